/** Every sheet of every workbook, as planned: pages, headers, columns, notes. */
import { fillWorkbook, workbooks } from '../../../src/content';
import type { Block, Sheet, TableBlock } from '../../../src/page/page';
import { HEADS } from '../../../src/core/heads';
import { dataset } from '../../../src/dataset';
import { COLORS } from '../../../src/hosts/file/layout/looks';
import { marginColumns, withMargin } from '../../../src/hosts/file/layout/margin';
import { paperAt, SCALE, SMALLEST_SCALE } from '../../../src/hosts/file/paper/paper';
import { placedCells } from '../../../src/hosts/file/layout/place';
import { hasValue } from '../../../src/page/cells';
import type { PlannedCell, PlannedSheet } from '../../../src/hosts/file/layout/plan';
import { planBook } from '../../../src/hosts/file/layout/plan-book';
import { fitOf } from '../../../src/hosts/file/paper/rooms';
import { tightLines, wideLines, type Fit } from '../../../src/hosts/file/paper/widths';
import { TRIED_LANGS } from '../../rare';

interface Case {
  readonly name: string;
  readonly sheet: Sheet;
  readonly plan: PlannedSheet;
}
const cases: readonly Case[] = workbooks.flatMap((spec) =>
  TRIED_LANGS.flatMap((lang) => {
    const book = fillWorkbook(spec, dataset, { lang });
    return planBook(book, 'native').sheets.map((plan, i) => ({
      name: `${spec.id} ${lang} ${plan.name}`,
      sheet: book.sheets[i]!,
      plan,
    }));
  }),
);
// What is hidden is not printed.
const inner = cases.filter(({ sheet }) => sheet.tab !== 'front' && !sheet.hidden);
const tables = (sheet: Sheet): TableBlock[] =>
  sheet.page.blocks.filter((block): block is TableBlock => block.kind === 'table');
const bottom = (block: Block): number => block.row + (block.kind === 'chart' ? block.rows : block.cells.length);
const heightOf = (plan: PlannedSheet, from: number, to: number): number =>
  Array.from({ length: to - from }, (_, i) => plan.heights.get(from + i) ?? 15).reduce(
    (sum, height) => sum + height,
    0,
  );
/** On paper: below stands what charts take their numbers from. */
const rowsWithText = (plan: PlannedSheet): number[] =>
  [
    ...new Set(
      plan.cells.filter(({ row, value }) => row < plan.rows && value !== null && value !== '').map(({ row }) => row),
    ),
  ].sort((a, b) => a - b);
/** All faults at once, so that a failing test says what is wrong where. */
const faults = (list: readonly Case[], of: (one: Case) => readonly string[]): string[] =>
  list.flatMap((one) => of(one).map((fault) => `${one.name}: ${fault}`));

test('the common size of print wherever it does, landscape but for cover and contents', () => {
  for (const { plan } of inner) {
    expect(plan.landscape).toBe(true);
    expect(plan.print.scale).toBeGreaterThanOrEqual(SMALLEST_SCALE);
    expect(plan.print.scale).toBeLessThanOrEqual(SCALE);
  }
  const topics = inner.filter(({ sheet }) => sheet.tab === 'topic');
  expect(topics.filter(({ plan }) => plan.print.scale === SCALE).length / topics.length).toBeGreaterThan(0.8);
});

/** The columns that go on paper. */
const columnsOf = ({ plan }: Case): readonly number[] => {
  const { columns } = plan.print;
  return columns ? plan.widths.slice(columns.from, columns.to + 1) : plan.widths;
};
const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

test('every sheet is as wide as its paper, neither wider nor narrower: fitting to the width gives all of them one size of print', () => {
  expect(
    faults(inner, (one) =>
      [sum(columnsOf(one))]
        .filter((width) => {
          const paper = paperAt(true, one.plan.print.scale!).width;
          return width < paper || width >= paper + 1;
        })
        .map((width) => `${width} digits`),
    ),
  ).toEqual([]);
});

test('the Data sheet goes on one sheet of paper across, from the metric to the line, with its header on each', () => {
  const data = inner.filter(({ sheet }) => sheet.page.id === 'data');
  expect(data.length).toBeGreaterThan(5);
  for (const { plan, sheet } of data) {
    const { row, cells } = tables(sheet)[0]!;
    const { columns, ...print } = plan.print;
    expect(print).toMatchObject({ repeatRow: row });
    const { lang } = sheet.page;
    expect([columns!.from, columns!.to].map((column) => cells[0]![column]!.display)).toEqual([
      HEADS.metric[lang],
      HEADS.line[lang],
    ]);
  }
});

