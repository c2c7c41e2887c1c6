/** What the tables say in the data as they are, a line a table; loaded after the first screen. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { pages, topics } from '../../../src/content/pages';
import { findingOfPage } from '../../../src/content/findings';
import type { Dataset } from '../../../src/core/dataset';
import type { Lang } from '../../../src/core/lang';

export type FindingLines = (lang: Lang) => TemplateResult;

/** @param open opens a page. */
export function findingLines(dataset: Dataset, open: (page: string) => void): FindingLines {
  const line = (page: (typeof pages)[number], lang: Lang): TemplateResult | typeof nothing => {
    const found = findingOfPage(page.id, dataset, lang);
    if (!found) return nothing;
    const topic = topics.find(({ id }) => id === page.topic)!.title[lang];
    return html`<li>
      <button class="finding-open" type="button" data-finding=${page.id} @click=${() => open(page.id)}>
        <span class="finding-text">${found.text}</span>
        <span class="item-summary">${topic} · ${page.short[lang]}</span>
      </button>
    </li>`;
  };
  const known = new Map<Lang, TemplateResult>();
  return (lang) => {
    const lines =
      known.get(lang) ??
      html`<ul class="items">
        ${pages.map((page) => line(page, lang))}
      </ul>`;
    known.set(lang, lines);
    return lines;
  };
}
