/** Bars below each other, ranked as the rows of their table. */
import { asBars, hollowBar } from '../look';
import { seriesOverCells } from '../series';
import type { OfficeChart } from './kind';

export const bar: OfficeChart = {
  type: 'BarClustered',
  labels: 'OutsideEnd',
  series: (chart, shown) => shown.map((one) => seriesOverCells(chart, one)),
  paint: asBars,
  hollow: hollowBar,
};
