/** Texts of the Workbook tab. */
import { words, type Words } from '../../../src/core/lang';

export const WORKBOOK = {
  title: words('Analyst workbook', '分析工作簿', '分析活頁簿'),
  intro: words(
    'A finished workbook: first page, contents, tables with charts, the data behind them, sources and checks.',
    '完整的工作簿：首页、目录、表格与图表、所用数据、来源与核对。',
    '完整的活頁簿：首頁、目錄、表格與圖表、所用數據、來源與核對。',
  ),
  workbook: words('Workbook', '工作簿', '活頁簿'),
  pagesChosen: words('Pages: {count} of {all}', '页面：{all} 个中的 {count} 个', '頁面：{all} 個中的 {count} 個'),
  all: words('All', '全选', '全選'),
  none: words('None', '全不选', '全不選'),
  regionsChosen: words(
    'Regions to compare: {count} of {all}',
    '对比地区：{all} 个中的 {count} 个',
    '對比地區：{all} 個中的 {count} 個',
  ),
  noRegions: words('Tick at least two regions.', '请至少勾选两个地区。', '請至少勾選兩個地區。'),
  fixedBlank: words(
    'The data, the sources and a sheet with examples of look-up formulas, for your own tables.',
    '数据、来源和一张查找公式示例表，供自行制表。',
    '數據、來源和一張查找公式範例表，供自行製表。',
  ),
  language: words('Language of the workbook', '工作簿语言', '活頁簿語言'),
  formulas: words('Figures as', '数据形式', '數據形式'),
  native: words(
    'Formulas on the included data (work everywhere)',
    '引用内附数据的公式（处处可用）',
    '引用內附數據的公式（處處可用）',
  ),
  addin: words(
    'XIAOMI functions (live where the add-in is)',
    'XIAOMI 函数（有加载项处实时更新）',
    'XIAOMI 函數（有增益集處即時更新）',
  ),
  values: words('Values', '数值', '數值'),

  open: words('Open in Excel', '在 Excel 中打开', '在 Excel 中開啟'),
  download: words('Download', '下载', '下載'),
  intoThis: words('Add to this workbook', '添加到此工作簿', '加入此活頁簿'),
  intoThisText: words(
    'Adds the chosen pages to this workbook as new sheets, as XIAOMI functions or values.',
    '将所选页面作为新工作表加入此工作簿，采用 XIAOMI 函数或数值。',
    '將所選頁面作為新工作表加入此活頁簿，採用 XIAOMI 函數或數值。',
  ),
  noPages: words('Tick at least one page.', '请至少勾选一个页面。', '請至少勾選一個頁面。'),
  preparing: words('Preparing…', '正在准备…', '正在準備…'),
  opened: words(
    '“{title}” is open in a new window ({size} kB).',
    '“{title}”已在新窗口打开（{size} kB）。',
    '「{title}」已在新視窗開啟（{size} kB）。',
  ),
  downloaded: words('Downloaded {file} ({size} kB).', '已下载 {file}（{size} kB）。', '已下載 {file}（{size} kB）。'),
  added: words('Added {count} {count:sheet|sheets}.', '已添加 {count} 张工作表。', '已加入 {count} 張工作表。'),
  cancelled: words('Stopped; nothing was made.', '已停止，未生成任何内容。', '已停止，未產生任何內容。'),
  failed: words('The workbook could not be made: {reason}', '无法生成工作簿：{reason}', '無法產生活頁簿：{reason}'),
  stayed: words(
    'These sheets could not be taken away again: {list}',
    '以下工作表未能移除：{list}',
    '以下工作表未能移除：{list}',
  ),

  formatsTitle: words('Figures in cells', '单元格中的数字', '儲存格中的數字'),
  formatsFollow: words(
    'Show each figure as its document states it (23%, US$400, <1%)',
    '按文件原样显示数字（23%、US$400、<1%）',
    '依文件原樣顯示數字（23%、US$400、<1%）',
  ),
  formatsText: words(
    'For cells that hold one XIAOMI figure and nothing else. Other formats that you choose stay.',
    '适用于仅含一个 XIAOMI 数字的单元格。您另选的格式保持不变。',
    '適用於僅含一個 XIAOMI 數字的儲存格。您另選的格式維持不變。',
  ),
  formatsNow: words('Format figures', '设置数字格式', '設定數字格式'),
} as const satisfies Record<string, Words>;
