/** Which figures changed between two workbooks of ours: value, qualifier, source. */
import { fillWorkbook, workbooks } from '../content/index';
import { QUALIFIERS, type Qualifier } from '../core/facts';
import { QUALIFIER_WORDS } from '../core/format';
import type { Lang, Words } from '../core/lang';
import { dataset } from '../dataset/index';
import { NotOurs, type FoundBook, type FoundTable } from '../hosts/file/read-ours';
import type { Io } from './io';
import { DONE, NO, Refusal, USAGE } from './io';
import { matchRows, rowWords, sameNumber } from './match-rows';
import { openWorkbook } from './open-workbook';
import { textTable } from './text-table';
import { REPORT, say } from './words';

interface DataRow {
  readonly value: number | null;
  readonly shown: string;
  readonly qualifier: Qualifier | string;
  /** File and line. */
  readonly source: string;
}
export interface Change {
  /** The figure's key, or the cell of a page that was edited by hand. */
  readonly figure: string;
  readonly change: 'added' | 'removed' | 'value' | 'qualifier' | 'source' | 'edited';
  readonly old: string;
  readonly new: string;
  readonly source: string;
}

const DATA = 'Atlas_Data';
/** Columns of the Data sheet by their place in the sheet as we write it. */
const COLUMN = { key: 0, value: 5, shown: 6, qualifier: 9, document: 12, line: 13 } as const;

/** Heads of the Data sheet in the language of a workbook: a reader may have moved columns. */
function dataHeads(lang: Lang): readonly string[] {
  const book = fillWorkbook(workbooks.find((one) => one.id === 'blank') ?? workbooks[0]!, dataset, { lang });
  const block = book.sheets.flatMap((sheet) => sheet.page.blocks).find((one) => one.kind === 'table' && one.name === DATA);
  return block?.kind === 'table' ? block.cells[0]!.map((cell) => cell.display) : [];
}

const qualifierOf = (text: string, lang: Lang): string => QUALIFIERS.find((one) => QUALIFIER_WORDS[one][lang] === text) ?? text;

function dataOf(book: FoundBook): Map<string, DataRow> {
  const table = book.tables.get(DATA);
  if (!table) throw new NotOurs('its sheet of data is gone');
  const heads = dataHeads(book.lang);
  const column = (place: number): number => {
    const found = table.heads.indexOf(heads[place] ?? '');
    if (found === -1) throw new NotOurs(`its sheet of data has no column "${heads[place] ?? place}"`);
    return found;
  };
  const at = Object.fromEntries(Object.entries(COLUMN).map(([name, place]) => [name, column(place)])) as Record<keyof typeof COLUMN, number>;
  return new Map(table.rows.flatMap((row) => {
    const text = (name: keyof typeof COLUMN): string => String(row[at[name]]!.value ?? '');
    const value = row[at.value]!.value;
    if (text('key') === '') return [];
    return [[text('key'), { value: typeof value === 'number' ? value : null, shown: text('shown'), qualifier: qualifierOf(text('qualifier'), book.lang), source: `${text('document')}:${text('line')}` }] as const];
  }));
}

const sameValue = (a: number | null, b: number | null): boolean => (a === null || b === null ? a === b : sameNumber(a, b));
const shownOf = (row: DataRow): string => `${row.value ?? ''} (${row.shown})`;
const exactness = (row: DataRow, lang: Lang): string => (QUALIFIER_WORDS as Readonly<Record<string, Words>>)[row.qualifier]?.[lang] ?? row.qualifier;

function dataChanges(before: ReadonlyMap<string, DataRow>, after: ReadonlyMap<string, DataRow>, lang: Lang): Change[] {
  const removed = [...before].flatMap(([figure, row]): Change[] => (after.has(figure) ? [] : [{ figure, change: 'removed', old: shownOf(row), new: '', source: row.source }]));
  const rest = [...after].flatMap(([figure, row]): Change[] => {
    const old = before.get(figure);
    if (!old) return [{ figure, change: 'added', old: '', new: shownOf(row), source: row.source }];
    return [
      ...(sameValue(old.value, row.value) ? [] : [{ figure, change: 'value' as const, old: shownOf(old), new: row.shown === old.shown ? String(row.value ?? '') : shownOf(row), source: row.source }]),
      ...(old.qualifier === row.qualifier ? [] : [{ figure, change: 'qualifier' as const, old: exactness(old, lang), new: exactness(row, lang), source: row.source }]),
      ...(old.source === row.source ? [] : [{ figure, change: 'source' as const, old: old.source, new: row.source, source: row.source }]),
    ];
  });
  return [...rest, ...removed];
}

