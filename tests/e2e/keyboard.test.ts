/** Everything by the keyboard alone: where the focus goes, that it is never lost, and that it can be seen. */
import type { Page } from 'playwright-core';
import '../office-host/window';
import { openInExcel, slow } from './in-excel';
import { focused, journey, openAsValues, type Journey } from './keys';
import { says } from './pane';
import { rarely } from '../rare';
import { useBrowser } from './site';

jest.setTimeout(180_000);
const here = useBrowser();

interface Walk extends Journey {
  readonly page: Page;
}
async function start(): Promise<Walk> {
  const { page } = await openInExcel(here);
  await page.focus('.pane-language select');
  return { page, ...journey(page) };
}
/** By the arrow keys from the tab that is chosen. */
async function toTab(walk: Walk, name: 'list' | 'find' | 'workbook' | 'about'): Promise<void> {
  await walk.tabTo(/fluent-tab/);
  for (let i = 0; i < 4 && !(await focused(walk.page)).includes(`tab-${name}`); i++) await walk.press('ArrowRight');
  await walk.expectAt(new RegExp(`tab-${name}`));
}
const BODY = /^(body|html)/;

test('insert: the button keeps the focus after success, failure, cancel and replacement; the message can be closed', async () => {
  const walk = await start();
  const { page } = walk;
  const opened = await openAsValues(page, walk);
  await page.waitForSelector('.target .free');
  await walk.tabTo(/insert-button/);
  await walk.press('Enter');
  await says(page, /Inserted/);
  await walk.expectAt(/insert-button/);

  // The message goes by Escape, from wherever one is.
  await walk.press('Escape');
  await page.waitForSelector('.pane-live fluent-message-bar', { state: 'detached' });
  await walk.expectAt(/insert-button/);

  await page.evaluate(() => {
    window.testExcel.type('A90', 'mine');
    window.testExcel.select('A90');
  });
  await page.waitForSelector('.target .taken');
  await walk.press('Enter');
  await walk.expectAt(/confirm-cancel/);
  await walk.press('Escape');
  await says(page, /Nothing was inserted/);
  await walk.expectAt(/insert-button/);
  await walk.press('Enter');
  await walk.expectAt(/confirm-cancel/);
  await walk.press('Enter');
  await walk.expectAt(/insert-button/);
  await walk.press('Enter');
  await walk.expectAt(/confirm-cancel/);
  await walk.tabTo(/confirm-replace/);
  await walk.press('Enter');
  await says(page, /Inserted/);
  await walk.expectAt(/insert-button/);

  await page.evaluate(() => {
    window.testExcel.select('A200');
  });
  await page.waitForSelector('.target .free');
  await page.waitForTimeout(300);
  await page.evaluate(() => {
    window.testExcel.inject({ at: 3, code: 'AccessDenied' });
  });
  await walk.press('Enter');
  await says(page, /Excel does not allow changes here/);
  await walk.expectAt(/insert-button/);
  // Closed by its own button, or by Escape on it, the message gives the focus back.
  await page.focus('.message-close');
  await walk.press('Enter');
  await page.waitForSelector('.pane-live fluent-message-bar', { state: 'detached' });
  await walk.expectAt(/insert-button/);
  // The look at the place that follows an insert has to be over: it would take the fault.
  await page.waitForTimeout(500);
  await page.evaluate(() => {
    window.testExcel.inject({ at: 1, code: 'AccessDenied' });
  });
  await walk.press('Enter');
  await says(page, /Excel does not allow changes here/);
  await walk.tabTo(/message-close/);
  await walk.press('Escape');
  await page.waitForSelector('.pane-live fluent-message-bar', { state: 'detached' });
  expect(await focused(page)).not.toMatch(BODY);

  await walk.tabTo(/back-button/, 'Shift+Tab');
  await walk.press('Enter');
  await walk.expectAt(/^button item/);
  expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.page)).toBe(opened);
  expect(walk.unseen).toEqual([]);
  await page.context().close();
});

