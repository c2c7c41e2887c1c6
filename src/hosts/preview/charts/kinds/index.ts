/** How each kind of chart is drawn in previews. A kind without an entry does not compile. */
import type { ChartKind } from '../../../../page/chart-kinds';
import { bar } from './bar';
import { column } from './column';
import { doughnut } from './doughnut';
import type { PreviewChart } from './kind';
import { line } from './line';
import { rangeBar } from './range-bar';
import { stackedColumn } from './stacked-column';
import { timeline } from './timeline';

export const PREVIEW_CHARTS: Readonly<Record<ChartKind, PreviewChart>> = {
  column,
  bar,
  line,
  doughnut,
  timeline,
  'stacked-column': stackedColumn,
  'range-bar': rangeBar,
};
