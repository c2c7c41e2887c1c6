/** Lines that carry their names at their ends, unless a legend says them. */
import { namedPoints } from '../../../../page/named-points';
import { spread } from '../../../../page/spread';
import { valueSpan } from '../../../../page/value-span';
import type { PlannedChart } from '../../layout/plan';
import { axisIds, categoryAxis, valueAxis } from '../axes';
import { el, val, type Element } from '../element';
import { plotWidth, type Geometry } from '../geometry';
import { LABEL_GAP, inkOf, line as stroke } from '../look';
import { categories, labels, markers, numbers, seriesName, type LabelLook, type Series } from '../series';
import type { FileChart } from './kind';

/** How far each series' label of one point moves down, in fractions of the frame's height. */
function shifts({ spec, height }: PlannedChart, { plot }: Geometry, point: number): number[] {
  const [bottom, top] = valueSpan(spec.series);
  const known = spec.series.map((one) => one.values[point] ?? null);
  const wanted = known.flatMap((value) =>
    value === null ? [] : [((top - value) / (top - bottom)) * plot.height * height],
  );
  const spaced = spread(wanted, LABEL_GAP, plot.height * height);
  let next = 0;
  return known.map((value) => {
    if (value === null) return 0;
    const moved = (spaced[next]! - wanted[next]!) / height;
    next += 1;
    return moved;
  });
}

function series(chart: PlannedChart, one: Series, i: number, moved: readonly (readonly number[])[]): Element {
  const named = namedPoints(chart.spec, plotWidth(chart.width))?.[i];
  // A line that ends early has its name where it ends.
  const last = one.values.reduce<number>((latest, value, point) => (value === null ? latest : point), 0);
  const look = (point: number): LabelLook => {
    const y = moved[point]?.[i] ?? 0;
    return {
      position: point === last ? 'r' : point === 0 ? 'l' : 't',
      color: inkOf(one.color),
      ...(point === named && { named: true }),
      ...(Math.abs(y) > 0.002 && { shift: { x: 0, y } }),
    };
  };
  return el(
    'c:ser',
    {},
    val('c:idx', i),
    val('c:order', i),
    seriesName(chart, one),
    el('c:spPr', {}, stroke(one.color, 2)),
    markers(one, 6),
    labels(chart.spec, one, look),
    categories(chart, one),
    numbers('c:val', chart, one),
    val('c:smooth', 0),
  );
}

function plot(chart: PlannedChart, geometry: Geometry): Element[] {
  const { spec } = chart;
  const last = (spec.series[0]?.values.length ?? 1) - 1;
  // Between its ends a line has its labels above the points.
  const moved = Array.from({ length: last + 1 }, (_, point) =>
    point === 0 || point === last ? shifts(chart, geometry, point) : [],
  );
  return [
    el(
      'c:lineChart',
      {},
      val('c:grouping', 'standard'),
      val('c:varyColors', 0),
      spec.series.map((one, i) => series(chart, one, i, moved)),
      val('c:marker', 1),
      axisIds(),
    ),
    categoryAxis(spec),
    valueAxis(spec, geometry.valueTitle),
  ];
}

export const line: FileChart = { plot };
