/**
 * Figures that answer what was searched for, above the tables: each with its bound, period and source, to open, insert
 * or copy.
 */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { figureSearch, langOfQuestion, type FigureSearch } from '../../figure-search';
import type { Shell } from '../../shell';
import { sayFrom } from '../../text';
import { copyFigure, insertFigure } from '../find/act';
import { citations } from '../find/citations';
import { findingOf, type Finding } from '../find/model';
import { FIND } from '../find/words';
import { figureKey } from '../../../src/core/dataset';
import type { Figure } from '../../../src/core/facts';
import { displayValue } from '../../../src/core/format';
import { citeShort } from '../../../src/core/cite';

/** So many are read at a glance. */
const SHOWN = 5;

export interface FigureHits {
  /** How many there are to be seen. */
  count(query: string): number;
  view(query: string): TemplateResult | typeof nothing;
}

export function figureHits(shell: Shell): FigureHits {
  const dataset = shell.figures.world.current;
  const search: FigureSearch = figureSearch(dataset);
  let busy = false;
  const setBusy = (now: boolean): void => {
    busy = now;
    shell.draw();
  };

  function hit(found: Finding): TemplateResult {
    const { observation: o, lang } = found;
    const { range } = dataset.figures.get(figureKey(o.metric, o.entity, o.region, o.period))!;
    const shown = range
      ? [range.low, range.high].map((end) => displayValue(end, lang)).join(lang === 'en' ? ' ' : '')
      : found.shown;
    const more = [
      ...(range ? [] : [found.exactness]),
      ...(found.conflict ? [FIND.conflict[lang]] : []),
      citeShort(dataset, o, lang),
    ];
    return html`<li class="figure-hit">
      <button class="figure-open" type="button" lang=${lang} @click=${() => shell.openFigure(o)}>
        <span class="figure-hit-value">${shown}</span>
        <span class="item-title">${found.name}</span>
        <span class="item-summary">${more.join(' · ')}</span>
      </button>
      ${
        // Which end of a range is meant is chosen where it is opened.
        range ? nothing : hitActions(found)
      }
    </li>`;
  }

  function hitActions(found: Finding): TemplateResult {
    const say = sayFrom(FIND, shell.lang);
    const { canInsert, canWriteFormulas } = shell.host;
    const what = canWriteFormulas ? 'formula' : 'value';
    const insert = html`<button
      type="button"
      class="text-button hit-insert"
      ?disabled=${busy}
      @click=${() => void insertFigure(shell, found, what, setBusy)}
    >
      ${canWriteFormulas ? say('insertFormula') : say('insertValue')}
    </button>`;
    return html`<span class="citations">
      ${canInsert ? insert : nothing}
      <button type="button" class="text-button hit-copy" @click=${() => void copyFigure(shell, found, 'both')}>
        ${say('copyBoth')}
      </button>
      ${citations(shell, [found.observation], { lang: found.lang, of: found.name })}
    </span>`;
  }

  /** The last question is asked again at every drawing. */
  let last: { readonly query: string; readonly figures: readonly Figure[] } = { query: '', figures: [] };
  function figuresFor(query: string): readonly Figure[] {
    if (query !== last.query) last = { query, figures: search.find(query).slice(0, SHOWN) };
    return last.figures;
  }

  return {
    count: (query) => figuresFor(query).length,
    view(query) {
      const lang = langOfQuestion(query, shell.lang);
      const hits = figuresFor(query).flatMap((figure) => findingOf(dataset, figure, 'low', lang) ?? []);
      if (hits.length === 0) return nothing;
      return html`<section class="figure-hits" aria-labelledby="figure-hits">
        <h2 class="topic-title" id="figure-hits">${sayFrom(FIND, shell.lang)('figures')}</h2>
        <ul class="items">
          ${hits.map(hit)}
        </ul>
      </section>`;
    },
  };
}
