/** Figures at their places in time; the years stand in cells behind the chart. */
import { textWidth } from '../../../../page/width';
import type { ChartSeries } from '../../../../page/page';
import { namedPoints, withName } from '../../../../page/named-points';
import { labelSides, yearsAxis, type Side } from '../../../../page/timeline';
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

function sidesOf(series: readonly ChartSeries[], named: readonly number[] | null, block: Behind['block']): Side[][] {
  const width = block.columns * COLUMN_POINTS * PLOT.width;
  const [from, to] = yearsAxis(series.flatMap(({ positions }) => positions ?? []));
  const top = Math.max(...series.flatMap(({ values }) => values.map((value) => value ?? 0)), Number.MIN_VALUE) * 1.1;
  const points = series.map(({ values, positions }) =>
    values.map((value, i) => ({
      x: (((positions?.[i] ?? from) - from) / (to - from)) * width,
      y: (1 - (value ?? 0) / top) * block.rows * LINE_POINTS * PLOT.height,
    })),
  );
  const sizes = series.map(({ name, labels }, s) =>
    labels.map((label, i) => {
      const text = named?.[s] === i ? withName(name, label) : label;
      return { width: textWidth(text) * PLOT.character, height: PLOT.line };
    }),
  );
  return labelSides(points, sizes, PLOT.point, width);
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
