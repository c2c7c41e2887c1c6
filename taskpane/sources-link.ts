/** The sheet of the sources, which the numbers of notes lead to. */
import { pages } from '../src/content/pages';
import type { Lang } from '../src/core/lang';
import type { Figures } from './figures';
import type { LinkedPage } from '../src/hosts/port';

export const SOURCES = 'sources';

/** @param add whether a workbook without it gets one. */
export function sourcesLink(figures: Figures, lang: Lang, add: boolean): LinkedPage {
  const spec = pages.find(({ id }) => id === SOURCES)!;
  return { page: figures.fill(spec, { lang }), sheetName: spec.short[lang], add };
}
