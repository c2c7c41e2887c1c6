/** Bars below each other, ranked as the rows of their table. */
import { plainOrRanged } from '../ranged-bars';

export const bar = plainOrRanged;
