/** A workbook of ours as tables with the heads they were written with, whatever they are called now, and the figures of its Data sheet by key. */
import type { Book } from '../content/spec';
import { QUALIFIERS, type Qualifier } from '../core/facts';
import { QUALIFIER_WORDS } from '../core/format';
import type { Lang } from '../core/lang';
import { isFigure } from './figures';
import { gridOf } from './grid';
import type { Identity } from './identity';
import { DATA, locateTables, type Located } from './locate';
import type { ReadBook, ReadCell, ReadSheet, ReadTable } from './read-book';
import { addressOf } from './area';
import { Budget } from './package/limits';

export interface PlainCell {
  /** `Sheet!B5` */
  readonly place: string;
  readonly value: ReadCell['value'];
  readonly type: ReadCell['type'];
  readonly found: ReadCell | undefined;
  readonly format: string;
}
export interface PlainTable {
  readonly name: string;
  readonly sheet: string;
  readonly heads: readonly string[];
  /** Body rows, a cell a column. */
  readonly rows: readonly (readonly PlainCell[])[];
}
export interface DataRow {
  readonly value: number | string | null;
  readonly format: string;
  /** The columns As shown and Printed. */
  readonly shown: string;
  readonly printed: string;
  readonly qualifier: Qualifier | string;
  /** File and line. */
  readonly source: string;
}
export interface DataRows {
  /** Of several rows with one key the first, as look-ups take it. */
  readonly rows: ReadonlyMap<string, DataRow>;
  /** Keys that stand in more than one row, with the further rows. */
  readonly again: readonly (readonly [string, DataRow])[];
}
export interface PlainBook {
  readonly identity: Identity;
  readonly data: DataRows | null;
  /** All tables but the Data sheet. */
  readonly tables: ReadonlyMap<string, PlainTable>;
  /** Tables that are nowhere although their sheet is there. */
  readonly lost: readonly { readonly name: string; readonly sheet: string }[];
  readonly removed: readonly string[];
}

export function plainBook(book: ReadBook, identity: Identity, expected: Book): PlainBook {
  const { tables, lost, removed, unknown } = locateTables(book, expected);
  const data = tables.get(DATA);
  const budget = new Budget();
  const plain = [
    ...[...tables.values()].filter(({ block }) => block.name !== DATA).map((table) => plainTable(table, book.formats)),
    ...unknown.map(({ table, sheet }) => otherTable(table, sheet, book.formats, budget)),
  ];
  return {
    identity,
    data: data ? dataRows(data, book.formats, identity.lang) : null,
    tables: new Map(plain.map((table) => [table.name, table])),
    lost: lost
      .filter(({ block }) => block.cells.flat().some(isFigure))
      .map(({ block, sheet }) => ({ name: block.name, sheet })),
    removed,
  };
}

function plainCell(
  sheet: ReadSheet,
  row: number,
  column: number,
  found: ReadCell | undefined,
  formats: readonly string[],
): PlainCell {
  return {
    place: `${sheet.name}!${addressOf(row, column)}`,
    value: found?.value ?? null,
    type: found?.type ?? 'empty',
    found,
    format: formats[found?.style ?? 0] ?? 'General',
  };
}

function plainTable(table: Located, formats: readonly string[]): PlainTable {
  const { block, sheet, columnAt, cell } = table;
  const columns = columnAt.flatMap((column, c) =>
    column === null ? [] : [{ column, head: block.cells[0]![c]!.display }],
  );
  return {
    name: block.name,
    sheet: sheet.name,
    heads: columns.map(({ head }) => head),
    rows: bodyRows(table).map((row) =>
      columns.map(({ column }) => plainCell(sheet, row, column, cell(row, column), formats)),
    ),
  };
}

/** What stands below without an Excel table belongs to it as long as no row is blank. */
function bodyRows({ sheet, area, rows, rowAt }: Located): number[] {
  if (sheet.tables.some((table) => table.area.top === area.top && table.area.left === area.left)) return [...rows];
  let last = Math.max(area.top, ...rowAt.map((row) => row ?? area.top));
  return rows.filter((row) => {
    if (row > last + 1) return false;
    last = Math.max(last, row);
    return true;
  });
}

/** A table of older or newer data has its own heads. */
function otherTable(
  { name, area, columns }: ReadTable,
  sheet: ReadSheet,
  formats: readonly string[],
  budget: Budget,
): PlainTable {
  const grid = gridOf(sheet);
  return {
    name,
    sheet: sheet.name,
    heads: columns,
    rows: grid.rows.slice(grid.below(area.top), grid.below(area.bottom)).map((row) =>
      columns.map((_, c) => {
        budget.take();
        return plainCell(sheet, row, area.left + c, grid.at(row, area.left + c), formats);
      }),
    ),
  };
}

/** Columns of the Data sheet by their place in the sheet as we write it. */
const COLUMN = { key: 0, value: 5, shown: 6, printed: 8, qualifier: 9, document: 12, line: 13 } as const;

const qualifierOf = (text: string, lang: Lang): string =>
  QUALIFIERS.find((one) => QUALIFIER_WORDS[one][lang] === text) ?? text;

function dataRows({ rows, columnAt, cell }: Located, formats: readonly string[], lang: Lang): DataRows {
  const found = new Map<string, DataRow>();
  const again: (readonly [string, DataRow])[] = [];
  for (const row of rows) {
    const at = (name: keyof typeof COLUMN): ReadCell | undefined => cell(row, columnAt[COLUMN[name]]);
    const text = (name: keyof typeof COLUMN): string => String(at(name)?.value ?? '');
    const key = text('key');
    if (key === '') continue;
    const value = at('value')?.value ?? null;
    const one: DataRow = {
      value: typeof value === 'boolean' ? String(value) : value,
      format: formats[at('value')?.style ?? 0] ?? 'General',
      shown: text('shown'),
      printed: text('printed'),
      qualifier: qualifierOf(text('qualifier'), lang),
      source: `${text('document')}:${text('line')}`,
    };
    if (found.has(key)) again.push([key, one]);
    else found.set(key, one);
  }
  return { rows: found, again };
}
