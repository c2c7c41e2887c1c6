import { words } from '../../core/lang';
import type { PageSpec } from '../table-spec';

export const REFERENCE_PAGES: readonly PageSpec[] = [
  {
    id: 'sources',
    short: words('Sources', '来源', '來源'),
    topic: 'reference',
    title: words('Sources', '来源', '來源'),
    summary: words(
      'The five documents. Dates that are not printed are inferred and say from what.',
      '五份文件。未印日期者为推断并注明依据。',
      '五份文件。未印日期者為推斷並註明依據。',
    ),
    tables: [{ id: 'sources', kind: 'sources', title: words('Documents', '文件', '文件') }],
  },
  {
    id: 'tensions',
    short: words('Cautions', '注意事项', '注意事項'),
    topic: 'reference',
    title: words('Cautions', '注意事项', '注意事項'),
    summary: words(
      'What to know before two figures are used together, with both places.',
      '同时使用两个数据之前应知的事项，附两处出处。',
      '同時使用兩個數據之前應知的事項，附兩處出處。',
    ),
    tables: [{ id: 'tensions', kind: 'tensions', title: words('Cautions', '注意事项', '注意事項') }],
  },
  {
    id: 'checks',
    short: words('Checks', '核对', '核對'),
    topic: 'reference',
    title: words('Checks', '核对', '核對'),
    summary: words(
      'Arithmetic over the figures. Lowest and highest are how far the printed rounding may move a number; a dash is an open end. What does not hold is a finding about the documents; open means that a bound leaves it undecided, or that nothing is stated to compare with.',
      '对数据的算术核对。下限与上限为原文舍入可能造成的范围，短横表示该侧不封闭。不成立者为对文件的发现；“未决”表示因界限无法判定，或文中未述可供对照之数。',
      '對數據的算術核對。下限與上限為原文捨入可能造成的範圍，短橫表示該側不封閉。不成立者為對文件的發現；「未決」表示因界限無法判定，或文中未述可供對照之數。',
    ),
    tables: [{ id: 'checks', kind: 'checks', title: words('Checks', '核对', '核對') }],
  },
  {
    id: 'all-events',
    short: words('All events', '全部事件', '全部事件'),
    topic: 'reference',
    title: words('All events', '全部事件', '全部事件'),
    summary: words(
      'Every event that the documents state, oldest first; what is undated comes last.',
      '文件所载的全部事件，按时间排列，未注明日期者在后。',
      '文件所載的全部事件，按時間排列，未註明日期者在後。',
    ),
    tables: [{ id: 'all-events', kind: 'events', title: words('Events', '事件', '事件'), select: {} }],
  },
  {
    id: 'coverage',
    short: words('Coverage', '覆盖', '涵蓋'),
    topic: 'reference',
    title: words(
      'Coverage: what there is for which region and year',
      '覆盖：各地区与年份的数据',
      '涵蓋：各地區與年份的數據',
    ),
    summary: words(
      'Number of figures by region and by the year their period ends in, then those without one. A figure that is mentioned again counts once, so there are fewer figures than mentions. A dash means that no document gives a figure.',
      '按地区与期间结束年份统计的数据个数；无日期者另列。重复提及的数据计一次，故数据少于提及次数。“–”表示没有文件给出数据。',
      '按地區與期間結束年份統計的數據個數；無日期者另列。重複提及的數據計一次，故數據少於提及次數。「–」表示沒有文件給出數據。',
    ),
    aliases: ['Catalogue', 'catalog', 'what is there', '目录', '目錄', '有哪些数据', '有哪些數據'],
    tables: [
      {
        id: 'coverage',
        kind: 'coverage',
        title: words('Figures by region and year', '各地区各年数据条数', '各地區各年數據筆數'),
      },
    ],
  },
];
