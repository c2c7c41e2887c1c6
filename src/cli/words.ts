/** What the reports on workbooks say. */
import { words, type Words } from '../core/lang';

export const REPORT = {
  cell: words('Cell', '单元格', '儲存格'),
  found: words('Found', '现值', '現值'),
  expected: words('Expected', '应为', '應為'),
  source: words('Source', '出处', '出處'),
  figure: words('Figure', '数据', '數據'),
  change: words('Change', '变化', '變化'),
  old: words('Old', '旧', '舊'),
  fresh: words('New', '新', '新'),
  verified: words(
    '{compared} figures compared, {differ} differ, {not} not compared',
    '已核对{compared}个数据，{differ}个不一致，{not}个未核对',
    '已核對{compared}個數據，{differ}個不一致，{not}個未核對',
  ),
  notCompared: words('Not compared', '未核对', '未核對'),
  sheet: words('Sheet', '工作表', '工作表'),
  reason: words('Reason', '原因', '原因'),
  sheetsGone: words('sheets removed: {names}', '已删除的工作表：{names}', '已刪除的工作表：{names}'),
  and: words(', ', '、', '、'),
  again: words('key again', '键重复', '鍵重複'),
  otherData: words(
    'built from data {built}; compared with {now}',
    '该工作簿据数据 {built} 生成；现与 {now} 比较',
    '該活頁簿據數據 {built} 產生；現與 {now} 比較',
  ),
  ownUnknown: words(
    'it holds own figures that are not in the data compared with: what rests on them cannot be checked and is told as different; the bundled figures are checked',
    '其中含有不在比较所用数据中的自有数据：据此得出的内容无法核对，列为不同；内置数据照常核对',
    '其中含有不在比較所用數據中的自有數據：據此得出的內容無法核對，列為不同；內建數據照常核對',
  ),
  ownOnlyHere: words(
    'it was built without the own figures that are in the data compared with: what rests on them is told as different',
    '生成时未含比较所用数据中的自有数据：据此得出的内容列为不同',
    '產生時未含比較所用數據中的自有數據：據此得出的內容列為不同',
  ),
  value: words('value', '数值', '數值'),
  qualifier: words('how exact', '精确程度', '精確程度'),
  added: words('added', '新增', '新增'),
  removed: words('removed', '删除', '刪除'),
  shown: words('as shown', '显示', '顯示'),
  printed: words('as printed', '原文', '原文'),
  format: words('number format', '数字格式', '數字格式'),
  words: words('words', '文字', '文字'),
  edited: words('cell', '单元格', '儲存格'),
  compared: words(
    '{compared} figures compared, {changed} changes, {not} not compared',
    '已比较{compared}个数据，{changed}处变化，{not}个未比较',
    '已比較{compared}個數據，{changed}處變化，{not}個未比較',
  ),
  pagesSkipped: words(
    'the workbooks are in different languages: only their Data sheets are compared',
    '两个工作簿语言不同：仅比较“数据”表',
    '兩個活頁簿語言不同：僅比較「數據」表',
  ),
} as const satisfies Record<string, Words>;

export { say } from '../review/words';
