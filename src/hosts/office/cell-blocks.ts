/** Cells that stand here and there as few rectangles, for requests that take rectangles. Pure. */

export interface Placed<T> {
  readonly row: number;
  readonly column: number;
  readonly value: T;
}

export interface Block<T> {
  readonly row: number;
  readonly column: number;
  /** null: a place between them. */
  readonly rows: readonly (readonly (T | null)[])[];
}

/** Above, the library cuts a write into pieces, which Excel does not take into a group for undo. */
const MOST_CELLS = 1500;
/** So many rows in between cost less than a rectangle of its own. */
const GAP = 10;

interface Run<T> {
  readonly column: number;
  readonly from: number;
  to: number;
  readonly cells: Placed<T>[];
}

/** Runs of one column, broken where many rows are between its cells. */
function runsOf<T>(cells: readonly Placed<T>[]): Run<T>[] {
  const runs: Run<T>[] = [];
  for (const cell of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = runs.at(-1);
    const near = last?.column === cell.column && cell.row - last.to <= GAP && cell.row - last.from < MOST_CELLS;
    if (last && near) {
      last.to = cell.row;
      last.cells.push(cell);
    } else runs.push({ column: cell.column, from: cell.row, to: cell.row, cells: [cell] });
  }
  return runs;
}

/** Neighbouring columns with runs of the same rows come together. */
export function blocksOf<T>(cells: readonly Placed<T>[]): Block<T>[] {
  const groups: Run<T>[][] = [];
  for (const run of runsOf(cells)) {
    const height = run.to - run.from + 1;
    const beside = groups.find((group) => {
      const last = group.at(-1)!;
      return (
        last.column === run.column - 1 &&
        last.from === run.from &&
        last.to === run.to &&
        height * (group.length + 1) <= MOST_CELLS
      );
    });
    if (beside) beside.push(run);
    else groups.push([run]);
  }
  return groups.map((group) => {
    const { column, from, to } = group[0]!;
    const rows = Array.from({ length: to - from + 1 }, () => group.map((): T | null => null));
    for (const { cells: own, column: at } of group)
      for (const { row, value } of own) rows[row - from]![at - column] = value;
    return { row: from, column, rows };
  });
}

/** The one value of all cells of a block, if they have the same and nothing is between them. */
export function sameOf<T>({ rows }: Block<T>): T | null {
  const first = rows[0]![0]!;
  return rows.every((row) => row.every((value) => value === first)) ? first : null;
}
