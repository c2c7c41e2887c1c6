/** Columns side by side. */
import { uprightAxes } from '../axes';
import { barsOf } from '../bars';
import { SMALL } from '../look';
import type { PreviewChart } from './kind';

export const column: PreviewChart = {
  axes: uprightAxes,
  series: (spec, look) => barsOf(spec, look, ['top', 'bottom'], spec.series.length > 1 ? { fontSize: SMALL - 1 } : {}),
};
