/** Workbooks of ours that are small enough to be edited, damaged and judged many times. */
import { fillPage, fillWorkbook, pages, workbooks } from '../../src/content';
import { type Dataset } from '../../src/core/dataset';
import type { Observation } from '../../src/core/facts';
import type { Lang } from '../../src/core/lang';
import { dataset, datasetFile } from '../../src/dataset';
import { writeBook, type FormulaMode } from '../../src/hosts/file';
import type { Book } from '../../src/page/page';
import { datasetOf } from '../shared/names';

const PAGES = ['position-by-region', 'japan-vendors'];

const only = (observations: readonly Observation[]): Dataset =>
  datasetOf({ ...datasetFile, observations, events: [], tensions: [], checks: [] });

/** The figures of two pages. */
export const smallDataset: Dataset = only(
  dataset.observations.filter(
    ({ metric, region, period }) =>
      ['share', 'rank', 'shipments', 'growth'].includes(metric) && (region === 'Japan' || period === '2025Q2'),
  ),
);

/** The figures that a page shows: it is as it always is, and a workbook with it is read in a quarter of the time. */
export function figuresOf(id: string): Dataset {
  const { notes } = fillPage(
    pages.find((one) => one.id === id)!,
    dataset,
    { lang: 'en' },
  );
  return only([...new Set(notes.flatMap(({ observations }) => observations))]);
}

/** Charts are many bytes, and show what stands in cells. */
export function withoutCharts(book: Book): Book {
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    page: { ...sheet.page, blocks: sheet.page.blocks.filter(({ kind }) => kind !== 'chart') },
  }));
  return { ...book, sheets };
}

export function smallBook(lang: Lang, formulas: FormulaMode): Promise<Uint8Array> {
  const spec = workbooks.find(({ id }) => id === 'markets')!;
  return writeBook(withoutCharts(fillWorkbook(spec, smallDataset, { lang, formulas, pages: PAGES, explorer: null })), {
    formulas,
  });
}
