/** Compares every figure of a workbook of ours, as it is now, with the data. */
import { KEY_COLUMN, VALUE_COLUMN } from '../content/data-sheet';
import { fillWorkbook, workbooks } from '../content/index';
import { regionsNamed } from '../content/pages/compare';
import { columnLetters, type TableBlock } from '../content/spec';
import type { Lang } from '../core/lang';
import { regions } from '../core/regions';
import { dataset } from '../dataset/index';
import { areaOf } from '../hosts/file/read-back';
import type { FoundBook, FoundTable } from '../hosts/file/read-ours';
import type { Io } from './io';
import { DONE, NO } from './io';
import { openWorkbook } from './open-workbook';
import { isFigure, tableDifferences, type Difference } from './table-differences';
import { textTable } from './text-table';
import { REPORT, say } from './words';

/** The regions of a workbook `compare`: they head the columns of its tables. With nothing in common they stand in the rows of the rest. */
function comparedIn(book: FoundBook): readonly string[] {
  const tables = [...book.tables.values()].filter(({ name }) => COMPARE.test(name));
  const rows = tables
    .filter(({ name }) => name === 'Atlas_compare_figures')
    .flatMap((table) => table.rows.flat().map(({ value }) => String(value ?? '')));
  for (const texts of [tables.flatMap((table) => table.heads), rows]) {
    const named = [...new Set(regionsNamed(texts, book.lang))];
    if (named.length > 1) return named;
  }
  return regions.items.map((region) => region.id);
}

/** Every table that a workbook of ours can have, filled from the data of today. */
function expectedTables(book: FoundBook): Map<string, TableBlock> {
  // The examples are texts that show the formulas of the mode.
  const formulas = [...book.tables.values()].some((table) =>
    table.rows.flat().some(({ formula }) => formula?.includes('_xldudf_')),
  )
    ? 'addin'
    : 'native';
  const books = workbooks.map((spec) =>
    fillWorkbook(spec, dataset, {
      lang: book.lang,
      formulas,
      ...(spec.id === 'compare' && { regions: comparedIn(book) }),
    }),
  );
  return new Map(
    books
      .flatMap((book) => book.sheets)
      .flatMap((sheet) => sheet.page.blocks)
      .flatMap((block) => (block.kind === 'table' ? [[block.name, block] as const] : [])),
  );
}

const DATA = 'Atlas_Data';
/** The tables whose rows and columns follow from the regions that the reader chose. */
const COMPARE = /^Atlas_compare/;
/** Defined names that look-ups go through, with the column of the Data sheet that each covers. */
const NAMES: Readonly<Record<string, number>> = { Atlas_Key: KEY_COLUMN, Atlas_Value: VALUE_COLUMN };

/** `compared` counts figure cells. */
export function differencesOf(book: FoundBook): { compared: number; differences: Difference[]; unknown: string[] } {
  const expected = expectedTables(book);
  const { lang } = book;
  const differences: Difference[] = [];
  const unknown: string[] = [];
  let compared = 0;
  for (const table of book.tables.values()) {
    const block = expected.get(table.name);
    if (!block) {
      if (table.name.startsWith('Atlas_')) unknown.push(table.name);
      continue;
    }
    // Only tables of figures: texts about documents and events are no figures.
    if (!block.cells.flat().some(isFigure)) continue;
    const key = block.name === DATA ? block.cells[0]![KEY_COLUMN]!.display : undefined;
    const result = tableDifferences(block, table, lang, {
      ...(key !== undefined && { key }),
      partial: COMPARE.test(block.name),
    });
    compared += result.compared;
    differences.push(...result.differences);
  }
  // A page that is gone is the reader's choice; without its data no other look-up can be trusted.
  const data = book.tables.get(DATA);
  if (data) differences.push(...nameDifferences(book, data, expected.get(DATA)!));
  else
    differences.push({
      cell: DATA,
      found: say(REPORT.tableGone, lang),
      expected: say(REPORT.figures, lang, { n: expected.get(DATA)!.cells.flat().filter(isFigure).length }),
      source: '',
    });
  return { compared, differences, unknown };
}

/** A look-up through a name that covers another column finds another number. */
function nameDifferences(book: FoundBook, data: FoundTable, block: TableBlock): Difference[] {
  const looksUp = [...book.tables.values()].some((table) =>
    table.rows.flat().some(({ formula }) => formula !== undefined && /\bAtlas_(?:Key|Value)\b/i.test(formula)),
  );
  if (!looksUp) return [];
  return Object.entries(NAMES).flatMap(([name, place]): Difference[] => {
    const reference = book.names.find((one) => one.name.toLowerCase() === name.toLowerCase())?.reference ?? '';
    const at = data.heads.indexOf(block.cells[0]![place]!.display);
    if (at === -1 || covers(reference, data, data.area.left + at, block.cells.length - 1)) return [];
    const column = columnLetters(data.area.left + at);
    return [
      {
        cell: name,
        found: reference,
        expected: `${data.sheet}!$${column}$${data.area.top + 2}:$${column}$${data.area.bottom + 1}`,
        source: '',
      },
    ];
  });
}

/** `rows` are ours; what somebody added below is not looked up. */
function covers(reference: string, { sheet, area }: FoundTable, column: number, rows: number): boolean {
  const [, quoted, plain, range = ''] = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^,]+)$/.exec(reference) ?? [];
  if ((quoted?.replace(/''/g, "'") ?? plain) !== sheet) return false;
  const named = areaOf(range);
  return (
    named.left === column &&
    named.right === column &&
    named.top <= area.top + 1 &&
    named.bottom >= Math.min(area.bottom, area.top + rows)
  );
}

export function verify(file: string, options: { lang: Lang; json?: boolean }, io: Io): number {
  const book = openWorkbook(file);
  const { compared, differences, unknown } = differencesOf(book);
  const { lang } = options;
  if (book.dataHash !== dataset.hash)
    io.err(
      say(REPORT.otherData, lang, {
        built: `${book.dataVersion} (${book.dataHash})`,
        now: `${dataset.version} (${dataset.hash})`,
      }),
    );
  for (const name of unknown) io.err(say(REPORT.unknownTable, lang, { name }));
  if (options.json) {
    io.json({
      workbook: book.id,
      lang: book.lang,
      dataVersion: book.dataVersion,
      dataHash: book.dataHash,
      compared,
      differences,
    });
    return differences.length === 0 ? DONE : NO;
  }
  if (differences.length > 0)
    io.out(
      textTable([
        [REPORT.cell, REPORT.found, REPORT.expected, REPORT.source].map((one) => one[lang]),
        ...differences.map((one) => [one.cell, one.found, one.expected, one.source]),
      ]),
    );
  io.out(say(REPORT.verified, lang, { compared, differ: differences.length }));
  return differences.length === 0 ? DONE : NO;
}
