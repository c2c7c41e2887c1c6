/** Which figures changed between two workbooks of ours: value, qualifier, how it is shown and printed, source. */
import { fillWorkbook, workbooks } from '../content/index';
import { QUALIFIERS, type Qualifier } from '../core/facts';
import { QUALIFIER_WORDS } from '../core/format';
import type { Lang, Words } from '../core/lang';
import { dataset } from '../dataset/index';
import { formatLook, sameLook } from '../hosts/file/format-look';
import { NotOurs, type FoundBook, type FoundCell, type FoundTable } from '../hosts/file/read-ours';
import type { Io } from './io';
import { DONE, NO, Refusal, USAGE } from './io';
import { matchRows, rowWords, sameNumber } from './match-rows';
import { openWorkbook } from './open-workbook';
import { textTable } from './text-table';
import { REPORT, say } from './words';

interface DataRow {
  readonly value: number | null;
  /** Number format of the value. */
  readonly format: string;
  /** The columns As shown and Printed. */
  readonly shown: string;
  readonly printed: string;
  readonly qualifier: Qualifier | string;
  /** File and line. */
  readonly source: string;
}
export interface Change {
  /** The figure's key, or the cell of a page that was edited by hand. */
  readonly figure: string;
  readonly change: 'added' | 'removed' | 'value' | 'qualifier' | 'shown' | 'printed' | 'format' | 'source' | 'edited';
  readonly old: string;
  readonly new: string;
  readonly source: string;
}

const DATA = 'Atlas_Data';
/** Columns of the Data sheet by their place in the sheet as we write it. */
const COLUMN = { key: 0, value: 5, shown: 6, printed: 8, qualifier: 9, document: 12, line: 13 } as const;

/** Heads of the Data sheet in the language of a workbook: a reader may have moved columns. */
function dataHeads(lang: Lang): readonly string[] {
  const book = fillWorkbook(workbooks.find((one) => one.id === 'blank') ?? workbooks[0]!, dataset, { lang });
  const block = book.sheets
    .flatMap((sheet) => sheet.page.blocks)
    .find((one) => one.kind === 'table' && one.name === DATA);
  return block?.kind === 'table' ? block.cells[0]!.map((cell) => cell.display) : [];
}

const qualifierOf = (text: string, lang: Lang): string =>
  QUALIFIERS.find((one) => QUALIFIER_WORDS[one][lang] === text) ?? text;

function dataOf(book: FoundBook): Map<string, DataRow> {
  const table = book.tables.get(DATA);
  if (!table) throw new NotOurs('its sheet of data is gone');
  const heads = dataHeads(book.lang);
  const column = (place: number): number => {
    const found = table.heads.indexOf(heads[place] ?? '');
    if (found === -1) throw new NotOurs(`its sheet of data has no column "${heads[place] ?? place}"`);
    return found;
  };
  const at = Object.fromEntries(Object.entries(COLUMN).map(([name, place]) => [name, column(place)])) as Record<
    keyof typeof COLUMN,
    number
  >;
  return new Map(
    table.rows.flatMap((row) => {
      const text = (name: keyof typeof COLUMN): string => String(row[at[name]]!.value ?? '');
      const value = row[at.value]!.value;
      if (text('key') === '') return [];
      return [
        [
          text('key'),
          {
            value: typeof value === 'number' ? value : null,
            format: row[at.value]!.format,
            shown: text('shown'),
            printed: text('printed'),
            qualifier: qualifierOf(text('qualifier'), book.lang),
            source: `${text('document')}:${text('line')}`,
          },
        ] as const,
      ];
    }),
  );
}

/** Whether both formats say the same about a number: decimals and the numbers of notes are free. */
const sameFormat = (a: string, b: string, value: number | null): boolean =>
  value === null || sameLook(formatLook(a, value), formatLook(b, value));
const sameValue = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : sameNumber(a, b);
const shownOf = (row: DataRow): string => `${row.value ?? ''} (${row.shown})`;
const exactness = (row: DataRow, lang: Lang): string =>
  (QUALIFIER_WORDS as Readonly<Record<string, Words>>)[row.qualifier]?.[lang] ?? row.qualifier;

/** `sameWords`: both are in one language. */
function dataChanges(
  before: ReadonlyMap<string, DataRow>,
  after: ReadonlyMap<string, DataRow>,
  lang: Lang,
  sameWords: boolean,
): Change[] {
  const removed = [...before].flatMap(([figure, row]): Change[] =>
    after.has(figure) ? [] : [{ figure, change: 'removed', old: shownOf(row), new: '', source: row.source }],
  );
  const rest = [...after].flatMap(([figure, row]): Change[] => {
    const old = before.get(figure);
    if (!old) return [{ figure, change: 'added', old: '', new: shownOf(row), source: row.source }];
    return [
      ...(sameValue(old.value, row.value)
        ? []
        : [
            {
              figure,
              change: 'value' as const,
              old: shownOf(old),
              new: row.shown === old.shown ? String(row.value ?? '') : shownOf(row),
              source: row.source,
            },
          ]),
      ...(old.qualifier === row.qualifier
        ? []
        : [
            {
              figure,
              change: 'qualifier' as const,
              old: exactness(old, lang),
              new: exactness(row, lang),
              source: row.source,
            },
          ]),
      ...(!sameWords ||
      old.shown === row.shown ||
      (!sameValue(old.value, row.value) && sameFormat(old.format, row.format, row.value))
        ? []
        : [{ figure, change: 'shown' as const, old: old.shown, new: row.shown, source: row.source }]),
      ...(old.printed === row.printed
        ? []
        : [{ figure, change: 'printed' as const, old: old.printed, new: row.printed, source: row.source }]),
      // A qualifier is in the format: one change, said once.
      ...(!sameWords ||
      old.qualifier !== row.qualifier ||
      !sameValue(old.value, row.value) ||
      sameFormat(old.format, row.format, row.value)
        ? []
        : [{ figure, change: 'format' as const, old: old.format, new: row.format, source: row.source }]),
      ...(old.source === row.source
        ? []
        : [{ figure, change: 'source' as const, old: old.source, new: row.source, source: row.source }]),
    ];
  });
  return [...rest, ...removed];
}

