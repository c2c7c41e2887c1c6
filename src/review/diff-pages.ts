/** Numbers, formulas and number formats on the pages that changed although their figure did not: somebody typed over them. */
import type { Lang } from '../core/lang';
import type { NotCompared } from './compare-table';
import { lookPair, pair, sameFormat, type Change } from './diff-data';
import { cellKey } from './formula-key';
import type { PlainCell, PlainTable } from './plain-book';
import { matchThings, rowWords, sameNumber } from './rows';
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
      before.rows.some((row) => isNumber(row[c]!.value)) ||
      (columns[c] !== -1 && after.rows.some((row) => isNumber(row[columns[c]!]!.value))),
  );
  const told = before.heads.flatMap((_, c) => (numeric[c] || columns[c] === -1 ? [] : [c]));
  const keys = (row: readonly PlainCell[]): string =>
    row
      .map(({ found }) => cellKey(found))
      .filter((key) => key !== '')
      .join('\u0001');
  const at = matchThings([
    [
      before.rows.map((row) => rowWords(told.map((c) => row[c]!.value))),
      after.rows.map((row) => rowWords(told.map((c) => row[columns[c]!]!.value))),
    ],
    [before.rows.map(keys), after.rows.map(keys)],
  ]);
  const changes: Change[] = [];
  const notCompared: NotCompared[] = [];
  let compared = 0;
  before.rows.forEach((row, r) =>
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
      const found = after.rows[place]![columns[c]!]!;
      const counts = isNumber(cell.value) || (numeric[c] && isNumber(found.value)) || found.type === 'invalid';
      if (!counts) return;
      compared += 1;
      const change = cellChange(cell, found);
      if (change && !explained.has(change.known))
        changes.push({ figure: found.place, change: change.change, old: change.old, new: change.new, source: '' });
    }),
  );
  return { compared, changes, notCompared };
}

/** Without the add-in, or saved without results, a formula has no value: what it asks for is compared. */
const unanswered = ({ found, type, value }: PlainCell): boolean =>
  found?.hasFormula === true && (value === null || (type === 'error' && value === '#NAME?'));

function cellChange(
  cell: PlainCell,
  found: PlainCell,
): (Pick<Change, 'change' | 'old' | 'new'> & { readonly known: string }) | null {
  const [was, asks] = [cellKey(cell.found), cellKey(found.found)];
  // Look-ups and calls of the add-in say the same in other words.
  if (was !== '' && asks !== '' && was !== asks && isCall(was) === isCall(asks))
    return { change: 'edited', old: `=${cell.found!.formula!}`, new: `=${found.found!.formula!}`, known: '' };
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
