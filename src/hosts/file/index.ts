/** Writes a finished workbook to the bytes of an .xlsx file, in Node and in the browser. */
import type { Book } from '../../page/page';
import { exceljsWriter } from './write/exceljs-writer';
import { finish } from './write/finish';
import type { CellWriter, FormulaMode, Progress } from './layout/plan';
import { planBook } from './layout/plan-book';
import type { OwnSheet } from './own/own-sheet';
import { withOwnSheets } from './own/plan-own';

export { FORMULA_MODES } from './layout/plan';
export type { CellError, Edge, EdgeStyle, FormulaMode, Look, PlannedCorner, Progress } from './layout/plan';
export { NO_CELL } from './charts/series';
export { canDraw } from './own/can-draw';
export type { OwnCell, OwnChart, OwnSheet } from './own/own-sheet';

export interface WriteOptions {
  /** `native`: look-ups on the Data sheet. `addin`: XIAOMI functions with cached values. `values`: no formulas. */
  readonly formulas: FormulaMode;
  readonly onProgress?: Progress;
  /** Sheets of the reader's own, before those of the book, and which of them is shown first. */
  readonly own?: { readonly sheets: readonly OwnSheet[]; readonly front: number };
}

/** The same book and mode give the same bytes, on any day, in any time zone. */
export async function writeBook(
  book: Book,
  options: WriteOptions,
  writer: CellWriter = exceljsWriter,
): Promise<Uint8Array> {
  const report = options.onProgress ?? (() => undefined);
  const planned = planBook(book, options.formulas);
  const plan = options.own ? withOwnSheets(planned, options.own, book.lang) : planned;
  const total = plan.sheets.length + 1;
  let done = 0;
  const written = await writer.write(plan, (sheet) => report((done += 1), total, sheet.name));
  const bytes = finish(written, plan);
  report(total, total, book.title);
  return bytes;
}
