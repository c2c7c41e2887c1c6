/**
 * The numbers in a running text, each with where it stands and the units that it may have. Names, dates and words that
 * only look like numbers are none: iPhone 17, 2025Q2, 双11, 三星.
 */
import { COUNTED_UNITS, type Unit } from './units';
import { printedAt, type Printed } from './printed';

export interface Found {
  readonly at: number;
  readonly end: number;
  readonly printed: Printed;
  readonly text: string;
}

const KINDS: Partial<Record<Printed['kind'], Unit>> = {
  fraction: 'fraction',
  part: 'fraction',
  points: 'percentage points',
  times: 'times',
};
/** What is counted with a word of its own; 个 counts everything. */
const COUNTERS: readonly (readonly [RegExp, readonly Unit[]])[] = [
  [/[台臺部]$/, ['units', 'devices']],
  [/件$/, ['units', 'parcels']],
  [/家$/, ['stores', 'partners', 'brands', 'platforms']],
];
/** The units that a written number may have; none where it names none. */
export function unitsOf({ printed: { kind, currency, measure, of }, text }: Found): readonly string[] {
  const unit = KINDS[kind] ?? measure;
  if (unit !== undefined) return [unit];
  if (of === 'things') return COUNTERS.find(([word]) => word.test(text))?.[1] ?? COUNTED_UNITS;
  return currency ?? [];
}
/** In our own texts a dollar is American and a yuan of the mainland. */
export const unitsHere = (found: Found): readonly string[] => found.printed.currency?.slice(0, 1) ?? unitsOf(found);

const LATIN = /[a-z\d_]/i;
const HAN = /\p{Script=Han}/u;
const NUMERALS = '〇零一壹二贰貳两兩三叁參四肆五伍六陆陸七柒八捌九玖十拾百佰千仟万萬亿億';
/** Where a number may begin. */
const START = new RegExp(`(?<!\\d)\\d|(?<![${NUMERALS}])[${NUMERALS}]`, 'g');
/** What is passed over where there is no number: 11 and 15 of 2025-11-15 are none either. */
const WORD = new RegExp(`[${NUMERALS}]+|[\\d\\p{Script=Latin}_.,:/-]*`, 'uy');

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

/** Months, quarters and days of the calendar: 3月, 三季度, 11日; nobody counts so without 个. */
const CALENDAR = new RegExp(`^(?:\\d{1,2}|[${NUMERALS}]{1,3})(?:月|日|季度?)$`);
const LARGEST_OF: Readonly<Record<string, number>> = { months: 12, days: 31, quarters: 4 };
const isCalendar = ({ printed: { value, measure = '' }, text }: Found): boolean =>
  CALENDAR.test(text) && value <= (LARGEST_OF[measure] ?? 0);

/** 双11, 2025年 and 第二 are names as well: a count alone that touches a Chinese word. */
function isName(text: string, found: Found): boolean {
  const { at, end, text: written } = found;
  const before = text[at - 1] ?? '';
  if (/[双雙第]/.test(before) || isCalendar(found)) return true;
  const year = /^(?:19|20|21)\d\d/.test(written) && /^\d+年?$/.test(written);
  const touched = HAN.test(before) || HAN.test(text[end] ?? '');
  if (/\d/.test(written)) return (/^\d+$/.test(written) && touched) || (year && written.endsWith('年'));
  return isChineseWord(found, touched);
}
/** Numerals are in many words: 三星, 千万别, 一个. A number has a unit or a scale, or is more than one of them. */
function isChineseWord({ printed, text }: Found, touched: boolean): boolean {
  if (printed.kind !== 'number' || printed.currency || printed.measure) return false;
  const numerals = [...text].filter((c) => NUMERALS.includes(c));
  if (numerals.length < 2 && !/^[数數上][万萬亿億]/.test(text)) return true;
  return printed.of === undefined && touched && !/[万萬亿億]/.test(text);
}

/** @param lead so many characters may stand before the digits. */
export function numbersIn(text: string, lead: number): readonly Found[] {
  const found: Found[] = [];
  let past = 0;
  for (const { index } of text.matchAll(START)) {
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
    if (past > index) continue;
    WORD.lastIndex = index;
    past = index + WORD.exec(text)![0].length;
  }
  return found;
}
