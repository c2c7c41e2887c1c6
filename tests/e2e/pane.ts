/** The pane in a plain browser tab, and what many tests do in it. */
import type { Page } from 'playwright-core';
import { visit, type Here, type Visit } from './site';

/** What Playwright knows no other name for. */
export type Options = Parameters<typeof visit>[2];

/** The add-in's page without Excel: Office.js is not answered here. */
export const openPane = (here: Here, options: Options = {}): Promise<Visit> => visit(here, 'taskpane.html', options);

/** How much wider its content is than the pane; wide tables scroll by themselves. */
export const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

export async function message(page: Page): Promise<string> {
  await page.waitForSelector('.pane-live fluent-message-bar');
  return ((await page.textContent('.pane-live')) ?? '').trim();
}

/** Waits until the pane says it. */
export async function says(page: Page, wanted: RegExp): Promise<void> {
  await page.waitForFunction(
    (source) => new RegExp(source, 's').test(document.querySelector('.pane-live')?.textContent ?? ''),
    wanted.source,
    { timeout: 20_000 },
  );
}

/** Opens the list of a choice and picks the first entry that the typed text leaves. */
export async function pick(page: Page, part: string, text: string): Promise<void> {
  await page.click(`atlas-choice[data-part=${part}] input`);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}
