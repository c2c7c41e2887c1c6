/** What stands in a cell of a sheet: value, formula, look, link. */
import { hasValue, looksLikeFormula, numericColumns, webAddress } from '../../../page/cells';
import { isWide } from '../../../page/width';
import type { Cell, Formula, Page } from '../../../page/page';
import { cellAddress, formulaText } from '../../../page/page';
import type { Lang } from '../../../core/lang';
import { storedFormula } from '../../../formula/stored';
import { kindOf, type LookOf } from './cell-looks';
import { ACCENT_LINE, HEADER_LINE, ROW_LINE } from './looks';
import { isFiltered, isText, shownText, type Placed } from './place';
import type { Edge, FormulaMode, PlannedCell, PlannedLink } from './plan';

export interface CellContext {
  readonly mode: FormulaMode;
  readonly lang: Lang;
  /** Sheet name by page id. */
  readonly sheetOf: ReadonlyMap<string, string>;
  readonly lookOf: LookOf;
}

/** Text that begins like a formula gets the text format, so that it stays text when somebody edits the cell. */
function cellFormat(cell: Cell): string {
  if (isText(cell)) return looksLikeFormula(String(cell.value)) ? '@' : (cell.marked?.format ?? 'General');
  const format = cell.marked?.format ?? cell.format;
  return format === '@' ? 'General' : plainFormat(format);
}

/**
 * Programs built on exceljs lose the backslash when they save the file again, and `0.00,,` shows a hundred times as
 * much.
 */
export const plainFormat = (format: string): string =>
  format.replace(/"[^"]*"|\\\./g, (part) => (part === '\\.' ? '"."' : part));

/**
 * What an English workbook quotes. English text with a word of Chinese stays as it is: on paper its letters are as wide
 * as they were reckoned. A workbook in Chinese has a Chinese typeface throughout.
 */
const isChinese = (text: string): boolean => isWide(text) && !/[a-z]/i.test(text);

/** Excel reads `_x0041_` in stored text as a character; the escape keeps such a text as it is. */
export const storedText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');

/** Header cells and the table's own list of columns must be the same text, on one line. */
export const headerText = (cell: Cell): string => storedText(cell.display.replace(/\s+/g, ' '));

function formulaOf(cell: Cell, mode: FormulaMode): PlannedCell['formula'] {
  if (mode === 'values' || !cell.formulas || cell.value === null) return undefined;
  const formula: Formula = cell.formulas[mode];
  return storedFormula(formulaText(formula));
}

export const quoteSheet = (name: string): string => `'${name.replace(/'/g, "''")}'`;

export function linkOf(placed: Placed, sheetOf: ReadonlyMap<string, string>): PlannedLink | null {
  const { link } = placed.cell;
  if (!link) return null;
  const at = { row: placed.row, column: placed.column };
  if ('url' in link) {
    const url = webAddress(placed.cell);
    return url === null ? null : { ...at, url };
  }
  const sheet = sheetOf.get(link.page);
  return sheet === undefined
    ? null
    : { ...at, location: `${quoteSheet(sheet)}!${cellAddress({ row: link.row ?? 0, column: 0 })}` };
}

export function plannedCells(
  page: Page,
  placed: readonly Placed[],
  tallRows: ReadonlySet<number>,
  columns: number,
  context: CellContext,
): PlannedCell[] {
  const cells = placed.map((one): PlannedCell => {
    const { cell, block, header, row, column } = one;
    const link = linkOf(one, context.sheetOf);
    const look = context.lookOf({
      // A link that leads nowhere in this workbook is plain text.
      role: cell.role === 'link' && !link ? 'text' : cell.role,
      format: cellFormat(cell),
      kind: kindOf(block),
      link: link !== null,
      header,
      first: column === block.column,
      filtered: block.kind === 'table' && isFiltered(block),
      numeric: block.kind === 'table' && (numericColumns(block)[column - block.column] ?? false),
      tall: tallRows.has(row),
      chinese: context.lang === 'en' && isChinese(shownText(cell)),
      runsOn: one.runsOn === true,
    });
    const value = header ? headerText(cell) : typeof cell.value === 'string' ? storedText(cell.value) : cell.value;
    return {
      row,
      column,
      value,
      look,
      formula: header ? undefined : formulaOf(cell, context.mode),
    };
  });
  const ruled = placed.flatMap((one, index) => {
    const edge = lineUnder(one, page);
    return edge ? ruledRow(edge, index, cells, placed, columns) : [];
  });
  return [...cells, ...ruled];
}

/**
 * An accent line under the title, a thin one under each line of a list and each heading of a page that is one sheet of
 * paper.
 */
function lineUnder({ cell, block }: Placed, { fillsPaper }: Page): Edge | null {
  if (!hasValue(cell)) return null;
  if (kindOf(block) === 'ruled') return ROW_LINE;
  if (cell.role === 'title' || cell.role === 'masthead') return ACCENT_LINE;
  return fillsPaper && cell.role === 'subtitle' ? HEADER_LINE : null;
}

/** The line runs over the whole width: empty cells carry it on. */
function ruledRow(
  edge: Edge,
  index: number,
  cells: PlannedCell[],
  placed: readonly Placed[],
  columns: number,
): PlannedCell[] {
  const first = cells[index]!;
  const look = { ...first.look, bottom: edge };
  cells[index] = { ...first, look };
  const used = new Set(placed.filter((one) => one.row === first.row).map((one) => one.column));
  return Array.from({ length: columns }, (_, column) => column)
    .filter((column) => column > first.column && !used.has(column))
    .map((column) => ({ row: first.row, column, value: null, look }));
}
