/** Columns side by side. */
import { asBars, hollowBar } from '../look';
import { seriesOverCells } from '../series';
import type { OfficeChart } from './kind';

export const column: OfficeChart = {
  type: 'ColumnClustered',
  labels: 'OutsideEnd',
  series: (chart, shown) => shown.map((one) => seriesOverCells(chart, one)),
  paint: asBars,
  hollow: hollowBar,
};
