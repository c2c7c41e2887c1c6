/** A page becomes a planned sheet: cells at their places, widths, merges, heights, charts, print-out. */
import { placeKey } from '../../../page/area';
import { largest } from '../../../page/largest';
import type { Sheet, TableBlock } from '../../../page/page';
import { CHART_ROW, chartBlocks, chartColumns, planCharts } from '../charts/plan-charts';
import { withHelperCells } from '../charts/helper-cells';
import { marginColumns, withMargin } from './margin';
import { headerText, linkOf, plannedCells, type CellContext } from './cells';
import { TAB_COLORS } from './looks';
import type { PlannedSheet, PlannedTable } from './plan';
import { isFiltered, placedCells } from './place';
import { withPicked } from './picked';
import { planPrint } from '../paper/print';
import { fitsOf, textMerges, rowSizes } from '../paper/rooms';
import { fillHeight, paperWidths } from '../paper/one-sheet';
import { acrossPaper, bandsOf, fillPaper, padded, sheetWidths } from '../paper/sheet-widths';
import { verdictRules } from './verdict-rules';

function tableOf(block: TableBlock): PlannedTable | null {
  const [headers, ...rows] = block.cells;
  // Excel takes no table without a row below its headers.
  if (!headers || rows.length === 0) return null;
  const area = {
    top: block.row,
    left: block.column,
    bottom: block.row + rows.length,
    right: block.column + headers.length - 1,
  };
  return {
    name: block.name,
    title: block.title,
    area,
    headers: headers.map(headerText),
    filtered: isFiltered(block),
    plain: block.isPlain === true,
  };
}

/** Rows that were kept free for charts which end higher up: below the last chart one empty row is room enough. */
function closeGaps(heights: Map<number, number>, lines: ReadonlyMap<number, number>, from: number, to: number): void {
  for (let row = Math.max(1, from); row < to; row += 1)
    if (!lines.has(row) && !lines.has(row - 1)) heights.set(row, CLOSED_ROW);
}
const CLOSED_ROW = 1.5;
const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

export interface SheetContext extends CellContext {
  readonly footer: string;
}

export function planSheet(original: Sheet, context: SheetContext): PlannedSheet {
  const { page, helpers } = withHelperCells(withMargin(original.page));
  const margin = marginColumns(original.page);
  const printed = original.printed && { from: original.printed.from + margin, to: original.printed.to + margin };
  const sheet: Sheet = { ...original, page, ...(printed && { printed }) };
  const placed = placedCells(page);
  // What nothing recalculates follows no choice.
  const picked =
    context.mode === 'values'
      ? []
      : (sheet.picked ?? []).map((one) => ({ ...one, column: one.column + marginColumns(original.page) }));
  const allFits = fitsOf(placed);
  const taken = new Set([...allFits.keys()].map(({ row, column }) => placeKey(row, column)));
  const bound = [...allFits.keys()].filter(
    (one) =>
      one.block.kind === 'table' || typeof one.cell.value === 'number' || taken.has(placeKey(one.row, one.column + 1)),
  );
  const fits = bound.map((one) => allFits.get(one)!);

  const bands = bandsOf(sheet, fits, chartColumns(page, 0));
  const tables = sheetWidths(sheet, fits, bands);
  const widths = page.fillsPaper
    ? paperWidths(sheet)
    : padded(sheet, [...tables, ...chartColumns(page, acrossPaper(sheet) - sum(tables))]);

  const merges = textMerges(page, allFits, taken, widths);
  const { heights, lines, tallRows } = rowSizes(allFits, widths, merges, context.lang !== 'en');
  // Rows under a chart have a height of their own, else every program gives them another one.
  for (const block of chartBlocks(page))
    for (let row = block.row; row < block.row + block.rows; row += 1)
      if (!heights.has(row)) heights.set(row, CHART_ROW);
  const last = largest(
    placed.map(({ row }) => row + 1),
    page.rowCount,
  );
  if (page.fillsPaper) fillHeight(sheet, heights, last);
  for (let row = 0; row < last; row += 1) if (!heights.has(row)) heights.set(row, CHART_ROW);

  const charts = planCharts(page, sheet.name, { widths, heightOf: (row) => heights.get(row) ?? CHART_ROW }, helpers);
  const end = Math.max(last, ...charts.map((chart) => chart.to.row + 1));
  closeGaps(heights, lines, Math.max(0, ...charts.map((chart) => chart.to.row + 1)), last);
  const drawn = new Set(
    charts.flatMap(({ from, to }) => Array.from({ length: to.row - from.row + 1 }, (_, i) => from.row + i)),
  );
  // What charts take numbers from is no page of anybody's.
  const shown = helpers.size === 0 ? end : Math.min(end, original.page.rowCount);
  const filledRows = Array.from({ length: shown }, (_, row) => Math.max(lines.get(row) ?? 0, drawn.has(row) ? 1 : 0));
  const print = planPrint(sheet, {
    width: sum(printed ? widths.slice(printed.from, printed.to + 1) : widths),
    heights: Array.from({ length: shown }, (_, row) => heights.get(row) ?? CHART_ROW),
    lines: filledRows,
    charts,
  });
  const filled = print.scale === null ? widths : fillPaper(sheet, widths, print.scale);

  return {
    name: sheet.name,
    ...(sheet.hidden && { hidden: { sheet: true, rows: [], columns: [] } }),
    tabColor: TAB_COLORS[sheet.tab],
    gridlines: sheet.tab === 'back',
    freeze: sheet.freeze
      ? {
          row: sheet.freeze.row,
          column: sheet.freeze.column === 0 ? 0 : sheet.freeze.column + margin,
        }
      : null,
    landscape: sheet.landscape,
    footer: context.footer,
    widths: filled,
    rows: largest(
      filledRows.map((count, row) => (count > 0 ? row + 1 : 0)),
      1,
    ),
    heights,
    cells: withPicked(plannedCells(page, placed, tallRows, filled.length, context), picked),
    merges,
    tables: page.blocks.flatMap((block) => (block.kind === 'table' ? (tableOf(block) ?? []) : [])),
    links: placed.flatMap((one) => linkOf(one, context.sheetOf) ?? []),
    charts,
    rules: verdictRules(page),
    lists: picked,
    print: { ...print, ...(printed && { columns: printed }) },
  };
}
