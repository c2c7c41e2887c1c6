/** Texts of the playground page itself. */
import { words } from '../src/core/lang';

export const TEXT = {
  pageTitle: words('Xiaomi Atlas playground', 'Xiaomi Atlas 演练场', 'Xiaomi Atlas 演練場'),
  sheet: words('Spreadsheet', '电子表格', '試算表'),
  pane: words('Xiaomi Atlas', 'Xiaomi Atlas', 'Xiaomi Atlas'),
  paneWidth: words('Width of the pane', '窗格宽度', '窗格寬度'),
  loading: words('Loading the spreadsheet…', '正在加载电子表格…', '正在載入試算表…'),
  failed: words(
    'The spreadsheet could not be loaded: {reason}',
    '无法加载电子表格：{reason}',
    '無法載入試算表：{reason}',
  ),
  hint: words(
    'Type =XIAOMI. in a cell. Select a cell with an error to read why.',
    '在单元格中输入 =XIAOMI.。选中出错的单元格可查看原因。',
    '在儲存格中輸入 =XIAOMI.。選取出錯的儲存格可查看原因。',
  ),
  startAgain: words('Start again', '重新开始', '重新開始'),
  startAgainTip: words(
    'Your work is kept in this browser. This puts it aside and shows the first sheet again.',
    '您的内容保存在此浏览器中。点击后将其搁置并恢复初始工作表。',
    '您的內容保存在此瀏覽器中。點按後會將其擱置並恢復初始工作表。',
  ),
  bringBack: words('Bring back my work', '恢复之前的内容', '恢復先前的內容'),
  bringBackTip: words(
    'Shows what was here before, and puts aside what is here now.',
    '恢复之前的内容，并搁置现在的内容。',
    '恢復先前的內容，並擱置現在的內容。',
  ),
  save: words('Save as workbook', '另存为工作簿', '另存為活頁簿'),
  saveTip: words(
    'Saves all sheets as a workbook that Excel opens without the add-in: figures as look-ups, charts as charts of Excel.',
    '将所有工作表保存为无需加载项即可在 Excel 中打开的工作簿：数字为取数公式，图表为 Excel 图表。',
    '將所有工作表儲存為無需增益集即可在 Excel 中開啟的活頁簿：數字為取數公式，圖表為 Excel 圖表。',
  ),
  saving: words('Saving… {progress}', '正在保存… {progress}', '正在儲存… {progress}'),
  saved: words(
    'Saved as {file}. Its sheet “About” says which cells look their figures up, and where the figures stand.',
    '已保存为 {file}。其中“关于”表说明哪些单元格为取数公式，以及数字出处。',
    '已儲存為 {file}。其中「關於」表說明哪些儲存格為取數公式，以及數字出處。',
  ),
  notSaved: words(
    'The workbook could not be saved: {reason}. Nothing was written.',
    '未能保存工作簿：{reason}。未写入任何文件。',
    '未能儲存活頁簿：{reason}。未寫入任何檔案。',
  ),
  toPane: words('F6: to the pane', 'F6：转到窗格', 'F6：移至窗格'),
  toCells: words('F6: to the cells', 'F6：转到单元格', 'F6：移至儲存格'),
  chartKeys: words(
    'Arrow keys move the chart, with Shift they size it; Delete removes it, Escape goes back to the cells.',
    '方向键移动图表，按住 Shift 可调整大小；Delete 删除，Escape 返回单元格。',
    '方向鍵移動圖表，按住 Shift 可調整大小；Delete 刪除，Escape 返回儲存格。',
  ),
};
