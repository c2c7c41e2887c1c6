/**
 * How many number formats a workbook may have. The number of a note stands in the format of its figure, so that the
 * cell stays a number; but Excel holds some 200 formats of its own making a workbook, and whoever gets it adds theirs.
 */
import type { Book, Cell, Page } from '../page/page';

export const MOST_FORMATS = 100;

/** What every workbook has by number, ECMA-376 part 1, 18.8.30. */
const BUILT_IN: ReadonlySet<string> = new Set(['General', '@', '0', '0.00', '#,##0', '#,##0.00', '0%', '0.00%']);

const cellsOf = (page: Page): readonly Cell[] =>
  page.blocks.flatMap((block) => (block.kind === 'chart' ? [] : block.cells.flat()));
const ownFormats = (page: Page): ReadonlySet<string> =>
  new Set(
    cellsOf(page)
      .map(({ format, marked }) => marked?.format ?? format)
      .filter((f) => !BUILT_IN.has(f)),
  );
const unionOf = (sets: readonly ReadonlySet<string>[]): ReadonlySet<string> => new Set(sets.flatMap((s) => [...s]));

export const formatsOf = ({ sheets }: Book): number => unionOf(sheets.map(({ page }) => ownFormats(page))).size;

/** The page whose notes cost most formats; undefined where no number has a note behind it. */
function dearest({ sheets }: Book): string | undefined {
  const pages = sheets.map(({ page }) => page).filter((page) => cellsOf(page).some(({ marked }) => marked));
  const costs = pages.map((page) => {
    const elsewhere = unionOf(sheets.flatMap((sheet) => (sheet.page === page ? [] : [ownFormats(sheet.page)])));
    return { id: page.id, cost: [...ownFormats(page)].filter((f) => !elsewhere.has(f)).length };
  });
  return costs.sort((a, b) => b.cost - a.cost)[0]?.id;
}

/**
 * Fills a book whose formats are few enough: else the notes of its pages move to columns of their own, first where that
 * saves most. The formats of the figures themselves stay, however many they are.
 */
export function withFewFormats(most: number, fill: (marksBeside: ReadonlySet<string>) => Book): Book {
  const moved = new Set<string>();
  for (;;) {
    const book = fill(moved);
    const next = formatsOf(book) > most ? dearest(book) : undefined;
    if (next === undefined) return book;
    moved.add(next);
  }
}
