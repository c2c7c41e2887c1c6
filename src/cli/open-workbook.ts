import { readFileSync, statSync } from 'node:fs';
import { LIMITS, Unreadable } from '../review/package/limits';
import { Refusal, USAGE } from './io';

const GIVE = 'give an .xlsx file that "xiaomi-atlas build" wrote';

/** The bytes of a workbook; what is no file of a size that can be read is wrong usage, said in one line. */
export function workbookBytes(file: string): Uint8Array {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new Refusal(USAGE, `"${file}" is not a file; ${GIVE}`);
  if (found.size > LIMITS.file)
    throw new Refusal(USAGE, `"${file}" is no workbook of ours: larger than ${LIMITS.file / 1e6} MB; ${GIVE}`);
  return new Uint8Array(readFileSync(file));
}

/** Anything that is not a workbook of ours is wrong usage, said in one line. */
export function refusing(error: unknown, ...files: readonly string[]): unknown {
  const named = files.map((file) => `"${file}"`).join(' or ');
  return error instanceof Unreadable
    ? new Refusal(USAGE, `${named} is no workbook of ours: ${error.message}; ${GIVE}`)
    : error;
}
