/** What stands around every view: product name, language, tabs, and the place where results are announced. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { LANGS, type Lang } from '../../src/core/lang';
import type { Frame, FrameActions } from '../pane';
import { TABS, type TabId } from '../shell';
import type { Say } from '../text';
import { LANGUAGE_NAMES } from '../words';

const NAMES = { list: 'tabInsert', find: 'tabFind', workbook: 'tabWorkbook', about: 'about' } as const;

export function frameView(frame: Frame, say: Say, actions: FrameActions, content: TemplateResult): TemplateResult {
  const { tab, message } = frame;
  return html`
    <header class="pane-head">
      <p class="pane-product">${say('productName')}</p>
      <label class="pane-language">
        <span class="visually-hidden">${say('language')}</span>
        <select @change=${(e: Event) => actions.setLang((e.target as HTMLSelectElement).value as Lang)}>
          ${LANGS.map((lang) => html`<option value=${lang} lang=${lang} .selected=${lang === frame.lang}>${LANGUAGE_NAMES[lang]}</option>`)}
        </select>
      </label>
    </header>
    <fluent-tablist class="pane-tabs" aria-label=${say('views')} .activeid=${`tab-${tab}`} @change=${(e: Event) => onTab(e, tab, actions)}>
      ${TABS.map((id) => html`<fluent-tab slot="tab" id=${`tab-${id}`} aria-controls="pane-content">${say(NAMES[id])}</fluent-tab>`)}
    </fluent-tablist>
    <div id="pane-content" class="pane-content" role="tabpanel" aria-labelledby=${`tab-${tab}`}>${content}</div>
    <div class="pane-live" role="status" aria-live="polite">
      ${message ? html`<fluent-message-bar intent=${message.intent}>${message.text}</fluent-message-bar>` : nothing}
    </div>
  `;
}

/** The tablist reports its first tab too, when it starts; only a change by the user counts. */
function onTab(event: Event, now: TabId, actions: FrameActions): void {
  const { activeid } = event.target as HTMLElement & { activeid?: string };
  const wanted = TABS.find((id) => `tab-${id}` === activeid);
  if (wanted && wanted !== now) actions.show(wanted);
}
