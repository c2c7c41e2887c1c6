/**
 * Columns or bars with ranges among them. Three series lie on each other: where the bars begin, unseen; the bars, as
 * long as their own cells say; the page's own values, unseen, with their labels at the beginning of what is unseen,
 * just behind the bars.
 */
import { words } from '../../../core/lang';
import { barFormula, rangedBars, rangedScale, rangedSeries, type RangedSeries } from '../../../page/ranged-bars';
import type { CellRef, ChartSpec } from '../../../page/page';
import type { PlannedChart } from '../layout/plan';
import { categoryAxis, valueAxis } from './axes';
import { barChart, barSeries, clusteredBars, ownPoints } from './bars';
import type { Element } from './element';
import type { Geometry } from './geometry';
import type { FileChart, HelperNumbers, HelperRow } from './kinds/kind';
import { filled, unfilled } from './look';
import { NO_CELL, categories, labels, numbers, seriesName, type Series } from './series';

/** The parts before and of the bars, as series of their own. */
function partsOf(one: RangedSeries, [begins = [], lengths = []]: readonly (readonly CellRef[])[]): [Series, Series] {
  const bars = rangedBars(one);
  const part = (name: string, values: Series['values'], valueRefs: readonly CellRef[]): Series => ({
    name,
    nameRef: NO_CELL,
    color: one.color,
    categories: one.categories,
    categoryRefs: one.categoryRefs,
    values,
    labels: values.map(() => ''),
    valueRefs,
  });
  const { parts } = one.ranges;
  return [
    part(
      parts.begin,
      bars.map((bar) => bar && bar.from),
      begins,
    ),
    part(
      parts.length,
      bars.map((bar) => bar && bar.length),
      lengths,
    ),
  ];
}

function rangedPlot(chart: PlannedChart, geometry: Geometry, one: RangedSeries): Element[] {
  const { spec, helpers } = chart;
  const [begin, length] = partsOf(one, helpers);
  const part = (i: number, series: Series, look: Element, points: readonly Element[] = []): Element =>
    barSeries(i, {
      name: seriesName(chart, series),
      look,
      points,
      categories: categories(chart, series),
      values: numbers('c:val', chart, series, 'nothing'),
    });
  const values = barSeries(2, {
    name: seriesName(chart, one),
    look: unfilled(),
    labels: labels(spec, one, () => ({ position: 'inBase' })),
    categories: categories(chart, one),
    values: numbers('c:val', chart, one, 'nothing'),
  });
  return [
    barChart(
      chart,
      'stacked',
      [part(0, begin, unfilled()), part(1, length, filled(one.color), ownPoints(one, filled)), values],
      100,
    ),
    categoryAxis(spec),
    valueAxis(spec, geometry.valueTitle, rangedScale(spec)),
  ];
}

const HEADING = words(
  'Where the chart’s bars begin, and how long they are',
  '图中各条形的起点与长度',
  '圖中各橫條的起點與長度',
);

function helpersOf(spec: ChartSpec, one: RangedSeries): HelperNumbers {
  const rows = (of: string, rowOf: (at: number) => Pick<HelperRow, 'value' | 'formula'>): HelperRow[] =>
    one.values.map((_, i) => ({ name: one.categories[i] ?? '', of, ...rowOf(i) }));
  const bars = rangedBars(one);
  const isCell = (ref: CellRef | null | undefined): ref is CellRef =>
    ref !== NO_CELL && ref !== null && ref !== undefined;
  const begin = (i: number): Pick<HelperRow, 'value' | 'formula'> => {
    const bar = bars[i];
    return bar ? { value: bar.from, ...(isCell(bar.begins) && { formula: [bar.begins] }) } : { value: null };
  };
  const length = (i: number): Pick<HelperRow, 'value' | 'formula'> => {
    const [bar, value] = [bars[i], one.valueRefs[i]];
    if (!bar) return { value: null };
    const isHere = isCell(value) && bar.begins !== NO_CELL;
    return { value: bar.length, ...(isHere && { formula: barFormula(bar, value) }) };
  };
  const { parts } = one.ranges;
  return { heading: HEADING, format: spec.format, series: [rows(parts.begin, begin), rows(parts.length, length)] };
}

/** Of columns and bars: side by side, unless there are ranges among them. */
export const plainOrRanged: FileChart = {
  plot: (chart, geometry) => {
    const ranged = rangedSeries(chart.spec);
    return ranged ? rangedPlot(chart, geometry, ranged) : clusteredBars(chart, geometry);
  },
  drawn: (spec, helpers) => {
    const ranged = rangedSeries(spec);
    return ranged ? [...partsOf(ranged, helpers), ranged] : spec.series;
  },
  helpers: (spec) => {
    const ranged = rangedSeries(spec);
    return ranged && helpersOf(spec, ranged);
  },
};
