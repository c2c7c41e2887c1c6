/** Workbooks: ordered lists of pages between a cover and the reference sheets. */
import type { Dataset } from '../core/dataset';
import { QUALIFIER_WORDS } from '../core/format';
import { words, type Lang, type Words } from '../core/lang';
import { QUALIFIERS } from '../core/facts';
import { emptyCell, textCell } from './cells';
import { dataRows, KEY_COLUMN, VALUE_COLUMN } from './data-sheet';
import { fillPage, textWidth, type FillOptions } from './fill';
import { makeContext } from './fill-context';
import { MARKET_PAGES } from './pages/markets';
import { REFERENCE_PAGES, SUBJECT_PAGES } from './pages/subjects';
import { topics } from './pages/topics';
import type { Block, Book, Cell, Page, Sheet } from './spec';
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
];

const T = {
  cover: words('Cover', '封面', '封面'),
  contents: words('Contents', '目录', '目錄'),
  data: words('Data', '数据', '數據'),
  dataTitle: words('Data: every observation', '数据：全部观测值', '數據：全部觀測值'),
  dataSummary: words('One row for each time a document states a figure. The sheets look their numbers up here by key.', '文档每陈述一次即为一行；各表按键从此处取数。', '文件每陳述一次即為一列；各表按鍵從此處取數。'),
  product: words('Xiaomi Atlas for Excel', '小米图鉴（Excel）', '小米圖鑑（Excel）'),
  version: words('Data version', '数据版本', '數據版本'),
  date: words('Date of the data', '数据日期', '數據日期'),
  hash: words('Fingerprint of the data', '数据指纹', '數據指紋'),
  documents: words('Documents', '文档数', '文件數'),
  counts: words('{figures} statements of figures, {events} events from {sources} articles', '{sources}篇文章中的{figures}条数据、{events}个事件', '{sources}篇文章中的{figures}筆數據、{events}個事件'),
  how: words('How to read the figures', '如何阅读数据', '如何閱讀數據'),
  mark: words('Shown', '显示', '顯示'),
  meaning: words('Meaning', '含义', '含義'),
  bounds: words('A bound is shown as a bound: a share under 1% is <1%, never 1%. Formulas use the printed number; what is computed from a bound is a bound.', '上下限按上下限显示：不足1%显示为<1%，而非1%。公式使用原文数字；由上下限算出的仍为上下限。', '上下限按上下限顯示：不足1%顯示為<1%，而非1%。公式使用原文數字；由上下限算出的仍為上下限。'),
  undated: words('n.d. means that the document gives no period. Inferred periods say so in the notes.', 'n.d. 表示文档未注明期间；推断的期间在注中说明。', 'n.d. 表示文件未註明期間；推斷的期間在註中說明。'),
  notes: words('The numbers in the column Notes lead to the list below each table: document, line, printed characters.', '“注”列的编号对应各表下方的出处：文档、行、原文。', '「註」欄的編號對應各表下方的出處：文件、行、原文。'),
  affiliation: words('Not affiliated with Xiaomi. The figures are those of the cited articles; the articles belong to their publishers.', '与小米公司无关。数据出自所引文章，文章版权归其发布者。', '與小米公司無關。數據出自所引文章，文章版權歸其發布者。'),
  sheet: words('Sheet', '工作表', '工作表'),
  topic: words('Topic', '主题', '主題'),
  shows: words('What it shows', '内容', '內容'),
  footer: words('Xiaomi Atlas {version} ({hash}); sources on the sheet Sources', '小米图鉴 {version}（{hash}）；来源见“来源”表', '小米圖鑑 {version}（{hash}）；來源見「來源」表'),
} as const;

const put = (w: Words, lang: Lang, values: Record<string, string | number>): string => w[lang].replace(/\{(\w+)\}/g, (_, k: string) => String(values[k] ?? ''));

/** How each qualifier looks, on an example. */
const EXAMPLES: Readonly<Partial<Record<(typeof QUALIFIERS)[number], string>>> = { exact: '19%', about: '~80%', over: '>5,000', under: '<1%', 'at-least': '≥35%', 'at-most': '≤3%', nearly: '' };
const NEARLY = words('nearly 20%', '近20%', '近20%');
const PLANNED = words('10,000 (plan)', '10,000（计划）', '10,000（計畫）');
const LOW = words('from 5', '自5', '自5');
const HIGH = words('to 10', '至10', '至10');

const page = (id: string, lang: Lang, title: string, summary: string, widths: readonly number[], blocks: readonly Block[]): Page => ({
  id, topic: 'front', lang, title, summary, widths, blocks, notes: [], sourceLine: '',
  rowCount: Math.max(...blocks.map((b) => b.row + (b.kind === 'chart' ? b.rows : b.cells.length))),
});

