/** Workbooks: ordered lists of pages between a cover and the reference sheets. */
import type { Dataset } from '../core/dataset';
import { words, type Lang, type Words } from '../core/lang';
import { bookNames } from './book-names';
import { fillExplorer, type ExplorerChoice } from './explorer';
import { fillPage, type FillOptions } from './fill';
import { contentsPage, coverPage, DATA_TOP, dataPage, examplesPage, FRONT, put } from './front';
import { comparePages } from './pages/compare';
import { MARKET_PAGES } from './pages/markets';
import { REFERENCE_PAGES, SUBJECT_PAGES } from './pages/subjects';
import { topics } from './pages/topics';
import { splitSheet } from './split-sheet';
import type { Book, Page, Sheet } from '../page/page';
import type { PageSpec } from './table-spec';

export interface WorkbookSpec {
  readonly id: string;
  readonly title: Words;
  /** Ids of pages, in order; the reference pages follow by themselves. */
  readonly pages: readonly string[];
}

const CONTENT = topics.flatMap((t) => [...MARKET_PAGES, ...SUBJECT_PAGES].filter((p) => p.topic === t.id));

export const workbooks: readonly WorkbookSpec[] = [
  {
    id: 'overview',
    title: words('Xiaomi abroad: overview', '小米出海：总览', '小米出海：總覽'),
    pages: CONTENT.map((p) => p.id),
  },
  ...topics
    .filter((t) => t.id !== 'reference')
    .map((t) => ({ id: t.id, title: t.title, pages: CONTENT.filter((p) => p.topic === t.id).map((p) => p.id) })),
  { id: 'compare', title: words('Regions compared', '地区对比', '地區對比'), pages: [] },
  { id: 'blank', title: words('Data and examples', '数据与示例', '數據與範例'), pages: [] },
];

export interface WorkbookOptions extends FillOptions {
  /** Only these pages, in this order, in place of the workbook's own. Not for `compare` and `blank`. */
  readonly pages?: readonly string[];
  /** Regions of the workbook `compare`, at least two; default: those with a rank for 2025Q2. */
  readonly regions?: readonly string[];
  /** How the figure cells will be written; what a sheet says about formulas agrees with it. Default `native`. */
  readonly formulas?: 'native' | 'addin' | 'values';
  /** What is chosen on the Explorer, which workbooks of native formulas have; `null` = without one. */
  readonly explorer?: ExplorerChoice | null;
}

/** What the workbook `compare` compares if nothing else is said. */
export const COMPARED: readonly string[] = ['Southeast Asia', 'Europe', 'Latin America', 'Middle East', 'Africa'];

/** Why a choice of pages or regions makes no workbook; null when it does. */
export function choiceFault(
  id: string,
  { pages, regions }: Pick<WorkbookOptions, 'pages' | 'regions'>,
  dataset: Dataset,
): string | null {
  const of = CONTENT.map((p) => p.id);
  if (regions && id !== 'compare') return `regions go with the workbook compare, not ${id}`;
  if (pages && id === 'compare')
    return 'the workbook compare makes its own pages: choose its regions, or take another workbook for pages';
  if (pages && id === 'blank') return 'the workbook blank has no pages: take another workbook for pages';
  if (pages?.length === 0) return `no pages chosen; valid: ${of.join(', ')}`;
  const [unknownPage, twicePage] = [pages?.find((p) => !of.includes(p)), pages?.find((p, i) => pages.indexOf(p) < i)];
  if (unknownPage !== undefined) return `unknown page "${unknownPage}"; valid: ${of.join(', ')}`;
  if (twicePage !== undefined) return `page twice: ${twicePage}`;
  const [unknown, twice] = [
    regions?.find((r) => !dataset.vocabulary.regions.get(r)),
    regions?.find((r, i) => regions.indexOf(r) < i),
  ];
  if (unknown !== undefined) return `unknown region "${unknown}"; valid: ${comparable(dataset).join(', ')}`;
  if (twice !== undefined) return `region twice: ${twice}`;
  if (regions && regions.length < 2)
    return `compare needs at least two regions, has ${regions.length}${regions.length === 1 ? `: ${regions[0]}` : ''}`;
  return null;
}

/** The regions that there is something to compare of. */
export function comparable({ figures, vocabulary }: Dataset): readonly string[] {
  const there = new Set([...figures.values()].map(({ region }) => region));
  return vocabulary.regions.items.filter(({ id }) => there.has(id)).map(({ id }) => id);
}

