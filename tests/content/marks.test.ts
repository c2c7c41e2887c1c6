import { fillPage, fillWorkbook, pages, workbooks } from '../../src/content';
import { markColumn, raisedMarks, withoutMarks } from '../../src/page/marks';
import type { Cell, TableBlock } from '../../src/page/page';
import { dataset } from '../../src/dataset';
import { TRIED_LANGS } from '../rare';

const number = (format: string, display: string, marks: number[]): Cell => ({
  value: 0.23,
  format,
  display,
  role: 'number',
  citations: [],
  marks,
});
const formats = (...cells: Cell[]): (string | undefined)[] => markColumn(cells).map((cell) => cell.marked?.format);

test.each([
  [[3], '³'],
  [[12], '¹²'],
  [[2, 1], '¹ ²'],
  [[3, 4, 5, 7, 7], '³⁻⁵ ⁷'],
  [[], ''],
])('%j is %s', (marks, text) => {
  expect(raisedMarks(marks)).toBe(text);
  expect(withoutMarks(`0%"${text}"`)).toBe('0%""');
});

describe('in a number format', () => {
  test('behind the number, in every form, within a quoted end', () => {
    expect(formats(number('0%', '23%', [3]))).toEqual(['0%"³"']);
    expect(formats(number('"<"0%', '<1%', [3]))).toEqual(['"<"0%"³"']);
    expect(formats(number('#,##0" (plan)"', '10 (plan)', [3]))).toEqual(['#,##0" (plan)³"']);
    expect(formats(number('"a;b"+0.0%;-0.0%;0\\;0', '', [3]))).toEqual(['"a;b"+0.0%"³";-0.0%"³";0\\;0"³"']);
  });
  test('of one width in a column; a column without marks stays as it is', () => {
    const [one, two] = [number('0%', '23%', [3]), number('+0%;-0%', '+5%', [])];
    expect(formats(one, two, { ...one, marks: [10, 11] })).toEqual([
      '0%"³"_-_-_-_-',
      '+0%_-_-_-_-_-;-0%_-_-_-_-_-',
      '0%"¹⁰ ¹¹"',
    ]);
    expect(formats(two, two)).toEqual([undefined, undefined]);
  });
});

test.each(TRIED_LANGS)('tables with several figures a row say at each figure which notes are its own (%s)', (lang) => {
  let told = 0;
  for (const spec of pages) {
    const page = fillPage(spec, dataset, { lang });
    const tables = page.blocks.filter((b): b is TableBlock => b.kind === 'table');
    spec.tables.forEach((table, i) => {
      const body = tables[i]!.cells.slice(1);
      const column = body[0]!.findIndex((cell) => cell.role === 'mark');
      for (const row of body)
        for (const cell of row) {
          if (typeof cell.value !== 'number' || cell.marks.length === 0) continue;
          told += 1;
          // Never both, never neither.
          expect([cell.marked !== undefined, column >= 0]).toEqual(
            table.kind === 'grid' ? [true, false] : [false, true],
          );
          if (cell.marked) expect(cell.marked.display).toBe(cell.display + raisedMarks(cell.marks));
        }
    });
  }
  expect(told).toBeGreaterThan(100);
});

test.each(TRIED_LANGS)(
  'numbers of notes and documents on the Data sheet lead to the row of their document (%s)',
  (lang) => {
    const book = fillWorkbook(workbooks[0]!, dataset, { lang });
    const sources = book.sheets
      .find(({ page }) => page.id === 'sources')!
      .page.blocks.find((b): b is TableBlock => b.kind === 'table')!;
    const [cited, listed] = [new Set<string>(), new Set<string>()];
    for (const { page } of book.sheets)
      for (const block of page.blocks) {
        if (block.kind === 'chart') continue;
        for (const row of block.cells)
          for (const { link } of row) {
            if (!link || !('page' in link) || link.page !== 'sources' || link.row === undefined) continue;
            const target = sources.cells[link.row - sources.row]!;
            const citations = row.flatMap((cell) => cell.citations);
            expect([...new Set(citations.map(({ source }) => source))]).toEqual([target[0]!.value]);
            for (const { id } of citations) (page.id === 'data' ? listed : cited).add(id);
          }
      }
    expect(listed.size).toBe(dataset.observations.length);
    expect(cited.size).toBeGreaterThan(dataset.observations.length - 10);
  },
);
