/** Where pages go: new sheets and their names, what is in the way, notes in words. */
import { bundled } from '../../shared/figures';
import { pageReach } from '../../../src/page/grid';
import { fillPage, pages } from '../../../src/content';
import { cellAddress } from '../../../src/page/page';
import { LANGS } from '../../../src/core/lang';
import { dataset } from '../../../src/dataset';
import { NOTES } from '../../../src/hosts/office/problems';
import { freeSheetName, legalSheetName, onSheet } from '../../../src/page/sheet-names';
import { COMMANDS, insertAgain, recallInsert, registerCommands, rememberInsert } from '../../../taskpane/commands';
import type { Told } from '../../../src/hosts/port';
import { leave, start, type Harness } from './harness';

const spec = pages.find(({ id }) => id === 'korea-vendors')!;
const page = fillPage(spec, dataset, { lang: 'en', charts: true });

let { excel, host, library }: Partial<Harness> = {};
const restart = async (options: Parameters<typeof start>[0] = {}): Promise<void> =>
  void ({ excel, host, library } = await start(options));
beforeEach(() => restart());
afterEach(() => {
  expect(excel!.problems).toEqual([]);
  leave();
});
const noFormulas = (sheet: string): void =>
  expect(
    excel!
      .sheet(sheet)
      .formulas('A1:Z60')
      .flat()
      .filter((formula) => String(formula).startsWith('=')),
  ).toEqual([]);

test.each<[string, string]>([
  ['Japan', 'Japan'],
  ["'Europe: prices / launch?'", 'Europe prices launch'],
  ['[a]*\\b', 'a b'],
  ['History', 'Atlas'],
  ['Southeast Asia: Xiaomi, the market and the decline of Samsung', 'Southeast Asia'],
  ['  ', 'Atlas'],
  ['Smartphone share of Xiaomi by region over time', 'Smartphone share of Xiaomi by re'.slice(0, 31)],
  ['按地区的小米智能手机份额', '按地区的小米智能手机份额'],
  [`${'x'.repeat(30)}😀`, 'x'.repeat(30)],
])('a sheet called %s gets the name %s', (wanted, name) => expect(legalSheetName(wanted)).toBe(name));

test('a name that the workbook has gets a number, in any case, within 31 characters', () => {
  expect(freeSheetName('Japan', ['JAPAN', 'Japan (2)'])).toBe('Japan (3)');
  expect(freeSheetName('y'.repeat(40), ['y'.repeat(31)])).toBe(`${'y'.repeat(27)} (2)`);
});

test.each([
  ['Japan', 'Japan!A1'],
  ['South Korea', "'South Korea'!A1"],
  ["Bob's", "'Bob''s'!A1"],
  ['AB12', "'AB12'!A1"],
  ['日本', '日本!A1'],
  ['R1C1', "'R1C1'!A1"],
])('cells of the sheet %s are %s', (sheet, address) => expect(onSheet(sheet, 'A1')).toBe(address));

test('a page on a new sheet: shown before, named, in front, tables and charts on it, the old sheet as it was', async () => {
  excel!.type('B2', 'mine');
  const target = await host!.target(page, { where: 'new-sheet', sheetName: spec.short.en });
  const { rows, columns } = pageReach(page);
  expect(target).toEqual({
    address: `'South Korea'!A1:${cellAddress({ row: rows - 1, column: columns - 1 })}`,
    occupiedCount: 0,
    occupied: [],
  });
  expect(excel!.sheetNames()).toEqual(['Sheet1']);
  const insert = (formulas: 'addin' | 'values'): Promise<unknown> =>
    host!.insert(page, { formulas, overwrite: false, where: 'new-sheet', sheetName: spec.short.en });
  expect(await insert('addin')).toEqual({ status: 'inserted', address: target.address, formulas: 'addin' });
  expect([excel!.sheet('Sheet1').used, excel!.sheet('Sheet1').cell('B2').value]).toEqual(['B2', 'mine']);
  expect(excel!.workbook.active.name).toBe('South Korea');
  expect([excel!.sheet('South Korea').tables.length, excel!.sheet('South Korea').charts.length]).toEqual([1, 1]);
  await insert('values');
  expect(excel!.sheetNames()).toEqual(['Sheet1', 'South Korea', 'South Korea (2)']);
  // Names of tables count in the whole workbook.
  expect(new Set(excel!.tables().map(({ name }) => name)).size).toBe(2);
});

