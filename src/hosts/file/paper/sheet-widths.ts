/** The widths of a whole sheet, so that it fills the paper across. */
import type { Sheet } from '../../../page/page';
import { chartBlocks } from '../../../page/grid';
import { COLUMN, CROWDED } from './tuning';
import { SMALLEST_SCALE, paperAt } from './paper';
import { byColumn, columnWidths, leastWidth, type Band, type Fit } from './widths';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

const budgetOf = (sheet: Sheet, scale: number): number => Math.floor(paperAt(sheet.landscape, scale).width);
/** Digits that a sheet fills at so many percent. */
export const acrossPaper = (sheet: Sheet, scale: number): number =>
  sheet.tab === 'front' ? FRONT_WIDTH : budgetOf(sheet, scale);
/** A front is as large as it fits one sheet of paper. */
const FRONT_WIDTH = 92;

/**
 * Long lists to look things up in are set smaller; so is a chart above a table of its own, which has as many columns as
 * two tables.
 */
export const isSmall = ({ tab, page }: Sheet): boolean =>
  tab === 'back' || chartBlocks(page).some(({ framed }) => framed);

/** `charts` are the widths of columns at the right that charts lie over. */
export function bandsOf(sheet: Sheet, fits: readonly Fit[], charts: readonly number[], scale: number): Band[] {
  const count = fits.reduce((most, { column }) => Math.max(most, column + 1), 0);
  const columns = byColumn(count, fits);
  const smallest = budgetOf(sheet, SMALLEST_SCALE);
  const common = isSmall(sheet) ? smallest : budgetOf(sheet, scale);
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
export function padded(widths: readonly number[], across: number): number[] {
  const all = [...widths];
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
