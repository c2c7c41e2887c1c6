/** One table of ours where it stands: its rows and columns, sorted, filtered, renamed or with others put in between. */
import { largest } from '../page/largest';
import type { CellRef, TableBlock } from '../page/page';
import { cellAddress } from '../page/page';
import { storedFormula } from '../formula/stored';
import { ROWS, type Area } from '../page/area';
import { cellKey, formulaKey } from './formula-key';
import { gridOf, type Grid } from './grid';
import { isFigure } from './figures';
import type { ReadCell, ReadSheet, ReadTable } from './read-book';
import { matchThings, rowWords, wordsOf } from './rows';

export interface Located {
  readonly block: TableBlock;
  readonly sheet: ReadSheet;
  /** From the heads to the last row that has something. */
  readonly area: Area;
  /** Rows of the sheet below the heads that have something in the table's columns. */
  readonly rows: readonly number[];
  /** Rows that follow right behind the table's own end, with something in its columns. */
  readonly below: readonly number[];
  /** The Excel table that it still is. */
  readonly table?: ReadTable;
  /** For each row below the heads and each column of the block where it is on the sheet; null = gone. */
  readonly rowAt: readonly (number | null)[];
  readonly columnAt: readonly (number | null)[];
  cell(row: number | null | undefined, column: number | null | undefined): ReadCell | undefined;
}

export interface Place {
  readonly sheet: ReadSheet;
  readonly top: number;
  readonly left: number;
  /** The Excel table that it still is. */
  readonly table?: ReadTable;
}

/** Down to the last row of ours: what follows may be anything, where no Excel table says where it ends. */
export const ownArea = ({ area, rowAt }: Located): Area => ({
  ...area,
  bottom: largest(
    rowAt.map((row) => row ?? area.top),
    area.top,
  ),
});

/** An Excel table that has another name now says where the table ends. */
export function tableAt(sheet: ReadSheet, { top, left }: { top: number; left: number }): { table?: ReadTable } {
  const table = sheet.tables.find(({ area }) => area.top === top && area.left <= left && left <= area.right);
  return table ? { table } : {};
}

/** @param tops rows where tables begin on the same sheet. */
export function located(block: TableBlock, place: Place, tops: readonly number[]): Located {
  const { sheet, top, left, table } = place;
  const grid = gridOf(sheet);
  const [heads = []] = block.cells;
  // It goes on to the next one below at most, however far its reference was stretched.
  const nextTop = tops.reduce((next, other) => (other > top && other < next ? other : next), ROWS);
  const last = Math.min(table ? table.area.bottom : (grid.rows.at(-1) ?? top), nextTop - 1);
  const columnAt = columnsOf(block, place);
  const columns = columnAt.flatMap((column) => (column === null ? [] : [column]));
  const rows = grid.rows
    .slice(grid.below(top), grid.below(last))
    .filter((row) => columns.some((column) => isFilled(grid.at(row, column))));
  const cell: Located['cell'] = (row, column) =>
    row === null || row === undefined || column === null || column === undefined ? undefined : grid.at(row, column);
  const at = matchThings(rowHandles(block, rows, columnAt, cell), (i) => table !== undefined || isInside(rows, i));
  return {
    block,
    sheet,
    area: {
      top,
      left: table ? table.area.left : Math.min(left, ...columns),
      bottom: Math.max(top, Math.min(last, table ? table.area.bottom : (rows.at(-1) ?? top))),
      right: table ? table.area.right : Math.max(left + heads.length - 1, ...columns),
    },
    rows,
    below: table ? rowsBelow(grid, Math.max(table.area.bottom, top), nextTop, columns) : [],
    ...(table && { table }),
    rowAt: at.map((i) => (i === null ? null : rows[i]!)),
    columnAt,
    cell,
  };
}

/** Without a blank row between. */
function rowsBelow(grid: Grid, bottom: number, end: number, columns: readonly number[]): number[] {
  const rows: number[] = [];
  for (let row = bottom + 1; row < end && columns.some((column) => isFilled(grid.at(row, column))); row += 1)
    rows.push(row);
  return rows;
}

const isFilled = (cell: ReadCell | undefined): boolean =>
  cell !== undefined && (cell.value !== null || cell.hasFormula);

