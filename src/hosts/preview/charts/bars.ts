/** What columns and bars share. */
import type { ChartSeries, ChartSpec } from '../../../page/page';
import { colored, labelLook, named, type ChartLook, type Option } from './look';

/** @param beyond where labels stand, at the ends of bars and of those below zero. */
export const barsOf = (
  spec: ChartSpec,
  one: ChartSeries,
  look: ChartLook,
  beyond: readonly [string, string],
  label: Option = {},
): Option => ({
  ...named(one, look),
  type: 'bar',
  barMaxWidth: 34,
  data: one.values.map((v, at) => ({
    ...colored(one, v, at, look),
    ...(v !== null && v < 0 && { label: { position: beyond[1] } }),
  })),
  label: { ...labelLook(spec, look), ...label, position: beyond[0] },
});
