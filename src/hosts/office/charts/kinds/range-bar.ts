/**
 * Bars from a low to a high end. Three series lie on each other: the low ends, unseen; the bars, as long as cells
 * behind the chart say; the high ends, unseen. So both labels are the page's own cells, each at its end of the bar.
 */
import { textWidth } from '../../../../page/width';
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
import { tickFormat } from '../../../../page/chart-scale';
import { withoutNegative } from '../../../../page/number-format';
import type { ChartSeries, ChartSpec } from '../../../../page/page';
import { CHART_LOOK, COLUMN_POINTS } from '../../looks';
import { asParts, hollowBar } from '../look';
import type { PointPlan, SeriesPlan } from '../plan';
import { hex, plainText, planPoints } from '../points';
import { seriesOverCells, straight } from '../series';
import type { Behind, OfficeChart } from './kind';

/** About what Excel leaves of a chart's width for its bars, and how wide a character of a label is; points. */
const PLOT = 0.68;
const CHARACTER = 4.8;
const GAP = 4;

const axisOf = (chart: ChartSpec, { columns }: Behind['block']): RangeAxis =>
  rangeAxis(chart, (label) => (textWidth(label) * CHARACTER + GAP) / (columns * COLUMN_POINTS * PLOT));

function pointOf(range: Range | null, index: number, color: string): PointPlan[] {
  if (!range) return [];
  const own = hex(range.color);
  if (range.open) return [{ index, edge: own }];
  if (range.length === 0) return [{ index, format: STROKE, ink: own, position: 'Center', labelled: true }];
  return own === color ? [] : [{ index, color: own }];
}

export const rangeBar: OfficeChart = {
  type: 'BarStacked',
  labels: 'Center',
  series: (chart, _shown, { block, put }): SeriesPlan[] => {
    const [low, high] = endsOf(chart);
    const axis = axisOf(chart, block);
    const ranges = rangesOf(chart, axis);
    const end = (one: ChartSeries, labels: SeriesPlan['labels'], gone: (at: number) => boolean): SeriesPlan => ({
      ...seriesOverCells(chart, one),
      unseen: true,
      labels,
      points: planPoints(chart, { ...one, pointColors: [], bounds: [] }, (at) =>
        gone(at) ? { unlabelled: true } : {},
      ),
    });
    const color = hex(low.color);
    return [
      end(low, { position: 'InsideEnd', ground: CHART_LOOK.ground }, (at) => ranges[at]?.single ?? false),
      {
        name: plainText(betweenName([low, high])),
        color,
        values: put(
          ranges.map((range, i) => range && lengthFormula(range, low.valueRefs[i]!, high.valueRefs[i]!, axis)),
        ),
        categories: straight(low.categoryRefs, chart.id),
        labels: 'none',
        points: ranges.flatMap((range, i) => pointOf(range, i, color)),
      },
      end(high, { position: 'InsideBase' }, () => false),
    ];
  },
  scale: (chart, block) => {
    const { min, max, step } = axisOf(chart, block);
    return { minimum: min, maximum: max, step, ...(min < 0 && { ticks: withoutNegative(tickFormat(chart)) }) };
  },
  paint: asParts,
  hollow: hollowBar,
};
