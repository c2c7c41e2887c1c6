/** Bars below each other, ranked as the rows of their table. */
import type { ValueScale } from '../../../../page/chart-scale';
import type { ChartSpec } from '../../../../page/page';
import { lyingAxes, lyingPlot, lyingScale } from '../axes';
import { barsOf } from '../bars';
import { lengthOf, type ChartLook } from '../look';
import type { PreviewChart } from './kind';

/** About how wide a label is, with the gap beside it. */
const roomOf = (label: string): number => lengthOf(label) * 6 + 10;

/** By what part of what its values span an axis has to go on for the longest label beside a negative bar. */
function roomForLabels(labels: readonly string[], width: number): number {
  const needed = Math.max(...labels.map(roomOf));
  const plot = Math.max(needed * 1.6, width * 0.55);
  return needed / (plot - needed);
}

interface Lying {
  readonly scale: ValueScale;
  /** Where labels of bars below zero stand. */
  readonly below: 'left' | 'right';
}

/**
 * Labels left of negative bars must not reach into the names: where the plot is too narrow they stand at zero, on the
 * other side.
 */
function lying(spec: ChartSpec, look: ChartLook): Lying {
  const negative = spec.series.flatMap(({ values, labels }) =>
    values.flatMap((value, i) => (value !== null && value < 0 ? [{ value, label: labels[i] ?? '' }] : [])),
  );
  if (negative.length === 0) return { scale: lyingScale(spec, look), below: 'left' };
  const labels = negative.map(({ label }) => label);
  const scale = lyingScale(spec, look, roomForLabels(labels, look.width));
  const pixels = lyingPlot(spec, look) / (scale.max - scale.min);
  const fits = negative.every(({ value, label }) => (value - scale.min) * pixels >= roomOf(label));
  return fits ? { scale, below: 'left' } : { scale: lyingScale(spec, look), below: 'right' };
}

export const bar: PreviewChart = {
  axes: (spec, look) => lyingAxes(spec, look, lying(spec, look).scale),
  series: (spec, look) => barsOf(spec, look, ['right', lying(spec, look).below]),
};
