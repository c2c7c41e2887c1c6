/**
 * A workbook of ours as tables with the heads they were written with, whatever they are called now, and the figures of
 * its Data sheet by key.
 */
import { DATA_COLUMNS, type DataColumn } from '../content/data-sheet';
import { COMMA, documentShort, placeSaid } from '../core/cite';
import { QUALIFIERS, type Qualifier } from '../core/facts';
import { QUALIFIER_WORDS } from '../core/format';
import { LANGS, type Lang } from '../core/lang';
import { isFigure } from './figures';
import { gridOf } from './grid';
import { expectedBook, hasAddinFormulas, otherSheets } from './expected-book';
import { isSameData, type Identity } from './identity';
import { besideFigures } from './judge-sheets';
import type { Surroundings } from './compare-table';
import type { Difference } from './findings';
import type { Dataset } from '../core/dataset';
import { locateTables } from './locate';
import { DATA, type Located } from './located';
import type { ReadBook, ReadCell, ReadSheet, ReadTable } from './read-book';
import { addressOf, areaText, placeKey } from '../page/area';
import { foreignRows, keyColumns } from './further-rows';
import { hiddenCells } from './merged';
import { wordsOf } from './rows';
import { Budget } from './package/limits';

export interface PlainCell {
  /** `Sheet!B5` */
  readonly place: string;
  readonly value: ReadCell['value'];
  readonly type: ReadCell['type'];
  readonly found: ReadCell | undefined;
  readonly format: string;
  /** The area of merged cells that hides it. */
  readonly hidden?: string;
  /** It says what we wrote there. */
  readonly own?: boolean;
}
export interface PlainRow {
  readonly cells: readonly PlainCell[];
  /** A row of ours, or one with a key of ours again, or with another key. */
  readonly kind: 'own' | 'again' | 'added';
}
export interface PlainTable {
  readonly name: string;
  readonly sheet: string;
  readonly heads: readonly string[];
  /** Body rows, a cell a column. */
  readonly rows: readonly PlainRow[];
  /** Indexes of the columns that name the rows, and of those with the numbers of notes. */
  readonly keys: readonly number[];
  readonly marks: readonly number[];
  /** It has figures, so its words say what these mean. */
  readonly figures: boolean;
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
  /** What else its row says of it, by the heads of the columns. */
  readonly words: ReadonlyMap<string, string>;
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
  /** What is not as we wrote it around the tables and in copies of them. */
  readonly beside: readonly Difference[];
}

export function plainBook(book: ReadBook, identity: Identity, dataset: Dataset, lang: Lang): PlainBook {
  const expected = expectedBook(identity, book, dataset);
  const location = locateTables(book, expected, otherSheets(expected, book, dataset));
  const { tables, lost, removed, unknown } = location;
  const around: Surroundings = { dataset, lang, formats: book.formats, addin: hasAddinFormulas(book) };
  const data = tables.get(DATA);
  const budget = new Budget();
  const plain = [
    ...[...tables.values()].filter(({ block }) => block.name !== DATA).map((table) => plainTable(table, book.formats)),
    ...unknown.map(({ table, sheet }) => otherTable(table, sheet, book.formats, budget)),
  ];
  return {
    identity,
    data: data ? dataRows(data, book.formats, dataset, { book: identity.lang, lang }) : null,
    tables: new Map(plain.map((table) => [table.name, table])),
    lost: lost
      .filter(({ block }) => block.cells.flat().some(isFigure))
      .map(({ block, sheet }) => ({ name: block.name, sheet })),
    removed,
    beside: besideFigures(book, location, { ...around, sameData: isSameData(identity, dataset) }),
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
  const { block, sheet, columnAt, rowAt, cell } = table;
  const columns = columnAt.flatMap((column, c) => (column === null ? [] : [{ column, c }]));
  const body = block.cells.slice(1);
  const foreign = foreignRows(table);
  const rows = [
    ...rowAt.flatMap((row, r) => (row === null ? [] : [{ row, kind: 'own' as const, expected: body[r] }])),
    ...foreign.map(({ row, again }) => ({
      row,
      kind: again ? ('again' as const) : ('added' as const),
      expected: undefined,
    })),
  ].sort((a, b) => a.row - b.row);
  const hidden = hiddenCells(
    sheet,
    rows.map(({ row }) => row),
    columnAt,
  );
  const places = (wanted: readonly number[]): number[] =>
    wanted.flatMap((c) => columns.flatMap((one, i) => (one.c === c ? [i] : [])));
  return {
    name: block.name,
    sheet: sheet.name,
    heads: columns.map(({ c }) => block.cells[0]![c]!.display),
    keys: places(keyColumns(block)),
    marks: places(block.cells[0]!.flatMap((_, c) => (body.some((row) => row[c]!.role === 'mark') ? [c] : []))),
    figures: block.cells.flat().some(isFigure),
    rows: rows.map(({ row, kind, expected }) => ({
      kind,
      cells: columns.map(({ column, c }) => {
        const area = hidden.get(placeKey(row, column));
        const found = cell(row, column);
        return {
          ...plainCell(sheet, row, column, found, formats),
          ...(area && { hidden: areaText(area) }),
          own: expected !== undefined && wordsOf(expected[c]!.value) === wordsOf(found?.value ?? null),
        };
      }),
    })),
  };
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
    keys: [0],
    marks: [],
    figures: false,
    rows: grid.rows.slice(grid.below(area.top), grid.below(area.bottom)).map((row) => ({
      kind: 'own',
      cells: columns.map((_, c) => {
        budget.take();
        return plainCell(sheet, row, area.left + c, grid.at(row, area.left + c), formats);
      }),
    })),
  };
}

