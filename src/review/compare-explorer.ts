/**
 * The Explorer and the sheet behind it: whatever is chosen, each formula is ours and has come to what it comes to for
 * this choice, the lists say what there is, and the chart shows the cells that follow.
 */
import { CHOICE, CHOOSE } from '../content/explorer';
import { sameFormula } from '../formula/comparable';
import { storedFormula } from '../formula/stored';
import { rangeText } from '../hosts/file/charts/series';
import { placedCells, type Placed } from '../hosts/file/layout/place';
import { addressOf, areaOf } from '../page/area';
import { absoluteAddress, formulaText, type ChartSpec, type Picked, type Sheet } from '../page/page';
import { quoted as quotedSheet } from '../page/sheet-names';
import type { Lang } from '../core/lang';
import { areaHas } from './find-table';
import type { Difference } from './findings';
import { gridOf, type Grid } from './grid';
import type { ReadBook, ReadCell, ReadSheet } from './read-book';
import { chartsOf } from './read-charts';
import { sameNumber, wordsOf } from './rows';
import { REASON, say } from './words';

const PAGES: ReadonlySet<string> = new Set(['explorer', 'explorer-lists']);

interface Found {
  readonly sheet: Sheet;
  readonly read: ReadSheet;
  readonly grid: Grid;
  /** Rows and columns that somebody put before everything. */
  readonly down: number;
  readonly right: number;
}

interface Around {
  readonly book: ReadBook;
  readonly lang: Lang;
  /** A formula of ours with the names that the sheets have now. */
  readonly now: (formula: string) => string;
  /** Nothing is calculated in the whole workbook: its values are all there is. */
  readonly values: boolean;
}

export function explorerDifferences(
  book: ReadBook,
  sheets: ReadonlyMap<Sheet, ReadSheet>,
  { lang, sameData }: { readonly lang: Lang; readonly sameData: boolean },
): Difference[] {
  const pairs = [...sheets].filter(([{ page }]) => PAGES.has(page.id)).map(([sheet, read]) => found(sheet, read));
  // Other data make other lists.
  if (pairs.length === 0 || !sameData) return [];
  const now = (formula: string): string =>
    pairs.reduce(
      (text, { sheet, read }) => text.replaceAll(`${quotedSheet(sheet.name)}!`, `${quotedSheet(read.name)}!`),
      formula,
    );
  const values = !book.sheets.some(({ cells }) => cells.some(({ hasFormula }) => hasFormula));
  const around: Around = { book, lang, now, values };
  return pairs.flatMap((one) => [
    ...cellFaults(one, around),
    ...(values ? [] : [...listFaults(one, around), ...chartFaults(one, around)]),
  ]);
}

/** By the title, which stands above all. */
function found(sheet: Sheet, read: ReadSheet): Found {
  const grid = gridOf(read);
  const title = wordsOf(sheet.page.title);
  const at = read.cells.find(({ value }) => typeof value === 'string' && wordsOf(value) === title);
  return { sheet, read, grid, down: at?.row ?? 0, right: at?.column ?? 0 };
}

const told = (value: ReadCell['value'] | undefined): string =>
  typeof value === 'number' ? String(value) : `"${String(value ?? '')}"`;
const same = (expected: ReadCell['value'], value: ReadCell['value']): boolean =>
  typeof expected === 'number' && typeof value === 'number'
    ? sameNumber(value, expected, true)
    : wordsOf(expected) === wordsOf(value);

function cellFaults(one: Found, around: Around): Difference[] {
  const { sheet, read, grid, down, right } = one;
  const picked = new Set((sheet.picked ?? []).map((cell) => addressOf(cell.row, cell.column)));
  return placedCells(sheet.page).flatMap((placed): Difference[] => {
    if (picked.has(addressOf(placed.row, placed.column))) return [];
    const [row, column] = [placed.row + down, placed.column + right];
    const fault = faultOf(placed, grid.at(row, column), sheet.hidden === true, around);
    return fault ? [{ cell: `${read.name}!${addressOf(row, column)}`, ...fault, source: '' }] : [];
  });
}

