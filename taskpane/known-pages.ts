/** Prepared pages by what stands at their top, so that hosts know them where they stand on a sheet. */
import { pages } from '../src/content/pages';
import { LANGS } from '../src/core/lang';
import type { KnownPages } from '../src/page/older-pages';
import type { Figures } from './figures';

/** A page's own title is its topic or its title, in the language that it was inserted in; only those that have it are filled. */
export const knownPages =
  (figures: Figures, charts: boolean): KnownPages =>
  (title) =>
    LANGS.flatMap((lang) =>
      pages.filter((spec) => spec.title[lang] === title).map((spec) => figures.fill(spec, { lang, charts })),
    );
