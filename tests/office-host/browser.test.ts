/** The same host in Chromium: a page that loads office.js from its usual address, answered from node_modules. */
import { chromium, type Browser } from 'playwright-core';
import { ask } from '../shared/ask';
import { excelAround, OFFICE_JS } from './browser';

const PAGE = `<!doctype html><title>pane</title><script src="${OFFICE_JS}office.js"></script>
<script>
  window.ready = Office.onReady();
  window.ready.then(() => { CustomFunctions.associate('TWICE', (x) => x * 2); });
</script>`;

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.connect(await ask<string>('chromium'));
}, 30_000);
afterAll(() => browser.close());

test('a pane in Excel: boot, a request, a function, a look at the workbook', async () => {
  const context = await browser.newContext();
  const outside: string[] = [];
  await context.route('**/*', (route) => {
    if (route.request().url() === 'https://pane.example/')
      return route.fulfill({ contentType: 'text/html', body: PAGE });
    outside.push(route.request().url());
    return route.abort();
  });
  const asked = await excelAround(context, {
    locale: 'zh-cn',
    functions: {
      namespace: 'XIAOMI',
      functions: [{ id: 'TWICE', name: 'TWICE', parameters: [{ name: 'x', type: 'number' }] }],
    },
  });
  const page = await context.newPage();
  await page.goto('https://pane.example/');
  const host = await page.evaluate(async () => ({
    ...(await (window as unknown as { ready: Promise<object> }).ready),
    language: Office.context.displayLanguage,
  }));
  expect(host).toMatchObject({ host: 'Excel', platform: 'PC', language: 'zh-cn' });
  const address = await page.evaluate(() =>
    Excel.run({ mergeUndoGroup: true }, async (request) => {
      const range = request.workbook.getSelectedRange();
      range.formulas = [['=XIAOMI.TWICE(21)']];
      range.load('address');
      await request.sync();
      return range.address;
    }),
  );
  await page.evaluate(() => window.testExcel.settled());
  const seen = await page.evaluate(() => ({
    value: window.testExcel.sheet('Sheet1').cell('A1').value,
    syncs: window.testExcel.syncs().map(({ options }) => options),
    problems: window.testExcel.problems,
  }));
  expect([address, seen]).toEqual(['Sheet1!A1', { value: 42, syncs: [{ mergeUndoGroup: true }], problems: [] }]);
  expect(asked.map((name) => name.toLowerCase())).toEqual([
    'office.js',
    'excel-win32-16.01.js',
    'en-us/office_strings.js',
  ]);
  expect(outside).toEqual([]);
  await context.close();
}, 30_000);
