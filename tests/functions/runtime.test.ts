/** The functions in the real runtime of custom functions: what Excel receives for what they do. */
import '../../src/runtime';
import { cellFace } from '../../src/functions/cell-face';
import { bundled } from '../shared/figures';
import { tableService } from '../../src/content';
import { faces } from '../../src/runtime';
import { registerFunctions } from '../../src/functions/register';
import { figureForm, language, setFigureForm, setLanguage } from '../../src/functions/session';
import { loadRuntime, MATRIX } from '../office-host/boot';
import { bootFunctions, type FunctionsHost } from '../office-host/functions-host';

/** The faces look for the runtime where Excel has it: in the globals. */
function inPage(globals: Record<string, unknown>): void {
  Object.assign(globalThis, globals);
}

afterAll(() => {
  for (const name of ['CustomFunctions', 'Office', 'Excel']) delete (globalThis as Record<string, unknown>)[name];
  setLanguage('en');
  setFigureForm('plain');
});

describe('the runtime alone', () => {
  test('every face is associated under its id, and nothing else', () => {
    const runtime = loadRuntime();
    registerFunctions(cellFace, runtime);
    expect(Object.keys(runtime._association.mappings).sort()).toEqual(Object.keys(faces).sort());
  });

  test('errors are errors of the runtime, with code and message', () => {
    const runtime = loadRuntime();
    inPage({ CustomFunctions: runtime });
    registerFunctions(cellFace);
    const call = (id: string, ...args: unknown[]): unknown => {
      try {
        return runtime._association.mappings[id]!(...args);
      } catch (error) {
        return error;
      }
    };
    expect(call('SHARE', 'Europe', '2025Q2', null)).toBe(0.23);
    const unknown = call('SHARE', 'Eurpe', '2025Q2', null) as InstanceType<typeof CustomFunctions.Error>;
    expect(unknown).toBeInstanceOf(runtime.Error);
    expect([unknown.code, unknown.message]).toEqual([runtime.ErrorCode.invalidValue, expect.stringContaining('Eurpe')]);
    const missing = call('RANK', 'Europe', 1999, null) as InstanceType<typeof CustomFunctions.Error>;
    expect(missing).toBeInstanceOf(runtime.Error);
    expect(missing.code).toBe(runtime.ErrorCode.notAvailable);
  });
});

describe('calls over the bridge', () => {
  let excel: FunctionsHost;
  beforeAll(async () => {
    excel = await bootFunctions();
    inPage({ CustomFunctions: excel.CustomFunctions, Office: excel.Office, Excel: excel.Excel });
    registerFunctions(cellFace);
    await excel.Office.onReady();
  });
  afterEach(() => expect(excel.faults).toEqual([]));

  test('numbers arrive as numbers, and names in any case find their function', async () => {
    expect(
      await excel.call(['SHARE', ['Europe', '2025Q2', null]], ['share', ['欧洲', 'Q2 2025', null]], ['XIAOMI_NOT', []]),
    ).toEqual(
      [
        { ok: true, value: 0.23 },
        { ok: true, value: 0.23 },
        { ok: false, value: expect.anything(), code: 2 },
      ].map((one) => expect.objectContaining(one)),
    );
  });

  test('left-out arguments come as null and mean the default', async () => {
    const [short, long] = await excel.call(
      ['SHARE', ['Europe', null, null]],
      ['SHARE', ['Europe', 'latest', 'Xiaomi']],
    );
    expect(short).toMatchObject({ ok: true, value: expect.any(Number) });
    expect(short).toEqual(long);
  });

  test('a name that is not understood is #VALUE! with the nearest names, a figure that does not exist is #N/A', async () => {
    const [unknown, missing] = await excel.call(
      ['SHARE', ['Eurpe', '2025Q2', null]],
      ['SHARE', ['Japan', '1999', null]],
    );
    expect(unknown).toMatchObject({ ok: false, code: 7, value: expect.stringMatching(/Eurpe.*Europe/) });
    expect(missing).toMatchObject({ ok: false, code: 1 });
    expect(missing!.value).toMatch(/\S/);
  });

  test('arrays spill whole, with headers first', async () => {
    const [result] = await excel.call(['COMPARE', ['share', 'Japan', 2024, null, null]]);
    expect(result).toMatchObject({ ok: true });
    const rows = result!.value as unknown[][];
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(rows[1]!.slice(0, 2)).toEqual(['Apple', 0.49]);
  });

  test('a cell without a figure is #N/A in its place; the rest of the table arrives', async () => {
    const ids = tableService.tables.map(({ id }) => id);
    const results = await excel.call(...ids.map((id): [string, unknown[]] => ['TABLE', [id, false]]));
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
    const cells = results.flatMap(({ value }) => (value as unknown[][]).flat());
    const errors = cells.filter((cell): cell is Record<string, unknown> => typeof cell === 'object' && cell !== null);
    expect(errors.length).toBeGreaterThan(0);
    for (const error of errors)
      expect(error).toMatchObject({
        type: 'Error',
        basicValue: '#N/A',
        errorType: 'NotAvailable',
        message: expect.stringMatching(/\S/),
      });
    expect(cells.filter((cell) => typeof cell === 'number').length).toBeGreaterThan(20);
  });

  test('EXPLAIN answers in words where the others put out errors', async () => {
    expect(await excel.call(['EXPLAIN', ['share', 'Eurpe', null, null]])).toEqual([
      expect.objectContaining({ ok: true, value: expect.stringContaining('Europe') }),
    ]);
  });

  test('an object as argument is an error in words, never a crash', async () => {
    const results = await excel.call(
      ...Object.entries(faces).map(([id, face]): [string, unknown[]] => [
        id,
        Array.from({ length: face.length }, () => ({ type: 'Entity', text: 'x' })),
      ]),
    );
    for (const result of results) if (!result.ok) expect([1, 7]).toContain(result.code);
  });

  test('two thousand calls in one message come back in one go', async () => {
    const results = await excel.call(
      ...Array.from({ length: 2000 }, (): [string, unknown[]] => ['SHARE', ['Europe', '2025Q2', null]]),
    );
    expect(results.every(({ value }) => value === 0.23)).toBe(true);
  });

  test('without ExcelApi 1.19 answers stay plain numbers', () => expect(figureForm()).toBe('plain'));

  test('the ribbon button calculates the workbook anew and is released', async () => {
    const { COMMANDS, registerCommands } = await import('../../taskpane/commands');
    const reports: unknown[] = [];
    registerCommands(bundled, (report) => reports.push(report));
    await excel.press(COMMANDS.recalculate, () => reports.length > 0);
    expect(reports).toMatchObject([{ intent: 'success' }]);
    expect(excel.requests.flatMap(({ Actions }) => Actions)).toContainEqual(
      expect.objectContaining({
        ActionType: 3,
        Name: 'Calculate',
        ArgumentInfo: expect.objectContaining({ Arguments: ['Full'] }),
      }),
    );
  });
});

