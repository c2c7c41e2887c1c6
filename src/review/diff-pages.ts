/**
 * Numbers, formulas and number formats on the pages that changed although their figure did not: somebody typed over
 * them.
 */
import type { Lang } from '../core/lang';
import type { NotCompared } from './findings';
import { lookPair, pair, sameFormat, type Change } from './diff-data';
import { cellKey } from './formula-key';
import type { PlainCell, PlainRow, PlainTable } from './plain-book';
import { matchThings, rowWords, sameNumber, wordsOf } from './rows';
import { REASON, say } from './words';

const isNumber = (value: unknown): value is number => typeof value === 'number';

interface Rules {
  /** Changes of the data, which are told once. */
  readonly explained: ReadonlySet<string>;
  /** Both were built from the same data: no row can be missing for another reason than somebody's. */
  readonly sameData: boolean;
  readonly lang: Lang;
}

export function pageChanges(
  before: PlainTable,
  after: PlainTable,
  { explained, sameData, lang }: Rules,
): { compared: number; changes: Change[]; notCompared: NotCompared[] } {
  const columns = before.heads.map((head) => after.heads.indexOf(head));
  const numeric = before.heads.map(
    (_, c) =>
      before.rows.some(({ cells }) => isNumber(cells[c]!.value)) ||
      (columns[c] !== -1 && after.rows.some(({ cells }) => isNumber(cells[columns[c]!]!.value))),
  );
  const at = matchedRows(before, after, columns, numeric);
  const changes: Change[] = [];
  const notCompared: NotCompared[] = [];
  let compared = 0;
  before.rows.forEach(({ cells: row }, r) =>
    row.forEach((cell, c) => {
      const place = at[r];
      const gone = place === null || place === undefined || columns[c] === -1;
      if (gone) {
        if (sameData && isNumber(cell.value))
          notCompared.push({
            figure: `${String(row[0]!.value ?? '')}, ${before.heads[c]!}`,
            sheet: after.sheet,
            expected: String(cell.value),
            source: '',
            reason: say(columns[c] === -1 ? REASON.columnGone : REASON.rowGone, lang),
          });
        return;
      }
      const found = after.rows[place]!.cells[columns[c]!]!;
      const counts = isNumber(cell.value) || (numeric[c] && isNumber(found.value)) || found.type === 'invalid';
      if (counts) compared += 1;
      const change = counts ? cellChange(cell, found) : sameData && before.figures ? wordChange(cell, found) : null;
      if (change && !explained.has(change.known))
        changes.push({ figure: found.place, change: change.change, old: change.old, new: change.new, source: '' });
      else if (!change && sameData && cell.hidden !== found.hidden && (counts || found.value !== null))
        changes.push({ figure: found.place, change: 'edited', ...hiddenPair(cell, found, lang), source: '' });
    }),
  );
  const matched = new Set(at);
  const added = after.rows.flatMap(({ cells, kind }, r): Change[] => {
    // Other data have other rows.
    if (matched.has(r) || !before.figures || kind === 'own' || (kind === 'added' && !sameData)) return [];
    const [first] = cells;
    const said = cells.flatMap(({ value }) => (value === null ? [] : [String(value)])).join(', ');
    return [{ figure: first?.place ?? after.sheet, change: kind, old: '', new: said, source: '' }];
  });
  return { compared, changes: [...changes, ...added], notCompared };
}

/**
 * For each row before the index of the one after, by all its words, by those that name it, by the figures its formulas
 * ask for.
 */
function matchedRows(
  before: PlainTable,
  after: PlainTable,
  columns: readonly number[],
  numeric: readonly boolean[],
): (number | null)[] {
  const told = before.heads.flatMap((_, c) => (numeric[c] || columns[c] === -1 ? [] : [c]));
  const naming = before.keys.filter((c) => columns[c] !== -1);
  const words = (among: readonly number[]): [string[], string[]] => [
    before.rows.map(({ cells }) => rowWords(among.map((c) => cells[c]!.value))),
    after.rows.map(({ cells }) => rowWords(among.map((c) => cells[columns[c]!]!.value))),
  ];
  const asks = ({ cells }: PlainRow): string =>
    cells
      .map(({ found }) => cellKey(found))
      .filter((key) => key !== '')
      .join('\u0001');
  // A row that was put in is no row of before, unless nothing else is.
  const [own, any] = [(text: string, { kind }: PlainRow) => (kind === 'own' ? text : ''), (text: string) => text];
  const handle = ([wanted, found]: [string[], string[]], only: typeof own): [string[], string[]] => [
    wanted.map((text, i) => only(text, before.rows[i]!)),
    found.map((text, i) => only(text, after.rows[i]!)),
  ];
  const asked: [string[], string[]] = [before.rows.map(asks), after.rows.map(asks)];
  return matchThings(
    [
      handle(words(told), own),
      handle(words(naming), own),
      handle(asked, own),
      handle(words(told), any),
      handle(asked, any),
    ],
    (i) => after.rows[i]!.kind === 'own',
  );
}

interface CellChange extends Pick<Change, 'change' | 'old' | 'new'> {
  readonly known: string;
}

/**
 * Words that each say what we wrote for their workbook are no change: how formulas are written is told in words too.
 */
function wordChange(cell: PlainCell, found: PlainCell): CellChange | null {
  if (unanswered(cell) || unanswered(found)) return null;
  const [was, now] = [wordsOf(cell.value), wordsOf(found.value)];
  if (was === now || (cell.own && found.own)) return null;
  return { change: 'edited', old: was, new: now, known: '' };
}

const hiddenPair = (cell: PlainCell, found: PlainCell, lang: Lang): Pick<Change, 'old' | 'new'> => {
  const told = ({ value, hidden }: PlainCell): string =>
    hidden === undefined ? String(value ?? '') : say(REASON.merged, lang, { area: hidden });
  return { old: told(cell), new: told(found) };
};

/** Without the add-in, or saved without results, a formula has no value: what it asks for is compared. */
const unanswered = ({ found, type, value }: PlainCell): boolean =>
  found?.hasFormula === true && (value === null || (type === 'error' && value === '#NAME?'));

function cellChange(cell: PlainCell, found: PlainCell): CellChange | null {
  const [was, asks] = [cellKey(cell.found), cellKey(found.found)];
  // Look-ups and calls of the add-in say the same in other words.
  if (was !== '' && asks !== '' && was !== asks && isCall(was) === isCall(asks))
    return { change: 'edited', old: `=${cell.found!.formula!}`, new: `=${found.found!.formula!}`, known: '' };
  // A formula of somebody's own gives another number as soon as it is calculated.
  if (was !== '' && asks === '' && found.found?.hasFormula)
    return { change: 'edited', old: `=${cell.found!.formula!}`, new: `=${found.found.formula!}`, known: '' };
  if (unanswered(cell) || unanswered(found)) return null;
  const same =
    isNumber(cell.value) && isNumber(found.value)
      ? sameNumber(cell.value, found.value, was === '' && cell.found?.hasFormula)
      : cell.value === found.value && found.type !== 'invalid';
  if (!same) {
    const [old, fresh] = [String(cell.value ?? ''), String(found.value ?? '')];
    return { change: 'edited', old, new: fresh, known: pair(old, fresh) };
  }
  if (!isNumber(cell.value) || sameFormat(cell.format, found.format, cell.value)) return null;
  return { change: 'format', old: cell.format, new: found.format, known: lookPair(cell, found) };
}

const isCall = (key: string): boolean => key.includes('_XLDUDF_');
