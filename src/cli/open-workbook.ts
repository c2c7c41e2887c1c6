import { readRegular } from '../dataset/regular-file';
import { NotOurs, readOurs, type FoundBook } from '../hosts/file/read-ours';
import { Refusal, USAGE } from './io';
import { touching } from './system-faults';

const HINT = 'give an .xlsx file that "xiaomi-atlas build" wrote';

/** Opens a workbook that this product wrote; anything else is wrong usage, said in one line. */
export function openWorkbook(file: string): FoundBook {
  const bytes = touching(file, HINT, () => readRegular(file));
  try {
    return readOurs(new Uint8Array(bytes));
  } catch (error) {
    if (error instanceof NotOurs)
      throw new Refusal(USAGE, `"${file}" is no workbook of ours: ${error.message}; ${HINT}`);
    throw error;
  }
}