/** First and last row of each page. */
const pages = ({ plan }: Case): [number, number][] => {
  const last = rowsWithText(plan).at(-1)!;
  const starts = [0, ...plan.print.rowBreaks];
  return starts.map((start, i) => [start, (starts[i + 1] ?? last + 1) - 1]);
};

test('headings, headers and the first rows of a table stay together; no page begins with an empty row', () => {
  expect(
    faults(inner, ({ sheet, plan }) =>
      plan.print.rowBreaks.flatMap((start) => [
        ...tables(sheet)
          .filter((table) => start > table.row && start < table.row + 3 && table.cells.length > 3)
          .map((table) => `row ${start + 1} in the head of ${table.name}`),
        ...tables(sheet)
          .filter(
            (table) =>
              start === table.row &&
              sheet.page.blocks.some(
                (block) => block.kind === 'heading' && bottom(block) === table.row && block.row > 0,
              ),
          )
          .map((table) => `${table.name} without its heading`),
        ...(rowsWithText(plan).includes(start) || plan.charts.some(({ from }) => from.row === start)
          ? []
          : [`row ${start + 1} is empty`]),
      ]),
    ),
  ).toEqual([]);
});

test('a heading of notes keeps two of them', () => {
  expect(
    faults(inner, ({ sheet, plan }) =>
      sheet.page.blocks.flatMap((block) =>
        block.kind === 'notes' && block.cells.length > 3
          ? plan.print.rowBreaks
              .filter((start) => start === block.row + 1 || start === block.row + 2)
              .map((start) => `row ${start + 1}`)
          : [],
      ),
    ),
  ).toEqual([]);
});

test('a table that fits on a sheet of paper is not cut, a chart never', () => {
  expect(
    faults(inner, ({ sheet, plan }) => [
      ...tables(sheet)
        .filter(
          (table) =>
            heightOf(plan, table === tables(sheet)[0] ? 0 : table.row - 1, bottom(table)) <=
            paperAt(true, plan.print.scale!).height,
        )
        .filter((table) => plan.print.rowBreaks.some((start) => start > table.row && start < bottom(table)))
        .map((table) => table.name),
      ...plan.charts
        .filter(({ from, to }) => plan.print.rowBreaks.some((start) => start > from.row && start <= to.row))
        .map(({ spec }) => spec.id),
    ]),
  ).toEqual([]);
});

test('every page has room for its rows, and the last one has more than a few', () => {
  expect(
    faults(inner, (one) => {
      const room = paperAt(true, one.plan.print.scale!).height;
      const list = pages(one);
      const head = one.plan.print.repeatRow;
      const full = list
        .filter(
          ([from, to]) =>
            heightOf(one.plan, from, to + 1) + (head !== null && from > head ? one.plan.heights.get(head)! : 0) >
              room + 15 && to > from,
        )
        .map(([from]) => `the page of row ${from + 1} is too full`);
      const text = rowsWithText(one.plan);
      const [from, to] = list.at(-1)!;
      const drawn = new Set(
        one.plan.charts.flatMap((chart) =>
          Array.from({ length: chart.to.row - chart.from.row + 1 }, (_, i) => chart.from.row + i),
        ),
      );
      const tail = Array.from({ length: to - from + 1 }, (_, i) => from + i).filter(
        (row) => text.includes(row) || drawn.has(row),
      ).length;
      return [...full, ...(list.length > 1 && tail < 10 ? [`${tail} rows on the last page`] : [])];
    }),
  ).toEqual([]);
});

test('the header of a long table is repeated on its pages and above nothing else', () => {
  expect(
    faults(inner, ({ sheet, plan }) => {
      const { repeatRow, rowBreaks } = plan.print;
      const below = (table: TableBlock): number[] =>
        rowBreaks.filter((start) => start > table.row && start < bottom(table));
      const wrong =
        repeatRow === null
          ? []
          : rowBreaks
              .filter(
                (start) =>
                  start > repeatRow && !tables(sheet).some((table) => table.row === repeatRow && start < bottom(table)),
              )
              .map((start) => `repeated above row ${start + 1}`);
      return [
        ...wrong,
        ...tables(sheet)
          .filter((table) => below(table).length > 0 && repeatRow !== table.row)
          .map((table) => `${table.name} goes on without its header`),
      ];
    }),
  ).toEqual([]);
});

