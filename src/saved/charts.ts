/** Charts of the playground over the cells of their sheet, as a file draws them. */
import { placeKey } from '../page/area';
import type { CellRef, ChartSeries, ChartSpec } from '../page/page';
import { rangesAt } from '../page/ranged-bars';
import { NO_CELL, type OwnChart } from '../hosts/file/index';
import type { GridCellNow, GridChartNow } from './grid-sheet';

type CellAt = (ref: CellRef) => GridCellNow | undefined;

export const cellFinder = (cells: readonly GridCellNow[]): CellAt => {
  const at = new Map(cells.map((cell) => [placeKey(cell.row, cell.column), cell]));
  return ({ row, column }) => at.get(placeKey(row, column));
};

/** The reference as long as its cell holds just what the chart says. */
const standing = (ref: CellRef | null | undefined, says: string | number | null, cellAt: CellAt): CellRef =>
  ref && says !== null && cellAt(ref)?.value === says ? ref : NO_CELL;

/** A point that says something else than when the chart was made has the format of its cell. */
function formatsOf(
  now: ChartSeries,
  before: ChartSeries,
  spec: ChartSpec,
  at: readonly (CellRef | null)[],
  cellAt: CellAt,
) {
  return now.labels.map((label, i) => {
    const ref = at[i];
    const isChanged = label !== before.labels[i];
    return isChanged && ref ? (cellAt(ref)?.look.format ?? 'General') : (before.formats?.[i] ?? spec.format);
  });
}

/** @param cellAt the cells of the sheet that the chart lies on. */
export function ownChart({ data, now, ...place }: GridChartNow, cellAt: CellAt): OwnChart {
  const series = now.series.map((one, s): ChartSeries => {
    const at = data.cells[s]!;
    return {
      ...one,
      nameRef: standing(at.name, one.name, cellAt),
      categoryRefs: one.categories.map((text, i) => standing(at.categories[i], text, cellAt)),
      valueRefs: one.values.map((value, i) => standing(at.values[i], value, cellAt)),
      formats: formatsOf(one, data.spec.series[s]!, data.spec, at.values, cellAt),
      ...(one.ranges && { ranges: rangesAt(one.ranges, ({ value }, i) => standing(at.ends?.[i], value, cellAt)) }),
    };
  });
  return { ...place, spec: { ...now, series } };
}
