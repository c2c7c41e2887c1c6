/** The built pane inside an Excel: the in-process one, in Chromium, behind the real Office.js. */
import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { excelAround } from '../office-host/browser';
import { startBrowser, startSite, type Site } from './site';

jest.setTimeout(240_000);
let site: Site;
let browser: Browser;
const FUNCTIONS = { namespace: 'XIAOMI', functions: (JSON.parse(readFileSync('public/functions.json', 'utf8')) as { functions: never[] }).functions };

beforeAll(async () => {
  site = await startSite();
  browser = await startBrowser();
}, 240_000);
afterAll(async () => {
  await browser?.close();
  site?.stop();
});

interface Open { readonly page: Page; readonly outside: string[]; readonly errors: string[] }
async function open(locale = 'en-us'): Promise<Open> {
  const context = await browser.newContext({ viewport: { width: 350, height: 760 } });
  const outside: string[] = [];
  const errors: string[] = [];
  await context.route('**/*', (route) => {
    const url = route.request().url();
    if (url.startsWith(`${site.base}/`) || /^(data|blob):/.test(url)) return route.continue();
    outside.push(url);
    return route.abort();
  });
  await excelAround(context, { locale, functions: FUNCTIONS });
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  page.on('console', (message) => { if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) errors.push(message.text()); });
  await page.goto(`${site.base}/taskpane.html`);
  await page.waitForSelector('.atlas-pane[data-host=office] .item', { timeout: 30_000 });
  return { page, outside, errors };
}
const message = async (page: Page, wanted: RegExp): Promise<void> => {
  await page.waitForFunction((source) => new RegExp(source, 's').test(document.querySelector('.pane-live')?.textContent ?? ''), wanted.source, { timeout: 20_000 });
};
const sheetNames = (page: Page): Promise<readonly string[]> => page.evaluate(() => window.testExcel.sheetNames());

test('insert with charts, find, workbook: one after the other, with live formulas', async () => {
  const { page, outside, errors } = await open();
  await page.click('[data-page="japan-vendors"]');
  await page.waitForSelector('.target .free');
  expect(await page.locator('.no-charts').count()).toBe(0);
  await page.click('.insert-button');
  await message(page, /Inserted .*Sheet1!A1/);
  await page.evaluate(() => window.testExcel.settled());
  const seen = await page.evaluate(() => ({ charts: window.testExcel.charts().length, tables: window.testExcel.tables().length, title: window.testExcel.sheet('Sheet1').cell('A1').value }));
  expect(seen).toEqual({ charts: 2, tables: 2, title: 'Japan: smartphone share by vendor' });

  await page.click('#tab-find');
  await page.evaluate(() => void window.testExcel.select('AA3'));
  await page.waitForFunction(() => /AA3/.test(document.querySelector('.find-target')?.textContent ?? ''));
  await page.click('.find-insert-formula');
  await message(page, /AA3/);
  await page.evaluate(() => window.testExcel.settled());
  const formula = await page.evaluate(() => { const { value, formula: written } = window.testExcel.sheet('Sheet1').cell('AA3'); return { value, written }; });
  expect(formula.written).toBe('=XIAOMI.SHARE("Europe","2025Q2","Xiaomi")');
  expect(formula.value).toBe(0.23);

  await page.click('#tab-workbook');
  await page.selectOption('.book', 'markets');
  await page.click('.book-open');
  await message(page, /open in a new window/);
  const bytes = await page.evaluate(() => window.testExcel.created.map(({ base64 }) => base64?.slice(0, 4)));
  expect(bytes).toEqual(['UEsD']);
  await page.click('.pages-none');
  await page.check('[data-page-id="korea-vendors"]');
  await page.check('[data-page-id="southeast-asia"]');
  await page.click('.book-sheets');
  await message(page, /Added 2 sheets/);
  expect(await sheetNames(page)).toHaveLength(3);

  await page.click('#tab-list');
  await page.click('.back-button');
  await page.check('[data-choose="sources"]');
  await page.check('[data-choose="tensions"]');
  await page.click('.insert-chosen');
  await message(page, /2 tables/);
  expect(await sheetNames(page)).toHaveLength(5);
  expect(await page.evaluate(() => window.testExcel.problems)).toEqual([]);
  expect(errors).toEqual([]);
  expect(outside).toEqual([]);
  await page.context().close();
});

test('occupied cells, and a refusal of Excel in words', async () => {
  const { page } = await open('zh-tw');
  expect(await page.getAttribute('.atlas-pane', 'lang')).toBe('zh-TW');
  await page.evaluate(() => void window.testExcel.type('B2', 'mine'));
  await page.click('[data-page="sources"]');
  await page.waitForSelector('.target .taken');
  await page.click('.insert-button');
  await page.waitForSelector('.confirm-replace', { state: 'visible' });
  expect(await page.textContent('.confirm-cells')).toContain('mine');
  await page.click('.confirm-cancel');
  await message(page, /未插入/);
  const before = await page.evaluate(() => JSON.stringify(window.testExcel.snapshot()));
  await page.evaluate(() => void window.testExcel.inject({ at: 1, code: 'GeneralException' }));
  await page.click('.insert-button');
  await page.waitForSelector('.pane-live fluent-message-bar[intent=error], .confirm-replace');
  expect(await page.evaluate(() => JSON.stringify(window.testExcel.snapshot()))).toBe(before);
  await page.context().close();
});

test('axe finds nothing in the pane as Excel shows it', async () => {
  const { page } = await open();
  await page.check('[data-choose="sources"]');
  await page.waitForTimeout(250);
  const axe = async (): Promise<string[]> => (await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()).violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
  expect(await axe()).toEqual([]);
  await page.click('#tab-workbook');
  await page.waitForSelector('.book-open');
  expect(await axe()).toEqual([]);
  await page.context().close();
});
