/** A Page for the clipboard: tab-separated text and an HTML table, both with the source line. Pure. */
import type { Cell, Page } from '../../content/spec';
import { previewOf, type PreviewCell } from './model';

/** Plain values for a spreadsheet: numbers in full, text as shown; then notes and sources. */
export function asTsv(page: Page): string {
  const tables = page.blocks.flatMap((b) =>
    b.kind === 'table' ? [b.cells.map((line) => line.map(plain).join('\t')).join('\n')] : [],
  );
  const notes = page.notes.map((n) => `[${n.mark}] ${flat(n.text)}`);
  return [flat(page.title), ...tables, [...notes, flat(page.sourceLine)].join('\n')].join('\n\n') + '\n';
}

function plain(cell: Cell): string {
  if (cell.value === null) return '';
  if (typeof cell.value === 'number') return String(cell.value);
  const text = flat(String(cell.value));
  // Spreadsheets read pasted text that starts like this as a formula.
  return /^[=+@-]/.test(text) && !/^-?[\d.,]+%?$/.test(text) ? `'${text}` : text;
}

const flat = (text: string): string => text.replace(/[\t\r\n]+/g, ' ');

export function asHtml(page: Page): string {
  const preview = previewOf(page);
  const tables = preview.tables.map((t) => {
    const head = `<tr>${t.headers.map((c) => `<th scope="col">${inner(c)}</th>`).join('')}</tr>`;
    const body = t.rows
      .map((r) => `<tr>${r.map((c) => `<td${c.numeric ? ' align="right"' : ''}>${inner(c)}</td>`).join('')}</tr>`)
      .join('');
    return `<table border="1"><caption>${escape(t.caption)}</caption><thead>${head}</thead><tbody>${body}</tbody></table>`;
  });
  const notes = preview.notes.map((n) => `<p>[${n.mark}] ${escape(n.text)}</p>`);
  return [`<h2>${escape(preview.title)}</h2>`, ...tables, ...notes, `<p>${escape(preview.sourceLine)}</p>`].join('\n');
}

const inner = (cell: PreviewCell): string =>
  escape(cell.text) + (cell.marks.length > 0 ? `<sup>${cell.marks.join(', ')}</sup>` : '');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => ENTITIES[c]!);
