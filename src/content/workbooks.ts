/** Workbooks: ordered lists of pages between a first page and the reference sheets. */
import { fingerprintOf, type Dataset } from '../core/dataset';
import { put, words, type Lang, type Words } from '../core/lang';
import { bookNames } from './book-names';
import { DATA_PRINTED } from './data-sheet';
import { fillExplorer, type Explorer, type ExplorerChoice } from './explorer';
import { MOST_FORMATS, withFewFormats } from './few-formats';
import { fillPage, type FillOptions } from './fill';
import { firstPage } from './first/page';
import { contentsPage, DATA_TOP, dataPage, examplesPage, FRONT } from './front';
import { comparePages } from './pages/compare';
import { MARKET_PAGES } from './pages/markets';
import { REFERENCE_PAGES } from './pages/reference';
import { SUBJECT_PAGES } from './pages/subjects';
import { topics } from './pages/topics';
import { FIRST_ROW } from './places';
import { SAVED_TITLE, savedPages, type Account } from './saved';
import type { Book, Page, Sheet } from '../page/page';
import { freeSheetName } from '../page/sheet-names';
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

/** Pages that a reader to whom the findings are sent sees, and those that they rest on, out of sight. */
const CLIENT = { seen: ['sources'], hidden: ['tensions', 'checks'] };

/** What belongs to sheets that somebody made in the playground: nobody builds it for itself. */
export const SAVED: WorkbookSpec = { id: 'playground', title: SAVED_TITLE, pages: [] };

export interface WorkbookOptions extends FillOptions {
  /** Only these pages, in this order, in place of the workbook's own. Not for `compare` and `blank`. */
  readonly pages?: readonly string[];
  /** Regions of the workbook `compare`, at least two; default: those with a rank for 2025Q2. */
  readonly regions?: readonly string[];
  /** How the figure cells will be written; what a sheet says about formulas agrees with it. Default `native`. */
  readonly formulas?: 'native' | 'addin' | 'values';
  /** What became of the sheets that `SAVED` belongs to. */
  readonly account?: Account;
  /** Names of sheets that stand beside its own, which then get others. */
  readonly beside?: readonly string[];
  /** What is chosen on the Explorer, which workbooks of native formulas have; `null` = without one. */
  readonly explorer?: ExplorerChoice | null;
}

/** What the workbook `compare` compares if nothing else is said. */
export const COMPARED: readonly string[] = ['Southeast Asia', 'Europe', 'Latin America', 'Middle East', 'Africa'];

