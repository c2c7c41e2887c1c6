/**
 * Tables through the real Office.js client, before an Excel in memory: cells, formulas, consent, what is in the way.
 */
import { pageCells, pageSize, tableBlocks } from '../../../src/page/grid';
import { fillPage, pages } from '../../../src/content';
import { formulaText, type Cell, type Page } from '../../../src/page/page';
import { dataset } from '../../../src/dataset';
import { NOTES } from '../../../src/hosts/office/problems';
import type { InsertOptions, InsertResult } from '../../../src/hosts/port';
import { MATRIX } from '../../office-host/excel';
import { inTurn } from '../../rare';
import { at, FUNCTIONS, leave, ORIGIN, start, type Harness } from './harness';

const page = (id = pages[0]!.id): Page =>
  fillPage(
    pages.find((one) => one.id === id)!,
    dataset,
    { lang: 'en' },
  );
const cell = (value: Cell['value'], more: Partial<Cell> = {}): Cell => ({
  value,
  format: typeof value === 'string' ? '@' : 'General',
  role: typeof value === 'string' ? 'text' : 'number',
  display: String(value),
  citations: [],
  marks: [],
  ...more,
});
const sheetOf = (cells: readonly (readonly Cell[])[], more: Partial<Page> = {}): Page => ({
  id: 'p',
  topic: 't',
  lang: 'en',
  title: 'P',
  summary: '',
  widths: cells[0]!.map(() => 12),
  rowCount: cells.length,
  notes: [],
  sourceLine: '',
  blocks: [
    {
      kind: 'table',
      name: 'Atlas_P',
      title: 'P',
      row: 0,
      column: 0,
      cells: [cells[0]!.map((_, i) => cell(`H${i}`, { role: 'header' })), ...cells],
    },
  ],
  ...more,
});

let { excel, host }: Partial<Harness> = {};
const restart = async (options: Parameters<typeof start>[0] = {}): Promise<void> =>
  void ({ excel, host } = await start(options));
beforeEach(() => restart());
afterEach(() => {
  expect(excel!.problems).toEqual([]);
  leave();
});
const insert = (drawn: Page, options: Partial<InsertOptions> = {}): Promise<InsertResult> =>
  host!.insert(drawn, { formulas: 'values', overwrite: false, ...options });
const sheet = (): ReturnType<Harness['excel']['sheet']> => excel!.sheet('Sheet1');
const formulasOf = (drawn: Page): unknown[] => {
  const { rows, columns } = pageSize(drawn);
  return sheet()
    .formulas(`${at(0, 0)}:${at(rows - 1, columns - 1)}`)
    .flat()
    .filter((formula) => String(formula).startsWith('='));
};

test.each(inTurn({ id: pages.map(({ id }) => id), formulas: ['addin', 'values'] }))(
  '$id: every cell arrives at the selected cell, as live formulas or as values ($formulas)',
  async ({ id, formulas }) => {
    const drawn = page(id);
    const target = await host!.target(drawn);
    expect(target.occupiedCount).toBe(0);
    expect(await insert(drawn, { formulas })).toEqual({ status: 'inserted', address: target.address, formulas });
    await excel!.settled();
    pageCells(drawn).forEach((line, row) =>
      line.forEach((wanted, column) => {
        const { value, formula, numberFormat, text } = sheet().cell(at(row, column));
        if (!wanted || wanted.value === null) return expect([value, formula]).toEqual(['', undefined]);
        // The answer of the live function is the figure of the page.
        if (typeof wanted.value === 'number')
          expect(Math.abs((value as number) - wanted.value)).toBeLessThanOrEqual(
            1e-12 * Math.max(1, Math.abs(wanted.value)),
          );
        else expect(value).toBe(wanted.value);
        const live = formulas === 'addin' && wanted.formulas;
        expect(formula).toBe(live ? `=${formulaText(wanted.formulas!.addin, ORIGIN)}` : undefined);
        if (!live)
          expect(numberFormat).toBe(
            typeof wanted.value === 'string'
              ? (wanted.marked?.format ?? (wanted.value.length > 255 ? 'General' : '@'))
              : (wanted.marked?.format ?? wanted.format),
          );
        // Numbers of notes stand behind the figure, raised.
        if (wanted.marked && !live) expect(text).toBe(wanted.marked.display);
      }),
    );
    expect(excel!.tables().map(({ name }) => name)).toEqual(tableBlocks(drawn).map(({ name }) => name));
  },
);

test('occupied cells are reported and nothing is written without consent', async () => {
  excel!.type(at(1, 0), 'mine');
  excel!.type(at(2, 1), '=1+1');
  const before = excel!.snapshot();
  expect(await insert(page())).toMatchObject({
    status: 'occupied',
    target: {
      occupiedCount: 2,
      occupied: [
        { address: 'B3', text: 'mine' },
        { address: 'C4', text: '2' },
      ],
    },
  });
  expect(excel!.snapshot()).toEqual(before);
  expect(await insert(page(), { overwrite: true })).toMatchObject({ status: 'inserted' });
  expect(sheet().cell('B3').value).not.toBe('mine');
});

