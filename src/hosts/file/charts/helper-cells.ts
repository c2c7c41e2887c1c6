/**
 * A chart takes its numbers from cells, and needs some that the page's own do not hold: a time axis needs years, where periods are texts
 * (LibreOffice draws no others), and a range the length of its bar. They stand in a block of their own below the page's notes, each beside
 * what it belongs to.
 */
import { formatNumber } from '../../../page/number-format';
import type { Cell, CellRef, NotesBlock, Page } from '../../../page/page';
import { FILE_CHARTS } from './kinds';
import type { HelperNumbers, HelperRow } from './kinds/kind';
import { chartBlocks, withoutMissing } from './plan-charts';

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

export function withHelperCells(page: Page): HelperCells {
  const helpers = new Map<string, readonly (readonly CellRef[])[]>();
  const blocks: NotesBlock[] = [];
  const tables = page.blocks.filter((block) => block.kind === 'table');
  const column = Math.min(...tables.map((table) => table.column));
  const wide = tables.some((table) => (table.cells[0]?.length ?? 0) >= GROUP + NUMBER + 1);
  let row = page.rowCount + 1;
  for (const { chart } of chartBlocks(page)) {
    const numbers = FILE_CHARTS[chart.type].helpers?.(withoutMissing(chart));
    if (!numbers) continue;
    const groups = groupsOf(numbers.series, wide);
    helpers.set(
      chart.id,
      groups.flatMap((group, g) => {
        let next = row + 1;
        return group.map((one) => one.map(() => ({ row: next++, column: column + NUMBER + g * GROUP })));
      }),
    );
    const listed = groups.map((group) => group.flat().map((one) => cellsOf(one, numbers.format)));
    const lines = Array.from({ length: Math.max(...listed.map((list) => list.length)) }, (_, i) =>
      listed.flatMap((list, g) => [...(g > 0 ? [nothing] : []), ...(list[i] ?? [nothing, nothing, nothing])]),
    );
    const heading = textCell(numbers.heading[page.lang], 'subtitle');
    blocks.push({ kind: 'notes', row, column, cells: [[heading], ...lines] });
    row += lines.length + 2;
  }
  return blocks.length === 0
    ? { page, helpers }
    : { page: { ...page, blocks: [...page.blocks, ...blocks], rowCount: row - 1 }, helpers };
}
