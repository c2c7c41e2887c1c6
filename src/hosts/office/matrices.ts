/**
 * A Page as the rectangles that Excel takes: one array of contents, one of number formats. Pure: knows no Office.js.
 *
 * Excel reads text that starts with = + - @ as a formula, so every text gets the format "@" before it is written.
 */
import {
  cellAddress,
  formulaText,
  type Block,
  type Cell,
  type CellRef,
  type ChartBlock,
  type Page,
  type Role,
} from '../../page/page';

export type FormulaMode = 'addin' | 'values';
type CellBlock = Exclude<Block, { kind: 'chart' }>;
export type TableBlock = Extract<Block, { kind: 'table' }>;

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const cellBlocks = (page: Page): readonly CellBlock[] =>
  page.blocks.filter((block): block is CellBlock => block.kind !== 'chart');
export const tableBlocks = (page: Page): readonly TableBlock[] =>
  page.blocks.filter((block): block is TableBlock => block.kind === 'table');

export const chartBlocks = (page: Page): readonly ChartBlock[] =>
  page.blocks.filter((block): block is ChartBlock => block.kind === 'chart');

export const blockArea = (block: CellBlock): Area => ({
  row: block.row,
  column: block.column,
  rows: block.cells.length,
  columns: Math.max(0, ...block.cells.map((line) => line.length)),
});

/** Rows and columns of the page's cells. */
export function pageSize(page: Page): { rows: number; columns: number } {
  const areas = cellBlocks(page).map(blockArea);
  return {
    rows: Math.max(0, ...areas.map((a) => a.row + a.rows)),
    columns: Math.max(0, ...areas.map((a) => a.column + a.columns)),
  };
}

/** A chart's rows with the one below it, which its caption takes. */
export const chartArea = ({ row, column, rows, columns }: ChartBlock): Area => ({
  row,
  column,
  rows: rows + 1,
  columns,
});

/** Rows and columns with the charts, which lie over cells that the page leaves as they are. */
export function pageReach(page: Page): { rows: number; columns: number } {
  const { rows, columns } = pageSize(page);
  const charts = chartBlocks(page).map(chartArea);
  return {
    rows: Math.max(rows, ...charts.map((c) => c.row + c.rows)),
    columns: Math.max(columns, ...charts.map((c) => c.column + c.columns)),
  };
}

/** The page's cells as a grid; null where it has none. */
export function pageCells(page: Page): (Cell | null)[][] {
  const { rows, columns } = pageSize(page);
  const grid = Array.from({ length: rows }, () => new Array<Cell | null>(columns).fill(null));
  for (const block of cellBlocks(page))
    block.cells.forEach((line, r) =>
      line.forEach((cell, c) => {
        grid[block.row + r]![block.column + c] = cell;
      }),
    );
  return grid;
}

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

export interface RoleRun extends Area {
  readonly role: Role;
}

/** Rectangles of cells with one role, as few as a sweep down the columns finds: each becomes one set of format calls. */
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

/** Columns a text takes: Chinese characters and full-width forms count two. */
export const textWidth = (text: string): number =>
  [...text].reduce(
    (sum, char) =>
      sum +
      (/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/u.test(char)
        ? 2
        : 1),
    0,
  );

export interface LongText extends Area {
  readonly lines: number;
}

/** Texts outside tables that do not fit beside each other: merged to the page's right edge and broken into lines. */
export function longTexts(page: Page): LongText[] {
  const { columns } = pageSize(page);
  const grid = pageCells(page);
  return cellBlocks(page)
    .filter(({ kind }) => kind !== 'table')
    .flatMap((block) =>
      block.cells.flatMap((line, r) => {
        const row = block.row + r;
        const column = grid[row]!.reduce((last, cell, c) => (cell && cell.value !== null ? c : last), -1);
        const cell = grid[row]![column];
        if (!cell || typeof cell.value !== 'string' || cell.role === 'title' || column >= block.column + line.length)
          return [];
        const room = page.widths.slice(column, columns).reduce((sum, width) => sum + width, 0);
        const lines = cell.display
          .split('\n')
          .reduce((sum, one) => sum + Math.max(1, Math.ceil(textWidth(one) / Math.max(1, room - 1))), 0);
        return lines > 1 && column < columns - 1 ? [{ row, column, rows: 1, columns: columns - column, lines }] : [];
      }),
    );
}

/** `name`, or with a number at its end when a table or name of the workbook has it already (case does not count). */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name;
  let number = 2;
  while (taken.has(`${name}_${number}`.toLowerCase())) number++;
  return `${name}_${number}`;
}

/** `A1:B3` of a page's area when its corner is at `origin`. */
export const areaAddress = (area: Area, origin: CellRef): string =>
  `${cellAddress(area, origin)}:${cellAddress({ row: area.row + area.rows - 1, column: area.column + area.columns - 1 }, origin)}`;
