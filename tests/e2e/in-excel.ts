/** The built pane inside an Excel: the in-process one, in Chromium, behind the real Office.js. */
import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { excelAround } from '../office-host/browser';
import type { ExcelOptions } from '../office-host/excel';
import '../office-host/window';
import { visit, type Here, type Visit } from './site';

const { functions } = JSON.parse(readFileSync('public/functions.json', 'utf8')) as { functions: never[] };

/**
 * @param theme Excel's own, whatever the system's is.
 * @param prepare before the page is asked for.
 */
export async function openInExcel(
  here: Here,
  { locale = 'en-us', theme, ...options }: BrowserContextOptions & Pick<ExcelOptions, 'theme'> = {},
  prepare: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<Visit> {
  const visited = await visit(
    here,
    'taskpane.html',
    { viewport: { width: 350, height: 760 }, ...options },
    async (page) => {
      await prepare(page);
      return excelAround(page, { locale, ...(theme && { theme }), functions: { namespace: 'XIAOMI', functions } });
    },
  );
  await visited.page.waitForSelector('.atlas-pane[data-host=office] .item', { timeout: 30_000 });
  return visited;
}

/** Lets every answer of Excel wait, so that there is time to look at what the pane shows meanwhile. */
export const slow = (page: Page, ms: number): Promise<void> =>
  page.evaluate((wait) => {
    const { bridge } = window.testExcel;
    const take = bridge.sendMessageToHost;
    bridge.sendMessageToHost = (text) => void setTimeout(() => take(text), wait);
  }, ms);

/** Presses Insert when Excel refuses the look of its table, in the middle of what it writes. */
export const insertRefused = (page: Page, code: string): Promise<void> =>
  page.evaluate((refusal) => {
    let once = true;
    window.testExcel.faults.refuse(({ Name }) => {
      if (Name !== 'Style' || !once) return undefined;
      once = false;
      return refusal;
    });
    document.querySelector<HTMLElement>('.insert-button')!.click();
  }, code);
