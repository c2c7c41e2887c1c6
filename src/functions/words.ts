/**
 * The doc comments of functions.ts in Chinese, by their English text: when a comment changes, its translation is
 * missing instead of wrong, and a test says so. Used for the metadata files and the reference pages, not at run time.
 */
import { words, type Lang, type Words } from '../core/lang';

type Pair = readonly [zhCN: string, zhTW: string];

const SUMMARIES: Readonly<Record<string, Pair>> = {
  'Smartphone market share of a vendor in a region and period, as a fraction (0.23 is 23%); XIAOMI.CITE says what was counted.':
    [
      '某厂商在某地区某期间的智能手机市场份额，以小数表示（0.23 即 23%）；按出货还是销量等计，见 XIAOMI.CITE。',
      '某廠商在某地區某期間的智慧型手機市占率，以小數表示（0.23 即 23%）；按出貨還是銷量等計，見 XIAOMI.CITE。',
    ],
  'Smartphone rank of a vendor in a region and period (1 is first).': [
    '某厂商在某地区某期间的智能手机排名（1 为第一）。',
    '某廠商在某地區某期間的智慧型手機排名（1 為第一）。',
  ],
  'Smartphone shipments of a vendor, or of the whole market with "Total", in single units.': [
    '某厂商的智能手机出货量；厂商填 "Total" 则为整个市场。单位为台。',
    '某廠商的智慧型手機出貨量；廠商填 "Total" 則為整個市場。單位為支。',
  ],
  'Year-over-year growth of smartphone shipments, as a fraction (-0.01 is a fall of 1%).': [
    '智能手机出货量的同比增长，以小数表示（-0.01 即下降 1%）。',
    '智慧型手機出貨量的年增率，以小數表示（-0.01 即下降 1%）。',
  ],
  'Any figure in the data, in base units: fractions for percentages, single units, whole currency units. An end of a range is asked for as "stores_planned:low" or "stores_planned:high".':
    [
      '数据中的任一数字，以基本单位表示：百分比为小数，数量以个计，金额以元等整币计。区间的端点写作 "stores_planned:low" 或 "stores_planned:high"。',
      '資料中的任一數字，以基本單位表示：百分比為小數，數量以個計，金額以元等整幣計。區間的端點寫作 "stores_planned:low" 或 "stores_planned:high"。',
    ],
  'Starting price of a product in its own currency.': ['产品的起售价，以其本币表示。', '產品的起售價，以其本幣表示。'],
  'All figures of one metric, region and entity, oldest first: period, value, how exact. Bounds and ranges say so in the last column.':
    [
      '某指标、地区和对象的全部数字，由旧到新：期间、数值、精确程度。上下限与区间在最后一列注明。',
      '某指標、地區和對象的全部數字，由舊到新：期間、數值、精確程度。上下限與區間在最後一欄註明。',
    ],
  'All vendors (or other entities) of one market and period, largest first; ranks smallest first.': [
    '某市场某期间的所有厂商（或其他对象），由大到小；排名由小到大。',
    '某市場某期間的所有廠商（或其他對象），由大到小；排名由小到大。',
  ],
  'A prepared table with its values; cells without a figure are #N/A, never zero, and bounds come as text such as <1%.':
    [
      '一张准备好的表格及其数值；没有数字的单元格为 #N/A，绝不为零；上下限以 <1% 这样的文本表示。',
      '一張準備好的表格及其數值；沒有數字的儲存格為 #N/A，絕不為零；上下限以 <1% 這樣的文字表示。',
    ],
  'Events, oldest first; undated ones at the end when no period is given. A region includes its countries and cities.':
    [
      '事件，由旧到新；未指定期间时，无日期的事件排在最后。地区包含其国家和城市。',
      '事件，由舊到新；未指定期間時，無日期的事件排在最後。地區包含其國家和城市。',
    ],
  'The citation of a figure as text: document, line, printed characters, research firm, how the period is known.': [
    '某数字的引文文本：文件、行号、原文数字、研究机构、期间依据。',
    '某數字的引文文字：文件、行號、原文數字、研調機構、期間依據。',
  ],
  'A figure in words: its value, how exact it is, who says so and who else; or why there is none and what there is instead.':
    [
      '用文字说明一个数字：数值、精确程度、出自何处、还有谁提到；或为何没有，以及有哪些相近的数字。',
      '用文字說明一個數字：數值、精確程度、出自何處、還有誰提到；或為何沒有，以及有哪些相近的數字。',
    ],
  'Where documents disagree: figures whose stated values exclude each other, then cautions that a careful reader should know.':
    [
      '文件不一致之处：先列出互相排斥的数字，再列出细心的读者应当知道的注意事项。',
      '文件不一致之處：先列出互相排斥的數字，再列出細心的讀者應當知道的注意事項。',
    ],
  'The documents behind the figures.': ['数字所依据的文件。', '數字所依據的文件。'],
  'Full-text search of the figures: metric, vendor, region, period, printed characters, notes, sources, in three languages. Numbers are compared as numbers with their unit: 23% is 0.23, and 470万 is 4.7 million.':
    [
      '全文检索数字：指标、厂商、地区、期间、原文数字、备注、来源，支持三种语言。数字连同单位按数值比较：23% 即 0.23，470万 即 4.7 million。',
      '全文檢索數字：指標、廠商、地區、期間、原文數字、備註、來源，支援三種語言。數字連同單位按數值比較：23% 即 0.23，470萬 即 4.7 million。',
    ],
  'Valid names of metrics, regions, periods, vendors, tables, charts, sources or styles, with a header row.': [
    '指标、地区、期间、厂商、表格、图表、来源或样式的有效名称，含标题行。',
    '指標、地區、期間、廠商、表格、圖表、來源或樣式的有效名稱，含標題列。',
  ],
  'Version and hash of the bundled data: the same version gives the same answers everywhere.': [
    '内置数据的版本与校验值：版本相同，各处答案就相同。',
    '內建資料的版本與雜湊值：版本相同，各處答案就相同。',
  ],
};

