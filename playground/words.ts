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
};
