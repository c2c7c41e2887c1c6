/** A Page as accessible HTML. Every text goes through lit's bindings, so none is ever read as markup. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Page } from '../../page/page';
import { previewOf, type PreviewCell, type PreviewNote, type PreviewTable } from './model';

export interface PreviewWords {
  readonly notes: string;
  readonly sources: string;
  /** Name of a mark's link, read aloud: "Note 3". */
  readonly note: (mark: number) => string;
  readonly back: (mark: number) => string;
  /** What stands below a note, e.g. ways to cite its figure; nothing by default. */
  readonly below?: (mark: number) => TemplateResult;
}

/** From here on a text gets a minimum width, so that narrow columns do not turn it into a column of words. */
const isLong = (text: string): boolean => text.length + (text.match(/[\u2E80-\u9FFF\uFF00-\uFF60]/g)?.length ?? 0) > 24;

/** @param id prefix for the ids of notes, unique on the screen. */
export function renderPreview(page: Page, text: PreviewWords, id = 'preview'): TemplateResult {
  const preview = previewOf(page);
  const firstUse = new Set<number>();
  return html`
    ${preview.tables.map((t) => table(t, text, id, firstUse))}
    ${
      preview.notes.length === 0
        ? nothing
        : html` <section class="preview-notes" aria-label=${text.notes}>
            <h3>${text.notes}</h3>
            <ol>
              ${preview.notes.map((n) => note(n, text, id, firstUse.has(n.mark)))}
            </ol>
          </section>`
    }
    <p class="preview-source">${preview.sourceLine}</p>
  `;
}

const table = (t: PreviewTable, text: PreviewWords, id: string, seen: Set<number>): TemplateResult => html`
  <div class="preview-scroll" tabindex="0" role="region" aria-label=${t.caption}>
    <table class="preview-table">
      <caption>
        ${t.caption}
      </caption>
      <thead>
        <tr>
          ${t.headers.map((c) => html`<th scope="col" class=${c.numeric ? 'numeric' : c.role}>${c.text}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${t.rows.map(
          (row) =>
            html`<tr>
              ${row.map((c, i) => cell(c, i === 0, text, id, seen))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>
`;

function cell(c: PreviewCell, first: boolean, text: PreviewWords, id: string, seen: Set<number>): TemplateResult {
  const content = html`${c.url ? html`<a href=${c.url} target="_blank" rel="noopener noreferrer">${c.text}</a>` : c.text}${c.marks.map((m, i) => mark(m, i > 0, text, id, seen))}`;
  const kind = `${c.role}${c.numeric ? ' numeric' : ''}${isLong(c.text) ? ' long' : ''}`;
  return first && !c.numeric && c.text !== ''
    ? html`<th scope="row" class=${kind}>${content}</th>`
    : html`<td class=${kind}>${content}</td>`;
}

/** Only the first use of a mark gets an id: it is where the note leads back to. */
function mark(m: number, comma: boolean, text: PreviewWords, id: string, seen: Set<number>): TemplateResult {
  const anchor = seen.has(m) ? nothing : `${id}-use-${m}`;
  seen.add(m);
  return html`<sup class="mark-link"
    >${comma ? ', ' : nothing}<a id=${anchor} href=${`#${id}-note-${m}`} aria-label=${text.note(m)}>${m}</a></sup
  >`;
}

const note = (n: PreviewNote, text: PreviewWords, id: string, used: boolean): TemplateResult => html`
  <li id=${`${id}-note-${n.mark}`} value=${n.mark} tabindex="-1">
    ${n.text} ${used ? html`<a href=${`#${id}-use-${n.mark}`} aria-label=${text.back(n.mark)}>↩</a>` : nothing}
    ${text.below?.(n.mark) ?? nothing}
  </li>
`;
