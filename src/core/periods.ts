/**
 * Periods as integers. A cell's text never reaches a `Date`, so no time zone can move a quarter;
 * date-fns answers calendar questions only (does this day exist, how long is this month).
 *
 *   text or number --readPeriod--> Period --formatPeriod--> canonical text ("2025Q2")
 */
import { getDaysInMonth, isExists } from 'date-fns';
import { LONGEST_TEXT, withoutHidden } from './visible';

export interface Year {
  readonly kind: 'year';
  readonly year: number;
}
export interface Half {
  readonly kind: 'half';
  readonly year: number;
  readonly half: number;
}
export interface Quarter {
  readonly kind: 'quarter';
  readonly year: number;
  readonly quarter: number;
}
export interface Month {
  readonly kind: 'month';
  readonly year: number;
  readonly month: number;
}
export interface Day {
  readonly kind: 'day';
  readonly year: number;
  readonly month: number;
  readonly day: number;
}
/** A stretch of calendar time that has a name. */
export type Point = Year | Half | Quarter | Month | Day;
/** From the first day of `from` to the last day of `to`; no `from` means "up to and including". */
export interface Span {
  readonly kind: 'span';
  readonly from: Point | null;
  readonly to: Point;
}
/** The document gives no date. */
export interface Undated {
  readonly kind: 'undated';
}
export type Period = Point | Span | Undated;

/** What a period argument can ask for: a period, the newest one, one counted from the newest, or the one around a day. */
export type PeriodQuery =
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'latest' }
  | { readonly kind: 'relative'; readonly step: 'quarter' | 'half' | 'year'; readonly back: number }
  | { readonly kind: 'containing'; readonly day: Day };

export const UNDATED: Undated = { kind: 'undated' };
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
/** Excel day numbers of 1980-01-01 and 2199-12-31: smaller numbers are years or mistakes. */
const FIRST_SERIAL = 29221;
const LAST_SERIAL = 109574;
const DAY_MS = 86_400_000;
const EXCEL_EPOCH = 25569;

const CHINESE_DIGITS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4 };

/** Full width to half width, one kind of dash and of range mark, upper case, no spaces around marks. */
function tidy(text: string): string {
  return withoutHidden(text.normalize('NFKC'))
    .replace(/[‐-―−]/g, '-')
    .replace(/…/g, '..')
    .replace(/\.{3}/g, '..')
    .replace(/\s+/g, ' ')
    .trim()
    .toUpperCase();
}

const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));
const ordinal = (text: string): number => CHINESE_DIGITS[text] ?? Number(text);

type Form = readonly [pattern: RegExp, read: (groups: readonly string[]) => Point];
const YEAR2 = String.raw`((?:19|20|21)\d\d|\d\d)`;
const YEAR4 = String.raw`((?:19|20|21)\d\d)`;

/** One row a spelling. To accept a new spelling of a period, add a row here. */
const FORMS: readonly Form[] = [
  [new RegExp(`^${YEAR4} ?[-/]? ?F?Q([1-4])$`), (g) => quarterOf(g[0], g[1])],
  [new RegExp(`^F?Q([1-4]) ?[-/']? ?${YEAR2}$`), (g) => quarterOf(g[1], g[0])],
  [new RegExp(`^([1-4])Q ?[-/']? ?${YEAR2}$`), (g) => quarterOf(g[1], g[0])],
  [new RegExp(`^${YEAR4} ?年 ?(?:第 ?)?([一二三四1-4]) ?季度?$`), (g) => quarterOf(g[0], g[1])],
  [new RegExp(`^${YEAR4} ?年 ?Q([1-4])$`), (g) => quarterOf(g[0], g[1])],
  [new RegExp(`^${YEAR4} ?[-/]? ?H([12])$`), (g) => halfOf(g[0], g[1])],
  [new RegExp(`^H([12]) ?[-/']? ?${YEAR2}$`), (g) => halfOf(g[1], g[0])],
  [new RegExp(`^([12])H ?[-/']? ?${YEAR2}$`), (g) => halfOf(g[1], g[0])],
  [new RegExp(`^${YEAR4} ?年 ?([上下])半年$`), (g) => halfOf(g[0], g[1] === '上' ? '1' : '2')],
  [new RegExp(`^${YEAR4} ?年?$`), (g) => ({ kind: 'year', year: Number(g[0]) })],
  [new RegExp(`^(?:FY|CY) ?[-/']? ?${YEAR2}$`), (g) => ({ kind: 'year', year: fullYear(g[0]!) })],
  [new RegExp(`^${YEAR4}[-/.](\\d{1,2})$`), (g) => ({ kind: 'month', year: Number(g[0]), month: Number(g[1]) })],
  [new RegExp(`^${YEAR4} ?年 ?(\\d{1,2}) ?月$`), (g) => ({ kind: 'month', year: Number(g[0]), month: Number(g[1]) })],
  [new RegExp(`^${YEAR4}[-/.](\\d{1,2})[-/.](\\d{1,2})$`), (g) => dayOf(g)],
  [new RegExp(`^${YEAR4} ?年 ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?[日号號]$`), (g) => dayOf(g)],
];

