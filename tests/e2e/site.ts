/** The built pages, served by `npm start`'s own program, and a Chromium that reaches nothing else. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, rmdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const root = resolve(__dirname, '../..');
/** As in scripts/chromium.mjs, which jest cannot import. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

export interface Site {
  readonly base: string;
  stop(): void;
}

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Test files run side by side; only one at a time may find that the pages have to be built. */
async function alone<T>(work: () => Promise<T>): Promise<T> {
  const lock = join(root, 'dist', '.starting');
  mkdirSync(join(root, 'dist'), { recursive: true });
  for (let waited = 0; ; waited += 200) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      // A lock that old was left by a run that was cut off.
      if (waited > 180_000) rmdirSync(lock);
      await sleep(200);
    }
  }
  try {
    return await work();
  } finally {
    rmdirSync(lock);
  }
}

export const startSite = (): Promise<Site> =>
  alone(
    () =>
      new Promise((done, fail) => {
        const child = spawn(process.execPath, ['scripts/start.mjs', '--port', '0'], { cwd: root });
        let output = '';
        child.stderr.on('data', (text: Buffer) => {
          output += String(text);
        });
        child.stdout.on('data', (text: Buffer) => {
          output += String(text);
          const found = /Playground\s+(http:\/\/localhost:\d+)\//.exec(output);
          if (found) done({ base: found[1]!, stop: () => void child.kill() });
        });
        child.on('exit', (code) => fail(new Error(`npm start ended with code ${code}: ${output}`)));
      }),
  );

async function startBrowser(): Promise<Browser> {
  const executablePath = execFileSync(process.execPath, ['scripts/chromium.mjs'], {
    cwd: root,
    encoding: 'utf8',
  }).trim();
  return chromium.launch({ executablePath, args: ARGS });
}

/** The served pages and a browser: there before a file's first test, gone after its last. Call it at the top of the file. */
export function useBrowser(arrange: (here: Here) => Promise<void> = async () => undefined): Here {
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
    site = await startSite();
    browser = await startBrowser();
    await arrange(here);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    site?.stop();
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
  await page.route(/.*/, (route) => {
    const url = route.request().url();
    if (url.startsWith(`${site.base}/`) || /^(data|blob):/.test(url)) return route.continue();
    outside.push(url);
    return route.abort();
  });
  await prepare(page);
  await page.goto(`${site.base}/${path}`);
  return { page, outside, errors };
}
