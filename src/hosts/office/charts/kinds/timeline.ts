/** Figures at their places in time; the years stand in cells behind the chart. */
import { textWidth } from '../../../../page/width';
import type { ChartSeries } from '../../../../page/page';
import { namedPoints, saidLabels } from '../../../../page/named-points';
import { timelineSides, type Side } from '../../../../page/timeline';
import { COLUMN_POINTS, LINE_POINTS } from '../../looks';
import { asMarkers, hollowMarker } from '../look';
import type { PointPlan } from '../plan';
import { planPoints, plotWidth } from '../points';
import { seriesOverCells, straight, valuesWithGaps } from '../series';
import type { Behind, OfficeChart } from './kind';

/** About what Excel leaves of a chart for its points, and how large its labels are; points. */
const PLOT = { width: 0.86, height: 0.55, point: 7, character: 5, line: 12 };
const POSITIONS: Readonly<Partial<Record<Side, PointPlan['position']>>> = {
  right: 'Right',
  left: 'Left',
  bottom: 'Bottom',
};

function sidesOf(
  series: readonly ChartSeries[],
  named: readonly number[] | null,
  block: Behind['block'],
): readonly (readonly Side[])[] {
  const width = block.columns * COLUMN_POINTS * PLOT.width;
  return timelineSides(series, saidLabels(series, named), {
    width,
    height: block.rows * LINE_POINTS * PLOT.height,
    beyond: 0,
    room: width,
    point: PLOT.point,
    sizeOf: (label) => ({ width: textWidth(label) * PLOT.character, height: PLOT.line }),
  });
}

export const timeline: OfficeChart = {
  type: 'XYScatter',
  labels: 'Top',
  series: (chart, shown, behind) => {
    const named = namedPoints({ ...chart, series: shown }, plotWidth(behind.block));
    const sides = sidesOf(shown, named, behind.block);
    return shown.map((one, i) => ({
      ...seriesOverCells(chart, one),
      values: valuesWithGaps(chart, one, behind),
      categories: one.positions ? behind.put(one.positions) : straight(one.categoryRefs, chart.id),
      points: planPoints(chart, one, (index) => {
        const position = POSITIONS[sides[i]![index]!];
        return { ...(position && { position }), ...(named?.[i] === index && { named: true }) };
      }),
    }));
  },
  paint: asMarkers,
  hollow: hollowMarker,
};
