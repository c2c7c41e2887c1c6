/** Search over everything a page says, in every language: names, figures as shown, sources. Pure. */
import type { Page } from '../src/content/spec';
import { LANGS, type Lang } from '../src/core/lang';

export interface Entry {
  readonly id: string;
  /** Titles, summaries, topics: a hit here comes first. */
  readonly names: readonly string[];
  /** Texts of cells, notes and sources, with their language: a hit here is shown to the user. */
  readonly texts: readonly { readonly lang: Lang; readonly text: string }[];
}

export interface Hit {
  readonly id: string;
  /** A text of the table that matched, when its name did not. */
  readonly snippet: string | null;
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** What a page says, without repeats. */
export function textsOf(page: Page): string[] {
  const cells = page.blocks.flatMap((b) => (b.kind === 'chart' ? [] : b.cells.flat().map((c) => c.display)));
  const files = page.notes.map((n) => n.observation.source);
  return [...new Set([...cells, ...page.notes.map((n) => n.text), ...files, page.sourceLine])].filter((t) => t !== '');
}

/** Every word of the query must occur somewhere in the entry; entries whose names hold all words come first. */
export function searchEntries(entries: readonly Entry[], query: string, lang: Lang): Hit[] {
  const wanted = fold(query).split(' ').filter(Boolean);
  if (wanted.length === 0) return entries.map(({ id }) => ({ id, snippet: null }));
  const named: Hit[] = [];
  const inside: Hit[] = [];
  for (const entry of entries) {
    const names = fold(entry.names.join(' \n '));
    const missing = wanted.filter((w) => !names.includes(w));
    if (missing.length === 0) { named.push({ id: entry.id, snippet: null }); continue; }
    const texts = entry.texts.map((t) => ({ ...t, folded: fold(t.text) }));
    if (!missing.every((w) => texts.some((t) => t.folded.includes(w)))) continue;
    inside.push({ id: entry.id, snippet: bestSnippet(texts, missing, lang) });
  }
  return [...named, ...inside];
}

/** The text that holds most of the words; the reader's language first, short before long. */
function bestSnippet(texts: readonly { lang: Lang; text: string; folded: string }[], wanted: readonly string[], lang: Lang): string | null {
  const ranked = texts
    .map((t) => ({ ...t, hits: wanted.filter((w) => t.folded.includes(w)).length }))
    .filter((t) => t.hits > 0)
    .sort((a, b) => b.hits - a.hits || Number(b.lang === lang) - Number(a.lang === lang) || a.text.length - b.text.length);
  const best = ranked[0]?.text.replace(/\s+/g, ' ');
  if (!best) return null;
  const at = Math.max(0, fold(best).indexOf(wanted.find((w) => fold(best).includes(w)) ?? '') - 30);
  const cut = best.slice(at, at + 90);
  return `${at > 0 ? '…' : ''}${cut}${at + 90 < best.length ? '…' : ''}`;
}

export const entryOf = (id: string, names: readonly string[], pageIn: (lang: Lang) => Page): Entry => ({
  id,
  names,
  texts: LANGS.flatMap((lang) => textsOf(pageIn(lang)).map((text) => ({ lang, text }))),
});
