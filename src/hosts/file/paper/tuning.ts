/**
 * What was tuned by looking at printed pages, and follows from nothing: the only such numbers of a workbook's layout.
 * What programs and paper prescribe stands where it is used.
 */

/** Costs of a break between two pages, in hundredths of what one page more costs. */
export const BREAK = {
  /** In the middle of a long table or of a list of notes. */
  inBlock: 5,
  /** Between a table and its chart. */
  beforeChart: 15,
  /** Before a note or two, and the line of sources. */
  beforeSource: 50,
  /** A page that is empty, which is not the last; less by the square of how full it is. */
  emptyPage: 25,
} as const;

/**
 * Rows: a slightly smaller print of the sheet is worth it where it saves a last page with fewer, and an earlier break
 * where it is shorter.
 */
export const TAIL = { few: 16, shortest: 10 } as const;
/** The same of a page that is less full. */
export const EMPTY = 0.5;

/** Columns whose least widths take more of the paper than this leave texts no room at the common size of print. */
export const CROWDED = 0.75;
/** Digits: a longer word (a file name, a key) may be cut over two lines. */
export const LONGEST_WORD = 30;
/** Digits: a shorter text stays on one line: four Chinese characters, a year. */
export const SHORT = 7.5;
/** Digits: a longer line of text is hard to read in a column, and over the whole page. */
export const LONGEST_LINE = { column: 120, page: 150 } as const;
/** Digits of an empty column, and the least of any. */
export const COLUMN = { spare: 12, least: 4 } as const;

/** Points of air above and below a summary, in headers, around a line of text, and around one in a long list. */
export const AIR = { summary: 6, header: 4, line: 4, dense: 0.75 } as const;
/** Rows of a table that is one. */
export const LONG_LIST = 25;

/** What a row of so many lines costs: more than its height, since it is hard to read. */
export const rowCost = (lines: number): number => {
  const beyond = Math.max(0, lines - 2);
  return lines + beyond * beyond + 6 * Math.max(0, beyond - 1);
};
/**
 * Lines that count for a row beside its tallest text: so that two long columns both grow, although neither alone makes
 * it lower.
 */
export const OWN_SHARE = 0.15;
/** What a line costs that is there in one program and empty in another. */
export const UNSURE = 0.8;

/**
 * A page that is one sheet of paper. In points: an empty row, at the least; one below a heading; how far the lines of
 * its lists may come apart. Its columns are a little narrower than the paper: where digits are wider the sheet shrinks
 * to its width, and would end far above the foot.
 */
export const ONE_SHEET = { gap: 12, belowHeading: 4.5, apart: 9, across: 0.93 } as const;
