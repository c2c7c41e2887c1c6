/** The cells that a series shows. */
import type { Rect } from '../../../page/grid';
import type { CellRef, ChartSeries, ChartSpec } from '../../../page/page';
import type { Behind } from './kinds/kind';
import type { SeriesPlan } from './plan';
import { hex, plainText, planPoints } from './points';

const isColumnOf = (refs: readonly CellRef[]): boolean =>
  refs.every((ref, i) => ref.column === refs[0]!.column && ref.row === refs[0]!.row + i);
const isRowOf = (refs: readonly CellRef[]): boolean =>
  refs.every((ref, i) => ref.row === refs[0]!.row && ref.column === refs[0]!.column + i);
export const isStraight = (refs: readonly CellRef[]): boolean => refs.length > 0 && (isColumnOf(refs) || isRowOf(refs));

/** The cells as one row or one column, which is all that a series takes. */
export function straight(refs: readonly CellRef[], chart: string): Rect {
  const first = refs[0];
  const isColumn = isColumnOf(refs);
  if (!first || !isStraight(refs))
    throw new Error(`cells of the chart are not one row or one column: ${chart}; declare neighbouring cells`);
  return {
    row: first.row,
    column: first.column,
    rows: isColumn ? refs.length : 1,
    columns: isColumn ? 1 : refs.length,
  };
}

/** The series without its missing points at either end; those between others stay. */
export function trimmed(series: ChartSeries): ChartSeries {
  const { values } = series;
  const first = values.findIndex((value) => value !== null);
  const last = values.reduce<number>((found, value, i) => (value === null ? found : i), -1);
  if (last < 0 || (first === 0 && last === values.length - 1)) return series;
  const cut = <T>(list: readonly T[]): T[] => list.slice(first, last + 1);
  return {
    ...series,
    values: cut(values),
    categories: cut(series.categories),
    categoryRefs: cut(series.categoryRefs),
    labels: cut(series.labels),
    valueRefs: cut(series.valueRefs),
    ...(series.formats && { formats: cut(series.formats) }),
    ...(series.positions && { positions: cut(series.positions) }),
    ...(series.bounds && { bounds: cut(series.bounds) }),
    ...(series.ranges && { ranges: { ...series.ranges, ends: cut(series.ranges.ends) } }),
    ...(series.pointColors && { pointColors: cut(series.pointColors) }),
  };
}

/** Straight over the page's own cells: a dash in one of them counts as zero, and a bar of that length is none. */
export const seriesOverCells = (chart: ChartSpec, one: ChartSeries): SeriesPlan => ({
  name: plainText(one.name),
  color: hex(one.color),
  values: straight(one.valueRefs, chart.id),
  categories: straight(one.categoryRefs, chart.id),
  points: planPoints(chart, one),
});

/** The same for marks that a dash would let fall to the axis: cells behind the chart say that there is no figure. */
export const valuesWithGaps = (chart: ChartSpec, one: ChartSeries, behind: Behind): Rect =>
  one.values.includes(null)
    ? behind.put(one.values.map((value, i) => (value === null ? null : one.valueRefs[i]!)))
    : straight(one.valueRefs, chart.id);
