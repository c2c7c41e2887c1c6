/**
 * Draws pages into a Univer sheet, at the selected cell or on a new sheet: formulas or values, formats, widths, wrapped notes.
 * All or nothing, one step of undo, and never over occupied cells without consent.
 */
import { COLUMNS, ROWS } from '../../page/area';
import { cellAddress, type Page } from '../../page/page';
import { words, type Words } from '../../core/lang';
import type {
  CellContent,
  CellPlace,
  FormulaMode,
  InsertOptions,
  InsertResult,
  OccupiedCell,
  PaneHost,
  Target,
  TargetOptions,
  Undo,
} from '../port';
import { emptyCell, gridCell, type GridCell } from './cells';
import { sheetCharts, type SheetChart } from './charts';
import { rectAddress, type Rect } from '../../page/grid';
import { layOut, type PageLayout } from './layout';
import type { GridStyle } from './looks';
import { freeSheetName, onSheet, sheetOf } from '../../page/sheet-names';

/** What this host needs of Univer's facade. */
export interface GridRange {
  getRow(): number;
  getColumn(): number;
  getLastRow(): number;
  getLastColumn(): number;
  getDisplayValues(): string[][];
  getFormulas(): string[][];
  getRawValues(): readonly (readonly unknown[])[];
  setValues(cells: never): unknown;
}
export interface GridSheet {
  getSheetId(): string;
  getSheetName(): string;
  getRange(row: number, column: number, rows: number, columns: number): GridRange;
  getMaxRows(): number;
  getMaxColumns(): number;
  setRowCount(rows: number): unknown;
  setColumnCount(columns: number): unknown;
  getRowHeight(row: number): number;
  setRowHeightsForced(row: number, rows: number, height: number): unknown;
  getColumnWidth(column: number): number;
  setColumnWidth(column: number, width: number): unknown;
  getMergedRanges(): readonly GridRange[];
  getLastRow(): number;
}
export interface GridWorkbook {
  getActiveSheet(): GridSheet;
  getActiveCell(): GridRange | null;
  getSheets(): readonly GridSheet[];
  insertSheet(name: string): GridSheet;
  setActiveSheet(sheet: never): unknown;
  deleteSheet(sheet: never): unknown;
}

export interface GridHostOptions {
  readonly workbook: () => GridWorkbook;
  /** Runs `work` as one step of undo and takes it back when it throws. */
  readonly transaction: (work: () => void) => Undo | undefined;
  /** Merges ranges of a sheet, or takes merged ranges apart, within the running transaction. */
  readonly setMerged: (sheetId: string, ranges: readonly Rect[], merged: boolean) => void;
  /** Puts charts over cells of a sheet, within the running transaction; absent: charts are not drawn. */
  readonly addCharts?: (sheetId: string, charts: readonly SheetChart[]) => void;
  readonly language: () => string;
  readonly onSelectionChanged: (listener: () => void) => () => void;
}

const SHOWN = 5;
const PIXELS_PER_CHARACTER = 7.5;
const CELL_PADDING = 12;
const LINE_HEIGHT = 19;
const SMALL_LINE_HEIGHT = 15;

const problem = (text: Words): Error => Object.assign(new Error(text.en), { words: text });

