/**
 * The page that links of an inserted page lead to (Sources). Its sheet is found by its table, which keeps its name when
 * the sheet is renamed or moved and goes when the sheet goes; no mark of ours is left in the workbook.
 */
import { pageCells, tableBlocks } from '../../page/grid';
import { cellAddress, type Cell, type CellRef, type Page, type TableBlock } from '../../page/page';
import { freeSheetName, onSheet } from '../../page/sheet-names';
import type { LinkedPage } from '../port';
import type { Place } from './survey';

/** Where the links lead. */
export interface LinkedSheet {
  readonly page: Page;
  readonly sheetName: string;
  /** Top left corner of its table. */
  readonly at: CellRef;
  /** It does not exist yet and has to be drawn first. */
  readonly isNew: boolean;
}

const tableOf = (page: Page): TableBlock => tableBlocks(page)[0]!;
/** By what it is found in a workbook. */
export const anchorOf = (linked: LinkedPage): string => tableOf(linked.page).name;

export const leadsTo = (page: Page, id: string): boolean =>
  pageCells(page).some((line) => line.some((cell) => cell?.link && 'page' in cell.link && cell.link.page === id));

/** @returns null when the page has no such links, or the workbook has no such sheet and gets none. */
export function linkedSheet(page: Page, linked: LinkedPage | undefined, place: Place): LinkedSheet | null {
  if (!linked || !leadsTo(page, linked.page.id)) return null;
  if (place.anchor) return { page: linked.page, sheetName: place.anchor.sheet, at: place.anchor, isNew: false };
  if (!linked.add || !place.canAddSheets) return null;
  const taken = place.kind === 'new-sheet' ? [...place.sheetNames, place.sheetName] : place.sheetNames;
  const { row, column } = tableOf(linked.page);
  return { page: linked.page, sheetName: freeSheetName(linked.sheetName, taken), at: { row, column }, isNew: true };
}

/** The cell that a link to a page leads to: its row of the table, as far as it names one. */
export function linkedCell(
  link: Extract<NonNullable<Cell['link']>, { page: string }>,
  { page, sheetName, at }: LinkedSheet,
): string | null {
  if (link.page !== page.id) return null;
  const below = link.row === undefined ? 0 : link.row - tableOf(page).row;
  return onSheet(sheetName, cellAddress({ row: at.row + below, column: at.column }));
}
