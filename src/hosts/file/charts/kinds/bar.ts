/** Bars below each other, ranked as the rows of their table. */
import { clusteredBars } from '../bars';
import type { FileChart } from './kind';

export const bar: FileChart = { plot: clusteredBars };
