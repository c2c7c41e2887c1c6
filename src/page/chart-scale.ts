/**
 * The axis of values of a chart on a screen: round steps (1, 2 or 5 of a power of ten), at least three labels, zero
 * among them, and no step that the axis' format could not write.
 */
import { traitsOf } from './chart-kinds';
import { stackHeights } from './chart-stacks';
import { sectionsOf } from './format-sections';
import type { ChartSpec } from './page';

export interface ValueScale {
  readonly min: number;
  readonly max: number;
  /** From tick to tick; both ends are ticks. */
  readonly step: number;
}

/** Three labels. */
const LEAST_STEPS = 2;
/** A hair, so that binary fractions of a tick are none. */
const HAIR = 1e-9;
const ROUND = [1, 2, 5, 10];

/** The least difference that a format shows: `0.0%` 0.001, `#,##0,,` a million; 0 where it shows all. */
export function leastShown(format: string): number {
  const found = /0(?:\\?\.(0+))?(,*)(?:"[^"]*")?(%?)/.exec(sectionsOf(format)[0]!);
  if (!found) return 0;
  const [, decimals = '', thousands = '', percent = ''] = found;
  return Number(`1e${3 * thousands.length - decimals.length - 2 * percent.length}`);
}

/** What the marks reach to. */
export const drawnValues = (spec: ChartSpec): number[] =>
  traitsOf(spec).stacked
    ? stackHeights(spec.series)
    : spec.series.flatMap((one) => one.values.filter((value) => value !== null));

/**
 * Ticks are round numbers: decimals that the figures carry would be noise. Chinese amounts have a literal point, which
 * stays.
 */
export function tickFormat(spec: ChartSpec): string {
  // The plus of `+0%;-0%;0%` tells growth from a share; an axis with both sides needs none.
  const plain = spec.format.replace(/^\+([^;]*);-\1;\1$/, '$1');
  return Math.max(...drawnValues(spec).map(Math.abs)) >= (plain.includes('%') ? 0.05 : 10)
    ? plain.replace(/(?<!\\)\.0+/g, '')
    : plain;
}

/**
 * @param mostSteps so many have room.
 * @param below how much further than its least value a chart needs the axis to go on, as a part of what its values
 * span.
 */
export function valueScale(spec: ChartSpec, mostSteps: number, below = 0): ValueScale {
  const stacked = traitsOf(spec).stacked ? stackHeights(spec.series) : [];
  const values = [0, ...stacked, ...spec.series.flatMap((one) => one.values.map((value) => value ?? 0))];
  const high = Math.max(...values);
  const least = Math.min(...values);
  const low = least - below * (high - least);
  const step = spec.step ?? stepFor(low, high, Math.max(LEAST_STEPS, mostSteps), leastShown(tickFormat(spec)));
  const ticks = (count: number): number => Number((count * step).toPrecision(12));
  const under = Math.ceil(-low / step - HAIR);
  const over = Math.max(Math.ceil(high / step - HAIR), LEAST_STEPS - under);
  return { min: under <= 0 ? 0 : -ticks(under), max: ticks(over), step };
}

function stepFor(low: number, high: number, most: number, least: number): number {
  const span = high - low;
  if (!(span > 0)) return least || 1;
  const size = 10 ** Math.floor(Math.log10(span / most));
  const steps = [...ROUND, ...ROUND.map((n) => n * 10)].map((n) => Number((n * size).toPrecision(6)));
  const fits = (step: number): boolean =>
    step >= least * (1 - HAIR) && Math.ceil(high / step - HAIR) + Math.ceil(-low / step - HAIR) <= most;
  return steps.find(fits) ?? Math.max(least, steps.at(-1)!);
}
