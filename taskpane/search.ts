/**
 * Search over everything a page says, in every language: names, figures as shown and as plain numbers, sources, other
 * names of things. Pure.
 */
import type { Cell, Page } from '../src/page/page';
import { LANGS, type Lang } from '../src/core/lang';
import { hayOf, holdsNumber, holdsWord, wantedOf, type Hay, type Value } from '../src/core/search';
import { LONGEST_TEXT, withoutHidden } from '../src/core/visible';

export interface Text {
  /** null: in no language, such as a file name. */
  readonly lang: Lang | null;
  /** Shown to the user when it holds what was searched. */
  readonly text: string;
  /** Found by these as well. */
  readonly also?: readonly string[];
  /** The number that it is. */
  readonly value?: Value;
}

/** A page, folded once for all searches. */
export interface Entry {
  readonly id: string;
  /** Titles, summaries, topics, as one text: a hit here comes first. */
  readonly names: Hay;
  /** Texts of cells, notes and sources. */
  readonly texts: readonly (Text & { readonly hay: Hay })[];
}

export interface Hit {
  readonly id: string;
  /** A text of the table that matched, when its name did not. */
  readonly snippet: string | null;
}

/** Makes spellings that mean the same the same. It keeps characters where they are, but for runs of spaces. */
export type Fold = (text: string) => string;

/** @param script makes one script of Chinese out of both. */
export const foldWith =
  (script: Fold): Fold =>
  (text) =>
    script(withoutHidden(text.normalize('NFKC')).toLowerCase())
      .replace(/双十一/g, '双11')
      .replace(/\s+/g, ' ')
      .trim();

/** A cell's number alone, and the figure that it is: its head or a note says its unit. */
function numberOf({ value, citations: [figure, ...more] }: Cell): Pick<Text, 'also' | 'value'> {
  if (typeof value !== 'number') return { also: [] };
  if (figure?.value !== value || more.length > 0) return { also: [String(value)] };
  const { unit } = figure;
  return { also: [String(value), `${value} ${unit}`], value: { value, unit } };
}

/** What a page says, without repeats. */
export function textsOf(page: Page, lang: Lang): Text[] {
  const cells = page.blocks
    .flatMap((b) => (b.kind === 'chart' ? [] : b.cells.flat()))
    .map((c): Text => ({ lang, text: c.display, ...numberOf(c) }));
  const lines = [...page.notes.map((n) => n.text), page.sourceLine].map((text): Text => ({ lang, text, also: [] }));
  const all = [...cells, ...lines].filter(({ text }) => text !== '');
  return [...new Map(all.map((one) => [[one.text, ...one.also!].join('|'), one])).values()];
}

export const entryOf = (id: string, names: readonly string[], texts: readonly Text[], fold: Fold): Entry => ({
  id,
  names: hayOf(names, fold),
  texts: texts.map((one) => ({ ...one, hay: hayOf([one.text, ...(one.also ?? [])], fold, one.value && [one.value]) })),
});

/**
 * Every word and number of the query must occur somewhere in the entry; entries whose names hold all of them come
 * first.
 */
export function searchEntries(entries: readonly Entry[], query: string, lang: Lang, fold: Fold): Hit[] {
  const { words, numbers } = wantedOf(query.slice(0, LONGEST_TEXT), fold);
  const wanted: readonly Test[] = [
    ...words
      .flatMap((word) => word.split(' '))
      .map((word): Test => ({ text: word, isIn: (hay) => holdsWord(hay.folded, word) })),
    ...numbers.map((number): Test => ({ text: fold(number.text), isIn: (hay) => holdsNumber(hay, number) })),
  ];
  if (wanted.length === 0) return entries.map(({ id }) => ({ id, snippet: null }));
  const named: Hit[] = [];
  const inside: Hit[] = [];
  for (const { id, names, texts } of entries) {
    const missing = wanted.filter(({ isIn }) => !isIn(names));
    if (missing.length === 0) named.push({ id, snippet: null });
    else if (missing.every(({ isIn }) => texts.some(({ hay }) => isIn(hay))))
      inside.push({ id, snippet: bestSnippet(texts, missing, lang, fold) });
  }
  return [...named, ...inside];
}

/** One word or number that has to be there. */
interface Test {
  readonly text: string;
  readonly isIn: (hay: Hay) => boolean;
}

/** How far a text is from the reader: their language, none, another. */
const distance = (one: Lang | null, lang: Lang): number =>
  one === lang ? 0 : one === null ? 1 : 2 + LANGS.indexOf(one);
const SHOWN = 90;

/** The text that holds most of the words; the reader's language first, short before long. */
function bestSnippet(texts: Entry['texts'], wanted: readonly Test[], lang: Lang, fold: Fold): string | null {
  const ranked = texts
    .map((one) => ({ ...one, hits: wanted.filter(({ isIn }) => isIn(one.hay)).length }))
    .filter(({ hits }) => hits > 0)
    .sort(
      (a, b) => b.hits - a.hits || distance(a.lang, lang) - distance(b.lang, lang) || a.text.length - b.text.length,
    );
  const best = ranked[0]?.text.replace(/\s+/g, ' ');
  if (!best) return null;
  const folded = fold(best);
  const at = Math.max(0, folded.indexOf(wanted.find(({ text }) => folded.includes(text))?.text ?? '') - 30);
  return `${at > 0 ? '…' : ''}${best.slice(at, at + SHOWN)}${at + SHOWN < best.length ? '…' : ''}`;
}
