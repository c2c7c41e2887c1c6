/** How each kind of chart is written. A kind without an entry does not compile. */
import type { ChartKind } from '../../../../page/chart-kinds';
import { bar } from './bar';
import { column } from './column';
import { doughnut } from './doughnut';
import type { FileChart } from './kind';
import { line } from './line';
import { rangeBar } from './range-bar';
import { stackedColumn } from './stacked-column';
import { timeline } from './timeline';

export const FILE_CHARTS: Readonly<Record<ChartKind, FileChart>> = {
  column,
  bar,
  line,
  doughnut,
  timeline,
  'stacked-column': stackedColumn,
  'range-bar': rangeBar,
};
