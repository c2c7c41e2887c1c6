/** Columns side by side. */
import { plainOrRanged } from '../bars';

export const column = plainOrRanged('ColumnClustered', 'ColumnStacked');
