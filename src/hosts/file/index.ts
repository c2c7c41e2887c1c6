/** Writes a finished workbook to the bytes of an .xlsx file, in Node and in the browser. */
import type { Book } from '../../page/page';
import { exceljsWriter } from './write/exceljs-writer';
import { finish } from './write/finish';
import type { CellWriter, FormulaMode, Progress } from './layout/plan';
import { planBook } from './layout/plan-book';

export { FORMULA_MODES } from './layout/plan';
export type { FormulaMode, Progress } from './layout/plan';

export interface WriteOptions {
  /** `native`: look-ups on the Data sheet. `addin`: XIAOMI functions with cached values. `values`: no formulas. */
  readonly formulas: FormulaMode;
  readonly onProgress?: Progress;
}

/** The same book and mode give the same bytes, on any day, in any time zone. */
export async function writeBook(
  book: Book,
  options: WriteOptions,
  writer: CellWriter = exceljsWriter,
): Promise<Uint8Array> {
  const report = options.onProgress ?? (() => undefined);
  const total = book.sheets.length + 1;
  let done = 0;
  const plan = planBook(book, options.formulas);
  const written = await writer.write(plan, (sheet) => report((done += 1), total, sheet.name));
  const bytes = finish(written, plan);
  report(total, total, book.title);
  return bytes;
}