/** Behind a blank row other things stand than rows of the table. */
const isInside = (rows: readonly number[], i: number): boolean => i === 0 || rows[i]! - rows[i - 1]! === 1;

function columnsOf(block: TableBlock, { sheet, top, left, table }: Place): (number | null)[] {
  const grid = gridOf(sheet);
  const heads = block.cells[0]!.map(({ display }) => wordsOf(display));
  const [first, last] = table
    ? [table.area.left, table.area.right]
    : [left, lastColumn(sheet, top, left, heads.length)];
  const width = Math.max(0, last - first + 1);
  const found = Array.from({ length: width }, (_, i) => wordsOf(grid.at(top, first + i)?.value ?? null));
  const at = matchThings([[heads, found]], (i) => hasBody(sheet, top, first + i, block.cells.length));
  return at.map((i) => (i === null ? null : first + i));
}

/** Columns may have been put in between. */
const lastColumn = (sheet: ReadSheet, top: number, left: number, count: number): number =>
  Math.max(
    left + count - 1,
    ...gridOf(sheet)
      .row(top)
      .slice(-1)
      .map(({ column }) => Math.min(column, left + 20 * count)),
  );

/** Something stands below the head. */
function hasBody(sheet: ReadSheet, top: number, column: number, rows: number): boolean {
  const grid = gridOf(sheet);
  const from = grid.below(top);
  return grid.rows.slice(from, from + 2 * rows + 20).some((row) => isFilled(grid.at(row, column)));
}

/**
 * What tells rows apart: the key of the Data sheet, or all their words; then the figures that their formulas ask for;
 * then their numbers.
 */
function rowHandles(
  block: TableBlock,
  rows: readonly number[],
  columnAt: readonly (number | null)[],
  cell: Located['cell'],
): (readonly [string[], string[]])[] {
  const body = block.cells.slice(1);
  const told = tellingColumns(block).filter((c) => columnAt[c] !== null);
  const figures = block.cells[0]!.flatMap((_, c) =>
    body.some((row) => isFigure(row[c]!)) && columnAt[c] !== null ? [c] : [],
  );
  const words: readonly [string[], string[]] = [
    body.map((row) => rowWords(told.map((c) => row[c]!.value))),
    rows.map((row) => rowWords(told.map((c) => cell(row, columnAt[c])?.value ?? null))),
  ];
  const keysOf = (form: 'native' | 'addin'): string[] =>
    body.map((row) =>
      figures
        .map((c) => (isFigure(row[c]!) ? formulaKey(plainFormula(row[c]!.formulas?.[form])) : ''))
        .filter((key) => key !== '')
        .join('\u0001'),
    );
  const asked = rows.map((row) =>
    figures
      .map((c) => cellKey(cell(row, columnAt[c])))
      .filter((key) => key !== '')
      .join('\u0001'),
  );
  const numbers = (values: readonly (string | number | boolean | null | undefined)[]): string =>
    values.some((value) => typeof value === 'number')
      ? rowWords(values.map((value) => (typeof value === 'number' ? Number(value.toPrecision(11)) : null)))
      : '';
  return [
    ...(told.length > 0
      ? [words]
      : [[body.map(() => ''), rows.map(() => '')] as const as readonly [string[], string[]]]),
    [keysOf('native'), asked],
    [keysOf('addin'), asked],
    [
      body.map((row) => numbers(figures.map((c) => row[c]!.value))),
      rows.map((row) => numbers(figures.map((c) => cell(row, columnAt[c])?.value))),
    ],
  ];
}

const plainFormula = (formula: readonly (string | CellRef)[] | undefined): string | undefined =>
  formula && storedFormula(formula.map((part) => (typeof part === 'string' ? part : cellAddress(part))).join('')).text;

/** Columns of words. Numbers of notes depend on the page, and figures are what is compared. */
export function tellingColumns(block: TableBlock): number[] {
  const [heads = [], ...body] = block.cells;
  if (block.name === DATA) return [0];
  return heads.flatMap((_, c) => (body.some((row) => isFigure(row[c]!) || row[c]!.role === 'mark') ? [] : [c]));
}
export const DATA = 'Atlas_Data';
