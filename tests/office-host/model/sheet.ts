/** One worksheet: cells, sizes, merged areas, what lies over them. Cells that hold nothing are not stored. */
import { excelError, invalidArgument } from '../errors';
import { cellCount, MAX_COLUMNS, overlap, type Box } from './address';
import type { Chart } from './chart';
import type { Table } from './table';
import type { Workbook } from './workbook';

/** An error value of a cell, such as `#N/A`. */
export class CellFault {
  constructor(
    readonly code: string,
    readonly message = '',
  ) {}
  toJSON(): string {
    return this.code;
  }
}
export type Scalar = string | number | boolean | CellFault;

/** How a cell looks; names are those of Range.format and its parts. Absent = Excel's default. */
export interface Look {
  numberFormat?: string;
  fill?: Record<string, unknown>;
  font?: Record<string, unknown>;
  /** Top, Bottom, Left, Right, DiagonalDown, DiagonalUp. */
  borders?: Record<string, Record<string, unknown>>;
  /** Alignment, wrapText and the like. */
  layout?: Record<string, unknown>;
  style?: string;
}

export interface Cell {
  /** With the leading `=`; absent on constants. */
  formula?: string;
  /** The constant, or what the formula gives. '' = empty. */
  value: Scalar;
  look: Look;
  link?: Hyperlink;
  /** The rectangle the formula spills over, or null when something is in the way. */
  spill?: Box | null;
  /** The cell whose formula spills into this one: its key. */
  spillParent?: number;
}

export interface Hyperlink {
  address?: string;
  documentReference?: string;
  screenTip?: string;
  textToDisplay?: string;
}

export const keyOf = (row: number, column: number): number => row * MAX_COLUMNS + column;
export const placeOf = (key: number): { row: number; column: number } => ({
  row: Math.floor(key / MAX_COLUMNS),
  column: key % MAX_COLUMNS,
});

/** Looks of ranges larger than this are kept as one rule instead of cell by cell. */
const BY_CELL = 100_000;

export class Sheet {
  readonly cells = new Map<number, Cell>();
  readonly widths = new Map<number, number>();
  readonly heights = new Map<number, number>();
  readonly hiddenColumns = new Set<number>();
  readonly hiddenRows = new Set<number>();
  merged: Box[] = [];
  tables: Table[] = [];
  charts: Chart[] = [];
  visibility = 'Visible';
  tabColor = '';
  gridlines = true;
  headings = true;
  standardWidth = 48;
  enableCalculation = true;
  frozen: Box | null = null;
  protection: { password: string | null; options: Record<string, unknown> } | null = null;
  readonly page: Record<string, unknown> = {};
  readonly properties = new Map<string, string>();
  private readonly wide: { box: Box; change: (look: Look) => void }[] = [];

  constructor(
    readonly workbook: Workbook,
    readonly id: string,
    public name: string,
  ) {}

  peek(row: number, column: number): Cell | undefined {
    return this.cells.get(keyOf(row, column));
  }
  at(row: number, column: number): Cell {
    const found = this.cells.get(keyOf(row, column));
    if (found) return found;
    const cell: Cell = { value: '', look: this.freshLook(row, column) };
    this.cells.set(keyOf(row, column), cell);
    return cell;
  }
  lookAt(row: number, column: number): Look {
    return this.peek(row, column)?.look ?? (this.wide.length > 0 ? this.freshLook(row, column) : {});
  }

  /** Changes the looks of every cell of the box, also of those that come into being later when the box is huge. */
  changeLooks(box: Box, change: (look: Look, row: number, column: number) => void): void {
    this.guard();
    if (cellCount(box) > BY_CELL) {
      this.wide.push({ box, change: (look) => change(look, -1, -1) });
      for (const [key, cell] of this.cells)
        if (overlap(box, oneCell(key))) change(cell.look, placeOf(key).row, placeOf(key).column);
      return;
    }
    each(box, (row, column) => change(this.at(row, column).look, row, column));
  }

