/** Figures at their places in time: points without lines, since what lies between two statements is not known. */
import { words } from '../../../../core/lang';
import { namedPoints, saidLabels } from '../../../../page/named-points';
import { timelineSides, yearsAxis, type Side } from '../../../../page/timeline';
import type { PlannedChart } from '../../layout/plan';
import { axisIds, timeAxis, valueAxis } from '../axes';
import { el, val, type Element } from '../element';
import { pixelsWide, plotWidth, type Geometry } from '../geometry';
import { SIZES, inkOf, noLine } from '../look';
import { labels, markers, numbers, rangeText, seriesName, type Series } from '../series';
import type { FileChart } from './kind';

const positionsOf = (one: Series): readonly number[] => {
  if (!one.positions || one.positions.length !== one.values.length)
    throw new Error(
      `timeline series "${one.name}" needs one position a value, has ${one.positions?.length ?? 0} for ${one.values.length}`,
    );
  return one.positions;
};

const years = ({ sheet, helpers }: PlannedChart, one: Series, i: number): Element => {
  const points = positionsOf(one).map((place, point) => el('c:pt', { idx: point }, el('c:v', {}, String(place))));
  const cache = el('c:numCache', {}, el('c:formatCode', {}, '0.00'), val('c:ptCount', points.length), points);
  return el('c:xVal', {}, el('c:numRef', {}, el('c:f', {}, rangeText(sheet, helpers[i] ?? [])), cache));
};

const POINT = 10;

function sidesOf({ spec, width, height }: PlannedChart, { plot }: Geometry): readonly (readonly Side[])[] {
  return timelineSides(spec.series, saidLabels(spec.series, namedPoints(spec, plotWidth(width))), {
    width: plot.width * width,
    height: plot.height * height,
    beyond: 0,
    room: (1 - plot.x) * width,
    point: POINT,
    sizeOf: (label) => ({ width: pixelsWide(label, SIZES.text), height: SIZES.text * 1.4 }),
  });
}

const SIDES = { top: 't', right: 'r', left: 'l', bottom: 'b' } as const satisfies Record<Side, string>;
const series = (chart: PlannedChart, one: Series, i: number, sides: readonly Side[]): Element =>
  el(
    'c:ser',
    {},
    val('c:idx', i),
    val('c:order', i),
    seriesName(chart, one),
    el('c:spPr', {}, noLine()),
    markers(one, 7),
    labels(chart.spec, one, (point) => ({
      position: SIDES[sides[point] ?? 'top'],
      color: inkOf(one.color),
      ...(namedPoints(chart.spec, plotWidth(chart.width))?.[i] === point && { named: true }),
    })),
    years(chart, one, i),
    numbers('c:yVal', chart, one),
    val('c:smooth', 0),
  );

function plot(chart: PlannedChart, geometry: Geometry): Element[] {
  const { spec } = chart;
  const sides = sidesOf(chart, geometry);
  return [
    el(
      'c:scatterChart',
      {},
      val('c:scatterStyle', 'lineMarker'),
      val('c:varyColors', 0),
      spec.series.map((one, i) => series(chart, one, i, sides[i]!)),
      axisIds(),
    ),
    timeAxis(yearsAxis(spec.series.flatMap(positionsOf))),
    valueAxis(spec, geometry.valueTitle),
  ];
}

const HEADING = words(
  'Position in time of the chart’s points, in years',
  '图中各点的时间位置（年）',
  '圖中各點的時間位置（年）',
);

export const timeline: FileChart = {
  plot,
  helpers: ({ series: all }) => ({
    heading: HEADING,
    format: '0.00',
    series: all.map(({ name, positions = [], categories }) =>
      positions.map((value, i) => ({ name, of: categories[i] ?? '', value })),
    ),
  }),
};