export function gridHost(options: GridHostOptions): PaneHost {
  /** Without charts a page reaches no further than its cells. */
  const laidOut = (page: Page): PageLayout => {
    const layout = layOut(page);
    return options.addCharts ? layout : { ...layout, reach: layout };
  };
  const place = (layout: PageLayout): { sheet: GridSheet; rect: Rect } => {
    const workbook = options.workbook();
    const cell = workbook.getActiveCell();
    const rect = {
      row: cell?.getRow() ?? 0,
      column: cell?.getColumn() ?? 0,
      rows: layout.rows,
      columns: layout.columns,
    };
    const { rows, columns } = layout.reach;
    if (rect.row + rows > ROWS || rect.column + columns > COLUMNS) {
      throw problem(
        words(
          `no room at ${cellAddress(rect)}: the table needs ${rows} rows and ${columns} columns; select a cell further up or left`,
          `${cellAddress(rect)} 处空间不足：此表需要 ${rows} 行 ${columns} 列；请选择更靠上或靠左的单元格`,
          `${cellAddress(rect)} 處空間不足：此表需要 ${rows} 列 ${columns} 欄；請選擇更靠上或靠左的儲存格`,
        ),
      );
    }
    return { sheet: workbook.getActiveSheet(), rect };
  };

  const newName = (page: Page, wanted: TargetOptions): string =>
    freeSheetName(
      wanted.sheetName ?? page.title,
      options
        .workbook()
        .getSheets()
        .map((sheet) => sheet.getSheetName()),
    );

  function insertOnNewSheet(page: Page, layout: PageLayout, wanted: InsertOptions): InsertResult {
    const workbook = options.workbook();
    const name = newName(page, wanted);
    const rect = { row: 0, column: 0, rows: layout.rows, columns: layout.columns };
    const undo = options.transaction(() => {
      const sheet = workbook.insertSheet(name);
      workbook.setActiveSheet(sheet as never);
      drawOn(sheet, rect, page, layout, wanted.formulas);
    });
    return inserted(addressOn(name, rect), wanted.formulas, undo);
  }

  /** Cells first: a chart's frame lies on rows that have their heights. */
  function drawOn(sheet: GridSheet, rect: Rect, page: Page, layout: PageLayout, mode: FormulaMode): void {
    draw(sheet, rect, layout, mode, options.setMerged);
    const charts = options.addCharts ? sheetCharts(page, rect) : [];
    if (charts.length > 0) options.addCharts!(sheet.getSheetId(), charts);
  }

  return {
    kind: 'grid' as const,
    canInsert: true,
    canWriteFormulas: true,
    canAddSheets: true,
    canDrawCharts: options.addCharts !== undefined,
    language: options.language,
    async selection(): Promise<string> {
      const cell = options.workbook().getActiveCell();
      return cell
        ? onSheet(
            options.workbook().getActiveSheet().getSheetName(),
            cellAddress({ row: cell.getRow(), column: cell.getColumn() }),
          )
        : '';
    },
    async selectedCell(): Promise<CellPlace | null> {
      const workbook = options.workbook();
      const cell = workbook.getActiveCell();
      return cell && { sheet: workbook.getActiveSheet().getSheetName(), row: cell.getRow(), column: cell.getColumn() };
    },
    async read(cells: readonly CellPlace[]): Promise<readonly (CellContent | null)[]> {
      const sheets = new Map(
        options
          .workbook()
          .getSheets()
          .map((sheet) => [sheet.getSheetName(), sheet]),
      );
      return cells.map(({ sheet: name, row, column }) => {
        const sheet = sheets.get(name);
        if (!sheet) return null;
        if (row >= sheet.getMaxRows() || column >= sheet.getMaxColumns()) return { formula: '', value: '' };
        const range = sheet.getRange(row, column, 1, 1);
        return { formula: range.getFormulas()[0]?.[0] ?? '', value: range.getRawValues()[0]?.[0] ?? '' };
      });
    },
    async target(page: Page, wanted: TargetOptions = {}): Promise<Target> {
      const layout = laidOut(page);
      if (wanted.where === 'new-sheet')
        return {
          address: addressOn(newName(page, wanted), { ...layout, row: 0, column: 0 }),
          occupiedCount: 0,
          occupied: [],
        };
      const { sheet, rect } = place(layout);
      return targetAt(sheet, rect);
    },
    async insert(page: Page, wanted: InsertOptions): Promise<InsertResult> {
      const layout = laidOut(page);
      if (wanted.where === 'new-sheet') return insertOnNewSheet(page, layout, wanted);
      const { sheet, rect } = place(layout);
      const target = targetAt(sheet, rect);
      if (target.occupiedCount > 0 && !wanted.overwrite) return { status: 'occupied', target };
      const undo = options.transaction(() => drawOn(sheet, rect, page, layout, wanted.formulas));
      return inserted(target.address, wanted.formulas, undo);
    },
    async removeSheets(addresses: readonly string[]): Promise<void> {
      const workbook = options.workbook();
      const names = new Set(addresses.map(sheetOf));
      const going = workbook.getSheets().filter((sheet) => names.has(sheet.getSheetName()));
      options.transaction(() => {
        for (const sheet of going) workbook.deleteSheet(sheet as never);
      });
    },
    onSelectionChanged: options.onSelectionChanged,
  };
}

const inserted = (address: string, formulas: FormulaMode, undo: Undo | undefined): InsertResult => ({
  status: 'inserted',
  address,
  formulas,
  ...(undo && { undo }),
});

