/**
 * Another Dataset, put in the place of the one that answers: in the page, where pane and playground say where it is.
 */
import type { Dataset } from '../../src/core/dataset';
import type { Figure, Observation } from '../../src/core/facts';
import type { Words } from '../../src/core/lang';
import type { Region } from '../../src/core/regions';
import type { World } from '../../src/world/world';

declare const atlasWorld: World;

/**
 * Every share is a tenth, printed as such; Europe is called otherwise; and each document has another author. In the
 * page.
 */
export function swap(): void {
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
  // Every language by itself: what a text is derived from does not go along with its parts.
  const renamed = ({ en, 'zh-TW': taiwan, 'zh-HK': hongKong }: Words): Words => ({
    en,
    'zh-CN': '旧大陆',
    'zh-TW': taiwan,
    'zh-HK': hongKong,
  });
  const named = (region: Region | undefined): Region | undefined =>
    region?.id === 'Europe' ? { ...region, name: renamed(region.name) } : region;
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
