/** Column widths of a page: whole numbers and whole words always, whole sentences as far as the paper allows. */
import type { Cell } from '../../content/spec';
import { BODY_SIZE, NUMBER_INDENT, roleLook } from './looks';
import { longestPiece, textWidth } from './measure';

/** Bold letters are that much wider. */
export const BOLD = 1.08;
/** Screens round the width of every character: a line may hold a little less than on paper. */
export const SAFETY = 1.04;
export const FILTER_BUTTON = 3;
export const PADDING = 2;
export const SPARE_COLUMN = 12;

const NARROWEST = 4;
/** A longer word than this (a file name, a key) may be cut over two lines. */
const LONGEST_WORD = 30;
/** A line of text longer than this is hard to read, however much room there is. */
const LONGEST_LINE = 84;
/** Digits on a page of A4 before the print shrinks noticeably; a sheet of many columns is not for paper and gets more. */
const PORTRAIT = 104;
const LANDSCAPE = 172;
const PER_COLUMN = 18;
/** The same for a page with charts at its side. */
const WITH_CHARTS = 194;
/** Text over the whole page (summary, notes) gets at least this, also above a narrow table. */
const PAGE_MIN_WIDTH = 96;

export interface Measured {
  readonly column: number;
  readonly cell: Cell;
  /** Must fit the column: in a table, or with something to its right. */
  readonly bound: boolean;
  readonly header: boolean;
}

interface Need {
  /** Below this numbers show as #### and words are cut. */
  readonly least: number;
  /** Everything on one line. */
  readonly best: number;
  /** How much text there is: columns share what is left by it. */
  readonly weight: number;
}

function needOf({ cell, bound, header }: Measured): Omit<Need, 'weight'> {
  if (!bound || cell.value === null) return { least: 0, best: 0 };
  const look = roleLook(cell.role, 'General');
  const scale = (look.size / BODY_SIZE) * (look.bold ? BOLD : 1) * SAFETY;
  const whole = textWidth(cell.display) * scale + PADDING;
  const word = Math.min(longestPiece(cell.display), LONGEST_WORD) * scale + PADDING;
  if (header) return { least: word + FILTER_BUTTON, best: Math.min(whole + FILTER_BUTTON, LONGEST_LINE) };
  if (look.horizontal === 'right') return { least: whole + NUMBER_INDENT, best: whole + NUMBER_INDENT };
  return { least: look.wrap ? word : Math.min(whole, LONGEST_LINE), best: Math.min(whole, LONGEST_LINE) };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/**
 * What does not fit is shared out by the amount of text. Lines times width is about the same for a text however wide its column,
 * so the rows get lowest when widths follow the root of the sum of squares.
 */
function fit(needs: readonly Need[], budget: number): number[] {
  const at = (share: number): number[] => needs.map(({ least, best, weight }) => Math.max(least, Math.min(best, share * weight)));
  let [low, high] = [0, Math.max(...needs.map(({ best, weight }) => (weight > 0 ? best / weight : 0)))];
  if (sum(at(high)) <= budget) return at(high);
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (sum(at(middle)) > budget) high = middle;
    else low = middle;
  }
  return at(low);
}

/** `reserved` is what charts beside the tables take. */
export function columnWidths(declared: readonly number[], cells: readonly Measured[], landscape: boolean, reserved = 0): number[] {
  const count = Math.max(declared.length, ...cells.map(({ column }) => column + 1));
  const needs = Array.from({ length: count }, (_, column): Need => {
    const own = cells.filter((one) => one.column === column).map(needOf);
    const least = Math.max(NARROWEST, ...own.map((need) => need.least));
    // What the page declares counts where no table says better.
    const best = Math.max(least, ...own.map((need) => need.best));
    const known = own.some((need) => need.best > 0);
    return {
      least,
      best: known ? best : Math.max(best, declared[column] ?? SPARE_COLUMN),
      weight: known ? Math.sqrt(sum(own.map((need) => need.best ** 2))) : 1e6,
    };
  });
  const budget = landscape ? Math.max(LANDSCAPE, PER_COLUMN * count) : PORTRAIT;
  const widths = fit(needs, reserved === 0 ? budget : WITH_CHARTS - reserved);
  while (reserved === 0 && sum(widths) < PAGE_MIN_WIDTH) widths.push(Math.min(SPARE_COLUMN, Math.max(NARROWEST, PAGE_MIN_WIDTH - sum(widths))));
  return widths.map((width) => Math.round(width * 100) / 100);
}
