/** Columns side by side. */
import { clusteredBars } from '../bars';
import type { FileChart } from './kind';

export const column: FileChart = { plot: clusteredBars };
