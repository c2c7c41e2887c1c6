/** The sheet of the sources, which the numbers of notes lead to. */
import { fillPage, pages } from '../src/content/index';
import type { Lang } from '../src/core/lang';
import { dataset } from '../src/dataset/index';
import type { LinkedPage } from '../src/hosts/port';

export const SOURCES = 'sources';

/** @param add whether a workbook without it gets one. */
export function sourcesLink(lang: Lang, add: boolean): LinkedPage {
  const spec = pages.find(({ id }) => id === SOURCES)!;
  return { page: fillPage(spec, dataset, { lang }), sheetName: spec.short[lang], add };
}
