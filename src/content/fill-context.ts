/** What the tables of one page share while it is filled: the dataset, the language, and the numbering of notes. */
import { citeFootnote, noteKey } from '../core/cite';
import type { Dataset } from '../core/dataset';
import type { Observation } from '../core/facts';
import type { Lang } from '../core/lang';
import type { Live } from './live';
import type { Note } from '../page/page';

export interface FillContext {
  readonly dataset: Dataset;
  readonly lang: Lang;
  /** Without it there are values alone. */
  readonly live?: Live;
  /** The marks of a grid stand in a column of their own, instead of behind its numbers. */
  readonly marksBeside: boolean;
  /** The numbers of the notes of observations, given on first use; those of which a note says the same share one. */
  marks(observations: readonly Observation[]): readonly number[];
  notes(): readonly Note[];
}

export function makeContext(dataset: Dataset, lang: Lang, live?: Live, marksBeside = false): FillContext {
  const shared = new Map<string, { readonly mark: number; readonly observations: Observation[] }>();
  const markOf = (o: Observation): number => {
    const key = noteKey(o, lang);
    const known = shared.get(key) ?? { mark: shared.size + 1, observations: [] };
    shared.set(key, known);
    if (!known.observations.some(({ id }) => id === o.id)) known.observations.push(o);
    return known.mark;
  };
  return {
    dataset,
    lang,
    ...(live && { live }),
    marksBeside,
    marks: (observations) => [...new Set(observations.map(markOf))].sort((a, b) => a - b),
    notes: () =>
      [...shared.values()].map(({ mark, observations: [first, ...others] }): Note => {
        const observations = [first!, ...others] as const;
        return { mark, observations, text: citeFootnote(dataset, observations, lang) };
      }),
  };
}

/** For who asks for values alone: nothing is numbered. */
export const plainContext = (dataset: Dataset, lang: Lang): FillContext => ({
  dataset,
  lang,
  marksBeside: false,
  marks: () => [],
  notes: () => [],
});
