/** One table: preview with its citations, where it would go, insert and copy. */
import { html, nothing, type TemplateResult } from 'lit';
import { renderPreview } from '../../src/hosts/preview';
import type { FormulaMode, PaneHost } from '../host';
import type { Actions, PaneState } from '../pane';
import type { Say } from '../text';

export function pageView(state: PaneState, say: Say, host: PaneHost, actions: Actions): TemplateResult {
  const page = state.page!;
  return html`
    <fluent-button class="back-button" appearance="subtle" size="small" @click=${actions.back}><span aria-hidden="true">←&nbsp;</span>${say('back')}</fluent-button>
    <h1 class="pane-title" tabindex="-1">${page.title}</h1>
    <p class="pane-summary">${page.summary}</p>
    ${host.canInsert ? insertForm(state, say, host, actions) : html`<p class="pane-intro">${say('noHost')}</p><div class="buttons">${copyButton(state, say, actions, 'primary')}</div>`}
    <section class="preview" aria-label=${say('preview')}>
      ${renderPreview(page, {
        notes: say('notes'),
        sources: say('sources'),
        note: (mark) => say('note', { mark }),
        back: (mark) => say('noteBack', { mark }),
      })}
    </section>
  `;
}

function insertForm(state: PaneState, say: Say, host: PaneHost, actions: Actions): TemplateResult {
  return html`
    <div class="insert-form">
      ${host.canWriteFormulas ? html`
        <fieldset class="modes">
          <legend>${say('insertAs')}</legend>
          ${mode('addin', say('asFormulas'), state, actions)}
          ${mode('values', say('asValues'), state, actions)}
        </fieldset>` : nothing}
      <p class="target">${targetText(state, say)}</p>
      <div class="buttons">
        <fluent-button class="insert-button" appearance="primary" ?disabled=${state.busy} @click=${actions.insert}>${state.busy ? say('inserting') : say('insert')}</fluent-button>
        ${copyButton(state, say, actions, undefined)}
      </div>
    </div>`;
}

const copyButton = (state: PaneState, say: Say, actions: Actions, appearance: 'primary' | undefined): TemplateResult =>
  html`<fluent-button class="copy-button" appearance=${appearance ?? nothing} ?disabled=${state.busy} @click=${actions.copy}>${say('copy')}</fluent-button>`;

const mode = (value: FormulaMode, label: string, state: PaneState, actions: Actions): TemplateResult => html`
  <label class="mode"><input type="radio" name="mode" value=${value} .checked=${state.mode === value} @change=${() => actions.setMode(value)} />${label}</label>`;

function targetText(state: PaneState, say: Say): TemplateResult | string {
  const { target } = state;
  if (!target?.address) return say('targetUnknown');
  const free = target.occupiedCount === 0;
  return html`${say('target', { address: target.address })}: <span class=${free ? 'free' : 'taken'}>${free ? say('targetFree') : say('targetOccupied', { count: target.occupiedCount })}</span>`;
}
