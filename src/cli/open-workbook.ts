import { readFileSync, statSync } from 'node:fs';
import { NotOurs, readOurs, type FoundBook } from '../hosts/file/read-ours';
import { Refusal, USAGE } from './io';

/** Opens a workbook that this product wrote; anything else is wrong usage, said in one line. */
export function openWorkbook(file: string): FoundBook {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new Refusal(USAGE, `"${file}" is not a file; give an .xlsx file that "xiaomi-atlas build" wrote`);
  try {
    return readOurs(new Uint8Array(readFileSync(file)));
  } catch (error) {
    if (error instanceof NotOurs)
      throw new Refusal(
        USAGE,
        `"${file}" is no workbook of ours: ${error.message}; give an .xlsx file that "xiaomi-atlas build" wrote`,
      );
    throw error;
  }
}
