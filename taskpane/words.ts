/** Every text of the pane itself, in every language. Texts of tables come with the pages. */
import { words, type Words } from '../src/core/lang';

export const LANGUAGE_NAMES = { en: 'English', 'zh-CN': '简体中文', 'zh-TW': '繁體中文' } as const;

export const TEXT = {
  productName: words('Xiaomi Atlas', '小米图鉴 Xiaomi Atlas', '小米圖鑑 Xiaomi Atlas'),
  tables: words('Tables', '表格', '表格'),
  about: words('About', '关于', '關於'),
  views: words('Views', '视图', '檢視'),
  language: words('Language', '语言', '語言'),

  intro: words(
    'Pick a table, look at it, insert it at the selected cell. Every figure carries its source.',
    '选择表格、预览，再插入到所选单元格。每个数字都注明出处。',
    '選擇表格、預覽，再插入到所選儲存格。每個數字都註明出處。',
  ),
  search: words('Search', '搜索', '搜尋'),
  searchHint: words('Names, figures, sources', '名称、数字、来源', '名稱、數字、來源'),
  topic: words('Topic', '主题', '主題'),
  allTopics: words('All topics', '全部主题', '全部主題'),
  found: words('{count} of {all} tables', '{all} 个表格中的 {count} 个', '{all} 個表格中的 {count} 個'),
  noneFound: words(
    'Nothing found for “{query}”. Try a region, a company, a number such as 23%, or the name of a source.',
    '没有找到“{query}”。请试试地区、公司、数字（如 23%）或来源名称。',
    '找不到「{query}」。請試試地區、公司、數字（如 23%）或來源名稱。',
  ),
  clear: words('Show all tables', '显示全部表格', '顯示全部表格'),
  foundIn: words('Found: {text}', '找到：{text}', '找到：{text}'),

  back: words('All tables', '全部表格', '全部表格'),
  preview: words('Preview', '预览', '預覽'),
  notes: words('Notes and sources', '注释与来源', '註釋與來源'),
  sources: words('Sources', '来源', '來源'),
  note: words('Note {mark}', '注释 {mark}', '註釋 {mark}'),
  noteBack: words('Back to where note {mark} is used', '返回注释 {mark} 所在处', '返回註釋 {mark} 所在處'),

  insertAs: words('Insert as', '插入为', '插入為'),
  asFormulas: words('Live formulas (XIAOMI functions)', '动态公式（XIAOMI 函数）', '動態公式（XIAOMI 函數）'),
  asValues: words('Values', '数值', '數值'),
  insert: words('Insert', '插入', '插入'),
  inserting: words('Inserting…', '正在插入…', '正在插入…'),
  target: words('Goes to {address}', '插入位置：{address}', '插入位置：{address}'),
  targetFree: words('the cells are free', '单元格为空', '儲存格為空'),
  targetOccupied: words('{count} cells there are not empty; you will be asked', '其中 {count} 个单元格非空，插入前会询问', '其中 {count} 個儲存格非空，插入前會詢問'),
  targetUnknown: words('Select a cell in the sheet to say where the table goes.', '请在工作表中选择一个单元格作为插入位置。', '請在工作表中選擇一個儲存格作為插入位置。'),
  inserted: words('Inserted “{title}” at {address}.', '已将“{title}”插入 {address}。', '已將「{title}」插入 {address}。'),
  insertedValues: words(
    'Inserted “{title}” at {address} as values: formulas were not accepted here.',
    '已将“{title}”以数值插入 {address}：此处无法写入公式。',
    '已將「{title}」以數值插入 {address}：此處無法寫入公式。',
  ),
  failed: words('Nothing was inserted: {reason}', '未插入任何内容：{reason}', '未插入任何內容：{reason}'),
  copy: words('Copy', '复制', '複製'),
  copied: words('Copied “{title}”. Paste it into a sheet or a text.', '已复制“{title}”，可粘贴到工作表或文档中。', '已複製「{title}」，可貼到工作表或文件中。'),
  copyFailed: words('This browser does not allow copying; select the table and copy it yourself.', '浏览器不允许复制；请自行选中表格复制。', '瀏覽器不允許複製；請自行選取表格複製。'),
  noHost: words(
    'This page is open without Excel: tables can be looked at and copied. To insert them, open the pane inside Excel or use the playground.',
    '当前页面未在 Excel 中打开：可查看和复制表格。如需插入，请在 Excel 中打开窗格，或使用在线演练场。',
    '目前頁面未在 Excel 中開啟：可檢視和複製表格。如需插入，請在 Excel 中開啟窗格，或使用線上演練場。',
  ),
  loading: words('Loading…', '正在加载…', '正在載入…'),

  occupiedTitle: words('Replace what stands there?', '要替换现有内容吗？', '要取代現有內容嗎？'),
  occupiedText: words(
    '“{title}” goes to {address}. {count} cells there are not empty and would be replaced:',
    '“{title}”将插入 {address}，其中 {count} 个非空单元格会被替换：',
    '「{title}」將插入 {address}，其中 {count} 個非空儲存格會被取代：',
  ),
  occupiedMore: words('and {count} more', '另有 {count} 个', '另有 {count} 個'),
  merged: words('merged cells', '合并单元格', '合併儲存格'),
  replace: words('Replace', '替换', '取代'),
  cancel: words('Cancel', '取消', '取消'),
  cancelled: words('Nothing was inserted.', '未插入任何内容。', '未插入任何內容。'),

  aboutData: words('The data', '数据', '資料'),
  aboutVersion: words('Data version {version}, hash {hash}.', '数据版本 {version}，校验值 {hash}。', '資料版本 {version}，校驗值 {hash}。'),
  aboutCount: words('{figures} observations and {events} events from {sources} documents.', '来自 {sources} 份文件的 {figures} 条数据和 {events} 条事件。', '來自 {sources} 份文件的 {figures} 筆資料和 {events} 筆事件。'),
  aboutSource: words('{publisher}, published {date}', '{publisher}，发布于 {date}', '{publisher}，發布於 {date}'),
  aboutReadTitle: words('How to read the figures', '如何阅读数字', '如何閱讀數字'),
  aboutRead: words(
    'A bound stays a bound: <1% means the document says under 1 %, >42.6 means over, ~ means about. “n.d.” means the document gives no date. Numbers after a figure lead to its note, with the document and line it comes from.',
    '界限按原样显示：<1% 表示文件称“不到 1%”，> 表示“超过”，~ 表示“约”。“n.d.”表示文件未注明日期。数字后的编号指向注释，注明所在文件和行号。',
    '界限照原樣顯示：<1% 表示文件稱「不到 1%」，> 表示「超過」，~ 表示「約」。「n.d.」表示文件未註明日期。數字後的編號指向註釋，註明所在文件和行號。',
  ),
  aboutNameTitle: words('If a cell shows #NAME?', '单元格显示 #NAME? 时', '儲存格顯示 #NAME? 時'),
  aboutName: words(
    'Excel does not know the XIAOMI functions there: the add-in is not loaded, or this Excel cannot run custom functions (iPad, Excel 2019 and older). Open this pane once from the ribbon, then edit the cell and press Enter. For people without the add-in, insert tables as values.',
    '表示 Excel 不认识 XIAOMI 函数：加载项未加载，或此版本 Excel 不支持自定义函数（iPad、Excel 2019 及更早版本）。请从功能区打开一次本窗格，再编辑该单元格并按回车。若要发给没有加载项的人，请以数值插入表格。',
    '表示 Excel 不認得 XIAOMI 函數：增益集未載入，或此版本 Excel 不支援自訂函數（iPad、Excel 2019 及更早版本）。請從功能區開啟一次本窗格，再編輯該儲存格並按 Enter。若要傳給沒有增益集的人，請以數值插入表格。',
  ),
  aboutErrorsTitle: words('If a cell shows #N/A or #VALUE!', '单元格显示 #N/A 或 #VALUE! 时', '儲存格顯示 #N/A 或 #VALUE! 時'),
  aboutErrors: words(
    '#N/A: the question is understood, but no document answers it. #VALUE!: a name or a period is not understood. XIAOMI.EXPLAIN with the same arguments says which, in words, and what there is instead.',
    '#N/A：问题有效，但没有文件给出答案。#VALUE!：名称或期间无法识别。用相同参数调用 XIAOMI.EXPLAIN 可得到文字说明及现有数据。',
    '#N/A：問題有效，但沒有文件給出答案。#VALUE!：名稱或期間無法識別。以相同引數呼叫 XIAOMI.EXPLAIN 可得到文字說明及現有資料。',
  ),
  aboutNotTitle: words('Not affiliated', '无关联声明', '無關聯聲明'),
  aboutNot: words(
    'Xiaomi Atlas is an independent project. It is not affiliated with, endorsed by or sponsored by Xiaomi or Microsoft; names and trademarks belong to their owners. The figures are what the cited documents say, not verified by us.',
    'Xiaomi Atlas 是独立项目，与小米或微软无隶属、背书或赞助关系；名称和商标归各自所有者。数字为所引文件的陈述，未经我们核实。',
    'Xiaomi Atlas 是獨立專案，與小米或微軟無隸屬、背書或贊助關係；名稱和商標歸各自所有者。數字為所引文件的陳述，未經我們核實。',
  ),
} as const satisfies Record<string, Words>;

export type TextKey = keyof typeof TEXT;
