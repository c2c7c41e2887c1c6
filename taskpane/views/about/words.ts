/** Texts of the About tab. */
import { words, type Words } from '../../../src/core/lang';

export const ABOUT = {
  about: words('About', '关于', '關於'),
  sources: words('Sources', '来源', '來源'),
  aboutData: words('The data', '数据', '資料'),
  aboutVersion: words(
    'Data version {version}, hash {hash}.',
    '数据版本 {version}，校验值 {hash}。',
    '資料版本 {version}，校驗值 {hash}。',
  ),
  aboutCount: words(
    '{statements} {statements:mention|mentions} of {figures} {figures:figure|figures} (one that is mentioned again counts once) and {events} {events:event|events} from {sources} {sources:document|documents}.',
    '来自 {sources} 份文件的 {statements} 处数据，合 {figures} 个数据（重复提及计一次），及 {events} 个事件。',
    '來自 {sources} 份文件的 {statements} 處數據，合 {figures} 個數據（重複提及計一次），及 {events} 個事件。',
  ),
  aboutSource: words(
    '{publisher}, {date}; {statements} {statements:mention of a figure|mentions of figures}, {events} {events:event|events}',
    '{publisher}，{date}；{statements} 处数据，{events} 个事件',
    '{publisher}，{date}；{statements} 處數據，{events} 個事件',
  ),
  aboutReadTitle: words('How to read the figures', '如何阅读数字', '如何閱讀數字'),
  aboutRead: words(
    'A bound stays a bound: <1% means the document says under 1 %, >42.6 means over, ~ means about. “undated” means the document gives no period; formulas write it n.d. Numbers after a figure lead to its note, with the document and line it comes from.',
    '界限按原样显示：<1% 表示文件称“不到 1%”，> 表示“超过”，~ 表示“约”。“无日期”表示文件未注明期间，公式中写作 n.d.。数字后的编号指向注释，注明所在文件和行号。',
    '界限照原樣顯示：<1% 表示文件稱「不到 1%」，> 表示「超過」，~ 表示「約」。「無日期」表示文件未註明期間，公式中寫作 n.d.。數字後的編號指向註釋，註明所在文件和行號。',
  ),
  aboutNameTitle: words('If a cell shows #NAME?', '单元格显示 #NAME? 时', '儲存格顯示 #NAME? 時'),
  aboutName: words(
    'Excel does not know the XIAOMI functions there: the add-in is not loaded, or this Excel cannot run custom functions (iPad, Excel 2019 and older). Open this pane once from the ribbon, then edit the cell and press Enter. For people without the add-in, insert tables as values.',
    '表示 Excel 不认识 XIAOMI 函数：加载项未加载，或此版本 Excel 不支持自定义函数（iPad、Excel 2019 及更早版本）。请从功能区打开一次本窗格，再编辑该单元格并按回车。若要发给没有加载项的人，请以数值插入表格。',
    '表示 Excel 不認得 XIAOMI 函數：增益集未載入，或此版本 Excel 不支援自訂函數（iPad、Excel 2019 及更早版本）。請從功能區開啟一次本窗格，再編輯該儲存格並按 Enter。若要傳給沒有增益集的人，請以數值插入表格。',
  ),
  aboutErrorsTitle: words(
    'If a cell shows #N/A or #VALUE!',
    '单元格显示 #N/A 或 #VALUE! 时',
    '儲存格顯示 #N/A 或 #VALUE! 時',
  ),
  aboutErrors: words(
    '#N/A: the question is understood, but no document answers it. #VALUE!: a name or a period is not understood. XIAOMI.EXPLAIN with the same arguments says which, in words, and what there is instead.',
    '#N/A：问题有效，但没有文件给出答案。#VALUE!：名称或期间无法识别。用相同参数调用 XIAOMI.EXPLAIN 可得到文字说明及现有数据。',
    '#N/A：問題有效，但沒有文件給出答案。#VALUE!：名稱或期間無法識別。以相同引數呼叫 XIAOMI.EXPLAIN 可得到文字說明及現有資料。',
  ),
  aboutLanguageTitle: words('Language', '语言', '語言'),
  aboutLanguage: words(
    'The pane follows the language of Excel; another one can be chosen here and is kept. Tables, charts, workbooks and the texts of functions come in the chosen language; numbers stay numbers.',
    '窗格随 Excel 的语言显示；也可在此另选并保留。表格、图表、工作簿和函数文字均使用所选语言；数字仍为数字。',
    '窗格隨 Excel 的語言顯示；也可在此另選並保留。表格、圖表、活頁簿和函數文字均使用所選語言；數字仍為數字。',
  ),
  aboutKeysTitle: words('Keyboard', '键盘操作', '鍵盤操作'),
  keyPane: words(
    'From the sheet to the pane and back',
    '在工作表与窗格之间切换',
    '在工作表與窗格之間切換',
  ),
  keyTab: words('To the next or previous control', '到下一个或上一个控件', '到下一個或上一個控制項'),
  keyArrows: words(
    'Between tabs, options and the entries of a list',
    '在标签页、选项和列表项之间移动',
    '在索引標籤、選項和清單項目之間移動',
  ),
  keyEnter: words('Press a button, choose an entry', '按下按钮、选定列表项', '按下按鈕、選定清單項目'),
  keySpace: words('Tick or untick', '勾选或取消勾选', '勾選或取消勾選'),
  keyEscape: words(
    'Close a list or a question without changing anything',
    '关闭列表或提问，不作更改',
    '關閉清單或提問，不作變更',
  ),
  keyAgain: words(
    'Insert the last table again (in Excel)',
    '再次插入上次的表格（在 Excel 中）',
    '再次插入上次的表格（在 Excel 中）',
  ),
  keyFormat: words('Format figures (in Excel)', '设置数字格式（在 Excel 中）', '設定數字格式（在 Excel 中）'),
  keyRefresh: words('Recalculate (in Excel)', '重新计算（在 Excel 中）', '重新計算（在 Excel 中）'),
  keyHelpKey: words('Key', '按键', '按鍵'),
  keyHelpWhat: words('What it does', '作用', '作用'),
  aboutNotTitle: words('Not affiliated', '无关联声明', '無關聯聲明'),
  aboutNot: words(
    'Xiaomi Atlas is an independent project. It is not affiliated with, endorsed by or sponsored by Xiaomi or Microsoft; names and trademarks belong to their owners. The figures are what the cited documents say, not verified by us.',
    'Xiaomi Atlas 是独立项目，与小米或微软无隶属、背书或赞助关系；名称和商标归各自所有者。数字以所引文件所载为准，未经我们核实。',
    'Xiaomi Atlas 是獨立專案，與小米或微軟無隸屬、背書或贊助關係；名稱和商標歸各自所有者。數字以所引文件所載為準，未經我們核實。',
  ),
} as const satisfies Record<string, Words>;
