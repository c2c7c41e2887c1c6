/** Which workbook, which pages, in what language and form; then the ways to get it. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { pages, workbooks } from '../../../src/content/index';
import { LANGS, type Lang } from '../../../src/core/lang';
import type { FigureFormats, PaneHost } from '../../../src/hosts/port';
import { COMPARE, hasPages, missingChoice, type WorkbookActions, type WorkbookState } from './state';
import type { Say, SayFrom } from '../../text';
import { LANGUAGE_NAMES } from '../../words';
import type { WORKBOOK } from './words';
import { jobView } from '../job';
import { radio } from '../radio';

interface Texts {
  readonly lang: Lang;
  readonly book: SayFrom<typeof WORKBOOK>;
  readonly pane: Say;
}

export function workbookView(
  state: WorkbookState,
  texts: Texts,
  host: PaneHost,
  actions: WorkbookActions,
): TemplateResult {
  const { lang, book: say } = texts;
  const bookLang = state.lang ?? lang;
  const busy = state.job !== null;
  return html`
    <h1 class="pane-title">${say('title')}</h1>
    <p class="pane-intro">${say('intro')}</p>
    <label class="field"
      ><span>${say('workbook')}</span>
      <select
        class="book"
        ?disabled=${busy}
        @change=${(e: Event) => actions.setWorkbook((e.target as HTMLSelectElement).value)}
      >
        ${workbooks.map((w) => html`<option value=${w.id} .selected=${w.id === state.spec.id}>${w.title[lang]}</option>`)}
      </select>
    </label>
    ${pagesView(state, texts, actions)}
    <label class="field"
      ><span>${say('language')}</span>
      <select
        class="book-lang"
        ?disabled=${busy}
        @change=${(e: Event) => actions.setLang((e.target as HTMLSelectElement).value as Lang)}
      >
        ${LANGS.map((one) => html`<option value=${one} lang=${one} .selected=${one === bookLang}>${LANGUAGE_NAMES[one]}</option>`)}
      </select>
    </label>
    ${
      hasPages(state)
        ? html`<fieldset class="modes editions" ?disabled=${busy}>
            <legend>${say('edition')}</legend>
            ${(['full', 'client'] as const).map((edition) =>
              radio({ name: 'book-edition', now: state.edition, choose: actions.setEdition }, edition, say(edition)),
            )}
          </fieldset>`
        : nothing
    }
    <fieldset class="modes" ?disabled=${busy}>
      <legend>${say('formulas')}</legend>
      ${(['native', 'addin', 'values'] as const).map((mode) =>
        radio({ name: 'book-formulas', now: state.formulas, choose: actions.setFormulas }, mode, say(mode)),
      )}
    </fieldset>
    ${state.job ? html`<section class="insert-form">${jobView(state.job, texts.pane, actions.cancel)}</section>` : buttons(state, say, host, actions)}
    ${host.figureFormats ? formatsView(host.figureFormats, say, actions) : nothing}
  `;
}

function pagesView(state: WorkbookState, texts: Texts, actions: WorkbookActions): TemplateResult {
  const { spec, chosen, job } = state;
  const { lang, book: say } = texts;
  if (spec.id === COMPARE) return regionsView(state, texts, actions);
  if (spec.pages.length === 0) return html`<p class="pane-intro book-fixed">${say('fixedBlank')}</p>`;
  return html` <fieldset class="book-pages" ?disabled=${job !== null}>
    <legend>${say('pagesChosen', { count: chosen.length, all: spec.pages.length })}</legend>
    ${
      job
        ? nothing
        : html` <div class="buttons small">
            <fluent-button class="pages-all" size="small" @click=${() => actions.tickAll(true)}
              >${say('all')}</fluent-button
            >
            <fluent-button class="pages-none" size="small" @click=${() => actions.tickAll(false)}
              >${say('none')}</fluent-button
            >
          </div>`
    }
    ${spec.pages.map(
      (id) =>
        html` <label class="mode"
          ><input
            type="checkbox"
            class="book-page"
            data-page-id=${id}
            .checked=${chosen.includes(id)}
            @change=${(e: Event) => actions.tick(id, (e.target as HTMLInputElement).checked)}
          />${pages.find((p) => p.id === id)?.title[lang]}</label
        >`,
    )}
  </fieldset>`;
}

const regionsView = (
  { regions, compared, job }: WorkbookState,
  { lang, book: say }: Texts,
  actions: WorkbookActions,
): TemplateResult =>
  html` <fieldset class="book-pages book-regions" ?disabled=${job !== null}>
    <legend>${say('regionsChosen', { count: compared.length, all: regions.length })}</legend>
    ${regions.map(
      ({ id, name }) =>
        html` <label class="mode"
          ><input
            type="checkbox"
            class="book-page"
            data-region-id=${id}
            .checked=${compared.includes(id)}
            @change=${(e: Event) => actions.tickRegion(id, (e.target as HTMLInputElement).checked)}
          />${name[lang]}</label
        >`,
    )}
  </fieldset>`;

function buttons(state: WorkbookState, say: Texts['book'], host: PaneHost, actions: WorkbookActions): TemplateResult {
  const missing = missingChoice(state);
  const canOpen = host.openWorkbook !== undefined;
  const canAdd = host.canInsert && (host.canAddSheets ?? false) && state.spec.pages.length > 0;
  return html`
    ${missing ? html`<p class="book-none" role="status">${say(missing)}</p>` : nothing}
    <div class="buttons">
      ${canOpen ? html`<fluent-button class="book-open" appearance="primary" @click=${() => actions.build('open')}>${say('open')}</fluent-button>` : nothing}
      <fluent-button
        class="book-download"
        appearance=${canOpen ? nothing : 'primary'}
        @click=${() => actions.build('download')}
        >${say('download')}</fluent-button
      >
      ${
        canAdd
          ? html`<fluent-button class="book-sheets" aria-describedby="book-sheets-text" @click=${actions.addSheets}
              >${say('intoThis')}</fluent-button
            >`
          : nothing
      }
    </div>
    ${canAdd ? html`<p id="book-sheets-text" class="soft">${say('intoThisText')}</p>` : nothing}
  `;
}

/** Number formats of the cells of this workbook: the switch, and the command where cells have to be asked for. */
const formatsView = (
  { follows, format }: FigureFormats,
  say: Texts['book'],
  actions: WorkbookActions,
): TemplateResult =>
  html` <section class="formats" aria-labelledby="formats-title">
    <h2 id="formats-title">${say('formatsTitle')}</h2>
    ${
      follows
        ? html`<label class="mode"
            ><input
              type="checkbox"
              class="formats-follow"
              aria-describedby="formats-text"
              .checked=${follows.on}
              @change=${(e: Event) => actions.followFormats((e.target as HTMLInputElement).checked)}
            />${say('formatsFollow')}</label
          >`
        : nothing
    }
    ${
      format
        ? html`<div class="buttons">
            <fluent-button class="formats-now" aria-describedby="formats-text" @click=${actions.formatFigures}
              >${say('formatsNow')}</fluent-button
            >
          </div>`
        : nothing
    }
    <p id="formats-text" class="soft">${say('formatsText')}</p>
  </section>`;
