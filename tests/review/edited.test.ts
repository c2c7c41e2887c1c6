/**
 * What people do to a workbook of ours before they have it checked: every figure is still compared, or named with the
 * reason.
 */
import { Workbook, type Worksheet } from 'exceljs';
import { FORMULA_MODES } from '../../src/hosts/file';
import { diffWorkbooks } from '../../src/review/diff';
import { verifyWorkbook, type Verdict } from '../../src/review/verify';
import { inTurn } from '../rare';
import { smallBook, smallDataset } from './small-book';

jest.setTimeout(120_000);
const books = new Map<string, Promise<Uint8Array>>();
const book = (lang: 'en' | 'zh-TW', mode: (typeof FORMULA_MODES)[number]): Promise<Uint8Array> => {
  const name = `${lang} ${mode}`;
  const known = books.get(name) ?? smallBook(lang, mode);
  books.set(name, known);
  return known;
};

type Edit = (sheet: Worksheet, workbook: Workbook) => void;
async function edited(bytes: Uint8Array, ...edits: Edit[]): Promise<Uint8Array> {
  const workbook = new Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as never);
  for (const edit of edits) edit(workbook.worksheets[2]!, workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
const judge = (bytes: Uint8Array): Verdict => verifyWorkbook(bytes, smallDataset, 'en');

/** Position!D6 is a share: typed over. */
const typeOver =
  (row = 6, column = 4): Edit =>
  (sheet) => {
    sheet.getCell(row, column).value = 0.987;
  };
const tablesAway: Edit = (_, workbook) => {
  for (const sheet of workbook.worksheets)
    for (const table of [...(sheet.getTables() as unknown as [{ name?: string; table?: { name: string } }][])].flat())
      sheet.removeTable((table.name ?? table.table?.name)!);
};
const renameSheet: Edit = (sheet) => {
  sheet.name = 'Mine';
};
/** The first two heads of figures get other words. */
const renameHead: Edit = (sheet) => {
  const table = Object.values(
    (sheet as unknown as { tables: Record<string, { table: { columns: { name: string }[] } }> }).tables,
  )[0];
  sheet.getCell('D5').value = 'How much of the market';
  if (table) table.table.columns[2]!.name = 'How much of the market';
};
const insert: Edit = (sheet) => {
  sheet.spliceRows(1, 0, [], [], []);
  sheet.spliceColumns(1, 0, [], []);
};
const emptyProperties: Edit = (_, workbook) => {
  Object.assign(workbook, { keywords: '', title: '', subject: '', creator: '' });
};
const swapRows: Edit = (sheet) => {
  for (let column = 2; column <= 7; column += 1) {
    const [a, b] = [sheet.getCell(6, column), sheet.getCell(8, column)];
    const kept = { value: a.value, style: a.style };
    Object.assign(a, { value: b.value, style: b.style });
    Object.assign(b, kept);
  }
};

const saved = inTurn({ mode: FORMULA_MODES, lang: ['en', 'zh-TW'] });
test.each(saved)('saved by exceljs, $lang, $mode: untouched it is equal, typed over it is named', async (one) => {
  const bytes = await book(one.lang, one.mode);
  expect(judge(await edited(bytes))).toMatchObject({ differ: [], notCompared: [], removed: [] });
  const touched = await edited(bytes, typeOver());
  expect(judge(touched)).toMatchObject({ differ: [{ found: '0.987', expected: '0.147 (14.7%)' }], notCompared: [] });
  expect((await diffWorkbooks(bytes, touched, smallDataset, 'en')).changes).toMatchObject([
    { change: 'edited', new: '0.987' },
  ]);
  expect((await diffWorkbooks(touched, null, smallDataset, 'en')).changes).toMatchObject([
    { change: 'edited', old: '0.987' },
  ]);
});

test.each<[string, Edit[], string]>([
  ['tables converted', [tablesAway], 'Position!D6'],
  ['sheet renamed', [renameSheet], 'Mine!D6'],
  ['head renamed', [renameHead], 'Position!D6'],
  ['head renamed, tables converted', [renameHead, tablesAway], 'Position!D6'],
  ['tables converted, sheet renamed, head renamed', [renameHead, tablesAway, renameSheet], 'Mine!D6'],
  ['properties emptied, tables converted', [emptyProperties, tablesAway], 'Position!D6'],
  ['properties emptied, tables converted, sheet renamed', [emptyProperties, tablesAway, renameSheet], 'Mine!D6'],
])('%s: still compared', async (_, edits, cell) => {
  const bytes = await book('en', 'values');
  const whole = judge(bytes).compared;
  const clean = judge(await edited(bytes, ...edits));
  expect([clean.compared, clean.differ, clean.notCompared]).toEqual([whole, [], []]);
  const touched = judge(await edited(bytes, typeOver(), ...edits));
  expect([touched.compared, touched.notCompared]).toEqual([whole, []]);
  expect(touched.differ).toMatchObject([{ cell, found: '0.987', expected: '0.147 (14.7%)' }]);
});

test.each<[string, Edit[], string]>([
  ['rows and columns put in before', [insert], 'Position!F9'],
  ['rows sorted', [swapRows], 'Position!D8'],
])('tables converted, %s: still compared', async (_, edits, cell) => {
  const bytes = await book('en', 'values');
  const touched = judge(await edited(bytes, typeOver(), tablesAway, ...edits));
  expect([touched.compared, touched.notCompared]).toEqual([judge(bytes).compared, []]);
  expect(touched.differ).toMatchObject([{ cell, found: '0.987' }]);
});

test('a sheet that is gone is named and costs nothing; without a figure of ours a file is refused', async () => {
  const bytes = await book('en', 'values');
  const cut = judge(await edited(bytes, (sheet, workbook) => workbook.removeWorksheet(sheet.id)));
  expect(cut).toMatchObject({ differ: [], notCompared: [], removed: ['Position'] });
  expect(cut.compared).toBeLessThan(judge(bytes).compared);
  const empty = await edited(bytes, (_, workbook) => {
    for (const sheet of workbook.worksheets) if (sheet.name !== 'Contents') workbook.removeWorksheet(sheet.id);
  });
  expect(() => judge(empty)).toThrow('none of its figures can be found');
});

test('a row, a column, a whole table that is gone: not compared, with the reason', async () => {
  const bytes = await book('en', 'values');
  const row = judge(await edited(bytes, tablesAway, (sheet) => sheet.spliceRows(6, 1)));
  expect(row.notCompared.length).toBeGreaterThan(0);
  expect(new Set(row.notCompared.map(({ sheet, reason }) => `${sheet}: ${reason}`))).toEqual(
    new Set(['Position: row gone']),
  );
  const table = judge(
    await edited(bytes, tablesAway, (sheet) => {
      sheet.eachRow((line, n) => {
        if (n > 3) line.eachCell((cell) => (cell.value = null));
      });
    }),
  );
  expect(new Set(table.notCompared.map(({ reason }) => reason))).toEqual(new Set(['table gone']));
  expect(table.differ).toEqual([]);
});

test('a head that names another period, a number where no document gives one', async () => {
  const bytes = await book('en', 'values');
  const lied = judge(
    await edited(bytes, tablesAway, (_, workbook) => {
      const japan = workbook.getWorksheet('Japan')!;
      japan.eachRow((line) =>
        line.eachCell((cell) => {
          if (cell.value === '2024') cell.value = '2023';
          else if (cell.value === '–') cell.value = 0.5;
        }),
      );
    }),
  );
  expect(lied.differ.map(({ found }) => found)).toEqual(expect.arrayContaining(['"2023"', '"0.5"']));
});
