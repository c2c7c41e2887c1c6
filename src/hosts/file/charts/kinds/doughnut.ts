/** Parts of a whole. No axes, and no label positions: Excel repairs a file that gives a doughnut one. */
import { inkOn } from '../../../../page/contrast';
import type { PlannedChart } from '../../layout/plan';
import { el, val, type Element } from '../element';
import { COLORS } from '../../layout/looks';
import { BOUND_EDGE, dashed, hollow, line, solid } from '../look';
import { categories, labels, numbers, seriesName, type Series } from '../series';
import type { FileChart } from './kind';

/** Where the data name no colours: from the accent to greys, each apart from its neighbours. */
const SLICES = ['FF6900', '595959', 'BFBFBF', 'C58B00', '8C8C8C', '7A3E9D', 'D9D9D9', '0B7A4B'] as const;
const sliceColor = (one: Series, point: number): string => one.pointColors?.[point] ?? SLICES[point % SLICES.length]!;

function series(chart: PlannedChart, one: Series, i: number): Element {
  const slice = (color: string): Element => el('c:spPr', {}, solid(color), line('FFFFFF', 1));
  const isBound = (point: number): boolean => one.bounds?.[point] ?? false;
  const lookOf = (point: number): Element =>
    isBound(point) ? hollow(dashed(sliceColor(one, point), BOUND_EDGE)) : slice(sliceColor(one, point));
  return el(
    'c:ser',
    {},
    val('c:idx', i),
    val('c:order', i),
    seriesName(chart, one),
    slice(one.color),
    one.values.map((_, point) => el('c:dPt', {}, val('c:idx', point), val('c:bubble3D', 0), lookOf(point))),
    labels(chart.spec, one, (point) => ({
      color: isBound(point) ? COLORS.ink : inkOn(sliceColor(one, point)).slice(1),
      bold: true,
    })),
    categories(chart, one),
    numbers('c:val', chart, one),
  );
}

const plot = (chart: PlannedChart): Element[] => [
  el(
    'c:doughnutChart',
    {},
    val('c:varyColors', 1),
    chart.spec.series.map((one, i) => series(chart, one, i)),
    val('c:firstSliceAng', 0),
    val('c:holeSize', 58),
  ),
];

export const doughnut: FileChart = { plot };
