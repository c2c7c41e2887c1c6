/**
 * Periods as integers. A cell's text never reaches a `Date`, so no time zone can move a quarter;
 * date-fns answers calendar questions only (does this day exist, how long is this month).
 *
 *   text or number --readPeriod--> Period --formatPeriod--> canonical text ("2025Q2")
 */
import { getDaysInMonth, isExists } from 'date-fns';
import {
  UNDATED,
  type Day,
  type Half,
  type Month,
  type Period,
  type PeriodQuery,
  type Point,
  type Quarter,
  type Year,
} from './period';
import { pointIn, spanIn, splitsOf, tidyPeriod } from './period-forms';
import { LONGEST_TEXT } from './visible';

export * from './period';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
/** Excel day numbers of 1980-01-01 and 2199-12-31: smaller numbers are years or mistakes. */
const FIRST_SERIAL = 29221;
const LAST_SERIAL = 109574;
const DAY_MS = 86_400_000;
const EXCEL_EPOCH = 25569;

function exists(p: Point): boolean {
  if (p.year < FIRST_YEAR || p.year > LAST_YEAR) return false;
  if (p.kind === 'month') return p.month >= 1 && p.month <= 12;
  if (p.kind === 'day') return isExists(p.year, p.month - 1, p.day);
  return true;
}

function readPoint(tidied: string): Point | null {
  const point = pointIn(tidied);
  return point && exists(point) ? point : null;
}

/** A stretch that has a name is that: April to June is the second quarter, from whichever ends it is written. */
function between(from: Point, to: Point): Period | null {
  const [first, last] = [firstDay(from)!, lastDay(to)!];
  if (lastDay(from)! > last || first > firstDay(to)!) return null;
  const month = firstMonth(from);
  const { year } = from;
  const named: readonly Point[] = [
    { kind: 'year', year },
    { kind: 'half', year, half: Math.ceil(month / 6) },
    { kind: 'quarter', year, quarter: Math.ceil(month / 3) },
    { kind: 'month', year, month },
    from,
  ];
  return named.find((p) => firstDay(p) === first && lastDay(p) === last) ?? { kind: 'span', from, to };
}

function readSpan(tidied: string): Period | null {
  const inOneYear = spanIn(tidied);
  if (inOneYear) return exists(inOneYear.from!) && exists(inOneYear.to) ? between(inOneYear.from!, inOneYear.to) : null;
  for (const [before, behind, byDash] of splitsOf(tidied)) {
    const to = readPoint(behind);
    if (!to) continue;
    if (before === '' && !byDash) return { kind: 'span', from: null, to };
    const from = readPoint(before);
    // 2024-2025 may be two years or a fiscal one, and a dash between unlike things is anything.
    if (!from || (byDash && (from.kind !== to.kind || from.kind === 'year'))) continue;
    return between(from, to);
  }
  return null;
}

/**
 * Reads a period as people write it.
 *
 * @param text e.g. `2025Q2`, `2Q25`, `Q2 2025`, `2025H1`, `FY2025`, `2025-09`, `Sep 2025`, `2025-11-15`, `2025年第二季度`,
 *   a span `2025-10-07..2025-11-11`, an open span `..2022`, or `n.d.` for undated. A span that has a name is that:
 *   `Apr-Jun 2025` is `2025Q2`.
 * @returns the period, or null when the text is none. A day that does not exist (`2025-02-30`) is none.
 * @example readPeriod('Q2-25') //=> { kind: 'quarter', year: 2025, quarter: 2 }
 */
export function readPeriod(text: string): Period | null {
  if (text.length > LONGEST_TEXT) return null;
  const t = tidyPeriod(text);
  if (/^(N\.? ?D\.?|UNDATED|NO DATE|未注明|未註明|无日期|無日期)$/.test(t)) return UNDATED;
  return readPoint(t) ?? readSpan(t);
}

const two = (n: number): string => String(n).padStart(2, '0');

/** Parsed once: the same few dozen periods recur everywhere. */
const parsed = new Map<string, Period>();
/** The period of canonical text. The data is checked when it is built, so failing here is a programming error. */
export function periodOf(canonical: string): Period {
  const known = parsed.get(canonical);
  if (known) return known;
  const period = readPeriod(canonical);
  if (!period) throw new Error(`unknown period: ${canonical}`);
  parsed.set(canonical, period);
  return period;
}

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
const lengths = new Map<number, number>();
function monthLength(year: number, month: number): number {
  const key = year * 12 + month;
  const known = lengths.get(key) ?? getDaysInMonth(new Date(year, month - 1));
  lengths.set(key, known);
  return known;
}

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

/** The day that many years before, both as days since 1970-01-01. */
export function yearsBefore(day: number, years: number): number {
  const date = new Date(day * DAY_MS);
  return dayNumber(date.getUTCFullYear() - years, date.getUTCMonth() + 1, date.getUTCDate());
}

/** Whether the day lies in the period: one that has two ends. Of an open span nobody knows how far back it goes. */
export function contains(period: Period, day: Day): boolean {
  const d = firstDay(day)!;
  const from = firstDay(period);
  return from !== null && Number.isFinite(from) && from <= d && d <= lastDay(period)!;
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
 * @param argument null or empty for the newest; text; a year as a number (`2024`); an Excel date (`45838`); a Date.
 * @returns what is asked for, or null when the argument is not understood.
 * @example readPeriodArgument('LQ-4') //=> { kind: 'relative', step: 'quarter', back: 4 }
 */
export function readPeriodArgument(argument: unknown): PeriodQuery | null {
  if (argument === null || argument === undefined || argument === '') return { kind: 'latest' };
  if (typeof argument === 'number') return readNumber(argument);
  if (argument instanceof Date) return readDate(argument);
  if (typeof argument !== 'string' || argument.length > LONGEST_TEXT) return null;
  const t = tidyPeriod(argument);
  if (t === '' || /^(LATEST|NEWEST|LAST|最新|最近)$/.test(t)) return { kind: 'latest' };
  // FY-2023 and FY-23 are years, FY-1 counts back: years have two or four digits.
  const period = readPeriod(argument);
  // A date asks the same as text and as a date cell: nobody sees which of the two a cell holds.
  if (period) return period.kind === 'day' ? { kind: 'containing', day: period } : { kind: 'period', period };
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

/** A Date that is a day is midnight: that of UTC, as readers of workbooks make them, or that of here. Others are moments, no periods. */
function readDate(date: Date): PeriodQuery | null {
  const inUtc = date.getTime() % DAY_MS === 0;
  if (!inUtc && (date.getHours() || date.getMinutes() || date.getSeconds() || date.getMilliseconds())) return null;
  const day: Day = inUtc
    ? { kind: 'day', year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
    : { kind: 'day', year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() };
  return exists(day) ? { kind: 'containing', day } : null;
}
