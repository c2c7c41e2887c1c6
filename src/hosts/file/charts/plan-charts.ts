/**
 * From a chart's place on the page to corners on the sheet: as high as the page says, as wide as its tables leave room
 * for.
 */
import { traitsOf } from '../../../page/chart-kinds';
import { chartBlocks } from '../../../page/grid';
import type { ChartBlock, ChartSeries, ChartSpec, Page } from '../../../page/page';
import type { PlannedChart } from '../layout/plan';
import { PIXELS_PER_DIGIT, PIXELS_PER_POINT } from '../../../page/units';
import { EMU_PER_PIXEL } from './emu';

/** Digits. */
const CHART_COLUMN = 11;
const CHART_GAP = 3;
/** Digits of width to a row of height, at the most: a chart is no ribbon. */
const WIDEST = 7.5;
/** Points. */
export const CHART_ROW = 15;
/** The least room between charts. */
const BETWEEN = 8;

/** Beside the tables, not below one, where its left edge is theirs. */
export const isBeside = (page: Page, chart: ChartBlock): boolean =>
  chart.column > Math.min(...page.blocks.map((block) => (block.kind === 'table' ? block.column : Infinity)));
/** First column of the charts that stand beside the tables. */
export const chartColumn = (page: Page): number | null => {
  const beside = chartBlocks(page).filter((block) => isBeside(page, block));
  return beside.length === 0 ? null : Math.min(...beside.map((block) => block.column));
};

/** Digits across a chart that has room for so many. */
const chartWidth = ({ rows, columns }: ChartBlock, room: number): number =>
  Math.max(columns * CHART_COLUMN, Math.floor(Math.min(room, rows * WIDEST)));

/** The columns that charts beside tables lie over, the free one before them first; none where no chart is beside. */
export function chartColumns(page: Page, room: number): number[] {
  const beside = chartBlocks(page).filter((block) => !block.framed && isBeside(page, block));
  if (beside.length === 0) return [];
  const columns = Math.max(...beside.map((block) => block.columns));
  const width = Math.max(...beside.map((block) => chartWidth(block, room - CHART_GAP)));
  return [CHART_GAP, ...Array.from({ length: columns }, () => Math.floor(width / columns))];
}

/**
 * A cell without a figure holds a dash, and a chart draws text as zero. A series that stands alone leaves such cells
 * out of its ranges; the others need as many points as their categories and get `numbers` without a range.
 */
export function withoutMissing(spec: ChartSpec): ChartSpec {
  if (spec.series.length > 1 && traitsOf(spec).along !== 'time') return spec;
  return { ...spec, series: spec.series.map(present) };
}

function present(one: ChartSeries): ChartSeries {
  const keep = <T>(list: readonly T[]): T[] => list.filter((_, i) => one.values[i] !== null);
  return {
    ...one,
    categories: keep(one.categories),
    categoryRefs: keep(one.categoryRefs),
    values: keep(one.values),
    labels: keep(one.labels),
    ...(one.inCells && { inCells: keep(one.inCells) }),
    valueRefs: keep(one.valueRefs),
    ...(one.formats && { formats: keep(one.formats) }),
    ...(one.pointColors && { pointColors: keep(one.pointColors) }),
    ...(one.bounds && { bounds: keep(one.bounds) }),
    ...(one.ranges && { ranges: { ...one.ranges, ends: keep(one.ranges.ends) } }),
    ...(one.positions && { positions: keep(one.positions) }),
  };
}

interface Grid {
  readonly widths: readonly number[];
  /** Height in points. */
  readonly heightOf: (row: number) => number;
}

/** The cell that so many pixels end in, and how far into it. */
function walk(start: number, pixels: number, size: (i: number) => number): { index: number; offset: number } {
  let [index, left] = [start, pixels];
  while (left >= size(index)) {
    left -= size(index);
    index += 1;
  }
  return { index, offset: Math.round(left * EMU_PER_PIXEL) };
}

/** Pixels of so many rows or columns. */
const total = (from: number, count: number, size: (i: number) => number): number =>
  Array.from({ length: count }, (_, i) => size(from + i)).reduce((sum, one) => sum + one, 0);

/** `helpers`: the cells below the notes that charts take numbers from, by chart. */
export function planCharts(
  page: Page,
  sheet: string,
  { widths, heightOf }: Grid,
  helpers: ReadonlyMap<string, PlannedChart['helpers']>,
): PlannedChart[] {
  const columnPixels = (column: number): number => (widths[column] ?? CHART_COLUMN) * PIXELS_PER_DIGIT;
  const rowPixels = (row: number): number => heightOf(row) * PIXELS_PER_POINT;
  const topOf = (row: number): number => total(0, row, rowPixels);
  /**
   * Where the chart above ends, by column: rows of text are higher than the page reckons, and the next chart moves up
   * to it.
   */
  const ends = new Map<number, number>();
  return chartBlocks(page).map((block) => {
    const room = widths
      .slice(block.column, isBeside(page, block) ? block.column + block.columns : undefined)
      .reduce((sum, one) => sum + one, 0);
    const width = block.framed
      ? total(block.column, block.columns, columnPixels)
      : chartWidth(block, room) * PIXELS_PER_DIGIT;
    const height = block.framed ? total(block.row, block.rows, rowPixels) : block.rows * CHART_ROW * PIXELS_PER_POINT;
    const above = isBeside(page, block) ? ends.get(block.column) : undefined;
    // At the top of a row, where a page may begin.
    const top = above === undefined ? topOf(block.row) : topOf(walk(0, above + BETWEEN, rowPixels).index + 1);
    ends.set(block.column, top + height);
    const [fromRow, toRow] = [walk(0, top, rowPixels), walk(0, top + height, rowPixels)];
    const toColumn = walk(block.column, width, columnPixels);
    return {
      spec: withoutMissing(block.chart),
      sheet: block.chart.follows?.sheet ?? sheet,
      width,
      height,
      from: { column: block.column, columnOffset: 0, row: fromRow.index, rowOffset: fromRow.offset },
      to: { column: toColumn.index, columnOffset: toColumn.offset, row: toRow.index, rowOffset: toRow.offset },
      helpers: helpers.get(block.chart.id) ?? [],
    };
  });
}
