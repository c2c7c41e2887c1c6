/**
 * Everything that changes the workbook. `draw` queues one page as one request; `takeBack` queues the way back.
 * The contents and tables, where Excel may refuse, come before the looks, where it has no reason to.
 */
import type { CellRef, Page } from '../../content/spec';
import { columnPoints, LINE_POINTS, LOOKS, TABLE_STYLE } from './looks';
import { areaAddress, blockArea, freeName, longTexts, pageCells, pageSize, roleRuns, tableBlocks, written, type Area, type FormulaMode } from './matrices';

/** What stood in the page's range before. */
export interface Before {
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
  /** Points, one per column of the page. */
  readonly widths: readonly number[];
  /** Points, one per row. */
  readonly heights: readonly number[];
}

/** Names for the page's tables that the workbook does not have yet. */
export function tableNames(page: Page, taken: readonly string[]): string[] {
  const seen = new Set(taken.map((name) => name.toLowerCase()));
  return tableBlocks(page).map((block) => {
    const name = freeName(block.name, seen);
    seen.add(name.toLowerCase());
    return name;
  });
}

const sub = (sheet: Excel.Worksheet, area: Area, origin: CellRef): Excel.Range =>
  sheet.getRangeByIndexes(origin.row + area.row, origin.column + area.column, area.rows, area.columns);

/** Contents of the whole page: formats first, so that texts arrive as texts. */
export function writeContents(sheet: Excel.Worksheet, page: Page, origin: CellRef, mode: FormulaMode): void {
  const { contents, formats } = written(page, mode, origin);
  const range = sub(sheet, { row: 0, column: 0, ...pageSize(page) }, origin);
  range.numberFormat = formats;
  range.formulas = contents;
}

export function draw(sheet: Excel.Worksheet, page: Page, origin: CellRef, mode: FormulaMode, names: readonly string[], before: Before): void {
  writeContents(sheet, page, origin, mode);
  tableBlocks(page).forEach((block, index) => {
    const table = sheet.tables.add(areaAddress(blockArea(block), origin), true);
    table.name = names[index]!;
    table.style = TABLE_STYLE;
    table.showFilterButton = block.cells.length > 12;
  });
  paint(sheet, page, origin);
  link(sheet, page, origin);
  for (const text of longTexts(page)) {
    const range = sub(sheet, text, origin);
    range.merge(true);
    range.format.wrapText = true;
    range.format.rowHeight = Math.max(before.heights[text.row] ?? 0, text.lines * LINE_POINTS);
  }
  widen(sheet, page, origin, before.widths);
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
  // A header stands over its column: right where the column's numbers are.
  for (const block of tableBlocks(page)) {
    block.cells[0]?.forEach((_header, column) => {
      const role = block.cells[1]?.[column]?.role;
      const align = role ? LOOKS[role].align : undefined;
      if (align) sub(sheet, { row: block.row, column: block.column + column, rows: 1, columns: 1 }, origin).format.horizontalAlignment = align;
    });
  }
}

/** Web addresses only: a sheet that a link of the page names need not be in this workbook. */
function link(sheet: Excel.Worksheet, page: Page, origin: CellRef): void {
  pageCells(page).forEach((line, row) => line.forEach((cell, column) => {
    if (!cell?.link || !('url' in cell.link) || !/^https?:\/\//.test(cell.link.url) || /^[=+\-@]/.test(cell.display)) return;
    sub(sheet, { row, column, rows: 1, columns: 1 }, origin).hyperlink = { address: cell.link.url, textToDisplay: cell.display };
  }));
}

/** Columns become wider where the page needs it, never narrower: others may stand in them. */
function widen(sheet: Excel.Worksheet, page: Page, origin: CellRef, widths: readonly number[]): void {
  const { rows, columns } = pageSize(page);
  page.widths.slice(0, columns).forEach((characters, column) => {
    const wanted = columnPoints(characters);
    if (wanted > (widths[column] ?? 0)) sub(sheet, { row: 0, column, rows, columns: 1 }, origin).format.columnWidth = wanted;
  });
}

/** Queues the way back to what stood there. `added`: the page's tables that have come into being. */
export function takeBack(sheet: Excel.Worksheet, page: Page, origin: CellRef, before: Before, added: readonly Excel.Table[]): void {
  const { rows, columns } = pageSize(page);
  const range = sub(sheet, { row: 0, column: 0, rows, columns }, origin);
  for (const table of added) table.convertToRange();
  if (added.length > 0) {
    // Only then can looks have been changed.
    range.clear(Excel.ClearApplyTo.formats);
    for (const text of longTexts(page)) {
      const merged = sub(sheet, text, origin);
      merged.unmerge();
      if (before.heights[text.row]) merged.format.rowHeight = before.heights[text.row]!;
    }
    before.widths.forEach((width, column) => { sub(sheet, { row: 0, column, rows, columns: 1 }, origin).format.columnWidth = width; });
  }
  range.numberFormat = before.formats as string[][];
  range.formulas = before.formulas as string[][];
}
