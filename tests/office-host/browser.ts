/** Puts Excel around a page of Chromium: the page loads office.js from its usual address and finds a desktop Excel. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, normalize, resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { ExcelOptions } from './excel';
import './window';

const ROOT = resolve(__dirname, '../..');
const DIST = join(ROOT, 'node_modules/@microsoft/office-js/dist');
export const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

let bundle: string | undefined;
const hostScript = (): string =>
  (bundle ??= execFileSync(process.execPath, [join(__dirname, 'bundle.mjs')], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1e8,
  }));

/**
 * Every page of the context (or the one page) opened from now on runs in an Excel of its own: `window.testExcel`.
 * Requests for Office.js are answered from node_modules.
 *
 * @returns the files of Office.js that were asked for.
 */
export async function excelAround(target: BrowserContext | Page, options: ExcelOptions = {}): Promise<string[]> {
  const asked: string[] = [];
  await target.addInitScript({ content: `${hostScript()}\ninstallTestExcel(${JSON.stringify(options)});` });
  await target.route(`${OFFICE_JS}**`, (route) => {
    const name = normalize(new URL(route.request().url()).pathname.replace('/lib/1/hosted/', ''));
    asked.push(name);
    const file = join(DIST, name);
    if (name.startsWith('..') || !existsSync(file)) return route.fulfill({ status: 404, body: '' });
    return route.fulfill({
      contentType: 'text/javascript',
      headers: { 'Access-Control-Allow-Origin': '*' },
      body: readFileSync(file),
    });
  });
  return asked;
}
