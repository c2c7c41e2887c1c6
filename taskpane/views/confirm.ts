/** Asks before cells, tables and charts are replaced. In the pane, because add-ins may not use confirm(). */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { ref } from 'lit/directives/ref.js';
import type { Target } from '../../src/hosts/port';
import type { WayOut } from '../shell';
import type { Say } from '../text';

interface DialogElement extends HTMLElement {
  show(): void;
}

export interface Question {
  readonly title: string;
  readonly target: Target;
  /** Whether a new sheet can be offered. */
  readonly canAddSheets: boolean;
  readonly answer: (wayOut: WayOut) => void;
}

export function confirmView({ title, target, canAddSheets, answer }: Question, say: Say): TemplateResult {
  const more = target.occupiedCount - target.occupied.length;
  return html` <fluent-dialog
    type="alert"
    class="confirm"
    aria-label=${say('occupiedTitle')}
    ${ref(open)}
    @toggle=${(e: Event) => onToggle(e, answer)}
  >
    <fluent-dialog-body>
      <h2 slot="title" class="confirm-title">${say('occupiedTitle')}</h2>
      <p>${say('occupiedText', { title, address: target.address })}</p>
      <ul class="confirm-cells">
        ${target.older?.map((table) => html`<li>${say('occupiedTable', { ...table })}</li>`)}
        ${target.charts?.map((chart) => html`<li>${say('occupiedChart', { title: chart })}</li>`)}
        ${target.occupied.map((cell) => html`<li><b>${cell.address}</b> ${cell.text || say('merged')}</li>`)}
        ${more > 0 ? html`<li>${say('occupiedMore', { count: more })}</li>` : nothing}
      </ul>
      <p>${say('occupiedStays')}</p>
      <fluent-button slot="action" class="confirm-cancel" @click=${() => answer('cancel')}
        >${say('cancel')}</fluent-button
      >
      ${
        canAddSheets
          ? html`<fluent-button slot="action" class="confirm-new-sheet" @click=${() => answer('new-sheet')}
              >${say('onNewSheet')}</fluent-button
            >`
          : nothing
      }
      <fluent-button slot="action" class="confirm-replace" appearance="primary" @click=${() => answer('replace')}
        >${say('replace')}</fluent-button
      >
    </fluent-dialog-body>
  </fluent-dialog>`;
}

/** Opened once it stands in the page. */
function open(element?: Element): void {
  queueMicrotask(() => {
    if (element?.isConnected) (element as DialogElement).show();
  });
}

/** The safe answer gets the focus; closing by Escape counts as "cancel". */
function onToggle(event: Event, answer: (wayOut: WayOut) => void): void {
  const state = (event as CustomEvent<{ newState?: string }>).detail?.newState;
  if (state === 'open') (event.currentTarget as HTMLElement).querySelector<HTMLElement>('.confirm-cancel')?.focus();
  if (state === 'closed') answer('cancel');
}