describe('number and source card', () => {
  test.each([
    ['both sets', { ExcelApi: '1.19', CustomFunctionsRuntime: '1.4' }, true],
    ['ExcelApi 1.19 alone', { ExcelApi: '1.19', CustomFunctionsRuntime: '1.3' }, false],
    ['CustomFunctionsRuntime 1.4 alone', { ExcelApi: '1.15', CustomFunctionsRuntime: '1.4' }, false],
  ])('%s: %j', async (_what, sets, rich) => {
    setFigureForm('plain');
    const excel = await bootFunctions({ matrix: { ...MATRIX, ...sets }, locale: 'zh-TW' });
    inPage({ CustomFunctions: excel.CustomFunctions, Office: excel.Office, Excel: excel.Excel });
    registerFunctions(cellFace);
    await excel.Office.onReady();
    await Promise.resolve();
    expect(language()).toBe('zh-TW');
    const [result] = await excel.call(['SHARE', ['Europe', '2025Q2', null]]);
    expect(excel.faults).toEqual([]);
    const [series, table] = await excel.call(
      ['SERIES', ['share', 'Japan', null, null, null, false, null]],
      ['TABLE', ['japan-vendors', false]],
    );
    const bound = (series!.value as unknown[][])[0]!;
    const last = (table!.value as unknown[][]).at(-1)!;
    if (!rich) {
      expect(bound.slice(0, 2)).toEqual(['..2022', 0.01]);
      expect(last.slice(1)).toEqual(['<1%', 0.01, 0.06, 5]);
      return expect(result).toMatchObject({ ok: true, value: 0.23 });
    }
    // Spilled figures bring their format, bound and card too; what is computed its format.
    expect(bound[1]).toMatchObject({
      type: 'Double',
      basicValue: 0.01,
      numberFormat: '"<"0%',
      properties: { Shown: { basicValue: '<1%' } },
    });
    expect(bound[2]).toEqual(expect.any(String));
    expect(last[1]).toBe('<1%');
    expect(last[3]).toMatchObject({ type: 'Double', basicValue: 0.06, numberFormat: '0%' });
    expect(last[4]).toMatchObject({ type: 'Double', basicValue: 5, numberFormat: expect.stringContaining('0.0') });
    expect(result).toMatchObject({
      ok: true,
      value: {
        type: 'Double',
        basicValue: 0.23,
        numberFormat: '0%',
        provider: { description: expect.any(String) },
        properties: { Line: { type: 'Double' }, Source: { type: 'String' } },
      },
    });
  });

  test('before there were cards, a number brings its format alone', async () => {
    const matrix = { ...MATRIX, ExcelApi: '1.16', CustomFunctionsRuntime: '1.4' };
    const excel = await bootFunctions({ matrix, locale: 'en-us' });
    inPage({ CustomFunctions: excel.CustomFunctions, Office: excel.Office, Excel: excel.Excel });
    registerFunctions(cellFace);
    await excel.Office.onReady();
    await Promise.resolve();
    const [result] = await excel.call(['SHARE', ['Japan', '..2022', null]]);
    expect(result).toMatchObject({
      ok: true,
      value: { type: 'FormattedNumber', basicValue: 0.01, numberFormat: '"<"0%' },
    });
    expect(excel.faults).toEqual([]);
  });
});
