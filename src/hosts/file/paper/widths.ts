/**
 * Column widths: whole numbers and whole words always; then every digit of width goes where it saves the most lines. Columns serve
 * all tables of a page, so what counts is the height of all its rows, not the longest text.
 */
import { linesOf, type MeasuredText } from './measure';

/** A text in its column. */
export interface Fit {
  readonly row: number;
  readonly column: number;
  readonly text: MeasuredText;
  /** In bodies: 0.9 for small print. */
  readonly size: number;
  readonly wrap: boolean;
  /** Digits that indents and a filter button take. */
  readonly margin: number;
}

/**
 * Digits of text that a column so wide takes. Excel prints columns of whole screen pixels, a twentieth narrower than text is on
 * paper; other programs have that much more room.
 */
const PRINTED = 0.945;
const INSET = 0.7;
export const roomOf = (width: number): number => width * PRINTED - INSET;
const widthFor = (room: number): number => (room + INSET) / PRINTED;
/** The same in programs that measure columns in digits on paper. */
export const wideRoomOf = (width: number): number => width - INSET / 2;
/** A text in whichever font makes it wider. */
const widest = ({ text }: Fit): number => Math.max(text.width, text.wider.width);
const longest = ({ text }: Fit): number => Math.max(text.longest, text.wider.longest);

const NARROWEST = 4;
/** A longer word than this (a file name, a key) may be cut over two lines. */
const LONGEST_WORD = 30;
/** A shorter text stays on one line: four Chinese characters, a year. */
const SHORT = 7.5;
/** A line of text longer than this is hard to read, however much room there is. */
const LONGEST_LINE = 84;

const scaled = ({ size }: Fit, digits: number): number => digits * size;
const leastOf = (fit: Fit): number =>
  widthFor(
    scaled(fit, fit.wrap ? Math.min(Math.max(longest(fit), Math.min(widest(fit), SHORT)), LONGEST_WORD) : widest(fit)) +
      fit.margin,
  );
const bestOf = (fit: Fit): number =>
  Math.min(widthFor(scaled(fit, widest(fit)) + fit.margin), Math.max(LONGEST_LINE, leastOf(fit)));

const lines = (fit: Fit, text: Parameters<typeof linesOf>[0], room: number): number =>
  linesOf(text, (room - fit.margin) / fit.size + 1e-6);
/** The most lines that a program may need in a column so wide: one with narrow columns, or one without our font. */
export const tightLines = (fit: Fit, width: number): number =>
  fit.wrap ? Math.max(lines(fit, fit.text, roomOf(width)), lines(fit, fit.text.wider, wideRoomOf(width))) : 1;
/** The lines in a program that has our font and measures columns on paper. */
export const wideLines = (fit: Fit, width: number): number => (fit.wrap ? lines(fit, fit.text, wideRoomOf(width)) : 1);

/** Rows of many lines are worth more than their height: they are hard to read. */
const costOf = (lines: number): number => lines + Math.max(0, lines - 2) ** 2 + 6 * Math.max(0, lines - 3);
/** So that two long columns of a row both grow, although neither alone makes it lower. */
const OWN_SHARE = 0.15;
/** A text that fits in one program and not in another leaves an empty line. */
const UNSURE = 0.8;

/** A text that stands in many cells is fitted once. */
function fitter(): (fit: Fit, width: number) => readonly [tight: number, wide: number] {
  const known = new Map<MeasuredText, Map<number, readonly [number, number]>>();
  return (fit, width) => {
    if (!fit.wrap) return ONE_LINE;
    const widths = known.get(fit.text) ?? new Map<number, readonly [number, number]>();
    known.set(fit.text, widths);
    // Widths are whole digits here; margins and sizes differ by more than a hundredth.
    const key = width + Math.round(fit.margin * 100) * 1e3 + Math.round(fit.size * 100) * 1e7;
    const found = widths.get(key) ?? ([tightLines(fit, width), wideLines(fit, width)] as const);
    widths.set(key, found);
    return found;
  };
}
const ONE_LINE = [1, 1] as const;

/** The lines of each row as the widths are now: in all, and the most and the second most of its cells. */
class Rows {
  private readonly lines = fitter();
  private readonly byColumn = new Map<number, Fit[]>();
  private readonly byRow = new Map<number, Fit[]>();
  private readonly state = new Map<
    number,
    { most: number; at: number; next: number; wide: number; wideAt: number; wideNext: number; all: number }
  >();

