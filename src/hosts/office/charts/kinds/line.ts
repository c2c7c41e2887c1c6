/** Lines with a marker at each figure. */
import { namedPoints } from '../../../../page/named-points';
import { saysMoreThanUnit } from '../../../../page/plain-figures';
import { CHART_LOOK } from '../../looks';
import { asMarkers, hollowMarker } from '../look';
import { planPoints, plotWidth } from '../points';
import { seriesOverCells, valuesWithGaps } from '../series';
import type { OfficeChart } from './kind';

export const line: OfficeChart = {
  type: 'LineMarkers',
  labels: 'Top',
  series: (chart, shown, behind) => {
    const named = namedPoints(chart, plotWidth(behind.block));
    return shown.map((one, s) => ({
      ...seriesOverCells(chart, one),
      values: valuesWithGaps(chart, one, behind),
      // Many lines would write over each other: their ends say where they come from and where they arrive, and every
      // bound that it is one.
      points: planPoints(chart, one, (index) => {
        const format = one.formats?.[index];
        if (chart.series.length === 1) return {};
        if (named?.[s] === index) return { position: 'Right', named: true };
        if (index === 0) return { position: 'Left' };
        if (index === one.valueRefs.length - 1) return { position: 'Right' };
        return format !== undefined && saysMoreThanUnit(format) ? {} : { unlabelled: true };
      }),
    }));
  },
  paint: (drawn, series) => {
    drawn.format.line.color = series.color;
    drawn.format.line.weight = CHART_LOOK.line;
    drawn.smooth = false;
    asMarkers(drawn, series);
  },
  hollow: hollowMarker,
};
