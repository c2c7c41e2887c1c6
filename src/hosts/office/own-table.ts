/**
 * A page of one line may go into the body of a table that the user has made. Excel may then copy its formula into the
 * whole column (the option "Fill formulas in tables to create calculated columns" holds for add-ins too): the other
 * cells are put back.
 */
import { chartBlocks, pageSize, tableBlocks } from '../../page/grid';
import type { CellRef, Page } from '../../page/page';
import { contentsBack, type Contents } from './undo-contents';

/** The columns of the table that the page touches, from its first body row to its last, with what stood in them. */
export interface OwnTable extends Contents {
  /** Places in the sheet. */
  readonly row: number;
  readonly column: number;
}

/** Whether a page may go into a table at all: it brings no table or chart of its own and takes one line. */
export const fitsIntoTable = (page: Page): boolean =>
  pageSize(page).rows === 1 && tableBlocks(page).length === 0 && chartBlocks(page).length === 0;

/** One sync. null: the page would stand in the head or the totals of the table, or reach out of it. */
export async function surveyTable(
  context: Excel.RequestContext,
  table: Excel.Table,
  range: Excel.Range,
  origin: CellRef,
  page: Page,
): Promise<OwnTable | null> {
  const columns = table.getDataBodyRange().getIntersectionOrNullObject(range.getEntireColumn());
  columns.load('rowIndex,columnIndex,rowCount,columnCount,formulas,values,numberFormat');
  await context.sync();
  if (columns.isNullObject || columns.columnCount < pageSize(page).columns) return null;
  const { rowIndex: row, columnIndex: column, rowCount, formulas, values, numberFormat: formats } = columns;
  return origin.row >= row && origin.row < row + rowCount ? { row, column, formulas, values, formats } : null;
}

const columnsOf = (sheet: Excel.Worksheet, { row, column, formulas }: OwnTable): Excel.Range =>
  sheet.getRangeByIndexes(row, column, formulas.length, formulas[0]!.length);

/** To be read after the next sync. */
export function lookAtColumns(sheet: Excel.Worksheet, table: OwnTable): Excel.Range {
  const now = columnsOf(sheet, table);
  now.load('formulas');
  return now;
}

/** Runs of neighbouring lines that are not what they were, without the page's own. */
function changedRuns(
  { row, formulas }: OwnTable,
  now: readonly (readonly unknown[])[],
  own: number,
): [from: number, to: number][] {
  const runs: [number, number][] = [];
  formulas.forEach((line, index) => {
    if (row + index === own || JSON.stringify(line) === JSON.stringify(now[index])) return;
    const last = runs.at(-1);
    if (last && last[1] === index) last[1] = index + 1;
    else runs.push([index, index + 1]);
  });
  return runs;
}

/** Whether other lines than the page's own are not what they were. */
export const othersChanged = (table: OwnTable, now: readonly (readonly unknown[])[], own: number): boolean =>
  changedRuns(table, now, own).length > 0;

/**
 * Queues what puts the other lines back.
 *
 * @param now what stands in the columns.
 * @param own row of the page in the sheet.
 */
export function putOthersBack(
  sheet: Excel.Worksheet,
  table: OwnTable,
  now: readonly (readonly unknown[])[],
  own: number,
): void {
  const contents = contentsBack(table);
  for (const [from, to] of changedRuns(table, now, own)) {
    const others = sheet.getRangeByIndexes(table.row + from, table.column, to - from, table.formulas[0]!.length);
    others.numberFormat = table.formats.slice(from, to) as string[][];
    others.formulas = contents.slice(from, to) as string[][];
  }
}
