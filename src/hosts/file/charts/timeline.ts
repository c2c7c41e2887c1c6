/** Figures at their places in time: points without lines, since what lies between two statements is not known. */
import type { PlannedChart } from '../plan';
import { axisIds, timeAxis, valueAxis } from './axes';
import { el, val, type Element } from './element';
import { pixelsWide, type Geometry } from './geometry';
import { SIZES, filled, inkOf, noLine } from './look';
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

type Side = 't' | 'r' | 'l' | 'b';
/** Where a label's middle stands from its point, in its own widths and heights. */
const SIDES: Readonly<Record<Side, readonly [number, number]>> = { t: [0, -1], r: [0.5, 0], l: [-0.5, 0], b: [0, 1] };
const POINT = 10;
interface Rectangle { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
const touch = (a: Rectangle, b: Rectangle): boolean => Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height;

/** The first side of each point where its label touches no point and no earlier label; above when there is none. */
function sidesOf({ spec, width, height }: PlannedChart, { plot }: Geometry): Side[][] {
  const [from, to] = yearsOf(spec.series.flatMap(positionsOf));
  const top = Math.max(...spec.series.flatMap((one) => one.values.map((value) => value ?? 0))) * 1.1;
  const points = spec.series.map((one) => one.values.map((value, i): Rectangle => ({
    x: ((positionsOf(one)[i]! - from) / (to - from)) * plot.width * width,
    y: (1 - (value ?? 0) / (top || 1)) * plot.height * height,
    width: POINT,
    height: POINT,
  })));
  const taken = points.flat();
  return spec.series.map((one, s) => one.labels.map((label, i) => {
    const point = points[s]![i]!;
    const size = { width: pixelsWide(label, SIZES.text), height: SIZES.text * 1.4 };
    const at = (side: Side): Rectangle => {
      const [dx, dy] = SIDES[side];
      return { ...size, x: point.x + dx * (size.width + POINT + 6), y: point.y + dy * (size.height / 2 + POINT / 2 + 3) };
    };
    const side = (Object.keys(SIDES) as Side[]).find((one) => !taken.some((other) => other !== point && touch(at(one), other))) ?? 't';
    taken.push(at(side));
    return side;
  }));
}

const series = (chart: PlannedChart, one: Series, i: number, sides: readonly Side[]): Element =>
  el('c:ser', {},
    val('c:idx', i),
    val('c:order', i),
    seriesName(chart, one),
    el('c:spPr', {}, noLine()),
    el('c:marker', {}, val('c:symbol', 'circle'), val('c:size', 7), filled(one.color)),
    labels(chart.spec, one, (point) => ({ position: sides[point] ?? 't', color: inkOf(one.color) })),
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
  const sides = sidesOf(chart, geometry);
  return [
    el('c:scatterChart', {}, val('c:scatterStyle', 'lineMarker'), val('c:varyColors', 0), spec.series.map((one, i) => series(chart, one, i, sides[i]!)), axisIds()),
    timeAxis(spec, geometry.categoryTitle, yearsOf(spec.series.flatMap(positionsOf))),
    valueAxis(spec, geometry.valueTitle),
  ];
}
