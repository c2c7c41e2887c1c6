/**
 * What the cells of pasted HTML are, as the program says that copied them: Excel and WPS by number formats, Excel and
 * this product by
 * `x:num` and `x:str`, LibreOffice by `sdval` and `sdnum`. Univer only guesses from the characters, and throws at
 * formats by name.
 */
import { getNumfmtParseValueFilter, numfmt } from '@univerjs/core';
import { formatOfCss, formatsOfStyles, isText, unguarded, withoutFormats } from './paste-formats';

export type TypedCell =
  | { readonly text: string }
  | { readonly value: number; /** null = none that can be shown. */ readonly pattern: string | null };

export interface PreparedHtml {
  /** With a token in place of each cell that is known, and without number formats. */
  readonly html: string;
  readonly cells: ReadonlyMap<string, TypedCell>;
}

/** Private characters: no text that a person copies, no number, no markup. */
const token = (n: number): string => `\uE7A0${n}\uE7A1`;

/**
 * Pasted HTML as a document of its own, in which nothing runs. Its style sheets are kept as blocks of data: the page's
 * policy would refuse them and say so on the console, although they are only read.
 */
export function parsePasted(html: string): Document {
  const inert = html.replace(/<style\b/gi, '<script type="text/css"').replace(/<\/style\b/gi, '</script');
  return new DOMParser().parseFromString(inert, 'text/html');
}

export function prepareHtml(html: string): PreparedHtml {
  const page = parsePasted(html);
  const styles = [...page.querySelectorAll('script[type="text/css"]')];
  const formats = new Map(styles.flatMap((style) => [...formatsOfStyles(style.textContent ?? '')]));
  const cells = new Map<string, TypedCell>();
  for (const cell of page.querySelectorAll<HTMLElement>('td, th')) {
    if (cell.querySelector('td, th, img')) continue;
    const typed = typedCell(cell, formatOf(cell, formats));
    if (typed === null) continue;
    const name = token(cells.size);
    cells.set(name, typed);
    cell.textContent = name;
  }
  putStylesOnElements(page, styles);
  return { html: page.documentElement.outerHTML, cells };
}

/**
 * The rules of pasted style sheets as style attributes, which is where Univer finds the looks of cells too: the page's
 * policy lets no style element apply that came from outside. What an element says itself comes last.
 */
function putStylesOnElements(page: Document, styles: readonly Element[]): void {
  const rules = styles.flatMap((style) => {
    style.remove();
    const sheet = new CSSStyleSheet();
    guarded(() => sheet.replaceSync(withoutFormats(style.textContent ?? '')));
    return [...sheet.cssRules].filter((rule): rule is CSSStyleRule => rule instanceof CSSStyleRule);
  });
  const given = new Map<Element, string>();
  for (const { selectorText, style } of rules) {
    if (style.length === 0) continue;
    const styled = guarded(() => page.querySelectorAll(selectorText)) ?? [];
    for (const element of styled) given.set(element, `${given.get(element) ?? ''}${style.cssText} `);
  }
  for (const [element, text] of given) element.setAttribute('style', text + (element.getAttribute('style') ?? ''));
}

function formatOf(cell: Element, formats: ReadonlyMap<string, string>): string | null {
  const own = formatOfCss(cell.getAttribute('style') ?? '');
  if (own !== null) return own;
  // `1033;0;0%`: language of the text, language and code of the format.
  const office = /^\d*;\d*;(.+)$/s.exec(cell.getAttribute('sdnum') ?? '')?.[1];
  if (office) return office;
  const selectors = [
    ...[...cell.classList].reverse().map((name) => `.${name}`),
    `#${cell.id}`,
    cell.tagName.toLowerCase(),
  ];
  return selectors.map((selector) => formats.get(selector)).find((code) => code !== undefined) ?? null;
}

const numberOf = (cell: Element, name: string): number | null => {
  const written = cell.getAttribute(name)?.trim();
  return written && Number.isFinite(Number(written)) ? Number(written) : null;
};

function typedCell(cell: HTMLElement, code: string | null): TypedCell | null {
  const shown = textOf(cell);
  if (cell.hasAttribute('x:str') || (code !== null && isText(code))) return shown === '' ? null : { text: shown };
  // What a program copies are values: a formula would have been copied as what it shows.
  if (shown.startsWith('=')) return { text: shown };
  const value = numberOf(cell, 'x:num') ?? numberOf(cell, 'sdval');
  if (value !== null) return { value, pattern: usable(code, value) };
  if (code === null || code === 'General' || shown === '') return null;
  const read = readShown(shown, code);
  return read === null ? null : { value: read, pattern: usable(code, read) };
}

/** Spaces that a format makes are no part of the text. */
function textOf(cell: HTMLElement): string {
  const copy = cell.cloneNode(true) as HTMLElement;
  for (const span of copy.querySelectorAll('[style*="mso-spacerun"]'))
    if (span.textContent?.trim() === '') span.remove();
  for (const line of copy.querySelectorAll('br')) line.replaceWith('\n');
  return (copy.textContent ?? '').replace(/[ \t\r\u00a0]+/g, ' ').trim();
}

/** The number that is shown: as it is typed, or as its format would show it. */
function readShown(shown: string, code: string): number | null {
  const parsed = guarded(() => getNumfmtParseValueFilter(shown)?.v);
  // 23.4 by 100 is not 0.234 to the last digit.
  if (typeof parsed === 'number') return Number(parsed.toPrecision(15));
  const digits = /-?[\d,]*\.?\d+(?:E[+-]?\d+)?/i.exec(shown)?.[0].replace(/,/g, '');
  if (digits === undefined) return null;
  const size = Number(digits) / (shown.includes('%') ? 100 : 1);
  return [size, -size].find((n) => plain(guarded(() => numfmt.format(code, n)) ?? '') === plain(shown)) ?? null;
}

const plain = (text: string): string => text.replace(/[\s\u00a0]/g, '');

/** The code itself where the grid can show it. */
const usable = (code: string | null, value: number): string | null =>
  code !== null &&
  code !== 'General' &&
  guarded(() => numfmt.isValidFormat(code) && typeof numfmt.format(code, value) === 'string') === true
    ? code
    : null;

function guarded<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

/** Tab-separated text as the same kind of table: its texts stay texts. */
export function tableOfText(text: string): string {
  const page = document.implementation.createHTMLDocument('');
  const table = page.body.appendChild(page.createElement('table'));
  for (const line of text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n')) {
    const row = table.appendChild(page.createElement('tr'));
    for (const part of line.split('\t')) {
      const cell = row.appendChild(page.createElement('td'));
      const own = unguarded(part);
      if (own !== null) cell.setAttribute('x:str', '');
      cell.textContent = own ?? (/^".*"$/.test(part) ? part.slice(1, -1).replace(/""/g, '"') : part);
    }
  }
  return table.outerHTML;
}

/** Tables as bare text: what is left when the rest could not be read. */
export function bareTables(html: string): string {
  const page = parsePasted(html);
  const rows = [...page.querySelectorAll('tr')].map((row) =>
    [...row.querySelectorAll('td, th')].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()).join('\t'),
  );
  return tableOfText(rows.length > 0 ? rows.join('\n') : (page.body.textContent ?? ''));
}
