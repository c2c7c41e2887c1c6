/**
 * What a workbook may be at most: beyond it reading would take the memory or the time of the machine. README names the
 * same numbers.
 */
export const LIMITS = {
  /** Bytes of the file. */
  file: 100e6,
  /** Parts in the file. */
  parts: 10_000,
  /** Bytes of one part, and of all parts together, once unpacked. */
  part: 200e6,
  whole: 400e6,
  /** How many times larger than in the file a part may get, once it has more than `ratioFrom` bytes. */
  ratio: 400,
  ratioFrom: 4e6,
  /** Elements of a part within each other, and of a part that is held whole (styles, relationships, charts). */
  depth: 256,
  elements: 500_000,
  /** Characters of one text. */
  text: 4e6,
  /** Cells, texts, names, links and merged cells of a workbook together. */
  cells: 2.2e6,
  /**
   * Characters of formulas that are stored once for many cells, once they are written out for each cell that is looked
   * at.
   */
  shared: 10e6,
} as const;

/** A file that cannot be read as a workbook: damaged, not one at all, or beyond a limit. The message says which. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

const NUMBERS = new Intl.NumberFormat('en-US');

/** `more than 200 MB in one part (xl/worksheets/sheet1.xml)` */
export const tooLarge = (bytes: number, what: string): Unreadable =>
  new Unreadable(`too large: more than ${bytes / 1e6} MB ${what}`);
export const tooMany = (count: number, what: string): Unreadable =>
  new Unreadable(`too large: more than ${NUMBERS.format(count)} ${what}`);
export const damaged = (what: string): Unreadable => new Unreadable(`damaged: ${what}`);

/** Counts what is kept in memory of a workbook. */
export class Budget {
  private left: number = LIMITS.cells;
  private shared: number = LIMITS.shared;
  take(): void {
    this.left -= 1;
    if (this.left < 0) throw tooMany(LIMITS.cells, 'cells and texts');
  }
  takeShared(characters: number): void {
    this.shared -= characters;
    if (this.shared < 0) throw tooMany(LIMITS.shared, 'characters of formulas that cells share');
  }
}
