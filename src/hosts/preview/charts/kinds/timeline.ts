/** Figures at their places in time. */
import { namedPoints, withName } from '../../../../page/named-points';
import type { ChartSpec } from '../../../../page/page';
import { labelSides, yearsAxis, type Side } from '../../../../page/timeline';
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
  // Years are written below their middles by an axis of names of the same length; the points stand on the one of numbers.
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

/** Points without a value are left out; each label stands where it covers neither a point nor another label. */
function pointsOf(spec: ChartSpec, look: ChartLook): Option[][] {
  const [first, last] = yearsAxis(positionsOf(spec));
  const width = plotWidth(look);
  const highest = Math.max(...spec.series.flatMap((s) => s.values.map((v) => v ?? 0)), Number.MIN_VALUE) * 1.1;
  const labels = saidLabels(spec, look);
  const drawn = spec.series.map((s, i) =>
    s.values.flatMap((v, at) =>
      v === null ? [] : [{ value: v, position: s.positions?.[at] ?? 0, label: labels[i]![at]!, at }],
    ),
  );
  const points = drawn.map((list) =>
    list.map((p) => ({
      x: (width * (p.position - first + HALF)) / (last - first + 1),
      y: PLOT_PIXELS * (1 - p.value / highest),
    })),
  );
  const sizes = drawn.map((list) =>
    list.map((p) => ({ width: lengthOf(p.label) * PLOT.character, height: LABEL_PIXELS })),
  );
  const sides: readonly (readonly Side[])[] = labelSides(points, sizes, PLOT.point, width);
  return drawn.map((list, i) =>
    list.map((p, n) => ({
      ...colored(spec.series[i]!, [p.position, p.value], p.at, look),
      label: { position: sides[i]![n]! },
    })),
  );
}

/** One label of each series says its name, where there is no legend. */
function saidLabels(spec: ChartSpec, look: ChartLook): readonly (readonly string[])[] {
  const named = namedPoints(spec, plotWidth(look));
  return spec.series.map(({ name, labels }, s) =>
    labels.map((label, i) => (named?.[s] === i ? withName(name, label) : label)),
  );
}
/** Points without a value are not drawn, so labels are counted without them. */
const shownLabels = (spec: ChartSpec, look: ChartLook): readonly (readonly string[])[] =>
  saidLabels(spec, look).map((labels, s) => labels.filter((_, at) => spec.series[s]!.values[at] !== null));

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
