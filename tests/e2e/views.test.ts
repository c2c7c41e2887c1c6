/** The pane's tabs in Chromium: Find, Workbook, About, charts; what is loaded, from where, and how much. */
import type { Page } from 'playwright-core';
import { firstScreenProblems } from '../../scripts/checks/size';
import { combined, RARE } from '../rare';
import { violations } from './axe';
import { openPane, pick, tooWide } from './pane';
import { useBrowser } from './site';

jest.setTimeout(240_000);
const here = useBrowser();

const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const drawn = (page: Page): Promise<unknown> => page.waitForSelector('atlas-chart[data-drawn] svg');

/**
 * The rest looks inside Excel as it does here, and is judged there in the same look (tests/e2e/looks.test.ts); here
 * rarely.
 */
const ONLY_HERE: readonly string[] = ['chart', 'workbook'];

describe('WCAG 2.2 AA and 320 px', () => {
  const looks = combined({ locale: ['en-US', 'zh-CN', 'zh-TW'], colorScheme: ['light', 'dark'] });
  // In one of the looks (tests/e2e/looks.test.ts has the others, inside Excel); rarely in all.
  const tried = looks.filter(({ locale, colorScheme }) => RARE || (locale === 'zh-CN' && colorScheme === 'dark'));
  test.each(tried)(
    '$locale, $colorScheme: chart, find, its lists, workbook, about',
    async ({ locale, colorScheme }) => {
      const { page, errors, outside } = await openPane(here, {
        colorScheme,
        locale,
        viewport: { width: 320, height: 700 },
      });
      const found: string[] = [];
      const look = async (where: string): Promise<void> => {
        if (RARE || ONLY_HERE.includes(where)) found.push(...(await violations(page, where)));
        const over = await tooWide(page);
        if (over > 0) found.push(`${where}: ${over} pixels too wide`);
      };
      await page.click('.findings summary');
      await page.waitForSelector('.finding-open');
      await look('findings');
      await page.click('.findings summary');
      await page.click('[data-page="japan-vendors"]');
      await drawn(page);
      await look('chart');
      await page.click('#tab-find');
      await page.waitForSelector('.figure');
      await look('find');
      await page.click('atlas-choice[data-part=metric] input');
      await look('list');
      await page.keyboard.press('Escape');
      await page.click('#tab-workbook');
      await page.waitForSelector('.book-download');
      await look('workbook');
      await page.click('#tab-about');
      await page.waitForSelector('.keys');
      await look('about');
      expect(found).toEqual([]);
      expect(errors).toEqual([]);
      expect(outside).toEqual([OFFICE_JS]);
      await page.context().close();
    },
  );
});

test('what the tables say: a line a table, opened and closed by keys, each leading to its table and back', async () => {
  const { page, errors } = await openPane(here, { viewport: { width: 175, height: 700 } });
  await page.focus('.findings summary');
  expect(await page.locator('.finding-open').count()).toBe(0);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.finding-open');
  expect(await tooWide(page)).toBe(0);
  const ids = (attribute: string): Promise<(string | null)[]> =>
    page.$$eval(`[${attribute}]`, (all, name) => all.map((one) => one.getAttribute(name)), attribute);
  expect(await ids('data-finding')).toEqual(await ids('data-page'));
  expect(await page.textContent('[data-finding="southeast-asia"]')).toMatch(
    /Xiaomi leads Southeast Asia with 19% in 2025Q2: .*Market position · Southeast Asia/s,
  );
  await page.focus('[data-finding="southeast-asia"]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.preview-table');
  expect(await page.textContent('.pane-title')).toMatch(/Southeast Asia/);
  await page.click('.back-button');
  await page.waitForFunction(() => document.activeElement?.matches('[data-finding="southeast-asia"]'));
  // A search has the list for itself.
  await page.fill('fluent-text-input input', 'samsung');
  await page.waitForSelector('.item-found');
  expect(await page.locator('.findings').count()).toBe(0);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('charts say in words what they show, and are loaded with the first page that has one', async () => {
  const { page } = await openPane(here);
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
  // In too little width it is not cut off: it scrolls, by keys as well.
  const sideways = (): Promise<boolean> =>
    page.$$eval('atlas-chart', (all) => all.some((c) => c.scrollWidth > c.clientWidth && c.tabIndex === 0));
  expect(await sideways()).toBe(false);
  await page.setViewportSize({ width: 175, height: 760 });
  await page.waitForFunction(() => document.querySelector('atlas-chart')!.hasAttribute('tabindex'));
  expect(await sideways()).toBe(true);
  await page.focus('atlas-chart');
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => document.querySelector('atlas-chart')!.scrollLeft > 0);
  expect(await violations(page, 'narrow')).toEqual([]);
  await page.context().close();
});

test('Find: only what exists is offered, found in three languages; the card shows the bound and the way to cite', async () => {
  const { page } = await openPane(here);
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
  const metric = (): Promise<string> => page.inputValue('atlas-choice[data-part=metric] input');
  expect(await metric()).toBe('Smartphone market share');
  // Who comes back to the box types something else, whatever stood there.
  await page.click('atlas-choice[data-part=metric] input');
  await page.keyboard.type('stores planned');
  expect(await metric()).toBe('stores planned');
  // In a text that is being typed a click sets the caret.
  await page.click('atlas-choice[data-part=metric] input', { position: { x: 1, y: 10 } });
  await page.keyboard.type('the ');
  expect(await metric()).toBe('the stores planned');
  await page.keyboard.press('Escape');
  await page.keyboard.type('stores planned');
  expect(await metric()).toBe('stores planned');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  expect(await metric()).toBe('Smartphone market share');
  await page.context().close();
});

test('Find: from the product to its price; what a later choice changes is said', async () => {
  const { page } = await openPane(here);
  await page.click('#tab-find');
  await page.waitForSelector('.figure');
  await pick(page, 'entity', '15 Ultra');
  expect(await page.inputValue('atlas-choice[data-part=metric] input')).toBe('Starting price');
  expect(await page.textContent('.figure-formula code')).toContain('Xiaomi 15 Ultra');
  await pick(page, 'region', 'Japan');
  expect(await page.textContent('.gave-way')).toMatch(/Vendor or product is now .*Xiaomi 15 Ultra/);
  expect(await violations(page, 'changed along')).toEqual([]);
  await page.click('.start-over');
  expect(await page.textContent('.figure-value')).toMatch(/^23%/);
  expect(await page.locator('.start-over, .gave-way p').count()).toBe(0);
  await page.context().close();
});

test('Find: conflicts, other places and ranges', async () => {
  const { page } = await openPane(here);
  await page.click('#tab-find');
  await page.waitForSelector('.figure');
  expect(await page.locator('.careful .tension').count()).toBeGreaterThan(0);
  await pick(page, 'metric', 'launch price');
  await pick(page, 'region', 'europe');
  await pick(page, 'entity', '入门');
  await pick(page, 'period', '2017');
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

test('the first screen takes at most 100 kB of script', () => {
  expect(firstScreenProblems()).toEqual([]);
});

test('every token that a style names is in the theme', async () => {
  const { page } = await openPane(here);
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
