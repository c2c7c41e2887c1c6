/** Merged cells show what stands in their first one: every other of them is hidden, and the first stands for it. */
import { placeKey, type Area } from '../page/area';
import { damaged } from './package/limits';
import type { ReadSheet } from './read-book';

/** For each cell of these rows and columns that others hide the area that does. */
export function hiddenCells(
  sheet: ReadSheet,
  rows: readonly (number | null)[],
  columns: readonly (number | null)[],
): ReadonlyMap<number, Area> {
  const hidden = new Map<number, Area>();
  if (sheet.merges.length === 0) return hidden;
  const [down, across] = [inOrder(rows), inOrder(columns)];
  for (const area of sheet.merges)
    for (const row of between(down, area.top, area.bottom))
      for (const column of between(across, area.left, area.right)) {
        if (row === area.top && column === area.left) continue;
        const key = placeKey(row, column);
        // Each cell is in one area at most, so all of them together are looked at once.
        if (hidden.has(key)) throw damaged(`${sheet.path}: merged cells overlap`);
        hidden.set(key, area);
      }
  return hidden;
}

const inOrder = (places: readonly (number | null)[]): number[] =>
  places.filter((one) => one !== null).sort((a, b) => a - b);

function between(sorted: readonly number[], from: number, to: number): readonly number[] {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < sorted.length && sorted[end]! <= to) end += 1;
  return sorted.slice(low, end);
}
