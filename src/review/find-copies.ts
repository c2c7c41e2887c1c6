/**
 * Tables of ours that stand where none is expected: copied beside, below or into another workbook, on a sheet that was
 * copied, or of a page that the workbook is not said to have. A reader takes their figures for ours, so they are
 * compared like any other.
 */
import type { Sheet, TableBlock } from '../page/page';
import { areaHas, namedBelow } from './find-table';
import { isFigure } from './figures';
import { gridOf, type Grid } from './grid';
import { located, ownArea, tableAt, tellingColumns, type Located, type Place } from './located';
import type { ReadSheet } from './read-book';
import { rowWords, sameNumber, wordsOf } from './rows';

export interface Candidate {
  readonly block: TableBlock;
  /** The sheet of ours that it belongs to. */
  readonly sheet: Sheet;
}
export interface Copy extends Candidate {
  readonly table: Located;
}

/** The part of the heads, and of the names of rows below, that make a table one of ours. */
const [HEADS, NAMES] = [0.6, 0.3];
/** The part of its figures that must be as we wrote them where no title says that it is ours. */
const FIGURES = 0.5;
/** Tables with the same heads that are looked at more closely. */
const MOST = 8;

interface Spot {
  readonly candidate: Candidate;
  readonly top: number;
  readonly left: number;
  readonly score: number;
}

/** @param places the tables that were found where they are expected. */
export function findCopies(
  sheets: readonly ReadSheet[],
  candidates: readonly Candidate[],
  places: readonly Located[],
): Copy[] {
  const heads = headsOf(candidates);
  return sheets.flatMap((sheet) => {
    const taken = places.filter((one) => one.sheet === sheet).map(ownArea);
    const grid = gridOf(sheet);
    const texts = textsOf(sheet);
    const rows = spotsOn(grid, heads, candidates, (row, column) => taken.some((area) => areaHas(area, row, column)));
    const tops = [...rows.map(({ top }) => top), ...taken.map(({ top }) => top)];
    const copies: Copy[] = [];
    for (const { top, spots } of rows) {
      // What an earlier one reaches over is no table of its own.
      if (copies.some(({ table }) => areaHas(ownArea(table), top, spots[0]!.left))) continue;
      const found = bestOf(spots, sheet, tops, texts);
      if (found) copies.push(found);
    }
    return copies;
  });
}

type Heads = ReadonlyMap<string, readonly (readonly [candidate: number, column: number])[]>;
function headsOf(candidates: readonly Candidate[]): Heads {
  const heads = new Map<string, [number, number][]>();
  candidates.forEach(({ block }, i) =>
    block.cells[0]!.forEach(({ display }, c) => {
      const text = wordsOf(display);
      const list = heads.get(text);
      if (list) list.push([i, c]);
      else heads.set(text, [[i, c]]);
    }),
  );
  return heads;
}

const textsOf = ({ cells }: ReadSheet): ReadonlySet<string> =>
  new Set(cells.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])));

/** Rows with heads of tables of ours, each with the tables that they may be. */
function spotsOn(
  grid: Grid,
  heads: Heads,
  candidates: readonly Candidate[],
  taken: (row: number, column: number) => boolean,
): { top: number; spots: Spot[] }[] {
  return grid.rows.flatMap((top) => {
    const hits = new Map<number, Map<number, number>>();
    for (const { value, column } of grid.row(top)) {
      const known = typeof value === 'string' ? heads.get(wordsOf(value)) : undefined;
      if (!known || taken(top, column)) continue;
      for (const [i, c] of known) {
        const columns = hits.get(i) ?? new Map<number, number>();
        if (!columns.has(c)) columns.set(c, column);
        hits.set(i, columns);
      }
    }
    const spots = [...hits].flatMap(([i, columns]): Spot[] => {
      const candidate = candidates[i]!;
      const [count, { length }] = [candidate.block.cells[0]!.length, candidate.block.cells];
      if (columns.size < Math.max(2, Math.ceil(count * HEADS))) return [];
      const [first, column] = [...columns].sort((a, b) => a[0] - b[0])[0]!;
      const named = namedBelow(grid, top, new Set(rowNames(candidate.block)), length);
      const left = Math.max(0, column - first);
      return named < NAMES ? [] : [{ candidate, top, left, score: columns.size / count + named }];
    });
    return spots.length === 0 ? [] : [{ top, spots: spots.sort((a, b) => b.score - a.score).slice(0, MOST) }];
  });
}
const rowNames = (block: TableBlock): string[] => block.cells.slice(1).map((row) => wordsOf(row[0]!.value));

/** Lists of ours share their heads and the names in their first column: the one with most rows and figures of ours. */
function bestOf(
  spots: readonly Spot[],
  sheet: ReadSheet,
  tops: readonly number[],
  texts: ReadonlySet<string>,
): Copy | null {
  const tried = spots.map(({ candidate, top, left }) => {
    const place: Place = { sheet, top, left, ...tableAt(sheet, { top, left }) };
    const table = located(candidate.block, place, tops);
    return { copy: { ...candidate, table }, ...agreement(table) };
  });
  const [best] = tried.sort((a, b) => b.rows + b.equal - a.rows - a.equal);
  if (!best || best.rows === 0) return null;
  const { copy, figures, equal } = best;
  const titled = [copy.block.title, copy.sheet.page.title].some((title) => texts.has(title));
  return titled || (equal > 0 && equal >= figures * FIGURES) || figures === 0 ? copy : null;
}

/** How many rows have the words that they should have, and how many of their figures the numbers. */
function agreement({ block, rowAt, columnAt, cell }: Located): { rows: number; figures: number; equal: number } {
  const told = tellingColumns(block).filter((c) => columnAt[c] !== null);
  let [rows, figures, equal] = [0, 0, 0];
  block.cells.slice(1).forEach((line, r) => {
    const row = rowAt[r] ?? null;
    if (row === null) return;
    const found = told.map((c) => cell(row, columnAt[c])?.value ?? null);
    if (rowWords(found) !== rowWords(told.map((c) => line[c]!.value))) return;
    rows += 1;
    line.forEach((one, c) => {
      if (!isFigure(one) || columnAt[c] === null) return;
      const value = cell(row, columnAt[c])?.value;
      figures += 1;
      if (typeof value === 'number' && sameNumber(value, one.value as number, true)) equal += 1;
    });
  });
  return { rows, figures, equal };
}
