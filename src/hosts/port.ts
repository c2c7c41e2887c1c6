/**
 * What the pane needs from the place it lives in: Excel (src/hosts/office), the playground's grid (src/hosts/grid)
 * or a plain browser tab (taskpane/no-host.ts). A host draws pages and knows nothing of the pane.
 */
import type { Words } from '../core/lang';
import type { KnownPages, OlderPage } from '../page/older-pages';
import type { Page } from '../page/page';

/** `addin`: cells call XIAOMI functions and stay live. `values`: plain numbers and texts. */
export type FormulaMode = 'addin' | 'values';

/** A cell in the way, as a person would name it. */
export interface OccupiedCell {
  /** `C7`, without the sheet. */
  readonly address: string;
  /** What the cell shows, shortened; text for display only. */
  readonly text: string;
}

/** Where a page would go, and what stands there already. */
export interface Target {
  /** Sheet and range as the host writes them: `Sheet1!B2:F14`. */
  readonly address: string;
  /** How many cells of that range hold something, but for those of older pages. */
  readonly occupiedCount: number;
  /** The first few of them (at most five), for the question to the user. */
  readonly occupied: readonly OccupiedCell[];
  /**
   * Pages that the range meets and that would go as a whole, since what is left of a page says nothing true. Absent:
   * none.
   */
  readonly older?: readonly OlderPage[];
  /** Titles of charts that would go: they would draw the new cells under their old title. Absent: none. */
  readonly charts?: readonly string[];
}

/** Whether nothing has to be asked. */
export const isFree = ({ occupiedCount, older, charts }: Target): boolean =>
  occupiedCount === 0 && older === undefined && charts === undefined;

/** Where a page goes; hosts without sheets of their own to add ignore it. */
export interface TargetOptions {
  /** Default: at the selected cell. */
  readonly where?: 'selection' | 'new-sheet';
  /** What the new sheet should be called (the host makes it legal and unique); default: the page's title. */
  readonly sheetName?: string;
  /** Pages that may stand there; absent: whatever stands there is cells like others. */
  readonly known?: KnownPages;
}

/** The page that links of an inserted page lead to. */
export interface LinkedPage {
  readonly page: Page;
  /** What its sheet should be called. */
  readonly sheetName: string;
  /** Whether a workbook that does not have it gets it, on a new sheet. */
  readonly add: boolean;
}

export interface InsertOptions extends TargetOptions {
  readonly formulas: FormulaMode;
  /** The user has agreed that occupied cells are replaced. */
  readonly overwrite: boolean;
  /** Wait while a cell is being edited, for the ribbon's buttons; the pane says what is the matter instead. */
  readonly waitForEdit?: boolean;
  /** Absent: links to other pages lead nowhere. Hosts that cannot link ignore it. */
  readonly linked?: LinkedPage;
}

/** The way back from what has just been done. */
export interface Undo {
  /** Whether it is still the last thing that was done: nothing else is ever undone. */
  possible(): boolean;
  run(): void;
}

/** A cell by its sheet's name and its place, counted from 0. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}
/** What stands in a cell: its formula (`''` where it has none) and its value. */
export interface CellContent {
  readonly formula: string;
  readonly value: unknown;
}

export type InsertResult =
  | {
      readonly status: 'inserted';
      readonly address: string;
      /** What was really written: a host that finds its formulas did not take writes values and says so here. */
      readonly formulas: FormulaMode;
      /** Addresses on sheets that were added beside the page's own. */
      readonly beside?: readonly string[];
      /** Absent: the host has no such way for programs. */
      readonly undo?: Undo;
      /** What was done otherwise than asked for or beside it, and why: a sentence to show beside the success. */
      readonly note?: Words;
    }
  /** Nothing was written: cells are in the way and `overwrite` was false. */
  | { readonly status: 'occupied'; readonly target: Target };

/** What became of something, to be told at the foot of the pane. */
export interface Told {
  readonly intent: 'success' | 'info' | 'error';
  readonly text: Words;
}

/** Number formats of cells that show a figure: percent, currency, bound. */
export interface FigureFormats {
  /**
   * Gives them to all cells of the workbook that have none of the user's own. Never rejects. Absent: cells always have
   * them here.
   */
  format?(): Promise<Told>;
  /** Whether cells take them by themselves, and the switch. Absent: here they cannot. */
  readonly follows?: { readonly on: boolean; set(on: boolean): void };
}

export interface PaneHost {
  readonly kind: 'office' | 'grid' | 'none';
  /** Whether pages can be inserted at all; a plain browser tab can only copy. */
  readonly canInsert: boolean;
  /** Whether XIAOMI functions can be written as live formulas here. */
  readonly canWriteFormulas: boolean;
  /** Whether charts of a page are drawn (`fillPage(…, { charts: true })`); absent = no. */
  readonly canDrawCharts?: boolean;
  /** How many characters of a sheet are seen side by side (`fillPage(…, { room })`); absent = not known. */
  readonly room?: () => number;
  /** Whether `where: 'new-sheet'` is understood; absent = no. */
  readonly canAddSheets?: boolean;
  /** Address of a page where inserting can be tried; absent = none is known, or this is it. */
  readonly playground?: string;
  /** Whether links between pages are drawn (`InsertOptions.linked`); absent = no. */
  readonly canLink?: boolean;
  /** The host's display language as a locale tag (`zh-Hant-HK`, `en-US`), '' when unknown. */
  language(): string;
  /** Address of the selection, `Sheet1!B2`; '' when the host has none. Never rejects. */
  selection(): Promise<string>;
  /** The selected cell, where it is one; null otherwise. Absent: the host cannot say. Never rejects. */
  selectedCell?(): Promise<CellPlace | null>;
  /** What stands in some cells; null for those of sheets that are not there. Absent: the host cannot say. */
  read?(cells: readonly CellPlace[]): Promise<readonly (CellContent | null)[]>;
  /** Where `page` would go from the selection of this moment. Rejects with a `HostProblem` when it cannot go there. */
  target(page: Page, options?: TargetOptions): Promise<Target>;
  /**
   * Draws `page` at the selection. All or nothing: when the promise rejects, the workbook is as it was.
   * Never writes over occupied cells unless `overwrite` is true.
   */
  insert(page: Page, options: InsertOptions): Promise<InsertResult>;
  /**
   * Takes sheets away again that this pane has just added, by the addresses that `insert` gave; sheets that are gone
   * are passed over. Absent: what was added stays when a longer task is cancelled, and the pane says so.
   */
  removeSheets?(addresses: readonly string[]): Promise<void>;
  /** Opens a whole workbook (.xlsx) beside the present one; absent = only a download is offered. */
  openWorkbook?(bytes: Uint8Array): Promise<void>;
  /** Absent: there are no cells. */
  readonly figureFormats?: FigureFormats;
  /** Calls back after the selection (or what stands in the sheet) has changed; returns the way to stop. */
  onSelectionChanged(listener: () => void): () => void;
}

/**
 * What a host rejects with when it can explain itself: an `Error` with the same text in every language.
 * (An Error without `words` is shown as "could not insert" followed by its message.)
 */
export interface HostProblem extends Error {
  /** Why, and what helps. That nothing was inserted says the pane. */
  readonly words: Words;
  /** false: something was left behind, and `words` says so. */
  readonly undone?: boolean;
}

export const isHostProblem = (error: unknown): error is HostProblem =>
  error instanceof Error && typeof (error as Partial<HostProblem>).words === 'object';