const NUMBER = (value: unknown): value is number => typeof value === 'number';

/** Numbers and number formats on the pages that changed although their figure did not: somebody typed over them. */
function pageChanges(
  before: FoundTable,
  after: FoundTable,
  explained: ReadonlySet<string>,
): { compared: number; changes: Change[] } {
  const columns = before.heads.map((head) => after.heads.indexOf(head));
  const numeric = before.heads.map(
    (_, c) =>
      before.rows.some((row) => NUMBER(row[c]!.value)) ||
      (columns[c] !== -1 && after.rows.some((row) => NUMBER(row[columns[c]!]!.value))),
  );
  const told = before.heads.flatMap((_, c) => (numeric[c] || columns[c] === -1 ? [] : [c]));
  const at = matchRows(
    before.rows.map((row) => rowWords(told.map((c) => row[c]!.value))),
    after.rows.map((row) => rowWords(told.map((c) => row[columns[c]!]!.value))),
  );
  const changes: Change[] = [];
  let compared = 0;
  before.rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      const place = at[r];
      if (place === null || place === undefined || columns[c] === -1) return;
      const found = after.rows[place]![columns[c]!]!;
      if (!NUMBER(cell.value) && !(numeric[c] && NUMBER(found.value))) return;
      compared += 1;
      const same =
        NUMBER(cell.value) && NUMBER(found.value) ? sameNumber(cell.value, found.value) : cell.value === found.value;
      if (same && !(NUMBER(cell.value) && !sameFormat(cell.format, found.format, cell.value))) return;
      const [old, fresh] = same ? [cell.format, found.format] : [String(cell.value ?? ''), String(found.value ?? '')];
      const known = same ? lookPair(cell, found) : pair(old, fresh);
      if (!explained.has(known))
        changes.push({ figure: found.place, change: same ? 'format' : 'edited', old, new: fresh, source: '' });
    }),
  );
  return { compared, changes };
}

const pair = (old: string, fresh: string): string => `${old}\u0001${fresh}`;
const lookPair = (old: Pick<FoundCell, 'format' | 'value'>, fresh: Pick<FoundCell, 'format' | 'value'>): string =>
  pair(
    ...([old, fresh].map(({ format, value }) => JSON.stringify([Number(value), formatLook(format, Number(value))])) as [
      string,
      string,
    ]),
  );

/** What changes on the pages because it changed in the data: values, and how they are shown. */
const explanations = (old: ReadonlyMap<string, DataRow>, fresh: ReadonlyMap<string, DataRow>): Set<string> =>
  new Set(
    [...fresh].flatMap(([key, row]) => {
      const was = old.get(key);
      return was
        ? [...(sameValue(was.value, row.value) ? [] : [pair(String(was.value), String(row.value))]), lookPair(was, row)]
        : [];
    }),
  );

export function changesBetween(
  before: FoundBook,
  after: FoundBook,
  lang: Lang,
): { compared: number; changes: Change[] } {
  const [old, fresh] = [dataOf(before), dataOf(after)];
  const changes = dataChanges(old, fresh, lang, before.lang === after.lang);
  let compared = new Set([...old.keys(), ...fresh.keys()]).size;
  if (before.lang !== after.lang) return { compared, changes };
  const explained = explanations(old, fresh);
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
  if (before.lang !== after.lang) io.err(say(REPORT.pagesSkipped, lang));
  if (options.json) io.json({ old: versionOf(before), new: versionOf(after), compared, changes });
  else {
    const kinds: Readonly<Record<Change['change'], Words>> = REPORT;
    if (changes.length > 0)
      io.out(
        textTable([
          [REPORT.figure, REPORT.change, REPORT.old, REPORT.fresh, REPORT.source].map((one) => one[lang]),
          ...changes.map((one) => [one.figure, kinds[one.change][lang], one.old, one.new, one.source]),
        ]),
      );
    io.out(say(REPORT.compared, lang, { compared, changed: changes.length }));
  }
  return changes.length === 0 ? DONE : NO;
}

const versionOf = (book: FoundBook): { workbook: string; lang: Lang; dataVersion: string; dataHash: string } => ({
  workbook: book.id,
  lang: book.lang,
  dataVersion: book.dataVersion,
  dataHash: book.dataHash,
});

function compare(before: FoundBook, after: FoundBook, lang: Lang): ReturnType<typeof changesBetween> {
  try {
    return changesBetween(before, after, lang);
  } catch (error) {
    if (error instanceof NotOurs) throw new Refusal(USAGE, `the workbooks cannot be compared: ${error.message}`);
    throw error;
  }
}
