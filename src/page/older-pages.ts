/**
 * Pages on a sheet that were inserted earlier, known by what they say. They leave no mark in a workbook: a page stands
 * where all of its texts stand, its figures are something, and what it leaves blank is blank. One that was changed is
 * the user's own. Pure.
 */
import { pageCells, pageSize, rectAddress } from './grid';
import type { CellRef, Page } from './page';

/** Pages that have this text as their topic or title. */
export type KnownPages = (title: string) => readonly Page[];

/** What is said of one. */
export interface OlderPage {
  readonly title: string;
  /** `A1:F30`, without the sheet. */
  readonly address: string;
}

export interface StandingPage {
  readonly page: Page;
  readonly origin: CellRef;
}

/** Where pages may stand, by texts of cells. Each is to be compared with the cells. */
export function mayStand(
  texts: readonly (CellRef & { readonly text: unknown })[],
  known: KnownPages,
): readonly StandingPage[] {
  return texts.flatMap(({ row, column, text }) =>
    (typeof text === 'string' ? known(text) : []).flatMap((page) =>
      pageCells(page).flatMap((line, r) =>
        line[0]?.value === text && row >= r ? [{ page, origin: { row: row - r, column } }] : [],
      ),
    ),
  );
}

/**
 * @param values what stands in as many cells as the page takes, from its corner.
 * @param isBehind whether the host writes something of its own there, behind or below a chart.
 */
export const stands = (
  page: Page,
  values: readonly (readonly unknown[])[],
  isBehind: (row: number, column: number) => boolean = () => false,
): boolean =>
  pageCells(page).every((line, row) =>
    line.every((cell, column) => {
      const value = values[row]?.[column] ?? '';
      if (!cell || cell.value === null) return value === '' || isBehind(row, column);
      return typeof cell.value === 'string' && !cell.formulas ? value === cell.value : value !== '';
    }),
  );

export const olderPage = ({ page, origin }: StandingPage): OlderPage => ({
  title: page.title,
  address: rectAddress({ row: 0, column: 0, ...pageSize(page) }, origin),
});
