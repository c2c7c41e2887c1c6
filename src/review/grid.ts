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

/**
 * Cells come from the top and from the left, in files that programs write; else they are put in order, and those at one
 * place stay as they came.
 */
function makeGrid(given: readonly ReadCell[]): Grid {
  const cells = inOrder(given) ? given : [...given].sort((a, b) => a.row - b.row || a.column - b.column);
  const repeated: ReadCell[] = [];
  const rows: number[] = [];
  /** Where the cells of each row begin. */
  const starts: number[] = [];
  cells.forEach((cell, i) => {
    const before = cells[i - 1];
    if (before?.row !== cell.row) {
      rows.push(cell.row);
      starts.push(i);
    } else if (before.column === cell.column) repeated.push(cell);
  });
  const below = (number: number): number => firstBehind(rows, number);
  const range = (number: number): readonly [number, number] => {
    const at = below(number - 1);
    return rows[at] === number ? [starts[at]!, starts[at + 1] ?? cells.length] : [0, 0];
  };
  return {
    rows,
    below,
    row: (number) => {
      const row = cells.slice(...range(number));
      return repeated.length === 0 ? row : row.filter((cell, i) => row[i - 1]?.column !== cell.column);
    },
    at: (number, column) => firstAt(cells, range(number), column),
    repeated,
  };
}

const inOrder = (cells: readonly ReadCell[]): boolean =>
  cells.every((cell, i) => {
    const before = cells[i - 1];
    return !before || before.row < cell.row || (before.row === cell.row && before.column <= cell.column);
  });

function firstBehind(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

function firstAt(
  cells: readonly ReadCell[],
  [from, to]: readonly [number, number],
  column: number,
): ReadCell | undefined {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cells[middle]!.column < column) low = middle + 1;
    else high = middle;
  }
  return low < to && cells[low]!.column === column ? cells[low] : undefined;
}
