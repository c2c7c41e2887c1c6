/**
 * The tables of a workbook of ours in a file that somebody edited: where each is, which of its rows and columns are
 * which.
 */
import type { Book, Sheet, TableBlock } from '../page/page';
import { marginColumns } from '../hosts/file/layout/margin';
import { assignSheets, tableNamesOf } from './assign-sheets';
import { areaHas, findTable } from './find-table';
import { findCopies, type Candidate, type Copy } from './find-copies';
import { located, tableAt, type Located, type Place } from './located';
import type { ReadBook, ReadSheet, ReadTable } from './read-book';

export interface Location {
  readonly tables: ReadonlyMap<string, Located>;
  /** Tables of ours that stand where none is expected. */
  readonly copies: readonly Copy[];
  /** The sheet found for each expected one. */
  readonly sheets: ReadonlyMap<Sheet, ReadSheet>;
  /** Tables that are nowhere although their sheet is there. */
  readonly lost: readonly { readonly block: TableBlock; readonly sheet: string }[];
  /** Names of sheets that are gone. */
  readonly removed: readonly string[];
  /** Tables with a name of ours that the workbook does not have. */
  readonly unknown: readonly { readonly table: ReadTable; readonly sheet: ReadSheet }[];
}

/** @param others further sheets of ours that somebody may have put in. */
export function locateTables(book: ReadBook, expected: Book, others: readonly Sheet[] = []): Location {
  const sheets = assignSheets(expected.sheets, book.sheets);
  const wanted = wantedOn(expected.sheets);
  const places = new Map<TableBlock, Place>();
  for (const { block } of wanted) {
    const place = namedTable(block, book);
    if (place) places.set(block, place);
  }
  for (const { block, sheet } of wanted) {
    const on = sheets.get(sheet);
    if (places.has(block) || !on) continue;
    const others = [...places].filter(([, place]) => place.sheet === on);
    // A reference may be stretched over the tables below.
    const taken = (row: number, column: number): boolean =>
      others.some(([other, { table, top }]) =>
        table ? areaHas(table.area, row, column) && row < top + other.cells.length : row === top,
      );
    const spot = findTable(block, on, { top: block.row, left: block.column + marginColumns(sheet.page) }, taken);
    if (spot) places.set(block, { sheet: on, ...spot, ...tableAt(on, spot) });
  }
  const names = new Set(expected.sheets.flatMap(tableNamesOf));
  const here = new Set(wanted.flatMap(({ block, sheet }) => (places.has(block) ? [sheet] : [])));
  const tops = (sheet: ReadSheet): number[] =>
    [...places.values()].flatMap((place) => (place.sheet === sheet ? [place.top] : []));
  const tables = new Map([...places].map(([block, place]) => [block, located(block, place, tops(place.sheet))]));
  const copies = findCopies(book.sheets, [...wanted, ...wantedOn(others)], [...tables.values()]);
  const used = new Set([...tables.values(), ...copies.map(({ table }) => table)].map(({ table }) => table));
  return {
    tables: new Map([...tables].map(([block, table]) => [block.name, table])),
    copies,
    sheets,
    lost: wanted.flatMap(({ block, sheet }) => {
      const on = sheets.get(sheet);
      return places.has(block) || (!on && !here.has(sheet)) ? [] : [{ block, sheet: on?.name ?? sheet.name }];
    }),
    removed: expected.sheets.filter((sheet) => !sheets.has(sheet) && !here.has(sheet)).map(({ name }) => name),
    unknown: book.sheets.flatMap((sheet) =>
      sheet.tables.flatMap((table) =>
        /^atlas_/i.test(table.name) && !names.has(table.name.toLowerCase()) && !used.has(table)
          ? [{ table, sheet }]
          : [],
      ),
    ),
  };
}

const wantedOn = (sheets: readonly Sheet[]): Candidate[] =>
  sheets.flatMap((sheet) =>
    sheet.page.blocks.flatMap((block) => (block.kind === 'table' && block.cells.length > 1 ? [{ block, sheet }] : [])),
  );

function namedTable(block: TableBlock, { sheets }: ReadBook): Place | null {
  for (const sheet of sheets) {
    const table = sheet.tables.find(({ name }) => name.toLowerCase() === block.name.toLowerCase());
    if (table) return { sheet, top: table.area.top, left: table.area.left, table };
  }
  return null;
}
