/** Figures at their places in time: points without lines, since what lies between two statements is not known. */
import type { PlannedChart } from '../plan';
import { axisIds, timeAxis, valueAxis } from './axes';
import { el, val, type Element } from './element';
import type { Geometry } from './geometry';
import { filled, inkOf, noLine } from './look';
import { labels, numbers, seriesName, type Series } from './series';

const positionsOf = (one: Series): readonly number[] => {
  if (!one.positions || one.positions.length !== one.values.length) throw new Error(`timeline series "${one.name}" needs one position a value, has ${one.positions?.length ?? 0} for ${one.values.length}`);
  return one.positions;
};

/** Periods are text in the cells ("2025Q2"), so their places on the axis are written out. */
const places = (one: Series): Element =>
  el('c:xVal', {}, el('c:numLit', {}, el('c:formatCode', {}, '0.00'), val('c:ptCount', one.values.length), positionsOf(one).map((place, i) => el('c:pt', { idx: i }, el('c:v', {}, String(place))))));

const series = (chart: PlannedChart, one: Series, i: number): Element =>
  el('c:ser', {},
    val('c:idx', i),
    val('c:order', i),
    seriesName(chart, one),
    el('c:spPr', {}, noLine()),
    el('c:marker', {}, val('c:symbol', 'circle'), val('c:size', 7), filled(one.color)),
    labels(chart.spec, one, () => ({ position: 't', color: inkOf(one.color) })),
    places(one),
    numbers('c:yVal', chart, one),
    val('c:smooth', 0),
  );

/** Whole years around all points. */
export function yearsOf(places: readonly number[]): readonly [number, number] {
  return [Math.floor(Math.min(...places)), Math.ceil(Math.max(...places) + 0.01)];
}

export function timelinePlot(chart: PlannedChart, geometry: Geometry): Element[] {
  const { spec } = chart;
  return [
    el('c:scatterChart', {}, val('c:scatterStyle', 'lineMarker'), val('c:varyColors', 0), spec.series.map((one, i) => series(chart, one, i)), axisIds()),
    timeAxis(spec, geometry.categoryTitle, yearsOf(spec.series.flatMap(positionsOf))),
    valueAxis(spec, geometry.valueTitle),
  ];
}
