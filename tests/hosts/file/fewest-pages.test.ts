/** A sheet is set closer, or smaller, where that saves a sheet of paper, and as usual where it does not. */
import { fillWorkbook, workbooks } from '../../../src/content';
import { textCell } from '../../../src/content/cells';
import { dataset } from '../../../src/dataset';
import { planBook } from '../../../src/hosts/file/layout/plan-book';
import type { PlannedSheet } from '../../../src/hosts/file/layout/plan';
import type { Book, Page, TableBlock } from '../../../src/page/page';

const overview = (lang: Book['lang']): Book => fillWorkbook(workbooks[0]!, dataset, { lang });
const whole = overview('en');

/** Two tables of so many lines each. */
function sheetOf(rows: number): PlannedSheet {
  const table = (row: number, name: string): TableBlock => ({
    kind: 'table',
    row,
    column: 0,
    name,
    title: name,
    cells: [[textCell('Head', 'header')], ...Array.from({ length: rows }, (_, i) => [textCell(`line ${i}`)])],
  });
  const heading = { kind: 'heading' as const, row: 0, column: 0, cells: [[textCell('Title', 'title')]] };
  const page: Page = {
    ...whole.sheets.find(({ tab }) => tab === 'topic')!.page,
    widths: [20],
    blocks: [heading, table(2, 'Atlas_a'), table(rows + 4, 'Atlas_b')],
    rowCount: 2 * rows + 5,
    notes: [],
  };
  const sheet = { name: 'Sheet', page, tab: 'topic' as const, landscape: true };
  return planBook({ ...whole, names: [], sheets: [sheet] }, 'native').sheets[0]!;
}
const line = ({ heights }: PlannedSheet): number => heights.get(5)!;
const sheets = ({ print }: PlannedSheet): number => print.rowBreaks.length + 1;

test('lines come closer where that saves a sheet of paper, and only there', () => {
  const [short, tight, long] = [sheetOf(15), sheetOf(21), sheetOf(24)];
  expect([short, tight, long].map(sheets)).toEqual([1, 1, 2]);
  expect(line(tight)).toBeLessThan(line(short));
  expect(line(long)).toBe(line(short));
});

test('a page whose columns are set smaller takes a sheet of paper less', () => {
  const planned = planBook(overview('zh-TW'), 'native').sheets.find(({ name }) => name === '雙11')!;
  expect(sheets(planned)).toBe(2);
});
