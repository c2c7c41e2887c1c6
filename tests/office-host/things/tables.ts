/** Table, its columns and rows, and the collections of tables. */
import { tableStyle } from '../enums';
import { invalidArgument, itemNotFound, notImplemented } from '../errors';
import type { Box } from '../model/address';
import { sameName } from '../model/names';
import { grid, type Sheet } from '../model/sheet';
import { addTable, type Table as TableModel } from '../model/table';
import type { Workbook } from '../model/workbook';
import { define, type Thing, type Maker } from '../thing';
import * as check from './check';
import { dimensions, Range, rangeArgument, rangeThing } from './range';
import { Worksheet } from './worksheet';

interface Column {
  readonly table: TableModel;
  readonly id: number;
}
interface Row {
  readonly table: TableModel;
  readonly index: number;
}

const columnBox = ({ table, id }: Column, part: 'all' | 'body' | 'header'): Box => {
  const index = table.columnIds.indexOf(id);
  if (index < 0) throw itemNotFound(`column ${id}`);
  const box = part === 'all' ? table.box : part === 'body' ? table.bodyBox : table.headerBox;
  return { ...box, column: box.column + index, columns: 1 };
};
const values = (sheet: Sheet, box: Box): unknown => Range({ sheet, box }).read('Values');
const write = (sheet: Sheet, box: Box, rows: unknown): void => {
  if (
    !Array.isArray(rows) ||
    rows.length !== box.rows ||
    rows.some((row) => !Array.isArray(row) || row.length !== box.columns)
  )
    throw dimensions();
  sheet.workbook.write(sheet, box, rows as unknown[][]);
};

const TableColumn = define<Column>({
  name: 'TableColumn',
  identity: ({ id }) => ({ Id: String(id) }),
  get: {
    Id: ({ id }) => id,
    Index: ({ table, id }) => table.columnIds.indexOf(id),
    Name: (column) => column.table.headers()[column.table.columnIds.indexOf(column.id)],
    Values: (column) => values(column.table.sheet, columnBox(column, 'all')),
  },
  set: {
    Name: (column, name) =>
      write(column.table.sheet, columnBox(column, 'header'), [[check.string(name, 'column name')]]),
    Values: (column, rows) => write(column.table.sheet, columnBox(column, 'all'), rows),
  },
  call: {
    GetRange: (column) => rangeThing(column.table.sheet, columnBox(column, 'all')),
    GetDataBodyRange: (column) => rangeThing(column.table.sheet, columnBox(column, 'body')),
    GetHeaderRowRange: (column) => rangeThing(column.table.sheet, columnBox(column, 'header')),
  },
});

const columnBy = (table: TableModel, key: string | number): Thing | null => {
  const index = table.headers().findIndex((name) => sameName(name, String(key)));
  const id = index >= 0 ? table.columnIds[index] : table.columnIds.find((one) => String(one) === String(key));
  return id === undefined ? null : (TableColumn({ table, id }) as Thing);
};
const TableColumnCollection = define<TableModel>({
  name: 'TableColumnCollection',
  get: { Count: (table) => table.box.columns },
  items: (table) => table.columnIds.map((id) => TableColumn({ table, id }) as Thing),
  item: (table, key) => found(columnBy(table, key), `column ${key}`),
  call: {
    GetCount: (table) => table.box.columns,
    GetItemAt: (table, index: unknown) =>
      TableColumn({ table, id: table.columnIds[check.integer(index, 'index', 0)] ?? none(`column ${String(index)}`) }),
    GetItemOrNullObject: (table, key: unknown) => columnBy(table, key as string),
  },
});

const rowBox = ({ table, index }: Row): Box => ({ ...table.bodyBox, row: table.bodyBox.row + index, rows: 1 });
const TableRow = define<Row>({
  name: 'TableRow',
  get: { Index: ({ index }) => index, Values: (row) => values(row.table.sheet, rowBox(row)) },
  set: { Values: (row, data) => write(row.table.sheet, rowBox(row), data) },
  call: { GetRange: (row) => rangeThing(row.table.sheet, rowBox(row)) },
});
const TableRowCollection = define<TableModel>({
  name: 'TableRowCollection',
  get: { Count: (table) => table.bodyBox.rows },
  items: (table) =>
    grid(
      { ...table.bodyBox, columns: 1 },
      (row) => TableRow({ table, index: row - table.bodyBox.row }) as Thing,
    ).flat(),
  call: {
    GetCount: (table) => table.bodyBox.rows,
    GetItemAt: (table, index: unknown) =>
      check.integer(index, 'index', 0) < table.bodyBox.rows
        ? TableRow({ table, index: index as number })
        : none(`row ${String(index)}`),
    Add: (table, index: unknown, data: unknown) => {
      if (index !== null && index !== undefined && index !== -1 && index !== table.bodyBox.rows)
        throw notImplemented('TableRowCollection.Add() in the middle of a table');
      if (!Array.isArray(data)) throw dimensions();
      const rows = (Array.isArray(data[0]) ? data : [data]) as unknown[][];
      const box = { ...table.box, row: table.box.row + table.box.rows, rows: rows.length };
      if (table.sheet.used(true, box))
        throw notImplemented('TableRowCollection.Add() with cells below the table, which would move down');
      const from = table.bodyBox.rows;
      table.resize({ ...table.box, rows: table.box.rows + rows.length });
      write(table.sheet, box, rows);
      return TableRow({ table, index: from });
    },
  },
});