const addressOn = (sheet: string, rect: Rect): string => onSheet(sheet, rectAddress(rect));

function targetAt(sheet: GridSheet, rect: Rect): Target {
  const occupied = [
    ...occupiedCells(sheet, rect),
    ...merges(sheet, rect).map((m) => ({
      address: `${cellAddress({ row: m.getRow(), column: m.getColumn() })}:${cellAddress({ row: m.getLastRow(), column: m.getLastColumn() })}`,
      text: '',
    })),
  ];
  return {
    address: addressOn(sheet.getSheetName(), rect),
    occupiedCount: occupied.length,
    occupied: occupied.slice(0, SHOWN),
  };
}

function occupiedCells(sheet: GridSheet, rect: Rect): OccupiedCell[] {
  // Beyond the sheet's present edge nothing can stand.
  const rows = Math.min(rect.rows, sheet.getMaxRows() - rect.row);
  const columns = Math.min(rect.columns, sheet.getMaxColumns() - rect.column);
  if (rows <= 0 || columns <= 0) return [];
  const range = sheet.getRange(rect.row, rect.column, rows, columns);
  const shown = range.getDisplayValues();
  const formulas = range.getFormulas();
  return shown.flatMap((line, r) =>
    line.flatMap((text, c) => {
      const content = text || formulas[r]?.[c] || '';
      return content === ''
        ? []
        : [{ address: cellAddress({ row: rect.row + r, column: rect.column + c }), text: shorten(content) }];
    }),
  );
}

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

const rectOf = (m: GridRange): Rect => ({
  row: m.getRow(),
  column: m.getColumn(),
  rows: m.getLastRow() - m.getRow() + 1,
  columns: m.getLastColumn() - m.getColumn() + 1,
});

/** Merged cells that the rectangle would cut; those with content are counted by their content. */
function merges(sheet: GridSheet, rect: Rect): GridRange[] {
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

function draw(
  sheet: GridSheet,
  rect: Rect,
  layout: PageLayout,
  mode: FormulaMode,
  setMerged: GridHostOptions['setMerged'],
): void {
  const { reach } = layout;
  if (rect.row + reach.rows > sheet.getMaxRows()) sheet.setRowCount(rect.row + reach.rows);
  if (rect.column + reach.columns > sheet.getMaxColumns()) sheet.setColumnCount(rect.column + reach.columns);
  const free = columnsFree(sheet, rect);
  const inTheWay = merges(sheet, rect).map(rectOf);
  if (inTheWay.length > 0) setMerged(sheet.getSheetId(), inTheWay, false);
  // Widths and the heights of merged texts first: Univer fits the other rows to their text when the values arrive.
  layout.widths.forEach((width, c) => setWidth(sheet, rect.column + c, width, free[c]!));
  for (const text of layout.wrapped) {
    const height = text.lines * (text.small ? SMALL_LINE_HEIGHT : LINE_HEIGHT) + 6;
    if (height > sheet.getRowHeight(rect.row + text.row)) sheet.setRowHeightsForced(rect.row + text.row, 1, height);
  }
  sheet.getRange(rect.row, rect.column, rect.rows, rect.columns).setValues(matrixOf(layout, rect, mode) as never);
  const merged = layout.wrapped
    .filter((t) => t.columns > 1)
    .map((t) => ({ row: rect.row + t.row, column: rect.column + t.column, rows: 1, columns: t.columns }));
  if (merged.length > 0) setMerged(sheet.getSheetId(), merged, true);
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

/** Whether each column holds nothing above or below the page: then its width is the page's to choose. */
function columnsFree(sheet: GridSheet, rect: Rect): boolean[] {
  const used = sheet.getLastRow() + 1;
  if (used <= 0) return new Array<boolean>(rect.columns).fill(true);
  const columns = Math.min(rect.columns, sheet.getMaxColumns() - rect.column);
  const shown = sheet.getRange(0, rect.column, used, columns).getDisplayValues();
  const outside = shown.filter((_, r) => r < rect.row || r >= rect.row + rect.rows);
  return Array.from({ length: rect.columns }, (_, c) => outside.every((line) => !line[c]));
}

function setWidth(sheet: GridSheet, column: number, characters: number, free: boolean): void {
  const width = Math.round(characters * PIXELS_PER_CHARACTER + CELL_PADDING);
  if (free || width > sheet.getColumnWidth(column)) sheet.setColumnWidth(column, width);
}
