/** All tables by topic, with search. */
import { html, nothing, type TemplateResult } from 'lit';
import { pages, topics } from '../../src/content/index';
import type { PaneHost } from '../host';
import type { PageSearch } from '../page-search';
import type { Actions, PaneState } from '../pane';
import type { Hit } from '../search';
import type { Say } from '../text';

export function listView(state: PaneState, say: Say, host: PaneHost, actions: Actions, search: PageSearch): TemplateResult {
  const { lang } = state;
  const hits = search.find(state.query, lang).filter((hit) => !state.topic || pages.some((p) => p.id === hit.id && p.topic === state.topic));
  const filtered = state.query.trim() !== '' || state.topic !== '';
  return html`
    <h1 class="visually-hidden">${say('tables')}</h1>
    <p class="pane-intro">${host.canInsert ? say('intro') : say('noHost')}</p>
    <div class="pane-search" role="search">
      <fluent-text-input class="search" type="text" autocomplete="off" .value=${state.query} placeholder=${say('searchHint')}
        @input=${(e: Event) => actions.setQuery((e.currentTarget as HTMLInputElement).value)}>${say('search')}</fluent-text-input>
      <label class="field">
        <span>${say('topic')}</span>
        <select class="topic" @change=${(e: Event) => actions.setTopic((e.target as HTMLSelectElement).value)}>
          <option value="" ?selected=${state.topic === ''}>${say('allTopics')}</option>
          ${topics.map((t) => html`<option value=${t.id} ?selected=${t.id === state.topic}>${t.title[lang]}</option>`)}
        </select>
      </label>
    </div>
    <p class="pane-count" role="status">${filtered ? say('found', { count: hits.length, all: pages.length }) : nothing}</p>
    ${hits.length === 0 ? html`
      <p>${say('noneFound', { query: state.query })}</p>
      <fluent-button @click=${() => { actions.setQuery(''); actions.setTopic(''); }}>${say('clear')}</fluent-button>` : nothing}
    ${state.query.trim() !== '' ? html`<ul class="items">${hits.map((hit) => item(hit, state, say, actions))}</ul>` : byTopic(hits, state, say, actions)}
  `;
}

const byTopic = (hits: readonly Hit[], state: PaneState, say: Say, actions: Actions): TemplateResult[] =>
  topics.flatMap((topic) => {
    const own = hits.filter((hit) => pages.find((p) => p.id === hit.id)?.topic === topic.id);
    if (own.length === 0) return [];
    return [html`
      <section aria-labelledby=${`topic-${topic.id}`}>
        <h2 class="topic-title" id=${`topic-${topic.id}`}>${topic.title[state.lang]}</h2>
        <ul class="items">${own.map((hit) => item(hit, state, say, actions))}</ul>
      </section>`];
  });

function item(hit: Hit, state: PaneState, say: Say, actions: Actions): TemplateResult | typeof nothing {
  const spec = pages.find((p) => p.id === hit.id);
  if (!spec) return nothing;
  return html`
    <li>
      <button class="item" type="button" data-page=${spec.id} @click=${() => actions.open(spec.id)}>
        <span class="item-title">${spec.title[state.lang]}</span>
        <span class="item-summary">${spec.summary[state.lang]}</span>
        ${hit.snippet ? html`<span class="item-found">${say('foundIn', { text: hit.snippet })}</span>` : nothing}
      </button>
    </li>`;
}
