/**
 * The words of ours around the tables: titles, summaries, notes, sources. They say of which period, whom and what a
 * figure is, so other words in their place are a difference. Words that are gone say nothing wrong, and words of a
 * reader's own in cells of his own are his.
 */
import { countCell, textCell } from '../content/cells';
import type { Cell, Page, Sheet } from '../page/page';
import { citeShort } from '../core/cite';
import type { Dataset } from '../core/dataset';
import type { Lang } from '../core/lang';
import { withHelperCells } from '../hosts/file/charts/helper-cells';
import { marginColumns, withMargin } from '../hosts/file/layout/margin';
import { placedCells } from '../hosts/file/layout/place';
import { addressOf, placeKey } from '../page/area';
import { hasValue } from '../page/cells';
import type { Difference } from './findings';
import { areaHas } from './find-table';
import { isFigure } from './figures';
import { gridOf, type Grid } from './grid';
import { ownArea, type Located } from './located';
import type { ReadCell, ReadSheet } from './read-book';
import { sameNumber, wordsOf } from './rows';

export interface PageWords {
  readonly differ: readonly Difference[];
  /** Rows of the sheet where words of ours stand. */
  readonly rows: ReadonlySet<number>;
}

interface Piece {
  readonly column: number;
  readonly cell: Cell;
}
/** What stands on one row of a page outside its tables. */
interface Line {
  readonly row: number;
  /** The first text, by which the line is known. */
  readonly text: Piece;
  readonly others: readonly Piece[];
}
interface Spot {
  readonly row: number;
  readonly column: number;
}

/** Places of one text that are looked at. */
const MOST = 200;
/** The part of our words that must be there before others are taken for changed ones. */
const ENOUGH = 0.5;

const explains = ({ page }: Sheet): boolean =>
  page.blocks.some(
    (block) =>
      (block.kind === 'table' && block.cells.flat().some(isFigure)) ||
      (block.kind === 'notes' && block.cells.flat().some(({ citations }) => citations.length > 0)),
  );

/** The numbered notes one below the other, as a page has them that was put into a sheet. */
function listed(page: Page, read: ReadSheet): Page {
  const texts = new Set(page.notes.map(({ text }) => text));
  if (!read.cells.some(({ value }) => typeof value === 'string' && texts.has(value))) return page;
  const lines = page.notes.map(({ mark, text, observations: citations }) => [
    { ...countCell(mark), role: 'mark' as const },
    textCell(text, 'note', { citations }),
  ]);
  return {
    ...page,
    blocks: page.blocks.map((block) => {
      if (block.kind !== 'notes') return block;
      const [heading, ...rest] = block.cells;
      return { ...block, cells: [heading!, ...lines, ...rest.filter((line) => line.every((cell) => !isNote(cell)))] };
    }),
  };
}
const isNote = ({ role, citations }: Cell): boolean => role === 'mark' || citations.length > 0;

function linesOf(page: Page): Line[] {
  const rows = new Map<string, Piece[]>();
  const placed = placedCells(withHelperCells(withMargin(page)).page);
  for (const { row, column, cell, block } of placed) {
    // What the workbook is called is its owner's.
    if (block.kind === 'table' || cell.role === 'masthead' || !hasValue(cell)) continue;
    const key = `${row} ${block.row}`;
    const list = rows.get(key);
    if (list) list.push({ column, cell });
    else rows.set(key, [{ column, cell }]);
  }
  return [...rows].flatMap(([key, pieces]) => {
    const text = pieces.find(({ cell }) => typeof cell.value === 'string');
    return text ? [{ row: parseInt(key, 10), text, others: pieces.filter((one) => one !== text) }] : [];
  });
}

/**
 * @param tables those of ours on the sheet.
 * @param strict without it nothing is said where most of our words are missing: then it is no page of ours.
 */
