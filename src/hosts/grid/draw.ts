/** A page laid out is written into a sheet: widths, cells with their looks, merged texts, heights. */
import type { Rect } from '../../page/grid';
import type { FormulaMode } from '../port';
import { emptyCell, gridCell, type GridCell } from './cells';
import type { GridSheet } from './facade';
import type { PageLayout } from './layout';
import type { GridStyle } from './looks';
import { columnsFree, merges, rectOf } from './standing';
import { columnPixels, type WidthOf } from './widths';

export interface DrawOptions {
  /** Merges ranges of a sheet, or takes merged ranges apart, within the running transaction. */
  readonly setMerged: (sheetId: string, ranges: readonly Rect[], merged: boolean) => void;
  /** Gives rows the heights of their texts, merged ones too, within the running transaction. */
  readonly fitRows: (sheetId: string, row: number, rows: number) => void;
  /** Absent: columns are as wide as their characters usually are. */
  readonly widthOf?: WidthOf;
}

export function draw(
  sheet: GridSheet,
  rect: Rect,
  layout: PageLayout,
  mode: FormulaMode,
  { setMerged, fitRows, widthOf }: DrawOptions,
): void {
  const { reach } = layout;
  if (rect.row + reach.rows > sheet.getMaxRows()) sheet.setRowCount(rect.row + reach.rows);
  if (rect.column + reach.columns > sheet.getMaxColumns()) sheet.setColumnCount(rect.column + reach.columns);
  // Of one line's columns none is the page's.
  const free = rect.rows === 1 ? [] : columnsFree(sheet, rect);
  const inTheWay = merges(sheet, rect).map(rectOf);
  if (inTheWay.length > 0) setMerged(sheet.getSheetId(), inTheWay, false);
  columnPixels(layout, widthOf).forEach((width, c) => {
    if (free[c] || width > sheet.getColumnWidth(rect.column + c)) sheet.setColumnWidth(rect.column + c, width);
  });
  const range = sheet.getRange(rect.row, rect.column, rect.rows, rect.columns);
  // A style that is written is added to the one that is there.
  range.clearFormat();
  range.setValues(matrixOf(layout, rect, mode) as never);
  const merged = layout.wrapped
    .filter((t) => t.columns > 1)
    .map((t) => ({ row: rect.row + t.row, column: rect.column + t.column, rows: 1, columns: t.columns }));
  if (merged.length > 0) setMerged(sheet.getSheetId(), merged, true);
  if (rect.rows > 1) fitRows(sheet.getSheetId(), rect.row, rect.rows);
}

/** Leaves nothing of what stands there: cells, looks, merged cells, heights of rows. */
export function clear(sheet: GridSheet, rect: Rect, { setMerged, fitRows }: DrawOptions): void {
  const merged = merges(sheet, rect).map(rectOf);
  if (merged.length > 0) setMerged(sheet.getSheetId(), merged, false);
  const range = sheet.getRange(rect.row, rect.column, rect.rows, rect.columns);
  range.clearFormat();
  range.setValues(Array.from({ length: rect.rows }, () => Array.from({ length: rect.columns }, emptyCell)) as never);
  fitRows(sheet.getSheetId(), rect.row, rect.rows);
}

/** Every cell of the rectangle, blanks included: what was consented to be replaced does not show through. */
function matrixOf(layout: PageLayout, rect: Rect, mode: FormulaMode): GridCell[][] {
  const matrix = layout.cells.map((line) => line.map((cell) => (cell ? gridCell(cell, rect, mode) : emptyCell())));
  const restyle = (row: number, column: number, style: GridStyle): void => {
    const cell = matrix[row]![column]!;
    cell.s = { ...cell.s, ...style };
  };
  for (const { row, column } of layout.breaking) restyle(row, column, { tb: 3 });
  for (const { row, column } of layout.wrapped) {
    restyle(row, column, { tb: 3 });
    // The number of a note stands beside its first line.
    layout.cells[row]!.forEach((cell, c) => {
      if (cell) restyle(row, c, { vt: 1 });
    });
  }
  for (const { row, column } of layout.rightHeaders) restyle(row, column, { ht: 3 });
  return matrix;
}
