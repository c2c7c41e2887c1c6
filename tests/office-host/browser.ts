/** Puts Excel around a page of Chromium: the page loads office.js from its usual address and finds a desktop Excel. */
import { existsSync, readFileSync } from 'node:fs';
import { join, normalize, resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { ask } from '../shared/ask';
import type { ExcelOptions } from './excel';
import './window';

const ROOT = resolve(__dirname, '../..');
const DIST = join(ROOT, 'node_modules/@microsoft/office-js/dist');
export const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

let script: Promise<string> | undefined;
const hostScript = (): Promise<string> => (script ??= ask<string>('excel-script'));

/**
 * Every page of the context (or the one page) opened from now on runs in an Excel of its own: `window.testExcel`.
 * Requests for Office.js are answered from node_modules.
 *
 * @returns the files of Office.js that were asked for.
 */
export async function excelAround(target: BrowserContext | Page, options: ExcelOptions = {}): Promise<string[]> {
  const asked: string[] = [];
  await target.addInitScript({ content: `${await hostScript()}\ninstallTestExcel(${JSON.stringify(options)});` });
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
