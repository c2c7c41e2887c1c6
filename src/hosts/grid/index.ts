/**
 * Draws pages into a Univer sheet, at the selected cell or on a new sheet: formulas or values, formats, widths, wrapped
 * notes. All or nothing, one step of undo, and never over occupied cells without consent.
 */
import { COLUMNS, ROWS } from '../../page/area';
import { olderPage, type StandingPage } from '../../page/older-pages';
import { cellAddress, type CellRef, type Page } from '../../page/page';
import { fillWords, words, type Words } from '../../core/lang';
import {
  isFree,
  type CellContent,
  type CellPlace,
  type FormulaMode,
  type InsertOptions,
  type InsertResult,
  type PaneHost,
  type Target,
  type TargetOptions,
  type Undo,
} from '../port';
import { sheetCharts, type SheetChart } from './charts';
import { rectAddress, type Rect } from '../../page/grid';
import { clear, draw, type DrawOptions } from './draw';
import type { GridSheet, GridWorkbook } from './facade';
import { layOut, type PageLayout, type RoomBeyond } from './layout';
import { areaOf, freeBeyond, isIn, mergedCells, occupiedCells, olderPages } from './standing';
import { charactersIn } from './widths';
import { freeSheetName, onSheet, sheetOf } from '../../page/sheet-names';

export interface GridHostOptions extends DrawOptions {
  readonly workbook: () => GridWorkbook;
  /** Runs `work` as one step of undo and takes it back when it throws. */
  readonly transaction: (work: () => void) => Undo | undefined;
  /** Puts charts over cells of a sheet, within the running transaction; absent: charts are not drawn. */
  readonly addCharts?: (sheetId: string, charts: readonly SheetChart[]) => void;
  /** Titles of the charts that read cells of these areas: what is written there would be drawn under them. */
  readonly chartsReading?: (sheetId: string, areas: readonly Rect[]) => readonly string[];
  /** Takes them away, within the running transaction. */
  readonly removeCharts?: (sheetId: string, areas: readonly Rect[]) => void;
  /** How wide the cells that are shown are together, in pixels. */
  readonly width?: () => number;
  readonly language: () => string;
  readonly onSelectionChanged: (listener: () => void) => () => void;
}

const SHOWN = 5;
/** Columns have padding, each of them. */
const SURELY = 0.85;

const problem = (text: Words): Error => Object.assign(new Error(text.en), { words: text });

export function gridHost(options: GridHostOptions): PaneHost {
  /** Without charts a page reaches no further than its cells. */
  const laidOut = (page: Page, roomBeyond?: RoomBeyond): PageLayout => {
    const layout = layOut(page, roomBeyond);
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
        fillWords(
          words(
            'no room at {address}: the table needs {rows} rows and {columns} columns; select a cell further up or left',
            '{address} 处空间不足：此表需要 {rows} 行 {columns} 列；请选择更靠上或靠左的单元格',
            '{address} 處空間不足：此表需要 {rows} 列 {columns} 欄；請選擇更靠上或靠左的儲存格',
          ),
          { address: cellAddress(rect), rows, columns },
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
      drawOn(sheet, rect, page, wanted.formulas);
    });
    return inserted(addressOn(name, rect), wanted.formulas, undo);
  }

  /** Cells first: a chart's frame lies on rows that have their heights. */
  function drawOn(sheet: GridSheet, rect: Rect, page: Page, mode: FormulaMode, older: readonly Rect[] = []): void {
    options.removeCharts?.(sheet.getSheetId(), [rect, ...older]);
    for (const area of older) clear(sheet, area, options);
    const free = freeBeyond(sheet, rect);
    draw(
      sheet,
      rect,
      laidOut(page, (row) => free[row] ?? []),
      mode,
      options,
    );
    const charts = options.addCharts ? sheetCharts(page, rect) : [];
    if (charts.length > 0) options.addCharts!(sheet.getSheetId(), charts);
  }

  function targetAt(sheet: GridSheet, rect: Rect, older: readonly StandingPage[]): Target {
    const areas = older.map(areaOf);
    const isOlder = ({ row, column }: CellRef): boolean => areas.some((area) => isIn(area, row, column));
    const occupied = [...occupiedCells(sheet, rect), ...mergedCells(sheet, rect)].filter((cell) => !isOlder(cell));
    const charts = options.chartsReading?.(sheet.getSheetId(), [rect, ...areas]) ?? [];
    return {
      address: addressOn(sheet.getSheetName(), rect),
      occupiedCount: occupied.length,
      occupied: occupied.slice(0, SHOWN).map(({ address, text }) => ({ address, text })),
      ...(older.length > 0 && { older: older.map(olderPage) }),
      ...(charts.length > 0 && { charts }),
    };
  }

  return {
    kind: 'grid' as const,
    canInsert: true,
    canWriteFormulas: true,
    canAddSheets: true,
    canDrawCharts: options.addCharts !== undefined,
    ...(options.width && { room: () => charactersIn(options.width!()) * SURELY }),
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
      return targetAt(sheet, rect, olderPages(sheet, rect, wanted.known));
    },
    async insert(page: Page, wanted: InsertOptions): Promise<InsertResult> {
      const layout = laidOut(page);
      if (wanted.where === 'new-sheet') return insertOnNewSheet(page, layout, wanted);
      const { sheet, rect } = place(layout);
      const older = olderPages(sheet, rect, wanted.known);
      const target = targetAt(sheet, rect, older);
      if (!isFree(target) && !wanted.overwrite) return { status: 'occupied', target };
      const undo = options.transaction(() => drawOn(sheet, rect, page, wanted.formulas, older.map(areaOf)));
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
