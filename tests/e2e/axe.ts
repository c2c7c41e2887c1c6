/** What axe finds at WCAG 2.2 AA. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Shortly, each with where it was; the grid is a canvas of Univer's and left out. */
export async function violations(page: Page, where: string): Promise<string[]> {
  // Colours are judged when nothing fades in any more.
  await page.waitForTimeout(300);
  const { violations: found } = await new AxeBuilder({ page }).exclude('#grid').withTags(TAGS).analyze();
  return found.flatMap((v) =>
    v.nodes.map((n) => `${where}: ${v.id}: ${n.target.join(' ')}: ${n.failureSummary?.replace(/\s+/g, ' ')}`),
  );
}
