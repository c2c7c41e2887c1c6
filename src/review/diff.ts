/**
 * Which figures changed between two workbooks of ours: value, qualifier, how it is shown and printed, source, and what
 * somebody typed over.
 */
import type { Dataset } from '../core/dataset';
import type { Lang } from '../core/lang';
import { writeBook } from '../hosts/file/index';
import { dataChanges, explanations, type Change } from './diff-data';
import { pageChanges } from './diff-pages';
import { expectedBook } from './expected-book';
import { identityOf, isSameData, NotOurs, type Identity } from './identity';
import { readBook } from './read-book';
import { plainBook, type PlainBook } from './plain-book';
import { REASON, say } from './words';
import type { Difference, NotCompared } from './findings';

export type { Change } from './diff-data';
export interface Changes {
  readonly old: Identity;
  readonly new: Identity;
  readonly compared: number;
  readonly changes: readonly Change[];
  readonly notCompared: readonly NotCompared[];
  /** Sheets that one of the workbooks does not have any more. */
  readonly removed: readonly string[];
  /** Both are in one language; else only their figures are compared, not their pages. */
  readonly sameLang: boolean;
}

/**
 * @param before an .xlsx file of ours.
 * @param after another one; left out: the same workbook as it would be built from the data of today.
 * @throws Unreadable when one of them is no workbook of ours, or when they have nothing to compare.
 */
export async function diffWorkbooks(
  before: Uint8Array,
  after: Uint8Array | null,
  dataset: Dataset,
  lang: Lang,
): Promise<Changes> {
  const old = opened(before, dataset, lang);
  const fresh = opened(after ?? (await today(before, dataset)), dataset, lang);
  return changesBetween(old, fresh, lang);
}

function opened(bytes: Uint8Array, dataset: Dataset, lang: Lang): PlainBook {
  const book = readBook(bytes);
  const identity = identityOf(book, dataset);
  const plain = plainBook(book, identity, dataset, lang);
  const tables = [...plain.tables.values()];
  if (
    !plain.data?.rows.size &&
    !tables.some(({ rows }) => rows.some(({ cells }) => cells.some(({ type }) => type === 'number')))
  )
    throw new NotOurs('none of its figures can be found');
  return plain;
}

async function today(bytes: Uint8Array, dataset: Dataset): Promise<Uint8Array> {
  const book = readBook(bytes);
  const fresh = expectedBook(identityOf(book, dataset), book, dataset);
  // Charts show what stands in cells.
  const sheets = fresh.sheets.map((sheet) => ({
    ...sheet,
    page: { ...sheet.page, blocks: sheet.page.blocks.filter(({ kind }) => kind !== 'chart') },
  }));
  return writeBook({ ...fresh, sheets }, { formulas: 'values' });
}

function changesBetween(before: PlainBook, after: PlainBook, lang: Lang): Changes {
  const sameLang = before.identity.lang === after.identity.lang;
  const [old, fresh] = [before.data, after.data];
  const changes: Change[] = old && fresh ? dataChanges(old, fresh, lang, sameLang) : [];
  const notCompared: NotCompared[] = [];
  let compared = old && fresh ? new Set([...old.rows.keys(), ...fresh.rows.keys()]).size : 0;
  if (sameLang) {
    const explained = old && fresh ? explanations(old.rows, fresh.rows) : new Set<string>();
    const sameData = isSameData(before.identity, { hash: after.identity.dataHash });
    for (const [name, table] of before.tables) {
      const other = after.tables.get(name);
      if (!other) continue;
      const result = pageChanges(table, other, { explained, sameData, lang });
      compared += result.compared;
      for (const change of result.changes) changes.push(change);
      for (const one of result.notCompared) notCompared.push(one);
    }
    if (sameData) for (const change of besideChanges(before.beside, after.beside)) changes.push(change);
    for (const [book, other] of [
      [before, after],
      [after, before],
    ] as const)
      for (const { name, sheet } of book.lost)
        if (other.tables.has(name))
          notCompared.push({ figure: name, sheet, expected: '', source: '', reason: say(REASON.tableGone, lang) });
  }
  if (compared === 0) throw new NotOurs('the two have no figure in common');
  return {
    old: before.identity,
    new: after.identity,
    compared,
    changes,
    notCompared,
    removed: [...new Set([...before.removed, ...after.removed])],
    sameLang,
  };
}

/** What one of them has where the other has what we wrote, or something else again. */
function besideChanges(before: readonly Difference[], after: readonly Difference[]): Change[] {
  const [was, now] = [before, after].map((list) => new Map(list.map((one) => [one.cell, one])));
  return [...new Set([...was!.keys(), ...now!.keys()])].flatMap((cell): Change[] => {
    const [a, b] = [was!.get(cell), now!.get(cell)];
    const [old, fresh] = [a?.found ?? b!.expected, b?.found ?? a!.expected];
    return a?.found === b?.found ? [] : [{ figure: cell, change: 'edited', old, new: fresh, source: (a ?? b)!.source }];
  });
}
