/** The pane's tabs in Chromium: Find, Workbook, About, charts, several pages at once; what is loaded, from where, and how much. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { firstScreenProblems } from '../../scripts/checks/size';
import { combined, RARE } from '../rare';
import { violations } from './axe';
import { formulas, freshSheet, goTo, openPlayground, shown } from './grid';
import { useBrowser, visit, type Visit } from './site';

jest.setTimeout(240_000);
const here = useBrowser(undefined, { alone: true });

const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const openPane = (options: Parameters<typeof visit>[2] = {}): Promise<Visit> => visit(here, 'taskpane.html', options);

const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const drawn = (page: Page): Promise<unknown> => page.waitForSelector('atlas-chart[data-drawn] svg');
const message = async (page: Page): Promise<string> => {
  await page.waitForSelector('.pane-live fluent-message-bar');
  return ((await page.textContent('.pane-live')) ?? '').trim();
};
/** Opens the list of a choice and picks the first entry that the typed text leaves. */
async function pick(page: Page, part: string, text: string): Promise<void> {
  await page.click(`atlas-choice[data-part=${part}] input`);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

describe('WCAG 2.2 AA and 320 px', () => {
  const looks = combined({ locale: ['en-US', 'zh-CN', 'zh-TW'], colorScheme: ['light', 'dark'] });
  // Each language in one of the schemes; rarely in both.
  const tried = looks.filter((_, i) => RARE || [0, 3, 4].includes(i));
  test.each(tried)(
    '$locale, $colorScheme: chart, find, its lists, workbook, about',
    async ({ locale, colorScheme }) => {
      const { page, errors, outside } = await openPane({ colorScheme, locale, viewport: { width: 320, height: 700 } });
      await page.click('[data-page="japan-vendors"]');
      await drawn(page);
      const found = await violations(page, 'chart');
      const wide = [await tooWide(page)];
      await page.click('#tab-find');
      await page.waitForSelector('.figure');
      found.push(...(await violations(page, 'find')));
      wide.push(await tooWide(page));
      await page.click('atlas-choice[data-part=metric] input');
      found.push(...(await violations(page, 'list')));
      wide.push(await tooWide(page));
      await page.keyboard.press('Escape');
      await page.click('#tab-workbook');
      await page.waitForSelector('.book-download');
      found.push(...(await violations(page, 'workbook')));
      wide.push(await tooWide(page));
      await page.click('#tab-about');
      await page.waitForSelector('.keys');
      found.push(...(await violations(page, 'about')));
      wide.push(await tooWide(page));
      expect(found).toEqual([]);
      expect(wide).toEqual(wide.map(() => 0));
      expect(errors).toEqual([]);
      expect(outside).toEqual([OFFICE_JS]);
      await page.context().close();
    },
  );
});

test('charts say in words what they show, and are loaded with the first page that has one', async () => {
  const { page } = await openPane();
  const scripts: string[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.push(new URL(response.url()).pathname);
  });
  await page.click('[data-page="sources"]');
  await page.waitForSelector('.preview-table');
  expect(scripts.filter((s) => /charts/.test(s))).toEqual([]);
  expect(await page.locator('atlas-chart').count()).toBe(0);
  await page.click('.back-button');
  await page.click('[data-page="southeast-asia"]');
  await drawn(page);
  expect(scripts.filter((s) => /charts/.test(s))).toHaveLength(1);
  const names = await page.$$eval('atlas-chart', (all) =>
    all.map((c) => `${c.getAttribute('role')} ${c.getAttribute('aria-label')}`),
  );
  expect(names.length).toBeGreaterThanOrEqual(2);
  for (const name of names) expect(name).toMatch(/^img .*\d.*Source: /s);
  // The same text for who sees the chart but not its colours.
  await page.click('.chart-text summary >> nth=0');
  expect(await page.isVisible('.chart-text p >> nth=0')).toBe(true);
  await page.context().close();
});

