/**
 * Searching texts for words and for numbers. Words are compared folded; a number is compared as the number that it is,
 * with its unit: 23%, 百分之二十三 and 0.23 are one, 470万, 4.7 million and 4,700,000 are one, and 2.3% is no part of 23%. Who
 * names a currency, a unit of time or a multiple asks for that: 20 years are no 20 quarters. Who asks for a bound asks
 * for that: <1% is not what is exactly 1%. Who asks for 1% finds both, and who asks for 2 finds whatever is 2.
 *
 *   query --numbers out, words left--> Wanted --against--> Hay (a folded text and the numbers in it)
 */
import type { Unit } from './units';
import { numbersIn, unitsHere, unitsOf, type Found } from './numbers-in-text';
import { tidyDigits, type Printed } from './printed';

/** What is asked for: all of it must be there. */
export interface Wanted {
  readonly words: readonly string[];
  readonly numbers: readonly Sought[];
}
export interface Sought {
  readonly printed: Pick<Printed, 'value' | 'step'>;
  readonly units: readonly string[];
  /** Any of them answers. */
  readonly keys: readonly string[];
  /** As written, to find the place in a text. */
  readonly text: string;
  /** The word that it is written in, folded, if there is more of it: 11年 of 出海11年 is also found as that. */
  readonly word: string | null;
}
/**
 * A text that is searched: what it says, folded, the numbers in it by their keys, and of those what it stands for
 * itself.
 */
export interface Hay {
  readonly folded: string;
  readonly numbers: ReadonlySet<string>;
  readonly own: ReadonlySet<string>;
}
/** The number of a figure, whose unit is known. */
export interface Value extends Pick<Printed, 'sign' | 'bound'> {
  readonly value: number;
  readonly unit: Unit;
}

/** What limits a number, beside its unit. */
type Limits = Pick<Printed, 'sign' | 'bound'>;
const OPEN: Partial<Record<NonNullable<Printed['bound']>, string>> = { upper: '<', most: '<', lower: '>', least: '>' };

/** One number has one key, however it is written. */
const keyOf = (value: number, { sign, bound }: Limits): string =>
  `${(bound && OPEN[bound]) ?? ''}${sign === undefined ? '' : sign < 0 ? '-' : '+'}${Number(value.toPrecision(12))}`;
const inUnit = (key: string, unit: string): string => `${key} ${unit}`;

/**
 * So many characters may stand before the digits: a sign and a currency in a text, also words such as "more than" in a
 * question.
 */
const LEAD = { text: 4, question: 24 } as const;

/** Keys of a number: for a question that names its sign, its bound and its unit, and for those that do not. */
function keysOf(value: number, { sign, bound }: Limits, units: readonly string[]): readonly string[] {
  const signs: readonly Limits[] = sign === undefined ? [{}] : [{}, { sign }];
  const both = bound === undefined ? signs : signs.flatMap((one) => [one, { ...one, bound }]);
  return both.map((one) => keyOf(value, one)).flatMap((key) => [key, ...units.map((unit) => inUnit(key, unit))]);
}

function wordAround(text: string, { at, end }: Found): string | null {
  const before = /\S*$/.exec(text.slice(0, at))![0];
  const behind = /^\S*/.exec(text.slice(end))![0];
  return before + behind === '' ? null : before + text.slice(at, end) + behind;
}

function soughtOf(found: Found, word: string | null): Sought {
  const key = keyOf(found.printed.value, found.printed);
  const units = unitsOf(found);
  const keys = units.length === 0 ? [key] : units.map((unit) => inUnit(key, unit));
  return { printed: found.printed, units, keys, text: found.text, word };
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
    numbers: found.map((one) => {
      const word = wordAround(text, one);
      return soughtOf(one, word && fold(word));
    }),
  };
}

/**
 * @param values numbers that the text stands for, such as that of a figure.
 * @param names what is found by its characters alone: the number in a title is none of the figure, and what number is
 * printed its value says, for written alone 20 has no unit, and 元 may be of anywhere.
 */
export function hayOf(
  texts: readonly string[],
  fold: (text: string) => string,
  values: readonly Value[] = [],
  names: readonly string[] = [],
): Hay {
  const own = new Set(values.flatMap(({ value, unit, ...limits }) => keysOf(Math.abs(value), limits, [unit])));
  const numbers = new Set(own);
  for (const text of texts)
    for (const found of numbersIn(tidyDigits(text), LEAD.text))
      for (const key of keysOf(found.printed.value, found.printed, unitsHere(found))) numbers.add(key);
  return { folded: [...texts, ...names].map(fold).join('\n'), numbers, own };
}

const isDigit = (char: string | undefined): boolean => char !== undefined && /\d/.test(char);
const MARK = /[.,]/;

/**
 * Whether a word stands in the text; digits at its ends are whole numbers there: 17 is not in 2017, nor 4.7 in 14.71.
 */
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

/**
 * A plain count without any unit may also be part of a name: 17 of iPhone 17, 2025 of 2025Q2; never of an amount such
 * as 17% or 17万.
 */
const UNIT = /^ ?(?:[%‰十百千万萬亿億兆倍成]|(?:个|個)?百分|pp|percent|(?:[kmb]|bn|million|billion)(?![a-z]))/;
function holdsCount(folded: string, digits: string): boolean {
  for (let at = folded.indexOf(digits); at >= 0; at = folded.indexOf(digits, at + 1)) {
    const end = at + digits.length;
    if (holdsWord(folded.slice(Math.max(0, at - 2), end + 2), digits) && !UNIT.test(folded.slice(end, end + 4)))
      return true;
  }
  return false;
}

/** Whether the number is in the text, or it is part of a name there: its word, or its bare digits. */
export const holdsNumber = ({ folded, numbers }: Hay, { keys, text, word }: Sought): boolean =>
  keys.some((key) => numbers.has(key)) ||
  (word !== null && holdsWord(folded, word)) ||
  (/^\d+$/.test(text) && holdsCount(folded, text));

/** How exact a number is that somebody remembers: zeros at its end need not be meant, but for two digits. */
function meantStep({ value, step }: Sought['printed']): number {
  let meant = step;
  while (value / meant >= 100 && Math.round(value / meant) % 10 === 0) meant *= 10;
  return meant;
}
/** Whether a number, said as exactly as the one that is sought, would be that: 471 million is 4.7億. */
export const roundsTo = ({ printed, units }: Sought, { value, unit }: Value): boolean =>
  (units.length === 0 || units.includes(unit)) &&
  Math.abs(Math.abs(value) - printed.value) <= (meantStep(printed) / 2) * (1 + 1e-9);

export const holds = (hay: Hay, { words, numbers }: Wanted): boolean =>
  words.every((word) => holdsWord(hay.folded, word)) && numbers.every((number) => holdsNumber(hay, number));
/** Whether all numbers are what the text stands for itself, not what it mentions. */
export const isAll = ({ own }: Hay, { numbers }: Wanted): boolean =>
  numbers.every(({ keys }) => keys.some((key) => own.has(key)));
