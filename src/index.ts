/** The library's public names: ask the figures, fill prepared pages, build workbooks. */
import { fillWorkbook, workbooks } from './content';
import { LANGS, type Lang } from './core/lang';
import { makeDataset as datasetOf, type Dataset, type DatasetFile } from './core/dataset';
import { parsedFile } from './core/parsed-file';
import { bundled } from './core/vocabulary/bundled';
import { dataset } from './dataset';
import { EDITIONS, type Edition } from './page/edition';
import { FORMULA_MODES, writeBook, type FormulaMode, type Progress } from './hosts/file';

export { cite, explainFigure, STYLES } from './core/cite';
export type { Dataset, DatasetFile } from './core/dataset';
export { withOwn, type OwnPlace, type OwnRow, type Verdict } from './core/own';
export type { AtlasEvent, Figure, Observation, SourceRecord, Tension } from './core/facts';
export type { CheckResult } from './core/check-model';
export { displayValue, numberFormat } from './core/format';
export { LANGS, type Lang } from './core/lang';
export { ask, compare, series, type Answer, type Question, type Result } from './core/query';
export { formatPeriod, readPeriod, type Period } from './core/periods';
export { fillPage, fillWorkbook, pages, topics, workbooks } from './content';
export type { Book, Page } from './page/page';
export { writeBook } from './hosts/file';
export { faces } from './runtime';
export { dataset };

/** A Dataset of a file of figures, with the bundled names. */
export const makeDataset = (file: DatasetFile): Dataset => datasetOf(parsedFile(file), bundled);

export interface BuildWorkbookOptions {
  /** Language of every text; default English. */
  readonly lang?: Lang;
  /**
   * `native` (default): look-ups on the Data sheet. `addin`: XIAOMI functions with cached values. `values`: no
   * formulas.
   */
  readonly formulas?: FormulaMode;
  /** `full` (default), or `client`: a sheet of paper a page, to be sent; data and checks are hidden sheets. */
  readonly edition?: Edition;
  /** Only these pages (ids), in this order. Not for `compare` and `blank`. */
  readonly pages?: readonly string[];
  /** Regions (ids) of the workbook `compare`, at least two. */
  readonly regions?: readonly string[];
  readonly onProgress?: Progress;
}

function refuseUnknown(kind: string, given: string, valid: readonly string[]): void {
  if (!valid.includes(given)) throw new Error(`unknown ${kind}: ${given}; one of ${valid.join(', ')}`);
}

/**
 * Builds an analyst workbook from the bundled figures.
 *
 * @param id id of a workbook, e.g. `overview`; `workbooks` lists them.
 * @returns the bytes of an .xlsx file; the same data and options give the same bytes.
 * @throws `unknown workbook: …` with the valid ids, the same of a language, an edition or a mode of formulas; what is
 * wrong with a choice of pages or regions.
 * @example await buildWorkbook('overview', { lang: 'zh-CN' })
 */
export async function buildWorkbook(id: string, options: BuildWorkbookOptions = {}): Promise<Uint8Array> {
  const spec = workbooks.find((w) => w.id === id);
  if (!spec) throw new Error(`unknown workbook: ${id}; one of ${workbooks.map((w) => w.id).join(', ')}`);
  const { lang = 'en', formulas = 'native', edition = 'full', pages, regions } = options;
  refuseUnknown('language', lang, LANGS);
  refuseUnknown('formula mode', formulas, FORMULA_MODES);
  refuseUnknown('edition', edition, EDITIONS);
  const chosen = { ...(pages && { pages }), ...(regions && { regions }) };
  const book = fillWorkbook(spec, dataset, { lang, formulas, edition, ...chosen });
  return writeBook(book, { formulas, ...(options.onProgress && { onProgress: options.onProgress }) });
}
