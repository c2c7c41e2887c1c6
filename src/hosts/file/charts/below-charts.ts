/** Room for a page to begin where a chart beside the tables ends a little below the beginning of the next one. */
import type { Page } from '../../../page/page';
import type { PlannedChart } from '../layout/plan';
import { EMU_PER_POINT } from './emu';

/** Points: what ends lower is no chart beside the table above. */
const OVERHANG = 90;

/** By how much the empty rows above such beginnings have to be higher, in points. */
export function belowCharts(
  { blocks }: Page,
  charts: readonly PlannedChart[],
  heightOf: (row: number) => number,
): ReadonlyMap<number, number> {
  const isEmpty = (row: number): boolean =>
    blocks.every((block) => block.kind === 'chart' || row < block.row || row >= block.row + block.cells.length);
  const begins = blocks.filter(({ kind, row }) => kind !== 'chart' && isEmpty(row - 1)).map(({ row }) => row);
  const higher = new Map<number, number>();
  for (const { from, to } of charts) {
    const row = Math.max(...begins.filter((one) => one > from.row && one <= to.row));
    if (!Number.isFinite(row)) continue;
    let over = to.rowOffset / EMU_PER_POINT;
    for (let at = row; at < to.row; at += 1) over += heightOf(at);
    if (over > 0 && over < OVERHANG) higher.set(row - 1, Math.ceil(over) + 1);
  }
  return higher;
}