const PARAMETERS: Readonly<Record<string, Pair>> = {
  'Market, e.g. "Europe", "SEA", "JP", "日本".': [
    '市场，例如 "Europe"、"SEA"、"JP"、"日本"。',
    '市場，例如 "Europe"、"SEA"、"JP"、"日本"。',
  ],
  'Quarter, half-year, year or date cell, e.g. "2025Q2", 2024, "LQ". Left out: the newest figure.': [
    '季度、半年、年份或日期单元格，例如 "2025Q2"、2024、"LQ"。省略时为最新数字。',
    '季度、半年、年份或日期儲存格，例如 "2025Q2"、2024、"LQ"。省略時為最新數字。',
  ],
  'Vendor, e.g. "Samsung". Left out: Xiaomi.': [
    '厂商，例如 "Samsung"、"三星"。省略时为小米。',
    '廠商，例如 "Samsung"、"三星"。省略時為小米。',
  ],
  'Market, e.g. "Southeast Asia".': [
    '市场，例如 "Southeast Asia"、"东南亚"。',
    '市場，例如 "Southeast Asia"、"東南亞"。',
  ],
  'Quarter, half-year, year or date cell. Left out: the newest figure.': [
    '季度、半年、年份或日期单元格。省略时为最新数字。',
    '季度、半年、年份或日期儲存格。省略時為最新數字。',
  ],
  'Vendor. Left out: Xiaomi.': ['厂商。省略时为小米。', '廠商。省略時為小米。'],
  'Market, e.g. "SEA".': ['市场，例如 "SEA"、"东南亚"。', '市場，例如 "SEA"、"東南亞"。'],
  'Vendor, or "Total" for the market. Left out: Xiaomi.': [
    '厂商；"Total" 表示整个市场。省略时为小米。',
    '廠商；"Total" 表示整個市場。省略時為小米。',
  ],
  'Metric, e.g. "miui_users", "starting price"; XIAOMI.LIST("metrics") names them all.': [
    '指标，例如 "miui_users"、"launch_price"；XIAOMI.LIST("metrics") 列出全部。',
    '指標，例如 "miui_users"、"launch_price"；XIAOMI.LIST("metrics") 列出全部。',
  ],
  'Market, e.g. "Overseas".': ['市场，例如 "Overseas"、"海外"。', '市場，例如 "Overseas"、"海外"。'],
  'Period of the figure or a date cell. Left out: the newest, or the undated one.': [
    '数字所属期间或日期单元格。省略时为最新的数字，没有日期时为无日期的数字。',
    '數字所屬期間或日期儲存格。省略時為最新的數字，沒有日期時為無日期的數字。',
  ],
  'Vendor, product, category or platform. Left out: Xiaomi.': [
    '厂商、产品、品类或平台。省略时为小米。',
    '廠商、產品、品類或平台。省略時為小米。',
  ],
  'Product, e.g. "Xiaomi 15 Ultra".': [
    '产品，例如 "Xiaomi 15 Ultra"、"小米15 Ultra"。',
    '產品，例如 "Xiaomi 15 Ultra"、"小米15 Ultra"。',
  ],
  'Market. Left out: the only market with a starting price in the data.': [
    '市场。省略时为数据中唯一有起售价的市场。',
    '市場。省略時為資料中唯一有起售價的市場。',
  ],
  'Metric, e.g. "share".': ['指标，例如 "share"、"份额"。', '指標，例如 "share"、"市占率"。'],
  'Market, e.g. "Japan".': ['市场，例如 "Japan"、"日本"。', '市場，例如 "Japan"、"日本"。'],
  'Vendor, product or platform. Left out: Xiaomi.': [
    '厂商、产品或平台。省略时为小米。',
    '廠商、產品或平台。省略時為小米。',
  ],
  'First period to include. Left out: from the oldest.': [
    '起始期间。省略时从最早开始。',
    '起始期間。省略時從最早開始。',
  ],
  'Last period to include. Left out: to the newest.': ['截止期间。省略时到最新为止。', '截止期間。省略時到最新為止。'],
  'TRUE (default) for a header row, FALSE for none.': [
    'TRUE（默认）带标题行，FALSE 不带。',
    'TRUE（預設）帶標題列，FALSE 不帶。',
  ],
  'TRUE for a last column that says where the period comes from; FALSE (default): a period that is not stated says so itself, as "2023 (inferred)".':
    [
      'TRUE 时最后一列注明期间依据；FALSE（默认）时，非原文所述的期间自行注明，如“2023（推断）”。',
      'TRUE 時最後一欄註明期間依據；FALSE（預設）時，非原文所述的期間自行註明，如「2023（推斷）」。',
    ],
  'TRUE for a last column that says where the period comes from; FALSE (default): a figure whose period is not stated says so behind how exact it is.':
    [
      'TRUE 时最后一列注明期间依据；FALSE（默认）时，期间非原文所述的数字在精确程度之后注明。',
      'TRUE 時最後一欄註明期間依據；FALSE（預設）時，期間非原文所述的數字在精確程度之後註明。',
    ],
  'Period or date cell. Left out: the newest figure of this market.': [
    '期间或日期单元格。省略时为该市场的最新数字。',
    '期間或日期儲存格。省略時為該市場的最新數字。',
  ],
  'Table, e.g. "japan-vendors"; XIAOMI.LIST("tables") names them all.': [
    '表格，例如 "japan-vendors"；XIAOMI.LIST("tables") 列出全部。',
    '表格，例如 "japan-vendors"；XIAOMI.LIST("tables") 列出全部。',
  ],
  'Market, e.g. "India". Left out: all.': [
    '市场，例如 "India"、"印度"。省略时为全部。',
    '市場，例如 "India"、"印度"。省略時為全部。',
  ],
  'First period to include.': ['起始期间。', '起始期間。'],
  'Last period to include.': ['截止期间。', '截止期間。'],
  'Market, e.g. "Europe".': ['市场，例如 "Europe"、"欧洲"。', '市場，例如 "Europe"、"歐洲"。'],
  'Period or date cell. Left out: the newest figure.': [
    '期间或日期单元格。省略时为最新数字。',
    '期間或日期儲存格。省略時為最新數字。',
  ],
  '"full" (default), "short" or "footnote".': [
    '"full"（默认，完整）、"short"（简短）或 "footnote"（脚注）。',
    '"full"（預設，完整）、"short"（簡短）或 "footnote"（註腳）。',
  ],
  'Metric. Left out: all.': ['指标。省略时为全部。', '指標。省略時為全部。'],
  'Market. Left out: all.': ['市场。省略时为全部。', '市場。省略時為全部。'],
  'Document id, e.g. "santi-2024". Left out: all.': [
    '文件编号，例如 "santi-2024"。省略时为全部。',
    '文件編號，例如 "santi-2024"。省略時為全部。',
  ],
  'Words and numbers that must all occur, e.g. "samsung 2017", "毛利率", "Europe 23%".': [
    '必须全部出现的词和数字，例如 "samsung 2017"、"毛利率"、"欧洲 23%"。',
    '必須全部出現的詞和數字，例如 "samsung 2017"、"毛利率"、"歐洲 23%"。',
  ],
  '"metrics", "regions", "periods", "vendors", "tables", "charts", "sources" or "styles".': [
    '"metrics"（指标）、"regions"（地区）、"periods"（期间）、"vendors"（厂商）、"tables"（表格）、"charts"（图表）、"sources"（来源）或 "styles"（引用样式）。',
    '"metrics"（指標）、"regions"（地區）、"periods"（期間）、"vendors"（廠商）、"tables"（表格）、"charts"（圖表）、"sources"（來源）或 "styles"（引用樣式）。',
  ],
  'Text that must occur in one of the names; names without figures are then listed as well, at the end.': [
    '名称中必须出现的文字；此时没有数据的名称也会列出，排在最后。',
    '名稱中必須出現的文字；此時沒有資料的名稱也會列出，排在最後。',
  ],
};

