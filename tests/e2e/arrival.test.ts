/**
 * What a page is when something of it does not come, and that nothing of it breaks its own policy. One browser for all.
 */
import type { Page } from 'playwright-core';
import { OFFICE_JS } from '../office-host/browser';
import { RARE } from '../rare';
import { violations } from './axe';
import { openInExcel } from './in-excel';
import { markedUp, violated, watchPolicy } from './policy';
import { useBrowser, visit } from './site';

jest.setTimeout(120_000);
const here = useBrowser();
const DATA = '**/app/taskpane/dataset-*.json';

describe('the file of figures', () => {
  /** Every answer to it until `well`. */
  async function illUntil(
    page: Page,
    answer: { status?: number; body?: string },
  ): Promise<{ well(): void; asked(): number }> {
    let [ill, asked] = [true, 0];
    await page.route(DATA, (route) => {
      asked += 1;
      return ill ? route.fulfill({ contentType: 'application/json', ...answer }) : route.fallback();
    });
    return { well: () => void (ill = false), asked: () => asked };
  }

  test('404: the pane says so in three languages, a button asks again, and what was opened appears', async () => {
    let server!: Awaited<ReturnType<typeof illUntil>>;
    const { page, errors } = await visit(
      here,
      'taskpane.html',
      { viewport: { width: 320, height: 700 } },
      async (one) => {
        server = await illUntil(one, { status: 404, body: 'none' });
      },
    );
    await page.waitForSelector('.pane-missing', { timeout: 20_000 });
    const said = async (lang: string): Promise<string> => {
      await page.selectOption('.pane-language select', lang);
      return (await page.textContent('.pane-missing [role=alert]'))!;
    };
    expect(await said('zh-CN')).toBe('数据无法加载：404 Not Found');
    expect(await said('zh-TW')).toBe('數據無法載入：404 Not Found');
    expect(await said('en')).toBe('the figures could not be loaded: 404 Not Found');
    expect(await violations(page, 'missing figures')).toEqual([]);
    // Everything that needs figures waits, and nothing breaks.
    for (const id of ['find', 'workbook', 'about', 'list']) await page.click(`#tab-${id}`);
    await page.click('.item >> nth=1');
    server.well();
    const before = server.asked();
    await page.focus('.retry');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.preview-table');
    expect(await page.locator('.pane-missing').count()).toBe(0);
    expect(server.asked()).toBeGreaterThan(before);
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    await page.click('#tab-find');
    await page.waitForSelector('.pane-content fluent-button');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  const bodies = [
    ['<!doctype html><p>Sign in', 'what came is not the file of figures'],
    ['{}', 'what came is not the file of figures'],
  ] as const;
  test.each(RARE ? bodies : bodies.slice(0, 1))(
    '%s in Excel: cells are #N/A with the reason, and answered when it comes, by themselves',
    async (body, reason) => {
      let server!: Awaited<ReturnType<typeof illUntil>>;
      const { page, errors } = await openInExcel(here, {}, async (one) => {
        server = await illUntil(one, { body });
      });
      await page.evaluate(() => window.testExcel.type('B2', '=XIAOMI.SHARE("Europe","2025Q2")'));
      await page.waitForSelector('.pane-missing', { timeout: 20_000 });
      expect(await page.textContent('.pane-missing [role=alert]')).toContain(reason);
      await page.waitForFunction(() => window.testExcel.sheet('Sheet1').cell('B2').value === '#N/A');
      server.well();
      await page.waitForFunction(() => window.testExcel.sheet('Sheet1').cell('B2').value === 0.23, null, {
        timeout: 30_000,
      });
      expect(await page.locator('.pane-missing').count()).toBe(0);
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );
});

/** What appears six seconds after the page appears now; rarely it is waited for. */
async function sixSeconds(page: Page): Promise<void> {
  if (RARE) return;
  await page.waitForSelector('.not-started', { state: 'attached' });
  expect(
    await page.evaluate(() =>
      document.getAnimations().map((one) => {
        const { endTime } = one.effect!.getComputedTiming();
        one.finish();
        return endTime;
      }),
    ),
  ).toEqual([6000]);
}

test('its script is missing, or office.js hangs: a sentence in three languages instead of a blank page', async () => {
  const pages = await Promise.all([
    visit(here, 'taskpane.html', {}, (page) =>
      page.route('**/app/taskpane/taskpane-*.js', (route) => route.fulfill({ status: 404 })),
    ),
    visit(here, 'index.html', {}, (page) =>
      page.route('**/app/playground/*.js', (route) => route.fulfill({ status: 404 })),
    ),
  ]);
  const context = await here.browser.newContext();
  const hanging = await context.newPage();
  await hanging.route(`${OFFICE_JS}**`, () => undefined);
  void hanging.goto(`${here.site.base}/taskpane.html`, { waitUntil: 'commit' });
  for (const page of [...pages.map((one) => one.page), hanging]) {
    await sixSeconds(page);
    await page.waitForSelector('.not-started', { state: 'visible', timeout: 15_000 });
    const text = await page.locator('.not-started').innerText();
    for (const words of ['has not started', '尚未启动', '尚未啟動']) expect(text).toContain(words);
    await page.context().close();
  }
});

// The playground's: tests/e2e/insert.test.ts.
describe('the policy of the pages', () => {
  test('the pane in Excel keeps to it in all its views; style sheets in markup do nothing', async () => {
    const { page, errors } = await openInExcel(here, {}, watchPolicy);
    for (const nth of [0, 2]) {
      await page.click(`.item >> nth=${nth}`);
      await page.waitForSelector('.preview-table');
      await page.click('.back-button');
    }
    for (const id of ['find', 'workbook', 'about']) {
      await page.click(`#tab-${id}`);
      await page.waitForSelector('.pane-content fluent-button, .sources');
    }
    expect(await violated(page)).toEqual([]);
    expect(errors).toEqual([]);
    expect(await markedUp(page, '.atlas-pane')).toEqual(['1', '1']);
    expect(await violated(page)).toHaveLength(2);
    await page.context().close();
  });

  test('help, support and the reference run nothing and are styled', async () => {
    for (const path of [
      'help.html',
      'support.html',
      'functions.html',
      'functions.zh-CN.html',
      'functions.zh-TW.html',
    ]) {
      const { page } = await visit(here, path, {}, watchPolicy);
      expect(await page.getAttribute('meta[http-equiv=Content-Security-Policy]', 'content')).toMatch(
        /^default-src 'none'; /,
      );
      expect(await page.evaluate(() => document.styleSheets.length)).toBe(1);
      expect(await violated(page)).toEqual([]);
      await page.context().close();
    }
  });
});
