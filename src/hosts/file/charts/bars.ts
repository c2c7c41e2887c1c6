/** What columns and bars share, side by side or on each other. */
import { traitsOf } from '../../../page/chart-kinds';
import type { PlannedChart } from '../layout/plan';
import { axisIds, categoryAxis, valueAxis } from './axes';
import { el, val, type Element } from './element';
import type { Geometry } from './geometry';
import { BOUND_EDGE, dashed, filled, hollow } from './look';
import { categories, labels, numbers, seriesName, type Series } from './series';

/** Few bars in a wide plot would be slabs. Percent of a bar. */
export const gapWidth = ({ series }: PlannedChart['spec']): number => {
  const bars = series[0]?.values.length ?? 0;
  return bars <= 2 ? 190 : bars <= 4 ? 110 : 70;
};

/** A bar that looks different from its series. */
export const barPoint = (index: number, look: Element): Element =>
  el('c:dPt', {}, val('c:idx', index), val('c:invertIfNegative', 0), val('c:bubble3D', 0), look);

interface BarSeries {
  readonly name: Element;
  readonly look: Element;
  readonly points?: readonly Element[];
  readonly labels?: Element;
  readonly categories: Element;
  readonly values: Element;
}
export const barSeries = (i: number, parts: BarSeries): Element =>
  el(
    'c:ser',
    {},
    val('c:idx', i),
    val('c:order', i),
    parts.name,
    parts.look,
    val('c:invertIfNegative', 0),
    parts.points,
    parts.labels,
    parts.categories,
    parts.values,
  );

/** Bars that look different from their series: of another colour, or hollow where the figure is a bound. */
export const ownPoints = (
  { color, values, pointColors, bounds }: Series,
  look: (color: string) => Element,
): Element[] =>
  values.flatMap((_, point) => {
    const own = pointColors?.[point] ?? color;
    if (bounds?.[point]) return [barPoint(point, hollow(dashed(own, BOUND_EDGE)))];
    return own === color ? [] : [barPoint(point, look(own))];
  });

/** @param overlap percent of a bar: 100 for bars on each other, which else stand beside what they lie on. */
export const barChart = (
  { spec }: PlannedChart,
  grouping: 'clustered' | 'stacked',
  bars: readonly Element[],
  overlap?: number,
): Element =>
  el(
    'c:barChart',
    {},
    val('c:barDir', traitsOf(spec).horizontal ? 'bar' : 'col'),
    val('c:grouping', grouping),
    val('c:varyColors', 0),
    bars,
    val('c:gapWidth', gapWidth(spec)),
    overlap === undefined ? undefined : val('c:overlap', overlap),
    axisIds(),
  );

/** Bars of a category side by side, each with its label at its end. */
export function clusteredBars(chart: PlannedChart, geometry: Geometry): Element[] {
  const { spec } = chart;
  const bars = spec.series.map((one, i) =>
    barSeries(i, {
      name: seriesName(chart, one),
      look: filled(one.color),
      points: ownPoints(one, filled),
      labels: labels(spec, one, () => ({ position: 'outEnd' })),
      categories: categories(chart, one),
      values: numbers('c:val', chart, one),
    }),
  );
  return [
    barChart(chart, 'clustered', bars, spec.series.length > 1 ? -5 : undefined),
    categoryAxis(spec),
    valueAxis(spec, geometry.valueTitle),
  ];
}
