/** A1 addresses and rectangles of cells, counted from 0. */
import { invalidArgument } from '../errors';

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}
export const WHOLE: Box = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

export const lettersOf = (column: number): string =>
  (column < 26 ? '' : lettersOf(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
export const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
export const cellName = (row: number, column: number): string => `${lettersOf(column)}${row + 1}`;

/** `A1`, `A1:B2`, `A:C`, `3:5`: as Excel writes a rectangle, without the sheet. */
export function boxName(box: Box): string {
  const { row, column, rows, columns } = box;
  const last = { row: row + rows - 1, column: column + columns - 1 };
  if (rows === MAX_ROWS && columns === MAX_COLUMNS) return `1:${MAX_ROWS}`;
  if (rows === MAX_ROWS) return `${lettersOf(column)}:${lettersOf(last.column)}`;
  if (columns === MAX_COLUMNS) return `${row + 1}:${last.row + 1}`;
  return rows * columns === 1 ? cellName(row, column) : `${cellName(row, column)}:${cellName(last.row, last.column)}`;
}

/** A sheet's name as it stands before the `!`. */
export const sheetPrefix = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Za-z]{1,3}\d+|[RrCc]\d*([Cc]\d*)?)$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
export const fullName = (sheet: string, box: Box): string => `${sheetPrefix(sheet)}!${boxName(box)}`;

/** Splits `'Bob''s'!A1` into sheet and the rest; no sheet: null. */
export function splitAddress(address: string): { sheet: string | null; rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(address);
  if (quoted) return { sheet: quoted[1]!.replaceAll("''", "'"), rest: quoted[2]! };
  const plain = /^([^'!]+)!(.*)$/s.exec(address);
  return plain ? { sheet: plain[1]!, rest: plain[2]! } : { sheet: null, rest: address };
}

/** The rectangle of an A1 address without a sheet; null when the text is not one. */
export function parseBox(text: string): Box | null {
  const cells = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(text);
  if (cells)
    return corners(
      Number(cells[2]) - 1,
      columnOf(cells[1]!),
      Number(cells[4] ?? cells[2]) - 1,
      columnOf(cells[3] ?? cells[1]!),
    );
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(text);
  if (columns) return corners(0, columnOf(columns[1]!), MAX_ROWS - 1, columnOf(columns[2]!));
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(text);
  return rows ? corners(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1) : null;
}

function corners(row1: number, column1: number, row2: number, column2: number): Box | null {
  const box = {
    row: Math.min(row1, row2),
    column: Math.min(column1, column2),
    rows: Math.abs(row1 - row2) + 1,
    columns: Math.abs(column1 - column2) + 1,
  };
  return inSheet(box) ? box : null;
}

export const inSheet = ({ row, column, rows, columns }: Box): boolean =>
  [row, column, rows, columns].every(Number.isInteger) &&
  row >= 0 &&
  column >= 0 &&
  rows >= 1 &&
  columns >= 1 &&
  row + rows <= MAX_ROWS &&
  column + columns <= MAX_COLUMNS;

export function checkedBox(box: Box): Box {
  if (!inSheet(box))
    throw invalidArgument(`not a range of a sheet: row ${box.row}, column ${box.column}, ${box.rows} x ${box.columns}`);
  return box;
}

export const cellCount = (box: Box): number => box.rows * box.columns;
export const overlap = (a: Box, b: Box): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;
export const contains = (outer: Box, inner: Box): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;
export const sameBox = (a: Box, b: Box): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

export function intersection(a: Box, b: Box): Box | null {
  if (!overlap(a, b)) return null;
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  return {
    row,
    column,
    rows: Math.min(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.min(a.column + a.columns, b.column + b.columns) - column,
  };
}
export function bounding(a: Box, b: Box): Box {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}
