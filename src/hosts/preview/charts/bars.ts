/** What columns and bars share. */
import type { ChartSeries, ChartSpec } from '../../../page/page';
import { rangedBars, rangedSeries, type RangedSeries } from '../../../page/ranged-bars';
import { colored, labelLook, named, type ChartLook, type Option, type Point } from './look';

const THICKEST = 34;

/** @param beyond where labels stand, at the ends of bars and of those below zero. */
const plainBars = (
  spec: ChartSpec,
  one: ChartSeries,
  look: ChartLook,
  beyond: readonly [string, string],
  label: Option,
): Option => ({
  ...named(one, look),
  type: 'bar',
  barMaxWidth: THICKEST,
  data: one.values.map((v, at) => ({
    ...colored(one, v, at, look),
    ...(v !== null && v < 0 && { label: { position: beyond[1] } }),
  })),
  label: { ...labelLook(spec, look), ...label, position: beyond[0] },
});

/** Each bar lies behind the room before it. */
function rangedOptions(
  spec: ChartSpec,
  one: RangedSeries,
  look: ChartLook,
  beyond: readonly [string, string],
): Option[] {
  const bars = rangedBars(one);
  const part = { type: 'bar', stack: spec.id, barMaxWidth: THICKEST };
  return [
    {
      name: one.ranges.parts.begin,
      ...part,
      silent: true,
      itemStyle: { color: 'transparent' },
      data: bars.map((bar) => bar && bar.from),
    },
    {
      ...named(one, look),
      ...part,
      data: bars.map((bar, at) => ({
        ...colored(one, bar && bar.length, at, look),
        ...((one.values[at] ?? 0) < 0 && { label: { position: beyond[1] } }),
      })),
      label: {
        ...labelLook(spec, look),
        position: beyond[0],
        formatter: ({ dataIndex }: Point) => one.labels[dataIndex] ?? '',
      },
    },
  ];
}

export function barsOf(
  spec: ChartSpec,
  look: ChartLook,
  beyond: readonly [string, string],
  label: Option = {},
): Option[] {
  const ranged = rangedSeries(spec);
  if (ranged) return rangedOptions(spec, ranged, look, beyond);
  return spec.series.map((one) => plainBars(spec, one, look, beyond, label));
}