test('Find: only what exists is offered, found in three languages; the card shows the bound and the way to cite', async () => {
  const { page } = await openPane({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.click('#tab-find');
  await page.waitForSelector('.figure');
  await pick(page, 'region', '日本');
  await pick(page, 'period', '..2022');
  expect(await page.textContent('.figure-value')).toMatch(/^<1%\s+under/);
  expect(await page.textContent('.figure-formula code')).toBe('=XIAOMI.SHARE("Japan","..2022","Xiaomi")');
  const periods = async (): Promise<string[]> =>
    page.$$eval('atlas-choice[data-part=period] [role=option]', (all) =>
      all.map((o) => (o as HTMLElement).dataset.id!),
    );
  await page.click('atlas-choice[data-part=period] input');
  expect(await periods()).not.toContain('2025Q2');
  await page.keyboard.press('Escape');
  // Typing something that is nowhere offers nothing and changes nothing.
  await pick(page, 'metric', 'zzzz');
  expect(await page.isVisible('.choice-none')).toBe(true);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  expect(await page.inputValue('atlas-choice[data-part=metric] input')).toBe('Smartphone market share');
  await page.click('.find-copy-formula');
  expect(await message(page)).toContain('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('=XIAOMI.SHARE("Japan","..2022","Xiaomi")');
  await page.context().close();
});

test('Find: conflicts, other places and ranges', async () => {
  const { page } = await openPane();
  await page.click('#tab-find');
  await page.waitForSelector('.figure');
  expect(await page.locator('.careful .tension').count()).toBeGreaterThan(0);
  await pick(page, 'metric', 'launch price');
  await pick(page, 'region', 'europe');
  await pick(page, 'period', '2017');
  await pick(page, 'entity', '入门');
  expect(await page.textContent('.figure-formula code')).toContain('launch_price:low');
  const low = await page.textContent('.figure-value');
  await page.check('input[name=end][value=high]');
  expect(await page.textContent('.figure-formula code')).toContain('launch_price:high');
  expect(await page.textContent('.figure-value')).not.toBe(low);
  await page.click('.coverage-button');
  await page.waitForSelector('.preview-table');
  expect(await page.textContent('.pane-title')).toMatch(/Coverage/);
  await page.context().close();
});

describe('in the playground', () => {
  let visited: Visit;
  beforeAll(async () => {
    visited = await openPlayground(here, { acceptDownloads: true });
  });
  afterAll(() => visited.page.context().close());

  test('Find inserts the formula, or value and citation, and asks before it replaces', async () => {
    const { page } = visited;
    await freshSheet(page, 'Finds');
    await goTo(page, 'C4');
    await page.click('#tab-find');
    await page.waitForSelector('.figure');
    await page.waitForFunction(() => /Finds!C4/.test(document.querySelector('.find-target')?.textContent ?? ''));
    await page.click('.find-insert-formula');
    expect(await message(page)).toContain('Finds!C4');
    expect((await formulas(page, 'C4'))[0]![0]).toBe('=XIAOMI.SHARE("Europe","2025Q2","Xiaomi")');
    expect(await shown(page, 'C4')).toBe('23%');
    await page.click('.find-insert-both');
    await page.waitForSelector('.confirm-replace', { state: 'visible' });
    await page.click('.confirm-replace');
    await page.waitForFunction(() => /Finds!C4:D4/.test(document.querySelector('.pane-live')?.textContent ?? ''));
    expect((await formulas(page, 'C4'))[0]![0]).toBe('');
    expect(await shown(page, 'C4')).toBe('23%');
    expect(await shown(page, 'D4')).toMatch(/line 31/);
  });

  test('several pages, each on a sheet of its own; the pane says that charts are not drawn here', async () => {
    const { page } = visited;
    await page.click('#tab-list');
    const sheets = (): Promise<string[]> =>
      page.evaluate(() =>
        (atlasPlayground.getActiveWorkbook() as never as { getSheets(): { getSheetName(): string }[] })
          .getSheets()
          .map((s) => s.getSheetName()),
      );
    const before = await sheets();
    for (const id of ['position-by-region', 'japan-vendors', 'sources']) await page.check(`[data-choose="${id}"]`);
    await page.click('.insert-chosen');
    expect(await message(page)).toMatch(/3 tables/);
    const added = (await sheets()).filter((name) => !before.includes(name));
    expect(added).toHaveLength(3);
    // The sources go first, since the others lead to them.
    expect([added[0], await shown(page, 'A1')]).toEqual(['Sources', 'Japan: smartphone share by vendor']);
    await page.click('[data-page="japan-vendors"]');
    await page.waitForSelector('.no-charts');
    await page.check('input[name=where][value=new-sheet]');
    await page.waitForFunction(() => /\(2\)/.test(document.querySelector('.target')?.textContent ?? ''));
    await page.click('.insert-button');
    expect(await message(page)).toMatch(/Inserted .*\(2\)/);
    await page.click('.back-button');
  });

  test('the workbook is built in the browser, byte for byte what the command line writes', async () => {
    const { page } = visited;
    await page.click('#tab-workbook');
    const [file] = await Promise.all([
      page.waitForEvent('download', { timeout: 60_000 }),
      page.click('.book-download'),
    ]);
    expect(file.suggestedFilename()).toBe('xiaomi-atlas-overview.xlsx');
    const folder = mkdtempSync(join(tmpdir(), 'atlas-book-'));
    await file.saveAs(join(folder, 'browser.xlsx'));
    execFileSync(process.execPath, ['bin/xiaomi-atlas.mjs', 'build', 'overview', '-o', join(folder, 'cli.xlsx')], {
      stdio: 'ignore',
    });
    const [inBrowser, inNode] = ['browser.xlsx', 'cli.xlsx'].map((name) =>
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    );
    rmSync(folder, { recursive: true });
    expect(inBrowser).toBe(inNode);
    expect(await message(page)).toMatch(/Downloaded xiaomi-atlas-overview\.xlsx/);
  });

  test('a build can be stopped, and leaves nothing behind', async () => {
    const { page } = visited;
    let downloads = 0;
    page.on('download', () => {
      downloads++;
    });
    // In the page, since a build may be over before a test's own click arrives.
    await page.evaluate(
      () =>
        new Promise<void>((done) => {
          document.querySelector<HTMLElement>('.book-download')!.click();
          const look = (): void => {
            const cancel = document.querySelector<HTMLElement>('.job-cancel');
            if (!cancel) return void setTimeout(look, 1);
            cancel.click();
            done();
          };
          look();
        }),
    );
    await page.waitForFunction(
      () => /Stopped/.test(document.querySelector('.pane-live')?.textContent ?? ''),
      undefined,
      { timeout: 30_000 },
    );
    await page.waitForFunction(() => document.activeElement?.className.includes('book-download'));
    await page.waitForTimeout(500);
    expect(downloads).toBe(0);
  });

  test('chosen pages become new sheets; none chosen is said', async () => {
    const { page } = visited;
    await page.click('.pages-none');
    await page.waitForSelector('.book-none');
    expect(await violations(page, 'no page chosen')).toEqual([]);
    await page.click('.book-download');
    expect(await message(page)).toMatch(/Tick at least one page/);
    await page.check('[data-page-id="korea-vendors"]');
    await page.click('.book-sheets');
    await page.waitForFunction(() => /Added 1 sheet/.test(document.querySelector('.pane-live')?.textContent ?? ''));
    expect(await shown(page, 'A1')).toMatch(/South Korea/);
  });

  test('nothing was asked of any other server, and no script failed', () => {
    expect(visited.outside).toEqual([]);
    expect(visited.errors).toEqual([]);
  });
});

test('the first screen takes at most 100 kB of script', () => {
  expect(firstScreenProblems()).toEqual([]);
});

test('every token that a style names is in the theme', async () => {
  const { page } = await openPane();
  await page.waitForSelector('.item');
  const missing = await page.evaluate(() => {
    const root = getComputedStyle(document.documentElement);
    const texts: string[] = [];
    const read = (sheets: Iterable<CSSStyleSheet>): void => {
      for (const sheet of sheets) for (const rule of sheet.cssRules) texts.push(rule.cssText);
    };
    read([...document.styleSheets, ...document.adoptedStyleSheets]);
    for (const element of document.querySelectorAll('*'))
      if (element.shadowRoot) read(element.shadowRoot.adoptedStyleSheets);
    const names = new Set(
      texts.flatMap((text) =>
        [...text.matchAll(/var\(--((?:color|font|line|spacing|stroke|border|shadow|duration|curve)[A-Z]\w*)/g)].map(
          ([, name]) => name!,
        ),
      ),
    );
    return [...names].filter((name) => root.getPropertyValue(`--${name}`).trim() === '');
  });
  expect(missing).toEqual([]);
  await page.context().close();
});

declare const atlasPlayground: { getActiveWorkbook(): unknown };
