/** The built pane inside an Excel: the in-process one, in Chromium, behind the real Office.js. */
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import '../office-host/window';
import { insertRefused, openInExcel } from './in-excel';
import { says } from './pane';
import { useBrowser, type Visit } from './site';

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
  // What was said stays, though the selected place is taken now: by this page, which is known there.
  await page.waitForSelector('.target .written');
  await says(page, /Inserted .*Sheet1!A1/);
  await page.evaluate(() => window.testExcel.settled());
  const seen = await page.evaluate(() => ({
    charts: window.testExcel.charts().length,
    tables: window.testExcel.tables().length,
    title: window.testExcel.sheet('Sheet1').cell('A1').value,
  }));
  expect(seen).toEqual({ charts: 1, tables: 3, title: 'Japan: smartphone share by vendor' });

  await page.click('#tab-find');
  await page.evaluate(() => void window.testExcel.select('AA3'));
  await page.waitForFunction(() => /AA3/.test(document.querySelector('.find-target')?.textContent ?? ''));
  await page.click('.find-insert-formula');
  await says(page, /AA3/);
  await page.evaluate(() => window.testExcel.settled());
  const formula = await page.evaluate(() => {
    const { value, formula: written } = window.testExcel.sheet('Sheet1').cell('AA3');
    return { value, written };
  });
  expect(formula.written).toBe('=XIAOMI.SHARE("Europe","2025Q2","Xiaomi")');
  expect(formula.value).toBe(0.23);
  // The selected cell says whose figure it is, to be cited.
  await page.waitForSelector('.selected-cell');
  expect(await page.textContent('.selected-cell')).toMatch(/AA3\s+23%/);
  await page.click('.selected-cell .cite-full');
  await says(page, /Copied: .*line 31; printed "23%"/);
  await page.evaluate(() => void window.testExcel.select('AB9'));
  await page.waitForSelector('.selected-cell', { state: 'detached' });

  await page.click('#tab-workbook');
  await page.selectOption('.book', 'markets');
  await page.click('.pages-none');
  await page.check('[data-page-id="korea-vendors"]');
  await page.check('[data-page-id="southeast-asia"]');
  await page.click('.book-open');
  await says(page, /open in a new window/);
  const bytes = await page.evaluate(() => window.testExcel.created.map(({ base64 }) => base64?.slice(0, 4)));
  expect(bytes).toEqual(['UEsD']);
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

test('occupied cells, and a refusal of Excel in words: nothing has changed', async () => {
  const { page } = await openInExcel(here, { locale: 'zh-TW' });
  expect(await page.getAttribute('.atlas-pane', 'lang')).toBe('zh-TW');
  await page.evaluate(() => void window.testExcel.type('B2', 'mine'));
  await page.click('[data-page="sources"]');
  await page.waitForSelector('.target .taken');
  const snapshot = (): Promise<string> => page.evaluate(() => JSON.stringify(window.testExcel.snapshot()));
  const before = await snapshot();
  await page.click('.insert-button');
  await page.waitForSelector('.confirm-replace', { state: 'visible' });
  expect(await page.textContent('.confirm-cells')).toContain('mine');
  await page.click('.confirm-cancel');
  await says(page, /未插入/);
  expect(await snapshot()).toBe(before);

  // A free place, and Excel refuses the request that writes, half-way.
  await page.evaluate(() => void window.testExcel.select('D40'));
  await page.waitForSelector('.target .free');
  await page.waitForTimeout(300);
  await insertRefused(page, 'GeneralException');
  await page.waitForSelector('.pane-live fluent-message-bar[intent=error]');
  expect((await page.textContent('.pane-live'))?.replace(/\s+/g, ' ').trim()).toBe(
    '錯誤： 未插入任何內容：Excel 內部發生錯誤；請重試；若再次出現，請儲存活頁簿，關閉後重新開啟（GeneralException）',
  );
  expect(await page.evaluate(() => window.testExcel.requests.some(({ error }) => error === 'GeneralException'))).toBe(
    true,
  );
  expect(await snapshot()).toBe(before);
  await page.context().close();
});

test('a message differs from another by more than its colour, covers nothing, and goes when it is closed', async () => {
  const { page } = await openInExcel(here, { forcedColors: 'active' });
  await page.click('[data-page="japan-vendors"]');
  await page.waitForSelector('.target .free');
  await page.click('.insert-button');
  await page.waitForSelector('.pane-live fluent-message-bar[intent=success]');
  const seen = async (): Promise<{ shape: string | null; word: string; name: string | null }> => ({
    shape: await page.getAttribute('.message-icon path', 'd'),
    word: ((await page.textContent('.pane-live .visually-hidden')) ?? '').trim(),
    name: await page.getAttribute('.message-close', 'aria-label'),
  });
  const done = await seen();
  expect([done.word, done.name]).toEqual(['Done:', 'Close the message']);
  expect(await page.isVisible('.message-icon')).toBe(true);
  // The content ends where the message begins, wherever it is scrolled.
  const overlap = await page.evaluate(
    () =>
      document.querySelector('.pane-content')!.getBoundingClientRect().bottom -
      document.querySelector('.pane-foot')!.getBoundingClientRect().top,
  );
  expect(overlap).toBeLessThanOrEqual(0);
  await page.evaluate(() => void window.testExcel.select('A200'));
  await page.waitForSelector('.target .free');
  await page.waitForTimeout(300);
  await insertRefused(page, 'AccessDenied');
  await page.waitForSelector('.pane-live fluent-message-bar[intent=error]');
  const failed = await seen();
  expect(failed.word).toBe('Error:');
  expect(failed.shape).not.toBe(done.shape);
  await page.click('.message-close');
  await page.waitForSelector('.pane-live fluent-message-bar', { state: 'detached' });
  for (const [lang, name] of [
    ['zh-CN', '关闭消息'],
    ['zh-TW', '關閉訊息'],
  ] as const) {
    await page.selectOption('.pane-language select', lang);
    await page.click('.copy-button');
    await page.waitForSelector('.message-close');
    expect(await page.getAttribute('.message-close', 'aria-label')).toBe(name);
  }
  await page.context().close();
});