/** @param needed a formula reads the cell: that nothing is there is wrong too. */
function faultOf(
  { cell }: Placed,
  read: ReadCell | undefined,
  needed: boolean,
  { lang, now, values }: Around,
): Pick<Difference, 'found' | 'expected'> | null {
  const formula = cell.formulas && now(storedFormula(formulaText(cell.formulas.native)).text);
  const value = read?.value ?? null;
  const shown = told(cell.value);
  if (read?.formula !== undefined) {
    if (formula === undefined || !sameFormula(formula, read.formula))
      return { found: `=${read.formula}`, expected: formula === undefined ? shown : `=${formula}` };
    return value === null || same(cell.value, value) ? null : { found: told(value), expected: shown };
  }
  if (formula !== undefined && !values)
    return { found: value === null ? say(REASON.empty, lang) : told(value), expected: `=${formula}` };
  if (value === null && (!needed || cell.value === null || cell.value === '')) return null;
  if (same(cell.value, value)) return null;
  return { found: value === null ? say(REASON.empty, lang) : told(value), expected: shown };
}

/** What the names of the lists stand for, and which list each cell offers; a list that is gone offers nothing wrong. */
function listFaults({ sheet, read, down, right }: Found, { book, now }: Around): Difference[] {
  const { picked = [] } = sheet;
  const [first] = picked;
  if (!first) return [];
  const at = (index: number): string =>
    absoluteAddress({ row: first.row + down + index, column: first.column + right });
  const named = [
    [CHOICE, `${quotedSheet(read.name)}!${at(0)}:${at(CHOOSE.length - 1)}`] as const,
    ...picked.map(({ list, options }) => [list, now(options)] as const),
  ];
  return [
    ...named.flatMap(([name, expected]): Difference[] => {
      const own = book.names.filter((one) => one.name.toLowerCase() === name.toLowerCase());
      // A program that does not keep such names leaves nothing that says something else.
      const wrong = own.find((one) => !sameFormula(one.reference, expected))?.reference;
      return wrong === undefined ? [] : [{ cell: name, found: wrong, expected, source: '' }];
    }),
    ...picked.flatMap((one) => ruleFault(one, { read, down, right })),
  ];
}

function ruleFault(
  { row, column, list }: Picked,
  { read, down, right }: Pick<Found, 'read' | 'down' | 'right'>,
): Difference[] {
  const at = [row + down, column + right] as const;
  const rule = read.rules.find(({ ref }) =>
    ref.split(' ').some((part) => {
      const area = areaOf(part);
      return area !== null && areaHas(area, ...at);
    }),
  );
  return rule && !sameFormula(rule.formula, list)
    ? [{ cell: `${read.name}!${addressOf(...at)}`, found: rule.formula, expected: list, source: '' }]
    : [];
}

const follows = ({ page }: Sheet): ChartSpec[] =>
  page.blocks.flatMap((block) => (block.kind === 'chart' && block.chart.follows ? [block.chart] : []));

function chartFaults({ sheet, read }: Found, { book, now }: Around): Difference[] {
  return follows(sheet).flatMap((spec) => {
    const chart = chartsOf(book, read).find(({ name, title }) => name === spec.id || title === spec.title);
    if (!chart) return [];
    return spec.series.flatMap((series, i) => {
      const drawn = chart.series[i];
      return (
        [
          [drawn?.categories, series.categoryRefs],
          [drawn?.values, series.valueRefs],
        ] as const
      ).flatMap(([kept, refs]): Difference[] => {
        const expected = now(rangeText(spec.follows!.sheet, refs));
        const formula = kept?.formula ?? '';
        return sameFormula(formula, expected)
          ? []
          : [{ cell: `${read.name}!${spec.id}`, found: formula, expected, source: '' }];
      });
    });
  });
}
