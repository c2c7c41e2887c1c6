/** A workbook of ours that is small enough to be damaged two thousand times. */
import { fillWorkbook, workbooks } from '../../src/content';
import { type Dataset } from '../../src/core/dataset';
import type { Lang } from '../../src/core/lang';
import { dataset } from '../../src/dataset';
import { writeBook, type FormulaMode } from '../../src/hosts/file';
import { datasetOf } from '../shared/names';

const PAGES = ['position-by-region', 'japan-vendors'];

/** The figures of two pages. */
export const smallDataset: Dataset = datasetOf({
  version: dataset.version,
  date: dataset.date,
  hash: dataset.hash,
  sources: [...dataset.sources.values()],
  observations: dataset.observations.filter(
    ({ metric, region, period }) =>
      ['share', 'rank', 'shipments', 'growth'].includes(metric) && (region === 'Japan' || period === '2025Q2'),
  ),
  events: [],
  tensions: [],
  checks: [],
});

/** Without charts: they are many bytes, and no figures. */
export function smallBook(lang: Lang, formulas: FormulaMode): Promise<Uint8Array> {
  const spec = workbooks.find(({ id }) => id === 'markets')!;
  const book = fillWorkbook(spec, smallDataset, { lang, formulas, pages: PAGES });
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    page: { ...sheet.page, blocks: sheet.page.blocks.filter(({ kind }) => kind !== 'chart') },
  }));
  return writeBook({ ...book, sheets }, { formulas });
}