test('while Excel works the button is there, says so, and takes no second press', async () => {
  const walk = await start();
  const { page } = walk;
  await page.click('[data-page="korea-vendors"]');
  await page.waitForSelector('.target .free');
  await slow(page, 150);
  await page.focus('.insert-button');
  await walk.press('Enter');
  await walk.press('Enter');
  await walk.press('Space');
  await page.waitForFunction(() => /Inserting/.test(document.querySelector('.insert-button')?.textContent ?? ''));
  expect(await page.getAttribute('.insert-button', 'disabled-focusable')).not.toBeNull();
  expect(await focused(page)).toMatch(/insert-button/);
  await says(page, /Inserted/);
  await page.evaluate(() => window.testExcel.settled());
  expect(await page.evaluate(() => window.testExcel.tables().filter(({ name }) => /korea/.test(name)).length)).toBe(1);
  await page.context().close();
});

test('several pages: ticked by Space, inserted and stopped by Enter', async () => {
  const walk = await start();
  const { page } = walk;
  await walk.tabTo(/choose/);
  await walk.press('Space');
  await walk.tabTo(/^button item/);
  await walk.tabTo(/choose/);
  await walk.press('Space');
  await walk.tabTo(/insert-chosen/);
  await slow(page, 200);
  await walk.press('Enter');
  await walk.expectAt(/job-cancel/);
  expect(await page.textContent('.job-label')).toMatch(/1 of 2/);
  await walk.press('Enter');
  await says(page, /Nothing was inserted/);
  // The pages are still ticked: the button that began it has the focus.
  await walk.expectAt(/insert-chosen/);
  expect(await page.evaluate(() => window.testExcel.sheetNames())).toEqual(['Sheet1']);
  await walk.press('Enter');
  await says(page, /Inserted 2 tables/);
  await walk.expectAt(/search/);
  // A single one is said as one.
  await page.focus('[data-choose="tensions"]');
  await walk.press('Space');
  await walk.tabTo(/insert-chosen/);
  await walk.press('Enter');
  await says(page, /Inserted 1 table on a new sheet\./);
  expect(walk.unseen).toEqual([]);
  await page.context().close();
});

