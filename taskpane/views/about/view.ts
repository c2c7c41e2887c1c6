/** What the data are, how to read them, keys, what the error values mean, who is behind this. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { findSaid, publishedText, sourceName, titleOf } from '../../../src/core/cite';
import type { SourceRecord } from '../../../src/core/facts';
import { LANGS, type Lang } from '../../../src/core/lang';
import { fingerprintOf, type Dataset } from '../../../src/core/dataset';
import type { SayFrom } from '../../text';
import { LANGUAGE_NAMES } from '../../words';
import type { ABOUT } from './words';

type Say = SayFrom<typeof ABOUT>;

const KEYS = [
  ['F6', 'keyPane'],
  ['Tab / Shift+Tab', 'keyTab'],
  ['← → ↑ ↓', 'keyArrows'],
  ['Enter', 'keyEnter'],
  ['Space', 'keySpace'],
  ['Esc', 'keyEscape'],
  ['Ctrl+Shift+Alt+I', 'keyAgain'],
  ['Ctrl+Shift+Alt+F', 'keyFormat'],
  ['Ctrl+Shift+Alt+R', 'keyRefresh'],
] as const;

export function aboutView(dataset: Dataset, lang: Lang, say: Say, setLang: (lang: Lang) => void): TemplateResult {
  const { sources, observations, figures, events } = dataset;
  return html`
    <h1 class="pane-title">${say('about')}</h1>
    <h2>${say('aboutData')}</h2>
    <p class="about-version">
      ${say('aboutVersion', { version: dataset.version, hash: fingerprintOf(dataset) })}
      ${say('aboutCount', { statements: observations.length, figures: figures.size, events: events.length, sources: sources.size })}
    </p>
    <h2>${say('sources')}</h2>
    <ol class="sources">
      ${[...sources.values()].map((s) => source(dataset, s, lang, say))}
    </ol>
    <h2 id="about-language">${say('aboutLanguageTitle')}</h2>
    <p>${say('aboutLanguage')}</p>
    <select
      class="about-language"
      aria-labelledby="about-language"
      @change=${(e: Event) => setLang((e.target as HTMLSelectElement).value as Lang)}
    >
      ${LANGS.map((one) => html`<option value=${one} lang=${one} .selected=${one === lang}>${LANGUAGE_NAMES[one]}</option>`)}
    </select>
    <h2 id="about-keys">${say('aboutKeysTitle')}</h2>
    <table class="keys" aria-labelledby="about-keys">
      <thead class="visually-hidden">
        <tr>
          <th scope="col">${say('keyHelpKey')}</th>
          <th scope="col">${say('keyHelpWhat')}</th>
        </tr>
      </thead>
      <tbody>
        ${KEYS.map(
          ([key, what]) =>
            html`<tr>
              <th scope="row"><kbd>${key}</kbd></th>
              <td>${say(what)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${section(say, 'aboutNameTitle', 'aboutName')} ${section(say, 'aboutErrorsTitle', 'aboutErrors')}
    ${section(say, 'aboutReadTitle', 'aboutRead')} ${section(say, 'aboutNotTitle', 'aboutNot')}
  `;
}

function source(dataset: Dataset, s: SourceRecord, lang: Lang, say: Say): TemplateResult {
  const count = (list: readonly { source: string }[]): number => list.filter((x) => x.source === s.id).length;
  const line = say('aboutSource', {
    publisher: sourceName(s),
    date: publishedText(s, lang),
    statements: count(dataset.observations),
    events: count(dataset.events),
  });
  const find = findSaid(s, lang);
  return html`<li>
    <span lang=${s.title ? s.language : lang}>${titleOf(s, lang)}</span><br /><span class="soft"
      >${line}<br />${s.file}${find ? html`<br /><span class="source-find">${find}</span>` : nothing}</span
    >
  </li>`;
}

const section = (say: Say, title: keyof typeof ABOUT, text: keyof typeof ABOUT): TemplateResult =>
  html`<h2>${say(title)}</h2>
    <p>${say(text)}</p>`;
