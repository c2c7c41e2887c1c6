/** Excel tables: where they may lie, how their headers are kept, how they grow. */
import { excelError, invalidArgument, notImplemented } from '../errors';
import { cellCount, contains, fullName, overlap, type Box } from './address';
import { checkName, sameName } from './names';
import { each, type Sheet } from './sheet';
import { shown } from './text';

export class Table {
  style = 'TableStyleMedium2';
  showHeaders = true;
  showTotals = false;
  showFilterButton = true;
  showBandedRows = true;
  showBandedColumns = false;
  highlightFirstColumn = false;
  highlightLastColumn = false;
  /** Ids of the columns, in order. */
  columnIds: number[];
  private columnCount = 0;

  constructor(
    readonly sheet: Sheet,
    readonly id: string,
    public name: string,
    public box: Box,
  ) {
    this.columnIds = Array.from({ length: box.columns }, () => ++this.columnCount);
  }

  get headerBox(): Box {
    if (!this.showHeaders) throw excelError('InvalidOperation', `the table has no header row: ${this.name}`);
    return { ...this.box, rows: 1 };
  }
  get bodyBox(): Box {
    const skipped = this.showHeaders ? 1 : 0;
    return { ...this.box, row: this.box.row + skipped, rows: this.box.rows - skipped };
  }
  headers(): string[] {
    return Array.from({ length: this.box.columns }, (_, column) =>
      String(this.sheet.peek(this.box.row, this.box.column + column)?.value ?? ''),
    );
  }

  rename(name: unknown): void {
    checkName(name);
    const { workbook } = this.sheet;
    const taken =
      workbook.tables().some((table) => table !== this && sameName(table.name, name)) ||
      workbook.names.some((one) => sameName(one.name, name));
    if (taken) throw invalidArgument(`the name is taken: ${name}`);
    this.name = name;
  }

  resize(box: Box): void {
    this.sheet.guard();
    if (box.row !== this.box.row || !overlap(box, this.box) || box.rows < 2)
      throw invalidArgument('a table keeps its header row and needs a row below it');
    checkPlace(this.sheet, box, this);
    this.box = box;
    this.columnIds = Array.from({ length: box.columns }, (_, index) => this.columnIds[index] ?? ++this.columnCount);
    this.tidyHeaders();
  }

  /** Headers become texts, all different and none empty, as Excel makes them. */
  tidyHeaders(): void {
    if (!this.showHeaders) return;
    const seen = new Set<string>();
    each(this.headerBox, (row, column) => {
      const cell = this.sheet.at(row, column);
      const text = shown(cell.value, cell.look.numberFormat ?? 'General');
      const wanted = text === '' ? `Column${column - this.box.column + 1}` : text;
      let name = wanted;
      for (let count = 2; seen.has(name.toLowerCase()); count += 1) name = `${wanted}${count}`;
      seen.add(name.toLowerCase());
      delete cell.formula;
      cell.value = name;
    });
  }

  convertToRange(): void {
    this.sheet.guard();
    this.sheet.tables = this.sheet.tables.filter((table) => table !== this);
  }
  /** Removes the table with its cells. Cells below would move up, which this host does not do. */
  delete(): void {
    this.convertToRange();
    const below = this.sheet.used(true, {
      ...this.box,
      row: this.box.row + this.box.rows,
      rows: 1_048_576 - this.box.row - this.box.rows,
    });
    if (below) throw notImplemented('Table.Delete() with cells below the table, which would move up');
    this.sheet.workbook.clear(this.sheet, this.box, 'All');
  }
}

function checkPlace(sheet: Sheet, box: Box, except?: Table): void {
  const other = sheet.tables.find((table) => table !== except && overlap(table.box, box));
  if (other)
    throw invalidArgument(`a table cannot overlap another table: ${fullName(sheet.name, box)} and ${other.name}`);
  const merged = sheet.merged.find((one) => overlap(one, box));
  if (merged) throw invalidArgument(`a table cannot lie over merged cells: ${fullName(sheet.name, merged)}`);
  if (cellCount(box) > 5_000_000) throw notImplemented('tables of that size');
}

export function addTable(sheet: Sheet, box: Box, hasHeaders: unknown, newId: () => number): Table {
  sheet.guard();
  if (typeof hasHeaders !== 'boolean') throw invalidArgument(`hasHeaders: ${JSON.stringify(hasHeaders)}`);
  if (!hasHeaders) throw notImplemented('tables without headers, which move the cells below');
  checkPlace(sheet, box);
  const grown = box.rows === 1 ? { ...box, rows: 2 } : box;
  if (
    grown !== box &&
    (sheet.used(true, { ...box, row: box.row + 1 }) ||
      !contains({ row: 0, column: 0, rows: 1_048_576, columns: 16_384 }, grown))
  )
    throw notImplemented('tables of a header row alone, with cells below');
  const number = newId();
  const table = new Table(sheet, `{TABLE-${String(number).padStart(4, '0')}}`, freeName(sheet), grown);
  // A table cannot take in half of a formula that spills.
  for (const [, cell] of sheet.cells) if (cell.spill && overlap(cell.spill, grown)) sheet.workbook.touch();
  sheet.tables.push(table);
  table.tidyHeaders();
  return table;
}

function freeName(sheet: Sheet): string {
  const taken = [...sheet.workbook.tables(), ...sheet.workbook.names].map(({ name }) => name.toLowerCase());
  for (let number = 1; ; number += 1) if (!taken.includes(`table${number}`)) return `Table${number}`;
}
