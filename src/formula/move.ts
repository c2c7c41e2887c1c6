/** What a formula says in another cell: references move with it, unless a `$` holds them. */
import { MAX_COLS, MAX_ROWS, parseA1Range, stringifyA1Ref } from '@borgar/fx/xlsx';
import { REF_BEAM, REF_RANGE, tokensOf } from './tokens';

type Range = NonNullable<ReturnType<typeof parseA1Range>>;

/** Text, and the areas in it that move. */
export type MovingFormula = readonly (string | Range)[];

const moves = ({ top, left, $top, $bottom, $left, $right }: Range): boolean =>
  (top !== null && !($top && $bottom)) || (left !== null && !($left && $right));

/** Read once for all the cells that share it. */
export function movingFormula(formula: string): MovingFormula {
  const parts: (string | Range)[] = [];
  let from = 0;
  for (const { type, text, at } of tokensOf(formula)) {
    if (type !== REF_RANGE && type !== REF_BEAM) continue;
    const sheet = text.lastIndexOf('!') + 1;
    const range = parseA1Range(text.slice(sheet), false);
    if (!range || !moves(range)) continue;
    parts.push(formula.slice(from, at + sheet), range);
    from = at + text.length;
  }
  return [...parts, formula.slice(from)];
}

/** What it says so many rows further down and columns further right. */
export const movedBy = (parts: MovingFormula, rows: number, columns: number): string =>
  parts.map((part) => (typeof part === 'string' ? part : movedRange(part, rows, columns))).join('');

const shifted = (value: number | null | undefined, held: boolean | null | undefined, by: number): number | null =>
  value === null || value === undefined ? null : held ? value : value + by;
const fits = (value: number | null, last: number): boolean => value === null || (value >= 0 && value <= last);

function movedRange(range: Range, rows: number, columns: number): string {
  const [top, bottom] = [shifted(range.top, range.$top, rows), shifted(range.bottom, range.$bottom, rows)];
  const [left, right] = [shifted(range.left, range.$left, columns), shifted(range.right, range.$right, columns)];
  if (![top, bottom].every((row) => fits(row, MAX_ROWS)) || ![left, right].every((one) => fits(one, MAX_COLS)))
    return '#REF!';
  return stringifyA1Ref({ range: { ...range, top, bottom, left, right } });
}
