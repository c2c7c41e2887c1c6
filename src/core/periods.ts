/**
 * Periods as integers. A cell's text never reaches a `Date`, so no time zone can move a quarter.
 *
 *   what a cell holds --readPeriodArgument--> PeriodQuery, text --readPeriod--> Period
 *   --formatPeriod--> canonical text ("2025Q2")
 *        text: period-forms.ts, once    days: calendar.ts
 */
import { DAY_MS, dayOfSerial, exists, FIRST_YEAR, LAST_YEAR } from './calendar';
import type { Day, Period, PeriodQuery } from './period';
import { readPeriod, readPeriodQuery } from './period-forms';

export * from './period';
export { comparePeriods, contains, dayOfSerial, firstDay, lastDay, stepPeriod, yearsBefore } from './calendar';
export { readPeriod } from './period-forms';

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

/**
 * Reads a period argument of a cell function.
 *
 * @param argument null or empty for the newest; text; a year as a number (`2024`); an Excel date (`45838`); a Date.
 * @returns what is asked for, or null when the argument is not understood.
 * @example readPeriodArgument('LQ-4') //=> { kind: 'relative', step: 'quarter', back: 4 }
 */
export function readPeriodArgument(argument: unknown): PeriodQuery | null {
  if (argument === null || argument === undefined) return { kind: 'latest' };
  if (typeof argument === 'string') return readPeriodQuery(argument);
  if (typeof argument === 'number') return readNumber(argument);
  return argument instanceof Date ? readDate(argument) : null;
}

function readNumber(n: number): PeriodQuery | null {
  if (Number.isInteger(n) && n >= FIRST_YEAR && n <= LAST_YEAR)
    return { kind: 'period', period: { kind: 'year', year: n } };
  const day = dayOfSerial(n);
  return day && { kind: 'containing', day };
}

/**
 * A Date that is a day is midnight: that of UTC, as readers of workbooks make them, or that of here. Others are
 * moments, no periods.
 */
function readDate(date: Date): PeriodQuery | null {
  const inUtc = date.getTime() % DAY_MS === 0;
  if (!inUtc && (date.getHours() || date.getMinutes() || date.getSeconds() || date.getMilliseconds())) return null;
  const day: Day = inUtc
    ? { kind: 'day', year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
    : { kind: 'day', year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() };
  return exists(day) ? { kind: 'containing', day } : null;
}
