/** The formula builder: four lists, the figure, what to know before using it, and what to do with it. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ChoiceWords } from './choice-element';
import type { Choice, End, Finding, Moved, Part, Selection } from './model';
import { piecesOf } from '../../../src/formula/breaks';
import type { PaneHost } from '../../../src/hosts/port';
import type { FindActions, FindState, SelectedFigures, What } from './state';
import type { SayFrom } from '../../text';
import { radio } from '../radio';
import type { FIND } from './words';

type Say = SayFrom<typeof FIND>;

export function findView(state: FindState, say: Say, host: PaneHost, actions: FindActions): TemplateResult {
  const { selection, choices, finding } = state;
  return html`
    <h1 class="pane-title" tabindex="-1">${say('title')}</h1>
    <p class="pane-intro">${say('intro')}</p>
    ${state.selected ? selectedCell(state.selected, say, actions) : nothing}
    <div class="choices">
      ${choice('metric', choices.metrics, selection, say, actions)}
      ${choice('region', choices.regions, selection, say, actions)}
      ${choice('entity', choices.entities, selection, say, actions)}
      ${choice('period', choices.periods, selection, say, actions)}
    </div>
    <div class="gave-way" role="status">${state.moved.map((one) => movedText(one, state, say))}</div>
    ${
      state.chosen.length > 0
        ? html`<p>
            <button type="button" class="text-button start-over" @click=${actions.startOver}>
              ${say('startOver')}
            </button>
          </p>`
        : nothing
    }
    ${finding ? figure(finding, state, say, host, actions) : nothing}
    <section class="coverage">
      <h2>${say('coverageTitle')}</h2>
      <p>${say('coverageText')}</p>
      <fluent-button class="coverage-button" @click=${actions.showCoverage}>${say('coverage')}</fluent-button>
    </section>
  `;
}

/** What the selected cell asks for, to be cited without looking for it. */
const selectedCell = ({ address, findings }: SelectedFigures, say: Say, actions: FindActions): TemplateResult =>
  html`<section class="selected-cell" aria-labelledby="selected-cell">
    <h2 id="selected-cell">${say('selectedCell', { address })}</h2>
    <ul class="plain">
      ${findings.map(
        (found) =>
          html`<li>
            <b>${found.shown}</b> ${found.name}
            <button type="button" class="text-button show-selected" @click=${() => actions.show(found)}>
              ${say('showSelected')}
            </button>
            ${actions.cite(found)}
          </li>`,
      )}
    </ul>
  </section>`;

const LISTS = { metric: 'metrics', region: 'regions', entity: 'entities', period: 'periods' } as const;

/** What a later choice has changed is said: nobody takes it for what was asked for. */
function movedText({ part, before }: Moved, { selection, choices }: FindState, say: Say): TemplateResult {
  const list = choices[LISTS[part]];
  const name = (id: string): string => list.find((one) => one.id === id)?.name ?? id;
  return html`<p>${say('gaveWay', { part: say(part), now: name(selection[part]), before: name(before) })}</p>`;
}

function choice(
  part: Part,
  options: readonly Choice[],
  selection: Selection,
  say: Say,
  actions: FindActions,
): TemplateResult {
  const words: ChoiceWords = {
    label: say(part),
    none: say('noneMatch'),
    others: say('otherwise'),
    count: (shown, all) => say('count', { shown, all }),
  };
  const alone = options.length === 1 ? html`<span class="only-one soft">${say('onlyOne')}</span>` : nothing;
  return html`<div class="choice-row">
    <atlas-choice
      class="choice"
      data-part=${part}
      .words=${words}
      .options=${options}
      .value=${selection[part]}
      @choose=${(e: CustomEvent<string>) => actions.choose(part, e.detail)}
    ></atlas-choice
    >${alone}
  </div>`;
}

/** A formula breaks between its arguments, and within one only where that is not enough. */
const broken = (formula: string): TemplateResult[] => piecesOf(formula).map((part) => html`${part}<wbr />`);