test('after several tables the ribbon repeats the last, and the pane says which', async () => {
  const { page } = await openInExcel(here);
  await page.check('[data-choose="japan-vendors"]');
  await page.check('[data-choose="korea-vendors"]');
  await page.click('.insert-chosen');
  await says(
    page,
    /Inserted 2 tables, each on a new sheet\..*“Insert again” in the ribbon repeats the last of them, “South Korea: smartphone share by vendor”/,
  );
  await page.evaluate(() => {
    window.testExcel.activate('Sheet1');
    window.testExcel.select('C3');
    window.testExcel.press('atlasInsertAgain');
  });
  await says(page, /Inserted “South Korea.*Sheet1!C3/);
  await page.click('#tab-workbook');
  await page.selectOption('.book', 'markets');
  await page.click('.pages-none');
  await page.check('[data-page-id="southeast-asia"]');
  await page.click('.book-sheets');
  await says(page, /Added 1 sheet\./);
  await page.evaluate(() => {
    window.testExcel.activate('Sheet1');
    window.testExcel.select('C90');
    window.testExcel.press('atlasInsertAgain');
  });
  await says(page, /Inserted “Southeast Asia.*Sheet1!C90/);
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
  // This Excel takes no formats with values, and no group for undo: the figure is formatted when somebody asks for it.
  const shown = (): Promise<string> => page.evaluate(() => window.testExcel.sheet('Sheet1').cell('A200').text);
  await page.evaluate(async () => {
    window.testExcel.type('A199', '..2022');
    window.testExcel.type('A200', '=XIAOMI.SHARE("Japan",A199)');
    await window.testExcel.settled();
  });
  expect(await shown()).toBe('0.01');
  await press('atlasFormatFigures');
  await says(page, /已按文件原样设置 1 个数字的格式/);
  await page.evaluate(() => window.testExcel.settled());
  expect(await shown()).toBe('<1%');
  await page.click('#tab-workbook');
  expect(await page.locator('.formats-follow').count()).toBe(0);
  await page.click('.formats-now');
  await says(page, /所有数字均已有其格式/);
  expect(errors).toEqual([]);
  await page.context().close();
});

describe('one after the other in one pane', () => {
  let visited: Visit;
  beforeAll(async () => {
    visited = await openInExcel(here);
  });
  afterAll(() => visited.page.context().close());

  test('regions to compare are chosen; none is said', async () => {
    const { page } = visited;
    await page.click('#tab-workbook');
    await page.selectOption('.book', 'compare');
    const ticked = (): Promise<string[]> =>
      page.$$eval('.book-regions input:checked', (all) => all.map((one) => (one as HTMLElement).dataset.regionId!));
    expect(await ticked()).toEqual(['Europe', 'Southeast Asia', 'Latin America', 'Middle East', 'Africa']);
    for (const id of await ticked()) await page.uncheck(`[data-region-id="${id}"]`);
    await page.click('.book-open');
    await says(page, /Tick at least two regions/);
    await page.check('[data-region-id="Japan"]');
    await page.check('[data-region-id="South Korea"]');
    await page.click('.book-open');
    await says(page, /open in a new window/);
    const base64 = await page.evaluate(() => window.testExcel.created[0]!.base64!);
    const texts = Object.entries(unzipSync(Buffer.from(base64, 'base64')))
      .filter(([name]) => /sharedStrings/.test(name))
      .map(([, bytes]) => strFromU8(bytes))
      .join();
    expect(texts).toMatch(/Japan, South Korea/);
    expect(texts).not.toMatch(/Compared: Southeast Asia/);
  });

  test('what a part that does not load means is said without its address', async () => {
    const { page } = visited;
    await page.route(/\/find-[\w-]+\.js/, (route) => route.abort());
    await page.click('#tab-find');
    await says(page, /This cannot be shown: a part of this pane could not be loaded; check the connection/);
    expect(await page.textContent('.pane-live')).not.toMatch(/https?:|module/);
  });

  test('a pane that is low or zoomed scrolls as a whole', async () => {
    const { page } = visited;
    await page.setViewportSize({ width: 320, height: 260 });
    await page.click('#tab-list');
    await page.click('[data-page="japan-vendors"]');
    await page.waitForSelector('.target .free');
    const reach = await page.evaluate(
      () => document.scrollingElement!.scrollHeight - document.scrollingElement!.clientHeight,
    );
    expect(reach).toBeGreaterThan(500);
  });
});