test('text is never taken for a formula', async () => {
  const risky = [
    '=1+1',
    '+49 30',
    '-5',
    '@home',
    '\t=2',
    '=HYPERLINK("http://example.org")',
    `=${'x'.repeat(300)}`,
    '2025-09',
    '1/2',
    'TRUE',
  ];
  await insert(sheetOf(risky.map((text) => [cell(text)])), { formulas: 'addin' });
  risky.forEach((text, row) =>
    expect([sheet().cell(at(row + 1, 0)).value, sheet().cell(at(row + 1, 0)).formula]).toEqual([text, undefined]),
  );
});

test('formulas that Excel does not know become values, and the result says why', async () => {
  await restart({ functions: { namespace: 'XIAOMI', functions: [] } });
  const drawn = page();
  expect(await insert(drawn, { formulas: 'addin' })).toMatchObject({
    status: 'inserted',
    formulas: 'values',
    note: NOTES.unknownFunctions,
  });
  expect(formulasOf(drawn)).toEqual([]);
});

test.each(['InvalidArgument', 'GeneralException'])(
  'formulas that Excel refuses to take (%s) become values, and the result says why',
  async (code) => {
    const drawn = page();
    excel!.refuseFormulas((formula) => (formula.includes('XIAOMI') ? code : undefined));
    expect(await insert(drawn, { formulas: 'addin' })).toMatchObject({
      status: 'inserted',
      formulas: 'values',
      note: NOTES.formulasRefused,
    });
    expect(formulasOf(drawn)).toEqual([]);
  },
);

test.each(['#BLOCKED!', '#UNKNOWN!'] as const)(
  'functions that Excel does not let run (%s) become values, and the result says why',
  async (shown) => {
    excel!.blockFunctions(shown);
    const drawn = page();
    expect(await insert(drawn, { formulas: 'addin' })).toMatchObject({
      status: 'inserted',
      formulas: 'values',
      note: NOTES.unknownFunctions,
    });
    expect(formulasOf(drawn)).toEqual([]);
    expect(
      pageCells(drawn)
        .flat()
        .filter((one) => one?.formulas).length,
    ).toBeGreaterThan(0);
  },
);

test('a function that is still at work (#BUSY!) has not been refused: the formula stays', async () => {
  await restart({ live: false });
  let answer: (value: number) => void = () => undefined;
  const waiting = new Promise<number>((resolve) => {
    answer = resolve;
  });
  for (const { id } of FUNCTIONS!.functions) globalThis.CustomFunctions.associate(id, () => waiting);
  const drawn = page();
  expect(await insert(drawn, { formulas: 'addin' })).toEqual({
    status: 'inserted',
    address: expect.any(String),
    formulas: 'addin',
  });
  const [row, column] = pageCells(drawn).flatMap((line, r) =>
    line.flatMap((one, c) => (one?.formulas ? [[r, c]] : [])),
  )[0]!;
  const cellOf = (): unknown => sheet().cell(at(row!, column!)).value;
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(cellOf()).toBe('#BUSY!');
  // The figures have arrived: the cell shows what the function answers.
  answer(0.5);
  await excel!.settled();
  expect(cellOf()).toBe(0.5);
});

test('a second copy of a table gets a free name', async () => {
  const drawn = sheetOf([[cell(1)]]);
  await globalThis.Excel.run(async (context) => {
    context.workbook.names.add('atlas_p_2', context.workbook.worksheets.getItem('Sheet1').getRange('Z1'));
    await context.sync();
  });
  await insert(drawn);
  excel!.select('B30');
  await insert(drawn);
  expect(excel!.tables().map(({ name }) => name)).toEqual(['Atlas_P', 'Atlas_P_3']);
});

const inSheet = (change: (sheet: Excel.Worksheet) => void): Promise<void> =>
  globalThis.Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem('Sheet1'));
    await context.sync();
  });
