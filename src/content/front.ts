/**
 * The pages around the prepared ones, but for the first: contents, the Data sheet, and the examples of an empty
 * workbook.
 */
import { largest } from '../page/largest';
import type { Observation } from '../core/facts';
import { words, type Lang } from '../core/lang';
import { nameOf } from '../core/cite';
import { figureKey, type Dataset } from '../core/dataset';
import { figureCell, textCell } from './cells';
import { DATA_PRINTED, dataRows } from './data-sheet';
import { textWidth } from '../page/width';
import { makeContext } from './fill-context';
import { topics } from './pages/topics';
import { formulaText, type Block, type Cell, type Page, type Sheet } from '../page/page';

export const FRONT = {
  cover: words('Cover', '封面', '封面'),
  contents: words('Contents', '目录', '目錄'),
  data: words('Data', '数据', '數據'),
  dataTitle: words('Data: every mention of a figure', '数据：文件中的每一处数据', '數據：文件中的每一處數據'),
  dataSummary: words(
    'One row for each time a document states a figure. The sheets look their numbers up here by key.',
    '文件每提及一次即为一行；各表按键从此处取数。',
    '文件每提及一次即為一列；各表按鍵從此處取數。',
  ),
  product: words('Xiaomi Atlas for Excel', '小米图鉴（Excel）', '小米圖鑑（Excel）'),
  version: words('Data version', '数据版本', '數據版本'),
  date: words('Date of the data', '数据日期', '數據日期'),
  hash: words('Fingerprint of the data', '数据指纹', '數據指紋'),
  documents: words('Documents', '文件数', '文件數'),
  how: words('How to read the figures', '如何阅读数据', '如何閱讀數據'),
  mark: words('Shown', '显示', '顯示'),
  meaning: words('Meaning', '含义', '含義'),
  bounds: words(
    'A bound is shown as a bound: a share under 1% is <1%, never 1%. Formulas use the printed number; what is computed from a bound is a bound.',
    '上下限按上下限显示：不足1%显示为<1%，而非1%。公式使用原文数字；由上下限算出的仍为上下限。',
    '上下限按上下限顯示：不足1%顯示為<1%，而非1%。公式使用原文數字；由上下限算出的仍為上下限。',
  ),
  undated: words(
    '“undated” means that the document gives no period (n.d. in keys). Inferred periods say so in the notes.',
    '“无日期”表示文件未给出期间（键中写作 n.d.）；推断的期间在注中说明。',
    '「無日期」表示文件未給出期間（鍵中寫作 n.d.）；推斷的期間在註中說明。',
  ),
  notes: words(
    'Raised numbers and the column Notes lead to the list at the foot of each sheet: document, line, printed characters.',
    '上标编号与“注”列对应各表页末的出处：文件、行、原文。',
    '上標編號與「註」欄對應各表頁末的出處：文件、行、原文。',
  ),
  affiliation: words(
    'Not affiliated with Xiaomi. The figures are those of the cited documents, which belong to their publishers.',
    '与小米公司无关。数据出自所引文件，文件版权归其发布者。',
    '與小米公司無關。數據出自所引文件，文件版權歸其發布者。',
  ),
  sheet: words('Sheet', '工作表', '工作表'),
  topic: words('Topic', '主题', '主題'),
  shows: words('What it shows', '内容', '內容'),
  examples: words('Examples', '示例', '範例'),
  examplesSummary: words(
    'Copy a formula and change its key; the keys stand in the first column of the sheet Data.',
    '复制公式并更改其中的键；键见“数据”表第一列。',
    '複製公式並更改其中的鍵；鍵見「數據」表第一欄。',
  ),
  examplesAddin: words(
    'Copy a formula and change its arguments; the function XIAOMI.LIST shows their names. The values stay when the add-in is missing.',
    '复制公式并更改其参数；函数 XIAOMI.LIST 列出可用名称。未安装加载项时保留原值。',
    '複製公式並更改其引數；函數 XIAOMI.LIST 列出可用名稱。未安裝增益集時保留原值。',
  ),
  selection: words('Selected tables', '所选表格', '所選表格'),
  figure: words('Figure', '数据', '數據'),
  value: words('Value', '数值', '數值'),
  formula: words('Formula', '公式', '公式'),
  footer: words(
    'Xiaomi Atlas {version} ({hash}); sources on the sheet {sources}',
    '小米图鉴 {version}（{hash}）；来源见“{sources}”表',
    '小米圖鑑 {version}（{hash}）；來源見「{sources}」表',
  ),
} as const;

