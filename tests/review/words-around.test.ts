/** The words of ours around the figures: others in their place are told, what is gone or a reader's own is not. */
import { Workbook, type Worksheet } from 'exceljs';
import { fillWorkbook, workbooks } from '../../src/content';
import type { Lang } from '../../src/core/lang';
import { writeBook } from '../../src/hosts/file';
import { diffWorkbooks } from '../../src/review/diff';
import { saysOther } from '../../src/review/meaning';
import { verifyWorkbook, type Verdict } from '../../src/review/verify';
import { figuresOf } from './small-book';

jest.setTimeout(120_000);
const dataset = figuresOf('position-by-region');
const written = new Map<Lang, Promise<Uint8Array>>();
function built(lang: Lang): Promise<Uint8Array> {
  const spec = workbooks.find(({ id }) => id === 'markets')!;
  const known =
    written.get(lang) ??
    writeBook(fillWorkbook(spec, dataset, { lang, pages: ['position-by-region'], explorer: null }), {
      formulas: 'values',
    });
  written.set(lang, known);
  return known;
}
type Edit = (sheet: Worksheet, workbook: Workbook) => void;
async function edited(lang: Lang, ...edits: Edit[]): Promise<Uint8Array> {
  const workbook = new Workbook();
  await workbook.xlsx.load(Buffer.from(await built(lang)) as never);
  for (const edit of edits) edit(workbook.worksheets[2]!, workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
const put =
  (address: string, value: string | number | null): Edit =>
  (sheet) => {
    sheet.getCell(address).value = value;
  };
const tablesAway: Edit = (_, workbook) => {
  for (const sheet of workbook.worksheets)
    for (const table of [...(sheet.getTables() as unknown as [{ name?: string; table?: { name: string } }][])].flat())
      sheet.removeTable((table.name ?? table.table?.name)!);
};
const judge = (bytes: Uint8Array): Verdict => verifyWorkbook(bytes, dataset, 'en');

test.each<[string, string | number]>([
  ['B1', 'Apple’s position by region'],
  ['B2', 'Smartphone rank and share in 2024Q2.'],
  ['B4', 'Smartphones, 2024Q2'],
  ['B4', 'Tablets, 2025Q2'],
  ['B13', 'Markets by rank, 2025Q1'],
  ['B17', 'Counts in Europe'],
  ['B25', 2024],
  ['B39', '相青, 2025, line 4; printed "99%". No research firm is credited.'],
  ['B40', 'Asked the editor'],
  ['A40', 8],
  ['B43', 'Source: the internet'],
])('Position!%s becomes %s', async (cell, value) => {
  for (const edits of [[put(cell, value)], [put(cell, value), tablesAway]]) {
    const bytes = await edited('en', ...edits);
    const shown = typeof value === 'number' ? String(value) : `"${value}"`;
    expect(judge(bytes)).toMatchObject({ differ: [{ cell: `Position!${cell}`, found: shown }], notCompared: [] });
    expect((await diffWorkbooks(await built('en'), bytes, dataset, 'en')).changes).toMatchObject([
      { figure: `Position!${cell}`, change: 'edited', new: shown },
    ]);
  }
});

test('in Chinese as well', async () => {
  const before = new Workbook();
  await before.xlsx.load(Buffer.from(await built('zh-CN')) as never);
  const title = String(before.worksheets[2]!.getCell('B4').value);
  expect(title).toContain('2025');
  const verdict = judge(await edited('zh-CN', put('B4', title.replace('2025', '2024'))));
  expect(verdict.differ).toMatchObject([{ found: `"${title.replace('2025', '2024')}"`, expected: `"${title}"` }]);
});

test.each<[string, Edit[]]>([
  ['a title and notes that are gone', [put('B4', null), put('B39', null), put('A39', null)]],
  [
    'rows put in above, a row of notes taken out',
    [(sheet) => sheet.spliceRows(40, 1), (sheet) => void sheet.insertRow(1, ['Mine'])],
  ],
  [
    'own words in own cells',
    [put('H1', 'Prepared for Monday, 2024Q2'), put('H4', 'see 2023'), put('B50', 'printed "99%"')],
  ],
])('%s: nothing differs', async (_, edits) => {
  const bytes = await edited('en', tablesAway, ...edits);
  expect(judge(bytes)).toMatchObject({ differ: [], notCompared: [] });
  expect((await diffWorkbooks(await built('en'), bytes, dataset, 'en')).changes).toEqual([]);
});

test('a line that is changed where rows were put in above is told at its place now', async () => {
  const bytes = await edited(
    'en',
    tablesAway,
    put('B40', 'printed "2%"'),
    (sheet) => void sheet.insertRow(1, ['Mine']),
  );
  expect(judge(bytes).differ).toMatchObject([{ cell: 'Position!B41', found: '"printed "2%""' }]);
});

test('heads of other meaning', async () => {
  const heads = judge(
    await edited('en', tablesAway, put('D14', 'In the top ten'), put('D5', 'Rank'), put('E5', 'Shipments, millions')),
  );
  expect(heads.differ.map(({ cell, found }) => `${cell} ${found}`)).toEqual([
    'Position!D5 "Rank"',
    'Position!E5 "Shipments, millions"',
    'Position!D14 "In the top ten"',
  ]);
});

test.each<[string, string, boolean]>([
  ['Share', 'How much of the market', false],
  ['Share', 'share ', false],
  ['2025Q2', 'Q2 2025', false],
  ['In the top three', 'Podium places', false],
  ['Year-over-year growth', 'Growth', false],
  ['In the top three', 'In the top ten', true],
  ['前三', '前十', true],
  ['2025Q2', '2024Q2', true],
  ['Before 2023', '2023', true],
  ['Europe', 'Share in Africa', true],
  ['Xiaomi 15 Ultra', 'iPhone 16 Pro Max', true],
  ['Change, points', 'Change, %', true],
  ['Sales, CN¥', 'Sales, US$', true],
])('%s in the words "%s"', (ours, found, other) => expect(saysOther(dataset, ours, found, new Set())).toBe(other));