function cover(spec: WorkbookSpec, dataset: Dataset, lang: Lang): Page {
  const fact = (label: Words, value: string): Cell[] => [textCell(label[lang], 'label'), textCell(value)];
  const shown = (q: (typeof QUALIFIERS)[number]): string => ({ nearly: NEARLY[lang], planned: PLANNED[lang], 'range-low': LOW[lang], 'range-high': HIGH[lang] } as Record<string, string>)[q] ?? EXAMPLES[q] ?? '';
  const counts = put(T.counts, lang, { figures: dataset.observations.length, events: dataset.events.length, sources: dataset.sources.size });
  return page('cover', lang, spec.title[lang], counts, [26, 84], [
    { kind: 'heading', row: 0, column: 0, cells: [[textCell(spec.title[lang], 'title')], [textCell(T.product[lang], 'subtitle')], [textCell(counts, 'note')]] },
    { kind: 'notes', row: 4, column: 0, cells: [fact(T.version, dataset.version), fact(T.date, dataset.date), fact(T.hash, dataset.hash)] },
    { kind: 'heading', row: 8, column: 0, cells: [[textCell(T.how[lang], 'subtitle')]] },
    { kind: 'table', row: 9, column: 0, name: 'Atlas_cover_qualifiers', title: T.how[lang], cells: [[textCell(T.mark[lang], 'header'), textCell(T.meaning[lang], 'header')], ...QUALIFIERS.map((q) => [textCell(shown(q), 'label'), textCell(QUALIFIER_WORDS[q][lang])])] },
    { kind: 'notes', row: 11 + QUALIFIERS.length, column: 0, cells: [T.bounds, T.undated, T.notes, T.affiliation].map((w) => [emptyCell('mark'), textCell(w[lang], 'note')]) },
  ]);
}

function contents(sheets: readonly Sheet[], lang: Lang): Page {
  const topicOf = (id: string): string => topics.find((t) => t.id === id)?.title[lang] ?? '';
  const rows = sheets.map((s): Cell[] => [textCell(s.name, 'link', { link: { page: s.page.id } }), textCell(topicOf(s.page.topic)), textCell(s.page.summary)]);
  const widest = Math.min(90, Math.max(...sheets.map((s) => textWidth(s.page.summary) + 2)));
  return page('contents', lang, T.contents[lang], '', [24, 26, widest], [
    { kind: 'heading', row: 0, column: 0, cells: [[textCell(T.contents[lang], 'title')]] },
    { kind: 'table', row: 2, column: 0, name: 'Atlas_contents', title: T.contents[lang], cells: [[T.sheet, T.topic, T.shows].map((w) => textCell(w[lang], 'header')), ...rows] },
  ]);
}

const DATA_TOP = 3;
function dataPage(dataset: Dataset, lang: Lang): Page {
  const cells = dataRows(makeContext(dataset, lang));
  const widths = cells[0]!.map((_, c) => Math.min(44, Math.max(9, ...cells.map((row) => textWidth(row[c]!.display) + 2))));
  return {
    ...page('data', lang, T.dataTitle[lang], T.dataSummary[lang], widths, [
      { kind: 'heading', row: 0, column: 0, cells: [[textCell(T.dataTitle[lang], 'title')], [textCell(T.dataSummary[lang], 'note')]] },
      { kind: 'table', row: DATA_TOP, column: 0, name: 'Atlas_Data', title: T.dataTitle[lang], cells },
    ]),
    topic: 'reference',
  };
}

/** First row of the only or first table: what stays in view and is repeated in print. */
const headerRow = (p: Page): number => p.blocks.find((b) => b.kind === 'table')?.row ?? 0;

function sheetOf(spec: PageSpec, filled: Page, lang: Lang): Sheet {
  const oneTable = spec.tables.length === 1;
  const wide = filled.widths.reduce((a, b) => a + b, 0) > 95;
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
export function fillWorkbook(spec: WorkbookSpec, dataset: Dataset, options: FillOptions): Book {
  const { lang } = options;
  const sheetFor = (p: PageSpec): Sheet => sheetOf(p, fillPage(p, dataset, options), lang);
  const topicSheets = spec.pages.map((id) => sheetFor(CONTENT.find((p) => p.id === id)!));
  const data = dataPage(dataset, lang);
  const dataRowsCount = data.rowCount - DATA_TOP;
  const dataSheet: Sheet = { name: T.data[lang], page: data, tab: 'back', landscape: true, freeze: { row: DATA_TOP + 1, column: 1 }, repeatRow: DATA_TOP };
  const inner = [...topicSheets, dataSheet, ...REFERENCE_PAGES.map(sheetFor)];
  const front: Sheet[] = [
    { name: T.cover[lang], page: cover(spec, dataset, lang), tab: 'front', landscape: false },
    { name: T.contents[lang], page: contents(inner, lang), tab: 'front', landscape: true },
  ];
  const column = (c: number): Pick<Book['names'][number], 'from' | 'to'> => ({ from: { row: DATA_TOP + 1, column: c }, to: { row: DATA_TOP + dataRowsCount - 1, column: c } });
  return {
    id: spec.id,
    lang,
    title: spec.title[lang],
    subject: T.product[lang],
    dataVersion: dataset.version,
    dataHash: dataset.hash,
    dataDate: dataset.date,
    footer: put(T.footer, lang, { version: dataset.version, hash: dataset.hash }),
    sheets: [...front, ...inner],
    names: [
      { name: 'Atlas_Key', sheet: dataSheet.name, ...column(KEY_COLUMN) },
      { name: 'Atlas_Value', sheet: dataSheet.name, ...column(VALUE_COLUMN) },
    ],
  };
}
