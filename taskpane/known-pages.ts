/** Prepared pages by what stands at their top, so that hosts know them where they stand on a sheet. */
import { pages } from '../src/content/pages';
import { LANGS } from '../src/core/lang';
import type { PaneHost } from '../src/hosts/port';
import { pageSize } from '../src/page/grid';
import type { KnownPages } from '../src/page/older-pages';
import type { Figures } from './figures';

/**
 * A page's own title is its topic or its title, in the language that it was inserted in; only those that have it are
 * filled.
 */
export const knownPages =
  (figures: Figures, { canDrawCharts: charts = false, room }: PaneHost): KnownPages =>
  (title) =>
    LANGS.flatMap((lang) =>
      pages
        .filter((spec) => spec.title[lang] === title)
        .flatMap((spec) => {
          const page = figures.fill(spec, { lang, charts });
          // Where little is seen of a sheet, charts that stand beside a table may have gone below it.
          const below = room && figures.fill(spec, { lang, charts, room: 0 });
          return below && pageSize(below).rows !== pageSize(page).rows ? [page, below] : [page];
        }),
    );
