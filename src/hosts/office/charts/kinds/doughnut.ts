/** Parts of a whole, each with its name. */
import { inkOn } from '../../../../page/contrast';
import { CHART_LOOK } from '../../looks';
import { hollowBar } from '../look';
import { planPoints } from '../points';
import { seriesOverCells } from '../series';
import type { OfficeChart } from './kind';

export const doughnut: OfficeChart = {
  type: 'Doughnut',
  labels: 'names',
  series: (chart, shown) =>
    shown.map((one) => ({
      ...seriesOverCells(chart, one),
      points: planPoints(chart, one, (index) => {
        const color = one.pointColors?.[index];
        return color ? { ink: inkOn(color) } : {};
      }),
    })),
  paint: (drawn) => {
    drawn.doughnutHoleSize = CHART_LOOK.hole;
  },
  hollow: hollowBar,
};
