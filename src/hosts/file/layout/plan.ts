/**
 * The finished drawing instructions of a workbook, in plain data: every cell with its look, every width, height, table,
 * link. A writer turns a plan into bytes and decides nothing, so that another writer can take its place.
 */
import type { Area } from '../../../page/area';
import type { CellRef, ChartSpec } from '../../../page/page';
import type { Typefaces } from '../write/typefaces';

export type FormulaMode = 'native' | 'addin' | 'values';
export const FORMULA_MODES: readonly FormulaMode[] = ['native', 'addin', 'values'];

/** As files call them. */
export type EdgeStyle =
  | 'hair'
  | 'thin'
  | 'medium'
  | 'thick'
  | 'double'
  | 'dotted'
  | 'dashed'
  | 'dashDot'
  | 'dashDotDot'
  | 'mediumDashed'
  | 'mediumDashDot'
  | 'mediumDashDotDot'
  | 'slantDashDot';

export interface Edge {
  readonly style: EdgeStyle;
  readonly color: string;
}

/** Everything about a cell that is not its content. Colours are RRGGBB. */
export interface Look {
  readonly size: number;
  readonly color: string;
  /** Not that of the workbook. */
  readonly typeface?: string;
  /** In the typeface of Chinese text. */
  readonly chinese?: boolean;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly fill?: string;
  /** `general`: numbers to the right, texts to the left. */
  readonly horizontal: 'general' | 'left' | 'right' | 'center';
  readonly vertical: 'top' | 'center' | 'bottom';
  readonly indent?: number;
  readonly wrap?: boolean;
  readonly top?: Edge;
  readonly bottom?: Edge;
  readonly left?: Edge;
  readonly right?: Edge;
  readonly format: string;
}

/** What a formula came to that has no value: `#N/A`. */
export interface CellError {
  readonly error: string;
}

export interface PlannedCell {
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean | null | CellError;
  readonly look: Look;
  /** As stored in a file, without `=`; `array` = the form Excel gives to add-in functions. */
  readonly formula?: { readonly text: string; readonly array: boolean };
}

export interface PlannedTable {
  readonly name: string;
  readonly title: string;
  readonly area: Area;
  readonly headers: readonly string[];
  /** With buttons in its headers. */
  readonly filtered: boolean;
  /** Without the lines of a table style. */
  readonly plain: boolean;
}

/** Cells that show `text` get the colour, whatever their formulas have come to. */
export interface PlannedRule {
  readonly area: Area;
  readonly text: string;
  readonly color: string;
}

/** A cell with a drop-down list. */
export interface PlannedList {
  readonly row: number;
  readonly column: number;
  /** The name of the range with what can be chosen. */
  readonly list: string;
  readonly prompt: { readonly title: string; readonly text: string };
  readonly refusal: { readonly title: string; readonly text: string };
}

export interface PlannedLink {
  readonly row: number;
  readonly column: number;
  /** A place in this workbook (`'Sheet'!A1`) or a web address. */
  readonly location?: string;
  readonly url?: string;
}

export interface PlannedCorner {
  readonly row: number;
  readonly column: number;
  /** How far into the cell, in English metric units (9525 a pixel). */
  readonly rowOffset: number;
  readonly columnOffset: number;
}

export interface PlannedChart {
  readonly spec: ChartSpec;
  /** Name of the sheet that holds the cells it shows. */
  readonly sheet: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly from: PlannedCorner;
  readonly to: PlannedCorner;
  /** The cells that hold what the page's own do not, a list a series: years of a timeline, lengths of ranges. */
  readonly helpers: readonly (readonly CellRef[])[];
}

export interface PlannedSheet {
  readonly name: string;
  readonly tabColor: string | null;
  readonly gridlines: boolean;
  readonly freeze: { readonly row: number; readonly column: number } | null;
  readonly landscape: boolean;
  readonly footer: string;
  readonly widths: readonly number[];
  /** On paper: down to the last one with a text or under a chart, without the cells that charts alone need. */
  readonly rows: number;
  /** Heights in points, by row; rows without one keep the default. */
  readonly heights: ReadonlyMap<number, number>;
  readonly cells: readonly PlannedCell[];
  readonly merges: readonly Area[];
  readonly tables: readonly PlannedTable[];
  readonly links: readonly PlannedLink[];
  readonly charts: readonly PlannedChart[];
  readonly rules: readonly PlannedRule[];
  readonly lists: readonly PlannedList[];
  readonly print: PlannedPrint;
  /** What nobody needs to see, or what a reader has put out of sight. */
  readonly hidden?: Hidden;
}

export interface Hidden {
  readonly sheet: boolean;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** How a sheet goes on paper. Rows and columns are 0-based. */
export interface PlannedPrint {
  /**
   * Percent, at the most: what makes the sheet fill its paper where digits are narrowest. null = the whole sheet on one
   * page.
   */
  readonly scale: number | null;
  /** Where they are not all. */
  readonly columns?: { readonly from: number; readonly to: number };
  /** Rows that begin a page. */
  readonly rowBreaks: readonly number[];
  /** Printed again on every page. */
  readonly repeatRow: number | null;
}

export interface PlannedBook {
  readonly title: string;
  readonly subject: string;
  readonly keywords: string;
  readonly description: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly typefaces: Typefaces;
  readonly fontSize: number;
  readonly sheets: readonly PlannedSheet[];
  /** The sheet that is shown first, counted from 0. */
  readonly front: number;
  /** Reference as written in a file: `'Data'!$A$2:$A$90`. */
  readonly names: readonly { readonly name: string; readonly reference: string }[];
}

/** Called before each step with the number of steps behind and in all. */
export type Progress = (done: number, total: number, what: string) => void;

/**
 * Turns a plan into the parts of an .xlsx without links inside the book, names, charts and cell metadata: those come
 * with `finish`.
 */
export interface CellWriter {
  write(plan: PlannedBook, onSheet: (sheet: PlannedSheet) => void): Promise<Map<string, string>>;
}
