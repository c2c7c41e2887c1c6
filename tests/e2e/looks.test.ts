/**
 * How the pane looks inside Excel: accessible in every state of every view, after Excel's theme, and under forced
 * colours.
 */
import type { BrowserContextOptions, Page } from 'playwright-core';
import '../office-host/window';
import { BLACK_THEME, WHITE_THEME } from '../office-host/external';
import { RARE, rarely } from '../rare';
import { violations } from './axe';
import { insertRefused, openInExcel, slow } from './in-excel';
import { useBrowser } from './site';

jest.setTimeout(240_000);
const here = useBrowser();

/** Nothing is wider than the pane; wide tables scroll by themselves. */
const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.max(
      ...[document.documentElement, document.querySelector('.pane-content')!].map(
        (one) => one.scrollWidth - one.clientWidth,
      ),
    ),
  );

/** Goes through every state, and calls `look` at each. */
async function everyState(page: Page, look: (where: string) => Promise<void>): Promise<void> {
  await page.check('[data-choose="sources"]');
  await look('list with a choice');
  await page.fill('fluent-text-input input', 'samsung');
  await page.waitForSelector('.item-found');
  await look('search');
  await page.fill('fluent-text-input input', '');
  await page.click('[data-page="japan-vendors"]');
  await page.waitForSelector('atlas-chart[data-drawn] svg');
  await page.waitForSelector('.target .free');
  await look('insert form');
  await page.click('.insert-button');
  await page.waitForSelector('.pane-live fluent-message-bar[intent=success]');
  await look('success');
  await page.evaluate(() => {
    window.testExcel.type('A90', 'mine');
    window.testExcel.select('A90');
  });
  await page.waitForSelector('.target .taken:not(.target-problem)');
  await page.click('.insert-button');
  await page.waitForSelector('.confirm-replace', { state: 'visible' });
  await look('question');
  await page.click('.confirm-cancel');
  await page.waitForSelector('.pane-live fluent-message-bar[intent=info]');
  await look('info');
  await page.evaluate(() => void window.testExcel.select('A200'));
  await page.waitForSelector('.target .free');
  await page.waitForTimeout(300);
  await insertRefused(page, 'GeneralException');
  await page.waitForSelector('.pane-live fluent-message-bar[intent=error]');
  await look('error');
  await page.click('#tab-find');
  await page.waitForSelector('.figure');
  await look('find');
  await page.click('atlas-choice[data-part=region] input');
  await look('open list');
  await page.keyboard.press('Escape');
  await page.click('#tab-workbook');
  await page.waitForSelector('.book-open');
  await look('workbook');
  await page.selectOption('.book', 'compare');
  await page.waitForSelector('.book-regions');
  await look('regions to compare');
  await page.click('#tab-about');
  await page.waitForSelector('.keys');
  await look('about');
  await page.click('#tab-list');
  await page.click('.back-button');
  await page.check('[data-choose="tensions"]');
  await slow(page, 1500);
  await page.click('.insert-chosen');
  await page.waitForSelector('.job-cancel');
  await look('progress');
}

type Look = readonly [string, BrowserContextOptions & { locale: string; colorScheme: 'light' | 'dark' }];
const NARROW = { width: 320, height: 700 };
const LOOKS: readonly Look[] = [
  ['English, light', { locale: 'en-us', colorScheme: 'light' }],
  ['simplified Chinese, dark, 320 px', { locale: 'zh-CN', colorScheme: 'dark', viewport: NARROW }],
  ['traditional Chinese, dark', { locale: 'zh-TW', colorScheme: 'dark' }],
];

/** Controls that could not be told from the ground: no frame, no ground of their own, no text that differs from it. */
const lost = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const solid = (color: string): boolean => !/^transparent$|^rgba\(.*, 0\)$/.test(color);
    const groundOf = (element: Element | null): string => {
      for (let at = element; at; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if (solid(backgroundColor)) return backgroundColor;
      }
      return getComputedStyle(document.documentElement).getPropertyValue('color-scheme') === 'dark'
        ? 'rgb(0, 0, 0)'
        : 'rgb(255, 255, 255)';
    };
    const visible = [
      ...document.querySelectorAll<HTMLElement>(
        '.atlas-pane :is(button, a[href], input, select, summary, progress, fluent-button, fluent-tab, fluent-text-input)',
      ),
    ].filter((one) => one.checkVisibility() && one.getClientRects().length > 0);
    const differs = (element: Element): boolean => {
      const style = getComputedStyle(element);
      const behind = groundOf(element.parentElement ?? element);
      const framed = (['Top', 'Bottom'] as const).some(
        (side) =>
          style[`border${side}Style`] !== 'none' &&
          parseFloat(style[`border${side}Width`]) > 0 &&
          solid(style[`border${side}Color`]) &&
          style[`border${side}Color`] !== behind,
      );
      const filled = solid(style.backgroundColor) && style.backgroundColor !== behind;
      const own = filled ? style.backgroundColor : behind;
      const written = (element.textContent ?? '').trim() !== '' && style.color !== own;
      // Boxes to tick, dots to choose and bars are the system's own drawing.
      const native =
        element instanceof HTMLInputElement
          ? ['checkbox', 'radio'].includes(element.type) && style.appearance !== 'none'
          : element instanceof HTMLProgressElement;
      const icon = element.querySelector('svg');
      return framed || filled || written || native || (icon !== null && getComputedStyle(icon).color !== own);
    };
    return visible
      .filter((one) => {
        const root = one.shadowRoot?.querySelector('[part=root]');
        return !differs(one) && !(root && differs(root));
      })
      .map((one) => `${one.tagName.toLowerCase()} ${one.className}`);
  });

