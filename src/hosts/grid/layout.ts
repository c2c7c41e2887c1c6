/** A Page as a rectangle of cells for a grid. Pure: knows no Univer. Charts lie over the cells: charts.ts. */
import { numericColumns } from '../../page/cells';
import {
  chartArea,
  chartBlocks,
  lastTexts,
  pageCells,
  pageReach,
  pageSize,
  tableBlocks,
  type LastText,
} from '../../page/grid';
import type { Cell, CellRef, Page, Role, TableBlock } from '../../page/page';
import { textWidth } from '../../page/width';

/** A long text that runs over several columns and lines. */
export interface Wrapped {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
}

export interface PageLayout {
  readonly rows: number;
  readonly columns: number;
  /** Rows and columns with the charts. */
  readonly reach: { readonly rows: number; readonly columns: number };
  /** rows x columns; null where the page has no cell. */
  readonly cells: readonly (readonly (Cell | null)[])[];
  /** Texts to merge to the right, beyond the page's own columns where there is room, and to wrap. */
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

/** A line that is comfortable to read, in characters: a narrow table has its notes run on to the right of it. */
const LINE = 64;
/** A text that nearly fills its room may not fit in another font. */
const SURELY = 0.85;

/** The widths, in characters, of the empty columns that follow the page's own in a row. */
export type RoomBeyond = (row: number) => readonly number[];

export function layOut(page: Page, roomBeyond: RoomBeyond = () => []): PageLayout {
  const tables = tableBlocks(page);
  const { rows, columns } = pageSize(page);
  const cells = pageCells(page);
  const widths = Array.from({ length: columns }, (_, c) => page.widths[c] ?? DEFAULT_WIDTH);
  const beyond = uncharted(page, columns, roomBeyond);
  // A single line goes among the user's own cells: it leaves the heights of rows and cells beyond it alone, and runs
  // on.
  const wrapped = (rows === 1 ? [] : lastTexts(page)).flatMap((text) =>
    wrappedText(text, [...widths, ...beyond(text.row)], columns),
  );
  return {
    rows,
    columns,
    reach: pageReach(page),
    cells,
    wrapped,
    widths,
    breaking: tables.flatMap(breaking),
    rightHeaders: tables.flatMap(rightHeaders),
  };
}

/** Over the columns of a chart nothing runs. */
function uncharted(page: Page, columns: number, roomBeyond: RoomBeyond): RoomBeyond {
  const charts = chartBlocks(page).map(chartArea);
  return (row) => {
    const beside = charts
      .filter((c) => row >= c.row && row < c.row + c.rows)
      .map((c) => Math.max(0, c.column - columns));
    return roomBeyond(row).slice(0, Math.min(Infinity, ...beside));
  };
}

/** It is wrapped when it does not fit into the columns to its right. */
function wrappedText({ row, column, cell }: LastText, widths: readonly number[], own: number): Wrapped[] {
  const scale = SMALL.has(cell.role) ? SMALLER : 1;
  const room = (columns: number): number => widths.slice(column, column + columns).reduce((a, b) => a + b, 0) * scale;
  const longest = Math.max(...cell.display.split('\n').map(textWidth));
  const wanted = Math.min(longest / SURELY, LINE * scale);
  let columns = own - column;
  while (room(columns) < wanted && column + columns < widths.length) columns += 1;
  const isOneLine = !cell.display.includes('\n') && longest <= room(columns) * SURELY;
  return isOneLine ? [] : [{ row, column, columns }];
}

const rightHeaders = (block: TableBlock): CellRef[] =>
  numericColumns(block).flatMap((numeric, c) => (numeric ? [{ row: block.row, column: block.column + c }] : []));

function breaking(block: TableBlock): CellRef[] {
  return block.cells.flatMap((line, r) =>
    line.flatMap((cell, c) =>
      typeof cell.value === 'string' && BREAKING.has(cell.role)
        ? [{ row: block.row + r, column: block.column + c }]
        : [],
    ),
  );
}
