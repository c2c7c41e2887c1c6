/** Search over all pages. Loaded with the first search; what the pages say is filled once. */
import { fillPage, pages, topics, type PageSpec } from '../src/content/index';
import { agencyNames } from '../src/core/agencies';
import { titleOf } from '../src/core/cite';
import type { Dataset } from '../src/core/dataset';
import type { Observation, SourceRecord } from '../src/core/facts';
import { LANGS, WRITTEN, type Lang } from '../src/core/lang';
import { allNamesOf, type Named } from '../src/core/names';
import type { Vocabulary } from '../src/core/vocabulary/vocabulary';
import { simplified } from './script';
import { entryOf, foldWith, searchEntries, textsOf, type Entry, type Hit, type Text } from './search';

export interface PageSearch {
  find(query: string, lang: Lang): readonly Hit[];
}

const fold = foldWith(simplified);

export const namesOf = (spec: PageSpec): string[] => {
  const topic = topics.find((t) => t.id === spec.topic);
  return [
    spec.id,
    ...(spec.aliases ?? []),
    ...LANGS.flatMap((lang) => [spec.title[lang], spec.short[lang], spec.summary[lang], topic?.title[lang] ?? '']),
  ];
};

export function pageSearch(dataset: Dataset): PageSearch {
  const known = new Map<string, readonly Entry[]>();
  return {
    find(query, lang) {
      // What follows from a written language is found by that; who reads it sees it.
      const langs = [...new Set<Lang>([...WRITTEN, lang])];
      const entries = known.get(langs.join()) ?? entriesOf(dataset, langs);
      known.set(langs.join(), entries);
      return searchEntries(entries, query, lang, fold);
    },
  };
}

const entriesOf = (dataset: Dataset, langs: readonly Lang[]): readonly Entry[] =>
  pages.map((spec): Entry => {
    const filled = langs.map((lang) => ({ lang, page: fillPage(spec, dataset, { lang }) }));
    const used = filled[0]!.page.blocks.flatMap((b) =>
      b.kind === 'chart' ? [] : b.cells.flat().flatMap((c) => c.citations),
    );
    return entryOf(
      spec.id,
      namesOf(spec),
      [
        ...filled.flatMap(({ page, lang }) => textsOf(page, lang)),
        ...thingsIn(dataset.vocabulary, used),
        ...sourcesIn(dataset, used),
      ],
      fold,
    );
  });

/** What the figures are about, by every name that it has. */
function thingsIn({ regions, entities, metrics }: Vocabulary, used: readonly Observation[]): Text[] {
  const of = (ids: readonly string[], get: (id: string) => Named | undefined): Named[] =>
    [...new Set(ids)].flatMap((id) => get(id) ?? []);
  const things = [
    ...of(
      used.map((o) => o.region),
      regions.get,
    ),
    ...of(
      used.map((o) => o.entity),
      entities.get,
    ),
    ...of(
      used.map((o) => o.metric),
      metrics.get,
    ),
  ];
  return [
    ...things.flatMap((thing) =>
      LANGS.map((lang): Text => ({ lang, text: thing.name[lang], also: allNamesOf(thing) })),
    ),
    ...[...new Set(used.map((o) => o.agency))]
      .filter(Boolean)
      .map((agency): Text => ({ lang: null, text: agency, also: agencyNames(agency) })),
  ];
}

/** Notes cite documents in short; they are found by title, author, publisher and file as well. */
function sourcesIn(dataset: Dataset, used: readonly Observation[]): Text[] {
  const texts = (s: SourceRecord): Text[] => [
    ...LANGS.map((lang): Text => ({ lang, text: titleOf(s, lang), also: [s.id, s.file] })),
    ...[s.author, s.publisher].filter(Boolean).map((text): Text => ({ lang: null, text })),
  ];
  return [...new Set(used.map((o) => o.source))].flatMap((id) => texts(dataset.sources.get(id)!));
}
