/** What the number of a unit can be at all, whoever prints it: a rank is whole, a part is no more than the whole. */
import { COUNTED_UNITS } from './units';
import type { Metric } from './metrics';

/** Runs of quarters are counted as well. */
const WHOLE: readonly string[] = [...COUNTED_UNITS, 'quarters'];

/** @param text digits with a point. Signs are judged with the printed figure, which may be a fall (agreement.ts). */
export function domainProblem(text: string, unit: string, metric: Metric | null): string | null {
  const value = Number(text);
  if (unit === 'rank')
    return Number.isInteger(value) && value >= 1 ? null : `value is no rank: ${text}; ranks are whole numbers from 1`;
  if (WHOLE.includes(unit))
    return Number.isInteger(value) ? null : `value is no whole number: ${text}; ${unit} are counted one by one`;
  if (unit !== 'fraction' || !metric || metric.isOpen) return null;
  if (metric.change)
    return value >= -1 ? null : `value is a fall of more than all of it: ${text}; the least is -1, which is 100%`;
  return value <= 1 ? null : `value is more than the whole: ${text}; ${metric.id} is at most 1, which is 100%`;
}
