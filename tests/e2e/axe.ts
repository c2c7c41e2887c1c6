/** What axe finds at WCAG 2.2 AA. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Colours are judged when nothing fades in any more; what turns without end is not waited for. */
const atRest = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map((one) => one.finished));
  });

/** Shortly, each with where it was; the grid is a canvas of Univer's and left out. */
export async function violations(page: Page, where: string): Promise<string[]> {
  await atRest(page);
  // No page here has frames of other origins: then axe needs no second page to put its findings together.
  const builder = new AxeBuilder({ page }).exclude('#grid').withTags(TAGS).setLegacyMode();
  const { violations: found } = await builder.analyze();
  return found.flatMap((v) =>
    v.nodes.map((n) => `${where}: ${v.id}: ${n.target.join(' ')}: ${n.failureSummary?.replace(/\s+/g, ' ')}`),
  );
}
