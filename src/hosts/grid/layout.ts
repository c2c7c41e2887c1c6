/** A Page as a rectangle of cells for a grid. Pure: knows no Univer. Charts lie over the cells: charts.ts. */
import { cellBlocks, pageCells, pageReach, pageSize, type CellBlock } from '../../page/grid';
import type { Cell, CellRef, Page, Role } from '../../page/page';
import { textWidth } from '../../page/width';

/** A long text that runs over several columns and lines. */
export interface Wrapped {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly lines: number;
  /** Notes are set smaller. */
  readonly small: boolean;
}

export interface PageLayout {
  readonly rows: number;
  readonly columns: number;
  /** Rows and columns with the charts. */
  readonly reach: { readonly rows: number; readonly columns: number };
  /** rows x columns; null where the page has no cell. */
  readonly cells: readonly (readonly (Cell | null)[])[];
  /** Texts to merge to the right edge and wrap. */
  readonly wrapped: readonly Wrapped[];
  /** Table cells that break their text into lines within their column. */
  readonly breaking: readonly CellRef[];
  /** Headers over columns of numbers, which stand to the right like them. */
  readonly rightHeaders: readonly CellRef[];
  /** Characters, one per column. */
  readonly widths: readonly number[];
}

const DEFAULT_WIDTH = 10;
/** How many more characters a line takes in the size of notes. */
const SMALLER = 1.2;
const SMALL: ReadonlySet<Role> = new Set(['note', 'source', 'mark']);
const BREAKING: ReadonlySet<Role> = new Set(['text', 'note', 'source', 'label', 'header', 'missing']);

export const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / Math.max(1, width - 1))), 0);

export function layOut(page: Page): PageLayout {
  const blocks = cellBlocks(page);
  const { rows, columns } = pageSize(page);
  const cells = pageCells(page);
  const widths = Array.from({ length: columns }, (_, c) => page.widths[c] ?? DEFAULT_WIDTH);
  const wrapped = blocks.filter((b) => b.kind !== 'table').flatMap((b) => wrappedTexts(b, cells, widths));
  return {
    rows,
    columns,
    reach: pageReach(page),
    cells,
    wrapped,
    widths,
    breaking: blocks.flatMap(breaking),
    rightHeaders: blocks.flatMap(rightHeaders),
  };
}

/** The last text of a line outside tables may use all columns to its right; it is wrapped when it does not fit there. */
function wrappedTexts(
  block: CellBlock,
  cells: readonly (readonly (Cell | null)[])[],
  widths: readonly number[],
): Wrapped[] {
  return block.cells.flatMap((line, r) => {
    const row = block.row + r;
    const last = cells[row]!.reduce((found, cell, c) => (cell !== null && cell.value !== null ? c : found), -1);
    const cell = cells[row]![last];
    if (!cell || typeof cell.value !== 'string' || cell.role === 'title' || last >= block.column + line.length)
      return [];
    const room = widths.slice(last).reduce((a, b) => a + b, 0);
    const small = SMALL.has(cell.role);
    const lines = linesOf(cell.display, small ? room * SMALLER : room);
    return lines > 1 ? [{ row, column: last, columns: widths.length - last, lines, small }] : [];
  });
}

function rightHeaders(block: CellBlock): CellRef[] {
  if (block.kind !== 'table') return [];
  const [head = [], ...lines] = block.cells;
  return head.flatMap((_, c) =>
    lines.some((line) => typeof line[c]?.value === 'number') ? [{ row: block.row, column: block.column + c }] : [],
  );
}

function breaking(block: CellBlock): CellRef[] {
  if (block.kind !== 'table') return [];
  return block.cells.flatMap((line, r) =>
    line.flatMap((cell, c) =>
      typeof cell.value === 'string' && BREAKING.has(cell.role)
        ? [{ row: block.row + r, column: block.column + c }]
        : [],
    ),
  );
}