const RESULTS: Readonly<Record<string, Pair>> = {
  'The share as a fraction. #VALUE! when a name is not understood, #N/A when no document gives this figure.': [
    '份额，以小数表示。名称无法理解时为 #VALUE!，没有文件给出该数字时为 #N/A。',
    '占有率，以小數表示。名稱無法理解時為 #VALUE!，沒有文件給出該數字時為 #N/A。',
  ],
  'The rank. #VALUE! when a name is not understood, #N/A when no document gives this figure.': [
    '排名。名称无法理解时为 #VALUE!，没有文件给出该数字时为 #N/A。',
    '排名。名稱無法理解時為 #VALUE!，沒有文件給出該數字時為 #N/A。',
  ],
  'Units shipped. #VALUE! when a name is not understood, #N/A when no document gives this figure.': [
    '出货台数。名称无法理解时为 #VALUE!，没有文件给出该数字时为 #N/A。',
    '出貨台數。名稱無法理解時為 #VALUE!，沒有文件給出該數字時為 #N/A。',
  ],
  'Growth as a fraction. #VALUE! when a name is not understood, #N/A when no document gives this figure.': [
    '增长率，以小数表示。名称无法理解时为 #VALUE!，没有文件给出该数字时为 #N/A。',
    '成長率，以小數表示。名稱無法理解時為 #VALUE!，沒有文件給出該數字時為 #N/A。',
  ],
  'The value. #VALUE! when a name is not understood, #N/A when no document gives this figure or gives a range.': [
    '数值。名称无法理解时为 #VALUE!，没有文件给出该数字或只给出区间时为 #N/A。',
    '數值。名稱無法理解時為 #VALUE!，沒有文件給出該數字或只給出區間時為 #N/A。',
  ],
  'The price in whole currency units. #VALUE! when a name is not understood, #N/A when there is none or it is a range.':
    [
      '价格，以整币计。名称无法理解时为 #VALUE!，没有价格或价格为区间时为 #N/A。',
      '價格，以整幣計。名稱無法理解時為 #VALUE!，沒有價格或價格為區間時為 #N/A。',
    ],
  'Rows of period, value, how exact. #N/A when there is no such figure.': [
    '各行为期间、数值、精确程度。没有该数字时为 #N/A。',
    '各列為期間、數值、精確程度。沒有該數字時為 #N/A。',
  ],
  'Rows of vendor, value, how exact. #N/A when there is no such figure.': [
    '各行为厂商、数值、精确程度。没有该数字时为 #N/A。',
    '各列為廠商、數值、精確程度。沒有該數字時為 #N/A。',
  ],
  'The rows of the table. #VALUE! when the table is not known.': [
    '表格的各行。不认识该表格时为 #VALUE!。',
    '表格的各列。不認識該表格時為 #VALUE!。',
  ],
  'Rows of date, region, who, event, source, line. #N/A when there is none.': [
    '各行为日期、地区、主体、事件、来源、行号。没有时为 #N/A。',
    '各列為日期、地區、主體、事件、來源、行號。沒有時為 #N/A。',
  ],
  'The citation. #VALUE! when a name is not understood, #N/A when there is no such figure.': [
    '引文。名称无法理解时为 #VALUE!，没有该数字时为 #N/A。',
    '引文。名稱無法理解時為 #VALUE!，沒有該數字時為 #N/A。',
  ],
  'A text, for every input: Excel often hides the messages of errors, this function never does.': [
    '对任何输入都返回文本：Excel 常常隐藏错误信息，此函数绝不隐藏。',
    '對任何輸入都傳回文字：Excel 常常隱藏錯誤訊息，此函數絕不隱藏。',
  ],
  'Rows of kind, what, first place, second place. #N/A when none is known.': [
    '各行为类别、内容、第一处、第二处。没有已知的不一致时为 #N/A。',
    '各列為類別、內容、第一處、第二處。沒有已知的不一致時為 #N/A。',
  ],
  'Rows of id, file, title, author, publisher, date, figures, events. #VALUE! when the id is not known.': [
    '各行为编号、文件、标题、作者、发布方、日期、数字条数、事件条数。不认识该编号时为 #VALUE!。',
    '各列為編號、檔案、標題、作者、發布方、日期、數字筆數、事件筆數。不認識該編號時為 #VALUE!。',
  ],
  'Rows of metric, subject, region, period, value, how exact, printed, source, line. #N/A when nothing is found.': [
    '各行为指标、对象、地区、期间、数值、精确程度、原文数字、来源、行号。没有找到时为 #N/A。',
    '各列為指標、對象、地區、期間、數值、精確程度、原文數字、來源、行號。沒有找到時為 #N/A。',
  ],
  'Rows of id and name. #VALUE! when the kind is not known, #N/A when nothing is left.': [
    '各行为编号与名称。不认识该类别时为 #VALUE!，没有剩余项时为 #N/A。',
    '各列為編號與名稱。不認識該類別時為 #VALUE!，沒有剩餘項時為 #N/A。',
  ],
  'A text such as "1.1.0 (2026-11-28, 0123456789ab)"; with own figures a "+" and their fingerprint stand behind the hash.':
    [
      '文本，例如 "1.1.0 (2026-11-28, 0123456789ab)"；有自有数据时，哈希后为“+”及其指纹。',
      '文字，例如 "1.1.0 (2026-11-28, 0123456789ab)"；有自有數據時，雜湊後為「+」及其指紋。',
    ],
};

/** By the English text. */
export const TRANSLATED: ReadonlyMap<string, Words> = new Map(
  Object.entries({ ...SUMMARIES, ...PARAMETERS, ...RESULTS }).map(([en, [zhCN, zhTW]]) => [en, words(en, zhCN, zhTW)]),
);

/** A text of a doc comment in the given language. @throws when it has no translation. */
export function faceText(english: string, lang: Lang): string {
  const text = english.replace(/\s+/g, ' ').trim();
  const translated = TRANSLATED.get(text);
  if (translated) return translated[lang];
  if (lang === 'en') return text;
  throw new Error(`no translation in src/functions/words.ts: ${text}`);
}
