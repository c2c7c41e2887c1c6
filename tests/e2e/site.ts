/** The built pages, served by `npm start`'s own program, and a Chromium that reaches nothing else. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { ask } from '../shared/ask';

const root = resolve(__dirname, '../..');
export interface Site {
  readonly base: string;
}

/**
 * The served pages and a browser; what the file opened is closed after its last test. Call it at the top of the file.
 *
 * @param alone a browser that no other file uses, as who looks at the clipboard needs: a browser has one.
 */
export function useBrowser(
  arrange: (here: Here) => Promise<void> = async () => undefined,
  { alone = false } = {},
): Here {
  let site: Site;
  let browser: Browser;
  const here: Here = {
    get site() {
      return site;
    },
    get browser() {
      return browser;
    },
  };
  beforeAll(async () => {
    site = { base: await ask<string>('site') };
    browser = await chromium.connect(await ask<string>('chromium', alone ? 'another' : null));
    await arrange(here);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
  });
  return here;
}
export interface Here {
  readonly site: Site;
  readonly browser: Browser;
}

/** Where pictures of the pane go, to be looked at. */
const PICTURES = join(root, 'dist', 'pictures');
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

export interface Visit {
  readonly page: Page;
  /** Addresses outside the site that the page asked for. */
  readonly outside: string[];
  /** Errors of scripts and of the console, except missing optional files. */
  readonly errors: string[];
}

/** @param prepare before the page is asked for, e.g. to answer for Office.js. */
export async function visit(
  { browser, site }: Here,
  path: string,
  options: BrowserContextOptions = {},
  prepare: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US', ...options });
  const page = await context.newPage();
  const outside: string[] = [];
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) errors.push(message.text());
  });
  // The browser knows no other host: what asks for one, and is not answered by the test, is noted.
  page.on('requestfailed', (request) => {
    const url = request.url();
    if (!url.startsWith(`${site.base}/`) && !/^(data|blob):/.test(url)) outside.push(url);
  });
  await prepare(page);
  await page.goto(`${site.base}/${path}`);
  return { page, outside, errors };
}