test('Find: lists by typing and arrows, Enter and Escape; inserting keeps the focus', async () => {
  const walk = await start();
  const { page } = walk;
  await toTab(walk, 'find');
  await page.waitForSelector('.figure');
  const value = (part: string): Promise<string> => page.inputValue(`atlas-choice[data-part=${part}] input`);
  await walk.tabTo(/^input choice-/);
  // Arrows open the list and move in it; Escape changes nothing.
  await walk.press('ArrowDown');
  expect(await page.getAttribute('atlas-choice[data-part=metric] input', 'aria-expanded')).toBe('true');
  await walk.press('ArrowDown');
  const active = (): Promise<string | null> =>
    page.evaluate(() => {
      const id = document.activeElement?.getAttribute('aria-activedescendant');
      return id ? (document.getElementById(id)?.dataset.id ?? null) : null;
    });
  expect(await active()).not.toBe('share');
  await walk.press('Escape');
  expect([
    await value('metric'),
    await page.getAttribute('atlas-choice[data-part=metric] input', 'aria-expanded'),
  ]).toEqual(['Smartphone market share', 'false']);
  await walk.tabTo(/^input choice-/);
  await page.keyboard.type('东南亚');
  expect(await page.textContent('atlas-choice[data-part=region] [role=status]')).toMatch(/1 of/);
  await walk.press('Enter');
  expect(await value('region')).toBe('Southeast Asia');
  expect(await page.textContent('.figure-formula code')).toContain('"Southeast Asia"');
  await walk.tabTo(/^input choice-/);
  await walk.press('ArrowDown');
  await walk.press('ArrowDown');
  const period = await active();
  await walk.press('Enter');
  expect(await page.textContent('.figure-formula code')).toContain(`"${period}"`);

  await walk.tabTo(/find-insert-formula/);
  await walk.press('Enter');
  await says(page, /Inserted =XIAOMI/);
  await walk.expectAt(/find-insert-formula/);
  // Now the cell is taken: a question, and Escape.
  await walk.press('Enter');
  await walk.expectAt(/confirm-cancel/);
  await walk.press('Escape');
  await says(page, /Nothing was inserted/);
  await walk.expectAt(/find-insert-formula/);
  await walk.tabTo(/find-insert-both/);
  await walk.press('Enter');
  await walk.expectAt(/confirm-cancel/);
  await walk.tabTo(/confirm-replace/);
  await walk.press('Enter');
  await says(page, /Inserted 2\d?%|Inserted .*Sheet1!A1:B1/);
  await walk.expectAt(/find-insert-both/);
  await walk.tabTo(/coverage-button/);
  await walk.press('Enter');
  await walk.expectAt(/^h1 pane-title "Coverage/);
  expect(walk.unseen).toEqual([]);
  await page.context().close();
});

/** What is built is tried each time in tests/e2e/excel.test.ts, with the mouse. */
rarely('Workbook: chosen, ticked, built and stopped', async () => {
  const walk = await start();
  const { page } = walk;
  await toTab(walk, 'workbook');
  await page.waitForSelector('.book');
  await walk.tabTo(/^select book/);
  await page.keyboard.type('Regions');
  expect(await page.inputValue('.book')).toBe('compare');
  await walk.tabTo(/book-page/);
  await walk.press('Space');
  expect(await page.isChecked('[data-region-id="Global"]')).toBe(true);
  // The writer of workbooks takes its time to arrive.
  await page.route(/exceljs/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 800));
    await route.fallback();
  });
  await walk.tabTo(/book-open/);
  await walk.press('Enter');
  await walk.expectAt(/job-cancel/);
  await walk.press('Enter');
  await says(page, /Stopped; nothing was made/);
  await walk.expectAt(/book-open/);
  expect(await page.evaluate(() => window.testExcel.created.length)).toBe(0);
  await walk.press('Enter');
  await says(page, /open in a new window/);
  await walk.expectAt(/book-open/);
  expect(await page.evaluate(() => window.testExcel.created.length)).toBe(1);
  expect(walk.unseen).toEqual([]);
  await page.context().close();
});

describe('one after the other in one pane', () => {
  let walk: Walk;
  beforeAll(async () => {
    walk = await start();
  });
  afterAll(() => walk.page.context().close());

  test('a search without a hit is taken back by its button; the search has the focus then', async () => {
    const { page } = walk;
    await walk.tabTo(/> input/);
    await page.keyboard.type('zzzz');
    await page.waitForSelector('.clear-search');
    await walk.tabTo(/clear-search/);
    await walk.press('Enter');
    await walk.expectAt(/search/);
    expect(await focused(page)).not.toMatch(BODY);
  });

  test('About: read by the keyboard, the language chosen there', async () => {
    const { page } = walk;
    await toTab(walk, 'about');
    await page.waitForSelector('.keys');
    // The panel itself takes the focus, so that arrow and page keys scroll it.
    await walk.tabTo(/pane-content/);
    await walk.press('PageDown');
    await page.waitForFunction(() => document.querySelector('.pane-content')!.scrollTop > 50);
    await walk.tabTo(/about-language/);
    await page.keyboard.type('繁');
    await page.selectOption('.about-language', 'zh-TW');
    expect(await page.getAttribute('.atlas-pane', 'lang')).toBe('zh-TW');
    await walk.expectAt(/about-language/);
    expect(walk.unseen).toEqual([]);
  });

  test('the test would see a focus without a sign', async () => {
    const { page } = walk;
    await page.click('#tab-list');
    await page.focus('.pane-language select');
    // The page's policy lets no style element apply.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.topic:focus-visible { outline: none !important; box-shadow: none !important; }');
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    });
    await walk.tabTo(/topic/);
    expect(walk.unseen).toEqual([expect.stringMatching(/^select topic/)]);
  });
});
