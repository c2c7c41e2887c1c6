/** The number of a figure as a search sees it. */
import type { Observation } from './facts';
import type { Value } from './search';

const OPEN_ENDS: Partial<Record<Observation['qualifier'], 'lower' | 'upper'>> = {
  'over': 'lower',
  'at-least': 'lower',
  'under': 'upper',
  'at-most': 'upper',
};

/** Only a change has a sign. */
export function valueOf(o: Observation): Value {
  const bound = OPEN_ENDS[o.qualifier];
  return { value: o.value, unit: o.unit, ...(o.isChange && { sign: o.value < 0 ? -1 : 1 }), ...(bound && { bound }) };
}
