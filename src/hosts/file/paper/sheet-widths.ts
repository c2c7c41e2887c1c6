/** The widths of a whole sheet: on as many sheets of paper side by side as its columns need. */
import type { Sheet } from '../../../page/page';
import { chartBlocks } from '../charts/plan-charts';
import { COLUMN, CROWDED, TOO_WIDE } from './tuning';
import { SCALE, SMALLEST_SCALE, paperAt } from './paper';
import { byColumn, columnWidths, leastWidth, wholeWidth, type Band, type Fit } from './widths';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** Digits across the paper at the size everything is printed in. */
const budgetOf = (sheet: Sheet, scale = SCALE): number => Math.floor(paperAt(sheet.landscape, scale).width);
/** Digits that every sheet fills. */
export const acrossPaper = (sheet: Sheet): number => (sheet.tab === 'front' ? FRONT_WIDTH : budgetOf(sheet));
/** A front is as large as it fits one sheet of paper. */
const FRONT_WIDTH = 92;

export interface Bands {
  readonly bands: readonly Band[];
  /** First column of the second sheet of paper side by side. */
  readonly columnBreak: number | null;
}

/** `charts` are the widths of columns at the right that charts lie over. */
export function bandsOf(sheet: Sheet, fits: readonly Fit[], charts: readonly number[]): Bands {
  const count = fits.reduce((most, { column }) => Math.max(most, column + 1), 0);
  const columns = byColumn(count, fits);
  const whole = (budget: number): Bands => ({
    bands: [{ from: 0, to: count - 1, budget: budget - sum(charts) }],
    columnBreak: null,
  });
  const smallest = budgetOf(sheet, SMALLEST_SCALE);
  // A chart above a table of its own: as many columns as two tables have.
  const common = chartBlocks(sheet.page).some(({ framed }) => framed) ? smallest : budgetOf(sheet);
  const wanted = columns.map(wholeWidth);
  const crowded = (among: readonly (readonly Fit[])[]): boolean =>
    sum(among.map(leastWidth)) > (common - sum(charts)) * CROWDED && charts.length === 0;
  const { printed } = sheet;
  if (printed) {
    const budget = crowded(columns.slice(printed.from, printed.to + 1)) ? smallest : common;
    const beside = { budget: Infinity };
    return {
      bands: [
        { from: 0, to: printed.from - 1, ...beside },
        { ...printed, budget },
        { from: printed.to + 1, to: count - 1, ...beside },
      ],
      columnBreak: null,
    };
  }
  const keeps = sheet.freeze?.column === 1 && charts.length === 0;
  if (!keeps || sum(wanted) <= common * TOO_WIDE) return whole(crowded(columns) ? smallest : common);
  const uneven = (at: number): number => Math.abs(sum(wanted.slice(0, at)) - wanted[0]! - sum(wanted.slice(at)));
  const columnBreak = columns
    .map((_, at) => at)
    .slice(2)
    .reduce((best, at) => (uneven(at) < uneven(best) ? at : best), 2);
  return {
    bands: [
      { from: 0, to: columnBreak - 1, budget: smallest },
      { from: columnBreak, to: count - 1, budget: smallest, besides: 0 },
    ],
    columnBreak,
  };
}

export function sheetWidths(sheet: Sheet, fits: readonly Fit[], bands: readonly Band[]): number[] {
  const count = fits.reduce((most, { column }) => Math.max(most, column + 1), sheet.page.widths.length);
  return columnWidths(count, fits, bands, (column) => sheet.page.widths[column] ?? COLUMN.spare);
}

/** With empty columns at the right, so that titles and notes run over the whole page, also above a narrow table. */
export function padded(sheet: Sheet, widths: readonly number[]): number[] {
  const all = [...widths];
  const across = acrossPaper(sheet);
  for (let left = across - sum(all); left >= COLUMN.least; left = across - sum(all))
    all.push(Math.min(COLUMN.spare, Math.floor(left)));
  return all;
}

/**
 * Empty columns at the right, up to the edge of the paper: a narrow sheet is not printed larger than the others. Of two sheets of paper
 * side by side the first is filled too, so that no column of the second has room on it.
 */
export function fillPaper(
  sheet: Sheet,
  widths: readonly number[],
  scale: number,
  columnBreak: number | null,
): number[] {
  const across = Math.ceil(paperAt(sheet.landscape, scale).width);
  const filled = [...widths];
  const { printed } = sheet;
  if (printed) {
    filled[printed.from]! += Math.max(0, across - sum(widths.slice(printed.from, printed.to + 1)));
    return filled;
  }
  if (columnBreak !== null) filled[columnBreak - 1]! += Math.max(0, across - sum(widths.slice(0, columnBreak)));
  let left = across - sum(columnBreak === null ? filled : [filled[0]!, ...filled.slice(columnBreak)]);
  while (left >= 1) {
    filled.push(Math.min(COLUMN.spare, left));
    left -= filled.at(-1)!;
  }
  return filled;
}
