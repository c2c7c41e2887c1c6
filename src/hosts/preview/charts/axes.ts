/** Axes of previews: values, and the names that they stand along. */
import { traitsOf } from '../../../page/chart-kinds';
import { tickFormat, valueScale, type ValueScale } from '../../../page/chart-scale';
import { hasLegend } from '../../../page/named-points';
import { formatNumber } from '../../../page/number-format';
import type { ChartSpec } from '../../../page/page';
import { SMALL, lengthOf, plotWidth, type ChartLook, type Option } from './look';

const LEGEND_ROW = 22;
const LEGEND_ITEM = 52;

/** Pixels of the legend; none where there is nothing to tell apart. */
export function legendHeight(spec: ChartSpec, width: number): number {
  // A name that has no room left in its row begins the next.
  let [rows, left] = [0, 0];
  for (const name of legendNames(spec, width)) {
    const item = LEGEND_ITEM + lengthOf(name) * 6.2;
    if (rows === 0 || item > left) [rows, left] = [rows + 1, width - 10];
    left -= item;
  }
  return rows * LEGEND_ROW;
}
export const legendNames = (spec: ChartSpec, width: number): readonly string[] => {
  if (!hasLegend(spec, plotWidth({ width }))) return [];
  return traitsOf(spec).legend === 'categories' ? (spec.series[0]?.categories ?? []) : spec.series.map((s) => s.name);
};

export const small = (look: ChartLook): Option => ({ color: look.soft, fontSize: SMALL });
export const title = (look: ChartLook): Option => ({ nameLocation: 'middle', nameTextStyle: small(look) });
export const lines = (look: ChartLook): Option => ({
  axisLine: { lineStyle: { color: look.line } },
  axisTick: { show: false },
});

/** Where the plot begins below the legend and the name of the vertical axis. */
export const plotTop = (spec: ChartSpec, look: ChartLook): number => 36 + legendHeight(spec, look.width);

function valueAxis(spec: ChartSpec, look: ChartLook, { min, max, step }: ValueScale): Option {
  const ticks = tickFormat(spec);
  return {
    type: 'value',
    ...title(look),
    name: spec.valueAxis,
    ...lines(look),
    min,
    max,
    interval: step,
    splitLine: { lineStyle: { color: look.line, opacity: 0.5 } },
    axisLabel: { ...small(look), hideOverlap: true, formatter: (v: number) => formatNumber(ticks, v) },
  };
}

const STEPS_UP = 5;
/** About what the names leave of the width, and how wide a character of a label is, in pixels. */
const LYING_PLOT = 0.5;
const CHARACTER = 6.2;
const GAP = 14;

/** Labels beside each other take more room than labels above each other. */
function stepsAlong(spec: ChartSpec, { width }: ChartLook): number {
  const format = tickFormat(spec);
  const labels = spec.series.flatMap(({ values }) => values.map((value) => formatNumber(format, value ?? 0)));
  return Math.min(5, Math.floor((width * LYING_PLOT) / (Math.max(...labels.map(lengthOf)) * CHARACTER + GAP)));
}

/** Its name stands above it, where it needs no turning. */
export const verticalAxis = (spec: ChartSpec, look: ChartLook): Option => ({
  ...valueAxis(spec, look, valueScale(spec, STEPS_UP)),
  nameLocation: 'end',
  nameTextStyle: { ...small(look), align: 'left' },
  nameGap: 20,
});

/** Longer names beside the plot are broken into lines. */
const roomForNames = ({ width }: ChartLook): number => Math.min(120, width * 0.34);

function namesAxis(spec: ChartSpec, look: ChartLook): Option {
  const { horizontal } = traitsOf(spec);
  const categories = spec.series[0]?.categories ?? [];
  const room = horizontal ? roomForNames(look) : Math.max(40, (look.width - 44) / Math.max(1, categories.length));
  return {
    type: 'category',
    data: categories,
    ...lines(look),
    inverse: horizontal,
    boundaryGap: true,
    axisLabel: { ...small(look), color: look.ink, interval: 0, width: room, overflow: 'break' },
  };
}

/** Names below the plot. `right`: the room beside it. */
export const uprightAxes = (spec: ChartSpec, look: ChartLook, right = 16): Option => ({
  grid: { left: 8, right, top: plotTop(spec, look), bottom: 10, containLabel: true },
  xAxis: namesAxis(spec, look),
  yAxis: verticalAxis(spec, look),
});

/** The axis of bars, which goes on below its least value by some part for what stands there. */
export const lyingScale = (spec: ChartSpec, look: ChartLook, below = 0): ValueScale =>
  valueScale(spec, stepsAlong(spec, look), below);

const [LEFT, RIGHT] = [8, 56];
/** About how wide the plot beside its names is. */
export function lyingPlot(spec: ChartSpec, look: ChartLook): number {
  const names = Math.max(0, ...spec.series.flatMap(({ categories }) => categories.map(lengthOf))) * CHARACTER;
  return look.width - LEFT - RIGHT - Math.min(roomForNames(look), names) - 8;
}

/** Names beside the plot. */
export const lyingAxes = (spec: ChartSpec, look: ChartLook, scale: ValueScale): Option => ({
  grid: { left: LEFT, right: RIGHT, top: plotTop(spec, look) - 28, bottom: 28, containLabel: true },
  xAxis: { ...valueAxis(spec, look, scale), nameGap: 26 },
  yAxis: namesAxis(spec, look),
});
