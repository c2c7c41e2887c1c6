/** The head of a CSV table and its rows: which column stands where, and what a row lacks. */
import { cleanName, visible } from '../core/visible';

export interface Shape<C extends readonly string[]> {
  readonly columns: C;
  /** Columns that may be left out; each then has the text of the column it is given, or none. */
  readonly optional?: Readonly<Partial<Record<C[number], C[number] | ''>>>;
}
export interface Head<C extends readonly string[]> {
  readonly columns: C;
  /** Where each column stands; -1: nowhere. */
  readonly places: readonly number[];
  readonly width: number;
}
type Row<C extends readonly string[]> = Readonly<Record<C[number], string>>;

/** No table of ours is wider, and no cell of a workbook longer. */
export const MOST_COLUMNS = 256;
export const LONGEST_CELL = 32_767;

const isBlank = (cell: string): boolean => cell.trim() === '';
/** Spreadsheets write empty columns behind the last one. */
function withoutTail(record: readonly string[]): readonly string[] {
  let last = record.length - 1;
  while (last >= 0 && isBlank(record[last]!)) last--;
  return record.slice(0, last + 1);
}

export const isEmptyRow = (record: readonly string[]): boolean => record.every(isBlank);

const nameOf = (cell: string): string => cleanName(cell).toLowerCase();

/** Columns in any order. */
export function readHead<C extends readonly string[]>(
  record: readonly string[],
  { columns, optional }: Shape<C>,
): Head<C> | { readonly problem: string } {
  const given = withoutTail(record).map(nameOf);
  const mayLack = Object.keys(optional ?? {});
  const lacking = columns.filter((c) => !given.includes(c) && !mayLack.includes(c));
  const faults = [
    ...given
      .filter((c) => !columns.includes(c))
      .map((c) => `unknown column: ${c === '' ? '(no name)' : visible(c.slice(0, 60))}`),
    ...given.filter((c, i) => given.indexOf(c) !== i).map((c) => `column twice: ${c}`),
    ...(lacking.length > 0 ? [`missing: ${lacking.join(', ')}`] : []),
  ];
  if (faults.length > 0)
    return {
      problem: `${faults.slice(0, 3).join('; ')}; expected ${columns.join(',')}${mayLack.length > 0 ? `; ${mayLack.join(', ')} may be left out` : ''}`,
    };
  const instead = new Map(Object.entries(optional ?? {}) as [string, string][]);
  const places = columns.map((c) => given.indexOf(given.includes(c) ? c : (instead.get(c) ?? '')));
  return { columns, places, width: given.length };
}

export function readRow<C extends readonly string[]>(
  record: readonly string[],
  { columns, places, width }: Head<C>,
): { readonly row: Row<C> } | { readonly problem: string } {
  const fields = record.length > width ? withoutTail(record).length : record.length;
  if (record.length < width || fields > width)
    return { problem: `${Math.min(fields, record.length)} fields; expected ${width}` };
  const long = record.findIndex((cell) => cell.length > LONGEST_CELL);
  if (long >= 0)
    return {
      problem: `field ${long + 1} has ${record[long]!.length} characters; at most ${LONGEST_CELL}, as in a cell`,
    };
  return { row: Object.fromEntries(columns.map((c, i) => [c, places[i]! < 0 ? '' : record[places[i]!]!])) as Row<C> };
}