const quarterOf = (year = '', quarter = ''): Quarter => ({
  kind: 'quarter',
  year: fullYear(year),
  quarter: ordinal(quarter),
});
const halfOf = (year = '', half = ''): Half => ({ kind: 'half', year: fullYear(year), half: Number(half) });
const dayOf = (g: readonly string[]): Day => ({
  kind: 'day',
  year: Number(g[0]),
  month: Number(g[1]),
  day: Number(g[2]),
});

function exists(p: Point): boolean {
  if (p.year < FIRST_YEAR || p.year > LAST_YEAR) return false;
  if (p.kind === 'month') return p.month >= 1 && p.month <= 12;
  if (p.kind === 'day') return isExists(p.year, p.month - 1, p.day);
  return true;
}

function readPoint(tidied: string): Point | null {
  for (const [pattern, read] of FORMS) {
    const match = pattern.exec(tidied);
    if (!match) continue;
    const point = read(match.slice(1));
    return exists(point) ? point : null;
  }
  return null;
}

/**
 * Reads a period as people write it.
 *
 * @param text e.g. `2025Q2`, `2Q25`, `Q2 2025`, `2025H1`, `FY2025`, `2025-09`, `2025-11-15`, `2025年第二季度`,
 *   a span `2025-10-07..2025-11-11`, an open span `..2022`, or `n.d.` for undated.
 * @returns the period, or null when the text is none. A day that does not exist (`2025-02-30`) is none.
 * @example readPeriod('Q2-25') //=> { kind: 'quarter', year: 2025, quarter: 2 }
 */
