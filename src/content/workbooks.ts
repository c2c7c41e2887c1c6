/** Workbooks: ordered lists of pages between a cover and the reference sheets. */
import type { Dataset } from '../core/dataset';
import { words, type Lang, type Words } from '../core/lang';
import { regions as regionNames } from '../core/regions';
import { KEY_COLUMN, VALUE_COLUMN } from './data-sheet';
import { fillPage, type FillOptions } from './fill';
import { contentsPage, coverPage, DATA_TOP, dataPage, examplesPage, FRONT, put } from './front';
import { comparePage } from './pages/compare';
import { MARKET_PAGES } from './pages/markets';
import { REFERENCE_PAGES, SUBJECT_PAGES } from './pages/subjects';
import { topics } from './pages/topics';
import type { Book, Page, Sheet } from './spec';
import type { PageSpec } from './table-spec';

export interface WorkbookSpec {
  readonly id: string;
  readonly title: Words;
  /** Ids of pages, in order; the reference pages follow by themselves. */
  readonly pages: readonly string[];
}

const CONTENT = topics.flatMap((t) => [...MARKET_PAGES, ...SUBJECT_PAGES].filter((p) => p.topic === t.id));

export const workbooks: readonly WorkbookSpec[] = [
  { id: 'overview', title: words('Xiaomi abroad: overview', '小米出海：总览', '小米出海：總覽'), pages: CONTENT.map((p) => p.id) },
  ...topics
    .filter((t) => t.id !== 'reference')
    .map((t) => ({ id: t.id, title: t.title, pages: CONTENT.filter((p) => p.topic === t.id).map((p) => p.id) })),
  { id: 'compare', title: words('Regions compared', '地区对比', '地區對比'), pages: [] },
  { id: 'blank', title: words('Data and examples', '数据与示例', '數據與範例'), pages: [] },
];

export interface WorkbookOptions extends FillOptions {
  /** Only these pages, in this order, in place of the workbook's own. */
  readonly pages?: readonly string[];
  /** Regions of the workbook `compare`; default: those with a rank for 2025Q2. */
  readonly regions?: readonly string[];
}

const COMPARED = ['Southeast Asia', 'Europe', 'Latin America', 'Middle East', 'Africa'];

/** The sheets between contents and data. */
function topicPages(spec: WorkbookSpec, options: WorkbookOptions): readonly PageSpec[] {
  if (options.pages) return options.pages.map((id) => CONTENT.find((p) => p.id === id) ?? refuse('page', id, CONTENT.map((p) => p.id)));
  if (spec.id === 'compare') return [comparePage((options.regions ?? COMPARED).map((id) => regionNames.get(id) ?? refuse('region', id, COMPARED)))];
  return spec.pages.map((id) => CONTENT.find((p) => p.id === id)!);
}

function refuse(what: string, id: string, valid: readonly string[]): never {
  throw new Error(`unknown ${what}: ${id}; one of ${valid.join(', ')}`);
}

/** First row of the only or first table: what stays in view and is repeated in print. */
const headerRow = (p: Page): number => p.blocks.find((b) => b.kind === 'table')?.row ?? 0;

function sheetOf(spec: PageSpec, filled: Page, lang: Lang): Sheet {
  const oneTable = spec.tables.length === 1;
  const beside = filled.blocks.some((b) => b.kind === 'chart' && b.column > 0);
  const wide = beside || filled.widths.reduce((a, b) => a + b, 0) > 95;
  return {
    name: spec.short[lang],
    page: filled,
    tab: spec.topic === 'reference' ? 'back' : 'topic',
    landscape: wide,
    ...(oneTable && { freeze: { row: headerRow(filled) + 1, column: 0 }, repeatRow: headerRow(filled) }),
  };
}

/**
 * Fills a workbook: cover, contents, a sheet a page, the Data sheet that formulas look up, sources, tensions, checks.
 *
 * @param spec one of `workbooks`.
 * @param dataset the figures.
 * @param options the language of every text.
 */
export function fillWorkbook(spec: WorkbookSpec, dataset: Dataset, options: WorkbookOptions): Book {
  const { lang } = options;
  const sheetFor = (p: PageSpec): Sheet => sheetOf(p, fillPage(p, dataset, { ...options, charts: true }), lang);
  const examples: Sheet[] = spec.id === 'blank' && !options.pages ? [{ name: FRONT.examples[lang], page: examplesPage(dataset, lang), tab: 'topic', landscape: true }] : [];
  const topicSheets = [...topicPages(spec, options).map(sheetFor), ...examples];
  const data = dataPage(dataset, lang);
  const dataRowsCount = data.rowCount - DATA_TOP;
  const dataSheet: Sheet = { name: FRONT.data[lang], page: data, tab: 'back', landscape: true, freeze: { row: DATA_TOP + 1, column: 1 }, repeatRow: DATA_TOP };
  const inner = [...topicSheets, dataSheet, ...REFERENCE_PAGES.map(sheetFor)];
  const front: Sheet[] = [
    { name: FRONT.cover[lang], page: coverPage(spec.title, dataset, lang), tab: 'front', landscape: false },
    { name: FRONT.contents[lang], page: contentsPage(inner, lang), tab: 'front', landscape: false },
  ];
  const column = (c: number): Pick<Book['names'][number], 'from' | 'to'> => ({ from: { row: DATA_TOP + 1, column: c }, to: { row: DATA_TOP + dataRowsCount - 1, column: c } });
  return {
    id: spec.id,
    lang,
    title: spec.title[lang],
    subject: FRONT.product[lang],
    dataVersion: dataset.version,
    dataHash: dataset.hash,
    dataDate: dataset.date,
    footer: put(FRONT.footer, lang, { version: dataset.version, hash: dataset.hash }),
    sheets: [...front, ...inner],
    names: [
      { name: 'Atlas_Key', sheet: dataSheet.name, ...column(KEY_COLUMN) },
      { name: 'Atlas_Value', sheet: dataSheet.name, ...column(VALUE_COLUMN) },
    ],
  };
}
