/**
 * The closed types between figures and hosts.
 *
 *   Spec (what to show)  --fill-->  Page (finished cells)  --draw-->  Excel, a file, the playground, a preview
 *
 * A Page is finished: a host draws it and looks nothing up.
 */
import type { Lang } from '../core/lang';
import type { Observation } from '../core/facts';
import type { ChartKind } from './chart-kinds';
import type { Edition } from './edition';

/** What a cell is for. Hosts map roles to looks, one entry each. */
export const ROLES = [
  'topic',
  'masthead',
  'title',
  'subtitle',
  'header',
  'label',
  'text',
  'number',
  'key',
  'derived',
  'count',
  'missing',
  'mark',
  'note',
  'source',
  'link',
  'pass',
  'fail',
  'open',
] as const;
export type Role = (typeof ROLES)[number];

/** A cell of the same page, counted from the page's own top-left corner (0, 0). */
export interface CellRef {
  readonly row: number;
  readonly column: number;
}

/**
 * Formula text (English names, commas, no leading `=`) with places for cells of the page. Use `formulaText` to write it
 * out.
 */
export type Formula = readonly (string | CellRef)[];

export interface Cell {
  /** Finished value; null = an empty cell. Text is text, never a formula. */
  readonly value: string | number | boolean | null;
  /** Excel number format with the qualifier in it (`"<"0%`), `General`, or `@` for text. */
  readonly format: string;
  readonly role: Role;
  /** What a reader sees, in the page's language: the number formatted, with its qualifier. */
  readonly display: string;
  /**
   * The same value as a formula. `native` looks up the workbook's Data sheet through the names Atlas_Key and
   * Atlas_Value;
   * `addin` calls XIAOMI functions. Both are absent on labels and texts.
   */
  readonly formulas?: { readonly native: Formula; readonly addin: Formula };
  /** Every observation this value rests on; a derived cell cites all its inputs. */
  readonly citations: readonly Observation[];
  /** Numbers of the page's notes that belong to this cell. */
  readonly marks: readonly number[];
  /**
   * The same number with the numbers of its notes as raised digits behind it, where no column of notes says them. Hosts
   * that can show it use it in place of `format` and `display`; charts and previews do not.
   */
  readonly marked?: { readonly format: string; readonly display: string };
  /** A text that a formula decides: what else it can say, and the role whose look each text has. */
  readonly outcomes?: Readonly<Partial<Record<Role, string>>>;
  /** Of a text that a formula decides: the longest one it can give, for which the sheet keeps room. */
  readonly longest?: string;
  /**
   * A sheet of the same workbook that the cell leads to (and the row of its page, counted from 0), or a web address.
   */
  readonly link?: { readonly page: string; readonly row?: number } | { readonly url: string };
}

interface Placed {
  /** Top-left corner on the page. */
  readonly row: number;
  readonly column: number;
}
export interface HeadingBlock extends Placed {
  readonly kind: 'heading';
  readonly cells: readonly (readonly Cell[])[];
}
/** First row = headers, all different and not empty. `name` is unique among all pages and a legal Excel table name. */
export interface TableBlock extends Placed {
  readonly kind: 'table';
  readonly name: string;
  readonly title: string;
  /** Columns that stand for themselves, as key numbers do: neither fill nor lines between rows. */
  readonly isPlain?: true;
  readonly cells: readonly (readonly Cell[])[];
}
/** Numbered notes and the source line below a table; one column of text cells (plus the number's column). */
export interface NotesBlock extends Placed {
  readonly kind: 'notes';
  /** Lines of a list: with rules between them, what a text is about and the text; `plain`: without. */
  readonly list?: 'ruled' | 'plain';
  readonly cells: readonly (readonly Cell[])[];
}
export interface ChartBlock extends Placed {
  readonly kind: 'chart';
  readonly rows: number;
  readonly columns: number;
  /** Its frame is those cells, whatever their sizes: default is a size of its own. */
  readonly framed?: true;
  readonly chart: ChartSpec;
}
export type Block = HeadingBlock | TableBlock | NotesBlock | ChartBlock;

/** A chart over ranges of its own page, with the values for previews. */
export interface ChartSpec {
  readonly id: string;
  readonly type: ChartKind;
  /** The topic. */
  readonly title: string;
  /** What the chart says in the data as they are; then it is the title, and the topic a small line above. */
  readonly finding?: string;
  /** Title of the axis of values; '' = none. Names along the other axis say themselves what they are. */
  readonly valueAxis: string;
  /**
   * Number format of the axis: that of an exact figure; of amounts without the unit, which stands in the axis' title.
   */
  readonly format: string;
  /** From tick to tick, where the format leaves digits to it; default: as the program likes. */
  readonly step?: number;
  readonly altText: string;
  readonly sourceLine: string;
  readonly series: readonly ChartSeries[];
  /** Its cells are formulas on this sheet: each value may become another one, or none. Files alone have such charts. */
  readonly follows?: { readonly sheet: string };
}