export const page = (
  id: string,
  lang: Lang,
  title: string,
  summary: string,
  widths: readonly number[],
  blocks: readonly Block[],
): Page => ({
  id,
  topic: 'front',
  lang,
  title,
  summary,
  widths,
  blocks,
  notes: [],
  sourceLine: '',
  rowCount: Math.max(...blocks.map((b) => b.row + (b.kind === 'chart' ? b.rows : b.cells.length))),
});

export function contentsPage(sheets: readonly Sheet[], lang: Lang): Page {
  const topicOf = (id: string): string => topics.find((t) => t.id === id)?.title[lang] ?? '';
  const rows = sheets.map((s): Cell[] => [
    textCell(s.name, 'link', { link: { page: s.page.id } }),
    textCell(topicOf(s.page.topic)),
    textCell(s.page.summary),
  ]);
  const widest = Math.min(62, Math.max(...sheets.map((s) => textWidth(s.page.summary) + 2)));
  return page(
    'contents',
    lang,
    FRONT.contents[lang],
    '',
    [20, 24, widest],
    [
      { kind: 'heading', row: 0, column: 0, cells: [[textCell(FRONT.contents[lang], 'title')]] },
      {
        kind: 'table',
        row: 2,
        column: 0,
        name: 'Atlas_contents',
        title: FRONT.contents[lang],
        cells: [[FRONT.sheet, FRONT.topic, FRONT.shows].map((w) => textCell(w[lang], 'header')), ...rows],
      },
    ],
  );
}

/** Row of the Data sheet's header. */
export const DATA_TOP = 3;
export function dataPage(dataset: Dataset, lang: Lang): Page {
  const cells = dataRows(makeContext(dataset, lang));
  const widths = cells[0]!.map((_, c) =>
    Math.min(
      44,
      largest(
        cells.map((row) => textWidth(row[c]!.display) + 2),
        9,
      ),
    ),
  );
  return {
    ...page('data', lang, FRONT.dataTitle[lang], FRONT.dataSummary[lang], widths, [
      {
        kind: 'heading',
        row: 0,
        column: DATA_PRINTED.from,
        cells: [[textCell(FRONT.dataTitle[lang], 'title')], [textCell(FRONT.dataSummary[lang], 'note')]],
      },
      { kind: 'table', row: DATA_TOP, column: 0, name: 'Atlas_Data', title: FRONT.dataTitle[lang], cells },
    ]),
    topic: 'reference',
  };
}

/** Figures that show what a look-up can fetch: a plain share, a bound, a market total, a price. */
const EXAMPLE_KEYS = [
  figureKey('share', 'Xiaomi', 'Europe', '2025Q2'),
  figureKey('share', 'Xiaomi', 'Japan', '..2022'),
  figureKey('shipments', 'Total', 'Southeast Asia', '2025Q2'),
  figureKey('launch_price', 'Xiaomi 15 Ultra', 'Europe', '2025'),
];

/**
 * The first sheet of an empty workbook: four formulas to copy, and room.
 *
 * @param form the kind of formula that the workbook is written with.
 */
export function examplesPage(dataset: Dataset, lang: Lang, form: 'native' | 'addin'): Page {
  const summary = (form === 'addin' ? FRONT.examplesAddin : FRONT.examplesSummary)[lang];
  const shown = EXAMPLE_KEYS.flatMap((key): readonly Observation[] => {
    const figure = dataset.figures.get(key);
    return figure ? [figure.preferred] : [];
  });
  const rows = shown.map((o): Cell[] => {
    const cell = figureCell(o, [o], [], lang);
    return [
      textCell(nameOf(dataset, o, lang), 'label'),
      cell,
      textCell(`=${formulaText(cell.formulas![form])}`, 'note'),
    ];
  });
  return page(
    'examples',
    lang,
    FRONT.examples[lang],
    summary,
    [52, 16, 80],
    [
      {
        kind: 'heading',
        row: 0,
        column: 0,
        cells: [[textCell(FRONT.examples[lang], 'title')], [textCell(summary, 'note')]],
      },
      {
        kind: 'table',
        row: 3,
        column: 0,
        name: 'Atlas_examples',
        title: FRONT.examples[lang],
        cells: [[FRONT.figure, FRONT.value, FRONT.formula].map((w) => textCell(w[lang], 'header')), ...rows],
      },
    ],
  );
}
