/** What is computed from a bound is a bound: which mark a computed number carries. */
import type { Observation } from './facts';
import { intervalOf } from './interval';

/** `>` and `<` exclude the number itself, `≥` and `≤` do not; `~` is roughly. */
export type Mark = '' | '~' | '>' | '≥' | '<' | '≤';

/** One input of a computation, and whether the result grows with it or falls. */
export interface Input {
  readonly observation: Observation;
  readonly rising: boolean;
}

const STRICT: readonly Observation['qualifier'][] = ['over', 'under'];
const ROUGH: readonly Observation['qualifier'][] = ['about', 'nearly'];

/** The mark of the result; null when its inputs leave it open above and below, so that nothing can be said. */
export function markOf(inputs: readonly Input[]): Mark | null {
  const ends = inputs.map(({ observation, rising }) => {
    const { low, high } = intervalOf(observation);
    const [up, down] = [high === Infinity, low === -Infinity];
    return { above: rising ? up : down, below: rising ? down : up, strict: STRICT.includes(observation.qualifier) };
  });
  const [above, below] = [ends.filter((end) => end.above), ends.filter((end) => end.below)];
  if (above.length > 0 && below.length > 0) return null;
  if (above.length > 0) return above.some((end) => end.strict) ? '>' : '≥';
  if (below.length > 0) return below.some((end) => end.strict) ? '<' : '≤';
  return inputs.some(({ observation }) => ROUGH.includes(observation.qualifier)) ? '~' : '';
}
