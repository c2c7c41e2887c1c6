/** One table: preview with its charts and citations, where it would go, insert and copy. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Observation } from '../../../src/core/facts';
import { headlineOf, topicAbove } from '../../../src/page/headline';
import type { ChartSpec, Page } from '../../../src/page/page';
import { renderPreview } from '../../../src/hosts/preview';
import { isFree, type PaneHost, type Target } from '../../../src/hosts/port';
import type { InsertActions, InsertState, Where } from './state';
import type { Say } from '../../text';
import { modesView } from '../modes';
import { noHostView } from '../no-host';
import { radio } from '../radio';

/** @param cite the ways to cite a note's figure; null while they are being loaded. */
export function pageView(
  state: InsertState,
  say: Say,
  host: PaneHost,
  actions: InsertActions,
  cite: Cite | null,
): TemplateResult {
  const page = state.page!;
  const charts = page.blocks.flatMap((b) => (b.kind === 'chart' ? [b.chart] : []));
  return html`
    <fluent-button class="back-button" appearance="subtle" size="small" @click=${actions.back}
      ><span aria-hidden="true">←&nbsp;</span>${say('back')}</fluent-button
    >
    <h1 class="pane-title" tabindex="-1">${topicView(page)}${headlineOf(page)}</h1>
    <p class="pane-summary">${page.summary}</p>
    ${
      host.canInsert
        ? insertForm(page, state, say, host, actions, charts.length > 0)
        : html`<p class="pane-intro">${noHostView(say, host)}</p>
            <div class="buttons">${copyButton(state, say, actions, 'primary')}</div>`
    }
    <section class="preview" aria-label=${say('preview')}>
      ${charts.map((chart) => chartView(chart, say))}
      ${renderPreview(page, {
        notes: say('notes'),
        sources: say('sources'),
        note: (mark) => say('note', { mark }),
        back: (mark) => say('noteBack', { mark }),
        ...(cite && {
          below: (mark: number) =>
            cite(page.notes.find((note) => note.mark === mark)!.observations, say('note', { mark })),
        }),
      })}
    </section>
  `;
}

export type Cite = (figures: readonly Observation[], of: string) => TemplateResult;

/** What it is about, above a title that says more. */
function topicView(titled: Parameters<typeof topicAbove>[0]): TemplateResult | typeof nothing {
  const above = topicAbove(titled);
  return above === null ? nothing : html`<span class="topic-above">${above}</span>`;
}

/** The picture, and the same in words for who cannot see it. */
function chartView(chart: ChartSpec, say: Say): TemplateResult {
  return html` <figure class="chart">
    <figcaption>${topicView(chart)}${headlineOf(chart)}</figcaption>
    <div class="chart-room"><atlas-chart role="img" aria-label=${chart.altText} .spec=${chart}></atlas-chart></div>
    <p class="preview-source">${chart.sourceLine}</p>
    <details class="chart-text">
      <summary>${say('chartText')}</summary>
      <p>${chart.altText}</p>
    </details>
  </figure>`;
}

/** Lists of sources and of words are the same either way. */
const hasFormulas = (page: Page): boolean =>
  page.blocks.some((block) => block.kind !== 'chart' && block.cells.some((line) => line.some((cell) => cell.formulas)));

function insertForm(
  page: Page,
  state: InsertState,
  say: Say,
  host: PaneHost,
  actions: InsertActions,
  hasCharts: boolean,
): TemplateResult {
  return html` <div class="insert-form">
    ${host.canWriteFormulas && hasFormulas(page) ? modesView('mode', state.mode, say, actions.setMode) : nothing}
    ${
      host.canAddSheets
        ? html` <fieldset class="modes">
            <legend>${say('insertWhere')}</legend>
            ${place('selection', say('atSelection'), state, actions)}
            ${place('new-sheet', say('onNewSheet'), state, actions)}
          </fieldset>`
        : nothing
    }
    ${
      host.canLink
        ? html` <label class="mode"
            ><input
              type="checkbox"
              name="sources"
              .checked=${state.sources}
              @change=${(e: Event) => actions.setSources((e.target as HTMLInputElement).checked)}
            />${say('withSources')}</label
          >`
        : nothing
    }
    <p class="target">${targetText(state, say)}</p>
    ${hasCharts && !host.canDrawCharts ? html`<p class="no-charts soft">${say('noCharts')}</p>` : nothing}
    <div class="buttons">
      <fluent-button
        class="insert-button"
        appearance="primary"
        ?disabled-focusable=${state.busy}
        @click=${actions.insert}
        >${state.busy ? say('inserting') : say('insert')}</fluent-button
      >
      ${copyButton(state, say, actions, undefined)}
    </div>
  </div>`;
}

const copyButton = (
  state: InsertState,
  say: Say,
  actions: InsertActions,
  appearance: 'primary' | undefined,
): TemplateResult =>
  html`<fluent-button
    class="copy-button"
    appearance=${appearance ?? nothing}
    ?disabled-focusable=${state.busy}
    @click=${actions.copy}
    >${say('copy')}</fluent-button
  >`;

const place = (value: Where, label: string, state: InsertState, actions: InsertActions): TemplateResult =>
  radio({ name: 'where', now: state.where, choose: actions.setWhere }, value, label);

function targetText(state: InsertState, say: Say): TemplateResult | string {
  const { target, targetProblem } = state;
  if (targetProblem) return html`<span class="taken target-problem">${targetProblem}</span>`;
  if (!target?.address) return say(state.where === 'selection' ? 'targetUnknown' : 'targetNewSheet');
  const free = isFree(target);
  // What has just been written is in nobody's way.
  if (!free && target.address === state.written)
    return html`<span class="taken written">${say('targetWritten', { address: target.address })}</span>`;
  return html`${say('target', { address: target.address })}<span class=${free ? 'free' : 'taken'}
      >${free ? say('targetFree') : occupiedText(target, say)}</span
    >`;
}

const occupiedText = ({ occupiedCount: count }: Target, say: Say): string =>
  count > 0 ? say('targetOccupied', { count }) : say('targetOlder');
