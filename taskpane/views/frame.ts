/** Around every view: product name, language, tabs, and the place where results are announced. */
import { html, nothing, type TemplateResult } from 'lit';
import { LANGS, type Lang } from '../../src/core/lang';
import type { Actions, PaneState } from '../pane';
import type { Say } from '../text';
import { LANGUAGE_NAMES } from '../words';

export function frameView(state: PaneState, say: Say, actions: Actions, content: TemplateResult): TemplateResult {
  const tab = state.view === 'about' ? 'about' : 'list';
  return html`
    <header class="pane-head">
      <p class="pane-product">${say('productName')}</p>
      <label class="pane-language">
        <span class="visually-hidden">${say('language')}</span>
        <select @change=${(e: Event) => actions.setLang((e.target as HTMLSelectElement).value as Lang)}>
          ${LANGS.map((lang) => html`<option value=${lang} lang=${lang} ?selected=${lang === state.lang}>${LANGUAGE_NAMES[lang]}</option>`)}
        </select>
      </label>
    </header>
    <fluent-tablist class="pane-tabs" aria-label=${say('views')} activeid=${`tab-${tab}`} @change=${(e: Event) => onTab(e, tab, actions)}>
      <fluent-tab slot="tab" id="tab-list" aria-controls="pane-content">${say('tables')}</fluent-tab>
      <fluent-tab slot="tab" id="tab-about" aria-controls="pane-content">${say('about')}</fluent-tab>
    </fluent-tablist>
    <div id="pane-content" class="pane-content" role="tabpanel" aria-labelledby=${`tab-${tab}`}>${content}</div>
    <div class="pane-live" role="status" aria-live="polite">
      ${state.message ? html`<fluent-message-bar intent=${state.message.intent}>${state.message.text}</fluent-message-bar>` : nothing}
    </div>
  `;
}

/** The tablist reports its first tab too, when it starts; only a change by the user counts. */
function onTab(event: Event, now: 'list' | 'about', actions: Actions): void {
  const id = (event.target as HTMLElement & { activeid?: string }).activeid;
  const wanted = id === 'tab-about' ? 'about' : 'list';
  if (wanted !== now) actions.setView(wanted);
}
