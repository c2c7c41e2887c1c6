/** The text a cell shows: value and number format, en-US. Columns that are too narrow are not considered (no #####). */
import { invalidArgument, notImplemented } from '../errors';
import { CellFault, type Scalar, type Sheet } from './sheet';

/** A format of the cell goes before the one that a function's number has brought with it. */
export function shownFormat(sheet: Sheet, row: number, column: number): string {
  const own = sheet.lookAt(row, column).numberFormat ?? 'General';
  return own === 'General' ? (sheet.workbook.valueFormat(sheet, row, column) ?? own) : own;
}

export function shown(value: Scalar, format: string): string {
  if (value === '') return '';
  if (value instanceof CellFault) return value.code;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const only = /^\[=(-?\d+(?:\.\d+)?)\]([^;]*);/.exec(format);
  if (only) return shown(value, value === Number(only[1]) ? only[2]! : format.slice(only[0].length));
  const sections = sectionsOf(format);
  if (typeof value === 'string') return textSection(value, sections);
  const { section, number } = pick(value, sections);
  if (section.some(({ kind }) => kind === 'general'))
    return section
      .map((part) => (part.kind === 'general' ? general(number) : part.kind === 'literal' ? part.text : ''))
      .join('');
  if (section.some(({ kind }) => kind === 'date')) return dated(number, section);
  return numeric(number, section);
}

interface Part {
  readonly kind: 'literal' | 'digits' | 'percent' | 'exponent' | 'date' | 'text' | 'general';
  readonly text: string;
}
const cache = new Map<string, readonly (readonly Part[])[]>();

/** Refuses what Excel refuses as a number format. */
export function checkFormat(format: string): void {
  sectionsOf(format.replace(/^\[=-?\d+(?:\.\d+)?\]/, ''));
}

