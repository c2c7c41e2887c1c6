/** The way back when Excel has refused: what stood there comes back, what was added goes. Two syncs for each. */
import { pageCells, pageSize, type Rect } from '../../page/grid';
import type { Page } from '../../page/page';
import { planCharts } from './charts';
import { longTexts } from './matrices';
import { inTime } from './patience';
import { lookAtColumns, putOthersBack } from './own-table';
import type { Place, PlaceOnSheet } from './survey';
import { contentsBack, lookBack } from './undo-contents';
import { bringBack, tableRange } from './older-pages';
import { widened } from './write';

/** Giving up here costs more than waiting: the user would have to clean up. */
const LEAST_PATIENCE_MS = 10_000;

/**
 * Takes back all that an insert may have done, however far it came. In a batch of its own: a new sheet can only be
 * deleted outside of a group for undo, and a user who has begun to type in a cell makes it wait.
 *
 * @param added names of sheets that the insert meant to add.
 * @returns whether the workbook is as it was.
 */
export async function takeBack(page: Page, place: Place, added: readonly string[], patience: number): Promise<boolean> {
  try {
    await inTime(
      Excel.run({ delayForCellEdit: true }, async (context) => {
        if (place.kind === 'sheet') await restore(context, page, place);
        if (added.length > 0) await removeSheets(context, added, place);
      }),
      Math.max(patience, LEAST_PATIENCE_MS),
    );
    return true;
  } catch {
    return false;
  }
}

async function removeSheets(context: Excel.RequestContext, names: readonly string[], place: Place): Promise<void> {
  const { worksheets } = context.workbook;
  const sheets = names.map((name) => worksheets.getItemOrNullObject(name));
  for (const sheet of sheets) sheet.load('id');
  await context.sync();
  const added = sheets.filter((sheet) => !sheet.isNullObject);
  if (added.length === 0) return;
  worksheets.getItem(place.kind === 'sheet' ? place.sheetId : place.activeSheet).activate();
  for (const sheet of added) sheet.delete();
  await context.sync();
}

async function restore(
  context: Excel.RequestContext,
  page: Page,
  { sheetId, origin, before, charts: kept, ownTable, older }: PlaceOnSheet,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const cells = (area: Rect): Excel.Range =>
    sheet.getRangeByIndexes(origin.row + area.row, origin.column + area.column, area.rows, area.columns);
  const { rows, columns } = pageSize(page);
  const range = cells({ row: 0, column: 0, rows, columns });
  // But for the user's own around a page of one line, no table stood here before; a chart is new when its id is.
  const tables = [range, ...older.map((one) => tableRange(sheet, one))].map((one) => one.getTables(false));
  for (const some of tables) some.load('items/name');
  const { charts } = sheet;
  charts.load('items/id');
  const around = ownTable && lookAtColumns(sheet, ownTable);
  await context.sync();

  if (ownTable && around) putOthersBack(sheet, ownTable, around.formulas, origin.row);
  else
    for (const name of new Set(tables.flatMap(({ items }) => items.map((table) => table.name))))
      sheet.tables.getItem(name).convertToRange();
  const ids = new Set(kept.map(({ id }) => id));
  for (const chart of charts.items) if (!ids.has(chart.id)) chart.delete();
  for (const text of longTexts(page)) {
    const merged = cells(text);
    merged.unmerge();
    const height = before.heights[text.row];
    if (height) merged.format.rowHeight = height;
  }
  const linked = pageCells(page).flatMap((line, row) =>
    line.flatMap((cell, column) => (cell?.link ? [{ row, column, rows: 1, columns: 1 }] : [])),
  );
  if (linked.length > 0) range.clear('Hyperlinks');
  // A link gives its cell a style, and clearing the link leaves it; a style overrides looks, so it comes back before
  // them.
  for (const area of linked) cells(area).style = before.looks?.[area.row]?.[area.column]?.style ?? 'Normal';
  const plans = planCharts(page, []);
  const captions = plans.flatMap((plan) => plan.captions.map(({ area }) => area));
  for (const area of captions) cells(area).unmerge();
  const own = { row: 0, column: 0, rows, columns };
  const part = <T>(lines: readonly (readonly T[])[], area: Rect): T[][] =>
    lines.slice(area.row, area.row + area.rows).map((line) => line.slice(area.column, area.column + area.columns));
  for (const area of [own, ...captions]) {
    const painted = cells(area);
    if (before.looks) {
      painted.format.fill.clear();
      painted.setCellProperties(part(before.looks, area).map((line) => line.map(lookBack)));
    } else {
      painted.clear('Formats');
    }
  }
  for (const { column } of widened(page, before.widths))
    cells({ row: 0, column, rows, columns: 1 }).format.columnWidth = before.widths[column]!;
  const contents = contentsBack(before);
  const helpers = plans.flatMap((plan) => plan.helpers.map(({ area }) => area));
  for (const area of [own, ...helpers, ...captions]) {
    const stood = cells(area);
    stood.numberFormat = part(before.formats, area) as string[][];
    stood.formulas = part(contents, area) as string[][];
  }
  for (const one of older) bringBack(sheet, one);
  await context.sync();
}