test('without a name of its own the new sheet is called like the page, in its language', async () => {
  const chinese = fillPage(spec, dataset, { lang: 'zh-TW' });
  await host!.insert(chinese, { formulas: 'values', overwrite: false, where: 'new-sheet' });
  expect(excel!.sheetNames()[1]).toBe(legalSheetName(chinese.title));
});

test('formulas that did not take on a new sheet: values there, and a note', async () => {
  await restart({ functions: { namespace: 'XIAOMI', functions: [] } });
  expect(
    await host!.insert(page, { formulas: 'addin', overwrite: false, where: 'new-sheet', sheetName: 'Korea' }),
  ).toMatchObject({ status: 'inserted', formulas: 'values', note: NOTES.unknownFunctions });
  noFormulas('Korea');
});

test('formulas that Excel refuses on a new sheet: one sheet, values, and the other note', async () => {
  excel!.refuseFormulas((formula) => (formula.includes('XIAOMI') ? 'InvalidArgument' : undefined));
  expect(
    await host!.insert(page, { formulas: 'addin', overwrite: false, where: 'new-sheet', sheetName: 'Korea' }),
  ).toMatchObject({ status: 'inserted', formulas: 'values', note: NOTES.formulasRefused });
  expect(excel!.sheetNames()).toEqual(['Sheet1', 'Korea']);
  noFormulas('Korea');
});

test('every note is there in every language', () => {
  for (const note of Object.values(NOTES)) for (const lang of LANGS) expect(note[lang]).not.toBe('');
});

