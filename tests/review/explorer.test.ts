/**
 * The Explorer read back: any choice is a reader's own, but a formula, a list, a name or a chart of ours that says
 * something else is told.
 */
import { Workbook } from 'exceljs';
import { fillWorkbook, workbooks } from '../../src/content';
import { listsOf, type ExplorerChoice } from '../../src/content/explorer';
import { EXPLORER, STEPS } from '../../src/content/explorer/words';
import { writeBook } from '../../src/hosts/file';
import { closeParts, openParts, type Parts } from '../../src/hosts/file/write/package-parts';
import { diffWorkbooks } from '../../src/review/diff';
import { lintBook } from '../../src/review/lint';
import { readBook } from '../../src/review/read-book';
import { verifyWorkbook } from '../../src/review/verify';
import { onlyOnce } from '../shared/only-once';
import { smallDataset } from './small-book';
import { choicesOf } from '../shared/explorer-choices';

jest.setTimeout(60_000);
const written = (explorer?: ExplorerChoice): Promise<Uint8Array> =>
  writeBook(
    fillWorkbook(
      workbooks.find(({ id }) => id === 'blank')!,
      smallDataset,
      { lang: 'en', ...(explorer && { explorer }) },
    ),
    { formulas: 'native' },
  );
const plain = onlyOnce(() => written());
const choices = choicesOf(listsOf(smallDataset, 'en'));
const cellsThat = (bytes: Uint8Array): string[] =>
  verifyWorkbook(bytes, smallDataset, 'en').differ.map(({ cell }) => cell);

/** The file with a part changed, found by something that stands in it. */
async function changed(holding: string, from: string | RegExp, to: string): Promise<Uint8Array> {
  const parts: Parts = openParts(await plain());
  const part = [...parts].find(([, text]) => text.includes(holding))![0];
  const text = parts.get(part)!;
  const other = text.replace(from, to);
  expect(other).not.toBe(text);
  return closeParts(parts.set(part, other));
}

test('with other choices, and with one that no document answers, nothing differs', async () => {
  const missing: ExplorerChoice = ['Smartphone market share', 'Japan', 'no such vendor', '2024'];
  for (const choice of [choices.at(-1)!, missing]) {
    const bytes = await written(choice);
    expect(lintBook(bytes)).toEqual([]);
    expect(verifyWorkbook(bytes, smallDataset, 'en')).toMatchObject({ differ: [], notCompared: [], removed: [] });
    expect((await diffWorkbooks(bytes, null, smallDataset, 'en')).changes).toEqual([]);
    expect((await diffWorkbooks(await plain(), bytes, smallDataset, 'en')).changes).toEqual([]);
  }
});

test('saved by exceljs it stays as it is, and no formula asks for a name that is lost on the way', async () => {
  const workbook = new Workbook();
  await workbook.xlsx.load(Buffer.from(await plain()) as never);
  const saved = new Uint8Array(await workbook.xlsx.writeBuffer());
  expect(verifyWorkbook(saved, smallDataset, 'en')).toMatchObject({ differ: [], notCompared: [], removed: [] });
  const { names, sheets } = readBook(saved);
  const kept = new Set(names.map(({ name }) => name));
  const asked = sheets.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula?.match(/Atlas_\w+/g) ?? []));
  expect(asked.length).toBeGreaterThan(100);
  expect([...new Set(asked)].filter((name) => !kept.has(name))).toEqual([]);
});

const [SHEET, LISTS] = [EXPLORER.name.en, EXPLORER.listsName.en];
test.each<[string, string, string | RegExp, string, RegExp]>([
  [
    'an answer that follows something else',
    'INDEX(Atlas_Remark,',
    'INDEX(Atlas_Remark,',
    'INDEX(Atlas_Unit,',
    /^Explorer!B\d+$/,
  ],
  ['an answer typed over', 'INDEX(Atlas_Remark,', /<f>INDEX\(Atlas_Choice,1\)&amp;[^<]*<\/f>/, '', /^Explorer!A\d+$/],
  ['an answer that was not calculated again', 'INDEX(Atlas_Remark,', />6%<\/v>/, '>60%</v>', /^Explorer!B\d+$/],
  [
    'a drop-down with another list',
    '<formula1>Atlas_Choose_Period',
    '<formula1>Atlas_Choose_Period',
    '<formula1>Atlas_Choose_Region',
    /^Explorer!B8$/,
  ],
  [
    'a name that stands for other options',
    'name="Atlas_Choose_Vendor"',
    /(name="Atlas_Choose_Vendor">INDEX\([^)]*)\$O\$5/,
    '$1$O$6',
    /^Atlas_Choose_Vendor$/,
  ],
  ['bars of other cells', `<c:v>${STEPS.chosenOpen.en}</c:v>`, /\$AN\$5:\$AN\$/, '$AO$5:$AO$', /^Explorer!explorer$/],
])('%s is told', async (_, holding, from, to, cell) => {
  const differ = cellsThat(await changed(holding, from, to));
  expect(differ).not.toEqual([]);
  for (const one of differ) expect(one).toMatch(cell);
});

test('a changed row of a hidden list is told, and by comparing two files', async () => {
  const lists = readBook(await plain()).sheets.find(({ name }) => name === LISTS)!;
  const key = lists.cells.find(({ column, value }) => column === 21 && String(value).startsWith('share|'))!;
  const parts = openParts(await plain());
  const text = parts.get(lists.path)!;
  const number = new RegExp(`(<c r="T${key.row + 1}"[^>]*><v>)(\\d+)`);
  expect(text).toMatch(number);
  const bytes = closeParts(parts.set(lists.path, text.replace(number, '$17')));
  expect(cellsThat(bytes)).toEqual([`${LISTS}!T${key.row + 1}`]);
  expect((await diffWorkbooks(await plain(), bytes, smallDataset, 'en')).changes).toMatchObject([
    { change: 'edited', figure: `${LISTS}!T${key.row + 1}` },
  ]);
});

test('the hidden sheet is hidden, its lists are offered as text, and no formula is newer than 2016', async () => {
  const parts = openParts(await plain());
  expect(parts.get('xl/workbook.xml')).toMatch(new RegExp(`name="${LISTS}" state="hidden"`));
  const book = readBook(await plain());
  const sheet = book.sheets.find(({ name }) => name === SHEET)!;
  expect(sheet.rules.map(({ ref, formula }) => [ref, formula])).toEqual([
    ['B5', 'Atlas_Choose_Metric'],
    ['B6', 'Atlas_Choose_Region'],
    ['B7', 'Atlas_Choose_Vendor'],
    ['B8', 'Atlas_Choose_Period'],
  ]);
  for (const address of ['B5', 'B8'])
    expect(book.formats[sheet.cells.find((cell) => cell.address === address)!.style]).toBe('@');
  const formulas = book.sheets
    .filter(({ name }) => [SHEET, LISTS].includes(name))
    .flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []));
  expect(formulas.length).toBeGreaterThan(150);
  for (const formula of formulas) expect(formula).not.toMatch(/_xlfn|_xlws|XIAOMI|OFFSET|INDIRECT/);
});
