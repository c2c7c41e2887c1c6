/**
 * Everything that an insert changes in the workbook: `draw` queues one page as one request.
 *
 *   contents -> tables -> looks and widths -> charts, which lie over columns of their final width
 */
import { looksLikeFormula, numericColumns, webAddress } from '../../page/cells';
import { rectAddress, blockArea, pageCells, pageReach, pageSize, tableBlocks, type Rect } from '../../page/grid';
import type { Cell, CellRef, Page } from '../../page/page';
import { drawCharts, type ChartPlan } from './charts';
import { COLUMN_POINTS, columnPoints, LINE_POINTS, LOOKS, TABLE_STYLE } from './looks';
import { linkedCell, type LinkedSheet } from './linked';
import { freeName, longTexts, roleRuns, written } from './matrices';
import type { FormulaMode } from '../port';
import type { Before } from './survey';

/** Names for the page's tables that the workbook does not have yet. */
export function tableNames(page: Page, taken: readonly string[]): string[] {
  const seen = new Set(taken.map((name) => name.toLowerCase()));
  return tableBlocks(page).map((block) => {
    const name = freeName(block.name, seen);
    seen.add(name.toLowerCase());
    return name;
  });
}

const sub = (sheet: Excel.Worksheet, area: Rect, origin: CellRef): Excel.Range =>
  sheet.getRangeByIndexes(origin.row + area.row, origin.column + area.column, area.rows, area.columns);

/** Contents of the whole page: formats first, so that texts arrive as texts. */
export function writeContents(sheet: Excel.Worksheet, page: Page, origin: CellRef, mode: FormulaMode): void {
  const { contents, formats } = written(page, mode, origin);
  const range = sub(sheet, { row: 0, column: 0, ...pageSize(page) }, origin);
  range.numberFormat = formats;
  range.formulas = contents;
}

export interface Drawing {
  readonly page: Page;
  readonly origin: CellRef;
  readonly mode: FormulaMode;
  /** Free names for the page's tables. */
  readonly names: readonly string[];
  readonly charts: readonly ChartPlan[];
  readonly before: Before;
  /** Where links to another page lead; null: nowhere, its sheet is not in this workbook. */
  readonly linked: LinkedSheet | null;
  /** Inside of a table of the user's own: its looks stay. */
  readonly plain?: boolean;
}

export function draw(
  sheet: Excel.Worksheet,
  { page, origin, mode, names, charts, before, linked, plain }: Drawing,
): void {
  writeContents(sheet, page, origin, mode);
  tableBlocks(page).forEach((block, index) => {
    const table = sheet.tables.add(rectAddress(blockArea(block), origin), true);
    table.name = names[index]!;
    table.style = TABLE_STYLE;
    table.showFilterButton = block.cells.length > 12;
  });
  if (!plain) paint(sheet, page, origin);
  link(sheet, page, origin, linked);
  for (const text of longTexts(page)) {
    const range = sub(sheet, text, origin);
    range.merge(true);
    range.format.wrapText = true;
    range.format.rowHeight = Math.max(before.heights[text.row] ?? 0, text.lines * LINE_POINTS);
  }
  const { rows } = pageSize(page);
  for (const { column, points } of widened(page, before.widths))
    sub(sheet, { row: 0, column, rows, columns: 1 }, origin).format.columnWidth = points;
  drawCharts(sheet, charts, origin, widthsAfter(page, before.widths));
}

function paint(sheet: Excel.Worksheet, page: Page, origin: CellRef): void {
  for (const run of roleRuns(page)) {
    const { bold, italic, size, color, fill, align, wrap } = LOOKS[run.role];
    const { format } = sub(sheet, run, origin);
    if (bold) format.font.bold = true;
    if (italic) format.font.italic = true;
    if (size) format.font.size = size;
    if (color) format.font.color = color;
    if (fill) format.fill.color = fill;
    if (align) format.horizontalAlignment = align;
    if (wrap) format.wrapText = true;
    format.verticalAlignment = 'Top';
  }
  // A header stands over its column: right where the column's numbers are, and those of notes.
  for (const block of tableBlocks(page)) {
    numericColumns(block).forEach((numeric, column) => {
      const areMarks = block.cells[1]?.[column]?.role === 'mark';
      const header = { row: block.row, column: block.column + column, rows: 1, columns: 1 };
      sub(sheet, header, origin).format.horizontalAlignment = numeric || areMarks ? 'Right' : 'Left';
    });
  }
}

type HyperlinkTarget = Pick<Excel.RangeHyperlink, 'address' | 'documentReference'>;

/**
 * Where a cell's link leads in this workbook; null for nowhere. The text of a link is written as if typed, so none may
 * look like a formula.
 */
function linkTarget(cell: Cell, linked: LinkedSheet | null): HyperlinkTarget | null {
  if (!cell.link || looksLikeFormula(cell.display)) return null;
  if ('url' in cell.link) {
    const address = webAddress(cell);
    return address === null ? null : { address };
  }
  const documentReference = linked && linkedCell(cell.link, linked);
  return documentReference ? { documentReference } : null;
}

function link(sheet: Excel.Worksheet, page: Page, origin: CellRef, linked: LinkedSheet | null): void {
  pageCells(page).forEach((line, row) =>
    line.forEach((cell, column) => {
      const target = cell && linkTarget(cell, linked);
      if (target)
        sub(sheet, { row, column, rows: 1, columns: 1 }, origin).hyperlink = { ...target, textToDisplay: cell.display };
    }),
  );
}

/** Columns become wider where the page needs it, never narrower: others may stand in them. */
export const widened = (
  page: Page,
  widths: readonly number[],
): { readonly column: number; readonly points: number }[] =>
  page.widths
    .slice(0, pageSize(page).columns)
    .map((characters, column) => ({ column, points: columnPoints(characters) }))
    .filter(({ column, points }) => points > (widths[column] ?? 0));

/** Widths in points of every column that the page or its charts reach, once the page stands there. */
export function widthsAfter(page: Page, widths: readonly number[]): number[] {
  const wider = new Map(widened(page, widths).map(({ column, points }) => [column, points]));
  return Array.from(
    { length: pageReach(page).columns },
    (_, column) => wider.get(column) ?? widths[column] ?? COLUMN_POINTS,
  );
}
