/** What axe finds at WCAG 2.2 AA. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * That of the builder for Playwright, which itself sends it into the page twice for every look: ten times as long as
 * looking.
 */
const AXE = readFileSync(createRequire(require.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'), 'utf8');
declare const axe: { run(context: object, options: RunOptions): Promise<AxeResults> };

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Colours are judged when nothing fades in any more, inside of controls neither: a document does not tell of those.
 * What turns without end is not waited for.
 */
const atRest = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const rootsIn = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [
      root,
      ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? rootsIn(shadowRoot) : [])),
    ];
    const frames = (): Promise<unknown> =>
      new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const ending = (): Animation[] =>
      rootsIn(document)
        .flatMap((root) => root.getAnimations())
        .filter((one) => one.playState === 'running' && one.effect?.getComputedTiming().endTime !== Infinity);
    await frames();
    // One that ends may let another begin.
    for (let running = ending(); running.length > 0; running = ending()) {
      await Promise.allSettled(running.map((one) => one.finished));
      await frames();
    }
  });

/** Shortly, each with where it was; the grid is a canvas of Univer's and left out. No page here has frames. */
export async function violations(page: Page, where: string): Promise<string[]> {
  await atRest(page);
  if (await page.evaluate(() => typeof axe === 'undefined')) await page.evaluate(AXE);
  const found = await page.evaluate(async (tags) => {
    const result = await axe.run(
      { exclude: [['#grid']] },
      { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] },
    );
    return result.violations;
  }, TAGS);
  return found.flatMap((v) =>
    v.nodes.map((n) => `${where}: ${v.id}: ${n.target.join(' ')}: ${n.failureSummary?.replace(/\s+/g, ' ')}`),
  );
}
