/** Questions about which names a formula uses: those of functions and those that were defined. */
import { OUR_SPELLING } from './ours';
import { FUNCTION, REF_NAMED, tokensOf } from './tokens';

export type Question = (formula: string) => boolean;

/**
 * Whether a formula has a name of such a spelling. A look at the letters comes first: a workbook has many formulas, and
 * few of them have the name somewhere.
 */
export function naming(spelling: string, kinds: readonly string[] = [FUNCTION, REF_NAMED]): Question {
  const [anywhere, whole] = [new RegExp(spelling, 'i'), new RegExp(`^(?:${spelling})$`, 'i')];
  return (formula) =>
    anywhere.test(formula) &&
    tokensOf(formula).some(
      ({ type, text }) => kinds.includes(type) && whole.test(text.slice(text.lastIndexOf('!') + 1)),
    );
}

/** Whether it calls a function of the add-in. */
export const callsOurs = naming(OUR_SPELLING, [FUNCTION]);
