/** Columns whose parts add up, each with its label inside. */
import { labelsBeside } from '../../../../page/chart-stacks';
import { inkOn } from '../../../../page/contrast';
import { saysMoreThanUnit } from '../../../../page/plain-figures';
import { CHART_LOOK, LINE_POINTS } from '../../looks';
import { asParts, hollowBar } from '../look';
import { hex, planPoints } from '../points';
import { seriesOverCells } from '../series';
import type { OfficeChart } from './kind';

/** About what Excel leaves of a chart's height for its columns, and how high a label is; points. */
const PLOT = 0.55;
const LABEL = 11;

export const stackedColumn: OfficeChart = {
  type: 'ColumnStacked',
  labels: 'Center',
  series: (chart, shown, { block }) => {
    const beside = labelsBeside(chart, block.rows * LINE_POINTS * PLOT, LABEL);
    return shown.map((one, s) => ({
      ...seriesOverCells(chart, one),
      ink: inkOn(one.color),
      // What is lower than its label would write over its neighbours, and has no label unless it is a bound.
      points: planPoints(chart, one, (at) => {
        const format = one.formats?.[at];
        const isBound = format !== undefined && saysMoreThanUnit(format);
        if (beside[s]![at] !== null && !isBound) return { unlabelled: true };
        const color = one.pointColors?.[at];
        if (one.bounds?.[at]) return { ink: CHART_LOOK.ink };
        return color && hex(color) !== hex(one.color) ? { ink: inkOn(color) } : {};
      }),
    }));
  },
  paint: asParts,
  hollow: hollowBar,
};
