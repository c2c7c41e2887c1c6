/**
 * All that has to be known before anything is written: where the page would go, what stands there, which names are
 * taken.
 */
import { COLUMNS, ROWS } from '../../page/area';
import { rectAddress, chartArea, chartBlocks, pageReach, pageSize, type Rect } from '../../page/grid';
import { cellAddress, type CellRef, type Page } from '../../page/page';
import { mayStand, olderPage, type KnownPages, type StandingPage } from '../../page/older-pages';
import { askPage, mergedByPages, replacedBy, type PageBefore } from './older-pages';
import { fitsIntoTable, surveyTable, type OwnTable } from './own-table';
import { mergedInTheWay, noRoom, sheetProtected, structureProtected, tableInTheWay } from './problems';
import { askCharts, readingCharts, type ReadingChart, type Replaced } from './reading-charts';
import { freeSheetName, onSheet } from '../../page/sheet-names';
import type { Target } from '../port';
import { supports } from './supports';
import { MOST_LOOKS, SURVEYED_LOOKS, type Contents } from './undo-contents';

/** How many occupied cells are named in the question to the user. */
const SHOWN = 5;
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
  /** Pages that this one takes the place of. */
  readonly older: readonly PageBefore[];
  /** Charts that would draw the new cells under their old title. */
  readonly going: readonly ReadingChart[];
}
export interface PlaceOnNewSheet extends Common {
  readonly kind: 'new-sheet';
  readonly sheetName: string;
  /** The sheet to come back to. */
  readonly activeSheet: string;
}
export type Place = PlaceOnSheet | PlaceOnNewSheet;

/** Of a new sheet. */
export const NOTHING_BEFORE: Before = { formulas: [], values: [], formats: [], looks: null, widths: [], heights: [] };

/** All places that a page is asked for. */
interface Wanted {
  /** Also what has to come back if Excel refuses. */
  readonly forWriting: boolean;
  readonly anchor: string | undefined;
  readonly known?: KnownPages | undefined;
}

/**
 * Around the selected cell: two syncs; one more inside of a table or where a page may stand, two where charts of ours
 * are on the sheet.
 */
export async function surveySelection(
  context: Excel.RequestContext,
  page: Page,
  { forWriting, anchor, known = () => [] }: Wanted,
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
  const looks = forWriting && reach.rows * reach.columns <= MOST_LOOKS ? area.getCellProperties(SURVEYED_LOOKS) : null;
  const { charts } = sheet;
  charts.load('items/id,items/name');
  const surroundings = lookAround(context, anchor);
  await context.sync();

  const claimed = claims(page);
  const filled = area.formulas.flatMap((line, row) =>
    line.flatMap((formula, column) => (formula !== '' && claimed(row, column) ? [{ row, column }] : [])),
  );
  const { older, going } = await surveyOlder(context, sheet, {
    name,
    candidates: mayStand(
      filled.map((ref) => ({
        row: origin.row + ref.row,
        column: origin.column + ref.column,
        text: area.values[ref.row]![ref.column],
      })),
      known,
    ),
    replaced: claimedAreas(page).map((one) => ({
      ...one,
      row: origin.row + one.row,
      column: origin.column + one.column,
      values: area.values
        .slice(one.row, one.row + one.rows)
        .map((line) => line.slice(one.column, one.column + one.columns)),
    })),
  });
  const goes = new Set(older.flatMap(({ tables }) => tables.map((table) => table.name)));
  const mergedArea = merged.find(({ isNullObject, address }) => !isNullObject && !mergedByPages(address, older));
  const touchedTable = touched.flatMap(({ items }) => items).find((table) => !goes.has(table.name));
  const ownTable =
    touchedTable && fitsIntoTable(page) ? await surveyTable(context, touchedTable, range, origin, page) : null;
  if (touchedTable && !ownTable) throw tableInTheWay(area.address, touchedTable.name);
  if (mergedArea) throw mergedInTheWay(mergedArea.address);
  const isOlder = ({ row, column }: CellRef): boolean =>
    older.some(({ written }) => written.some((one) => holds(one, origin.row + row, origin.column + column)));
  const occupied = filled.filter((ref) => !isOlder(ref));
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
      ...(older.length > 0 && { older: older.map(olderPage) }),
      ...(going.length > 0 && { charts: going.map(({ title }) => title) }),
    },
    ...surroundings(),
    charts: charts.items.map((chart) => ({ id: chart.id, name: chart.name })),
    ownTable,
    older,
    going,
  };
}

/** Up to two syncs: what may stand there and what charts of ours say of themselves, then what these read. */
async function surveyOlder(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  around: {
    readonly name: string;
    readonly candidates: readonly StandingPage[];
    readonly replaced: readonly Replaced[];
  },
): Promise<Pick<PlaceOnSheet, 'older' | 'going'>> {
  const asked = around.candidates.map((candidate) => askPage(sheet, candidate));
  const charts = askCharts(sheet.charts);
  if (asked.length + charts.length > 0) await context.sync();
  const older = asked.flatMap((answer) => answer() ?? []);
  const replaced = [...around.replaced, ...older.flatMap(replacedBy)];
  return { older, going: await readingCharts(context, around.name, charts, replaced) };
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

/** What the page takes: the cells that it writes, and those that its charts cover. */
const claimedAreas = (page: Page): readonly Rect[] => [
  { row: 0, column: 0, ...pageSize(page) },
  ...chartBlocks(page).map(chartArea),
];

const holds = (a: Rect, row: number, column: number): boolean =>
  row >= a.row && row < a.row + a.rows && column >= a.column && column < a.column + a.columns;

function claims(page: Page): (row: number, column: number) => boolean {
  const areas = claimedAreas(page);
  return (row, column) => areas.some((one) => holds(one, row, column));
}
