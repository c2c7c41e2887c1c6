/** Compares every figure of a workbook of ours, as it is now, with the data. */
import { citeShort } from '../core/cite';
import { fillWorkbook, workbooks } from '../content/index';
import type { Cell, TableBlock } from '../content/spec';
import { formulaText } from '../content/spec';
import type { Lang } from '../core/lang';
import { regions } from '../core/regions';
import { dataset } from '../dataset/index';
import { storedFormula } from '../hosts/file/formula';
import { literalsOf, type FoundBook, type FoundCell, type FoundTable } from '../hosts/file/read-ours';
import type { Io } from './io';
import { DONE, NO } from './io';
import { matchRows, rowWords, sameNumber } from './match-rows';
import { openWorkbook } from './open-workbook';
import { textTable } from './text-table';
import { REPORT, say } from './words';

export interface Difference {
  /** `Sheet!B5`, or the table that is gone. */
  readonly cell: string;
  readonly found: string;
  readonly expected: string;
  readonly source: string;
}

/** Every table that a workbook of ours can have, filled from the data of today. */
function expectedTables(lang: Lang): Map<string, TableBlock> {
  const everywhere = [...regions.items].map((region) => region.id);
  const books = workbooks.map((spec) => fillWorkbook(spec, dataset, { lang, ...(spec.id === 'compare' && { regions: everywhere }) }));
  return new Map(books.flatMap((book) => book.sheets).flatMap((sheet) => sheet.page.blocks).flatMap((block) => (block.kind === 'table' ? [[block.name, block] as const] : [])));
}

const DATA = 'Atlas_Data';
/** Tables that hold a part of what they could: the reader chose the regions. */
const PARTIAL = /^Atlas_compare/;

const isFigure = (cell: Cell): boolean => typeof cell.value === 'number' && cell.citations.length > 0;

/** `compared` counts figure cells. */
export function differencesOf(book: FoundBook): { compared: number; differences: Difference[]; unknown: string[] } {
  const expected = expectedTables(book.lang);
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
    const result = compareTable(block, table, lang);
    compared += result.compared;
    differences.push(...result.differences);
  }
  // A page that is gone is the reader's choice; without its data no other look-up can be trusted.
  if (!book.tables.has(DATA)) differences.push({ cell: DATA, found: say(REPORT.tableGone, lang), expected: say(REPORT.figures, lang, { n: expected.get(DATA)!.cells.flat().filter(isFigure).length }), source: '' });
  return { compared, differences, unknown };
}

function compareTable(block: TableBlock, table: FoundTable, lang: Lang): { compared: number; differences: Difference[] } {
  const [heads = [], ...body] = block.cells;
  const columns = heads.map((head) => table.heads.indexOf(head.display.replace(/\s+/g, ' ')));
  const figures = heads.map((_, c) => body.some((row) => isFigure(row[c]!)));
  // Numbers of notes depend on the page, and figures are what is compared.
  const told = heads.flatMap((_, c) => (figures[c] || columns[c] === -1 || body.some((row) => row[c]!.role === 'mark') ? [] : [c]));
  const at = matchRows(
    body.map((row) => rowWords(told.map((c) => row[c]!.value))),
    table.rows.map((row) => rowWords(told.map((c) => row[columns[c]!]!.value))),
  );
  const differences: Difference[] = [];
  let compared = 0;
  const report = (cell: Cell, place: string, found: string): void => {
    const first = cell.citations[0]!;
    differences.push({ cell: place, found, expected: `${String(cell.value)} (${cell.display})`, source: citeShort(dataset, first, lang) });
  };
  body.forEach((row, r) => row.forEach((cell, c) => {
    if (!isFigure(cell)) return;
    const found = at[r] === null || at[r] === undefined ? undefined : table.rows[at[r]];
    if (!found) {
      if (!PARTIAL.test(block.name)) report(cell, table.sheet, `${say(REPORT.rowGone, lang)}: ${row[0]!.display}`);
      return;
    }
    compared += 1;
    const there = columns[c] === -1 ? undefined : found[columns[c]!];
    const fault = there ? faultOf(cell, there, lang) : say(REPORT.columnGone, lang);
    if (fault !== null) report(cell, there?.place ?? table.sheet, fault);
  }));
  return { compared, differences };
}

/** What is wrong with a found cell, or null. */
function faultOf(cell: Cell, found: FoundCell, lang: Lang): string | null {
  if (found.value === null) {
    // A program that keeps no results: the formula is ours, and the Data sheet it reads is compared as well.
    if (found.formula !== undefined && isOwnFormula(cell, found.formula)) return null;
    return say(found.formula === undefined ? REPORT.empty : REPORT.noValue, lang);
  }
  if (typeof found.value !== 'number') return `"${String(found.value)}"`;
  if (!sameNumber(found.value, cell.value as number)) return String(found.value);
  const exact = cell.citations[0]!.qualifier === 'exact';
  return exact || literalsOf(found.format).includes(literalsOf(cell.format)) ? null : say(REPORT.shownAs, lang, { value: String(found.value), format: found.format });
}

const isOwnFormula = (cell: Cell, text: string): boolean =>
  cell.formulas !== undefined && [cell.formulas.native, cell.formulas.addin].some((formula) => storedFormula(formulaText(formula)).text === text);

export function verify(file: string, options: { lang: Lang; json?: boolean }, io: Io): number {
  const book = openWorkbook(file);
  const { compared, differences, unknown } = differencesOf(book);
  const { lang } = options;
  if (book.dataHash !== dataset.hash) io.err(`${say(REPORT.otherData, lang, { built: `${book.dataVersion} (${book.dataHash})`, now: `${dataset.version} (${dataset.hash})` })}\n`);
  for (const name of unknown) io.err(`${say(REPORT.unknownTable, lang, { name })}\n`);
  if (options.json) {
    io.out(JSON.stringify({ workbook: book.id, lang: book.lang, dataVersion: book.dataVersion, dataHash: book.dataHash, compared, differences }, null, 2));
    return differences.length === 0 ? DONE : NO;
  }
  if (differences.length > 0) io.out(textTable([[REPORT.cell, REPORT.found, REPORT.expected, REPORT.source].map((one) => one[lang]), ...differences.map((one) => [one.cell, one.found, one.expected, one.source])]));
  io.out(say(REPORT.verified, lang, { compared, differ: differences.length }));
  return differences.length === 0 ? DONE : NO;
}
