/** One visit to a page in Chromium, with a store of its own, so that nothing is there from the visit before. */
import type { Browser, Page } from 'playwright-core';

export interface Task {
  readonly url: string;
  /** What to wait for: the first thing a person could use. */
  readonly first: string;
  /** What a click on it brings. */
  readonly effect?: string;
  /** How many times slower the processor is made. */
  readonly slower?: number;
}

/** Milliseconds since the request for the page; without an effect `answered` is `shown`. */
interface Times {
  readonly shown: number;
  readonly answered: number;
}

/** What is put into each page before its own scripts. */
interface Bench {
  /**
   * When the frame with the first element of this selector has been painted. Not when the element is there: then one
   * page may have its layout done already and another one still before it.
   */
  atlasPainted(selector: string): Promise<number>;
  atlasTimes?: Promise<Times>;
}

function watchPainting(): void {
  (window as unknown as Bench).atlasPainted = (selector) =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!document.querySelector(selector)?.getClientRects().length) return void requestAnimationFrame(look);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      };
      requestAnimationFrame(look);
    });
}

async function onPage<T>(
  browser: Browser,
  { url, slower = 1 }: Task,
  work: (page: Page) => Promise<T>,
  atStart?: (page: Page) => Promise<unknown>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 350, height: 760 } });
  try {
    const page = await context.newPage();
    const browserTools = await context.newCDPSession(page);
    // Without Excel around it the pane is alone; Office.js is not ours to measure. Kept away by the browser itself:
    // routes of Playwright would hold up every other request.
    await browserTools.send('Network.enable');
    await browserTools.send('Network.setBlockedURLs', { urls: ['*://appsforoffice.microsoft.com/*'] });
    await browserTools.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await page.addInitScript(watchPainting);
    await atStart?.(page);
    await page.goto(url, { waitUntil: 'commit' });
    return await work(page);
  } finally {
    await context.close();
  }
}

/**
 * A click as soon as the first thing shows, and the time until it has its effect: a page that shows early and answers
 * late gains nothing.
 */
export const firstInteraction = (browser: Browser, task: Task): Promise<Times> =>
  onPage(
    browser,
    task,
    (page) => page.evaluate(() => (window as unknown as Bench).atlasTimes!),
    (page) =>
      page.addInitScript(
        ({ first, effect }) => {
          const bench = window as unknown as Bench;
          bench.atlasTimes = bench.atlasPainted(first).then(async (shown) => {
            if (!effect) return { shown, answered: shown };
            document.querySelector<HTMLElement>(first)!.click();
            return { shown, answered: await bench.atlasPainted(effect) };
          });
        },
        { first: task.first, effect: task.effect },
      ),
  );

/** From a click to its effect, on a page that has come to rest. Milliseconds. */
export const clickToEffect = (browser: Browser, task: Required<Pick<Task, 'effect'>> & Task): Promise<number> =>
  onPage(browser, task, async (page) => {
    await page.waitForSelector(task.first);
    await page.waitForLoadState('networkidle');
    return page.evaluate(
      async ({ first, effect }) => {
        const start = performance.now();
        document.querySelector<HTMLElement>(first)!.click();
        return (await (window as unknown as Bench).atlasPainted(effect)) - start;
      },
      { first: task.first, effect: task.effect },
    );
  });

/**
 * What a person sees on a pane's first screen, and after opening each table: to be the same on pages that are compared.
 */
export const faceOf = (browser: Browser, task: Task): Promise<readonly string[]> =>
  onPage(browser, task, async (page) => {
    await page.waitForSelector(task.first);
    const texts = (selector: string): Promise<string[]> =>
      page
        .locator(selector)
        .evaluateAll((all) => all.map((one) => (one as HTMLElement).innerText.trim().replace(/\s+/g, ' ')));
    const face = [
      // Tabs of React keep room for a bold copy of their name.
      ...(await texts(
        '[role=tab]:not(:has(.fui-Tab__content)), .fui-Tab__content:not(.fui-Tab__content--reserved-space)',
      )),
      ...(await texts('option')),
      ...(await texts('.topic-title')),
      ...(await texts('.item')),
    ];
    for (const id of await page
      .locator('.item')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.page!))) {
      await page.click(`[data-page="${id}"]`);
      await page.waitForSelector('.preview-table');
      // The ways to cite come with the first page that has notes.
      if ((await page.locator('.preview-notes').count()) > 0) await page.waitForSelector('.citations');
      face.push(...(await texts('.pane-title, .preview-table, .preview-notes, .chart figcaption')));
      await page.click('.back-button');
      await page.waitForSelector('.item');
    }
    return face;
  });