  private freshLook(row: number, column: number): Look {
    const look: Look = {};
    for (const { box, change } of this.wide) if (overlap(box, { row, column, rows: 1, columns: 1 })) change(look);
    return look;
  }

  width(column: number): number {
    return this.hiddenColumns.has(column) ? 0 : (this.widths.get(column) ?? this.standardWidth);
  }
  height(row: number): number {
    return this.hiddenRows.has(row) ? 0 : (this.heights.get(row) ?? 15);
  }
  /** Points from the sheet's edge. */
  left(column: number): number {
    let sum = column * this.standardWidth;
    for (const index of new Set([...this.widths.keys(), ...this.hiddenColumns]))
      if (index < column) sum += this.width(index) - this.standardWidth;
    return sum;
  }
  top(row: number): number {
    let sum = row * 15;
    for (const index of new Set([...this.heights.keys(), ...this.hiddenRows]))
      if (index < row) sum += this.height(index) - 15;
    return sum;
  }

  /** Every change of a protected sheet is refused. */
  guard(): void {
    if (this.protection) throw excelError('AccessDenied', `the sheet is protected: ${this.name}`);
  }
  mergedAt(row: number, column: number): Box | undefined {
    return this.merged.find((box) => overlap(box, { row, column, rows: 1, columns: 1 }));
  }
  tableAt(box: Box): Table | undefined {
    return this.tables.find((table) => overlap(table.box, box));
  }

  /** The smallest rectangle of cells with content (or, if wanted, any look); null when there is none. */
  used(valuesOnly: boolean, within?: Box): Box | null {
    let found: { r1: number; c1: number; r2: number; c2: number } | null = null;
    for (const [key, cell] of this.cells) {
      const { row, column } = placeOf(key);
      if (within && !overlap(within, { row, column, rows: 1, columns: 1 })) continue;
      if (cell.value === '' && cell.formula === undefined && (valuesOnly || Object.keys(cell.look).length === 0))
        continue;
      found = found
        ? {
            r1: Math.min(found.r1, row),
            c1: Math.min(found.c1, column),
            r2: Math.max(found.r2, row),
            c2: Math.max(found.c2, column),
          }
        : { r1: row, c1: column, r2: row, c2: column };
    }
    return (
      found && { row: found.r1, column: found.c1, rows: found.r2 - found.r1 + 1, columns: found.c2 - found.c1 + 1 }
    );
  }

  merge(box: Box): void {
    this.guard();
    if (this.tableAt(box)) throw invalidArgument('cells of a table cannot be merged');
    if (this.merged.some((one) => overlap(one, box)))
      throw excelError('MergedRangeConflict', 'the range overlaps merged cells');
    if (cellCount(box) === 1) return;
    each(box, (row, column) => {
      const cell = this.peek(row, column);
      if (!cell || (row === box.row && column === box.column)) return;
      delete cell.formula;
      cell.value = '';
    });
    this.merged.push(box);
  }
  unmerge(box: Box): void {
    this.guard();
    this.merged = this.merged.filter((one) => !overlap(one, box));
  }
}

const oneCell = (key: number): Box => ({ ...placeOf(key), rows: 1, columns: 1 });

export function each(box: Box, visit: (row: number, column: number) => void): void {
  for (let r = 0; r < box.rows; r++) for (let c = 0; c < box.columns; c++) visit(box.row + r, box.column + c);
}
export function grid<T>(box: Box, read: (row: number, column: number) => T): T[][] {
  return Array.from({ length: box.rows }, (_, r) =>
    Array.from({ length: box.columns }, (__, c) => read(box.row + r, box.column + c)),
  );
}

/** The key of a cell anywhere in a workbook. */
export const cellId = (sheet: Sheet, row: number, column: number): string => `${sheet.id}|${keyOf(row, column)}`;
