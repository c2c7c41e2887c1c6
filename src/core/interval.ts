/** Rounding intervals: what a printed figure allows the true value to be. */
import type { Observation } from './facts';
import { readPrinted } from './printed';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** About and nearly name no tolerance: a tenth is allowed for. */
const LOOSE = 0.1;

/**
 * The interval of an observation. A bound is open on its other side; qualifiers (nearly, over) speak of the size of a
 * fall. Only an end of a range may be either: -5% ends one that falls to -10%, and begins one that rises to 10%; alone
 * a negative end says nothing.
 */
export function intervalOf(o: Pick<Observation, 'value' | 'printed' | 'qualifier'>): Interval {
  if (o.value < 0 && o.qualifier.startsWith('range-')) return { low: -Infinity, high: Infinity };
  const half = (readPrinted(o.printed)?.step ?? 0) / 2;
  const size = Math.abs(o.value);
  const bySize = sizeInterval(size, half, o.qualifier);
  return o.value < 0 ? { low: -bySize.high, high: -bySize.low } : bySize;
}

function sizeInterval(v: number, half: number, qualifier: Observation['qualifier']): Interval {
  switch (qualifier) {
    case 'exact':
      return { low: v - half, high: v + half };
    // A plan names its number; it has not counted and rounded one.
    case 'planned':
      return { low: v, high: v };
    case 'about':
      return { low: v * (1 - LOOSE), high: v * (1 + LOOSE) };
    case 'nearly':
      return { low: v * (1 - LOOSE), high: v };
    case 'over':
    case 'at-least':
    case 'range-low':
      return { low: v, high: Infinity };
    case 'under':
    case 'at-most':
    case 'range-high':
      return { low: -Infinity, high: v };
  }
}

/** A hair of tolerance, so that binary fractions do not decide. */
const HAIR = 1e-9;
/** Whether each two of them overlap: intervals do if the one that begins last and the one that ends first do. */
export function allOverlap(intervals: readonly Interval[]): boolean {
  let last: Interval | undefined;
  let first: Interval | undefined;
  for (const one of intervals) {
    if (!last || one.low > last.low) last = one;
    if (!first || one.high < first.high) first = one;
  }
  return !last || !first || overlap(last, first);
}

export const overlap = (a: Interval, b: Interval): boolean =>
  a.low <= b.high + HAIR * Math.abs(b.high || 1) && b.low <= a.high + HAIR * Math.abs(a.high || 1);
