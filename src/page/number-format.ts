/**
 * The text that an Excel number format (en-US codes) gives, for axes of previews: percent, thousands, decimals, scaling
 * commas, quoted and escaped texts, sections for positive, negative and zero or for one value (`[=0]0;…`). Nothing else
 * occurs in our formats. Pure.
 */
import { sectionsOf } from './format-sections';

type Token = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'code'; readonly char: string };

function tokensOf(section: string): Token[] {
  const tokens: Token[] = [];
  for (let i = 0; i < section.length; i++) {
    const char = section[i]!;
    if (char === '"') {
      const closing = section.indexOf('"', i + 1);
      const end = closing < 0 ? section.length : closing;
      tokens.push({ kind: 'text', text: section.slice(i + 1, end) });
      i = end;
    } else if (char === '\\') {
      tokens.push({ kind: 'text', text: section[++i] ?? '' });
    } else {
      tokens.push(/[0#.,%]/.test(char) ? { kind: 'code', char } : { kind: 'text', text: char });
    }
  }
  return tokens;
}

/** The same for an axis that goes on below zero and says nothing there. */
export function withoutNegative(code: string): string {
  const [first = code, ...more] = sectionsOf(code);
  return first.startsWith('[=') ? [first, '[<0]""', ...more].join(';') : [first, '""', ...more.slice(1)].join(';');
}

export function formatNumber(code: string, value: number): string {
  if (code === 'General' || code === '@') return String(value);
  const sections = sectionsOf(code);
  const [only, wanted] = /^\[=([^\]]+)\]/.exec(sections[0]!) ?? [];
  if (only !== undefined)
    return value === Number(wanted)
      ? formatSection(tokensOf(sections[0]!.slice(only.length)), Math.abs(value))
      : formatNumber(sections.slice(1).join(';'), value);
  const signed = sections.length > 1;
  const section = value < 0 && signed ? sections[1]! : value === 0 && sections.length > 2 ? sections[2]! : sections[0]!;
  const text = formatSection(tokensOf(section), Math.abs(value));
  return value < 0 && !signed ? `-${text}` : text;
}

const lastIndex = <T>(items: readonly T[], fits: (item: T) => boolean): number =>
  items.reduce((found, item, at) => (fits(item) ? at : found), -1);

function formatSection(tokens: readonly Token[], size: number): string {
  const isCode = (t: Token, chars: string): boolean => t.kind === 'code' && chars.includes(t.char);
  const first = tokens.findIndex((t) => isCode(t, '0#'));
  const last = lastIndex(tokens, (t) => isCode(t, '0#.,'));
  if (first < 0) return tokens.map((t) => (t.kind === 'text' ? t.text : t.char)).join('');
  const body = tokens.slice(first, last + 1);
  const scaling = body.length - 1 - lastIndex(body, (t) => !isCode(t, ','));
  const digits = body.slice(0, body.length - scaling);
  const point = digits.findIndex((t) => isCode(t, '.'));
  const decimals = point < 0 ? 0 : digits.slice(point).filter((t) => isCode(t, '0#')).length;
  const percent = tokens.some((t) => isCode(t, '%'));
  const grouped = (point < 0 ? digits : digits.slice(0, point)).some((t) => isCode(t, ','));
  const [whole = '0', places] = Number(((size * (percent ? 100 : 1)) / 1000 ** scaling).toPrecision(15))
    .toFixed(decimals)
    .split('.');
  const head = grouped
    ? whole.replace(/\B(?=(\d{3})+$)/g, ',')
    : withTexts(whole, point < 0 ? digits : digits.slice(0, point));
  const outside = (list: readonly Token[]): string =>
    list.map((t) => (t.kind === 'text' ? t.text : t.char === '%' ? '%' : '')).join('');
  return (
    outside(tokens.slice(0, first)) +
    head +
    (places === undefined ? '' : `.${places}`) +
    outside(tokens.slice(last + 1))
  );
}

/** Texts between digit places (`0\.00`) stand between the digits, counted from the right. */
function withTexts(digits: string, tokens: readonly Token[]): string {
  const count = tokens.filter((t) => t.kind === 'code' && t.char !== ',').length;
  let rest = digits.padStart(count, '0');
  let out = '';
  let left = count;
  for (const token of [...tokens].reverse()) {
    if (token.kind === 'text') {
      out = token.text + out;
      continue;
    }
    if (token.char === ',') continue;
    left--;
    // The leftmost place takes all digits that are left.
    const taken = left === 0 ? rest : rest.slice(-1);
    rest = rest.slice(0, rest.length - taken.length);
    out = taken + out;
  }
  return out;
}
