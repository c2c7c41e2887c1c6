/** What a period is, as values. */

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

/**
 * What a period argument can ask for: a period, the newest one, one counted from the newest, or the one around a day.
 */
export type PeriodQuery =
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'latest' }
  | { readonly kind: 'relative'; readonly step: 'quarter' | 'half' | 'year'; readonly back: number }
  | { readonly kind: 'containing'; readonly day: Day };

export const UNDATED: Undated = { kind: 'undated' };
