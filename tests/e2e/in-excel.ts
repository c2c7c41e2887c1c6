/** The built pane inside an Excel: the in-process one, in Chromium, behind the real Office.js. */
import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { excelAround } from '../office-host/browser';
import { visit, type Here, type Visit } from './site';

const { functions } = JSON.parse(readFileSync('public/functions.json', 'utf8')) as { functions: never[] };

export async function openInExcel(here: Here, { locale = 'en-us', ...options }: BrowserContextOptions = {}): Promise<Visit> {
  const visited = await visit(here, 'taskpane.html', { viewport: { width: 350, height: 760 }, ...options }, (page) => excelAround(page, { locale, functions: { namespace: 'XIAOMI', functions } }));
  await visited.page.waitForSelector('.atlas-pane[data-host=office] .item', { timeout: 30_000 });
  return visited;
}

/** Waits until the pane says it. */
export async function says(page: Page, wanted: RegExp): Promise<void> {
  await page.waitForFunction((source) => new RegExp(source, 's').test(document.querySelector('.pane-live')?.textContent ?? ''), wanted.source, { timeout: 20_000 });
}