export function pageWords(
  sheet: Sheet,
  read: ReadSheet,
  tables: readonly Located[],
  { dataset, lang, strict }: { readonly dataset: Dataset; readonly lang: Lang; readonly strict: boolean },
): PageWords {
  if (!explains(sheet)) return { differ: [], rows: new Set() };
  const lines = linesOf(listed(sheet.page, read));
  const grid = gridOf(read);
  const areas = tables.map(ownArea);
  const inTable = (row: number, column: number): boolean => areas.some((area) => areaHas(area, row, column));
  const at = matchLines(lines, grid, inTable);
  const taken = new Set([...at.values()].map(({ row, column }) => placeKey(row, column)));
  const differ: Difference[] = [];
  const tell = ({ cell }: Piece, found: ReadCell): void => {
    const source = cell.citations[0];
    differ.push({
      cell: `${read.name}!${addressOf(found.row, found.column)}`,
      found: told(found.value),
      expected: told(cell.value),
      source: source ? citeShort(dataset, source, lang) : '',
    });
  };
  const rows = new Set([...at.values()].map(({ row }) => row));
  if (!strict && at.size < lines.length * ENOUGH) return { differ, rows };
  const anchors = [
    ...anchorsOf(lines, at),
    ...tables.flatMap((one) => tableAnchors(one, marginColumns(sheet.page))),
  ].sort((a, b) => a.wanted.row - b.wanted.row);
  for (const line of lines) {
    const spot = at.get(line);
    for (const piece of spot ? line.others : []) {
      const found = grid.at(spot!.row, spot!.column + piece.column - line.text.column);
      // Programs that move merged cells leave the text in all of them.
      const again = wordsOf(found?.value ?? null) === wordsOf(line.text.cell.value);
      if (found && found.value !== null && !again && !saysSame(piece.cell, found)) tell(piece, found);
    }
    if (spot) continue;
    const found = insteadOf(
      line,
      anchors,
      grid,
      (row, column) => taken.has(placeKey(row, column)) || inTable(row, column),
    );
    if (!found) continue;
    taken.add(placeKey(found.row, found.column));
    rows.add(found.row);
    tell(line.text, found);
  }
  return { differ, rows };
}

const told = (value: ReadCell['value']): string =>
  typeof value === 'number' ? String(value) : `"${String(value ?? '')}"`;
const saysSame = (cell: Cell, { value }: ReadCell): boolean =>
  typeof cell.value === 'number' && typeof value === 'number'
    ? sameNumber(cell.value, value, true)
    : wordsOf(cell.value) === wordsOf(value);

/** Where each line stands word for word, wherever it was moved. */
function matchLines(
  lines: readonly Line[],
  grid: Grid,
  inTable: (row: number, column: number) => boolean,
): Map<Line, Spot> {
  const wanted = new Set(lines.map(({ text }) => wordsOf(text.cell.value)));
  const places = new Map<string, ReadCell[]>();
  for (const row of grid.rows)
    for (const cell of grid.row(row)) {
      const text = typeof cell.value === 'string' ? wordsOf(cell.value) : '';
      if (!wanted.has(text) || inTable(cell.row, cell.column)) continue;
      const list = places.get(text);
      if (!list) places.set(text, [cell]);
      else if (list.length < MOST) list.push(cell);
    }
  const at = new Map<Line, Spot>();
  const used = new Set<ReadCell>();
  for (const line of lines) {
    const { text, others } = line;
    const free = places.get(wordsOf(text.cell.value))?.filter((cell) => !used.has(cell)) ?? [];
    const agrees = (cell: ReadCell, piece: Piece): boolean => {
      const beside = grid.at(cell.row, cell.column + piece.column - text.column);
      return beside !== undefined && saysSame(piece.cell, beside);
    };
    // Of the same words in many rows those that stand beside the same numbers and words, else beside the same words.
    const found =
      free.find((cell) => others.every((piece) => agrees(cell, piece))) ??
      free.find((cell) => others.every((piece) => typeof piece.cell.value !== 'string' || agrees(cell, piece)));
    if (!found) continue;
    used.add(found);
    at.set(line, found);
  }
  return at;
}

interface Anchor {
  readonly wanted: Spot;
  readonly found: Spot;
}
const anchorsOf = (lines: readonly Line[], at: ReadonlyMap<Line, Spot>): Anchor[] =>
  lines.flatMap((line) => {
    const found = at.get(line);
    return found ? [{ wanted: { row: line.row, column: line.text.column }, found }] : [];
  });
/** The first and the last row of a table: what stands above and below it goes by them. */
function tableAnchors({ block, area, rowAt, columnAt }: Located, margin: number): Anchor[] {
  const first = columnAt.findIndex((column) => column !== null);
  const last = rowAt.reduce<number>((found, row, r) => (row === null ? found : r), -1);
  if (first < 0) return [];
  const column = block.column + margin + first;
  const place = (row: number): Spot => ({ row, column: columnAt[first]! });
  return [
    { wanted: { row: block.row, column }, found: place(area.top) },
    ...(last < 0 ? [] : [{ wanted: { row: block.row + 1 + last, column }, found: place(rowAt[last]!) }]),
  ];
}

/** What stands where a line should, going by what stands above it, else by what stands below. */
function insteadOf(
  line: Line,
  anchors: readonly Anchor[],
  grid: Grid,
  taken: (row: number, column: number) => boolean,
): ReadCell | null {
  const above = anchors.filter(({ wanted }) => wanted.row < line.row).at(-1);
  const below = anchors.find(({ wanted }) => wanted.row > line.row);
  for (const { wanted, found } of [above, below].filter((one) => one !== undefined)) {
    const row = line.row + found.row - wanted.row;
    const column = line.text.column + found.column - wanted.column;
    const cell = taken(row, column) ? undefined : grid.at(row, column);
    if (cell && cell.value !== null) return cell;
  }
  return null;
}
