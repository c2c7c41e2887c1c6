/** `diff` tells the words that say what a figure means, and keeps silent where two files say the same in other ways. */
import { Workbook, type Worksheet } from 'exceljs';
import { fillWorkbook, workbooks } from '../../src/content';
import { type Dataset } from '../../src/core/dataset';
import type { Observation } from '../../src/core/facts';
import { FORMULA_MODES, writeBook, type FormulaMode } from '../../src/hosts/file';
import { diffWorkbooks, type Change } from '../../src/review/diff';
import { figuresOf } from '../review/small-book';
import { datasetOf } from '../shared/names';

jest.setTimeout(120_000);
/** Everything is asked about one page, and the sheet of its figures. */
const PAGES = ['position-by-region'];
const dataset = figuresOf(PAGES[0]!);
const written = new Map<string, Promise<Uint8Array>>();
function built(id: string, formulas: FormulaMode = 'values', data: Dataset = dataset): Promise<Uint8Array> {
  const name = [id, formulas, data.hash].join(' ');
  const spec = workbooks.find((one) => one.id === id)!;
  const known =
    written.get(name) ??
    writeBook(
      fillWorkbook(spec, data, { lang: 'en', formulas, explorer: null, ...(id === 'markets' && { pages: PAGES }) }),
      {
        formulas,
      },
    );
  written.set(name, known);
  return known;
}
async function edited(bytes: Uint8Array, change: (sheet: (name: string) => Worksheet) => void): Promise<Uint8Array> {
  const book = new Workbook();
  await book.xlsx.load(Buffer.from(bytes) as never);
  change((name) => book.getWorksheet(name)!);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
const told = async (a: Uint8Array, b: Uint8Array | null): Promise<[string, string, string, string][]> =>
  (await diffWorkbooks(a, b, dataset, 'en')).changes.map((one: Change) => [one.figure, one.change, one.old, one.new]);

test.each<[string, string, string]>([
  ['D32', '2017Q4', '2025Q2'],
  ['B31', 'Samsung', 'Xiaomi'],
  ['D31', 'up to 2017Q3 (inferred)', 'up to 2017Q3'],
  ['B8', 'Europe', 'Mars'],
  ['E19', '', '相青, 2025, line 5'],
  ['F19', '13', '17'],
  ['F35', 'Canalys', 'IDC'],
])('Position!%s: %s becomes %s', async (cell, old, fresh) => {
  const bytes = await built('markets');
  const after = await edited(bytes, (sheet) => {
    sheet('Position').getCell(cell).value = fresh;
  });
  expect(await told(bytes, after)).toEqual([[`Position!${cell}`, 'edited', old || expect.any(String), fresh]]);
  expect(await told(after, bytes)).toEqual([[`Position!${cell}`, 'edited', fresh, old || expect.any(String)]]);
});

test.each<[string, string]>([
  ['C6', 'Unit'],
  ['F6', 'Vendor or product'],
  ['H7', 'Period'],
  ['K8', 'Research firm'],
  ['L8', 'How the period is known'],
  ['O9', 'Remark'],
])('Data!%s: another %s', async (cell, head) => {
  const bytes = await built('markets');
  const after = await edited(bytes, (sheet) => {
    sheet('Data').getCell(cell).value = '99%';
  });
  expect(await told(bytes, after)).toEqual([
    [expect.stringContaining('|'), 'words', expect.stringMatching(`^${head}: `), `${head}: 99%`],
  ]);
});

test('a formula of somebody’s own with the old result', async () => {
  const bytes = await built('markets', 'native');
  const after = await edited(bytes, (sheet) => {
    const cell = sheet('Position').getCell('D6');
    cell.value = { formula: 'RAND()', result: 0.147 };
  });
  expect(await told(bytes, after)).toEqual([
    ['Position!D6', 'edited', expect.stringContaining('Atlas_Key'), '=RAND()'],
  ]);
});

test('the same workbook in each mode, and the examples of either kind of formula, differ in nothing', async () => {
  for (const id of ['markets', 'blank'])
    for (const mode of FORMULA_MODES) expect(await told(await built(id, 'native'), await built(id, mode))).toEqual([]);
});

test('other data are told figure by figure, not again by the words of the pages', async () => {
  const key = ({ metric, entity, region, period }: Observation): boolean =>
    metric === 'share' && entity === 'Xiaomi' && region === 'Europe' && String(period) === '2025Q2';
  const observations = dataset.observations.map((one) =>
    key(one) ? { ...one, line: 30, qualifier: 'about' as const } : one,
  );
  const older = datasetOf({
    ...dataset,
    hash: '0123456789ab',
    sources: [...dataset.sources.values()],
    observations,
    checks: [],
  } as never);
  const changes = await told(await built('markets', 'values', older), await built('markets'));
  // The older data have no checks.
  expect(changes.filter(([place]) => !place.startsWith('Checks!')).map(([, kind]) => kind)).toEqual([
    'qualifier',
    'shown',
    'source',
  ]);
});
