/** What the tables share: column heads and the cell that lists note numbers. */
import { words, type Words } from '../core/lang';
import { textCell } from './cells';
import type { FillContext } from './fill-context';
import type { Cell } from '../page/page';

/** Rows of a table, headers first. */
export type FilledRows = readonly (readonly Cell[])[];

export const HEADS = {
  metric: words('Metric', '指标', '指標'),
  entity: words('Vendor or subject', '厂商或对象', '廠商或對象'),
  region: words('Region', '地区', '地區'),
  period: words('Period', '期间', '期間'),
  value: words('Value', '数值', '數值'),
  exactness: words('How exact', '精确程度', '精確程度'),
  agency: words('Data house', '数据机构', '研調機構'),
  basis: words('Basis of the period', '期间依据', '期間依據'),
  source: words('Source', '来源', '來源'),
  notes: words('Notes', '注', '註'),
  date: words('Date', '日期', '日期'),
  who: words('Who', '主体', '主體'),
  event: words('Event', '事件', '事件'),
  line: words('Line', '行', '行'),
  remark: words('Remark', '备注', '備註'),
  id: words('Id', '编号', '編號'),
  document: words('Document', '文件', '文件'),
  title: words('Title', '标题', '標題'),
  author: words('Author', '作者', '作者'),
  publisher: words('Publisher', '发布者', '發布者'),
  published: words('Published', '发布日期', '發布日期'),
  figures: words('Statements', '陈述条数', '陳述筆數'),
  events: words('Events', '事件条数', '事件筆數'),
  sha: words('SHA-256 of the original', '原件SHA-256', '原件SHA-256'),
  tension: words('What to know', '应知事项', '應知事項'),
  first: words('First place', '出处一', '出處一'),
  second: words('Second place', '出处二', '出處二'),
  check: words('Check', '核对', '核對'),
  outcome: words('Outcome', '结果', '結果'),
  finding: words('Finding', '发现', '發現'),
  total: words('Total', '合计', '合計'),
  computed: words('Computed', '计算值', '計算值'),
  computedLow: words('Computed, lowest', '计算值下限', '計算值下限'),
  computedHigh: words('Computed, highest', '计算值上限', '計算值上限'),
  rule: words('Expected', '应为', '應為'),
  stated: words('Stated, or limit', '文中数值或界限', '文中數值或界限'),
  statedLow: words('Stated, lowest', '文中下限', '文中下限'),
  statedHigh: words('Stated, highest', '文中上限', '文中上限'),
} as const satisfies Record<string, Words>;

export const head = (ctx: FillContext, ...keys: (keyof typeof HEADS)[]): readonly Cell[] =>
  keys.map((k) => textCell(HEADS[k][ctx.lang], 'header'));

/** `1, 3` */
export const markCell = (marks: readonly number[]): Cell =>
  textCell([...new Set(marks)].sort((a, b) => a - b).join(', '), 'mark');
