/**
 * How many number formats a workbook may have. The number of a note stands in the format of its figure, so that the cell stays a
 * number; but Excel holds some 200 formats of its own making a workbook, and whoever gets it adds theirs.
 */
import type { Book } from '../page/page';

export const MOST_FORMATS = 100;

/** What every workbook has by number, ECMA-376 part 1, 18.8.30. */
const BUILT_IN: ReadonlySet<string> = new Set(['General', '@', '0', '0.00', '#,##0', '#,##0.00', '0%', '0.00%']);

export const formatsOf = ({ sheets }: Book): number => {
  const cells = sheets.flatMap(({ page }) => page.blocks.flatMap((b) => (b.kind === 'chart' ? [] : b.cells.flat())));
  return new Set(cells.map(({ format, marked }) => marked?.format ?? format).filter((f) => !BUILT_IN.has(f))).size;
};

/**
 * Fills a book whose formats are few enough: else the notes of its pages move to columns of their own, those of the last page
 * first. The formats of the figures themselves stay, however many they are.
 */
export function withFewFormats<P>(
  pages: readonly P[],
  most: number,
  fill: (marksBeside: ReadonlySet<P>) => Book,
): Book {
  const moved = new Set<P>();
  let book = fill(moved);
  for (const page of [...pages].reverse()) {
    if (formatsOf(book) <= most) break;
    moved.add(page);
    book = fill(moved);
  }
  return book;
}
