/** The figure that a look-up or an add-in call asks for, as a name that is the same however the formula is written. */
import { comparable } from '../hosts/file/write/formula';
import type { ReadCell } from './read-sheet';

/** Only formulas that ask for a figure: the same arithmetic stands in many rows. */
const ASKS = /_xldudf_|Atlas_Key/i;
export const formulaKey = (formula: string | undefined): string =>
  formula !== undefined && ASKS.test(formula) ? comparable(formula) : '';
export const cellKey = (cell: ReadCell | undefined): string =>
  cell?.formulaSays(ASKS) ? comparable(cell.formula ?? '') : '';
