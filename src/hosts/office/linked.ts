/**
 * The page that links of an inserted page lead to (Sources). Its sheet is found by its table, which keeps its name when the
 * sheet is renamed or moved and goes when the sheet goes; no mark of ours is left in the workbook.
 */
import type { Page } from '../../content/spec';
import { pageCells, tableBlocks } from './matrices';
import { freeSheetName } from './sheet-name';
import type { Place } from './survey';

export interface Linked {
  readonly page: Page;
  /** What its sheet should be called; made legal and unique. */
  readonly sheetName: string;
  /** Whether it is added, on a sheet of its own, to a workbook that does not have it. */
  readonly add: boolean;
}

/** Where the links lead. */
export interface LinkedSheet {
  readonly pageId: string;
  readonly sheetName: string;
  /** It does not exist yet and has to be drawn first. */
  readonly isNew: boolean;
}

export const leadsTo = (page: Page, id: string): boolean => pageCells(page).some((line) => line.some((cell) => cell?.link && 'page' in cell.link && cell.link.page === id));

/** @returns null when the page has no such links, or the workbook has no such sheet and gets none. */
export function linkedSheet(page: Page, linked: Linked | undefined, place: Place): LinkedSheet | null {
  if (!linked || !leadsTo(page, linked.page.id)) return null;
  const pageId = linked.page.id;
  const anchor = tableBlocks(linked.page)[0]!.name.toLowerCase();
  // A second copy has a number at its end.
  const there = place.tables.find(({ name }) => name.toLowerCase() === anchor || new RegExp(`^${anchor}_\\d+$`, 'i').test(name));
  if (there) return { pageId, sheetName: there.sheet, isNew: false };
  if (!linked.add || !place.canAddSheets) return null;
  const taken = place.kind === 'new-sheet' ? [...place.sheetNames, place.sheetName] : place.sheetNames;
  return { pageId, sheetName: freeSheetName(linked.sheetName, taken), isNew: true };
}
