/** The cells of a page at their places on the sheet. */
import type { Block, Cell, Page, TableBlock } from '../../../page/page';

export interface Placed {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly block: Exclude<Block, { kind: 'chart' }>;
  readonly header: boolean;
  /** A text on one line, over whatever is empty to its right. */
  readonly runsOn?: boolean;
}

export const isText = (cell: Cell): boolean => typeof cell.value === 'string';
export const shownText = (cell: Cell): string => cell.longest ?? cell.marked?.display ?? cell.display;

/** A remark that keeps a place for a number it does not have begins at the edge all the same. */
const atTheEdge = (line: readonly Cell[]): readonly Cell[] =>
  line[0]?.role === 'mark' && line[0].value === null ? line.slice(1) : line;

export function placedCells(page: Page): Placed[] {
  return page.blocks.flatMap((block): Placed[] =>
    block.kind === 'chart'
      ? []
      : block.cells.flatMap((line, i) =>
          (block.kind === 'notes' ? atTheEdge(line) : line).map((cell, j) => ({
            row: block.row + i,
            column: block.column + j,
            cell,
            block,
            header: block.kind === 'table' && i === 0,
          })),
        ),
  );
}

/** A reader filters long tables; the buttons of short ones would only take room from their headers. */
export const isFiltered = (block: TableBlock): boolean => block.cells.length > LONG_TABLE;
const LONG_TABLE = 35;
