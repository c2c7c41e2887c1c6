/** What changed on the Data sheet, key by key. */
import { QUALIFIER_WORDS } from '../core/format';
import type { Lang, Words } from '../core/lang';
import { formatLook, sameLook } from './format-look';
import type { DataRow, DataRows } from './plain-book';
import { sameNumber } from './rows';

export interface Change {
  /** The figure's key, or the cell of a page that was edited by hand. */
  readonly figure: string;
  readonly change:
    | 'added'
    | 'removed'
    | 'value'
    | 'qualifier'
    | 'shown'
    | 'printed'
    | 'format'
    | 'source'
    | 'words'
    | 'edited'
    | 'again';
  readonly old: string;
  readonly new: string;
  readonly source: string;
}

/** Whether both formats say the same about a number: decimals and the numbers of notes are free. */
export const sameFormat = (a: string, b: string, value: number): boolean =>
  sameLook(formatLook(a, value), formatLook(b, value));
const formatsAgree = (a: DataRow, b: DataRow): boolean =>
  typeof b.value !== 'number' || sameFormat(a.format, b.format, b.value);
const sameValue = (a: DataRow['value'], b: DataRow['value']): boolean =>
  typeof a === 'number' && typeof b === 'number' ? sameNumber(a, b) : a === b;
const shownOf = (row: DataRow): string => `${row.value ?? ''} (${row.shown})`;
const exactness = (row: DataRow, lang: Lang): string =>
  (QUALIFIER_WORDS as Readonly<Record<string, Words>>)[row.qualifier]?.[lang] ?? row.qualifier;

/** `sameWords`: both are in one language. */
export function dataChanges(before: DataRows, after: DataRows, lang: Lang, sameWords: boolean): Change[] {
  const removed = [...before.rows].flatMap(([figure, row]): Change[] =>
    after.rows.has(figure) ? [] : [{ figure, change: 'removed', old: shownOf(row), new: '', source: row.source }],
  );
  const rest = [...after.rows].flatMap(([figure, row]): Change[] => {
    const old = before.rows.get(figure);
    if (!old) return [{ figure, change: 'added', old: '', new: shownOf(row), source: row.source }];
    return rowChanges(old, row, lang, sameWords).map((one) => ({ figure, ...one, source: row.source }));
  });
  const known = new Set(before.again.map(([key]) => key));
  const again = after.again.flatMap(([figure, row]): Change[] =>
    known.has(figure) ? [] : [{ figure, change: 'again', old: '', new: shownOf(row), source: row.source }],
  );
  return [...rest, ...removed, ...again];
}

function rowChanges(
  old: DataRow,
  row: DataRow,
  lang: Lang,
  sameWords: boolean,
): Pick<Change, 'change' | 'old' | 'new'>[] {
  const [value, format] = [sameValue(old.value, row.value), formatsAgree(old, row)];
  const found: (Pick<Change, 'change' | 'old' | 'new'> | null)[] = [
    value
      ? null
      : {
          change: 'value',
          old: shownOf(old),
          new: row.shown === old.shown ? String(row.value ?? '') : shownOf(row),
        },
    old.qualifier === row.qualifier
      ? null
      : { change: 'qualifier', old: exactness(old, lang), new: exactness(row, lang) },
    // A value that is shown in the same form has changed once.
    !sameWords || old.shown === row.shown || (!value && format)
      ? null
      : { change: 'shown', old: old.shown, new: row.shown },
    old.printed === row.printed ? null : { change: 'printed', old: old.printed, new: row.printed },
    // A qualifier is in the format: one change, said once.
    !sameWords || old.qualifier !== row.qualifier || !value || format
      ? null
      : { change: 'format', old: old.format, new: row.format },
    ...(sameWords ? otherWords(old, row) : []),
    old.source === row.source ? null : { change: 'source', old: old.source, new: row.source },
  ];
  return found.filter((one) => one !== null);
}

/** What else a row says of its figure: whose it is, where, when, in which unit, who counted it. */
const otherWords = (old: DataRow, row: DataRow): Pick<Change, 'change' | 'old' | 'new'>[] =>
  [...old.words].flatMap(([head, was]) => {
    const now = row.words.get(head);
    return now === undefined || now === was
      ? []
      : [{ change: 'words', old: `${head}: ${was}`, new: `${head}: ${now}` }];
  });

export const pair = (old: string, fresh: string): string => `${old}\u0001${fresh}`;
type Looking = { readonly format: string; readonly value: string | number | boolean | null };
export const lookPair = (old: Looking, fresh: Looking): string => {
  const look = ({ format, value }: Looking): string =>
    JSON.stringify([Number(value), formatLook(format, Number(value))]);
  return pair(look(old), look(fresh));
};

/** What changes on the pages because it changed in the data: values, and how they are shown. */
export const explanations = (old: DataRows['rows'], fresh: DataRows['rows']): Set<string> =>
  new Set(
    [...fresh].flatMap(([key, row]) => {
      const was = old.get(key);
      return was
        ? [...(sameValue(was.value, row.value) ? [] : [pair(String(was.value), String(row.value))]), lookPair(was, row)]
        : [];
    }),
  );
