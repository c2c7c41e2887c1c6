/** The page as a rectangle: which areas its blocks take, and which cell stands where. */
import { largest } from './largest';
import { cellAddress, type Block, type Cell, type CellRef, type ChartBlock, type Page, type TableBlock } from './page';

export type CellBlock = Exclude<Block, { kind: 'chart' }>;

export interface Rect {
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

export const blockArea = (block: CellBlock): Rect => ({
  row: block.row,
  column: block.column,
  rows: block.cells.length,
  columns: largest(
    block.cells.map((line) => line.length),
    0,
  ),
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
export const chartArea = ({ row, column, rows, columns }: ChartBlock): Rect => ({
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

const known = new WeakMap<Page, readonly (readonly (Cell | null)[])[]>();
/** The page's cells as a grid; null where it has none. A finished page does not change: its grid is made once. */
export function pageCells(page: Page): readonly (readonly (Cell | null)[])[] {
  const found = known.get(page) ?? gridOf(page);
  known.set(page, found);
  return found;
}

function gridOf(page: Page): (Cell | null)[][] {
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

/** A text that has all columns to its right for itself. */
export interface LastText extends CellRef {
  readonly cell: Cell;
}

/** The text that ends a line outside tables; titles stand on one line whatever is beside them. */
export function lastTexts(page: Page): readonly LastText[] {
  const cells = pageCells(page);
  return cellBlocks(page)
    .filter(({ kind }) => kind !== 'table')
    .flatMap((block) =>
      block.cells.flatMap((line, r) => {
        const row = block.row + r;
        const column = cells[row]!.reduce((last, cell, c) => (cell && cell.value !== null ? c : last), -1);
        const cell = cells[row]![column];
        // What stands in another block has the room instead.
        const isLast = column < block.column + line.length;
        return cell && typeof cell.value === 'string' && cell.role !== 'title' && isLast ? [{ row, column, cell }] : [];
      }),
    );
}

/** `B2:F14`, when the page's corner is put at `origin`. */
export const rectAddress = (area: Rect, origin: CellRef = { row: 0, column: 0 }): string => {
  const last = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
  return `${cellAddress(area, origin)}:${cellAddress(last, origin)}`;
};
