/**
 * Where a table stands on a sheet when no Excel table says so: by its heads, else by what its rows say, else by its
 * numbers at their old place.
 */
import type { Cell, TableBlock } from '../page/page';
import type { Area } from '../page/area';
import { cellKey } from './formula-key';
import { gridOf, type Grid } from './grid';
import type { ReadSheet } from './read-book';
import { sameNumber, wordsOf } from './rows';

export interface Spot {
  /** Row of the heads, which may have other words now. */
  readonly top: number;
  /** Column of the first head as far as one can tell. */
  readonly left: number;
}

/** The part of the heads, of the rows or of the numbers that must be there. */
const ENOUGH = 0.4;
/** Rows with the heads of a table that are looked at more closely. */
const MOST = 50;

/** @param at where it stood when it was written. */
export function findTable(
  block: TableBlock,
  sheet: ReadSheet,
  at: Spot,
  taken: (row: number, column: number) => boolean,
): Spot | null {
  const grid = gridOf(sheet);
  return byHeads(block, grid, at, taken) ?? byRows(block, grid, at, taken) ?? byPlace(block, grid, at, taken);
}

const headTexts = (block: TableBlock): string[] => block.cells[0]!.map(({ display }) => wordsOf(display));
/** What stands in the first column, which names the rows. */
const rowNames = (block: TableBlock): string[] => block.cells.slice(1).map((row) => wordsOf(row[0]!.value));

function byHeads(
  block: TableBlock,
  grid: Grid,
  at: Spot,
  taken: (row: number, column: number) => boolean,
): Spot | null {
  const heads = new Map(headTexts(block).map((text, i) => [text, i]));
  const needed = Math.max(Math.min(2, heads.size), Math.ceil(heads.size * ENOUGH));
  const rows = grid.rows.flatMap((row) => {
    const hits = new Map<number, number>();
    for (const { value, column } of grid.row(row)) {
      const head = typeof value === 'string' && !taken(row, column) ? heads.get(wordsOf(value)) : undefined;
      if (head !== undefined && !hits.has(head)) hits.set(head, column);
    }
    if (hits.size < needed) return [];
    const [first, column] = [...hits].sort((a, b) => a[0] - b[0])[0]!;
    return [{ top: row, left: Math.max(0, column - first), part: hits.size / heads.size }];
  });
  const names = new Set(rowNames(block));
  const scored = rows
    .sort((a, b) => b.part - a.part)
    .slice(0, MOST)
    .map((one) => ({ ...one, score: one.part + namedBelow(grid, one.top, names, block.cells.length) }));
  return best(scored, at);
}

/** The part of the names that stand in one of the rows below. */
export function namedBelow(grid: Grid, top: number, names: ReadonlySet<string>, rows: number): number {
  const from = grid.below(top);
  const found = new Set<string>();
  for (const row of grid.rows.slice(from, from + 2 * rows + 20))
    for (const { value } of grid.row(row)) {
      const text = wordsOf(value);
      if (names.has(text)) found.add(text);
    }
  return names.size === 0 ? 0 : found.size / names.size;
}

const best = (spots: readonly (Spot & { readonly score: number })[], at: Spot): Spot | null =>
  [...spots].sort((a, b) => b.score - a.score || Math.abs(a.top - at.top) - Math.abs(b.top - at.top))[0] ?? null;

/** The heads have other words: the column that has most of the names of the rows. */
function byRows(block: TableBlock, grid: Grid, at: Spot, taken: (row: number, column: number) => boolean): Spot | null {
  const names = rowNames(block);
  const index = new Map(names.map((name, i) => [name, i]));
  const columns = new Map<number, { found: Set<string>; top: number }>();
  for (const row of grid.rows)
    for (const { value, column } of grid.row(row)) {
      const place = typeof value === 'string' && !taken(row, column) ? index.get(wordsOf(value)) : undefined;
      if (place === undefined) continue;
      const known = columns.get(column) ?? { found: new Set(), top: Math.max(0, row - place - 1) };
      known.found.add(names[place]!);
      columns.set(column, known);
    }
  const spots = [...columns].flatMap(([left, { found, top }]) =>
    found.size >= Math.max(2, Math.ceil(index.size * ENOUGH)) ? [{ left, top, score: found.size }] : [],
  );
  return best(spots, at);
}

/** Nothing but numbers and formulas is as it was. */
function byPlace(
  block: TableBlock,
  grid: Grid,
  at: Spot,
  taken: (row: number, column: number) => boolean,
): Spot | null {
  let [wanted, found] = [0, 0];
  block.cells.slice(1).forEach((row, r) =>
    row.forEach((cell, c) => {
      if (typeof cell.value !== 'number') return;
      wanted += 1;
      const [place, column] = [at.top + 1 + r, at.left + c];
      if (!taken(place, column) && isSame(cell, grid.at(place, column))) found += 1;
    }),
  );
  return found > 0 && found >= wanted * ENOUGH ? at : null;
}

const isSame = (cell: Cell, found: ReturnType<Grid['at']>): boolean =>
  cellKey(found) !== '' || (typeof found?.value === 'number' && sameNumber(found.value, cell.value as number, true));

export const areaHas = (area: Area, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