function figure(found: Finding, state: FindState, say: Say, host: PaneHost, actions: FindActions): TemplateResult {
  return html` <section class="figure" aria-label=${say('figure')}>
    <div class="figure-head" role="status">
      <p class="figure-name">${found.name}</p>
      <p class="figure-value">${found.shown} <span class="figure-exact">${found.exactness}</span></p>
    </div>
    ${found.end ? ends(found.end, say, actions) : nothing}
    <p class="figure-formula">
      <span class="visually-hidden">${say('formula')}</span><code>${broken(found.formula)}</code>
    </p>
    ${buttons(state, say, host, actions)}
    ${host.canInsert && state.address ? html`<p class="soft find-target">${say('goesTo', { address: state.address })}</p>` : nothing}
    ${found.conflict || found.tensions.length > 0 || found.failing.length > 0 ? careful(found, say) : nothing}
    <dl class="facts">
      <dt>${say('citation')}</dt>
      <dd>
        <span class="figure-citation">${found.citation}</span>
        ${actions.cite(found)}
      </dd>
      <dt>${say('basis')}</dt>
      <dd>${found.basis}</dd>
      <dt>${say('agency')}</dt>
      <dd>${found.agency || say('noAgency')}</dd>
      ${
        found.note
          ? html`<dt>${say('note')}</dt>
              <dd>${found.note}</dd>`
          : nothing
      }
      <dt>${say('others')}</dt>
      <dd>
        ${
          found.others.length === 0
            ? say('noOthers')
            : html` <ul class="plain">
                  ${found.others.map((o) => html`<li><b>${o.shown}</b> ${o.place}</li>`)}
                </ul>
                ${found.conflict ? nothing : say('agree')}`
        }
      </dd>
      ${
        found.elsewhere.length === 0
          ? nothing
          : html`<dt>${say('elsewhere')}</dt>
              <dd>
                <ul class="plain">
                  ${found.elsewhere.map((o) => html`<li><b>${o.shown}</b> ${o.place}</li>`)}
                </ul>
              </dd>`
      }
    </dl>
  </section>`;
}

const ends = (now: End, say: Say, actions: FindActions): TemplateResult =>
  html` <fieldset class="modes">
    <legend>${say('end')}</legend>
    ${(['low', 'high'] as const).map((end) => radio({ name: 'end', now, choose: actions.setEnd }, end, say(end)))}
  </fieldset>`;

function buttons(state: FindState, say: Say, host: PaneHost, actions: FindActions): TemplateResult {
  const insert = (what: What, text: string, primary: boolean): TemplateResult =>
    html`<fluent-button
      class=${`find-insert-${what}`}
      appearance=${primary ? 'primary' : nothing}
      ?disabled-focusable=${state.busy}
      @click=${() => actions.insert(what)}
      >${text}</fluent-button
    >`;
  const copy = (what: What, text: string, primary: boolean): TemplateResult =>
    html`<fluent-button
      class=${`find-copy-${what}`}
      appearance=${primary ? 'primary' : nothing}
      @click=${() => actions.copy(what)}
      >${text}</fluent-button
    >`;
  if (!host.canInsert)
    return html`<div class="buttons">
      ${copy('formula', say('copyFormula'), true)}${copy('both', say('copyBoth'), false)}
    </div>`;
  return html` <div class="buttons">
    ${host.canWriteFormulas ? insert('formula', say('insertFormula'), true) : insert('value', say('insertValue'), true)}
    ${insert('both', say('insertBoth'), false)} ${copy('formula', say('copyFormula'), false)}
  </div>`;
}

/** What stands against the figure comes before its details. */
const careful = (found: Finding, say: Say): TemplateResult =>
  html` <section class="careful" aria-labelledby="careful-title">
    <h2 id="careful-title">${say('careful')}</h2>
    <ul class="plain">
      ${found.conflict ? html`<li class="conflict"><b>${say('conflict')}</b></li>` : nothing}
      ${found.tensions.map((t) => html`<li class="tension"><b>${say('tension')}</b> ${t.what} <span class="soft">(${t.places.join('; ')})</span></li>`)}
      ${found.failing.map((c) => html`<li class="failing"><b>${say('fails', { title: c.title })}</b> ${c.finding}</li>`)}
    </ul>
  </section>`;
