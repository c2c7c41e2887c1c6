/** All that has to be known before anything is written: where the page would go, what stands there, which names are taken. */
import { COLUMNS, ROWS } from '../../page/area';
import { rectAddress, chartArea, chartBlocks, pageReach, pageSize } from '../../page/grid';
import { cellAddress, type CellRef, type Page } from '../../page/page';
import { fitsIntoTable, surveyTable, type OwnTable } from './own-table';
import { mergedInTheWay, noRoom, sheetProtected, structureProtected, tableInTheWay } from './problems';
import { freeSheetName, onSheet } from '../../page/sheet-names';
import type { Target } from '../port';
import { supports } from './supports';
import type { Contents } from './undo-contents';

/** How many occupied cells are named in the question to the user. */
const SHOWN = 5;
/** Looks come cell by cell, some 500 bytes each; answers of Excel on the web end at 5 MB. */
const MOST_LOOKS = 5000;

/** What stood where the page goes: contents and formats of every cell that the page, a chart or its caption reaches. */
export interface Before extends Contents {
  /** Of the same cells. null: too many of them. */
  readonly looks: readonly (readonly Excel.CellProperties[])[] | null;
  /** Points, one per column that the page or a chart reaches. */
  readonly widths: readonly number[];
  /** Points, one per row of the page. */
  readonly heights: readonly number[];
}

interface Common {
  readonly origin: CellRef;
  readonly target: Target;
  /** Names of tables and of defined names in the workbook. */
  readonly taken: readonly string[];
  /** Where the table stands that links lead to; null: the workbook does not have it. */
  readonly anchor: (CellRef & { readonly sheet: string }) | null;
  readonly sheetNames: readonly string[];
  /** Whether sheets can be added at all. */
  readonly canAddSheets: boolean;
  readonly before: Before;
}
export interface PlaceOnSheet extends Common {
  readonly kind: 'sheet';
  readonly sheetId: string;
  /** Charts that are there already. */
  readonly charts: readonly { readonly id: string; readonly name: string }[];
  /** The user's own table that the page goes into. */
  readonly ownTable: OwnTable | null;
}
export interface PlaceOnNewSheet extends Common {
  readonly kind: 'new-sheet';
  readonly sheetName: string;
  /** The sheet to come back to. */
  readonly activeSheet: string;
}
export type Place = PlaceOnSheet | PlaceOnNewSheet;

