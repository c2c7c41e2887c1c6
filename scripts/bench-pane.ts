/**
 * The pane in Chromium: from the request to the first screen, from there to the first table on show. As ratios to a plain page of the
 * same server (the help page), opened in the same way in the same run.
 */
import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { line } from './bench/measure';
import { firstScreenScripts, PANE_PAGE } from './checks/size';

const ROUNDS = 9;
const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]!;

interface Visit { readonly shown: number; readonly opened: number }

/** A fresh context each time: nothing is in the browser's store. Milliseconds since the request for the page. */
async function visit(browser: Browser, url: string, first: string, open?: { readonly click: string; readonly wait: string }): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 350, height: 760 } });
  const page = await context.newPage();
  // Without Excel around it the pane is alone; Office.js is not ours to measure.
  await page.route(/appsforoffice/, (route) => route.abort());
  await page.addInitScript((selector) => {
    const look = (): void => {
      if (document.querySelector(selector)) (window as unknown as { atlasShown: number }).atlasShown = performance.now();
      else requestAnimationFrame(look);
    };
    look();
  }, first);
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => (window as unknown as { atlasShown?: number }).atlasShown !== undefined);
  const shown = await page.evaluate(() => (window as unknown as { atlasShown: number }).atlasShown);
  const opened = open ? await page.evaluate(({ click, wait }) => new Promise<number>((resolve) => {
    const start = performance.now();
    document.querySelector<HTMLElement>(click)!.click();
    const look = (): void => { if (document.querySelector(wait)) resolve(performance.now() - start); else requestAnimationFrame(look); };
    look();
  }), open) : 0;
  await context.close();
  return { shown, opened };
}

export async function benchPane(): Promise<void> {
  if (!existsSync(PANE_PAGE)) {
    console.log(`the pane is not built (no ${PANE_PAGE}); run "npm run build" and again`);
    return;
  }
  // Plain JavaScript of the scripts; imported late, so that the other benchmarks need no browser.
  const [{ chromium }, { CHROMIUM_ARGS, provideChromium }, { serve }] = await Promise.all([import('playwright-core'), import('./chromium.mjs'), import('./serve.mjs')]);
  const server = await serve('dist/web', 0);
  const base = `http://localhost:${(server.address() as { port: number }).port}`;
  const browser = await chromium.launch({ executablePath: await provideChromium(), args: CHROMIUM_ARGS });
  try {
    const plain: number[] = [];
    const panes: Visit[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      plain.push((await visit(browser, `${base}/help.html`, 'h1')).shown);
      panes.push(await visit(browser, `${base}/taskpane.html`, '.item', { click: '.item', wait: '.preview-table' }));
    }
    const [page, shown, opened] = [median(plain), median(panes.map((p) => p.shown)), median(panes.map((p) => p.opened))];
    const scripts = [...firstScreenScripts().values()].reduce((a, b) => a + b, 0);
    line('pane: time to first interaction, to a plain page', shown / page, `${shown.toFixed(0)} ms, ${(scripts / 1000).toFixed(0)} kB of script`);
    line('pane: from a click to the table on show, to a plain page', opened / page, `${opened.toFixed(0)} ms`);
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}