export interface ChartSeries {
  readonly name: string;
  readonly nameRef: CellRef;
  readonly color: string;
  readonly categories: readonly string[];
  readonly categoryRefs: readonly CellRef[];
  readonly values: readonly (number | null)[];
  readonly labels: readonly string[];
  /** What the cells show where a label says it shorter; default: the labels. */
  readonly inCells?: readonly string[];
  /** Number format of each value, with its qualifier; default: the chart's. */
  readonly formats?: readonly string[];
  /** Timelines only: where on the axis of years each value stands. */
  readonly positions?: readonly number[];
  readonly valueRefs: readonly CellRef[];
  readonly pointColors?: readonly string[];
  /**
   * Which values are bounds or ends of ranges: the figure lies beyond them, so their marks are hollow. Absent: none is.
   */
  readonly bounds?: readonly boolean[];
  /** Bars only: values that are the farther ends of ranges. Absent: none is. */
  readonly ranges?: Ranges;
}

/** The end of a range that its bar begins at, the one nearer to zero. */
export interface RangeEnd {
  readonly value: number;
  readonly ref: CellRef;
  /** What its cell shows; the label of the value says both ends. */
  readonly inCell: string;
}
export interface Ranges {
  /** One a value; null: its bar begins at zero. */
  readonly ends: readonly (RangeEnd | null)[];
  /** What the parts are called by programs that draw such bars by parts: where they begin, how long they are. */
  readonly parts: { readonly begin: string; readonly length: string };
}

/** One numbered note of a page: which observations, all of one document and line, and what it says of them. */
export interface Note {
  readonly mark: number;
  readonly observations: readonly [Observation, ...Observation[]];
  readonly text: string;
}

export interface Page {
  readonly id: string;
  readonly topic: string;
  readonly lang: Lang;
  /** What it is about: its name wherever it is spoken of. */
  readonly title: string;
  /** What it says in the data as they are, as its title; the topic is then a small line above. */
  readonly finding?: string;
  readonly summary: string;
  /** Widths in characters, one per column used. */
  readonly widths: readonly number[];
  /** One sheet of paper: columns as wide as said, and what is left of the height goes between its parts. */
  readonly fillsPaper?: true;
  readonly rowCount: number;
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  /** Short citation of every document used, e.g. for a caption. */
  readonly sourceLine: string;
}

/** A1 address of a page cell, when the page's corner is put at `origin` (0-based). */
export function cellAddress(ref: CellRef, origin: CellRef = { row: 0, column: 0 }): string {
  return columnLetters(ref.column + origin.column) + String(ref.row + origin.row + 1);
}

/** `$B$5`: an address that stays as it is where a formula is copied to. */
export const absoluteAddress = (ref: CellRef, origin?: CellRef): string =>
  cellAddress(ref, origin).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');

/** 0 -> A, 25 -> Z, 26 -> AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** Writes a formula out for a page whose corner is at `origin`; no leading `=`. */
export function formulaText(formula: Formula, origin?: CellRef): string {
  return formula.map((part) => (typeof part === 'string' ? part : cellAddress(part, origin))).join('');
}

/**
 * A cell that a reader fills from a drop-down list: a defined name, which stands for the range that a formula finds.
 */
export interface Picked extends CellRef {
  readonly list: string;
  readonly options: string;
  /** Titles have at most 32 characters, texts 255. */
  readonly prompt: { readonly title: string; readonly text: string };
  readonly refusal: { readonly title: string; readonly text: string };
}

/** One sheet of a workbook. */
export interface Sheet {
  /** Legal and unique sheet name (at most 31 characters). */
  readonly name: string;
  readonly page: Page;
  readonly tab: 'front' | 'topic' | 'back';
  /** Rows above and columns left of this cell stay in view. */
  readonly freeze?: CellRef;
  readonly landscape: boolean;
  /** The columns that go on paper, counted on the page; default all. */
  readonly printed?: { readonly from: number; readonly to: number };
  /** What the other sheets rest on, out of sight: nothing leads to it. */
  readonly hidden?: boolean;
  readonly picked?: readonly Picked[];
}

export interface Choice {
  readonly pages?: readonly string[];
  readonly regions?: readonly string[];
}

/** A finished workbook: hosts/file writes it and looks nothing up. */
export interface Book {
  readonly id: string;
  readonly edition: Edition;
  readonly lang: Lang;
  readonly title: string;
  readonly subject: string;
  readonly dataVersion: string;
  /** Of own figures too, where there are some. */
  readonly dataHash: string;
  /** Day of the data (YYYY-MM-DD), used for every date in the file, so that the same data give the same bytes. */
  readonly dataDate: string;
  readonly footer: string;
  /** Ids of pages or regions that the reader chose, where they are not the workbook's own. */
  readonly choice?: Choice;
  readonly sheets: readonly Sheet[];
  /** Defined names, such as Atlas_Key and Atlas_Value, over cells of one sheet. */
  readonly names: readonly {
    readonly name: string;
    readonly sheet: string;
    readonly from: CellRef;
    readonly to: CellRef;
  }[];
}
