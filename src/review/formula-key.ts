/** The figure that a look-up or an add-in call asks for, as a name that is the same however the formula is written. */
import { comparable } from '../hosts/file/formula';

/** Only formulas that ask for a figure: the same arithmetic stands in many rows. */
export const formulaKey = (formula: string | undefined): string =>
  formula !== undefined && /_xldudf_|Atlas_Key/i.test(formula) ? comparable(formula) : '';
