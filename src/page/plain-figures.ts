/** Whether a number can leave a page as a bare number, or only with the words that say how exact it is. */
import { saysMoreThanUnit } from '../core/format';
import type { Cell } from './page';

/**
 * A number that would be read wrongly without its words: a bound, an approximate figure, one end of a range, a plan.
 */
export const needsItsWords = (cell: Cell): boolean =>
  typeof cell.value === 'number' &&
  (saysMoreThanUnit(cell.format) || (cell.role === 'number' && (cell.citations[0]?.qualifier ?? 'exact') !== 'exact'));

/** The same of a point of a chart, which has its format only. */
export { saysMoreThanUnit };