const LOOKS: Excel.CellPropertiesLoadOptions = {
  format: {
    font: { name: true, size: true, color: true, bold: true, italic: true, underline: true, strikethrough: true },
    fill: { color: true, pattern: true },
    borders: { style: true, color: true, weight: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
  },
  hyperlink: true,
  style: true,
};

/** Of a new sheet. */
export const NOTHING_BEFORE: Before = { formulas: [], values: [], formats: [], looks: null, widths: [], heights: [] };

/** Around the selected cell: two syncs, one more inside of a table. `forWriting`: also what has to come back if Excel refuses. */
export async function surveySelection(
  context: Excel.RequestContext,
  page: Page,
  forWriting: boolean,
  anchor?: string,
): Promise<PlaceOnSheet> {
  const size = pageSize(page);
  const reach = pageReach(page);
  const corner = context.workbook.getSelectedRange().getCell(0, 0);
  const { worksheet } = corner;
  const { protection } = worksheet;
  corner.load(['rowIndex', 'columnIndex']);
  worksheet.load(['id', 'name']);
  protection.load('protected');
  await context.sync();

  const origin = { row: corner.rowIndex, column: corner.columnIndex };
  const { id, name } = worksheet;
  if (origin.row + reach.rows > ROWS || origin.column + reach.columns > COLUMNS)
    throw noRoom(onSheet(name, cellAddress(origin)), reach.rows, reach.columns);
  if (protection.protected) throw sheetProtected(name);

  const sheet = context.workbook.worksheets.getItem(id);
  const area = sheet.getRangeByIndexes(origin.row, origin.column, reach.rows, reach.columns);
  const range = sheet.getRangeByIndexes(origin.row, origin.column, size.rows, size.columns);
  area.load(['address', 'formulas', 'values', 'numberFormat', 'text']);
  const widths = Array.from({ length: reach.columns }, (_, i) =>
    sheet.getRangeByIndexes(origin.row, origin.column + i, 1, 1),
  );
  const heights = Array.from({ length: size.rows }, (_, i) =>
    sheet.getRangeByIndexes(origin.row + i, origin.column, 1, 1),
  );
  widths.forEach((cell) => cell.load('format/columnWidth'));
  heights.forEach((cell) => cell.load('format/rowHeight'));
  const taken = [
    range,
    ...chartBlocks(page)
      .map(chartArea)
      .map((a) => sheet.getRangeByIndexes(origin.row + a.row, origin.column + a.column, a.rows, a.columns)),
  ];
  const touched = taken.map((one) => one.getTables(false));
  const merged = supports('ExcelApi', '1.13') ? taken.map((one) => one.getMergedAreasOrNullObject()) : [];
  touched.forEach((tables) => tables.load('items/name'));
  merged.forEach((areas) => areas.load('address'));
  const looks = forWriting && reach.rows * reach.columns <= MOST_LOOKS ? area.getCellProperties(LOOKS) : null;
  const { charts } = sheet;
  charts.load('items/id,items/name');
  const surroundings = lookAround(context, anchor);
  await context.sync();

  const mergedArea = merged.find(({ isNullObject }) => !isNullObject);
  const touchedTable = touched.flatMap(({ items }) => items)[0];
  const ownTable =
    touchedTable && fitsIntoTable(page) ? await surveyTable(context, touchedTable, range, origin, page) : null;
  if (touchedTable && !ownTable) throw tableInTheWay(area.address, touchedTable.name);
  if (mergedArea) throw mergedInTheWay(mergedArea.address);
  const claimed = claims(page);
  const occupied = area.formulas.flatMap((line, row) =>
    line.flatMap((formula, column) => (formula !== '' && claimed(row, column) ? [{ row, column }] : [])),
  );
  return {
    kind: 'sheet',
    sheetId: id,
    origin,
    before: {
      formulas: area.formulas,
      values: area.values,
      formats: area.numberFormat,
      looks: looks ? looks.value : null,
      widths: widths.map((cell) => cell.format.columnWidth),
      heights: heights.map((cell) => cell.format.rowHeight),
    },
    target: {
      address: area.address,
      occupiedCount: occupied.length,
      occupied: occupied
        .slice(0, SHOWN)
        .map((ref) => ({ address: cellAddress(ref, origin), text: area.text[ref.row]![ref.column]!.slice(0, 40) })),
    },
    ...surroundings(),
    charts: charts.items.map((chart) => ({ id: chart.id, name: chart.name })),
    ownTable,
  };
}

/** For a sheet that does not exist yet: one sync. `wanted`: what it should be called. */
export async function surveyNewSheet(
  context: Excel.RequestContext,
  page: Page,
  wanted: string,
  anchor?: string,
): Promise<PlaceOnNewSheet> {
  const active = context.workbook.worksheets.getActiveWorksheet();
  active.load('id');
  const surroundings = lookAround(context, anchor);
  await context.sync();
  const around = surroundings();
  if (!around.canAddSheets) throw structureProtected();
  const origin = { row: 0, column: 0 };
  const sheetName = freeSheetName(wanted, around.sheetNames);
  return {
    kind: 'new-sheet',
    sheetName,
    activeSheet: active.id,
    origin,
    before: NOTHING_BEFORE,
    target: {
      address: onSheet(sheetName, rectAddress({ ...origin, ...pageReach(page) }, origin)),
      occupiedCount: 0,
      occupied: [],
    },
    ...around,
  };
}

/** What the workbook has around the place; to be read after the next sync. */
function lookAround(
  context: Excel.RequestContext,
  anchor: string | undefined,
): () => Pick<Common, 'taken' | 'anchor' | 'sheetNames' | 'canAddSheets'> {
  const { worksheets, tables, names, protection } = context.workbook;
  worksheets.load('items/name');
  tables.load('items/name');
  // What is reached from a table that is not there is not there either.
  const linked = anchor === undefined ? null : tables.getItemOrNullObject(anchor).getRange();
  linked?.load('rowIndex,columnIndex,worksheet/name');
  names.load('items/name');
  protection.load('protected');
  return () => ({
    taken: [...tables.items, ...names.items].map((item) => item.name),
    anchor:
      linked && !linked.isNullObject
        ? { sheet: linked.worksheet.name, row: linked.rowIndex, column: linked.columnIndex }
        : null,
    sheetNames: worksheets.items.map(({ name }) => name),
    canAddSheets: !protection.protected,
  });
}

/** Which places the page takes: those it writes, and those its charts cover. */
function claims(page: Page): (row: number, column: number) => boolean {
  const { rows, columns } = pageSize(page);
  const areas = [{ row: 0, column: 0, rows, columns }, ...chartBlocks(page).map(chartArea)];
  return (row, column) =>
    areas.some((a) => row >= a.row && row < a.row + a.rows && column >= a.column && column < a.column + a.columns);
}
