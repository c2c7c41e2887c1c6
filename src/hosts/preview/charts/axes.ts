/** Axes of previews: values, and the names that they stand along. */
import { traitsOf } from '../../../page/chart-kinds';
import { formatNumber } from '../../../page/number-format';
import type { ChartSpec } from '../../../page/page';
import { SMALL, lengthOf, type ChartLook, type Option } from './look';

const LEGEND_ROW = 22;
const LEGEND_ITEM = 52;

/** Pixels of the legend; none where there is nothing to tell apart. */
export function legendHeight(spec: ChartSpec, width: number): number {
  const names = legendNames(spec);
  const rows = Math.ceil(
    names.reduce((sum, name) => sum + LEGEND_ITEM + lengthOf(name) * 6.2, 0) / Math.max(1, width - 10),
  );
  return rows * LEGEND_ROW;
}
export const legendNames = (spec: ChartSpec): readonly string[] => {
  const { legend } = traitsOf(spec);
  if (legend === 'categories') return spec.series[0]?.categories ?? [];
  return legend === 'series' && spec.series.length > 1 ? spec.series.map((s) => s.name) : [];
};

export const small = (look: ChartLook): Option => ({ color: look.soft, fontSize: SMALL });
export const title = (look: ChartLook): Option => ({ nameLocation: 'middle', nameTextStyle: small(look) });
export const lines = (look: ChartLook): Option => ({
  axisLine: { lineStyle: { color: look.line } },
  axisTick: { show: false },
});

/** Where the plot begins below the legend and the name of the vertical axis. */
export const plotTop = (spec: ChartSpec, look: ChartLook): number => 36 + legendHeight(spec, look.width);

export const valueAxis = (spec: ChartSpec, look: ChartLook): Option => ({
  type: 'value',
  ...title(look),
  name: spec.valueAxis,
  ...lines(look),
  splitNumber: 4,
  ...(spec.step !== undefined && { interval: spec.step }),
  splitLine: { lineStyle: { color: look.line, opacity: 0.5 } },
  axisLabel: { ...small(look), hideOverlap: true, formatter: (v: number) => formatNumber(spec.format, v) },
});

/** Its name stands above it, where it needs no turning. */
export const verticalAxis = (spec: ChartSpec, look: ChartLook): Option => ({
  ...valueAxis(spec, look),
  nameLocation: 'end',
  nameTextStyle: { ...small(look), align: 'left' },
  nameGap: 20,
});

function namesAxis(spec: ChartSpec, look: ChartLook): Option {
  const { horizontal, mark } = traitsOf(spec);
  const categories = spec.series[0]?.categories ?? [];
  const room = horizontal
    ? Math.min(120, look.width * 0.34)
    : Math.max(40, (look.width - 44) / Math.max(1, categories.length));
  return {
    type: 'category',
    data: categories,
    ...lines(look),
    ...title(look),
    name: horizontal ? '' : spec.categoryAxis,
    nameGap: mark === 'line' ? 24 : 30,
    inverse: horizontal,
    boundaryGap: true,
    axisLabel: { ...small(look), color: look.ink, interval: 0, width: room, overflow: 'break' },
  };
}

/** Names below the plot. `right`: the room beside it. */
export const uprightAxes = (spec: ChartSpec, look: ChartLook, right = 16): Option => ({
  grid: { left: 8, right, top: plotTop(spec, look), bottom: 28, containLabel: true },
  xAxis: namesAxis(spec, look),
  yAxis: verticalAxis(spec, look),
});

/** Names beside the plot. `scale`: what the axis of values is told beside its look. */
export const lyingAxes = (spec: ChartSpec, look: ChartLook, scale: Option = {}): Option => ({
  grid: { left: 8, right: 56, top: plotTop(spec, look) - 28, bottom: 28, containLabel: true },
  xAxis: { ...valueAxis(spec, look), ...scale, nameGap: 26 },
  yAxis: namesAxis(spec, look),
});
