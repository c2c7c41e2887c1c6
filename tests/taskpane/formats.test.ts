/** The format follows the figure: what the pane offers in which Excel, its switch, and what the command says. */
import { bundled } from '../shared/figures';
import { cellFace } from '../../src/functions/cell-face';
import { cellFigure } from '../../src/functions/display';
import { heard } from '../../src/functions/heard';
import { registerFunctions } from '../../src/functions/register';
import { valueFormats } from '../../src/functions/session';
import { officeFormats } from '../../taskpane/formats';
import { MATRIX } from '../office-host/excel';
import { leave, start, type Harness } from '../hosts/office/harness';

const figures = { ...bundled, engine: { cellFigure } } as unknown as Parameters<typeof officeFormats>[0];
const BOUND = '=XIAOMI.SHARE("Japan","..2022")';
const stored = new Map<string, string>();

let excel: Harness['excel'];
async function begin(sets: Readonly<Record<string, string>>): Promise<void> {
  ({ excel } = await start({ live: false, matrix: { ...MATRIX, ...sets } }));
  Object.assign(globalThis, {
    localStorage: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
    },
  });
  registerFunctions((id) => heard(id, cellFace(id)));
  await Office.onReady();
  await new Promise((resolve) => setTimeout(resolve, 1));
}
afterEach(() => {
  expect(excel.problems).toEqual([]);
  leave();
});

test('an Excel of 2021: the command alone, and it says what became of it', async () => {
  await begin({ ExcelApi: '1.15', CustomFunctionsRuntime: '1.3' });
  const formats = officeFormats(figures, () => undefined);
  expect(formats.follows).toBeUndefined();
  expect(await formats.format!()).toMatchObject({ intent: 'info', text: { en: expect.stringMatching(/^No cell of/) } });
  excel.type('B2', BOUND);
  await excel.settled();
  expect(await formats.format!()).toMatchObject({
    intent: 'success',
    text: { 'en': '1 figure formatted as its document states it.', 'zh-TW': '已依文件原樣設定 1 個數字的格式。' },
  });
  expect(excel.sheet('Sheet1').cell('B2').text).toBe('<1%');
  expect((await formats.format!()).text.en).toMatch(/^All figures have their formats/);
  excel.inject({ at: 1, code: 'AccessDenied' });
  expect(await formats.format!()).toMatchObject({
    intent: 'error',
    text: { en: expect.stringMatching(/^No formats were set: /) },
  });
  excel.setFormat('B2', 'General');
  excel.workbook.sheetBy('Sheet1').protection = { password: null, options: {} };
  expect(await formats.format!()).toMatchObject({
    intent: 'info',
    text: { 'en': 'Protected sheets stay as they are: Sheet1.', 'zh-CN': '受保护的工作表保持不变：Sheet1。' },
  });
});

test('a newer one: the switch holds for values and for what is done by itself, and is remembered', async () => {
  await begin({ ExcelApi: '1.20', CustomFunctionsRuntime: '1.4' });
  const again = jest.fn();
  const formats = officeFormats(figures, again);
  const seen = async (formula: string): Promise<string> => {
    excel.type('B2', formula);
    await excel.settled();
    for (let tries = 0; tries < 40 && excel.sheet('Sheet1').cell('B2').text !== '<1%'; tries++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    return excel.sheet('Sheet1').cell('B2').text;
  };
  await new Promise((resolve) => setTimeout(resolve, 100));
  excel.setFormat('B2', '0.0%');
  expect([formats.follows?.on, await seen(BOUND)]).toEqual([true, '<1%']);
  formats.follows!.set(false);
  expect([formats.follows?.on, valueFormats(), again.mock.calls.length]).toEqual([false, false, 1]);
  excel.setFormat('B2', '0.0%');
  expect(await seen(`${BOUND} `)).toBe('1.0%');
  // Another day.
  expect(officeFormats(figures, again).follows?.on).toBe(false);
  formats.follows!.set(true);
  expect([valueFormats(), again.mock.calls.length, [...stored.values()]]).toEqual([true, 2, ['on']]);
});
