/** Figures at their places in time. */
import { namedPoints, saidLabels } from '../../../../page/named-points';
import type { ChartSpec } from '../../../../page/page';
import { knownPoints, timelineSides, yearsAxis } from '../../../../page/timeline';
import { lines, plotTop, small, verticalAxis } from '../axes';
import {
  LABEL_PIXELS,
  PLOT_PIXELS,
  SYMBOLS,
  colored,
  labelLook,
  lengthOf,
  named,
  plotWidth,
  type ChartLook,
  type Option,
  type Point,
} from '../look';
import type { PreviewChart } from './kind';

const HALF = 0.5;
const positionsOf = (spec: ChartSpec): readonly number[] => spec.series.flatMap((s) => s.positions ?? []);
/** How large a point is, and how wide a character of its label. */
const PLOT = { point: 11, character: 6.2 };

function axes(spec: ChartSpec, look: ChartLook): Option {
  const [first, last] = yearsAxis(positionsOf(spec));
  // Years are written below their middles by an axis of names of the same length; the points stand on the one of
  // numbers.
  const scale = { type: 'value', min: first - HALF, max: last + HALF, show: false };
  const years = {
    type: 'category',
    data: Array.from({ length: Math.round(last - first) + 1 }, (_, i) => String(Math.floor(first) + i)),
    position: 'bottom',
    ...lines(look),
    axisTick: { show: true, lineStyle: { color: look.line } },
    axisLabel: { ...small(look), interval: 0, hideOverlap: true },
  };
  return {
    grid: { left: 8, right: 24, top: plotTop(spec, look), bottom: 10, containLabel: true },
    xAxis: [scale, years],
    yAxis: verticalAxis(spec, look),
  };
}

/** What the labels say: one of each series says its name, where there is no legend. */
const labelsOf = (spec: ChartSpec, look: ChartLook): readonly (readonly string[])[] =>
  saidLabels(spec.series, namedPoints(spec, plotWidth(look)));

/** Points without a value are left out; each label stands where it covers neither a point nor another label. */
function pointsOf(spec: ChartSpec, look: ChartLook): Option[][] {
  const width = plotWidth(look);
  const sides = timelineSides(spec.series, labelsOf(spec, look), {
    width,
    height: PLOT_PIXELS,
    beyond: HALF,
    room: width,
    point: PLOT.point,
    sizeOf: (label) => ({ width: lengthOf(label) * PLOT.character, height: LABEL_PIXELS }),
  });
  return spec.series.map((one, s) =>
    knownPoints(one).map((at) => ({
      ...colored(one, [one.positions?.[at] ?? 0, one.values[at]!], at, look),
      label: { position: sides[s]![at]! },
    })),
  );
}

/** Points without a value are not drawn, so labels are counted without them. */
const shownLabels = (spec: ChartSpec, look: ChartLook): readonly (readonly string[])[] =>
  labelsOf(spec, look).map((labels, s) => knownPoints(spec.series[s]!).map((at) => labels[at] ?? ''));

export const timeline: PreviewChart = {
  axes,
  series: (spec, look) => {
    const points = pointsOf(spec, look);
    const labels = shownLabels(spec, look);
    return spec.series.map((one, i) => ({
      ...named(one, look),
      type: 'scatter',
      xAxisIndex: 0,
      data: points[i],
      symbol: SYMBOLS[i % SYMBOLS.length],
      symbolSize: 11,
      label: { ...labelLook(spec, look), formatter: (point: Point) => labels[i]![point.dataIndex] ?? '' },
    }));
  },
};
