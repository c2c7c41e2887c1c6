/** What the reports on workbooks say. */
import { words, type Lang, type Words } from '../core/lang';

export const REPORT = {
  cell: words('Cell', '单元格', '儲存格'),
  found: words('Found', '现值', '現值'),
  expected: words('Expected', '应为', '應為'),
  source: words('Source', '出处', '出處'),
  figure: words('Figure', '数据', '數據'),
  change: words('Change', '变化', '變化'),
  old: words('Old', '旧', '舊'),
  fresh: words('New', '新', '新'),
  rowGone: words('row gone', '该行已删除', '該列已刪除'),
  rowAdded: words('row added', '该行为新增', '該列為新增'),
  columnGone: words('column gone', '该列已删除', '該欄已刪除'),
  tableGone: words('table gone', '该表已删除', '該表已刪除'),
  figures: words('{n} figures', '{n}个数据', '{n}個數據'),
  empty: words('empty', '空', '空'),
  shownAs: words('{value} with the format {format}', '{value}，格式为 {format}', '{value}，格式為 {format}'),
  verified: words(
    '{compared} figures compared, {differ} differ',
    '已核对{compared}个数据，{differ}个不一致',
    '已核對{compared}個數據，{differ}個不一致',
  ),
  otherData: words(
    'built from data {built}; compared with {now}',
    '该工作簿据数据 {built} 生成；现与 {now} 比较',
    '該活頁簿據數據 {built} 產生；現與 {now} 比較',
  ),
  unknownTable: words(
    'not compared: the data of today have no table {name}',
    '未核对：现有数据没有表 {name}',
    '未核對：現有數據沒有表 {name}',
  ),
  value: words('value', '数值', '數值'),
  qualifier: words('how exact', '精确程度', '精確程度'),
  added: words('added', '新增', '新增'),
  removed: words('removed', '删除', '刪除'),
  shown: words('as shown', '显示', '顯示'),
  printed: words('as printed', '原文', '原文'),
  format: words('number format', '数字格式', '數字格式'),
  edited: words('cell', '单元格', '儲存格'),
  compared: words(
    '{compared} figures compared, {changed} changes',
    '已比较{compared}个数据，{changed}处变化',
    '已比較{compared}個數據，{changed}處變化',
  ),
  pagesSkipped: words(
    'the workbooks are in different languages: only their Data sheets are compared',
    '两个工作簿语言不同：仅比较“数据”表',
    '兩個活頁簿語言不同：僅比較「數據」表',
  ),
} as const satisfies Record<string, Words>;

export const say = (text: Words, lang: Lang, values: Readonly<Record<string, string | number>> = {}): string =>
  text[lang].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
