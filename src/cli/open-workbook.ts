import { statSync } from 'node:fs';
import { readRegular } from '../dataset/regular-file';
import { LIMITS, Unreadable } from '../review/package/limits';
import { Refusal, USAGE } from './io';
import { touching } from './system-faults';

const HINT = 'give an .xlsx file that "xiaomi-atlas build" wrote';

/** The bytes of a workbook; what is no file of a size that can be read is wrong usage, said in one line. */
export function workbookBytes(file: string): Uint8Array {
  return touching(file, HINT, () => {
    if (statSync(file).size > LIMITS.file)
      throw new Refusal(USAGE, `"${file}" is no workbook of ours: larger than ${LIMITS.file / 1e6} MB; ${HINT}`);
    return new Uint8Array(readRegular(file));
  });
}

/** Anything that is not a workbook of ours is wrong usage, said in one line. */
export function refusing(error: unknown, ...files: readonly string[]): unknown {
  const named = files.map((file) => `"${file}"`).join(' or ');
  return error instanceof Unreadable
    ? new Refusal(USAGE, `${named} is no workbook of ours: ${error.message}; ${HINT}`)
    : error;
}
