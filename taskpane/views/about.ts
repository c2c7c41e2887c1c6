/** What the data are, how to read them, what the error values mean, who is behind this. */
import { html, type TemplateResult } from 'lit';
import { dataset } from '../../src/dataset/index';
import type { PaneState } from '../pane';
import type { Say } from '../text';
import type { TextKey } from '../words';

export function aboutView(state: PaneState, say: Say): TemplateResult {
  const { sources, observations, events } = dataset;
  return html`
    <h1 class="pane-title">${say('about')}</h1>
    <h2>${say('aboutData')}</h2>
    <p>${say('aboutVersion', { version: dataset.version, hash: dataset.hash.slice(0, 12) })} ${say('aboutCount', { figures: observations.length, events: events.length, sources: sources.size })}</p>
    <h2>${say('sources')}</h2>
    <ol class="sources">
      ${[...sources.values()].map((s) => html`<li>
        ${s.title ? html`<span lang=${s.language}>${s.title}</span>` : s.about[state.lang]}<br />
        <span class="soft">${say('aboutSource', { publisher: s.publisher || s.author || s.file, date: s.published })}</span>
      </li>`)}
    </ol>
    ${section(say, 'aboutReadTitle', 'aboutRead')}
    ${section(say, 'aboutNameTitle', 'aboutName')}
    ${section(say, 'aboutErrorsTitle', 'aboutErrors')}
    ${section(say, 'aboutNotTitle', 'aboutNot')}
  `;
}

const section = (say: Say, title: TextKey, text: TextKey): TemplateResult => html`<h2>${say(title)}</h2><p>${say(text)}</p>`;
