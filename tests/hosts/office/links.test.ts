/** Numbers of notes lead to a sheet of the sources: to the one that is there, or to one that comes along. */
import { bundled } from '../../shared/figures';
import { pageCells } from '../../../src/page/grid';
import { fillPage, pages } from '../../../src/content';
import { cellAddress, type Page } from '../../../src/page/page';
import { dataset } from '../../../src/dataset';
import { NOTES } from '../../../src/hosts/office/problems';
import type { InsertOptions, InsertResult } from '../../../src/hosts/port';
import { sourcesLink } from '../../../taskpane/sources-link';
import { leave, ORIGIN, start, type Harness } from './harness';

const page = fillPage(
  pages.find(({ id }) => id === 'share-over-time')!,
  dataset,
  { lang: 'en' },
);
const marks = pageCells(page).flatMap((line, row) =>
  line.flatMap((cell, column) => (cell?.link ? [{ row, column }] : [])),
);

let { excel, host }: Partial<Harness> = {};
beforeEach(async () => {
  ({ excel, host } = await start());
});
afterEach(() => {
  expect(excel!.problems).toEqual([]);
  leave();
});
const insert = (options: Partial<InsertOptions> = {}, drawn: Page = page): Promise<InsertResult> =>
  host!.insert(drawn, { formulas: 'addin', overwrite: false, linked: sourcesLink(bundled, 'en', true), ...options });
const inBook = (change: (book: Excel.Workbook) => void): Promise<void> =>
  globalThis.Excel.run(async (context) => {
    change(context.workbook);
    await context.sync();
  });
const links = (origin = ORIGIN): (string | undefined)[] =>
  marks.map((ref) => excel!.sheet('Sheet1').cell(cellAddress(ref, origin)).link?.documentReference);
/** The sheets that the links lead to. Each link must lead to the row of its note's document. */
const targets = (origin = ORIGIN): unknown[] => {
  const references = links(origin);
  references.forEach((reference, i) => {
    const [, sheet, cell] = /^(.*)!(\w+)$/.exec(reference!)!;
    const name = sheet!.startsWith("'") ? sheet!.slice(1, -1).replaceAll("''", "'") : sheet!;
    expect(excel!.sheet(name).cell(cell!).value).toBe(page.notes[i]!.observations[0].source);
  });
  return [...new Set(references.map((reference) => reference!.split('!')[0]))];
};

test('a workbook without such a sheet gets it in the same request, behind its own', async () => {
  const from = excel!.requests.length;
  expect(await insert()).toMatchObject({
    status: 'inserted',
    beside: [expect.stringMatching(/^Sources!A1:/)],
    note: { en: expect.stringContaining('Sources') },
  });
  expect(excel!.syncs(from)).toHaveLength(4);
  expect(excel!.sheetNames()).toEqual(['Sheet1', 'Sources']);
  expect(excel!.workbook.active.name).toBe('Sheet1');
  expect(new Set(page.notes.map(({ observations: [first] }) => first.source)).size).toBe(3);
  expect(marks).toHaveLength(page.notes.length);
  expect(targets()).toEqual(['Sources']);
  // The number of a note is still a number, and the sheet lists every document.
  expect(excel!.sheet('Sheet1').cell(cellAddress(marks[0]!, ORIGIN)).value).toBe(1);
  const [sources] = excel!.tables().filter(({ sheet }) => sheet === 'Sources');
  expect([sources!.name, sources!.address]).toEqual(['Atlas_sources', `A4:K${4 + dataset.sources.size}`]);
});

test('one is enough, however it is called by now; without it a new one comes', async () => {
  await insert();
  await inBook(({ worksheets }) => {
    worksheets.getItem('Sources').name = "Who says it's so";
  });
  excel!.select('J40');
  expect(await insert()).not.toHaveProperty('beside');
  expect([excel!.sheetNames(), targets({ row: 39, column: 9 })]).toEqual([
    ['Sheet1', "Who says it's so"],
    ["'Who says it''s so'"],
  ]);
  await inBook(({ worksheets }) => worksheets.getItem("Who says it's so").delete());
  excel!.select('J140');
  await insert();
  expect(excel!.sheetNames()).toEqual(['Sheet1', 'Sources']);
});

test('a sheet of the user with that name stays as it is', async () => {
  await inBook(({ worksheets }) => {
    worksheets.add('Sources').getRange('A1').values = [['mine']];
  });
  await insert();
  expect([excel!.sheetNames(), excel!.sheet('Sources').used, targets()]).toEqual([
    ['Sheet1', 'Sources', 'Sources (2)'],
    'A1',
    ["'Sources (2)'"],
  ]);
});

test('not wanted: nothing is added, and links lead to the sheet only where there is one', async () => {
  const linked = sourcesLink(bundled, 'en', false);
  expect(await insert({ linked })).not.toHaveProperty('note');
  expect([excel!.sheetNames(), new Set(links())]).toEqual([['Sheet1'], new Set([undefined])]);
  ({ excel, host } = await start());
  excel.select('J40');
  await insert({}, linked.page);
  excel.select('B2');
  await insert({ linked });
  expect([excel.sheetNames(), targets()]).toEqual([['Sheet1'], ['Sheet1']]);
});

test('a workbook that takes no new sheet gets the page without links, and says so', async () => {
  await inBook(({ protection }) => protection.protect());
  expect(await insert()).toMatchObject({ status: 'inserted', note: NOTES.linkedRefused });
  expect([excel!.sheetNames(), new Set(links())]).toEqual([['Sheet1'], new Set([undefined])]);
  await expect(insert({ where: 'new-sheet' })).rejects.toThrow('its structure is protected');
});
