/**
 * Bars from a low to a high end, each end with its label. An end that is not known is open: the bar is hollow and goes
 * on.
 */
import { endsOf, rangeAxis, rangesOf, type Range, type RangeAxis } from '../../../../page/chart-ranges';
import { visibleOn } from '../../../../page/contrast';
import { withoutNegative } from '../../../../page/number-format';
import type { ChartSpec } from '../../../../page/page';
import { lyingAxes } from '../axes';
import { hollow, labelLook, lengthOf, named, type ChartLook, type Option } from '../look';
import type { PreviewChart } from './kind';

/** About what the names leave of the chart's width, and how wide a character of a label is, in pixels. */
const PLOT = 0.5;
const CHARACTER = 6.2;
const GAP = 10;
const THICK = 18;

const axisOf = (spec: ChartSpec, { width }: ChartLook): RangeAxis =>
  rangeAxis(spec, (label) => (lengthOf(label) * CHARACTER + GAP) / (width * PLOT));

function barLook({ color, open }: Range, { ground }: ChartLook): Option {
  const seen = visibleOn(color, ground);
  return open ? hollow(seen) : { color: seen, borderColor: seen, borderWidth: 1.5 };
}

export const rangeBar: PreviewChart = {
  axes: (spec, look) => {
    return lyingAxes({ ...spec, format: withoutNegative(spec.format) }, look, axisOf(spec, look));
  },
  series: (spec, look) => {
    const [low, high] = endsOf(spec);
    const ranges = rangesOf(spec, axisOf(spec, look));
    const bar = { type: 'bar', stack: spec.id, barMaxWidth: THICK };
    const label = labelLook(spec, look);
    return [
      {
        ...named(low, look),
        ...bar,
        // Carries the low end's label to where the bar begins.
        silent: true,
        itemStyle: { color: 'transparent' },
        data: low.values.map((value, at) => ({
          value,
          ...((value === null || ranges[at]?.single) && { label: { show: false } }),
        })),
        label: { ...label, position: 'insideRight' },
      },
      {
        ...named(high, look),
        ...bar,
        data: ranges.map((range, at) => ({
          value: range && range.length,
          ...(range && { itemStyle: barLook(range, look) }),
          ...(high.values[at] === null && { label: { show: false } }),
        })),
        label: { ...label, position: 'right' },
      },
    ];
  },
};
