/** What stands around the tables on each sheet of ours: words and charts. */
import type { Sheet, TableBlock } from '../page/page';
import type { Dataset } from '../core/dataset';
import type { Lang } from '../core/lang';
import { chartDifferences } from './compare-charts';
import { explorerDifferences } from './compare-explorer';
import { compareTable, headDifferences, type Surroundings } from './compare-table';
import { type Difference } from './findings';
import { isFigure } from './figures';
import type { Location } from './locate';
import type { Located } from './located';
import { pageWords } from './page-words';
import type { ReadBook, ReadSheet } from './read-book';

export interface AroundTables {
  readonly differ: readonly Difference[];
  /** Rows of a sheet where words of ours stand. */
  rowsOf(sheet: ReadSheet): ReadonlySet<number>;
}

interface Pair {
  readonly sheet: Sheet;
  readonly read: ReadSheet;
  /** The sheet is where it is expected. */
  readonly expected: boolean;
}

/** @param sameData the file was built from these data: else notes and sources have other words for good reasons. */
export function judgeSheets(
  book: ReadBook,
  location: Location,
  { dataset, lang, sameData }: { readonly dataset: Dataset; readonly lang: Lang; readonly sameData: boolean },
): AroundTables {
  const rows = new Map<ReadSheet, ReadonlySet<number>>();
  const differ = pairsOf(location).flatMap(({ sheet, read, expected }) => {
    const words = pageWords(sheet, read, tablesOn(location, read), { dataset, lang, strict: expected && sameData });
    rows.set(read, new Set([...(rows.get(read) ?? []), ...words.rows]));
    return words.differ;
  });
  const pageOf = new Map([...location.sheets].map(([sheet, read]) => [read, sheet]));
  const tables = [...location.tables.values(), ...location.copies.map(({ table }) => table)];
  const charts = book.sheets.flatMap((read) =>
    chartDifferences(book, read, pageOf.get(read), { tables, lang, sameData }),
  );
  const explorer = explorerDifferences(book, location.sheets, { lang, sameData });
  return { differ: [...differ, ...charts, ...explorer], rowsOf: (sheet) => rows.get(sheet) ?? new Set() };
}

function pairsOf({ sheets, copies }: Location): Pair[] {
  const pairs = [...sheets].map(([sheet, read]): Pair => ({ sheet, read, expected: true }));
  for (const { sheet, table } of copies)
    if (!pairs.some((pair) => pair.read === table.sheet)) pairs.push({ sheet, read: table.sheet, expected: false });
  return pairs;
}

export const tablesOn = ({ tables, copies }: Location, read: ReadSheet): Located[] =>
  [...tables.values(), ...copies.map(({ table }) => table)].filter(({ sheet }) => sheet === read);

/**
 * All that is wrong with a workbook besides the figures in the tables where they are expected: heads, words and charts
 * around them, and everything in copies.
 */
export function besideFigures(
  book: ReadBook,
  location: Location,
  around: Surroundings & { readonly sameData: boolean },
): Difference[] {
  const { differ, rowsOf } = judgeSheets(book, location, around);
  return [
    ...[...location.tables.values()].filter(hasFigures).flatMap((table) => headDifferences(table, around)),
    ...location.copies
      .filter(hasFigures)
      .flatMap(({ table }) => compareTable(table, around, rowsOf(table.sheet)).differ),
    ...differ,
  ];
}

/** Texts about documents and events are no figures. */
export const hasFigures = ({ block }: { readonly block: TableBlock }): boolean => block.cells.flat().some(isFigure);