const NUMBER = (value: unknown): value is number => typeof value === 'number';

/** Numbers on the pages that changed although their figure did not: somebody typed over them. */
function pageChanges(before: FoundTable, after: FoundTable, explained: ReadonlySet<string>): { compared: number; changes: Change[] } {
  const columns = before.heads.map((head) => after.heads.indexOf(head));
  const numeric = before.heads.map((_, c) => before.rows.some((row) => NUMBER(row[c]!.value)) || (columns[c] !== -1 && after.rows.some((row) => NUMBER(row[columns[c]!]!.value))));
  const told = before.heads.flatMap((_, c) => (numeric[c] || columns[c] === -1 ? [] : [c]));
  const at = matchRows(before.rows.map((row) => rowWords(told.map((c) => row[c]!.value))), after.rows.map((row) => rowWords(told.map((c) => row[columns[c]!]!.value))));
  const changes: Change[] = [];
  let compared = 0;
  before.rows.forEach((row, r) => row.forEach((cell, c) => {
    const place = at[r];
    if (place === null || place === undefined || columns[c] === -1) return;
    const found = after.rows[place]![columns[c]!]!;
    if (!NUMBER(cell.value) && !(numeric[c] && NUMBER(found.value))) return;
    compared += 1;
    if (NUMBER(cell.value) && NUMBER(found.value) ? sameNumber(cell.value, found.value) : cell.value === found.value) return;
    const [old, fresh] = [String(cell.value ?? ''), String(found.value ?? '')];
    if (!explained.has(`${old}\u0001${fresh}`)) changes.push({ figure: found.place, change: 'edited', old, new: fresh, source: '' });
  }));
  return { compared, changes };
}

export function changesBetween(before: FoundBook, after: FoundBook, lang: Lang): { compared: number; changes: Change[] } {
  const [old, fresh] = [dataOf(before), dataOf(after)];
  const changes = dataChanges(old, fresh, lang);
  let compared = new Set([...old.keys(), ...fresh.keys()]).size;
  if (before.lang !== after.lang) return { compared, changes };
  const explained = new Set([...fresh].flatMap(([key, row]) => { const was = old.get(key); return was && !sameValue(was.value, row.value) ? [`${String(was.value)}\u0001${String(row.value)}`] : []; }));
  for (const [name, table] of before.tables) {
    const other = after.tables.get(name);
    if (name === DATA || !other) continue;
    const result = pageChanges(table, other, explained);
    compared += result.compared;
    changes.push(...result.changes);
  }
  return { compared, changes };
}

export function diff(oldFile: string, newFile: string, options: { lang: Lang; json?: boolean }, io: Io): number {
  const [before, after] = [openWorkbook(oldFile), openWorkbook(newFile)];
  const { lang } = options;
  const { compared, changes } = compare(before, after, lang);
  if (before.lang !== after.lang) io.err(`${say(REPORT.pagesSkipped, lang)}\n`);
  if (options.json) io.out(JSON.stringify({ old: versionOf(before), new: versionOf(after), compared, changes }, null, 2));
  else {
    const kinds: Readonly<Record<Change['change'], Words>> = REPORT;
    if (changes.length > 0) io.out(textTable([[REPORT.figure, REPORT.change, REPORT.old, REPORT.fresh, REPORT.source].map((one) => one[lang]), ...changes.map((one) => [one.figure, kinds[one.change][lang], one.old, one.new, one.source])]));
    io.out(say(REPORT.compared, lang, { compared, changed: changes.length }));
  }
  return changes.length === 0 ? DONE : NO;
}

const versionOf = (book: FoundBook): { workbook: string; lang: Lang; dataVersion: string; dataHash: string } => ({ workbook: book.id, lang: book.lang, dataVersion: book.dataVersion, dataHash: book.dataHash });

function compare(before: FoundBook, after: FoundBook, lang: Lang): ReturnType<typeof changesBetween> {
  try {
    return changesBetween(before, after, lang);
  } catch (error) {
    if (error instanceof NotOurs) throw new Refusal(USAGE, `the workbooks cannot be compared: ${error.message}`);
    throw error;
  }
}
