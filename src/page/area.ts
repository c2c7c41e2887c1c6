/** Areas of a sheet by their corners, and addresses; rows and columns are counted from 0. */
import { columnLetters } from './page';

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What a sheet has. */
export const [ROWS, COLUMNS] = [1_048_576, 16_384];

/** One number for each place of a sheet, to look it up by. */
export const placeKey = (row: number, column: number): number => row * COLUMNS + column;

/** `$B$5` -> row 4, column 1; null for what no sheet has. */
export function placeOf(address: string): { row: number; column: number } | null {
  const found = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(address);
  if (!found) return null;
  let column = 0;
  for (const letter of found[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(found[2]);
  return row > ROWS || column > COLUMNS ? null : { row: row - 1, column: column - 1 };
}

/** `A1:B5`, or one cell; the corners in any order. */
export function areaOf(reference: string): Area | null {
  const [first = '', last = first, more] = reference.split(':');
  const [a, b] = [placeOf(first), placeOf(last)];
  if (!a || !b || more !== undefined) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

export const overlaps = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** `D6:D8` */
export const areaText = ({ top, left, bottom, right }: Area): string =>
  `${addressOf(top, left)}:${addressOf(bottom, right)}`;

export const addressOf = (row: number, column: number): string => columnLetters(column) + String(row + 1);
