/** Bars below each other, ranked as the rows of their table. */
import type { ChartSpec } from '../../../../page/page';
import { lyingAxes, lyingScale } from '../axes';
import { barsOf } from '../bars';
import { lengthOf } from '../look';
import type { PreviewChart } from './kind';

/** By what part of what its values span an axis has to go on for the longest label beside a negative bar. */
function roomForLabels(spec: ChartSpec, width: number): number {
  const labels = spec.series.flatMap((s) => s.labels.filter((_, at) => (s.values[at] ?? 0) < 0));
  const needed = Math.max(...labels.map((text) => lengthOf(text) * 6 + 10));
  const plot = Math.max(needed * 1.6, width * 0.55);
  return needed / (plot - needed);
}

export const bar: PreviewChart = {
  axes: (spec, look) => {
    // Labels left of negative bars must not reach into the names.
    const negative = spec.series.some((s) => s.values.some((v) => v !== null && v < 0));
    return lyingAxes(spec, look, lyingScale(spec, look, negative ? roomForLabels(spec, look.width) : 0));
  },
  series: (spec, look) => barsOf(spec, look, ['right', 'left']),
};
