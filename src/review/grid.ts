/** The cells of a sheet by place. Only rows that have cells are kept, so a sheet costs what stands on it. */
import type { ReadCell } from './read-sheet';

export interface Grid {
  /** Rows that have cells, from the top. */
  readonly rows: readonly number[];
  /** Index of the first of these rows below a row. */
  below(row: number): number;
  /** The cells of a row from the left; of several at one place the first. */
  row(row: number): readonly ReadCell[];
  at(row: number, column: number): ReadCell | undefined;
  /** Every further cell at a place that is taken. */
  readonly repeated: readonly ReadCell[];
}

const known = new WeakMap<object, Grid>();

/** Made once a sheet. */
export function gridOf(sheet: { readonly cells: readonly ReadCell[] }): Grid {
  const found = known.get(sheet) ?? makeGrid(sheet.cells);
  known.set(sheet, found);
  return found;
}

function makeGrid(cells: readonly ReadCell[]): Grid {
  const byRow = new Map<number, ReadCell[]>();
  for (const cell of cells) {
    const row = byRow.get(cell.row);
    if (row) row.push(cell);
    else byRow.set(cell.row, [cell]);
  }
  const repeated: ReadCell[] = [];
  for (const [number, row] of byRow) {
    // Sorting keeps the order of cells at one place.
    if (row.some((cell, i) => i > 0 && row[i - 1]!.column >= cell.column)) row.sort((a, b) => a.column - b.column);
    if (!row.some((cell, i) => i > 0 && row[i - 1]!.column === cell.column)) continue;
    const first = row.filter((cell, i) => i === 0 || row[i - 1]!.column !== cell.column);
    const kept = new Set(first);
    for (const cell of row) if (!kept.has(cell)) repeated.push(cell);
    byRow.set(number, first);
  }
  const row = (number: number): readonly ReadCell[] => byRow.get(number) ?? [];
  const rows = [...byRow.keys()].sort((a, b) => a - b);
  return {
    rows,
    below: (number) => firstBehind(rows, number),
    row,
    at: (number, column) => inRow(row(number), column),
    repeated,
  };
}

function firstBehind(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

function inRow(row: readonly ReadCell[], column: number): ReadCell | undefined {
  let [low, high] = [0, row.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const cell = row[middle]!;
    if (cell.column === column) return cell;
    if (cell.column < column) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
