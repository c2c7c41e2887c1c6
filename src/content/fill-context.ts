/** What the tables of one page share while it is filled: the dataset, the language, and the numbering of notes. */
import { citeFootnote } from '../core/cite';
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
  /** The number of an observation's note, given on first use. */
  mark(o: Observation): number;
  notes(): readonly Note[];
}

export function makeContext(dataset: Dataset, lang: Lang, live?: Live): FillContext {
  const marks = new Map<string, Note>();
  return {
    dataset,
    lang,
    ...(live && { live }),
    mark(o) {
      const known = marks.get(o.id);
      if (known) return known.mark;
      const note: Note = { mark: marks.size + 1, observation: o, text: citeFootnote(dataset, o, lang) };
      marks.set(o.id, note);
      return note.mark;
    },
    notes: () => [...marks.values()],
  };
}
