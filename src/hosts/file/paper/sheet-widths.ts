/** The widths of a whole sheet, so that it fills the paper across. */
import type { Sheet } from '../../../page/page';
import { chartBlocks } from '../charts/plan-charts';
import { COLUMN, CROWDED } from './tuning';
import { SCALE, SMALLEST_SCALE, paperAt } from './paper';
import { byColumn, columnWidths, leastWidth, type Band, type Fit } from './widths';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** Digits across the paper at the size everything is printed in. */
const budgetOf = (sheet: Sheet, scale = SCALE): number => Math.floor(paperAt(sheet.landscape, scale).width);
/** Digits that every sheet fills. */
export const acrossPaper = (sheet: Sheet): number => (sheet.tab === 'front' ? FRONT_WIDTH : budgetOf(sheet));
/** A front is as large as it fits one sheet of paper. */
const FRONT_WIDTH = 92;

/** `charts` are the widths of columns at the right that charts lie over. */
export function bandsOf(sheet: Sheet, fits: readonly Fit[], charts: readonly number[]): Band[] {
  const count = fits.reduce((most, { column }) => Math.max(most, column + 1), 0);
  const columns = byColumn(count, fits);
  const smallest = budgetOf(sheet, SMALLEST_SCALE);
  // A chart above a table of its own: as many columns as two tables have.
  const common = chartBlocks(sheet.page).some(({ framed }) => framed) ? smallest : budgetOf(sheet);
  const crowded = (among: readonly (readonly Fit[])[]): boolean =>
    sum(among.map(leastWidth)) > (common - sum(charts)) * CROWDED && charts.length === 0;
  const { printed } = sheet;
  if (!printed) return [{ from: 0, to: count - 1, budget: (crowded(columns) ? smallest : common) - sum(charts) }];
  const beside = { budget: Infinity };
  return [
    { from: 0, to: printed.from - 1, ...beside },
    { ...printed, budget: crowded(columns.slice(printed.from, printed.to + 1)) ? smallest : common },
    { from: printed.to + 1, to: count - 1, ...beside },
  ];
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

/** Empty columns at the right, up to the edge of the paper: a narrow sheet is not printed larger than the others. */
export function fillPaper(sheet: Sheet, widths: readonly number[], scale: number): number[] {
  const across = Math.ceil(paperAt(sheet.landscape, scale).width);
  const filled = [...widths];
  const { printed } = sheet;
  if (printed) {
    filled[printed.from]! += Math.max(0, across - sum(widths.slice(printed.from, printed.to + 1)));
    return filled;
  }
  let left = across - sum(filled);
  while (left >= 1) {
    filled.push(Math.min(COLUMN.spare, left));
    left -= filled.at(-1)!;
  }
  return filled;
}
