/**
 * A page that is one sheet of paper: its columns are as wide as the paper, and what its rows leave of the height is put
 * to use.
 */
import type { Sheet } from '../../../page/page';
import { wholePixels } from './measure';
import { SCALE, paperAt } from './paper';
import { ONE_SHEET } from './tuning';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** In the proportions of the page's own. */
export function paperWidths({ page, landscape }: Sheet): number[] {
  const across = (paperAt(landscape, SCALE).width * ONE_SHEET.across) / sum(page.widths);
  return page.widths.map((width) => width * across);
}

const listRows = ({ page }: Sheet): number[] =>
  page.blocks.flatMap((block) =>
    block.kind === 'notes' && block.list === 'ruled' ? block.cells.map((_, i) => block.row + i) : [],
  );
/** Empty rows right below a heading: the heading's own. */
const rowsBelowHeadings = ({ page }: Sheet): number[] =>
  page.blocks.flatMap((block) => (block.kind === 'heading' && block.row > 0 ? [block.row + block.cells.length] : []));

/** @param heights of the rows with texts; those of the empty rows before `end` are added. */
export function fillHeight(sheet: Sheet, heights: Map<number, number>, end: number): void {
  const [list, below] = [listRows(sheet), rowsBelowHeadings(sheet)];
  const empty = Array.from({ length: end }, (_, row) => row).filter((row) => !heights.has(row));
  const gaps = empty.filter((row) => !below.includes(row));
  const left = (): number => paperAt(sheet.landscape, SCALE).height - sum([...heights.values()]);
  for (const row of empty) heights.set(row, gaps.includes(row) ? ONE_SHEET.gap : ONE_SHEET.belowHeading);
  const apart = Math.max(0, Math.min(ONE_SHEET.apart, left() / Math.max(1, list.length)));
  for (const row of list) heights.set(row, floorPixels(heights.get(row)! + apart));
  const wider = Math.max(0, left() / Math.max(1, gaps.length));
  for (const row of gaps) heights.set(row, floorPixels(ONE_SHEET.gap + wider));
}
/** Whole pixels, as all heights are; never more than there is. */
const floorPixels = (points: number): number => wholePixels(points - 0.75 + 1e-6);
