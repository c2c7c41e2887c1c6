/**
 * A chart whose cells are formulas: which bars there are, how long and how exact each is, follows from what a reader
 * has chosen. So nothing of a single figure is written into the chart: its label, bound included, is a part of its
 * category, and what it is decides its series.
 */
import type { PlannedChart } from '../layout/plan';
import { COLORS } from '../layout/looks';
import { barChart, barSeries } from './bars';
import { CATEGORY_AXIS, CROSSES_VALUES, VALUE_AXIS } from './axes';
import { el, val, type Element } from './element';
import type { Geometry } from './geometry';
import { SIZES, dashed, filled, hollow, noLine, textLook, unfilled } from './look';
import { categories, numbers, seriesName } from './series';

/** The part of the frame that the labels have, and where bars begin below the title. */
const [LABELS, TOP, EDGE] = [0.52, 0.09, 0.03];

export const followingGeometry = (geometry: Geometry): Geometry => ({
  ...geometry,
  legend: null,
  plot: { x: LABELS, y: TOP, width: 1 - LABELS - EDGE, height: geometry.source.y - TOP - 0.02 },
});

/**
 * Room below ranges; what is a number; what is open: an end, a plan. The colour of each says whether it is the one that
 * is asked for.
 */
const LOOKS: readonly ((color: string) => Element)[] = [
  unfilled,
  filled,
  filled,
  (color) => hollow(dashed(color, 1.25)),
  (color) => hollow(dashed(color, 1.25)),
];

export function followingPlot(chart: PlannedChart): Element[] {
  const bars = chart.spec.series.map((one, i) =>
    barSeries(i, {
      name: seriesName(chart, one),
      look: LOOKS[i % LOOKS.length]!(one.color),
      categories: categories(chart, one),
      values: numbers('c:val', chart, one, 'nothing'),
    }),
  );
  const names = el(
    'c:catAx',
    {},
    val('c:axId', CATEGORY_AXIS),
    el('c:scaling', {}, val('c:orientation', 'maxMin')),
    val('c:delete', 0),
    val('c:axPos', 'l'),
    val('c:majorTickMark', 'none'),
    val('c:minorTickMark', 'none'),
    val('c:tickLblPos', 'low'),
    el('c:spPr', {}, noLine()),
    textLook({ size: SIZES.text, color: COLORS.ink }),
    ...CROSSES_VALUES,
  );
  // Units change with the choice, and the labels say each number.
  const sizes = el(
    'c:valAx',
    {},
    val('c:axId', VALUE_AXIS),
    el('c:scaling', {}, val('c:orientation', 'minMax')),
    val('c:delete', 1),
    val('c:axPos', 'b'),
    val('c:majorTickMark', 'none'),
    val('c:minorTickMark', 'none'),
    val('c:tickLblPos', 'nextTo'),
    val('c:crossAx', CATEGORY_AXIS),
    val('c:crosses', 'max'),
    val('c:crossBetween', 'between'),
  );
  return [barChart(chart, 'stacked', bars, 100), names, sizes];
}
