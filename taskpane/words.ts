/** Every text of the pane itself, in every language. Texts of tables come with the pages. */
import { words, type Lang, type Words } from '../src/core/lang';

export const LANGUAGE_NAMES = { 'en': 'English', 'zh-CN': '简体中文', 'zh-TW': '繁體中文' } as const satisfies Readonly<
  Record<Lang, string>
>;

export const TEXT = {
  productName: words('Xiaomi Atlas', '小米图鉴 Xiaomi Atlas', '小米圖鑑 Xiaomi Atlas'),
  tables: words('Tables', '表格', '表格'),
  tabInsert: words('Insert', '插入', '插入'),
  tabFind: words('Find', '查找', '查找'),
  tabWorkbook: words('Workbook', '工作簿', '活頁簿'),
  about: words('About', '关于', '關於'),
  views: words('Views', '视图', '檢視'),
  success: words('Done:', '完成：', '完成：'),
  info: words('Note:', '提示：', '提示：'),
  error: words('Error:', '错误：', '錯誤：'),
  closeMessage: words('Close the message', '关闭消息', '關閉訊息'),
  language: words('Language', '语言', '語言'),

  what: words(
    'Figures on Xiaomi for your sheets, from published documents: each says which line states it, for when, and how exactly.',
    '小米相关数据，取自已发表的文件；每个数字都注明出自哪一行、属于哪一期间、精确到什么程度。',
    '小米相關數據，取自已發表的文件；每個數字都註明出自哪一行、屬於哪一期間、精確到什麼程度。',
  ),
  search: words('Search', '搜索', '搜尋'),
  searchHint: words('Name or figure', '名称、数字、来源', '名稱、數字、來源'),
  topic: words('Topic', '主题', '主題'),
  allTopics: words('All topics', '全部主题', '全部主題'),
  foundFigures: words('{count} {count:figure|figures}, ', '{count} 项数据，', '{count} 項數據，'),
  found: words('{count} of {all} tables', '{all} 个表格中的 {count} 个', '{all} 個表格中的 {count} 個'),
  findings: words('What the tables say', '各表要点', '各表重點'),
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
  target: words('Goes to {address}: ', '插入位置 {address}：', '插入位置 {address}：'),
  targetFree: words('the cells are free', '单元格为空', '儲存格為空'),
  targetOccupied: words(
    '{count} {count:cell there is|cells there are} not empty; you will be asked',
    '其中 {count} 个单元格非空，插入前会询问',
    '其中 {count} 個儲存格非空，插入前會詢問',
  ),
  targetOlder: words(
    'a table or chart that stands there would go; you will be asked',
    '此处已有表格或图表，替换前会询问',
    '此處已有表格或圖表，取代前會詢問',
  ),
  targetUnknown: words(
    'Select a cell in the sheet to say where the table goes.',
    '请在工作表中选择一个单元格作为插入位置。',
    '請在工作表中選擇一個儲存格作為插入位置。',
  ),
  targetWritten: words(
    'It stands at {address} now; select another cell for the next table.',
    '此表已在 {address}；如需插入下一个表格，请选择其他单元格。',
    '此表已在 {address}；如需插入下一個表格，請選取其他儲存格。',
  ),
  targetNewSheet: words('Goes to a new sheet.', '插入到新工作表。', '插入到新工作表。'),
  insertWhere: words('Where', '位置', '位置'),
  atSelection: words('At the selected cell', '所选单元格处', '所選儲存格處'),
  onNewSheet: words('On a new sheet', '新工作表', '新工作表'),
  withSources: words(
    'With a sheet of the sources, added once; note numbers link to it',
    '附来源工作表（只添加一次），注释编号链接到该表',
    '附來源工作表（只新增一次），註釋編號連結到該表',
  ),
  noCharts: words(
    'Charts are shown here only: this spreadsheet gets the tables without them.',
    '图表仅在此处显示：此电子表格只插入表格，不含图表。',
    '圖表僅在此處顯示：此試算表只插入表格，不含圖表。',
  ),
  chartText: words('Chart as text', '图表文字说明', '圖表文字說明'),
  choose: words('Select “{title}”', '选择“{title}”', '選取「{title}」'),
  chosen: words('{count} selected', '已选 {count} 个', '已選 {count} 個'),
  chooseNone: words('Clear selection', '取消选择', '取消選取'),
  insertMany: words('Insert on new sheets', '插入到新工作表', '插入到新工作表'),
  insertedMany: words(
    'Inserted {count} {count:table|tables, each} on a new sheet.',
    '已插入 {count} 个表格，各占一张新工作表。',
    '已插入 {count} 個表格，各占一張新工作表。',
  ),
  again: words(
    '“Insert again” in the ribbon repeats the last of them, “{title}”.',
    '功能区的“再次插入”会重复其中最后一个：“{title}”。',
    '功能區的「再次插入」會重複其中最後一個：「{title}」。',
  ),
  progress: words('{done} of {total}:', '第 {done} 个，共 {total} 个：', '第 {done} 個，共 {total} 個：'),
  cancelling: words('Stopping…', '正在停止…', '正在停止…'),
  stayed: words(
    'These sheets could not be taken away again: {list}',
    '以下工作表未能移除：{list}',
    '以下工作表未能移除：{list}',
  ),
  inserted: words(
    'Inserted “{title}” at {address}.',
    '已将“{title}”插入 {address}。',
    '已將「{title}」插入 {address}。',
  ),
  insertedValues: words(
    'Inserted “{title}” at {address} as values: formulas were not accepted here.',
    '已将“{title}”以数值插入 {address}：此处无法写入公式。',
    '已將「{title}」以數值插入 {address}：此處無法寫入公式。',
  ),
  undo: words('Undo', '撤消', '復原'),
  undone: words('Undone: everything is as it was before.', '已撤消，恢复原状。', '已復原，恢復原狀。'),
  failed: words('Nothing was inserted: {reason}', '未插入任何内容：{reason}', '未插入任何內容：{reason}'),
  copy: words('Copy', '复制', '複製'),
  copied: words(
    'Copied “{title}”. Paste it into a sheet or a text.',
    '已复制“{title}”，可粘贴到工作表或文档中。',
    '已複製「{title}」，可貼到工作表或文件中。',
  ),
  copyFailed: words(
    'This browser does not allow copying; select the table and copy it yourself.',
    '浏览器不允许复制；请自行选中表格复制。',
    '瀏覽器不允許複製；請自行選取表格複製。',
  ),
  noHost: words(
    'This page is open without Excel: tables can be looked at and copied. To insert them, open the pane inside Excel.',
    '当前页面未在 Excel 中打开：可查看和复制表格。如需插入，请在 Excel 中打开窗格。',
    '目前頁面未在 Excel 中開啟：可檢視和複製表格。如需插入，請在 Excel 中開啟窗格。',
  ),
  playground: words(
    'Or try it in the playground, a spreadsheet in the browser.',
    '或在演练场（浏览器中的电子表格）里试用。',
    '或在演練場（瀏覽器中的試算表）裡試用。',
  ),
  notLoaded: words(
    'a part of this pane could not be loaded; check the connection, then close the pane and open it again',
    '窗格的一部分无法加载；请检查网络，然后关闭并重新打开窗格',
    '窗格的一部分無法載入；請檢查網路，然後關閉並重新開啟窗格',
  ),
  loadFailed: words('This cannot be shown: {reason}', '无法显示此部分：{reason}', '無法顯示此部分：{reason}'),
  missing: words('Figures are missing', '缺少数据', '缺少數據'),
  asksAgain: words(
    'They are asked for again by themselves; cells get their answers when they come.',
    '稍后会自动重试；数据到达后，单元格会自动得到结果。',
    '稍後會自動重試；數據到達後，儲存格會自動得到結果。',
  ),
  askingAgain: words('Asking for them again…', '正在重试…', '正在重試…'),
  askAgain: words('Try again', '重试', '重試'),
  loading: words('Loading…', '正在加载…', '正在載入…'),

  occupiedTitle: words('Replace what stands there?', '要替换现有内容吗？', '要取代現有內容嗎？'),
  occupiedText: words(
    '“{title}” goes to {address}. This would be replaced:',
    '“{title}”将插入 {address}，以下内容会被替换：',
    '「{title}」將插入 {address}，以下內容會被取代：',
  ),
  occupiedTable: words(
    'the whole table “{title}”, {address}',
    '整个表格“{title}”，{address}',
    '整個表格「{title}」，{address}',
  ),
  occupiedChart: words('the chart “{title}”', '图表“{title}”', '圖表「{title}」'),
  occupiedMore: words('and {count} more {count:cell|cells}', '另有 {count} 个单元格', '另有 {count} 個儲存格'),
  occupiedStays: words(
    'Everything else on the sheet stays as it is.',
    '工作表中的其他内容保持不变。',
    '工作表中的其他內容保持不變。',
  ),
  merged: words('merged cells', '合并单元格', '合併儲存格'),
  replace: words('Replace', '替换', '取代'),
  cancel: words('Cancel', '取消', '取消'),
  cancelled: words('Nothing was inserted.', '未插入任何内容。', '未插入任何內容。'),
} as const satisfies Record<string, Words>;

export type TextKey = keyof typeof TEXT;
