/** The figure that a look-up or an add-in call asks for, as a name that is the same however the formula is written. */
import { comparable } from '../formula/comparable';
import { naming } from '../formula/naming';
import { OUR_SPELLING } from '../formula/ours';
import type { ReadCell } from './read-sheet';

/** Only formulas that ask for a figure: the same arithmetic stands in many rows. */
const ASKS = naming(`${OUR_SPELLING}|Atlas_Key`);
export const formulaKey = (formula: string | undefined): string =>
  formula !== undefined && ASKS(formula) ? comparable(formula) : '';
export const cellKey = (cell: ReadCell | undefined): string =>
  cell?.formulaSays(ASKS) ? comparable(cell.formula ?? '') : '';