test('what stays in view: the header of an only table, topic, title and summary above several', () => {
  for (const { sheet, plan } of inner.filter(
    (one) => tables(one.sheet).length > 0 && one.sheet.page.id !== 'examples',
  )) {
    expect(plan.freeze?.row).toBe(tables(sheet).length === 1 ? tables(sheet)[0]!.row + 1 : 3);
  }
});

interface Body {
  readonly cell: PlannedCell;
  readonly first: boolean;
  readonly head: PlannedCell;
  readonly role: string;
}
function bodies({ sheet, plan }: Case): Body[] {
  const byPlace = new Map(plan.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  return tables(sheet).flatMap((table) =>
    table.cells.slice(1).flatMap((line, r) =>
      line.map((content, c) => {
        const at = (row: number): PlannedCell => byPlace.get(`${row},${table.column + c + marginColumns(sheet.page)}`)!;
        return { cell: at(table.row + 1 + r), first: c === 0, head: at(table.row), role: content.role };
      }),
    ),
  );
}
/** One workbook has every kind of sheet. */
const overview = cases.filter(({ name }) => /^overview (en|zh-TW)/.test(name));

test('numbers stand to the right under headers to the right, counts too; columns of text do not touch', () => {
  expect(
    faults(overview, (one) =>
      bodies(one).flatMap(({ cell, first, head, role }) => {
        const where = `${role} ${String(cell.value)} in row ${cell.row + 1}`;
        if (role === 'count' || role === 'number' || role === 'derived')
          return cell.look.horizontal === 'right' && head.look.horizontal === 'right' ? [] : [where];
        return cell.look.horizontal === 'left' && !first && (cell.look.indent ?? 0) < 1 ? [where] : [];
      }),
    ),
  ).toEqual([]);
});

test('numbers of notes hang in a narrow first column, their texts begin where the tables do', () => {
  let notes = 0;
  for (const { sheet, plan } of overview) {
    if (marginColumns(sheet.page) === 0) continue;
    expect(plan.widths[0]).toBeLessThanOrEqual(6);
    for (const cell of plan.cells.filter(({ column, value }) => column === 0 && value !== null)) {
      notes += 1;
      expect([typeof cell.value, cell.look.color]).toEqual(['number', COLORS.link]);
      expect(plan.cells.find((one) => one.row === cell.row && one.column === 1)?.value).toMatch(/\S/);
      expect(plan.links.find((one) => one.row === cell.row && one.column === 0)?.location).toMatch(/!A\d+$/);
    }
    expect(Math.min(...plan.tables.map(({ area }) => area.left), 1)).toBe(1);
  }
  // A paragraph for each document.
  expect(notes).toBeGreaterThan(60);
});

test('rows are as high as their texts: few have a line to spare in programs with wider columns', () => {
  let [rows, spare] = [0, 0];
  for (const { sheet, plan } of overview) {
    const byRow = new Map<number, Fit[]>();
    for (const one of placedCells(withMargin(sheet.page)))
      if (one.block.kind === 'table' && hasValue(one.cell))
        byRow.set(one.row, [...(byRow.get(one.row) ?? []), fitOf(one)]);
    for (const fits of byRow.values()) {
      const most = (lines: (fit: Fit, width: number) => number): number =>
        Math.max(...fits.map((fit) => lines(fit, plan.widths[fit.column]!)));
      rows += 1;
      if (most(wideLines) < most(tightLines)) spare += 1;
    }
  }
  expect(rows).toBeGreaterThan(800);
  expect(spare / rows).toBeLessThan(0.03);
});

test('nothing stands loose under a chart', () => {
  expect(
    faults(cases, ({ plan }) =>
      plan.charts.flatMap((chart) =>
        plan.cells
          .filter(
            ({ row, column, value }) =>
              value !== null &&
              row > chart.from.row &&
              row < chart.to.row &&
              column >= chart.from.column &&
              column < chart.to.column,
          )
          .map(({ value }) => `${chart.spec.id} over ${String(value)}`),
      ),
    ),
  ).toEqual([]);
});

test('few number formats: Excel keeps two hundred', () => {
  const books = new Map<string, Set<string>>();
  for (const { name, plan } of cases) {
    const formats = books.get(name.split(' ', 2).join(' ')) ?? new Set();
    for (const { look } of plan.cells) formats.add(look.format);
    books.set(name.split(' ', 2).join(' '), formats);
  }
  expect(books.size).toBe(workbooks.length * TRIED_LANGS.length);
  for (const formats of books.values()) expect(formats.size).toBeLessThan(180);
});
