/** The pages' Content Security Policy: what broke it, and what style sheets in markup still do. */
import type { Page } from 'playwright-core';

/** Before the page is asked for. */
export const watchPolicy = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { violated: seen });
    document.addEventListener('securitypolicyviolation', (event) =>
      seen.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`),
    );
  });

export const violated = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { violated: string[] }).violated);

/** How opaque an element of the page and one of one's own are after markup said 0.5 of both. */
export async function markedUp(page: Page, selector: string): Promise<string[]> {
  await page.evaluate((its) => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<style>${its} { opacity: 0.5 }</style><i id="own" style="opacity:0.5"></i>`,
    );
  }, selector);
  const opacity = (of: string): Promise<string> => page.$eval(of, (element) => getComputedStyle(element).opacity);
  return [await opacity(selector), await opacity('#own')];
}
