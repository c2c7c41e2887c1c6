/** A page becomes a planned sheet: looks, widths, merges, heights. */
import type { Block, Cell, Formula, Page, Sheet, TableBlock } from '../../content/spec';
import { cellAddress, formulaText } from '../../content/spec';
import { storedFormula } from './formula';
import { CHART_COLUMN, CHART_GAP, CHART_ROW, chartBlocks, chartColumn, placeCells, planCharts } from './charts/plan-charts';
import { ACCENT_LINE, BODY_SIZE, TAB_COLORS, headingLook, roleLook, tableLook } from './looks';
import { isWide, lineCount, linesHeight, textWidth } from './measure';
import type { Area, FormulaMode, Look, PlannedCell, PlannedChart, PlannedLink, PlannedSheet, PlannedTable } from './plan';
import { verdictRules } from './verdict-rules';
import { BOLD, FILTER_BUTTON, PADDING, SAFETY, SPARE_COLUMN, columnWidths } from './widths';

/** Air below the title's line. */
const SUMMARY_AIR = 6;
const TALLEST = 409;
const DEFAULT_HEIGHT = 15;

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly block: Block;
  readonly header: boolean;
}

const isText = (cell: Cell): boolean => typeof cell.value === 'string';
const hasValue = (cell: Cell | undefined): cell is Cell => cell !== undefined && cell.value !== null && cell.value !== '';

function placedCells(page: Page): Placed[] {
  return page.blocks.flatMap((block) =>
    block.kind === 'chart'
      ? []
      : block.cells.flatMap((line, i) =>
          line.map((cell, j) => ({ row: block.row + i, column: block.column + j, cell, block, header: block.kind === 'table' && i === 0 })),
        ),
  );
}

