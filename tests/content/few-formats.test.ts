/** Number formats are few: those of the figures and of their notes, and what happens when they would be too many. */
import { fillPage, fillWorkbook, pages, workbooks } from '../../src/content';
import { formatsOf, MOST_FORMATS, withFewFormats } from '../../src/content/few-formats';
import { dataset } from '../../src/dataset';
import type { Book, Cell, Page } from '../../src/page/page';
import { TRIED_LANGS } from '../rare';

const rowsOf = (page: Page): readonly (readonly Cell[])[] =>
  page.blocks.flatMap((block) => (block.kind === 'table' ? block.cells : []));
const grids = pages.filter(({ tables }) => tables.some(({ kind }) => kind === 'grid')).slice(0, 4);
const base = fillWorkbook(
  workbooks.find(({ id }) => id === 'blank')!,
  dataset,
  { lang: 'en' },
);
const bookOf = (marksBeside: ReadonlySet<string>): Book => ({
  ...base,
  sheets: grids.map((spec) => ({
    name: spec.id,
    page: fillPage(spec, dataset, { lang: 'en', marksBeside: marksBeside.has(spec.id) }),
    tab: 'topic',
    landscape: true,
  })),
});

test.each(TRIED_LANGS)('the overview has at most a hundred of its own: %s', (lang) => {
  const overview = workbooks.find(({ id }) => id === 'overview')!;
  const book = fillWorkbook(overview, dataset, { lang });
  expect(formatsOf(book)).toBeLessThanOrEqual(MOST_FORMATS);
  expect(book.sheets.some(({ page }) => rowsOf(page).some((row) => row.some(({ marked }) => marked)))).toBe(true);
});

test('where there are too many, notes move to a column, first where it saves most; every number stays as it is', () => {
  const all = bookOf(new Set());
  const few = withFewFormats(formatsOf(all) - 1, bookOf);
  const none = withFewFormats(0, bookOf);
  expect(formatsOf(few)).toBeLessThan(formatsOf(all));
  expect(
    few.sheets.filter(
      ({ page }, i) => page.rowCount !== 0 && rowsOf(page)[0]!.length !== rowsOf(all.sheets[i]!.page)[0]!.length,
    ),
  ).toHaveLength(1);
  all.sheets.forEach(({ page }, i) => {
    const moved = rowsOf(none.sheets[i]!.page);
    rowsOf(page).forEach((row, r) => {
      const kept = moved[r]!;
      row.forEach((cell, c) => {
        const { value, format, display, formulas, marks } = kept[c]!;
        expect({ value, format, display, formulas, marks }).toEqual({
          value: cell.value,
          format: cell.format,
          display: cell.display,
          formulas: cell.formulas,
          marks: cell.marks,
        });
        expect(kept[c]!.marked).toBeUndefined();
      });
      const marks = row.flatMap((cell) => cell.marks);
      for (const mark of marks) expect(kept.at(-1)!.display.split(', ')).toContain(String(mark));
    });
  });
});
