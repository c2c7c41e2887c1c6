/** What stands on the sheet where a page is to go, and beside it. */
import { pageSize, rectAddress, type Rect } from '../../page/grid';
import { mayStand, stands, type KnownPages, type StandingPage } from '../../page/older-pages';
import { cellAddress, type CellRef } from '../../page/page';
import type { OccupiedCell } from '../port';
import type { GridRange, GridSheet } from './facade';
import { charactersIn } from './widths';

/** So many columns to the right of a page may serve its notes. */
const BEYOND = 10;

/** Cells of the rectangle with something in them, counted from its corner. */
function filledCells(sheet: GridSheet, rect: Rect): { row: number; column: number; content: string }[] {
  // Beyond the sheet's present edge nothing can stand.
  const rows = Math.min(rect.rows, sheet.getMaxRows() - rect.row);
  const columns = Math.min(rect.columns, sheet.getMaxColumns() - rect.column);
  if (rows <= 0 || columns <= 0) return [];
  const range = sheet.getRange(rect.row, rect.column, rows, columns);
  const shown = range.getDisplayValues();
  const formulas = range.getFormulas();
  return shown.flatMap((line, row) =>
    line.flatMap((text, column) => {
      const content = text || formulas[row]?.[column] || '';
      return content === '' ? [] : [{ row, column, content }];
    }),
  );
}

type Occupied = CellRef & OccupiedCell;

export const occupiedCells = (sheet: GridSheet, rect: Rect): Occupied[] =>
  filledCells(sheet, rect).map((cell) => {
    const at = { row: rect.row + cell.row, column: rect.column + cell.column };
    return { ...at, address: cellAddress(at), text: shorten(cell.content) };
  });

export const mergedCells = (sheet: GridSheet, rect: Rect): Occupied[] =>
  merges(sheet, rect).map((merged) => {
    const area = rectOf(merged);
    return { row: area.row, column: area.column, address: rectAddress(area), text: '' };
  });

export const isIn = (area: Rect, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

/** Where a page stands. */
export const areaOf = ({ page, origin }: StandingPage): Rect => ({ ...origin, ...pageSize(page) });

/** Pages that stand there and that a rectangle takes the title of. */
export function olderPages(sheet: GridSheet, rect: Rect, known: KnownPages = () => []): readonly StandingPage[] {
  const texts = filledCells(sheet, rect).map(({ row, column, content }) => ({
    row: rect.row + row,
    column: rect.column + column,
    text: content,
  }));
  return mayStand(texts, known).filter((one) => {
    const { row, column, rows, columns } = areaOf(one);
    if (row + rows > sheet.getMaxRows() || column + columns > sheet.getMaxColumns()) return false;
    return stands(one.page, sheet.getRange(row, column, rows, columns).getRawValues());
  });
}

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

export const rectOf = (m: GridRange): Rect => ({
  row: m.getRow(),
  column: m.getColumn(),
  rows: m.getLastRow() - m.getRow() + 1,
  columns: m.getLastColumn() - m.getColumn() + 1,
});

/** Merged cells that the rectangle would cut; those with content are counted by their content. */
export function merges(sheet: GridSheet, rect: Rect): GridRange[] {
  return sheet
    .getMergedRanges()
    .filter(
      (m) =>
        m.getRow() < rect.row + rect.rows &&
        m.getLastRow() >= rect.row &&
        m.getColumn() < rect.column + rect.columns &&
        m.getLastColumn() >= rect.column,
    );
}

/** Whether each column holds nothing above or below the page: then its width is the page's to choose. */
export function columnsFree(sheet: GridSheet, rect: Rect): boolean[] {
  const used = sheet.getLastRow() + 1;
  if (used <= 0) return new Array<boolean>(rect.columns).fill(true);
  const columns = Math.min(rect.columns, sheet.getMaxColumns() - rect.column);
  const shown = sheet.getRange(0, rect.column, used, columns).getDisplayValues();
  const outside = shown.filter((_, r) => r < rect.row || r >= rect.row + rect.rows);
  return Array.from({ length: rect.columns }, (_, c) => outside.every((line) => !line[c]));
}

/** Of each row the widths of the columns to the right of the page, in characters, as far as nothing stands there. */
export function freeBeyond(sheet: GridSheet, rect: Rect): number[][] {
  const first = rect.column + rect.columns;
  const columns = Math.min(BEYOND, sheet.getMaxColumns() - first);
  if (columns <= 0) return [];
  const widths = Array.from({ length: columns }, (_, c) => charactersIn(sheet.getColumnWidth(first + c)));
  const taken = new Map<number, number>();
  const take = (row: number, column: number): void =>
    void taken.set(row, Math.min(taken.get(row) ?? columns, Math.max(0, column)));
  const beside = { row: rect.row, column: first, rows: rect.rows, columns };
  for (const { row, column } of filledCells(sheet, beside)) take(row, column);
  for (const merged of merges(sheet, beside).map(rectOf))
    for (let row = merged.row; row < merged.row + merged.rows; row++) take(row - rect.row, merged.column - first);
  return Array.from({ length: rect.rows }, (_, row) => widths.slice(0, taken.get(row) ?? columns));
}
