import { words } from '../core/lang';

/** What --help says. */
export const HELP = {
  program: words(
    "Cited figures on Xiaomi's business abroad. Exit codes: 0 done; 1 understood, but no (no such figure, a check failed); 2 wrong usage, or a file that cannot be read or written.",
    '带出处的小米海外业务数据。退出码：0 完成；1 已理解但不成立（没有该数字、核对未通过）；2 用法错误，或文件无法读写。',
    '附出處的小米海外業務數據。結束代碼：0 完成；1 已理解但不成立（沒有該數字、核對未通過）；2 用法錯誤，或檔案無法讀寫。',
  ),
  lang: words('language of texts', '文字的语言', '文字的語言'),
  version: words('print the version', '显示版本', '顯示版本'),
  help: words('print this help', '显示本帮助', '顯示本說明'),
  json: words('print JSON', '输出 JSON', '輸出 JSON'),
  facts: words(
    'print every mention of a figure with its document and line',
    '列出文件中的每一处数据及其文件和行号',
    '列出文件中的每一處數據及其文件和行號',
  ),
  call: words(
    'run one function: call SHARE Europe 2025Q2. A figure that is as printed comes as the bare number, any other with what is shown and how exact it is',
    '运行一个函数：call SHARE Europe 2025Q2。与原文相同的数字单独输出，其余附显示文字与精确程度',
    '執行一個函數：call SHARE Europe 2025Q2。與原文相同的數字單獨輸出，其餘附顯示文字與精確程度',
  ),
  build: words('write a workbook', '生成工作簿', '產生活頁簿'),
  output: words('the .xlsx file to write', '要写入的 .xlsx 文件', '要寫入的 .xlsx 檔案'),
  formulas: words(
    'native: look-ups on the Data sheet; addin: XIAOMI functions; values: none',
    'native：查找“数据”工作表；addin：XIAOMI 函数；values：不用公式',
    'native：查找「資料」工作表；addin：XIAOMI 函數；values：不用公式',
  ),
  edition: words(
    'full: for who works with the figures; client: a sheet of paper a page, to be sent, with the data on hidden sheets',
    'full：供处理数据的人使用；client：供发送，每页一张纸，数据置于隐藏工作表',
    'full：供處理數據的人使用；client：供寄送，每頁一張紙，數據置於隱藏工作表',
  ),
  pages: words(
    'only these pages (ids or names of sheets), separated by commas',
    '只含这些页（编号或工作表名），以逗号分隔',
    '只含這些頁（編號或工作表名），以逗號分隔',
  ),
  regions: words(
    'regions of the workbook compare, two or more, separated by commas',
    'compare 工作簿的地区（至少两个），以逗号分隔',
    'compare 活頁簿的地區（至少兩個），以逗號分隔',
  ),
  force: words('replace the file if it exists', '文件已存在时覆盖', '檔案已存在時覆寫'),
  verify: words(
    'compare every figure of a workbook of ours, edited or not, with the data; exit code 1 when some differ or could not be compared',
    '将本程序生成的工作簿（无论是否改动过）的全部数据与数据集核对；有不一致或未能核对时退出码为 1',
    '將本程式產生的活頁簿（無論是否改動過）的全部數據與資料集核對；有不一致或未能核對時結束代碼為 1',
  ),
  diff: words(
    'report which figures changed between two workbooks of ours, or between one and the data of today: value, how exact, source; exit code 1 when some did',
    '报告两个工作簿之间（或一个工作簿与现有数据之间）哪些数据有变化：数值、精确程度、出处；有变化时退出码为 1',
    '回報兩個活頁簿之間（或一個活頁簿與現有數據之間）哪些數據有變化：數值、精確程度、出處；有變化時結束代碼為 1',
  ),
  list: words(
    'list names: workbooks, functions, metrics, regions, periods, vendors, tables …',
    '列出名称：workbooks、functions、metrics、regions、periods、vendors、tables 等',
    '列出名稱：workbooks、functions、metrics、regions、periods、vendors、tables 等',
  ),
  audit: words('prove the data against the original documents', '对照原始文件核验数据', '對照原始文件核驗數據'),
  originals: words('folder of the original documents', '原始文件所在文件夹', '原始文件所在資料夾'),
  check: words('validate a file of own figures', '检查自备的数据文件', '檢查自備的資料檔案'),
  checks: words('print the arithmetic checks and their findings', '列出算术核对及其结果', '列出算術核對及其結果'),
} as const;
