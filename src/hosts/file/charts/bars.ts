/** What columns and bars share. */
import type { PlannedChart } from '../layout/plan';
import { axisIds, categoryAxis, valueAxis } from './axes';
import { el, val, type Element } from './element';
import type { Geometry } from './geometry';
import { filled } from './look';
import { categories, labels, numbers, seriesName, type Series } from './series';

/** Few bars in a wide plot would be slabs. */
const gapWidth = (bars: number): number => (bars <= 2 ? 190 : bars <= 4 ? 110 : 70);

function series(chart: PlannedChart, one: Series, i: number): Element {
  const own = (one.pointColors ?? []).flatMap((color, point) =>
    color === one.color
      ? []
      : [el('c:dPt', {}, val('c:idx', point), val('c:invertIfNegative', 0), val('c:bubble3D', 0), filled(color))],
  );
  return el(
    'c:ser',
    {},
    val('c:idx', i),
    val('c:order', i),
    seriesName(chart, one),
    filled(one.color),
    val('c:invertIfNegative', 0),
    own,
    labels(chart.spec, one, () => ({ position: 'outEnd' })),
    categories(chart, one),
    numbers('c:val', chart, one),
  );
}

export function clusteredBars(chart: PlannedChart, geometry: Geometry, direction: 'bar' | 'col'): Element[] {
  const { spec } = chart;
  const many = spec.series.length > 1;
  return [
    el(
      'c:barChart',
      {},
      val('c:barDir', direction),
      val('c:grouping', 'clustered'),
      val('c:varyColors', 0),
      spec.series.map((one, i) => series(chart, one, i)),
      val('c:gapWidth', gapWidth(spec.series[0]?.values.length ?? 0)),
      many ? val('c:overlap', -5) : undefined,
      axisIds(),
    ),
    categoryAxis(spec, geometry.categoryTitle),
    valueAxis(spec, geometry.valueTitle),
  ];
}
