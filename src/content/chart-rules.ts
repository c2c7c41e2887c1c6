/** What a chart that adds figures up or joins two of them asks of the figures. */
import { traitsOf } from '../page/chart-kinds';
import { endsOf } from '../page/chart-ranges';
import { checkStack } from '../page/chart-stacks';
import type { Cell, ChartSpec } from '../page/page';

/** @throws when what is declared cannot be drawn truly. */
export function checkChart(spec: ChartSpec, cells: readonly Cell[]): void {
  const { stacked, range } = traitsOf(spec);
  if (!stacked && !range) return;
  const units = [...new Set(cells.flatMap(({ citations }) => citations.map(({ unit }) => unit)))];
  if (units.length > 1) throw new Error(`what one bar shows has one unit: ${spec.id} has ${units.join(', ')}`);
  if (stacked) checkStack(spec);
  if (range) endsOf(spec);
}
