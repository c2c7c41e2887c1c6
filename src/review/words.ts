/** What the reports on workbooks say about single figures. */
import { words, type Lang, type Words } from '../core/lang';

export const REASON = {
  rowGone: words('row gone', '该行已删除', '該列已刪除'),
  columnGone: words('column gone', '该列已删除', '該欄已刪除'),
  tableGone: words('table gone', '该表已删除', '該表已刪除'),
  rowAdded: words('row added', '该行为新增', '該列為新增'),
  headAgain: words('head again', '列标题重复', '欄標題重複'),
  keyAgain: words('key again', '键重复', '鍵重複'),
  unknownTable: words('the data of today have no such table', '现有数据没有此表', '現有數據沒有此表'),
  merged: words('hidden: merged as {area}', '被合并单元格 {area} 遮住', '被合併儲存格 {area} 遮住'),
  kept: words('the chart keeps {value}', '图表存有 {value}', '圖表存有 {value}'),
  cellAgain: words('the cell stands twice', '该单元格重复出现', '該儲存格重複出現'),
  empty: words('empty', '空', '空'),
  gone: words('gone', '已删除', '已刪除'),
  shownAs: words('{value} with the format {format}', '{value}，格式为 {format}', '{value}，格式為 {format}'),
} as const satisfies Record<string, Words>;

export const say = (text: Words, lang: Lang, values: Readonly<Record<string, string | number>> = {}): string =>
  text[lang].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
