/**
 * What goes on the clipboard for a Page: tab-separated text and an HTML table, made of the same rows. Pure.
 *
 * In the HTML each cell says what it is in the words of every program that reads it: Excel (`x:num`, `x:str`,
 * `mso-number-format`) and LibreOffice (`sdval`, `sdnum`). Neither then guesses from the characters, so no text becomes
 * a formula, a date or a number.
 */
import type { Page } from '../../page/page';
import { clipRows, type ClipCell, type ClipRow } from './clip-rows';

/** How plain figures are written in text: in full for a spreadsheet, or as a reader sees them. */
export type Figures = 'full' | 'shown';

/** Kinds of clipboard content by their media type. */
export const clipboardOf = (page: Page, figures: Figures = 'full'): Readonly<Record<string, string>> => ({
  'text/plain': asTsv(page, figures),
  'text/html': asHtml(page),
});

export const asTsv = (page: Page, figures: Figures = 'full'): string =>
  clipRows(page)
    .map((row) => row.map((cell) => plain(cell, figures)).join('\t') + '\n')
    .join('');

/** Spreadsheets read pasted text that starts like this as a formula, in full width too. */
const FORMULA = /^[=+@\-＝＋＠－]/;
const NUMBER = /^-?[\d.,]+%?$/;
/** A month, of which they make its first day. */
const MONTH = /^\d{4}[-/.]\d{1,2}$/;

function plain(cell: ClipCell | null, figures: Figures): string {
  if (cell === null) return '';
  if (cell.kind === 'number') return figures === 'full' ? String(cell.value) : cell.shown;
  if ((FORMULA.test(cell.text) && !NUMBER.test(cell.text)) || MONTH.test(cell.text)) return `'${cell.text}`;
  // A quote at the start would take in everything up to the next one.
  return cell.text.startsWith('"') ? `"${cell.text.replace(/"/g, '""')}"` : cell.text;
}

export function asHtml(page: Page): string {
  const rows = clipRows(page);
  const width = Math.max(...rows.map((row) => row.length));
  return [
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body><table border="1">',
    ...rows.map((row) => `<tr>${rowHtml(row, width)}</tr>`),
    '</table></body></html>',
  ].join('\n');
}

const rowHtml = (row: ClipRow, width: number): string =>
  row.length === 0 ? '<td></td>' : row.map((cell) => cellHtml(cell, row.length === 1 && width > 1)).join('');

/** @param alone a title, note or source: it goes on over the empty cells beside it. */
function cellHtml(cell: ClipCell | null, alone: boolean): string {
  if (cell === null) return '<td></td>';
  if (cell.kind === 'number')
    return `<td align="right" x:num="${cell.value}" sdval="${cell.value}" ${formatted(cell.format)}>${escape(cell.shown)}</td>`;
  const tag = cell.header ? 'th' : 'td';
  return `<${tag} x:str ${formatted('@', alone ? ';white-space:nowrap' : '')}>${escape(cell.text)}</${tag}>`;
}

/** 1033: the codes are those of English, as in the pages. */
const formatted = (format: string, more = ''): string =>
  `sdnum="1033;0;${escape(format)}" style='mso-number-format:"${msoFormat(format)}"${more}'`;

/** As Excel writes it: quotes by their code, other signs behind a backslash. */
const msoFormat = (format: string): string =>
  format.replace(/["'&<>]|[^\w\s%\u0080-\uffff]/g, (c) =>
    /["'&<>]/.test(c) ? `\\${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}` : `\\${c}`,
  );

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => ENTITIES[c]!);
