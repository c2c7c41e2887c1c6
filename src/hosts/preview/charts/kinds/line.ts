/** Lines with a symbol at each figure; they differ by symbol and dash as well as by colour. */
import { namedPoints, withName } from '../../../../page/named-points';
import type { ChartSeries, ChartSpec } from '../../../../page/page';
import { uprightAxes } from '../axes';
import {
  LABEL_PIXELS,
  PLOT_PIXELS,
  SYMBOLS,
  colored,
  labelLook,
  labelOf,
  named,
  plotWidth,
  type ChartLook,
  type Point,
} from '../look';
import type { PreviewChart } from './kind';

const DASHES = ['solid', 'dashed', 'dotted', [8, 3, 2, 3]];
/** Room for the names at the ends of lines. */
const NAMES = 44;

/** Labels beside the ends of a line, where no line runs through them. */
const side = (one: ChartSeries, at: number): string =>
  at === 0 ? 'left' : at === one.values.length - 1 ? 'right' : 'top';

/** The last label of a line says whose it is, where there is no legend. */
const endLabel = (spec: ChartSpec, look: ChartLook, point: Point): string => {
  const label = labelOf(spec, point);
  const isNamed = namedPoints(spec, plotWidth(look))?.[point.seriesIndex] === point.dataIndex;
  return isNamed ? withName(spec.series[point.seriesIndex]!.name, label) : label;
};

/** Where labels of lines would cover each other they stand apart: pixels up (negative) or down, one a series. */
function spread(spec: ChartSpec, at: number): readonly number[] {
  const highest = Math.max(...spec.series.flatMap((s) => s.values.map((v) => v ?? 0)), Number.MIN_VALUE);
  const pixels = (value: number): number => (PLOT_PIXELS * value) / highest;
  const order = spec.series.map((s, i) => ({ i, y: pixels(s.values[at] ?? 0) })).sort((a, b) => a.y - b.y);
  const placed = order.reduce<{ i: number; y: number; to: number }[]>(
    (done, one) => [...done, { ...one, to: Math.max(one.y, (done.at(-1)?.to ?? -Infinity) + LABEL_PIXELS) }],
    [],
  );
  const shifts = new Map(placed.map(({ i, y, to }) => [i, Math.round(y - to)]));
  return spec.series.map((_, i) => shifts.get(i) ?? 0);
}

export const line: PreviewChart = {
  axes: (spec, look) => (namedPoints(spec, plotWidth(look)) ? uprightAxes(spec, look, NAMES) : uprightAxes(spec, look)),
  series: (spec, look) =>
    spec.series.map((one, i) => ({
      ...named(one, look),
      type: 'line',
      data: one.values.map((v, at) => ({
        ...colored(one, v, at, look),
        label: { position: side(one, at), offset: [0, spread(spec, at)[i] ?? 0] },
      })),
      symbol: SYMBOLS[i % SYMBOLS.length],
      symbolSize: 9,
      lineStyle: { width: 2, type: DASHES[i % DASHES.length] },
      label: { ...labelLook(spec, look), formatter: (point: Point) => endLabel(spec, look, point) },
    })),
};
