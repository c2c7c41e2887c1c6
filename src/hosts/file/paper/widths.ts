/**
 * Column widths: whole numbers and whole words always; then every digit of width goes where it saves the most lines.
 * Columns serve all tables of a page, so what counts is the height of all its rows, not the longest text.
 */
import { COLUMN, LONGEST_LINE, LONGEST_WORD, OWN_SHARE, SHORT, UNSURE, rowCost } from './tuning';
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
 * Digits of text that a column so wide takes. Excel prints columns of whole screen pixels, a twentieth narrower than
 * text is on paper; other programs have that much more room.
 */
const PRINTED = 0.945;
const INSET = 0.7;
export const roomOf = (width: number): number => width * PRINTED - INSET;
const widthFor = (room: number): number => (room + INSET) / PRINTED;
/** The same in programs that measure columns in digits on paper. */
export const wideRoomOf = (width: number): number => width - INSET / 2;
const scaled = ({ size }: Fit, digits: number): number => digits * size;
const leastOf = (fit: Fit): number =>
  widthFor(
    scaled(
      fit,
      fit.wrap
        ? Math.min(Math.max(fit.text.widestPiece, Math.min(fit.text.widest, SHORT)), LONGEST_WORD)
        : fit.text.widest,
    ) + fit.margin,
  );
const bestOf = (fit: Fit): number =>
  Math.min(widthFor(scaled(fit, fit.text.widest) + fit.margin), Math.max(LONGEST_LINE.column, leastOf(fit)));

const lines = (fit: Fit, text: Parameters<typeof linesOf>[0], room: number): number =>
  linesOf(text, (room - fit.margin) / fit.size + 1e-6);
/** The most lines that a program may need in a column so wide: one with narrow columns, or one without our font. */
export const tightLines = (fit: Fit, width: number): number =>
  fit.wrap ? Math.max(lines(fit, fit.text, roomOf(width)), lines(fit, fit.text.wider, wideRoomOf(width))) : 1;
/** The lines in a program that has our font and measures columns on paper. */
export const wideLines = (fit: Fit, width: number): number => (fit.wrap ? lines(fit, fit.text, wideRoomOf(width)) : 1);

/** The lines of a text by the width of its column; widths are whole digits here, so each is worked out once. */
class LinesByWidth {
  private readonly tightest: number[] = [];
  private readonly widest: number[] = [];
  constructor(private readonly fit: Fit) {}
  tight(width: number): number {
    return (this.tightest[width] ??= tightLines(this.fit, width));
  }
  wide(width: number): number {
    return (this.widest[width] ??= wideLines(this.fit, width));
  }
}

/** A text that stands in many cells of the same size and margins, on this sheet or another, is counted once. */
const counted = new WeakMap<MeasuredText, Map<number, LinesByWidth>>();
function linesOfFit(fit: Fit): LinesByWidth {
  const sizes = counted.get(fit.text) ?? new Map<number, LinesByWidth>();
  counted.set(fit.text, sizes);
  // Margins and sizes differ by more than a hundredth.
  const key = Math.round(fit.margin * 100) + Math.round(fit.size * 100) * 1e4;
  const lines = sizes.get(key) ?? new LinesByWidth(fit);
  sizes.set(key, lines);
  return lines;
}

/** A text of more than one line at the least width of its column: others cost the same at every width. */
interface Breaking {
  readonly row: RowState;
  readonly column: number;
  readonly lines: LinesByWidth;
}
/** The lines of a row as the widths are now: the most and the second most of its cells. */
interface RowState {
  readonly texts: Breaking[];
  most: number;
  at: number;
  next: number;
  wide: number;
  wideAt: number;
  wideNext: number;
}

class Rows {
  private readonly byColumn = new Map<number, Breaking[]>();
  private readonly byRow = new Map<number, RowState>();

  constructor(fits: readonly Fit[], least: readonly number[]) {
    for (const fit of fits) {
      const row = this.byRow.get(fit.row) ?? newRow();
      this.byRow.set(fit.row, row);
      const lines = fit.wrap ? linesOfFit(fit) : null;
      const width = least[fit.column]!;
      if (!lines || (lines.tight(width) === 1 && lines.wide(width) === 1)) {
        continue;
      }
      const one = { row, column: fit.column, lines };
      row.texts.push(one);
      push(this.byColumn, fit.column, one);
    }
    for (const row of this.byRow.values()) updateRow(row, least);
  }
  /**
   * Takes over the new width of a column. @returns the columns whose costs are others now: those with texts in rows
   * that changed.
   */
  update(widths: readonly number[], column: number): ReadonlySet<number> {
    const touched = new Set([column]);
    for (const { row } of this.byColumn.get(column) ?? [])
      if (updateRow(row, widths)) for (const one of row.texts) touched.add(one.column);
    return touched;
  }
  /**
   * What the rows that a column has a part in cost at some widths of the column, all other columns being as they are;
   * without what is the same at every width.
   */
  costs(column: number, widths: readonly number[]): number[] {
    const totals = widths.map(() => 0);
    // Some hundred thousand times a workbook: plain loops, and each text is looked up once.
    for (const { row, lines } of this.byColumn.get(column) ?? []) {
      const others = row.at === column ? row.next : row.most;
      const othersWide = row.wideAt === column ? row.wideNext : row.wide;
      for (let i = 0; i < widths.length; i += 1) {
        const tight = lines.tight(widths[i]!);
        const most = Math.max(tight, others);
        const mostWide = Math.max(lines.wide(widths[i]!), othersWide);
        totals[i]! += rowCost(most) + UNSURE * (most - mostWide) + OWN_SHARE * tight;
      }
    }
    return totals;
  }
}

