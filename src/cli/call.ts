import { faces } from '../runtime';
import type { Io } from './io';
import { DONE, NO, Refusal, USAGE, oneLine } from './io';
import { unknownName } from './nearest';
import { errorCode, plainCell } from './text-table';

/**
 * An argument as a cell would pass it: nothing for an empty one, TRUE and FALSE as booleans, a date's serial number as a
 * number. "2025" stays text, since it is a period.
 */
function cellArgument(text: string): string | number | boolean | null {
  if (text === '') return null;
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return /^\d{5}(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** Runs one function and prints its result, its rows, or its error. */
export function call(name: string, args: readonly string[], options: { json?: boolean }, io: Io): number {
  const names = Object.keys(faces);
  const wanted = name.toUpperCase().replace(/^XIAOMI\./, '');
  const face = names.includes(wanted)
    ? (faces as Readonly<Record<string, (...args: unknown[]) => unknown>>)[wanted]
    : undefined;
  if (!face) throw new Refusal(USAGE, unknownName('function', name, names));

  const result = evaluate(face, args.map(cellArgument));
  if (options.json) io.out(JSON.stringify(result, (_key, value: unknown) => errorCode(value) ?? value, 2));
  else
    io.out(
      Array.isArray(result)
        ? rowsOf(result)
            .map((row) => row.map(plainCell).join('\t'))
            .join('\n')
        : plainCell(result),
    );
  return DONE;
}

const rowsOf = (result: readonly unknown[]): unknown[][] =>
  result.map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]));

function evaluate(face: (...args: unknown[]) => unknown, args: readonly unknown[]): unknown {
  try {
    return face(...args);
  } catch (error) {
    const code = errorCode(error);
    // Anything else is a fault of ours and is shown as one.
    if (code === null) throw error;
    throw new Refusal(NO, `${code}: ${oneLine((error as Error).message)}`);
  }
}