/** What cannot be seen where the system chooses the colours, whatever Excel's theme is. */
async function lostWhenForced(page: Page, colorScheme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' });
  const found = await lost(page);
  // The chosen tab has its line, in a colour that is not the ground's.
  const line = await page.evaluate(
    () => getComputedStyle(document.querySelector('.pane-tabs')!, '::after').backgroundColor,
  );
  await page.emulateMedia({ forcedColors: 'none', colorScheme });
  return line === 'rgb(255, 255, 255)' ? [...found, `the line below the tab is ${line}`] : found;
}

// The narrow dark one; rarely the others as well, of which tests/e2e/{pane,views,insert} judge each view.
test.each(RARE ? LOOKS : LOOKS.slice(1, 2))(
  'WCAG 2.2 AA in every state, and every control visible under forced colours: %s',
  async (...[, options]) => {
    const { page, errors } = await openInExcel(here, options);
    const found: string[] = [];
    let looked = 0;
    await everyState(page, async (where) => {
      looked++;
      found.push(...(await violations(page, where)));
      const over = await tooWide(page);
      if (over > 0) found.push(`${where}: ${over} pixels too wide`);
      const unseen = await lostWhenForced(page, options.colorScheme);
      found.push(...unseen.map((control) => `${where}, forced colours: ${control}`));
    });
    expect(found).toEqual([]);
    expect(looked).toBeGreaterThan(12);
    expect(errors).toEqual([]);
    // A fault would be found.
    await page.evaluate(() => {
      const button = document.createElement('button');
      Object.assign(button, {
        className: 'planted',
        style: 'forced-color-adjust:none;border:0;background:#fff;width:20px;height:20px',
      });
      document.querySelector('.pane-content')!.append(button);
    });
    expect(await lostWhenForced(page, options.colorScheme)).toContain('button planted');
    await page.context().close();
  },
);

describe("Excel's theme", () => {
  const ground = (page: Page): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.querySelector('.atlas-pane')!).backgroundColor);
  const DARK = 'rgb(41, 41, 41)';
  const LIGHT = 'rgb(255, 255, 255)';

  test('a black Excel on a light system', async () => {
    const { page, errors } = await openInExcel(here, { theme: BLACK_THEME, colorScheme: 'light' });
    expect(await ground(page)).toBe(DARK);
    expect(await page.evaluate(() => document.documentElement.style.colorScheme)).toBe('dark');
    expect(await violations(page, 'black Excel')).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('a white Excel on a dark system, and when it changes: Excel has no event for it, so the pane asks when it comes to the front', async () => {
    const { page, errors } = await openInExcel(here, { theme: WHITE_THEME, colorScheme: 'dark' });
    const scheme = (): Promise<string> => page.evaluate(() => document.documentElement.style.colorScheme);
    expect([await ground(page), await scheme()]).toEqual([LIGHT, 'light']);
    await page.click('[data-page="japan-vendors"]');
    await page.waitForSelector('atlas-chart[data-drawn] svg');
    const ink = (): Promise<string | null> =>
      page.evaluate(() => document.querySelector('atlas-chart svg text')!.getAttribute('fill'));
    const before = await ink();
    await page.evaluate((theme) => {
      window.testExcel.theme = theme;
      // The library asks Excel at most every five seconds.
      const now = Date.prototype.getTime;
      Date.prototype.getTime = function later(this: Date): number {
        return now.call(this) + 10_000;
      };
      window.dispatchEvent(new Event('focus'));
    }, BLACK_THEME);
    expect([await ground(page), await scheme()]).toEqual([DARK, 'dark']);
    // Pictures are drawn with the new colours as well.
    await page.waitForFunction(
      (was) => document.querySelector('atlas-chart svg text')!.getAttribute('fill') !== was,
      before,
    );
    expect(errors).toEqual([]);
    await page.context().close();
  });

  rarely('an Excel that says nothing of its theme is as the system is, now and later', async () => {
    const { page } = await openInExcel(here, { colorScheme: 'dark' });
    expect(await ground(page)).toBe(DARK);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.waitForFunction(
      (light) => getComputedStyle(document.querySelector('.atlas-pane')!).backgroundColor === light,
      LIGHT,
    );
    await page.context().close();
  });
});
