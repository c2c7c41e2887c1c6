/** What stands around every view: product name, language, tabs, and the place where results are announced. */
import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import { LANGS, type Lang } from '../../src/core/lang';
import type { Message, Told } from '../shell';
import { TABS, type TabId } from './index';
import type { Say } from '../text';
import { LANGUAGE_NAMES } from '../words';

/** What the pane shows besides its tabs. */
export interface Frame {
  readonly lang: Lang;
  readonly tab: TabId;
  readonly message: Told | null;
  /** Why there are no figures yet, and whether they are being asked for right now. */
  readonly missing: { readonly text: string; readonly busy: boolean } | null;
}
export interface FrameActions {
  setLang(lang: Lang): void;
  show(tab: TabId): void;
  /** Takes the message away. */
  dismiss(): void;
  /** Takes back what the message says was done. */
  undo(): void;
  /** Asks for the figures again. */
  retry(): void;
}

export function frameView(frame: Frame, say: Say, actions: FrameActions, content: TemplateResult): TemplateResult {
  const { tab, message, missing } = frame;
  return html`
    <header class="pane-head">
      <svg class="pane-mark" viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">${MARK}</svg>
      <p class="pane-product">${say('productName')}</p>
      <label class="pane-language">
        <span class="visually-hidden">${say('language')}</span>
        <select @change=${(e: Event) => actions.setLang((e.target as HTMLSelectElement).value as Lang)}>
          ${LANGS.map((lang) => html`<option value=${lang} lang=${lang} .selected=${lang === frame.lang}>${LANGUAGE_NAMES[lang]}</option>`)}
        </select>
      </label>
    </header>
    <fluent-tablist
      class="pane-tabs"
      aria-label=${say('views')}
      .activeid=${`tab-${tab}`}
      @change=${(e: Event) => onTab(e, tab, actions)}
    >
      ${TABS.map(({ id, name }) => html`<fluent-tab slot="tab" id=${`tab-${id}`} aria-controls="pane-content">${say(name)}</fluent-tab>`)}
    </fluent-tablist>
    <div id="pane-content" class="pane-content" role="tabpanel" tabindex="0" aria-labelledby=${`tab-${tab}`}>
      ${missing ? missingView(missing, say, actions) : nothing}${content}
    </div>
    <div class="pane-foot">
      <div class="pane-live" role="status" aria-live="polite">${message ? messageView(message, say) : nothing}</div>
      ${
        message?.undo?.possible()
          ? html`<fluent-button class="message-undo" size="small" @click=${actions.undo}>${say('undo')}</fluent-button>`
          : nothing
      }
      ${
        message
          ? html` <fluent-button
              class="message-close"
              appearance="transparent"
              size="small"
              icon-only
              aria-label=${say('closeMessage')}
              @click=${actions.dismiss}
            >
              <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
                <path d="m3 3 10 10M13 3 3 13" stroke="currentColor" stroke-width="1.5" />
              </svg>
            </fluent-button>`
          : nothing
      }
    </div>
  `;
}

/** Stays until the figures are there; they are asked for again by themselves, and at once by the button. */
const missingView = ({ text, busy }: NonNullable<Frame['missing']>, say: Say, actions: FrameActions): TemplateResult =>
  html` <section class="pane-missing" aria-label=${say('missing')}>
    <p role="alert">${text}</p>
    <p role="status">${say(busy ? 'askingAgain' : 'asksAgain')}</p>
    <fluent-button class="retry" size="small" @click=${actions.retry}>${say('askAgain')}</fluent-button>
  </section>`;

/** The mark of public/assets/icon.svg. */
const MARK = svg`<rect class="ground" width="32" height="32" rx="6" /><path class="figures" d="M6 20h4v6H6zM14 14h4v12h-4zM22 14h4v12h-4z" /><path class="source" d="M22 6h4v4h-4z" />`;

/** Shapes that differ without their colours: a disc with a tick, a diamond with a mark, a disc with an i. */
const ICONS: Readonly<Record<Message['intent'], string>> = {
  success: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1ZM6.7 11.3 3.6 8.2l1.1-1.1 2 2 4.6-4.6 1.1 1.1Z',
  error: 'M8 .5.5 8 8 15.5 15.5 8Zm-.8 4h1.6v4.8H7.2Zm0 5.6h1.6v1.6H7.2Z',
  info: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-.8 3h1.6v1.6H7.2Zm0 2.8h1.6V12H7.2Z',
};

const messageView = ({ intent, text }: Message, say: Say): TemplateResult =>
  html` <fluent-message-bar intent=${intent}>
    <svg slot="icon" class="message-icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d=${ICONS[intent]} fill="currentColor" fill-rule="evenodd" />
    </svg>
    <span class="visually-hidden">${say(intent)} </span>${text}
  </fluent-message-bar>`;

/** The tablist reports its first tab too, when it starts; only a change by the user counts. */
function onTab(event: Event, now: TabId, actions: FrameActions): void {
  const { activeid } = event.target as HTMLElement & { activeid?: string };
  const wanted = TABS.find(({ id }) => `tab-${id}` === activeid)?.id;
  if (wanted && wanted !== now) actions.show(wanted);
}
