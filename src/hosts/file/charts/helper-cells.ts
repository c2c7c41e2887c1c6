/**
 * A chart takes its numbers from cells, and needs some that the page's own do not hold: a time axis needs years, where
 * periods are texts (LibreOffice draws no others), and a range the length of its bar. They stand in a block of their
 * own below the page's notes, each beside what it belongs to.
 */
import { chartBlocks } from '../../../page/grid';
import type { Lang } from '../../../core/lang';
import { formatNumber } from '../../../page/number-format';
import type { Cell, CellRef, ChartSpec, NotesBlock, Page } from '../../../page/page';
import { FILE_CHARTS } from './kinds';
import type { HelperNumbers, HelperRow } from './kinds/kind';
import { withoutMissing } from './plan-charts';

/** Name, what of it, number; a free column between two such groups side by side. */
const NUMBER = 2;
const GROUP = 4;
/** From so many numbers on two groups make the block half as high, if the tables have the columns for them. */
const MANY = 6;

const NOTHING = '–';
const textCell = (value: string, role: Cell['role'] = 'note'): Cell => ({
  value,
  format: 'General',
  role,
  display: value,
  citations: [],
  marks: [],
});
const nothing: Cell = { ...textCell('', 'text'), value: null };
const numberCell = ({ value, formula }: HelperRow, format: string): Cell =>
  value === null
    ? textCell(NOTHING)
    : {
        ...textCell(formatNumber(format, value)),
        value,
        format,
        ...(formula && { formulas: { native: formula, addin: formula } }),
      };
const cellsOf = (row: HelperRow, format: string): Cell[] => [
  textCell(row.name),
  textCell(row.of),
  numberCell(row, format),
];

/** Where the helper cells of charts begin; `isWide`: there are columns for two groups side by side. */
interface HelperPlace extends CellRef {
  readonly isWide: boolean;
}
export interface HelperBlocks {
  readonly blocks: readonly NotesBlock[];
  /** For each chart its series' cells; none for charts that need no helpers. */
  readonly cells: readonly (readonly (readonly CellRef[])[])[];
  /** The first row below. */
  readonly next: number;
}

export interface HelperCells {
  readonly page: Page;
  /** For each chart and series the cells of its numbers. */
  readonly helpers: ReadonlyMap<string, readonly (readonly CellRef[])[]>;
}

type Series = HelperNumbers['series'][number];

/** Series that stay together, in one group or in two of about the same height. */
function groupsOf(series: readonly Series[], wide: boolean): (readonly Series[])[] {
  const count = (some: readonly Series[]): number => some.reduce((sum, one) => sum + one.length, 0);
  if (!wide || count(series) < MANY || series.length < 2) return [series];
  const height = (at: number): number => Math.max(count(series.slice(0, at)), count(series.slice(at)));
  const at = series
    .map((_, i) => i)
    .slice(1)
    .reduce((best, one) => (height(one) < height(best) ? one : best), 1);
  return [series.slice(0, at), series.slice(at)];
}

export function helperBlocks(charts: readonly ChartSpec[], place: HelperPlace, lang: Lang): HelperBlocks {
  const { column, isWide } = place;
  const blocks: NotesBlock[] = [];
  let row = place.row;
  const cells = charts.map((chart): readonly (readonly CellRef[])[] => {
    const numbers = FILE_CHARTS[chart.type].helpers?.(chart);
    if (!numbers) return [];
    const groups = groupsOf(numbers.series, isWide);
    const from = row + 1;
    const listed = groups.map((group) => group.flat().map((one) => cellsOf(one, numbers.format)));
    const lines = Array.from({ length: Math.max(...listed.map((list) => list.length)) }, (_, i) =>
      listed.flatMap((list, g) => [...(g > 0 ? [nothing] : []), ...(list[i] ?? [nothing, nothing, nothing])]),
    );
    const heading = textCell(numbers.heading[lang], 'subtitle');
    blocks.push({ kind: 'notes', row, column, cells: [[heading], ...lines] });
    row += lines.length + 2;
    return groups.flatMap((group, g) => {
      let next = from;
      return group.map((one) => one.map(() => ({ row: next++, column: column + NUMBER + g * GROUP })));
    });
  });
  return { blocks, cells, next: row };
}

export function withHelperCells(page: Page): HelperCells {
  const charts = chartBlocks(page).map(({ chart }) => chart);
  const tables = page.blocks.filter((block) => block.kind === 'table');
  const place = {
    row: page.rowCount + 1,
    column: Math.min(...tables.map((table) => table.column)),
    isWide: tables.some((table) => (table.cells[0]?.length ?? 0) >= GROUP + NUMBER + 1),
  };
  const { blocks, cells, next } = helperBlocks(charts.map(withoutMissing), place, page.lang);
  const helpers = new Map(charts.flatMap(({ id }, i) => (cells[i]!.length > 0 ? [[id, cells[i]!] as const] : [])));
  return blocks.length === 0
    ? { page, helpers }
    : { page: { ...page, blocks: [...page.blocks, ...blocks], rowCount: next - 1 }, helpers };
}