/** A column of a table is numeric when most of what stands in it is; its header follows the numbers to the right. */
function numericColumns(block: TableBlock): boolean[] {
  return (block.cells[0] ?? []).map((_, column) => {
    const filled = block.cells.slice(1).map((line) => line[column]).filter(hasValue);
    const numbers = filled.filter((cell) => typeof cell.value === 'number').length;
    const blanks = filled.filter((cell) => cell.role === 'missing').length;
    return numbers > 0 && numbers + blanks > filled.length / 2;
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** Text outside tables that its column cannot hold, with nothing to its right, runs over the rest of the page. */
function mergeOf(placed: Placed, taken: ReadonlySet<string>, widths: readonly number[], columns: number): Area | null {
  const { row, column, cell, block } = placed;
  if (block.kind === 'table' || !isText(cell) || cell.value === '' || !roleLook(cell.role, '@').wrap) return null;
  if (textWidth(cell.display) * SAFETY <= (widths[column] ?? SPARE_COLUMN) - PADDING / 2) return null;
  for (let next = column + 1; next < columns; next += 1) {
    if (taken.has(`${row},${next}`)) return null;
  }
  return column < columns - 1 ? { top: row, left: column, bottom: row, right: columns - 1 } : null;
}

/** Text that begins like a formula gets the text format, so that it stays text when somebody edits the cell. */
const cellFormat = (cell: Cell): string =>
  isText(cell) ? (/^[=+\-@]/.test(String(cell.value)) ? '@' : 'General') : cell.format === '@' ? 'General' : cell.format;

/** Excel reads `_x0041_` in stored text as a character; the escape keeps such a text as it is. */
const storedText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');

/** Header cells and the table's own list of columns must be the same text, on one line. */
const headerText = (cell: Cell): string => storedText(cell.display.replace(/\s+/g, ' '));

function formulaOf(cell: Cell, mode: FormulaMode): PlannedCell['formula'] {
  if (mode === 'values' || !cell.formulas || cell.value === null) return undefined;
  const formula: Formula = cell.formulas[mode];
  return storedFormula(formulaText(formula));
}

function linkOf(placed: Placed, sheetOf: ReadonlyMap<string, string>): PlannedLink | null {
  const { link } = placed.cell;
  if (!link) return null;
  const at = { row: placed.row, column: placed.column };
  if ('url' in link) return /^(https?:|mailto:)/i.test(link.url) ? { ...at, url: link.url } : null;
  const sheet = sheetOf.get(link.page);
  return sheet === undefined ? null : { ...at, location: `${quoteSheet(sheet)}!A1` };
}

export const quoteSheet = (name: string): string => `'${name.replace(/'/g, "''")}'`;

export const areaAddress = (area: Area): string =>
  `${cellAddress({ row: area.top, column: area.left })}:${cellAddress({ row: area.bottom, column: area.right })}`;

function tableOf(block: TableBlock): PlannedTable | null {
  const [headers, ...rows] = block.cells;
  // Excel takes no table without a row below its headers.
  if (!headers || rows.length === 0) return null;
  const area = { top: block.row, left: block.column, bottom: block.row + rows.length, right: block.column + headers.length - 1 };
  return { name: block.name, title: block.title, area, headers: headers.map(headerText) };
}

export interface SheetContext {
  readonly mode: FormulaMode;
  readonly footer: string;
  /** Sheet name by page id. */
  readonly sheetOf: ReadonlyMap<string, string>;
}

export function planSheet(sheet: Sheet, context: SheetContext): PlannedSheet {
  const { page } = sheet;
  const placed = placedCells(page);
  const taken = new Set(placed.filter((one) => hasValue(one.cell)).map((one) => `${one.row},${one.column}`));
  const beside = chartColumn(page);
  const chartWidths = beside === null ? [] : [CHART_GAP, ...Array.from({ length: Math.max(...chartBlocks(page).map((block) => block.columns)) }, () => CHART_COLUMN)];
  const tableWidths = columnWidths(
    page.widths,
    // Outside tables only what has something to its right must fit its own column; the rest runs on.
    placed.map((one) => ({ column: one.column, cell: one.cell, header: one.header, bound: one.block.kind === 'table' || taken.has(`${one.row},${one.column + 1}`) })),
    sheet.landscape,
    sum(chartWidths),
  );
  const widths = [...tableWidths, ...chartWidths];
  const columnsFor = textColumns(page, widths.length);
  const merges = placed.flatMap((one) => mergeOf(one, taken, widths, columnsFor(one.block)) ?? []);
  const mergeAt = new Map(merges.map((area) => [`${area.top},${area.left}`, area]));
  const numeric = new Map(page.blocks.flatMap((block) => (block.kind === 'table' ? [[block, numericColumns(block)] as const] : [])));

  const room = (one: Placed): number => {
    const area = mergeAt.get(`${one.row},${one.column}`);
    if (area) return sum(widths.slice(area.left, area.right + 1));
    return (widths[one.column] ?? SPARE_COLUMN) - PADDING / 2 - (one.header ? FILTER_BUTTON : 0);
  };
  const lines = (one: Placed, look: Look): number => {
    if (!look.wrap || !hasValue(one.cell)) return 1;
    const scale = (look.size / BODY_SIZE) * (look.bold ? BOLD : 1) * SAFETY;
    return lineCount(one.cell.display, room(one) / scale);
  };

  const heights = new Map<number, number>();
  const tallRows = new Set<number>();
  for (const one of placed) {
    if (!hasValue(one.cell)) continue;
    const look = one.block.kind === 'heading' ? headingLook(roleLook(one.cell.role, 'General'), one.cell.role) : roleLook(one.cell.role, 'General');
    const count = lines(one, look);
    if (count > 1) tallRows.add(one.row);
    const air = one.header ? 4 : one.block.kind === 'heading' && one.cell.role !== 'title' ? SUMMARY_AIR : 0;
    heights.set(one.row, Math.min(TALLEST, Math.max(heights.get(one.row) ?? 0, linesHeight(count, look.size, isWide(one.cell.display)) + air)));
  }

  // Rows under a chart have a height of their own, else every program gives them another one.
  for (const block of chartBlocks(page)) for (let row = block.row; row < block.row + block.rows; row += 1) if (!heights.has(row)) heights.set(row, CHART_ROW);

  const formats = [...new Set(placed.map(({ cell }) => cellFormat(cell)))];
  const cells = placed.map((one): PlannedCell => {
    const { cell, block, header, row, column } = one;
    const link = linkOf(one, context.sheetOf);
    // A link that leads nowhere in this workbook is plain text.
    const base = roleLook(cell.role === 'link' && !link ? 'text' : cell.role, cellFormat(cell));
    const isNumeric = block.kind === 'table' && (numeric.get(block)?.[column - block.column] ?? false);
    const look = block.kind === 'table' ? tableLook(base, { header, numeric: isNumeric, tall: tallRows.has(row), mark: cell.role === 'mark', formatNumber: formats.indexOf(base.format) }) : block.kind === 'heading' ? headingLook(base, cell.role) : base;
    const value = header ? headerText(cell) : typeof cell.value === 'string' ? storedText(cell.value) : cell.value;
    return { row, column, value, look, formula: header ? undefined : formulaOf(cell, context.mode) };
  });

  const titleCells = titleLine(cells, placed, widths.length);

  const charts = planCharts(page, sheet.name, { widths, heightOf: (row) => heights.get(row) ?? DEFAULT_HEIGHT });

  return {
    name: sheet.name,
    tabColor: TAB_COLORS[sheet.tab],
    gridlines: sheet.tab === 'back',
    freeze: sheet.freeze ? { row: sheet.freeze.row, column: sheet.freeze.column } : null,
    landscape: sheet.landscape,
    repeatRow: sheet.repeatRow !== undefined && runsOver(sheet, widths, heights) ? sheet.repeatRow : null,
    footer: context.footer,
    widths,
    heights,
    cells: [...cells, ...titleCells, ...placeCells(charts)],
    merges,
    tables: page.blocks.flatMap((block) => (block.kind === 'table' ? tableOf(block) ?? [] : [])),
    links: placed.flatMap((one) => linkOf(one, context.sheetOf) ?? []),
    charts,
    rules: verdictRules(page),
    print: printOf(sheet, widths, heights, charts),
  };
}

/** Points and digits that a page of A4 holds inside our margins. */
const PAPER = { portrait: { height: 740, width: 100 }, landscape: { height: 495, width: 147 } } as const;

/** A header is repeated for a table that goes on overleaf, not above the notes that follow a short one. */
function runsOver(sheet: Sheet, widths: readonly number[], heights: ReadonlyMap<number, number>): boolean {
  const paper = PAPER[sheet.landscape ? 'landscape' : 'portrait'];
  const scale = Math.min(1, paper.width / sum(widths));
  const last = Math.max(...sheet.page.blocks.map((block) => (block.kind === 'table' ? block.row + block.cells.length : 0)));
  const height = sum(Array.from({ length: last }, (_, row) => heights.get(row) ?? DEFAULT_HEIGHT));
  return height * scale > paper.height;
}

/** Print of ten points may get that small, if that keeps a sheet on one page or its charts in one piece. */
const SMALLEST = 0.65;
/** What programs reckon differently: a few points a page. */
const TIGHT = 0.98;

function printOf(sheet: Sheet, widths: readonly number[], heights: ReadonlyMap<number, number>, charts: readonly PlannedChart[]): PlannedSheet['print'] {
  if (charts.length === 0) return 'width';
  const paper = PAPER[sheet.landscape ? 'landscape' : 'portrait'];
  const scale = Math.min(1, paper.width / sum(widths));
  const heightOf = (rows: number): number => sum(Array.from({ length: rows }, (_, row) => heights.get(row) ?? DEFAULT_HEIGHT));
  if (Math.min(scale, paper.height / heightOf(sheet.page.rowCount)) >= SMALLEST) return 'page';
  const bottom = heightOf(Math.max(...charts.map((chart) => chart.to.row)) + 1);
  const needed = (paper.height / bottom) * TIGHT;
  return needed < scale && needed >= SMALLEST ? Math.floor(needed * 100) : 'width';
}

/** Text beside charts ends before them; text above and below runs over the whole page. */
function textColumns(page: Page, all: number): (block: Block) => number {
  const column = chartColumn(page);
  if (column === null) return () => all;
  const charts = chartBlocks(page).filter((block) => block.column > 0);
  const top = Math.min(...charts.map((block) => block.row));
  const bottom = Math.max(...charts.map((block) => block.row + block.rows));
  return (block) => (block.row >= top && block.row < bottom ? column - 1 : all);
}

/** The accent line under the page's title runs over the whole width: empty cells carry it on. */
function titleLine(cells: PlannedCell[], placed: readonly Placed[], columns: number): PlannedCell[] {
  const index = placed.findIndex((one) => one.cell.role === 'title' && hasValue(one.cell));
  const title = cells[index];
  if (!title) return [];
  const look = { ...title.look, bottom: ACCENT_LINE };
  cells[index] = { ...title, look };
  const used = new Set(placed.filter((one) => one.row === title.row).map((one) => one.column));
  return Array.from({ length: columns }, (_, column) => column)
    .filter((column) => column > title.column && !used.has(column))
    .map((column) => ({ row: title.row, column, value: null, look }));
}
