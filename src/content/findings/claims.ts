/**
 * What a sentence may claim of figures. A claim holds only where bounds and rounding leave no doubt; what is undecided
 * is not claimed.
 */
import type { Figure, Observation } from '../../core/facts';
import { intervalOf, type Interval } from '../../core/interval';

/** A range reaches from the low end of one of its figures to the high end of the other. */
const reachOf = ({ preferred, range }: Figure): Interval =>
  range ? { low: range.low.value, high: range.high.value } : intervalOf(preferred);
const HAIR = 1e-9;
const printedBelow = (a: Observation, b: Observation): boolean => a.value < b.value;

/**
 * Rounded numbers may meet in the middle, as 9% and 8% do at 8.5%; those that are printed the same are not told apart.
 */
export function less(a: Figure, b: Figure): boolean {
  const [high, low] = [reachOf(a).high, reachOf(b).low];
  const hair = HAIR * Math.max(Math.abs(high), Math.abs(low));
  const isApart = Number.isFinite(high) && Number.isFinite(low) && high <= low + hair;
  return isApart && printedBelow(a.range?.high ?? a.preferred, b.range?.low ?? b.preferred);
}
export const more = (a: Figure, b: Figure): boolean => less(b, a);
export const isExact = ({ preferred, range }: Figure): boolean => !range && preferred.qualifier === 'exact';
/** Printed as the same number. */
export const same = (...figures: readonly Figure[]): boolean =>
  figures.every((one) => isExact(one) && one.preferred.value === figures[0]!.preferred.value);

export const rises = (figure: Figure): boolean => reachOf(figure).low > 0;
export const falls = (figure: Figure): boolean => reachOf(figure).high < 0;

/** Ranks are counted, not rounded. */
export const ranks = (figure: Figure, place: number): boolean => isExact(figure) && figure.preferred.value === place;
export const ranksBehind = (figure: Figure, place: number): boolean =>
  isExact(figure) && figure.preferred.value > place;
export const ranksWithin = ({ preferred, range }: Figure, place: number): boolean =>
  !range && (preferred.qualifier === 'exact' || preferred.qualifier === 'at-most') && preferred.value <= place;

export const isPlanned = ({ preferred, range }: Figure): boolean => !range && preferred.qualifier === 'planned';
export const isCeiling = ({ preferred, range }: Figure): boolean => !range && preferred.qualifier === 'at-most';
/** Known by its lower end only. */
export const isFloor = ({ preferred, range }: Figure): boolean =>
  !range && (preferred.qualifier === 'over' || preferred.qualifier === 'at-least');
