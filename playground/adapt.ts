/**
 * Between the grid's values and the XIAOMI functions. Pure: knows Univer's values only by the few methods it asks of
 * them, so that the rules can be tested without a browser.
 *
 * An exception inside a function would stop every calculation of the grid for good; `callFace` lets none out.
 */

/** What a calculated argument can be asked; Univer's value objects fit. */
export interface Variant {
  isArray(): boolean;
  isNull(): boolean;
  isError(): boolean;
  getValue(): unknown;
  getErrorType?(): string;
  /** Only of arrays: rows of plain values, errors as their code, blanks as null. */
  toValue?(): unknown;
}

export const ERROR_CODES: ReadonlySet<string> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
]);

/** A value as a cell can hold it; an error is `{ error: '#N/A' }`. */
export type CellResult = string | number | boolean | { readonly error: string };
export type Result = CellResult | readonly (readonly CellResult[])[];

/** What became of one call, for the status line and the number format of its cell. */
export interface Call {
  readonly name: string;
  readonly args: readonly unknown[];
  /** Number formats that came with the answer, cell by cell; null = none. */
  readonly formats?: readonly (readonly (string | null)[])[];
  /** Only after an error of the function itself (not of an argument). */
  readonly error?: { readonly code: string; readonly message: string };
}

export interface Outcome {
  readonly result: Result;
  readonly call: Call;
}

/** A blank cell and a left-out argument are null; one cell is its value; a range is rows of values. */
function argument(variant: Variant): unknown {
  if (variant.isError()) return variant.getErrorType?.() ?? '#VALUE!';
  if (variant.isNull()) return null;
  if (!variant.isArray()) return variant.getValue();
  const rows = variant.toValue?.() as unknown[][];
  const single = rows.length === 1 && rows[0]?.length === 1;
  return single ? (rows[0]![0] ?? null) : rows;
}

const DAY_MS = 86_400_000;
/** 1970-01-01 as Excel counts days. */
const EPOCH = 25_569;

function cell(value: unknown): CellResult {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? value : { error: '#NUM!' };
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (value instanceof Date) return cell(value.getTime() / DAY_MS + EPOCH);
  const code = errorCode(value);
  if (code) return { error: code };
  // A number with a card (`{ type: 'Double', basicValue }`) is its number here.
  if (typeof value === 'object' && 'basicValue' in value) return cell(value.basicValue);
  return { error: '#VALUE!' };
}

const errorCode = (value: unknown): string | null => {
  const code = (value as { code?: unknown } | null)?.code;
  return typeof code === 'string' && ERROR_CODES.has(code) ? code : null;
};

function result(value: unknown): Result {
  if (!Array.isArray(value)) return cell(value);
  if (value.length === 0) return { error: '#N/A' };
  const rows: unknown[][] = Array.isArray(value[0]) ? value : [value];
  return rows.map((row) => row.map(cell));
}

/** The number format that came with a value. */
const formatOf = (value: unknown): string | null => {
  const format = (value as { numberFormat?: unknown } | null | undefined)?.numberFormat;
  return typeof format === 'string' && format !== '' ? format : null;
};

function formatsOf(value: unknown): Pick<Call, 'formats'> {
  const rows: unknown[][] = !Array.isArray(value) ? [[value]] : Array.isArray(value[0]) ? value : [value];
  const formats = rows.map((row) => row.map(formatOf));
  return formats.some((row) => row.some((one) => one !== null)) ? { formats } : {};
}

/** Calls one function with calculated arguments; every way to fail becomes an error value with its message. */
export function callFace(name: string, face: (...args: never[]) => unknown, variants: readonly Variant[]): Outcome {
  const args = variants.map(argument);
  const call = { name, args };
  // As in Excel: an error in an argument is the answer, the function is not asked.
  const passed = args.find((a) => typeof a === 'string' && ERROR_CODES.has(a));
  if (passed !== undefined) return { result: { error: passed as string }, call };
  try {
    const answer = (face as (...args: unknown[]) => unknown)(...args);
    return { result: result(answer), call: { ...call, ...formatsOf(answer) } };
  } catch (error) {
    const code = errorCode(error) ?? '#VALUE!';
    const message = error instanceof Error ? error.message : String(error);
    return { result: { error: code }, call: { ...call, error: { code, message } } };
  }
}