/** The sheets between contents and data. */
function topicPages(spec: WorkbookSpec, options: WorkbookOptions, dataset: Dataset): readonly PageSpec[] {
  if (spec.id === 'compare')
    return comparePages(
      (options.regions ?? COMPARED).map((id) => dataset.vocabulary.regions.get(id)!),
      dataset,
    );
  return (options.pages ?? spec.pages).map((id) => CONTENT.find((p) => p.id === id)!);
}

/** A choice of pages has a title of its own. */
function titleOf(spec: WorkbookSpec, { pages }: WorkbookOptions): Words {
  if (!pages) return spec.title;
  return pages.length === 1 ? CONTENT.find((p) => p.id === pages[0])!.title : FRONT.selection;
}

/** First row below the header of the only table, or below title and summary where several tables follow: what is above stays in view. */
function frozenRows(page: Page): number {
  const tables = page.blocks.filter((b) => b.kind === 'table');
  return tables.length === 1 ? tables[0]!.row + 1 : FROZEN_FRONT;
}
const FROZEN_FRONT = 2;

function sheetOf(spec: PageSpec, filled: Page, lang: Lang): Sheet {
  return {
    name: spec.short[lang],
    page: filled,
    tab: spec.topic === 'reference' ? 'back' : 'topic',
    landscape: true,
  };
}

/**
 * Fills a workbook: cover, contents, a sheet a page, the Data sheet that formulas look up, sources, tensions, checks.
 *
 * @param spec one of `workbooks`.
 * @param dataset the figures.
 * @param options the language of every text.
 * @throws what `choiceFault` finds wrong with a choice of pages or regions.
 */
export function fillWorkbook(spec: WorkbookSpec, dataset: Dataset, options: WorkbookOptions): Book {
  const fault = choiceFault(spec.id, options, dataset);
  if (fault !== null) throw new Error(fault);
  const { lang } = options;
  const title = titleOf(spec, options);
  const sheetsFor = (p: PageSpec): Sheet[] =>
    splitSheet(sheetOf(p, fillPage(p, dataset, { ...options, charts: true }), lang)).map((sheet) => ({
      ...sheet,
      freeze: { row: frozenRows(sheet.page), column: 0 },
    }));
  const examples: Sheet[] =
    spec.id === 'blank'
      ? [
          {
            name: FRONT.examples[lang],
            page: examplesPage(dataset, lang, options.formulas === 'addin' ? 'addin' : 'native'),
            tab: 'topic',
            landscape: true,
          },
        ]
      : [];
  const topicSheets = [...topicPages(spec, options, dataset).flatMap(sheetsFor), ...examples];
  const data = dataPage(dataset, lang);
  const dataSheet: Sheet = {
    name: FRONT.data[lang],
    page: data,
    tab: 'back',
    landscape: true,
    freeze: { row: DATA_TOP + 1, column: 1 },
  };
  const { explorer: chosen, formulas = 'native' } = options;
  const explorer =
    formulas === 'native' && chosen !== null ? fillExplorer(dataset, lang, data, chosen ?? undefined) : null;
  const inner = [...topicSheets, dataSheet, ...REFERENCE_PAGES.flatMap(sheetsFor)];
  const front: Sheet[] = [
    { name: FRONT.cover[lang], page: coverPage(title, dataset, lang), tab: 'front', landscape: false },
    {
      name: FRONT.contents[lang],
      page: contentsPage([...(explorer ? [explorer.sheet] : []), ...inner], lang),
      tab: 'front',
      landscape: false,
    },
    ...(explorer ? [explorer.sheet] : []),
  ];
  return {
    id: spec.id,
    lang,
    title: title[lang],
    subject: FRONT.product[lang],
    dataVersion: dataset.version,
    dataHash: dataset.hash,
    dataDate: dataset.date,
    footer: put(FRONT.footer, lang, { version: dataset.version, hash: dataset.hash }),
    ...((options.pages ?? options.regions) && {
      choice: { ...(options.pages && { pages: options.pages }), ...(options.regions && { regions: options.regions }) },
    }),
    sheets: [...front, ...inner, ...(explorer ? [explorer.lists] : [])],
    names: [...bookNames(inner), ...(explorer?.names ?? [])],
  };
}
