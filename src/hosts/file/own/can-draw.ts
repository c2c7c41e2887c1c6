/** Whether a chart can be drawn from what its cells hold: a reader may have put a low end above its high end. */
import { chartSpace } from '../charts/chart-part';
import { FILE_CHARTS } from '../charts/kinds';
import { withoutMissing } from '../charts/plan-charts';
import type { OwnChart } from './own-sheet';

export function canDraw(chart: OwnChart): boolean {
  const spec = withoutMissing(chart.spec);
  if (spec.series.every(({ values }) => values.every((value) => value === null))) return false;
  try {
    const helpers = FILE_CHARTS[spec.type].helpers?.(spec)?.series ?? [];
    const cells = helpers.map((rows) => rows.map((_, row) => ({ row, column: 0 })));
    chartSpace({ ...chart, spec, sheet: 'Sheet1', helpers: cells }, 'rId1');
    return true;
  } catch {
    return false;
  }
}
