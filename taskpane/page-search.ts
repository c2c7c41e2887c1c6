/** Search over all pages; what they say is filled once, when first searched. */
import { fillPage, pages, topics, type PageSpec } from '../src/content/index';
import { LANGS, type Lang } from '../src/core/lang';
import { dataset, datasetReady } from '../src/dataset/index';
import { entryOf, searchEntries, type Entry, type Hit } from './search';

export interface PageSearch {
  find(query: string, lang: Lang): readonly Hit[];
}

export function pageSearch(): PageSearch {
  let entries: Entry[] | undefined;
  let loaded = false;
  datasetReady.then(() => { loaded = true; }, () => undefined);
  const namesOf = (spec: PageSpec): string[] => {
    const topic = topics.find((t) => t.id === spec.topic);
    return [spec.id, ...LANGS.flatMap((lang) => [spec.title[lang], spec.summary[lang], topic?.title[lang] ?? ''])];
  };
  const build = (): Entry[] =>
    pages.map((spec) => {
      const titles = [...dataset.sources.values()].map(({ id, title }) => ({ id, title }));
      const entry = entryOf(spec.id, namesOf(spec), (lang) => fillPage(spec, dataset, { lang }));
      // A source is found by its title too, though notes may cite it in short.
      const used = titles.filter((s) => entry.texts.some((t) => t.text === s.id));
      return { ...entry, texts: [...entry.texts, ...used.flatMap((s) => LANGS.map((lang) => ({ lang, text: s.title })))] };
    });
  return {
    find(query, lang) {
      if (query.trim() === '') return pages.map(({ id }) => ({ id, snippet: null }));
      // Until the figures have arrived, names are searched alone.
      if (!loaded) return searchEntries(pages.map((spec) => ({ id: spec.id, names: namesOf(spec), texts: [] })), query, lang);
      entries ??= build();
      return searchEntries(entries, query, lang);
    },
  };
}