test.each<[string, () => unknown, RegExp]>([
  [
    'a table in the way',
    () =>
      inSheet((it) => {
        it.getRange('B3:B4').values = [['Head'], [1]];
        it.tables.add('B3:B4', true).name = 'Mine';
      }),
    /an Excel table is in the way at Sheet1!.*: Mine/,
  ],
  [
    'merged cells in the way',
    () => inSheet((it) => it.getRange('B4:C4').merge()),
    /merged cells are in the way: Sheet1!B4:C4/,
  ],
  ['a protected sheet', () => inSheet((it) => it.protection.protect()), /the sheet is protected: Sheet1/],
  ['the last rows', () => excel!.select('A1048576'), /no room at Sheet1!A1048576/],
  ['several areas', () => excel!.select('A1,C3'), /select one cell/],
  ['no range', () => excel!.select(null), /select one cell/],
  ['a cell being edited', () => excel!.beginEdit(), /finish editing the cell/],
])('%s is said in words, in three languages, before anything is written', async (_what, arrange, message) => {
  await arrange();
  const before = excel!.snapshot();
  for (const options of [{}, { overwrite: true }]) {
    const error = (await insert(page(), options).catch((e: unknown) => e)) as Error & { words: Record<string, string> };
    expect(error.message).toMatch(message);
    expect(Object.keys(error.words)).toEqual(['en', 'zh-CN', 'zh-TW']);
  }
  expect(excel!.snapshot()).toEqual(before);
});

test('the ribbon waits for the end of an entry instead', async () => {
  excel!.beginEdit();
  setTimeout(() => excel!.endEdit(), 50);
  expect(await insert(sheetOf([[cell(1)]]), { waitForEdit: true })).toMatchObject({ status: 'inserted' });
});

test('the selection is named, and an impossible one is empty', async () => {
  expect(await host!.selection()).toBe('Sheet1!B2');
  excel!.select(null);
  expect(await host!.selection()).toBe('');
});

test('a header stands over its column: right where numbers are, and those of notes', async () => {
  const mark = cell('1', { role: 'mark' });
  const missing = cell('–', { role: 'missing' });
  await insert(
    sheetOf([
      [cell('x'), cell(1), cell('x'), missing, mark],
      [cell(1), cell(2), cell('x'), missing, mark],
      [cell(2), cell('x'), cell(3), missing, mark],
    ]),
  );
  const sides = [0, 1, 2, 3, 4].map((column) => sheet().cell(at(0, column)).format.layout?.horizontalAlignment);
  expect(sides).toEqual(['Right', 'Right', 'Left', 'Left', 'Right']);
});

test('columns become wider for the page and never narrower', async () => {
  await inSheet((it) => {
    it.getRange('B:B').format.columnWidth = 400;
  });
  await insert(sheetOf([[cell('a'), cell('b')]]));
  expect(sheet().columnWidth('B')).toBe(400);
  expect(sheet().columnWidth('C')).toBeCloseTo(66.75);
});

test('links of the page become links; a text that could be read as a formula does not', async () => {
  await insert(
    sheetOf([
      [cell('site', { link: { url: 'https://example.org/a' } })],
      [cell('=x', { link: { url: 'https://example.org/b' } })],
      [cell('js', { link: { url: 'javascript:alert(1)' } })],
    ]),
  );
  expect([1, 2, 3].map((row) => sheet().cell(at(row, 0)).link?.address)).toEqual([
    'https://example.org/a',
    undefined,
    undefined,
  ]);
  expect(sheet().cell(at(2, 0)).value).toBe('=x');
});

test('what Excel says about its language and functions', async () => {
  expect(host).toMatchObject({
    kind: 'office',
    canInsert: true,
    canWriteFormulas: true,
    canDrawCharts: true,
    canAddSheets: true,
  });
  expect(host!.language().toLowerCase()).toBe('en-us');
  await restart({ locale: 'zh-tw' });
  expect(host!.language().toLowerCase()).toBe('zh-tw');
});

test('a page of ten thousand cells goes through in the same number of requests', async () => {
  const from = excel!.requests.length;
  await insert(
    sheetOf(Array.from({ length: 1000 }, (_, r) => Array.from({ length: 10 }, (__, c) => cell(r * 10 + c)))),
  );
  expect(sheet().cell(at(1000, 9)).value).toBe(9999);
  expect(excel!.syncs(from)).toHaveLength(3);
});

test('requests that ExcelApi 1.20 would group for undo are asked for in one group (decision only: the npm client ignores it)', async () => {
  await restart({ matrix: { ...MATRIX, ExcelApi: '1.20' } });
  const from = excel!.requests.length;
  await insert(page(), { formulas: 'addin' });
  expect(excel!.syncs(from)).toHaveLength(4);
  expect(new Set(excel!.syncs(from).map(({ run }) => run)).size).toBe(1);
  expect(excel!.syncs(from)[0]!.options).toMatchObject({ mergeUndoGroup: true });
});

test('the pane is told of selections and contents, until it stops listening', async () => {
  let told = 0;
  const stop = host!.onSelectionChanged(() => {
    told += 1;
  });
  const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));
  await soon();
  excel!.type('D9', 'x');
  await soon();
  expect(told).toBeGreaterThan(0);
  stop();
  await soon();
  const heard = told;
  excel!.type('D9', 'y');
  await soon();
  expect(told).toBe(heard);
});