const flag =
  (
    name: 'showBandedRows' | 'showBandedColumns' | 'highlightFirstColumn' | 'highlightLastColumn' | 'showFilterButton',
  ) =>
  (table: TableModel, value: unknown): void => {
    table.sheet.guard();
    table[name] = check.bool(value) as boolean;
  };
const notYet = (what: string) => (): never => {
  throw notImplemented(what);
};

export const Table: Maker<TableModel> = define<TableModel>({
  name: 'Table',
  identity: (table) => ({ Id: table.id }),
  get: {
    Id: (table) => table.id,
    LegacyId: (table) => table.id.replace(/\D/g, ''),
    Name: (table) => table.name,
    Style: (table) => table.style,
    ShowHeaders: (table) => table.showHeaders,
    ShowTotals: (table) => table.showTotals,
    ShowBandedRows: (table) => table.showBandedRows,
    ShowBandedColumns: (table) => table.showBandedColumns,
    ShowFilterButton: (table) => table.showFilterButton,
    HighlightFirstColumn: (table) => table.highlightFirstColumn,
    HighlightLastColumn: (table) => table.highlightLastColumn,
  },
  set: {
    Name: (table, name) => {
      table.sheet.guard();
      table.rename(name);
    },
    Style: (table, style) => {
      table.sheet.guard();
      table.style = tableStyle(style);
    },
    ShowBandedRows: flag('showBandedRows'),
    ShowBandedColumns: flag('showBandedColumns'),
    ShowFilterButton: flag('showFilterButton'),
    HighlightFirstColumn: flag('highlightFirstColumn'),
    HighlightLastColumn: flag('highlightLastColumn'),
    ShowHeaders: (table, value) => {
      if (check.bool(value) !== table.showHeaders) notYet('Table.ShowHeaders (off)')();
    },
    ShowTotals: (table, value) => {
      if (check.bool(value) !== table.showTotals) notYet('Table.ShowTotals (on)')();
    },
  },
  nav: {
    Columns: (table) => TableColumnCollection(table) as Thing,
    Rows: (table) => TableRowCollection(table) as Thing,
    Worksheet: (table) => Worksheet(table.sheet) as Thing,
  },
  call: {
    GetRange: (table) => rangeThing(table.sheet, table.box),
    GetHeaderRowRange: (table) => rangeThing(table.sheet, table.headerBox),
    GetDataBodyRange: (table) => rangeThing(table.sheet, table.bodyBox),
    ConvertToRange: (table) => {
      table.convertToRange();
      return rangeThing(table.sheet, table.box);
    },
    Resize: (table, range: unknown) => {
      const target = rangeArgument(range, table.sheet);
      if (target.sheet !== table.sheet) throw invalidArgument('a table stays on its sheet');
      table.resize(target.box);
    },
    Delete: (table) => {
      table.delete();
      table.sheet.workbook.listener.happened('tableDeleted', { sheet: table.sheet, id: table.id });
    },
    ClearFilters: () => null,
  },
});

/** All tables of the workbook, or of one sheet. */
export interface TableHome {
  readonly workbook: Workbook;
  readonly sheet: Sheet | null;
}
const all = ({ workbook, sheet }: TableHome): readonly TableModel[] => (sheet ? sheet.tables : workbook.tables());
const by = (tables: readonly TableModel[], key: unknown): Thing | null => {
  const table = tables.find((one) => one.id === key || sameName(one.name, String(key)));
  return table ? (Table(table) as Thing) : null;
};
const found = (thing: Thing | null, what: string): Thing => thing ?? none(what);
function none(what: string): never {
  throw itemNotFound(what);
}

export const TableCollection = define<TableHome>({
  name: 'TableCollection',
  get: { Count: (home) => all(home).length },
  items: (home) => all(home).map((table) => Table(table) as Thing),
  item: (home, key) => found(by(all(home), key), `table ${key}`),
  call: {
    Add: (home, address: unknown, hasHeaders: unknown) => {
      const { sheet, box } = rangeArgument(address, home.sheet ?? home.workbook.active);
      if (home.sheet && sheet !== home.sheet) throw invalidArgument('a range of another sheet');
      const table = addTable(sheet, box, hasHeaders, home.workbook.newId);
      home.workbook.touch();
      home.workbook.listener.happened('tableAdded', { sheet, id: table.id });
      return Table(table);
    },
    GetCount: (home) => all(home).length,
    GetItemAt: (home, index: unknown) =>
      Table(all(home)[check.integer(index, 'index', 0)] ?? none(`table ${String(index)}`)),
    GetItemOrNullObject: (home, key: unknown) => by(all(home), key),
  },
});

/** The tables that touch a range. */
export const TableScopedCollection = define<readonly TableModel[]>({
  name: 'TableScopedCollection',
  items: (tables) => tables.map((table) => Table(table) as Thing),
  item: (tables, key) => found(by(tables, key), `table ${key}`),
  call: {
    GetCount: (tables) => tables.length,
    GetFirst: (tables) => Table(tables[0] ?? none('no table')),
    GetItemOrNullObject: (tables, key: unknown) => by(tables, key),
  },
});
