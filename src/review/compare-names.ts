/** A look-up through a name that covers other cells finds another number. */
import { DATA_COLUMNS } from '../content/data-sheet';
import type { Lang } from '../core/lang';
import { naming } from '../formula/naming';
import { referencesIn } from '../formula/references';
import { absoluteAddress } from '../page/page';
import type { Difference } from './findings';
import type { Located } from './located';
import type { ReadBook } from './read-book';
import { REASON, say } from './words';

const LOOKS_UP = naming('Atlas_Key|Atlas_Value');
/** Names that look-ups go through, with the column of the Data sheet that each covers. */
const NAMES: readonly (readonly [string, number])[] = [
  ['Atlas_Key', DATA_COLUMNS.key],
  ['Atlas_Value', DATA_COLUMNS.value],
];

export function nameDifferences(book: ReadBook, data: Located | undefined, lang: Lang): Difference[] {
  const looksUp = book.sheets.some(({ cells }) => cells.some((cell) => cell.formulaSays(LOOKS_UP)));
  if (!looksUp) return [];
  return NAMES.flatMap(([name, place]): Difference[] => {
    const references = book.names.filter((one) => one.name.toLowerCase() === name.toLowerCase());
    const column = data?.columnAt[place] ?? null;
    const rows = data?.rowAt.filter((row) => row !== null) ?? [];
    const expected =
      !data || column === null
        ? ''
        : `${data.sheet.name}!${fixed(data.area.top + 1, column)}:${fixed(data.rows.at(-1) ?? data.area.top + 1, column)}`;
    if (references.length === 0) return [{ cell: name, found: say(REASON.gone, lang), expected, source: '' }];
    // A name that one sheet has for itself hides the one of the workbook there.
    return references.flatMap(({ reference, sheet }) =>
      data && column !== null && sheet === undefined && covers(reference, data, column, rows)
        ? []
        : [{ cell: name, found: reference, expected, source: '' }],
    );
  });
}

const fixed = (row: number, column: number): string => absoluteAddress({ row, column });

/**
 * Both names begin below the heads, so that the rows of one are those of the other; what somebody added further down is
 * not looked up.
 */
function covers(reference: string, { sheet, area }: Located, column: number, rows: readonly number[]): boolean {
  const [named, more] = referencesIn(reference);
  return (
    named?.kind === 'cells' &&
    more === undefined &&
    named.text === reference.trim() &&
    named.workbook === '' &&
    named.sheet.toLowerCase() === sheet.name.toLowerCase() &&
    named.left === column &&
    named.right === column &&
    named.top === area.top + 1 &&
    rows.every((row) => row >= area.top + 1 && row <= (named.bottom ?? -1))
  );
}
