/**
 * What the ribbon's button repeats after several pages were inserted together: the last of them, and the user is told.
 */
import { pages } from '../src/content/index';
import type { Lang } from '../src/core/lang';
import type { Inserted } from './place';
import type { Shell } from './shell';
import { SOURCES } from './sources-link';
import { sayIn } from './text';

export interface Together {
  /** Ids of the pages, in their own order. */
  readonly ids: readonly string[];
  readonly results: readonly Inserted[];
  readonly lang: Lang;
  readonly sources: boolean;
}

/** @returns the sentence that says so; '' when there was but one, or no ribbon. */
export function rememberLast(shell: Shell, { ids, results, lang, sources }: Together): string {
  // The sources go in before the others.
  const lastId = ids.filter((id) => id !== SOURCES).at(-1) ?? ids[0];
  const last = pages.find(({ id }) => id === lastId);
  const formulas = results.at(-1)?.formulas;
  if (!last || !formulas) return '';
  shell.inserted({ pageId: last.id, lang, formulas, sources });
  return shell.host.kind === 'office' && ids.length > 1 ? sayIn(shell.lang)('again', { title: last.title }) : '';
}
