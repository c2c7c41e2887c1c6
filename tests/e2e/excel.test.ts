/** The built pane inside an Excel: the in-process one, in Chromium, behind the real Office.js. */
import type { Page } from 'playwright-core';
import '../office-host/window';
import { violations } from './axe';
import { openInExcel, says } from './in-excel';
import { useBrowser } from './site';

jest.setTimeout(240_000);
const here = useBrowser();

const sheetNames = (page: Page): Promise<readonly string[]> => page.evaluate(() => window.testExcel.sheetNames());

test('insert with charts, find, workbook: one after the other, with live formulas', async () => {
  const { page, outside, errors } = await openInExcel(here);
  await page.click('[data-page="japan-vendors"]');
  await page.waitForSelector('.target .free');
  expect(await page.locator('.no-charts').count()).toBe(0);
  await page.click('.insert-button');
  await says(page, /Inserted .*Sheet1!A1/);
  // What was said stays, though the selected place is taken now.
  await page.waitForSelector('.target-problem');
  await says(page, /Inserted .*Sheet1!A1/);
  await page.evaluate(() => window.testExcel.settled());
  const seen = await page.evaluate(() => ({ charts: window.testExcel.charts().length, tables: window.testExcel.tables().length, title: window.testExcel.sheet('Sheet1').cell('A1').value }));
  expect(seen).toEqual({ charts: 2, tables: 3, title: 'Japan: smartphone share by vendor' });

  await page.click('#tab-find');
  await page.evaluate(() => void window.testExcel.select('AA3'));
  await page.waitForFunction(() => /AA3/.test(document.querySelector('.find-target')?.textContent ?? ''));
  await page.click('.find-insert-formula');
  await says(page, /AA3/);
  await page.evaluate(() => window.testExcel.settled());
  const formula = await page.evaluate(() => { const { value, formula: written } = window.testExcel.sheet('Sheet1').cell('AA3'); return { value, written }; });
  expect(formula.written).toBe('=XIAOMI.SHARE("Europe","2025Q2","Xiaomi")');
  expect(formula.value).toBe(0.23);

  await page.click('#tab-workbook');
  await page.selectOption('.book', 'markets');
  await page.click('.book-open');
  await says(page, /open in a new window/);
  const bytes = await page.evaluate(() => window.testExcel.created.map(({ base64 }) => base64?.slice(0, 4)));
  expect(bytes).toEqual(['UEsD']);
  await page.click('.pages-none');
  await page.check('[data-page-id="korea-vendors"]');
  await page.check('[data-page-id="southeast-asia"]');
  await page.click('.book-sheets');
  await says(page, /Added 2 sheets/);
  // The sheet of the sources came with the first table.
  expect(await sheetNames(page)).toEqual(['Sheet1', 'Sources', 'South Korea', 'Southeast Asia']);

  await page.click('#tab-list');
  await page.click('.back-button');
  await page.check('[data-choose="sources"]');
  await page.check('[data-choose="tensions"]');
  await page.click('.insert-chosen');
  await says(page, /2 tables/);
  expect(await sheetNames(page)).toHaveLength(6);
  expect(await page.evaluate(() => window.testExcel.problems)).toEqual([]);
  expect(errors).toEqual([]);
  expect(outside).toEqual([]);
  await page.context().close();
});

test('occupied cells, and a refusal of Excel in words', async () => {
  const { page } = await openInExcel(here, { locale: 'zh-TW' });
  expect(await page.getAttribute('.atlas-pane', 'lang')).toBe('zh-TW');
  await page.evaluate(() => void window.testExcel.type('B2', 'mine'));
  await page.click('[data-page="sources"]');
  await page.waitForSelector('.target .taken');
  await page.click('.insert-button');
  await page.waitForSelector('.confirm-replace', { state: 'visible' });
  expect(await page.textContent('.confirm-cells')).toContain('mine');
  await page.click('.confirm-cancel');
  await says(page, /未插入/);
  const before = await page.evaluate(() => JSON.stringify(window.testExcel.snapshot()));
  await page.evaluate(() => void window.testExcel.inject({ at: 1, code: 'GeneralException' }));
  await page.click('.insert-button');
  await page.waitForSelector('.pane-live fluent-message-bar[intent=error], .confirm-replace');
  expect(await page.evaluate(() => JSON.stringify(window.testExcel.snapshot()))).toBe(before);
  await page.context().close();
});

test('what the ribbon did is said in the pane, in its language', async () => {
  const { page, errors } = await openInExcel(here);
  await page.selectOption('.pane-language select', 'zh-CN');
  const press = (command: string): Promise<void> => page.evaluate((name) => void window.testExcel.press(name), command);
  await press('atlasInsertAgain');
  await says(page, /尚未插入过表格/);
  await page.click('[data-page="japan-vendors"]');
  await page.waitForSelector('.target .free');
  await page.uncheck('input[name=sources]');
  await page.click('.insert-button');
  await says(page, /已将“/);
  expect(await sheetNames(page)).toEqual(['Sheet1']);
  // Where the last table stands nothing is replaced; at a free place it comes again.
  await press('atlasInsertAgain');
  await says(page, /已有 Excel 表格：Atlas_japan_vendors/);
  await page.evaluate(() => void window.testExcel.select('A100'));
  await press('atlasInsertAgain');
  await says(page, /Sheet1!A100/);
  expect(await page.evaluate(() => window.testExcel.tables().length)).toBe(4);
  await press('atlasRecalculate');
  await says(page, /已全部重新计算/);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('axe finds nothing in the pane as Excel shows it', async () => {
  const { page } = await openInExcel(here);
  await page.check('[data-choose="sources"]');
  const found = await violations(page, 'list');
  await page.click('[data-page="japan-vendors"]');
  await page.waitForSelector('.target .free');
  found.push(...(await violations(page, 'table')));
  await page.click('#tab-workbook');
  await page.waitForSelector('.book-open');
  expect([...found, ...(await violations(page, 'workbook'))]).toEqual([]);
  await page.context().close();
});
