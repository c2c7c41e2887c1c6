/**
 * Periods are text in their cells, and a time axis needs numbers in cells (LibreOffice draws no others): the years stand in a block
 * of their own below the page's notes, each beside what it belongs to.
 */
import type { Cell, CellRef, ChartSpec, NotesBlock, Page } from '../../../page/page';
import { words } from '../../../core/lang';
import { chartBlocks, withoutMissing } from './plan-charts';

const HEADING = words(
  'Position in time of the chart’s points, in years',
  '图中各点的时间位置（年）',
  '圖中各點的時間位置（年）',
);
/** Name, period, position; a free column between two such groups side by side. */
const POSITION = 2;
const GROUP = 4;
/** From so many points on two groups make the block half as high, if the tables have the columns for them. */
const MANY = 6;

const cell = (value: string | number, role: Cell['role'] = 'note'): Cell => ({
  value,
  format: typeof value === 'number' ? '0.00' : 'General',
  role,
  display: typeof value === 'number' ? value.toFixed(2) : value,
  citations: [],
  marks: [],
});
const nothing: Cell = { ...cell('', 'text'), value: null };

export interface TimePlaces {
  readonly page: Page;
  /** For each chart and series the cells of its points. */
  readonly places: ReadonlyMap<string, readonly (readonly CellRef[])[]>;
}

type Series = ChartSpec['series'][number];
const pointsOf = (one: Series): Cell[][] =>
  (one.positions ?? []).map((position, i) => [cell(one.name), cell(one.categories[i] ?? ''), cell(position)]);

/** Series that stay together, in one group or in two of about the same height. */
function groupsOf(series: readonly Series[], wide: boolean): (readonly Series[])[] {
  const count = (some: readonly Series[]): number => some.reduce((sum, one) => sum + (one.positions?.length ?? 0), 0);
  if (!wide || count(series) < MANY || series.length < 2) return [series];
  const height = (at: number): number => Math.max(count(series.slice(0, at)), count(series.slice(at)));
  const at = series
    .map((_, i) => i)
    .slice(1)
    .reduce((best, one) => (height(one) < height(best) ? one : best), 1);
  return [series.slice(0, at), series.slice(at)];
}

export function withTimePlaces(page: Page): TimePlaces {
  const places = new Map<string, readonly (readonly CellRef[])[]>();
  const blocks: NotesBlock[] = [];
  const tables = page.blocks.filter((block) => block.kind === 'table');
  const column = Math.min(...tables.map((table) => table.column));
  const wide = tables.some((table) => (table.cells[0]?.length ?? 0) >= GROUP + POSITION + 1);
  let row = page.rowCount + 1;
  for (const { chart } of chartBlocks(page)) {
    if (chart.type !== 'timeline') continue;
    const groups = groupsOf(withoutMissing(chart).series, wide);
    places.set(
      chart.id,
      groups.flatMap((group, g) => {
        let next = row + 1;
        return group.map((one) =>
          (one.positions ?? []).map(() => ({ row: next++, column: column + POSITION + g * GROUP })),
        );
      }),
    );
    const listed = groups.map((group) => group.flatMap(pointsOf));
    const lines = Array.from({ length: Math.max(...listed.map((list) => list.length)) }, (_, i) =>
      listed.flatMap((list, g) => [...(g > 0 ? [nothing] : []), ...(list[i] ?? [nothing, nothing, nothing])]),
    );
    blocks.push({ kind: 'notes', row, column, cells: [[cell(HEADING[page.lang], 'subtitle')], ...lines] });
    row += lines.length + 2;
  }
  return blocks.length === 0
    ? { page, places }
    : { page: { ...page, blocks: [...page.blocks, ...blocks], rowCount: row - 1 }, places };
}