  constructor(fits: readonly Fit[]) {
    for (const fit of fits) {
      push(this.byColumn, fit.column, fit);
      push(this.byRow, fit.row, fit);
    }
  }
  of(column: number): readonly Fit[] {
    return this.byColumn.get(column) ?? [];
  }
  /** Takes over the widths, for the rows of one column or for all. */
  update(widths: readonly number[], rows: Iterable<number> = this.byRow.keys()): void {
    for (const row of rows) {
      const state = { most: 1, at: -1, next: 1, wide: 1, wideAt: -1, wideNext: 1, all: 0 };
      for (const fit of this.byRow.get(row)!) {
        const [tight, wide] = this.lines(fit, widths[fit.column]!);
        state.all += tight;
        if (tight > state.most) [state.next, state.most, state.at] = [state.most, tight, fit.column];
        else if (tight > state.next) state.next = tight;
        if (wide > state.wide) [state.wideNext, state.wide, state.wideAt] = [state.wide, wide, fit.column];
        else if (wide > state.wideNext) state.wideNext = wide;
      }
      this.state.set(row, state);
    }
  }
  /** What the rows that a column has a part in cost, if it had this width. */
  cost(column: number, width: number, now: number): number {
    let total = 0;
    for (const fit of this.of(column)) {
      const state = this.state.get(fit.row)!;
      const [own] = this.lines(fit, now);
      const [tight, wide] = this.lines(fit, width);
      const most = Math.max(tight, state.at === column ? state.next : state.most);
      const mostWide = Math.max(wide, state.wideAt === column ? state.wideNext : state.wide);
      total += costOf(most) + UNSURE * (most - mostWide) + OWN_SHARE * (state.all - own + tight);
    }
    return total;
  }
}

function push<T>(lists: Map<number, T[]>, key: number, one: T): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}

const STEPS = [1, 2, 4, 8, 16, 32];
/** A little narrower, where that makes a text break in every program alike. */
const BACK = [-1, -2, -3];
const SMALLEST_GAIN = 1e-3;

/** A range of columns that share the width of a sheet of paper. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly budget: number;
  /** A column of another range that is printed beside this one too. */
  readonly besides?: number;
}

/** Below this numbers show as #### and words are cut. */
export const leastWidth = (fits: readonly Fit[], column: number): number =>
  Math.max(NARROWEST, ...fits.filter((fit) => fit.column === column).map(leastOf));
/** Digits that a column wants for its longest text on one line. */
export const wholeWidth = (fits: readonly Fit[], column: number): number =>
  Math.max(NARROWEST, ...fits.filter((fit) => fit.column === column).map(bestOf));

/** `unknown`: the width of a column without texts of its own. */
export function columnWidths(
  count: number,
  fits: readonly Fit[],
  bands: readonly Band[],
  unknown: (column: number) => number,
): number[] {
  const rows = new Rows(fits);
  const widths = Array.from({ length: count }, (_, column) =>
    Math.ceil(rows.of(column).length === 0 ? unknown(column) : Math.max(NARROWEST, ...rows.of(column).map(leastOf))),
  );
  const least = [...widths];
  const best = widths.map((width, column) => Math.ceil(Math.max(width, ...rows.of(column).map(bestOf))));
  rows.update(widths);
  for (const { from, to, budget, besides } of bands) {
    const columns = widths
      .map((_, column) => column)
      .filter((column) => column >= from && column <= to && best[column]! > widths[column]!);
    let left =
      budget -
      [...widths.slice(from, to + 1), besides === undefined ? 0 : widths[besides]!].reduce(
        (sum, width) => sum + width,
        0,
      );
    for (;;) {
      let chosen = { column: -1, step: 0, gain: SMALLEST_GAIN };
      for (const column of columns) {
        const own = widths[column]!;
        const now = rows.cost(column, own, own);
        const most = Math.min(left, best[column]! - widths[column]!);
        for (const step of new Set([
          ...STEPS.filter((one) => one < most),
          ...(most >= 1 ? [Math.floor(most)] : []),
          ...BACK.filter((one) => own + one >= least[column]!),
        ])) {
          const gain = (now - rows.cost(column, own + step, own)) / Math.abs(step);
          if (gain > chosen.gain) chosen = { column, step, gain };
        }
      }
      if (chosen.column < 0) break;
      widths[chosen.column]! += chosen.step;
      left -= chosen.step;
      rows.update(
        widths,
        rows.of(chosen.column).map(({ row }) => row),
      );
    }
  }
  return widths;
}
