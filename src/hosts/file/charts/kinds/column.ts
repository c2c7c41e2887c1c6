/** Columns side by side. */
import { plainOrRanged } from '../ranged-bars';

export const column = plainOrRanged;
