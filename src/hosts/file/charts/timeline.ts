/** Figures at their places in time: points without lines, since what lies between two statements is not known. */
import type { PlannedChart } from '../plan';
import { axisIds, timeAxis, valueAxis } from './axes';
import { el, val, type Element } from './element';
import type { Geometry } from './geometry';
import { filled, inkOf, noLine } from './look';
import { labels, numbers, rangeText, seriesName, type Series } from './series';

const positionsOf = (one: Series): readonly number[] => {
  if (!one.positions || one.positions.length !== one.values.length) throw new Error(`timeline series "${one.name}" needs one position a value, has ${one.positions?.length ?? 0} for ${one.values.length}`);
  return one.positions;
};

const places = ({ sheet, places: cells }: PlannedChart, one: Series, i: number): Element => {
  const points = positionsOf(one).map((place, point) => el('c:pt', { idx: point }, el('c:v', {}, String(place))));
  const cache = el('c:numCache', {}, el('c:formatCode', {}, '0.00'), val('c:ptCount', points.length), points);
  return el('c:xVal', {}, el('c:numRef', {}, el('c:f', {}, rangeText(sheet, cells[i] ?? [])), cache));
};

const series = (chart: PlannedChart, one: Series, i: number): Element =>
  el('c:ser', {},
    val('c:idx', i),
    val('c:order', i),
    seriesName(chart, one),
    el('c:spPr', {}, noLine()),
    el('c:marker', {}, val('c:symbol', 'circle'), val('c:size', 7), filled(one.color)),
    labels(chart.spec, one, () => ({ position: 't', color: inkOf(one.color) })),
    places(chart, one, i),
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
