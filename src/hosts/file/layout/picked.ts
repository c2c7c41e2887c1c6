/** Cells that a reader fills from a list look like it, and keep as text what is chosen: a year too. */
import { placeKey } from '../../../page/area';
import { ACCENT_LINE, PICKED_FILL } from './looks';
import type { PlannedCell, PlannedList } from './plan';

export function withPicked(cells: readonly PlannedCell[], picked: readonly PlannedList[]): readonly PlannedCell[] {
  if (picked.length === 0) return cells;
  const places = new Set(picked.map(({ row, column }) => placeKey(row, column)));
  return cells.map((cell) =>
    places.has(placeKey(cell.row, cell.column))
      ? { ...cell, look: { ...cell.look, fill: PICKED_FILL, bottom: ACCENT_LINE, bold: true, format: '@' } }
      : cell,
  );
}
