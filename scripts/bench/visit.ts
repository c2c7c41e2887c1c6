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
interface Times { shown: number; answered: number }

async function onPage<T>(browser: Browser, { url, slower = 1 }: Task, prepare: (page: Page) => Promise<unknown>, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 350, height: 760 } });
  try {
    const page = await context.newPage();
    const browserTools = await context.newCDPSession(page);
    // Without Excel around it the pane is alone; Office.js is not ours to measure. Kept away by the browser itself: routes of
    // Playwright would hold up every other request.
    await browserTools.send('Network.enable');
    await browserTools.send('Network.setBlockedURLs', { urls: ['*://appsforoffice.microsoft.com/*'] });
    await browserTools.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await prepare(page);
    await page.goto(url, { waitUntil: 'commit' });
    return await work(page);
  } finally {
    await context.close();
  }
}

/** A click in the very frame in which the first thing shows, and the time until it has its effect: a page that shows early and answers late gains nothing. */
export const firstInteraction = (browser: Browser, task: Task): Promise<Times> =>
  onPage(browser, task, (page) => page.addInitScript(({ first, effect }) => {
    let shown = 0;
    const look = (): void => {
      const element = document.querySelector<HTMLElement>(first);
      if (!shown && element && element.getClientRects().length > 0) {
        shown = performance.now();
        if (effect) element.click();
      }
      if (shown && (!effect || document.querySelector(effect))) (window as unknown as { atlasTimes: Times }).atlasTimes = { shown, answered: performance.now() };
      else requestAnimationFrame(look);
    };
    look();
  }, { first: task.first, effect: task.effect }), async (page) => {
    const times = await page.waitForFunction(() => (window as unknown as { atlasTimes?: Times }).atlasTimes, undefined, { polling: 50 });
    return (await times.jsonValue())!;
  });

/** From a click to its effect, on a page that has come to rest. Milliseconds. */
export const clickToEffect = (browser: Browser, task: Required<Pick<Task, 'effect'>> & Task): Promise<number> =>
  onPage(browser, task, async () => undefined, async (page) => {
    await page.waitForSelector(task.first);
    await page.waitForLoadState('networkidle');
    return page.evaluate(({ first, effect }) => new Promise<number>((resolve) => {
      const start = performance.now();
      document.querySelector<HTMLElement>(first)!.click();
      const look = (): void => { if (document.querySelector(effect)) resolve(performance.now() - start); else requestAnimationFrame(look); };
      look();
    }), { first: task.first, effect: task.effect });
  });

/** What a person sees on a pane's first screen, and after opening each table: to be the same on pages that are compared. */
export const faceOf = (browser: Browser, task: Task): Promise<readonly string[]> =>
  onPage(browser, task, async () => undefined, async (page) => {
    await page.waitForSelector(task.first);
    const texts = (selector: string): Promise<string[]> => page.locator(selector).evaluateAll((all) => all.map((one) => (one as HTMLElement).innerText.trim().replace(/\s+/g, ' ')));
    const face = [...await texts('[role=tab]'), ...await texts('option'), ...await texts('.topic-title'), ...await texts('.item')];
    for (const id of await page.locator('.item').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.page!))) {
      await page.click(`[data-page="${id}"]`);
      await page.waitForSelector('.preview-table');
      face.push(...await texts('.pane-title, .preview-table, .preview-notes, .chart figcaption'));
      await page.click('.back-button');
      await page.waitForSelector('.item');
    }
    return face;
  });
