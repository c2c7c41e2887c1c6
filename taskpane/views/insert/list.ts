/** All tables by topic, with search; ticked ones can be inserted together, each on a sheet of its own. */
import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import { pages, topics } from '../../../src/content/index';
import type { PaneHost } from '../../../src/hosts/port';
import type { Hit } from '../../search';
import type { FigureHits } from './figures';
import type { FindingLines } from './findings';
import type { InsertActions, InsertState } from './state';
import type { Say } from '../../text';
import { jobView } from '../job';
import { modesView } from '../modes';
import { noHostView } from '../no-host';

export function listView(
  state: InsertState,
  say: Say,
  host: PaneHost,
  actions: InsertActions,
  found: readonly Hit[],
  figures: FigureHits | null,
  findings: FindingLines | null,
): TemplateResult {
  const { lang } = state;
  // Several tables need several sheets.
  const canChoose = host.canInsert && (host.canAddSheets ?? false);
  const hits = found.filter((hit) => !state.topic || pages.some((p) => p.id === hit.id && p.topic === state.topic));
  const filtered = state.query.trim() !== '' || state.topic !== '';
  return html`
    <h1 class="visually-hidden">${say('tables')}</h1>
    <p class="pane-what">${say('what')}</p>
    ${host.canInsert ? nothing : html`<p class="pane-intro">${noHostView(say, host)}</p>`}
    <div class="pane-search" role="search">
      <fluent-text-input
        class="search"
        type="text"
        autocomplete="off"
        .value=${state.query}
        placeholder=${say('searchHint')}
        @input=${(e: Event) => actions.setQuery((e.currentTarget as HTMLInputElement).value)}
        >${say('search')}</fluent-text-input
      >
      <label class="field">
        <span>${say('topic')}</span>
        <select class="topic" @change=${(e: Event) => actions.setTopic((e.target as HTMLSelectElement).value)}>
          <option value="" ?selected=${state.topic === ''}>${say('allTopics')}</option>
          ${topics.map((t) => html`<option value=${t.id} ?selected=${t.id === state.topic}>${t.title[lang]}</option>`)}
        </select>
      </label>
    </div>
    <p class="pane-count" role="status">
      ${filtered ? foundText(figures?.count(state.query) ?? 0, hits.length, say) : nothing}
    </p>
    ${figures?.view(state.query) ?? nothing} ${filtered ? nothing : findingsView(state, say, actions, findings)}
    ${
      hits.length === 0 && !figures?.count(state.query)
        ? html` <p>${say('noneFound', { query: state.query })}</p>
            <fluent-button class="clear-search" @click=${actions.clear}>${say('clear')}</fluent-button>`
        : nothing
    }
    ${
      state.query.trim() !== ''
        ? html`<ul class="items">
            ${hits.map((hit) => item(hit, state, say, actions, canChoose))}
          </ul>`
        : byTopic(hits, state, say, actions, canChoose)
    }
    ${canChoose && state.chosen.length > 0 ? chosenBar(state, say, host, actions) : nothing}
  `;
}

/** Its line is there from the start, so that nothing moves when they come. */
const findingsView = (
  { lang, findingsOpen }: InsertState,
  say: Say,
  actions: InsertActions,
  lines: FindingLines | null,
): TemplateResult =>
  html` <details
    class="findings"
    ?open=${findingsOpen}
    @toggle=${(e: Event) => actions.setFindingsOpen((e.target as HTMLDetailsElement).open)}
  >
    <summary>${say('findings')}</summary>
    ${findingsOpen ? (lines?.(lang) ?? say('loading')) : nothing}
  </details>`;

const foundText = (figures: number, tables: number, say: Say): string =>
  (figures > 0 ? say('foundFigures', { count: figures }) : '') + say('found', { count: tables, all: pages.length });

const byTopic = (
  hits: readonly Hit[],
  state: InsertState,
  say: Say,
  actions: InsertActions,
  canChoose: boolean,
): TemplateResult[] =>
  topics.flatMap((topic) => {
    const own = hits.filter((hit) => pages.find((p) => p.id === hit.id)?.topic === topic.id);
    if (own.length === 0) return [];
    return [
      html` <section aria-labelledby=${`topic-${topic.id}`}>
        <h2 class="topic-title" id=${`topic-${topic.id}`}>${topic.title[state.lang]}</h2>
        <ul class="items">
          ${own.map((hit) => item(hit, state, say, actions, canChoose))}
        </ul>
      </section>`,
    ];
  });

/** A table: its head, and rows of unequal length. */
const TABLE = svg`<path d="M4 3h36v5H4zM4 11h15v3H4zM23 11h17v3H23zM4 17h12v3H4zM23 17h14v3H23zM4 23h15v3H4zM23 23h10v3H23z" opacity=".45" />`;

function item(
  hit: Hit,
  state: InsertState,
  say: Say,
  actions: InsertActions,
  canChoose: boolean,
): TemplateResult | typeof nothing {
  const spec = pages.find((p) => p.id === hit.id);
  if (!spec) return nothing;
  const title = spec.title[state.lang];
  return html` <li class="item-row">
    ${
      canChoose
        ? html` <label class="tick"
            ><input
              type="checkbox"
              class="choose"
              data-choose=${spec.id}
              aria-label=${say('choose', { title })}
              .checked=${state.chosen.includes(spec.id)}
              ?disabled=${state.job !== null}
              @change=${(e: Event) => actions.choose(spec.id, (e.target as HTMLInputElement).checked)}
          /></label>`
        : nothing
    }
    <button class="item" type="button" data-page=${spec.id} @click=${() => actions.open(spec.id)}>
      <svg class="thumb" viewBox="0 0 44 30" width="44" height="30" fill="currentColor" aria-hidden="true">
        ${state.pictures.get(spec.id) ?? TABLE}
      </svg>
      <span class="item-title">${title}</span>
      <span class="item-summary">${spec.summary[state.lang]}</span>
      ${hit.snippet ? html`<span class="item-found">${say('foundIn', { text: hit.snippet })}</span>` : nothing}
    </button>
  </li>`;
}

/** Stays in sight below the list as long as something is ticked. */
function chosenBar(state: InsertState, say: Say, host: PaneHost, actions: InsertActions): TemplateResult {
  return html` <section class="chosen-bar" aria-label=${say('chosen', { count: state.chosen.length })}>
    ${
      state.job
        ? jobView(state.job, say, actions.cancelJob)
        : html` <p class="chosen-count">${say('chosen', { count: state.chosen.length })}</p>
            ${host.canWriteFormulas ? modesView('chosen-mode', state.mode, say, actions.setMode) : nothing}
            <div class="buttons">
              <fluent-button class="insert-chosen" appearance="primary" @click=${actions.insertChosen}
                >${say('insertMany')}</fluent-button
              >
              <fluent-button class="choose-none" @click=${actions.chooseNone}>${say('chooseNone')}</fluent-button>
            </div>`
    }
  </section>`;
}
