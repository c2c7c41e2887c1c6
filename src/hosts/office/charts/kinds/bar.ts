/** Bars below each other, ranked as the rows of their table. */
import { plainOrRanged } from '../bars';

export const bar = plainOrRanged('BarClustered', 'BarStacked');