const newRow = (): RowState => ({
  texts: [],
  most: 1,
  at: -1,
  next: 1,
  wide: 1,
  wideAt: -1,
  wideNext: 1,
});

/** @returns whether the row's tallest texts are others now. */
function updateRow(row: RowState, widths: readonly number[]): boolean {
  const { most, at, next, wide, wideAt, wideNext } = row;
  row.most = row.next = row.wide = row.wideNext = 1;
  row.at = row.wideAt = -1;
  for (const { column, lines } of row.texts) {
    const width = widths[column]!;
    const tight = lines.tight(width);
    if (tight > row.most) {
      row.next = row.most;
      row.most = tight;
      row.at = column;
    } else if (tight > row.next) row.next = tight;
    const loose = lines.wide(width);
    if (loose > row.wide) {
      row.wideNext = row.wide;
      row.wide = loose;
      row.wideAt = column;
    } else if (loose > row.wideNext) row.wideNext = loose;
  }
  return (
    row.most !== most ||
    row.at !== at ||
    row.next !== next ||
    row.wide !== wide ||
    row.wideAt !== wideAt ||
    row.wideNext !== wideNext
  );
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

interface Step {
  readonly step: number;
  /** Cost that a digit of width saves. */
  readonly gain: number;
  /** The widest step that there was room for. */
  readonly most: number;
}
function bestStep(rows: Rows, column: number, own: number, least: number, most: number): Step {
  const steps = [
    ...STEPS.filter((step) => step < most),
    ...(most >= 1 ? [Math.floor(most)] : []),
    ...BACK.filter((step) => own + step >= least),
  ];
  const [now, ...costs] = rows.costs(column, [own, ...steps.map((step) => own + step)]);
  let found: Step = { step: 0, gain: 0, most };
  steps.forEach((step, i) => {
    const gain = (now! - costs[i]!) / Math.abs(step);
    if (gain > found.gain) found = { step, gain, most };
  });
  return found;
}

/** A range of columns that share the width of a sheet of paper. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly budget: number;
}

/** The texts of each column. */
export function byColumn(count: number, fits: readonly Fit[]): readonly (readonly Fit[])[] {
  const columns = Array.from({ length: count }, (): Fit[] => []);
  for (const fit of fits) columns[fit.column]!.push(fit);
  return columns;
}
const most = (fits: readonly Fit[], digits: (fit: Fit) => number): number =>
  fits.reduce<number>((width, fit) => Math.max(width, digits(fit)), COLUMN.least);
/** Below this numbers of a column show as #### and words are cut. */
export const leastWidth = (column: readonly Fit[]): number => most(column, leastOf);
/** Digits that a column wants for its longest text on one line. */
const wholeWidth = (column: readonly Fit[]): number => most(column, bestOf);

/** `unknown`: the width of a column without texts of its own. */
export function columnWidths(
  count: number,
  fits: readonly Fit[],
  bands: readonly Band[],
  unknown: (column: number) => number,
): number[] {
  const columns = byColumn(count, fits);
  const widths = columns.map((own, column) => Math.ceil(own.length === 0 ? unknown(column) : leastWidth(own)));
  const least = [...widths];
  const best = widths.map((width, column) => Math.ceil(Math.max(width, wholeWidth(columns[column]!))));
  // Where there is no end of room nothing has to be weighed.
  for (const { from, to, budget } of bands)
    for (let column = from; budget === Infinity && column <= to; column += 1)
      widths[column] = least[column] = best[column]!;
  const rows = new Rows(fits, least);
  for (const { from, to, budget } of bands) {
    const growing = widths
      .map((_, column) => column)
      .filter((column) => column >= from && column <= to && best[column]! > widths[column]!);
    let left = budget - widths.slice(from, to + 1).reduce((sum, width) => sum + width, 0);
    /** The best step of each column, as long as nothing that it was chosen by has changed. */
    const bests = new Map<number, Step>();
    for (;;) {
      let chosen = -1;
      let gain = SMALLEST_GAIN;
      for (const column of growing) {
        const most = Math.min(left, best[column]! - widths[column]!);
        const known = bests.get(column);
        const found = known?.most === most ? known : bestStep(rows, column, widths[column]!, least[column]!, most);
        bests.set(column, found);
        if (found.gain <= gain) continue;
        chosen = column;
        gain = found.gain;
      }
      if (chosen < 0) break;
      const { step } = bests.get(chosen)!;
      widths[chosen]! += step;
      left -= step;
      for (const column of rows.update(widths, chosen)) bests.delete(column);
    }
  }
  return widths;
}