export function readPeriod(text: string): Period | null {
  if (text.length > LONGEST_TEXT) return null;
  const t = tidy(text);
  if (/^(N\.? ?D\.?|UNDATED|NO DATE|未注明|未註明|无日期|無日期)$/.test(t)) return UNDATED;
  const range = /^(.*?) ?(?:\.\.|:|~|至| TO ) ?(.+)$/.exec(t);
  if (!range) return readPoint(t);
  const to = readPoint(range[2]!);
  if (!to) return null;
  if (range[1] === '') return { kind: 'span', from: null, to };
  const from = readPoint(range[1]!);
  return from && lastDay(to)! >= lastDay(from)! && firstDay(from)! <= firstDay(to)! ? { kind: 'span', from, to } : null;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** The canonical text of a period; `readPeriod(formatPeriod(p))` is `p` again. */
export function formatPeriod(period: Period): string {
  switch (period.kind) {
    case 'year':
      return String(period.year);
    case 'half':
      return `${period.year}H${period.half}`;
    case 'quarter':
      return `${period.year}Q${period.quarter}`;
    case 'month':
      return `${period.year}-${two(period.month)}`;
    case 'day':
      return `${period.year}-${two(period.month)}-${two(period.day)}`;
    case 'span':
      return `${period.from ? formatPeriod(period.from) : ''}..${formatPeriod(period.to)}`;
    case 'undated':
      return 'n.d.';
  }
}

/** Days since 1970-01-01. */
const dayNumber = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / DAY_MS;
/** The month length date-fns gives, asked for the local first of the month, which every time zone agrees on. */
const monthLength = (year: number, month: number): number => getDaysInMonth(new Date(year, month - 1));

const firstMonth = (p: Point): number =>
  p.kind === 'year' ? 1 : p.kind === 'half' ? p.half * 6 - 5 : p.kind === 'quarter' ? p.quarter * 3 - 2 : p.month;
const lastMonth = (p: Point): number =>
  p.kind === 'year' ? 12 : p.kind === 'half' ? p.half * 6 : p.kind === 'quarter' ? p.quarter * 3 : p.month;

/** First day as days since 1970-01-01; null for undated, minus infinity for an open span. */
export function firstDay(period: Period): number | null {
  if (period.kind === 'undated') return null;
  if (period.kind === 'span') return period.from ? firstDay(period.from) : Number.NEGATIVE_INFINITY;
  return dayNumber(period.year, firstMonth(period), period.kind === 'day' ? period.day : 1);
}

/** Last day as days since 1970-01-01; null for undated. */
export function lastDay(period: Period): number | null {
  if (period.kind === 'undated') return null;
  if (period.kind === 'span') return lastDay(period.to);
  const month = lastMonth(period);
  return dayNumber(period.year, month, period.kind === 'day' ? period.day : monthLength(period.year, month));
}

/** Whether the day lies in the period; never for undated. An open span starts before everything. */
export function contains(period: Period, day: Day): boolean {
  const d = firstDay(day)!;
  const from = firstDay(period);
  return from !== null && from <= d && d <= lastDay(period)!;
}

/** Oldest first by last day, then by first day (the longer one first); undated before everything. */
export function comparePeriods(a: Period, b: Period): number {
  const [la, lb] = [lastDay(a), lastDay(b)];
  if (la === null || lb === null) return la === lb ? 0 : la === null ? -1 : 1;
  if (la !== lb) return la - lb;
  const [fa, fb] = [firstDay(a)!, firstDay(b)!];
  return fa === fb ? 0 : fa < fb ? -1 : 1;
}

/** The same kind of period `steps` later (earlier when negative). Days and spans do not step. */
export function stepPeriod<P extends Year | Half | Quarter | Month>(period: P, steps: number): P {
  const move = (perYear: number, index: number): [number, number] => {
    const n = period.year * perYear + index - 1 + steps;
    return [Math.floor(n / perYear), (((n % perYear) + perYear) % perYear) + 1];
  };
  if (period.kind === 'year') return { ...period, year: period.year + steps };
  if (period.kind === 'half') {
    const [year, half] = move(2, period.half);
    return { ...period, year, half };
  }
  if (period.kind === 'quarter') {
    const [year, quarter] = move(4, period.quarter);
    return { ...period, year, quarter };
  }
  const [year, month] = move(12, period.month);
  return { ...period, year, month };
}

/** The day an Excel date cell stands for (1900 date system); null when the number is no date of our time. */
export function dayOfSerial(serial: number): Day | null {
  if (!Number.isFinite(serial) || serial < FIRST_SERIAL || serial >= LAST_SERIAL + 1) return null;
  const date = new Date((Math.floor(serial) - EXCEL_EPOCH) * DAY_MS);
  return { kind: 'day', year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const RELATIVE: readonly [RegExp, 'quarter' | 'half' | 'year'][] = [
  [/^(?:LQ|FQ0?|MRQ|IQ_FQ)(?: ?- ?(\d{1,3}))?$/, 'quarter'],
  [/^LH(?: ?- ?(\d{1,3}))?$/, 'half'],
  [/^(?:LY|FY0?|MRY|IQ_FY)(?: ?- ?(\d{1,3}))?$/, 'year'],
];

/**
 * Reads a period argument of a cell function.
 *
 * @param argument null or empty for the newest; text; a year as a number (`2024`); an Excel date (`45838`).
 * @returns what is asked for, or null when the argument is not understood.
 * @example readPeriodArgument('LQ-4') //=> { kind: 'relative', step: 'quarter', back: 4 }
 */
export function readPeriodArgument(argument: unknown): PeriodQuery | null {
  if (argument === null || argument === undefined || argument === '') return { kind: 'latest' };
  if (typeof argument === 'number') return readNumber(argument);
  if (typeof argument !== 'string' || argument.length > LONGEST_TEXT) return null;
  const t = tidy(argument);
  if (t === '' || /^(LATEST|NEWEST|LAST|最新|最近)$/.test(t)) return { kind: 'latest' };
  // FY-2023 and FY-23 are years, FY-1 counts back: years have two or four digits.
  const period = readPeriod(argument);
  if (period) return { kind: 'period', period };
  for (const [pattern, step] of RELATIVE) {
    const match = pattern.exec(t);
    if (match) return { kind: 'relative', step, back: Number(match[1] ?? 0) };
  }
  return /^\d{5}(\.\d+)?$/.test(t) ? readNumber(Number(t)) : null;
}

function readNumber(n: number): PeriodQuery | null {
  if (Number.isInteger(n) && n >= FIRST_YEAR && n <= LAST_YEAR)
    return { kind: 'period', period: { kind: 'year', year: n } };
  const day = dayOfSerial(n);
  return day && { kind: 'containing', day };
}
