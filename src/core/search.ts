/**
 * Searching texts for words and for numbers. Words are compared folded; a number is compared as the number that it is, with its unit:
 * 23%, 23 % and 0.23 are one, 470万, 4.7 million and 4,700,000 are one, and 2.3% is no part of 23%. Who asks for a bound asks for
 * that: <1% is not what is exactly 1%. Who asks for 1% finds both.
 *
 *   query --numbers out, words left--> Wanted --against--> Hay (a folded text and the numbers in it)
 */
import { printedAt, tidyDigits, type Printed } from './printed';

/** What is asked for: all of it must be there. */
export interface Wanted {
  readonly words: readonly string[];
  readonly numbers: readonly Sought[];
}
interface Sought {
  readonly key: string;
  /** As written, to find the place in a text. */
  readonly text: string;
}
/** A text that is searched: what it says, folded, and the numbers in it by their keys. */
export interface Hay {
  readonly folded: string;
  readonly numbers: ReadonlySet<string>;
}

/** What of a number is compared: of what lies about it, nothing. */
type Compared = Pick<Printed, 'kind' | 'sign' | 'bound'>;
const OPEN: Partial<Record<NonNullable<Printed['bound']>, string>> = { upper: '<', lower: '>' };

/** One number has one key, in whatever unit it is written; points are not percent. */
function keyOf(value: number, { kind, sign, bound }: Compared): string {
  const size = `${kind === 'points' ? 'pp' : ''}${Number(value.toPrecision(12))}`;
  return `${(bound && OPEN[bound]) ?? ''}${sign === undefined ? '' : sign < 0 ? '-' : '+'}${size}`;
}

interface Found {
  readonly at: number;
  readonly end: number;
  readonly printed: Printed;
  readonly text: string;
}

const LATIN = /[a-z\d_]/i;
const HAN = /\p{Script=Han}/u;
/** So many characters may stand before the digits: a sign and a currency in a text, also words such as "more than" in a question. */
const LEAD = { text: 4, question: 24 } as const;

/** 2025Q2, 1810.HK, 2025-11-15, K80: names and dates are words. */
function isInside(text: string, at: number, end: number): boolean {
  const [before, next, after] = [text[at - 1] ?? '', text[end] ?? '', text[end + 1] ?? ''];
  return (
    LATIN.test(before) ||
    before === '.' ||
    LATIN.test(next) ||
    (/[-./:]/.test(next) && LATIN.test(after)) ||
    (/[-/:]/.test(text[at] ?? '') && LATIN.test(before))
  );
}
/** 双11 and 2025年 are names as well: a count alone that touches a Chinese word. */
function isName(text: string, { at, end, text: written }: Found): boolean {
  const year = /^(?:19|20|21)\d\d/.test(written) && /^\d+年?$/.test(written);
  const touched = HAN.test(text[at - 1] ?? '') || HAN.test(text[end] ?? '');
  return (/^\d+$/.test(written) && touched) || (year && written.endsWith('年'));
}

/** The numbers in a text, each with its unit. */
function numbersIn(text: string, lead: number): readonly Found[] {
  const found: Found[] = [];
  let past = 0;
  for (const { index } of text.matchAll(/(?<!\d)\d/g)) {
    if (index < past) continue;
    for (let at = Math.max(past, index - lead); at <= index; at++) {
      if (/\s/.test(text[at]!) || LATIN.test(text[at - 1] ?? '')) continue;
      const read = printedAt(text, at);
      if (!read || read.end <= index || isInside(text, at, read.end)) continue;
      const one: Found = { at, ...read, text: text.slice(at, read.end).trim() };
      past = read.end;
      if (!isName(text, one)) found.push(one);
      break;
    }
    // What was no number there is none further on in the same word: 11 and 15 of 2025-11-15.
    if (past <= index) past = index + /^[\d\p{L}_.,:/-]*/u.exec(text.slice(index))![0].length;
  }
  return found;
}

