/** Another Dataset while pane and playground are open: all that is shown or answered afterwards is the new one's. */
import type { Page } from 'playwright-core';
import type { Dataset } from '../../src/core/dataset';
import type { Figure, Observation } from '../../src/core/facts';
import type { Region } from '../../src/core/regions';
import type { World } from '../../src/world/world';
import { expectShown, freshSheet, openPlayground, shown, write } from './grid';
import { useBrowser, visit } from './site';

jest.setTimeout(120_000);
const here = useBrowser();
declare const atlasWorld: World;

/** Every share is a tenth, printed as such; Europe is called otherwise; and each document has another author. In the page. */
function swap(): void {
  const old = atlasWorld.current;
  const observations = new Map(
    old.observations.map((o) => [o, o.metric === 'share' ? { ...o, value: 0.1, printed: '10%' } : o]),
  );
  const anew = (o: Observation): Observation => observations.get(o)!;
  const figures = new Map<Figure, Figure>(
    [...old.figures.values()].map((f) => [
      f,
      { ...f, observations: f.observations.map(anew), preferred: anew(f.preferred), conflict: false },
    ]),
  );
  const named = (region: Region | undefined): Region | undefined =>
    region?.id === 'Europe' ? { ...region, name: { ...region.name, 'zh-CN': '旧大陆' } } : region;
  const { regions } = old.vocabulary;
  const lists = <K>(map: ReadonlyMap<K, readonly Figure[]>): Map<K, Figure[]> =>
    new Map([...map].map(([key, list]) => [key, list.map((f) => figures.get(f)!)]));
  const next: Dataset = {
    ...old,
    hash: 'feedfeedfeed',
    observations: [...observations.values()],
    figures: new Map([...old.figures].map(([key, f]) => [key, figures.get(f)!])),
    families: lists(old.families),
    markets: lists(old.markets),
    byMetric: lists(old.byMetric),
    sources: new Map([...old.sources].map(([id, source]) => [id, { ...source, author: `${source.author} II` }])),
    vocabulary: {
      ...old.vocabulary,
      regions: {
        ...regions,
        items: regions.items.map((region) => named(region)!),
        parts: regions.parts.map((part) => part.map((region) => named(region)!)),
        get: (id) => named(regions.get(id)),
      },
    },
  };
  atlasWorld.set(next);
}

const cells = (page: Page): Promise<string[]> => page.locator('.preview-table td').allTextContents();

test('the pane fills what is open anew, in the language that is chosen next as well', async () => {
  const { page, errors } = await visit(here, 'taskpane.html');
  await page.click('[data-page="position-by-region"]');
  await page.waitForSelector('.preview-table');
  const before = await cells(page);
  expect(before.some((text) => /\b23%/.test(text))).toBe(true);
  await page.evaluate(swap);
  await page.waitForFunction(() => document.querySelector('.preview-table')?.textContent?.includes('10%'));
  expect((await cells(page)).filter((text) => /\b23%/.test(text))).toEqual([]);
  await page.selectOption('.pane-language select', 'zh-CN');
  expect(await page.textContent('.pane-content')).toContain(' II');
  await page.click('#tab-find');
  await page.waitForSelector('.figure');
  expect(await page.textContent('.figure')).toContain('10%');
  expect(await page.inputValue('atlas-choice[data-part=region] input')).toBe('旧大陆');
  expect(errors).toEqual([]);
  await page.context().close();
});

test('the cells of the playground calculate again', async () => {
  const { page, errors } = await openPlayground(here);
  await freshSheet(page, 'Live');
  await write(page, { A1: '=XIAOMI.SHARE("Europe","2025Q2")', A2: '=XIAOMI.CITE("share","Europe","2025Q2")' });
  await expectShown(page, 'A1', '23%');
  const cited = await shown(page, 'A2');
  await page.evaluate(swap);
  await expectShown(page, 'A1', '10%');
  const next = await shown(page, 'A2');
  expect(next).not.toBe(cited);
  expect(next).toContain(' II');
  expect(errors).toEqual([]);
  await page.context().close();
});
