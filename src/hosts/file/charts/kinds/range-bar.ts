/**
 * Bars from a low to a high end. Three series lie on each other: the low ends, unseen; the bars, as long as their own
 * cells say; the high ends, unseen. So both labels are the page's own cells, each at its end: the low one's at the end
 * of what is unseen before the bar, the high one's at the beginning of what is unseen behind it. Up and down bars of a
 * line chart would need no cells of their own, but stand upright, look all alike (an open end is hollow) and are not
 * drawn by LibreOffice.
 */
import { words } from '../../../../core/lang';
import {
  STROKE,
  betweenName,
  endsOf,
  lengthFormula,
  rangeAxis,
  rangesOf,
  type Range,
  type RangeAxis,
} from '../../../../page/chart-ranges';
import { formatNumber } from '../../../../page/number-format';
import type { CellRef, ChartSpec } from '../../../../page/page';
import type { PlannedChart } from '../../layout/plan';
import { categoryAxis, valueAxis } from '../axes';
import { barChart, barPoint, barSeries } from '../bars';
import { el, type Element } from '../element';
import { pixelsWide, type Geometry } from '../geometry';
import { SIZES, dashed, edged, hollow, line, unfilled } from '../look';
import { NO_CELL, categories, fewLabels, labels, numbers, seriesName, type LabelLook, type Series } from '../series';
import type { FileChart, HelperRow } from './kind';

/** Between a label and what stands beside it, in pixels. */
const GAP = 8;
const EDGE = 1;
const GROUND = 'FFFFFF';

/** Where the axis ends does not depend on how wide the plot is. */
const ends = (spec: ChartSpec): RangeAxis => rangeAxis(spec, () => 0);

const barLook = ({ color, open }: Range): Element =>
  open ? hollow(dashed(color, EDGE)) : edged(color, line(color, EDGE));

/** The bars as a series: from end to end, and where one is open to where the plot ends. */
function barsOf(spec: ChartSpec, valueRefs: readonly CellRef[]): Series {
  const [low, high] = endsOf(spec);
  const ranges = rangesOf(spec, ends(spec));
  return {
    name: betweenName([low, high]),
    nameRef: low.nameRef,
    color: low.color,
    categories: low.categories,
    categoryRefs: low.categoryRefs,
    values: ranges.map((range) => range && range.length),
    labels: low.values.map(() => ''),
    formats: ranges.map((range) => (range?.length === 0 ? STROKE : spec.format)),
    valueRefs,
  };
}

function helperRows(spec: ChartSpec): HelperRow[] {
  const [low, high] = endsOf(spec);
  const axis = ends(spec);
  return rangesOf(spec, axis).map((range, i): HelperRow => {
    const name = low.categories[i] ?? '';
    if (!range) return { name, of: '', value: null };
    const begin = range.low === null ? formatNumber(spec.format, 0) : low.name;
    const end = range.high === null ? formatNumber(spec.format, axis.max) : high.name;
    const [from, to] = [low.valueRefs[i]!, high.valueRefs[i]!];
    const formula = from !== NO_CELL && to !== NO_CELL && lengthFormula(range, from, to, axis);
    return { name, of: `${begin}–${end}`, value: range.length, ...(formula && { formula }) };
  });
}

function plot(chart: PlannedChart, geometry: Geometry): Element[] {
  const { spec, helpers, width } = chart;
  const [low, high] = endsOf(spec);
  const axis = rangeAxis(spec, (label) => (pixelsWide(label, SIZES.text) + GAP) / (geometry.plot.width * width));
  const ranges = rangesOf(spec, axis);
  const bars = barsOf(spec, helpers[0] ?? []);
  const end = (i: number, one: Series, look: LabelLook, gone: (at: number) => boolean): Element =>
    barSeries(i, {
      name: seriesName(chart, one),
      look: unfilled(),
      labels: labels(spec, one, () => look, gone),
      categories: categories(chart, one),
      values: numbers('c:val', chart, one, 'nothing'),
    });
  const between = barSeries(1, {
    name: el('c:tx', {}, el('c:v', {}, bars.name)),
    look: edged(bars.color, line(bars.color, EDGE)),
    points: ranges.flatMap((range, i) =>
      range && (range.open || range.color !== bars.color) ? [barPoint(i, barLook(range))] : [],
    ),
    labels: fewLabels(bars, (at) =>
      ranges[at]?.length === 0 ? { position: 'ctr', color: ranges[at].color, bold: true } : null,
    ),
    categories: categories(chart, bars),
    values: numbers('c:val', chart, bars, 'nothing'),
  });
  return [
    barChart(
      chart,
      'stacked',
      [
        end(
          0,
          low,
          { position: 'inEnd', ground: GROUND },
          (at) => low.values[at] === null || (ranges[at]?.single ?? false),
        ),
        between,
        end(2, high, { position: 'inBase' }, (at) => high.values[at] === null),
      ],
      100,
    ),
    categoryAxis(spec),
    valueAxis(spec, geometry.valueTitle, axis),
  ];
}

const HEADING = words('Length of the chart’s bars', '图中各条形的长度', '圖中各橫條的長度');

export const rangeBar: FileChart = {
  plot,
  drawn: (spec, [lengths = []]) => {
    const [low, high] = endsOf(spec);
    return [low, barsOf(spec, lengths), high];
  },
  helpers: (spec) => ({ heading: HEADING, format: spec.format, series: [helperRows(spec)] }),
};
