/** Columns or bars side by side; with ranges among them, parts that lie on each other. */
import { barFormula, rangedBars, rangedScale, rangedSeries, type RangedSeries } from '../../../page/ranged-bars';
import type { CellRef, ChartSpec } from '../../../page/page';
import type { Rect } from '../../../page/grid';
import type { Behind, OfficeChart } from './kinds/kind';
import { asBars, asParts, hollowBar } from './look';
import type { ExcelChart, SeriesPlan } from './plan';
import { hex, plainText, planPoints } from './points';
import { isStraight, seriesOverCells, straight } from './series';

/**
 * Where the bars begin, the bars, and the page's values with the labels: in cells behind the chart where they are no
 * neighbours.
 */
function rangedPlan(chart: ChartSpec, one: RangedSeries, { put }: Behind): SeriesPlan[] {
  const bars = rangedBars(one);
  const over = (refs: readonly CellRef[]): Rect => (isStraight(refs) ? straight(refs, chart.id) : put(refs));
  const categories = over(one.categoryRefs);
  const part = (name: string, values: Rect): SeriesPlan => ({
    name: plainText(name),
    color: hex(one.color),
    values,
    categories,
    isPart: true,
    labels: 'none',
    points: [],
  });
  const { begin, length } = one.ranges.parts;
  return [
    { ...part(begin, put(bars.map((bar) => bar && (bar.begins ?? bar.from)))), unseen: true },
    {
      ...part(length, put(bars.map((bar, i) => bar && barFormula(bar, one.valueRefs[i]!)))),
      points: planPoints(chart, { ...one, formats: [] }).filter(({ unlabelled }) => !unlabelled),
    },
    {
      ...part(one.name, over(one.valueRefs)),
      unseen: true,
      labels: { position: 'InsideBase' },
      points: planPoints(chart, { ...one, pointColors: [], bounds: [] }),
    },
  ];
}

export const plainOrRanged = (type: ExcelChart, stacked: ExcelChart): OfficeChart => ({
  type,
  stacked,
  labels: 'OutsideEnd',
  series: (chart, shown, behind) => {
    const [ranged] = shown.flatMap((one) => rangedSeries({ ...chart, series: [one] }) ?? []);
    return ranged ? rangedPlan(chart, ranged, behind) : shown.map((one) => seriesOverCells(chart, one));
  },
  scale: (chart) => {
    if (!rangedSeries(chart)) return {};
    const { min, max, step } = rangedScale(chart);
    return { minimum: min, maximum: max, step };
  },
  paint: (drawn, series) => (series.isPart ? asParts : asBars)(drawn, series),
  hollow: hollowBar,
});