function sectionsOf(format: string): readonly (readonly Part[])[] {
  const known = cache.get(format);
  if (known) return known;
  const sections: Part[][] = [[]];
  const patterns: readonly [Part['kind'] | 'skip' | 'quoted' | 'escaped' | 'next', RegExp][] = [
    ['next', /;/y],
    ['general', /general/iy],
    ['quoted', /"[^"]*"/y],
    ['escaped', /\\./suy],
    ['skip', /_.|\*./suy],
    ['skip', /\[(?:red|blue|green|black|white|cyan|magenta|yellow|color ?\d+|\$-[0-9A-F]+)\]/iy],
    ['literal', /\[\$([^\]-]*)(?:-[0-9A-F]+)?\]/iy],
    ['exponent', /E[+-]0+/iy],
    ['percent', /%/y],
    ['date', /yyyy|yy|mmmm|mmm|mm|m|dddd|ddd|dd|d|hh|h|ss|s|AM\/PM/iy],
    ['digits', /[0#?]+(?:,[0#?]+)*,*(?:\.[0#?]*)?,*|\.[0#?]+/y],
    ['text', /@/y],
    ['literal', /[-+$()/: !^&'~{}<>=.,\u0080-\u{10ffff}]/uy],
  ];
  for (let at = 0; at < format.length;) {
    const found = patterns
      .map(([kind, pattern]) => {
        pattern.lastIndex = at;
        return { kind, match: pattern.exec(format) };
      })
      .find(({ match }) => match !== null);
    if (!found?.match) {
      if (/^\[[<>=]/.test(format.slice(at)) || format[at] === '[') throw notImplemented(`number format: ${format}`);
      throw invalidArgument(`number format: ${format}`);
    }
    const text = found.match[0];
    const section = sections[sections.length - 1]!;
    if (found.kind === 'next') sections.push([]);
    else if (found.kind === 'quoted') section.push({ kind: 'literal', text: text.slice(1, -1) });
    else if (found.kind === 'escaped') section.push({ kind: 'literal', text: text.slice(1) });
    else if (found.kind === 'literal') section.push({ kind: 'literal', text: found.match[1] ?? text });
    else if (found.kind !== 'skip') section.push({ kind: found.kind, text });
    at += text.length;
  }
  if (sections.length > 4 || format.length > 255 || format === '') throw invalidArgument(`number format: ${format}`);
  cache.set(format, sections);
  return sections;
}

function textSection(value: string, sections: readonly (readonly Part[])[]): string {
  const section = sections[3] ?? sections.find((parts) => parts.some(({ kind }) => kind === 'text'));
  return section
    ? section.map((part) => (part.kind === 'text' ? value : part.kind === 'literal' ? part.text : '')).join('')
    : value;
}

function pick(value: number, sections: readonly (readonly Part[])[]): { section: readonly Part[]; number: number } {
  const [positive, negative, zero] = sections as [readonly Part[], (readonly Part[])?, (readonly Part[])?];
  if (positive.length === 1 && positive[0]!.kind === 'text')
    return { section: [{ kind: 'general', text: '' }], number: value };
  if (value < 0 && negative) return { section: negative, number: -value };
  return { section: value === 0 && zero ? zero : positive, number: value };
}

/** As cells of format General show numbers: eleven characters at most. */
function general(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1e11 || size < 1e-9)
    return value
      .toExponential(5)
      .replace(/\.?0+e/, 'e')
      .replace(/e([+-])(\d)$/, 'E$10$2')
      .replace('e', 'E');
  const places = Math.max(0, 10 - Math.max(1, Math.floor(Math.log10(size)) + 1));
  return String(Number(value.toFixed(Math.min(places, 9))));
}

function numeric(value: number, section: readonly Part[]): string {
  const digits = section.filter(({ kind }) => kind === 'digits');
  if (digits.length > 1) return spread(value, section);
  const percents = section.filter(({ kind }) => kind === 'percent').length;
  const pattern = digits[0]?.text ?? '';
  const exponent = section.find(({ kind }) => kind === 'exponent');
  const scaled = (value * 100 ** percents) / 1000 ** (pattern.match(/,+(?=$|\.)/g)?.join('').length ?? 0);
  const sign = scaled < 0 ? '-' : '';
  let shownSign = sign;
  const parts = section.map((part) => {
    if (part.kind === 'literal') return part.text;
    if (part.kind === 'percent') return '%';
    if (part.kind !== 'digits') return '';
    const text = exponent
      ? Math.abs(scaled)
          .toExponential(decimals(pattern))
          .replace(/e([+-])(\d+)$/, (_, s: string, d: string) => `E${s}${d.padStart(exponent.text.length - 2, '0')}`)
      : fixed(Math.abs(scaled), pattern);
    if (!/[1-9]/.test(text)) shownSign = '';
    return text;
  });
  // The sign stands before everything, as Excel writes it.
  return shownSign + parts.join('');
}
/**
 * Several groups of digits with text between them, `0\.00,,`: the digits of the whole number run through them from the
 * right.
 */
function spread(value: number, section: readonly Part[]): string {
  const whole = section
    .filter(({ kind }) => kind === 'digits')
    .map(({ text }) => text)
    .join('');
  if (/[.#?]|,(?!,*$)/.test(whole) || section.some(({ kind }) => kind === 'percent' || kind === 'exponent'))
    throw notImplemented(`number format with several groups of digits: ${section.map(({ text }) => text).join('')}`);
  const places = whole.replaceAll(',', '').length;
  let rest = String(Math.round(Math.abs(value) / 1000 ** (whole.length - places))).padStart(places, '0');
  const surplus = rest.length - places;
  let first = true;
  const parts = section.map((part) => {
    if (part.kind !== 'digits') return part.text;
    const count = part.text.replaceAll(',', '').length + (first ? surplus : 0);
    first = false;
    const taken = rest.slice(0, count);
    rest = rest.slice(count);
    return taken;
  });
  return (value < 0 ? '-' : '') + parts.join('');
}
const decimals = (pattern: string): number => pattern.split('.')[1]?.length ?? 0;

function fixed(value: number, pattern: string): string {
  const [whole = '', fraction = ''] = pattern.replace(/,+(?=$|\.)/g, '').split('.');
  // Decimal digits are rounded as they are written, not as they are stored.
  const [integer, rest = ''] = Number(
    `${Math.round(Number(`${Number(value.toPrecision(15))}e${fraction.length}`))}e-${fraction.length}`,
  )
    .toFixed(fraction.length)
    .split('.') as [string, string?];
  const least = whole.replace(/[^0?]/g, '').length;
  const padded = least === 0 && integer === '0' ? '' : integer.padStart(least, '0');
  const grouped = whole.includes(',') ? padded.replace(/\B(?=(\d{3})+$)/g, ',') : padded;
  let kept = rest;
  for (let i = fraction.length - 1; i >= 0 && fraction[i] === '#' && kept.endsWith('0'); i--) kept = kept.slice(0, -1);
  return fraction === '' ? grouped : `${grouped}.${kept}`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function dated(serial: number, section: readonly Part[]): string {
  const when = new Date(Math.round((serial - 25_569) * 86_400_000));
  const pad = (value: number): string => String(value).padStart(2, '0');
  const twelve = section.some(({ text, kind }) => kind === 'date' && /am\/pm/i.test(text));
  const hours = when.getUTCHours();
  const hour = twelve ? hours % 12 || 12 : hours;
  const dates = section.filter(({ kind }) => kind === 'date');
  return section
    .map((part) => {
      if (part.kind !== 'date') return part.text;
      const position = dates.indexOf(part);
      const minutes =
        /^m{1,2}$/i.test(part.text) &&
        (/^h/i.test(dates[position - 1]?.text ?? '') || /^s/i.test(dates[position + 1]?.text ?? ''));
      switch (part.text.toLowerCase()) {
        case 'yyyy':
          return String(when.getUTCFullYear());
        case 'yy':
          return pad(when.getUTCFullYear() % 100);
        case 'mmmm':
          return MONTHS[when.getUTCMonth()]!;
        case 'mmm':
          return MONTHS[when.getUTCMonth()]!.slice(0, 3);
        case 'mm':
          return pad(minutes ? when.getUTCMinutes() : when.getUTCMonth() + 1);
        case 'm':
          return String(minutes ? when.getUTCMinutes() : when.getUTCMonth() + 1);
        case 'dddd':
          return DAYS[when.getUTCDay()]!;
        case 'ddd':
          return DAYS[when.getUTCDay()]!.slice(0, 3);
        case 'dd':
          return pad(when.getUTCDate());
        case 'd':
          return String(when.getUTCDate());
        case 'hh':
          return pad(hour);
        case 'h':
          return String(hour);
        case 'ss':
          return pad(when.getUTCSeconds());
        case 's':
          return String(when.getUTCSeconds());
        default:
          return hours < 12 ? 'AM' : 'PM';
      }
    })
    .join('');
}
