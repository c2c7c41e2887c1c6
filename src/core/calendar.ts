/**
 * Arithmetic of the calendar over periods: which days they have, which comes first, whether one exists. Days are whole
 * numbers, and date-fns answers calendar questions only (does this day exist, how long is this month): no time zone can
 * move a quarter.
 */
import { getDaysInMonth, isExists } from 'date-fns';
import type { Day, Half, Month, Period, Point, Quarter, Year } from './period';

export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;
/** Excel day numbers of 1980-01-01 and 2199-12-31: smaller numbers are years or mistakes. */
const FIRST_SERIAL = 29221;
const LAST_SERIAL = 109574;
export const DAY_MS = 86_400_000;
const EXCEL_EPOCH = 25569;

export function exists(p: Point): boolean {
  if (p.year < FIRST_YEAR || p.year > LAST_YEAR) return false;
  if (p.kind === 'month') return p.month >= 1 && p.month <= 12;
  if (p.kind === 'day') return isExists(p.year, p.month - 1, p.day);
  return true;
}

/** A stretch that has a name is that: April to June is the second quarter, from whichever ends it is written. */
export function between(from: Point, to: Point): Period | null {
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
