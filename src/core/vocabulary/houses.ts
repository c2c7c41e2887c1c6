/** Research houses and other sources of counts, as documents credit them. */
import { sameWords, words, type Words } from '../lang';
import type { Named } from '../names';

export interface House extends Named {
  /** The house that it is part of now. */
  readonly of?: string;
  /** What its figures count, where that is easily mistaken. */
  readonly note?: Words;
}

const house = (id: string, aliases: readonly string[] = [], extra: Pick<House, 'of' | 'note'> = {}): House => ({
  id,
  name: sameWords(id),
  aliases,
  ...extra,
});
const named = (id: string, zhCN: string, zhTW: string, aliases: readonly string[] = []): House => ({
  id,
  name: words(id, zhCN, zhTW),
  aliases,
});

export const HOUSES: readonly House[] = [
  house('Counterpoint Research', ['Counterpoint', 'Counterpoint Technology Market Research']),
  house('Canalys', ['科纳仕'], {
    of: 'Omdia',
    note: words('part of Omdia since 2025', '2025年并入Omdia', '2025年併入Omdia'),
  }),
  named('Syntun', '星图数据', '星圖數據'),
  named('JD.com', '京东', '京東'),
  house('IDC', ['International Data Corporation', '国际数据公司', '國際數據資訊']),
  house('Omdia'),
  named('TrendForce', '集邦咨询', '集邦科技', ['集邦', 'DRAMeXchange']),
  house('CMR', ['CyberMedia Research']),
  house('TechInsights'),
  house('Strategy Analytics', ['战略分析公司'], { of: 'TechInsights' }),
  house('GfK', ['捷孚凯'], { of: 'NIQ' }),
  house('NIQ', ['NielsenIQ', 'Nielsen', '尼尔森']),
  house('StatCounter', ['StatCounter Global Stats'], {
    note: words(
      'counts page views: use, and no shipments',
      '统计网页浏览，即使用，而非出货',
      '統計網頁瀏覽，即使用，而非出貨',
    ),
  }),
  house('Kantar', ['Kantar Worldpanel', '凯度'], {
    note: words('asks buyers: sales, and no shipments', '调查消费者，即销售，而非出货', '調查消費者，即銷售，而非出貨'),
  }),
  named('Gartner', '高德纳', '顧能'),
  named('Sigmaintell', '群智咨询', '群智諮詢', ['群智']),
  named('AVC', '奥维云网', '奧維雲網', ['AVC Revo', '奥维睿沃']),
  named('RUNTO', '洛图科技', '洛圖科技'),
  house('BCI'),
  named('CPCA', '乘联会', '乘聯會', ['China Passenger Car Association', '乘联分会']),
  named('CAICT', '中国信通院', '中國信通院', [
    'China Academy of Information and Communications Technology',
    '信通院',
    '中国信息通信研究院',
  ]),
  house('CINNO Research', ['CINNO']),
  named('MM Research Institute', 'MM总研', 'MM總研', ['MMRI', 'MM総研']),
];