/** What is compared for itself; of all other columns, their words. */
const COMPARED: readonly DataColumn[] = ['key', 'value', 'shown', 'printed', 'exactness', 'document', 'line'];

/** Names of documents in every language, and those of their files, which the sheet had earlier, in one language. */
function documentsIn(dataset: Dataset, lang: Lang): ReadonlyMap<string, string> {
  const short = (source: string, one: Lang): string => documentShort(dataset, { source }, one);
  return new Map(
    [...dataset.sources.values()].flatMap(({ id, file }) =>
      [file, ...LANGS.map((one) => short(id, one))].map((name) => [name, short(id, lang)] as const),
    ),
  );
}
const placeIn = (line: string, lang: Lang): string =>
  /^\d+$/.test(line) ? placeSaid({ line: Number(line) }, lang) : line;

interface SaidIn {
  /** That the workbook is in, and that is spoken. */
  readonly book: Lang;
  readonly lang: Lang;
}

const qualifierOf = (text: string, lang: Lang): string =>
  QUALIFIERS.find((one) => QUALIFIER_WORDS[one][lang] === text) ?? text;

function dataRows(
  { block, rows, columnAt, cell }: Located,
  formats: readonly string[],
  dataset: Dataset,
  { book, lang }: SaidIn,
): DataRows {
  const documents = documentsIn(dataset, lang);
  const found = new Map<string, DataRow>();
  const again: (readonly [string, DataRow])[] = [];
  const told = new Set<number>(COMPARED.map((name) => DATA_COLUMNS[name]));
  const others = block.cells[0]!.flatMap((_, c) => (told.has(c) ? [] : [c]));
  for (const row of rows) {
    const at = (name: DataColumn): ReadCell | undefined => cell(row, columnAt[DATA_COLUMNS[name]]);
    const text = (name: DataColumn): string => String(at(name)?.value ?? '');
    const key = text('key');
    if (key === '') continue;
    const value = at('value')?.value ?? null;
    const one: DataRow = {
      value: typeof value === 'boolean' ? String(value) : value,
      format: formats[at('value')?.style ?? 0] ?? 'General',
      shown: text('shown'),
      printed: text('printed'),
      qualifier: qualifierOf(text('exactness'), book),
      source: [documents.get(text('document')) ?? text('document'), placeIn(text('line'), lang)].join(COMMA[lang]),
      words: new Map(
        others.flatMap((c) =>
          columnAt[c] === null ? [] : [[block.cells[0]![c]!.display, wordsOf(cell(row, columnAt[c])?.value ?? null)]],
        ),
      ),
    };
    if (found.has(key)) again.push([key, one]);
    else found.set(key, one);
  }
  return { rows: found, again };
}
