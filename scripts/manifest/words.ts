/**
 * Every text of the manifest, in the three languages. Excel shows them in the ribbon, the store dialog and the install
 * callout.
 */
import { sameWords, words, type Words } from '../../src/core/lang';

/** At most 125 characters each. */
export const shortWords = {
  'Group.Label': sameWords('Xiaomi Atlas'),
  'Start.Title': words('Xiaomi Atlas is ready', 'Xiaomi Atlas 已就绪', 'Xiaomi Atlas 已就緒'),
  'Pane.Label': words('Open Atlas', '打开 Atlas', '開啟 Atlas'),
  'Again.Label': words('Insert again', '再次插入', '再次插入'),
  'Format.Label': words('Format figures', '设置数字格式', '設定數字格式'),
  'Refresh.Label': words('Recalculate', '重新计算', '重新計算'),
} satisfies Record<string, Words>;

/** At most 250 characters each. */
export const longWords = {
  'Start.Text': words(
    'Type =XIAOMI.SHARE("Europe","2025Q2") in a cell, or open the pane on the Home tab and insert a prepared table.',
    '在单元格中输入 =XIAOMI.SHARE("欧洲","2025Q2")，或在“开始”选项卡上打开窗格，插入准备好的表格。',
    '在儲存格中輸入 =XIAOMI.SHARE("歐洲","2025Q2")，或在「常用」索引標籤上開啟窗格，插入準備好的表格。',
  ),
  'Pane.Text': words(
    'Look through the prepared tables, see where each figure comes from, and insert a table at the selected cell.',
    '浏览准备好的表格，查看每个数字的出处，并将表格插入所选单元格。',
    '瀏覽準備好的表格，查看每個數字的出處，並將表格插入所選儲存格。',
  ),
  'Again.Text': words(
    'Insert the table of the last time once more, at the selected cell. Cells that are not empty are never replaced.',
    '将上次插入的表格再次插入所选单元格。非空单元格不会被替换。',
    '將上次插入的表格再次插入所選儲存格。非空儲存格不會被取代。',
  ),
  'Format.Text': words(
    'Show each cell that holds one XIAOMI figure as its document states it: percent, currency, a bound such as <1%. Formats that you have chosen stay.',
    '按文件原样显示每个含单个 XIAOMI 数字的单元格：百分比、货币、界限（如 <1%）。您自选的格式保持不变。',
    '依文件原樣顯示每個含單一 XIAOMI 數字的儲存格：百分比、貨幣、界限（如 <1%）。您自選的格式維持不變。',
  ),
  'Refresh.Text': words(
    'Calculate every formula of this workbook anew, the XIAOMI formulas included, for example after an update of the figures.',
    '重新计算本工作簿的所有公式，包括 XIAOMI 公式，例如在数据更新之后。',
    '重新計算本活頁簿的所有公式，包括 XIAOMI 公式，例如在資料更新之後。',
  ),
} satisfies Record<string, Words>;

export const displayName: Words = words('Xiaomi Atlas', 'Xiaomi Atlas：小米出海数据', 'Xiaomi Atlas：小米出海資料');

/** At most 250 characters. The last sentence is required: the add-in carries another company's name. */
export const description: Words = words(
  'Cited figures on Xiaomi’s business outside China as cell functions and prepared tables; every figure with its document, line, period and exactness. An independent project, not affiliated with Xiaomi.',
  '以单元格函数和现成表格提供小米海外业务的数据；每个数字都注明文件、行号、时期与精确程度。本项目为独立项目，与小米公司无关联。',
  '以儲存格函數和現成表格提供小米海外業務的資料；每個數字都註明文件、行號、時期與精確程度。本專案為獨立專案，與小米公司無關聯。',
);