describe('the ribbon', () => {
  const stored = new Map<string, string>();
  let reports: Told[];
  beforeEach(() => {
    stored.clear();
    reports = [];
    Object.assign(globalThis, {
      localStorage: {
        getItem: (key: string) => stored.get(key) ?? null,
        setItem: (key: string, value: string) => void stored.set(key, value),
      },
    });
    registerCommands(bundled, (report) => reports.push(report));
  });
  const press = async (command: string): Promise<void> => {
    const before = reports.length;
    excel!.press(command);
    // However slow the machine is; a command that reports nothing lets the test run out of time.
    while (reports.length === before) await new Promise((resolve) => setTimeout(resolve, 10));
    // A second report would be one too many.
    await new Promise((resolve) => setTimeout(resolve, 50));
  };

  test('inserts the last table once more at the selection, in its language and form, with its charts', async () => {
    rememberInsert({ pageId: spec.id, lang: 'zh-CN', formulas: 'values', sources: false });
    await press(COMMANDS.insertAgain);
    expect(reports).toMatchObject([
      {
        intent: 'success',
        text: {
          en: `Inserted “${spec.title.en}” at Sheet1!B2:${cellAddress({ row: pageReach(page).rows, column: pageReach(page).columns })}.`,
        },
      },
    ]);
    expect(excel!.sheet('Sheet1').cell('B2').value).toBe(spec.title['zh-CN']);
    expect(excel!.charts()).toHaveLength(1);
    noFormulas('Sheet1');
  });

  test('replaces nothing, and says what is in the way', async () => {
    rememberInsert({ pageId: spec.id, lang: 'zh-TW', formulas: 'addin', sources: false });
    excel!.type('B3', 'mine');
    excel!.select('B2');
    const before = excel!.snapshot();
    await press(COMMANDS.insertAgain);
    expect(reports).toMatchObject([
      { intent: 'error', text: { 'zh-TW': expect.stringMatching(/^未插入任何內容：Sheet1!B2.* 1 個儲存格非空/) } },
    ]);
    expect(excel!.snapshot()).toEqual(before);
  });

  test('says when there is nothing to insert again, and when formulas became values', async () => {
    await press(COMMANDS.insertAgain);
    expect(reports).toMatchObject([
      { intent: 'error', text: { en: expect.stringMatching(/^No table has been inserted yet/) } },
    ]);
    rememberInsert({ pageId: spec.id, lang: 'en', formulas: 'addin', sources: false });
    excel!.refuseFormulas((formula) => (formula.includes('XIAOMI') ? 'InvalidArgument' : undefined));
    await press(COMMANDS.insertAgain);
    expect(reports[1]).toMatchObject({
      intent: 'info',
      text: { en: expect.stringContaining(NOTES.formulasRefused.en) },
    });
  });

  test('what Excel refuses is said in words, once', async () => {
    rememberInsert({ pageId: spec.id, lang: 'en', formulas: 'values', sources: false });
    excel!.inject({ at: 3, code: 'GeneralException' });
    await press(COMMANDS.insertAgain);
    excel!.inject({ at: 1, code: 'AccessDenied' });
    await press(COMMANDS.recalculate);
    expect(reports).toMatchObject([
      {
        intent: 'error',
        text: {
          'en': expect.stringMatching(/^Nothing was inserted: something failed inside Excel;.*\(GeneralException\)$/),
          'zh-CN': expect.stringMatching(/^未插入任何内容：Excel 内部出错/),
        },
      },
      {
        intent: 'error',
        text: {
          en: expect.stringMatching(/^The formulas could not be calculated anew: Excel does not allow changes here/),
        },
      },
    ]);
  });

  test('calculates anew: an answer that has changed since arrives in the cell, which keeps its formula', async () => {
    let figure = 0.23;
    await restart({ live: false });
    registerCommands(bundled, (report) => reports.push(report));
    library!.CustomFunctions.associate('SHARE', () => figure);
    excel!.type('D4', '=XIAOMI.SHARE("Europe","2025Q2")');
    await excel!.settled();
    figure = 0.25;
    excel!.type('D5', 'something else');
    await excel!.settled();
    // Nothing that the formula depends on has changed, so the old answer stands until someone asks.
    expect(excel!.sheet('Sheet1').cell('D4').value).toBe(0.23);
    await press(COMMANDS.recalculate);
    await excel!.settled();
    expect(excel!.sheet('Sheet1').cell('D4')).toMatchObject({
      value: 0.25,
      formula: '=XIAOMI.SHARE("Europe","2025Q2")',
    });
    expect(reports).toMatchObject([{ intent: 'success', text: { en: expect.stringContaining('calculated anew') } }]);
  });

  test('remembers under the key of its place, and forgets what it does not know', () => {
    Object.defineProperty(library!.Office.context, 'partitionKey', { value: 'place-1/', configurable: true });
    rememberInsert({ pageId: spec.id, lang: 'en', formulas: 'addin', sources: false });
    expect([...stored.keys()]).toEqual(['place-1/xiaomi-atlas.last-insert']);
    expect(recallInsert()).toEqual({ pageId: spec.id, lang: 'en', formulas: 'addin', sources: false });
    for (const text of ['{', '{}', '{"pageId":"gone","lang":"en"}', `{"pageId":"${spec.id}","lang":"fr"}`, 'null']) {
      stored.set('place-1/xiaomi-atlas.last-insert', text);
      expect(recallInsert()).toBeNull();
    }
  });

  test('without storage the pane goes on', () => {
    Object.assign(globalThis, { localStorage: undefined });
    expect(() => rememberInsert({ pageId: spec.id, lang: 'en', formulas: 'addin', sources: false })).not.toThrow();
    expect(recallInsert()).toBeNull();
  });

  test('a host without charts gets the table alone', async () => {
    rememberInsert({ pageId: spec.id, lang: 'en', formulas: 'values', sources: false });
    const insert = jest.fn(async () => ({ status: 'inserted' as const, address: 'A1', formulas: 'values' as const }));
    await insertAgain(bundled, { insert });
    const [given, options] = insert.mock.calls[0] as unknown as [typeof page, object];
    expect(given.blocks.some(({ kind }) => kind === 'chart')).toBe(false);
    expect(options).toMatchObject({ formulas: 'values', overwrite: false, waitForEdit: true });
  });
});