/** Why a choice of pages or regions makes no workbook; null when it does. */
export function choiceFault(
  id: string,
  { pages, regions, edition }: Pick<WorkbookOptions, 'pages' | 'regions' | 'edition'>,
  dataset: Dataset,
): string | null {
  const of = CONTENT.map((p) => p.id);
  if (edition === 'client' && id === 'blank')
    return 'the workbook blank has no pages for a client: take another workbook, or the edition full';
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

/**
 * First row below the header of the only table, or below title and summary where several tables follow: what is above
 * stays in view.
 */
function frozenRows(page: Page): number {
  const tables = page.blocks.filter((b) => b.kind === 'table');
  return tables.length === 1 ? tables[0]!.row + 1 : FROZEN_FRONT;
}
const FROZEN_FRONT = FIRST_ROW;

function sheetOf(spec: PageSpec, filled: Page, lang: Lang): Sheet {
  return {
    name: spec.short[lang],
    page: filled,
    tab: spec.topic === 'reference' ? 'back' : 'topic',
    landscape: true,
  };
}

const frozen = (sheet: Sheet): Sheet => ({ ...sheet, freeze: { row: frozenRows(sheet.page), column: 0 } });
const dataSheet = (dataset: Dataset, lang: Lang): Sheet => ({
  name: FRONT.data[lang],
  page: dataPage(dataset, lang),
  tab: 'back',
  landscape: true,
  freeze: { row: DATA_TOP + 1, column: 1 },
  printed: DATA_PRINTED,
});

/** Sheets by names that no other sheet of the workbook has. */
function besideOthers(sheets: readonly Sheet[], others: readonly string[]): Sheet[] {
  if (others.length === 0) return [...sheets];
  const taken = [...others];
  return sheets.map((sheet) => {
    const name = freeSheetName(sheet.name, taken);
    taken.push(name);
    return { ...sheet, name };
  });
}

/**
 * Fills a workbook: first page, contents, a sheet a page, the Data sheet that formulas look up, sources, tensions,
 * checks.
 *
 * @param spec one of `workbooks`.
 * @param dataset the figures.
 * @param options the language of every text.
 * @throws what `choiceFault` finds wrong with a choice of pages or regions.
 */
export function fillWorkbook(spec: WorkbookSpec, dataset: Dataset, options: WorkbookOptions): Book {
  const fault = choiceFault(spec.id, options, dataset);
  if (fault !== null) throw new Error(fault);
  const topics = topicPages(spec, options, dataset);
  const data = dataSheet(dataset, options.lang);
  const shared = { data, explorer: explorerOf(spec, dataset, options, data.page) };
  return withFewFormats(MOST_FORMATS, (beside) => fillBook(spec, topics, dataset, options, { ...shared, beside }));
}

/** Who keeps sheets of an own making, or is sent some, gets them, and nothing to choose from. */
function explorerOf(spec: WorkbookSpec, dataset: Dataset, options: WorkbookOptions, data: Page): Explorer | null {
  const { lang, explorer: chosen, formulas = 'native', edition } = options;
  if (spec === SAVED || edition === 'client' || formulas !== 'native' || chosen === null) return null;
  return fillExplorer(dataset, lang, data, chosen);
}

/** What stays the same however the notes of pages are placed; and the pages whose notes have columns of their own. */
interface Around {
  readonly data: Sheet;
  readonly explorer: Explorer | null;
  readonly beside: ReadonlySet<string>;
}

function fillBook(
  spec: WorkbookSpec,
  topics: readonly PageSpec[],
  dataset: Dataset,
  options: WorkbookOptions,
  { data, explorer, beside }: Around,
): Book {
  const { lang, edition = 'full' } = options;
  const title = titleOf(spec, options);
  const filled = (p: PageSpec): Page =>
    fillPage(p, dataset, { lang, charts: true, marksBeside: beside.has(p.id), edition });
  const pageSheet = (p: PageSpec): Sheet => sheetOf(p, filled(p), lang);
  const sheetFor = (p: PageSpec): Sheet => frozen(pageSheet(p));
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
  const taken = options.beside ?? [];
  const reference = (ids: readonly string[]): readonly PageSpec[] =>
    REFERENCE_PAGES.filter(({ id }) => ids.includes(id));
  const inner = besideOthers(
    edition === 'client'
      ? [
          ...[...topics, ...reference(CLIENT.seen)].map(pageSheet),
          ...[data, ...reference(CLIENT.hidden).map(sheetFor)].map((sheet) => ({ ...sheet, hidden: true })),
        ]
      : [
          ...topics.map(sheetFor),
          ...examples,
          data,
          ...(spec === SAVED ? reference(['sources']) : REFERENCE_PAGES).map(sheetFor),
        ],
    taken,
  );
  const exploring = explorer ? [explorer.sheet] : [];
  const called = (id: string): string => inner.find(({ page }) => page.id === id)!.name;
  const cover = (): Sheet => ({
    name: FRONT.cover[lang],
    page: firstPage(
      title,
      inner.filter(({ hidden }) => !hidden),
      explorer?.sheet ?? null,
      dataset,
      lang,
    ),
    tab: 'front',
    landscape: false,
  });
  const contents = (): Sheet => ({
    name: FRONT.contents[lang],
    page: contentsPage([...exploring, ...inner], lang),
    tab: 'front',
    landscape: false,
  });
  const front: Sheet[] =
    spec === SAVED
      ? besideOthers(
          savedPages(dataset, lang, called('data'), options.account).map(({ name, page }) =>
            frozen({ name, page, tab: 'front', landscape: true }),
          ),
          taken,
        )
      : [cover(), ...(edition === 'client' ? [] : [contents()]), ...exploring];
  return {
    id: spec.id,
    edition,
    lang,
    title: title[lang],
    subject: FRONT.product[lang],
    dataVersion: dataset.version,
    dataHash: fingerprintOf(dataset),
    dataDate: dataset.date,
    footer: put(FRONT.footer, lang, {
      version: dataset.version,
      hash: fingerprintOf(dataset),
      sources: called('sources'),
    }),
    ...((options.pages ?? options.regions) && {
      choice: { ...(options.pages && { pages: options.pages }), ...(options.regions && { regions: options.regions }) },
    }),
    sheets: [...front, ...inner, ...(explorer ? [explorer.lists] : [])],
    names: [...bookNames(inner), ...(explorer?.names ?? [])],
  };
}