/** Keys of a number: for a question that names its sign and its bound, and for those that do not. */
function keysOf(value: number, { kind, sign, bound }: Compared): readonly string[] {
  const signs: readonly Compared[] = sign === undefined ? [{ kind }] : [{ kind }, { kind, sign }];
  const both = bound === undefined ? signs : signs.flatMap((one) => [one, { ...one, bound }]);
  return both.map((one) => keyOf(value, one));
}

/**
 * @param fold makes one spelling out of many; it keeps marks between digits.
 */
export function wantedOf(query: string, fold: (text: string) => string): Wanted {
  const text = tidyDigits(query);
  const found = numbersIn(text, LEAD.question);
  let rest = '';
  let at = 0;
  for (const one of found) {
    rest += `${text.slice(at, one.at)} `;
    at = one.end;
  }
  rest += text.slice(at);
  return {
    words: rest
      .split(/\s+/)
      .map(fold)
      .filter((word) => word !== ''),
    numbers: found.map(({ printed, text: written }) => ({
      key: keyOf(printed.value, printed),
      text: written,
    })),
  };
}

/** @param values numbers that the text stands for, such as the value of a cell. */
export function hayOf(
  texts: readonly string[],
  fold: (text: string) => string,
  values: readonly ({ readonly value: number } & Partial<Pick<Printed, 'kind' | 'bound'>>)[] = [],
): Hay {
  const numbers = new Set<string>();
  for (const text of texts)
    for (const { printed } of numbersIn(tidyDigits(text), LEAD.text))
      for (const key of keysOf(printed.value, printed)) numbers.add(key);
  for (const { value, kind = 'number', ...rest } of values)
    for (const key of keysOf(Math.abs(value), { kind, sign: value < 0 ? -1 : 1, ...rest })) numbers.add(key);
  return { folded: texts.map(fold).join('\n'), numbers };
}

const isDigit = (char: string | undefined): boolean => char !== undefined && /\d/.test(char);
const MARK = /[.,]/;

/** Whether a word stands in the text; digits at its ends are whole numbers there: 17 is not in 2017, nor 4.7 in 14.71. */
export function holdsWord(folded: string, word: string): boolean {
  const [first, last] = [isDigit(word[0]), isDigit(word.at(-1))];
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
    const end = at + word.length;
    const before = folded[at - 1];
    const behind = folded[end];
    const isCut =
      (first && (isDigit(before) || (MARK.test(before ?? '') && isDigit(folded[at - 2])))) ||
      (last && (isDigit(behind) || (MARK.test(behind ?? '') && isDigit(folded[end + 1]))));
    if (!isCut) return true;
  }
  return false;
}

/** A plain count without any unit may also be part of a name: 17 of iPhone 17, 2025 of 2025Q2; never of an amount such as 17% or 17万. */
const UNIT = /^ ?(?:[%‰十百千万萬亿億兆倍成]|(?:个|個)?百分|pp|percent|(?:[kmb]|bn|million|billion)(?![a-z]))/;
function holdsCount(folded: string, digits: string): boolean {
  for (let at = folded.indexOf(digits); at >= 0; at = folded.indexOf(digits, at + 1)) {
    const end = at + digits.length;
    if (holdsWord(folded.slice(Math.max(0, at - 2), end + 2), digits) && !UNIT.test(folded.slice(end, end + 4)))
      return true;
  }
  return false;
}

/** Whether the number is in the text, or its bare digits are part of a name there. */
export const holdsNumber = ({ folded, numbers }: Hay, { key, text }: Sought): boolean =>
  numbers.has(key) || (/^\d+$/.test(text) && holdsCount(folded, text));

export const holds = (hay: Hay, { words, numbers }: Wanted): boolean =>
  words.every((word) => holdsWord(hay.folded, word)) && numbers.every((number) => holdsNumber(hay, number));
