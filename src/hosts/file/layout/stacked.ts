/**
 * Widths, heights, charts and pages of a sheet: of the ways that there are to set it, the usual one unless another
 * takes fewer pages.
 */
import { placeKey, type Area } from '../../../page/area';
import { largest } from '../../../page/largest';
import type { Page, Sheet } from '../../../page/page';
import { belowCharts } from '../charts/below-charts';
import { chartBlocks } from '../../../page/grid';
import { CHART_ROW, chartColumns, planCharts } from '../charts/plan-charts';
import { fillHeight, paperWidths } from '../paper/one-sheet';
import { SCALE, SMALLEST_SCALE, paperAt } from '../paper/paper';
import { planPrint } from '../paper/print';
import { rowSizes, textMerges, type Air, type Fits } from '../paper/rooms';
import { acrossPaper, bandsOf, isSmall, padded, sheetWidths } from '../paper/sheet-widths';
import type { Placed } from './place';
import type { PlannedChart, PlannedPrint } from './plan';

export interface Ground {
  /** With its margin and the cells that charts take numbers from. */
  readonly sheet: Sheet;
  readonly helpers: ReadonlyMap<string, PlannedChart['helpers']>;
  /** Of the page without those cells. */
  readonly ownRows: number;
  readonly placed: readonly Placed[];
  /** Texts that take room. */
  readonly fits: Fits;
  readonly chinese: boolean;
}

export interface Stacked {
  readonly widths: readonly number[];
  readonly merges: readonly Area[];
  readonly heights: Map<number, number>;
  readonly tallRows: ReadonlySet<number>;
  readonly charts: readonly PlannedChart[];
  /** Lines of text by row; a row under a chart has one. */
  readonly filledRows: readonly number[];
  readonly print: PlannedPrint;
}

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

/** Rows that were kept free for charts which end higher up: below the last chart one empty row is room enough. */
function closeGaps(heights: Map<number, number>, lines: ReadonlyMap<number, number>, from: number, to: number): void {
  for (let row = Math.max(1, from); row < to; row += 1)
    if (!lines.has(row) && !lines.has(row - 1)) heights.set(row, CLOSED_ROW);
}
const CLOSED_ROW = 1.5;

const takenBy = (fits: Fits): ReadonlySet<number> =>
  new Set([...fits.keys()].map(({ row, column }) => placeKey(row, column)));

/** @param scale percent at which columns fill the paper. */
function widthsAt({ sheet, fits }: Ground, scale: number): readonly number[] {
  const { page } = sheet;
  if (page.fillsPaper) return paperWidths(sheet);
  const taken = takenBy(fits);
  const bound = [...fits]
    .filter(
      ([one]) =>
        one.block.kind === 'table' ||
        typeof one.cell.value === 'number' ||
        taken.has(placeKey(one.row, one.column + 1)),
    )
    .map(([, fit]) => fit);
  const across = acrossPaper(sheet, scale);
  const tables = sheetWidths(sheet, bound, bandsOf(sheet, bound, chartColumns(page, 0), scale));
  return padded([...tables, ...chartColumns(page, across - sum(tables))], across);
}

interface Columns {
  readonly widths: readonly number[];
  readonly merges: readonly Area[];
}
function columnsAt(ground: Ground, scale: number): Columns {
  const widths = widthsAt(ground, scale);
  return { widths, merges: textMerges(ground.sheet.page, ground.fits, takenBy(ground.fits), widths) };
}

const rowsOf = (page: Page, placed: readonly Placed[]): number =>
  largest(
    placed.map(({ row }) => row + 1),
    page.rowCount,
  );

const NONE: ReadonlyMap<number, number> = new Map();

/** @param below by how much empty rows are higher, so that what follows begins below a chart. */
function stack(ground: Ground, columns: Columns, air: Air, below: ReadonlyMap<number, number> = NONE): Stacked {
  const { sheet, helpers, ownRows, placed, fits, chinese } = ground;
  const { page, printed } = sheet;
  const { widths, merges } = columns;
  const { heights, lines, tallRows } = rowSizes(fits, widths, merges, { chinese, air });
  // Rows under a chart have a height of their own, else every program gives them another one.
  for (const block of chartBlocks(page))
    for (let row = block.row; row < block.row + block.rows; row += 1)
      if (!heights.has(row)) heights.set(row, CHART_ROW);
  const last = rowsOf(page, placed);
  if (page.fillsPaper) fillHeight(sheet, heights, last);
  for (let row = 0; row < last; row += 1) if (!heights.has(row)) heights.set(row, CHART_ROW);

  const heightOf = (row: number): number => heights.get(row) ?? CHART_ROW;
  for (const [row, height] of below) heights.set(row, heightOf(row) + height);
  const charts = planCharts(page, sheet.name, { widths, heightOf }, helpers);
  const end = Math.max(last, ...charts.map((chart) => chart.to.row + 1));
  closeGaps(heights, lines, Math.max(0, ...charts.map((chart) => chart.to.row + 1)), last);
  const drawn = new Set(
    charts.flatMap(({ from, to }) => Array.from({ length: to.row - from.row + 1 }, (_, i) => from.row + i)),
  );
  // What charts take numbers from is no page of anybody's.
  const shown = helpers.size === 0 ? end : Math.min(end, ownRows);
  const filledRows = Array.from({ length: shown }, (_, row) => Math.max(lines.get(row) ?? 0, drawn.has(row) ? 1 : 0));
  const { print, spoiled } = planPrint(sheet, {
    width: sum(printed ? widths.slice(printed.from, printed.to + 1) : widths),
    heights: Array.from({ length: shown }, (_, row) => heightOf(row)),
    lines: filledRows,
    charts,
  });
  const beginning = spoiled && below === NONE ? belowCharts(page, charts, heightOf) : NONE;
  if (beginning.size > 0) return stack(ground, columns, air, beginning);
  return { widths, merges, heights, tallRows, charts, filledRows, print };
}

const fewer = (one: Stacked, than: Stacked): boolean => one.print.rowBreaks.length < than.print.rowBreaks.length;

/**
 * Whether so many sheets of paper hold the rows that have texts, in the smallest print: if not, nothing else has to be
 * tried.
 */
function couldFit({ sheet, fits, chinese }: Ground, { widths, merges }: Columns, pages: number): boolean {
  const { heights, lines } = rowSizes(fits, widths, merges, { chinese, air: 'dense' });
  return (
    sum([...lines.keys()].map((row) => heights.get(row)!)) <= pages * paperAt(sheet.landscape, SMALLEST_SCALE).height
  );
}
/** In which no text is broken. */
const endless = ({ widths, merges }: Columns): Columns => ({ widths: widths.map(() => Infinity), merges });

/** Rows of tables come closer together, and all of it gets smaller, where that saves a sheet of paper. */
export function onFewestPages(ground: Ground): Stacked {
  const usual = columnsAt(ground, SCALE);
  const one = stack(ground, usual, 'usual');
  const less = one.print.rowBreaks.length;
  if (less === 0 || !couldFit(ground, endless(usual), less)) return one;
  if (couldFit(ground, usual, less)) {
    const dense = stack(ground, usual, 'dense');
    if (fewer(dense, one)) return dense;
  }
  // What is set small anyway has the same widths again.
  if (isSmall(ground.sheet)) return one;
  const narrow = columnsAt(ground, SMALLEST_SCALE);
  if (!couldFit(ground, narrow, less)) return one;
  const small = stack(ground, narrow, 'dense');
  return fewer(small, one) ? small : one;
}
