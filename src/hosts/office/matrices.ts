/**
 * A Page as the rectangles that Excel takes: one array of contents, one of number formats. Pure: knows no Office.js.
 *
 * Excel reads text that starts with = + - @ as a formula, so every text gets the format "@" before it is written.
 */
import type { FormulaMode } from '../port';
import { lastTexts, pageCells, pageSize, type Rect } from '../../page/grid';
import { formulaText, type CellRef, type Page, type Role } from '../../page/page';
import { textWidth } from '../../page/width';

const TEXT = '@';
/** Cells in text format show ##### instead of longer texts in some versions; an apostrophe makes them text as well. */
const LONGEST_TEXT_FORMAT = 255;

/** Content and number format of a cell that must show a text as it is. */
export const writtenText = (text: string): [string, string] =>
  text.length > LONGEST_TEXT_FORMAT ? [`'${text}`, 'General'] : [text, TEXT];

export interface Written {
  /** For `range.formulas`: formula text, or the value. */
  readonly contents: (string | number | boolean)[][];
  /** For `range.numberFormat`. */
  readonly formats: string[][];
  /** Which cells hold a formula, to look at after the write. */
  readonly formulaCells: readonly CellRef[];
}

/** What goes into the sheet when the page's corner is at `origin`. Places without a cell become empty. */
export function written(page: Page, mode: FormulaMode, origin: CellRef): Written {
  const formulaCells: CellRef[] = [];
  const cells = pageCells(page).map((line, row) =>
    line.map((cell, column): [string | number | boolean, string] => {
      if (!cell || cell.value === null) return ['', 'General'];
      const formula = mode === 'addin' && cell.formulas?.addin;
      const format = cell.marked?.format ?? cell.format;
      if (formula) {
        formulaCells.push({ row, column });
        // A formula in a cell of text format would be shown instead of calculated.
        return [`=${formulaText(formula, origin)}`, format === TEXT ? 'General' : format];
      }
      if (typeof cell.value !== 'string') return [cell.value, format === TEXT ? 'General' : format];
      if (cell.marked) return [cell.value, format];
      return writtenText(cell.value);
    }),
  );
  return {
    contents: cells.map((line) => line.map(([content]) => content)),
    formats: cells.map((line) => line.map(([, format]) => format)),
    formulaCells,
  };
}

export interface RoleRun extends Rect {
  readonly role: Role;
}

/**
 * Rectangles of cells with one role, as few as a sweep down the columns finds: each becomes one set of format calls.
 */
export function roleRuns(page: Page): RoleRun[] {
  const grid = pageCells(page);
  const done: RoleRun[] = [];
  let open: RoleRun[] = [];
  grid.forEach((line, row) => {
    const runs: RoleRun[] = [];
    line.forEach((cell, column) => {
      if (!cell) return;
      const last = runs[runs.length - 1];
      if (last && last.role === cell.role && last.column + last.columns === column)
        runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
      else runs.push({ role: cell.role, row, column, rows: 1, columns: 1 });
    });
    const taller = (run: RoleRun): RoleRun | undefined =>
      open.find((above) => above.role === run.role && above.column === run.column && above.columns === run.columns);
    const next = runs.map((run) => {
      const above = taller(run);
      return above ? { ...above, rows: above.rows + 1 } : run;
    });
    done.push(...open.filter((above) => !runs.some((run) => taller(run) === above)));
    open = next;
  });
  return [...done, ...open];
}

export interface LongText extends Rect {
  readonly lines: number;
}

/** Texts outside tables that do not fit beside each other: merged to the page's right edge and broken into lines. */
export function longTexts(page: Page): LongText[] {
  const { columns } = pageSize(page);
  return lastTexts(page).flatMap(({ row, column, cell }) => {
    const room = page.widths.slice(column, columns).reduce((sum, width) => sum + width, 0);
    const lines = cell.display
      .split('\n')
      .reduce((sum, one) => sum + Math.max(1, Math.ceil(textWidth(one) / Math.max(1, room - 1))), 0);
    return lines > 1 && column < columns - 1 ? [{ row, column, rows: 1, columns: columns - column, lines }] : [];
  });
}

/** `name`, or with a number at its end when a table or name of the workbook has it already (case does not count). */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name;
  let number = 2;
  while (taken.has(`${name}_${number}`.toLowerCase())) number++;
  return `${name}_${number}`;
}
