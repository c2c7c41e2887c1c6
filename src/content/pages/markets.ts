import { sameWords, words } from '../../core/lang';
import type { PageSpec } from '../table-spec';
import { BY_SUBJECT, GROWTH, ofRegion, PERIOD, positionColumns, REGION, SHARE, SHIPMENTS, VENDOR } from './columns';

const ofVendor = (id: string) => ({ label: { entity: id }, key: { entity: id } });
const ofPeriod = (period: string) => ({ label: sameWords(period), key: { period } });

export const MARKET_PAGES: readonly PageSpec[] = [
  {
    id: 'position-by-region',
    short: words('Position', '地位', '地位'),
    topic: 'markets',
    title: words("Xiaomi's position by region", '小米在各地区的地位', '小米在各地區的地位'),
    summary: words(
      'Smartphone rank and share in 2025Q2, and what the documents count worldwide.',
      '2025Q2智能手机排名与份额，以及文中的全球统计。',
      '2025Q2智慧型手機排名與市占率，以及文中的全球統計。',
    ),
    charts: [
      {
        id: 'position-share',
        type: 'bar',
        title: words(
          'Xiaomi: smartphone share, 2025Q2',
          '小米：智能手机份额，2025Q2',
          '小米：智慧型手機市占率，2025Q2',
        ),
        table: 'position-by-region',
        valueAxis: SHARE,
        by: 'columns',
        columns: [2],
        rows: [0, 2],
      },
    ],
    client: { without: ['position-markets', 'ranks-all'] },
    tables: [
      {
        id: 'position-by-region',
        kind: 'grid',
        title: words('Smartphones, 2025Q2', '智能手机，2025Q2', '智慧型手機，2025Q2'),
        corner: REGION,
        rows: ['Global', 'Southeast Asia', 'Europe', 'Latin America', 'Middle East', 'Africa'].map(ofRegion),
        columns: positionColumns().map((c) => ({ ...c, key: { ...c.key, entity: 'Xiaomi', period: '2025Q2' } })),
      },
      {
        id: 'position-markets',
        kind: 'grid',
        title: words('Markets by rank, 2025Q2', '按排名统计的市场数，2025Q2', '按排名統計的市場數，2025Q2'),
        corner: VENDOR,
        rows: [{ label: { entity: 'Xiaomi' }, key: { entity: 'Xiaomi', region: 'Global', period: '2025Q2' } }],
        columns: [
          { head: words('In the top five', '前五', '前五'), key: { metric: 'markets_top5' } },
          { head: words('In the top three', '前三', '前三'), key: { metric: 'markets_top3' } },
          {
            head: words('Fourth or fifth (computed)', '第四或第五（计算）', '第四或第五（計算）'),
            derived: 'rest',
            of: [0, 1],
          },
        ],
      },
      {
        id: 'position-worldwide',
        kind: 'list',
        title: words('Worldwide counts', '全球统计', '全球統計'),
        select: {
          metrics: ['top3_streak', 'growth_streak', 'markets_top3', 'markets_top5', 'hardware_rank'],
          entities: ['Xiaomi'],
        },
        columns: BY_SUBJECT,
      },
      {
        id: 'ranks-all',
        kind: 'list',
        title: words('All smartphone ranks in the documents', '文中全部智能手机排名', '文中全部智慧型手機排名'),
        select: { metrics: ['rank'] },
        columns: ['entity', 'region', 'period', 'value', 'exactness', 'agency', 'basis', 'source'],
        order: 'period',
      },
    ],
  },
  {
    id: 'share-over-time',
    short: words('Share over time', '份额变化', '市占率變化'),
    topic: 'markets',
    title: words("Xiaomi's smartphone share over time", '小米智能手机份额变化', '小米智慧型手機市占率變化'),
    summary: words(
      'Every share that a document states, by region and period. Research firms may differ: read the notes before drawing a line.',
      '文中每一个份额，按地区与期间排列。研究机构可能不同，连线前请先看注。',
      '文中每一個市占率，按地區與期間排列。研調機構可能不同，連線前請先看註。',
    ),
    charts: [
      {
        id: 'share-timeline',
        type: 'timeline',
        title: words('Xiaomi: smartphone share by region', '小米：各地区智能手机份额', '小米：各地區智慧型手機市占率'),
        table: 'share-over-time',
        valueAxis: SHARE,
        by: 'groups',
        columns: [2],
      },
    ],
    tables: [
      {
        id: 'share-over-time',
        kind: 'list',
        title: words("Xiaomi's share", '小米份额', '小米市占率'),
        select: { metrics: ['share'], entities: ['Xiaomi'] },
        columns: ['region', 'period', 'value', 'exactness', 'agency', 'basis', 'source'],
        order: 'period',
      },
    ],
  },
  {
    id: 'japan-vendors',
    short: words('Japan', '日本', '日本'),
    topic: 'markets',
    title: words('Japan: smartphone share by vendor', '日本：各厂商智能手机份额', '日本：各廠商智慧型手機市占率'),
    summary: words(
      'By units sold in 2024, Counterpoint Research. The first year of the comparison is inferred.',
      '2024年按销量计，Counterpoint Research。对比的起始年份为推断。',
      '2024年按銷量計，Counterpoint Research。對比的起始年份為推斷。',
    ),
    charts: [
      {
        id: 'japan-share',
        type: 'column',
        title: words('Japan: smartphone share by vendor', '日本：各厂商智能手机份额', '日本：各廠商智慧型手機市占率'),
        table: 'japan-vendors',
        valueAxis: SHARE,
        by: 'columns',
        columns: [2, 3],
      },
    ],
    tables: [
      {
        id: 'japan-vendors',
        kind: 'grid',
        title: words('Share by vendor', '各厂商份额', '各廠商市占率'),
        corner: VENDOR,
        rows: ['Apple', 'Google', 'Samsung', 'Sony', 'Xiaomi'].map(ofVendor),
        columns: [
          {
            head: words('Before 2023', '2023年之前', '2023年之前'),
            key: { metric: 'share', region: 'Japan', period: '..2022' },
          },
          { head: sameWords('2023'), key: { metric: 'share', region: 'Japan', period: '2023' } },
          { head: sameWords('2024'), key: { metric: 'share', region: 'Japan', period: '2024' } },
          { head: words('Change, points', '变化（百分点）', '變化（百分點）'), derived: 'points', of: [1, 2] },
        ],
      },
      {
        id: 'japan-undated',
        kind: 'list',
        title: words('Also stated', '文中另述', '文中另述'),
        select: { metrics: ['share'], regions: ['Japan'], periods: ['n.d.'] },
        columns: ['entity', 'period', 'value', 'exactness', 'basis', 'source'],
      },
    ],
  },
  {
    id: 'korea-vendors',
    short: words('South Korea', '韩国', '韓國'),
    topic: 'markets',
    title: words('South Korea: smartphone share by vendor', '韩国：各厂商智能手机份额', '韓國：各廠商智慧型手機市占率'),
    summary: words(
      'Undated shares of smartphone sales; the third row is a ceiling for each other vendor, not a sum.',
      '未注明日期的智能手机销量份额；第三行为其他单个厂商的上限，并非合计。',
      '未註明日期的智慧型手機銷量市占率；第三列為其他單一廠商的上限，並非合計。',
    ),
    charts: [
      {
        id: 'korea-share',
        type: 'bar',
        title: words(
          'South Korea: smartphone share, undated',
          '韩国：智能手机份额，未注明日期',
          '韓國：智慧型手機市占率，未註明日期',
        ),
        table: 'korea-vendors',
        valueAxis: SHARE,
        by: 'columns',
        columns: [1],
      },
    ],
    tables: [
      {
        id: 'korea-vendors',
        kind: 'grid',
        title: words('Share by vendor, undated', '各厂商份额，未注明日期', '各廠商市占率，未註明日期'),
        corner: VENDOR,
        rows: ['Samsung', 'Apple', 'Any other vendor'].map(ofVendor),
        columns: [{ head: SHARE, key: { metric: 'share', region: 'South Korea', period: 'n.d.' } }],
      },
    ],
  },
  {
    id: 'southeast-asia',
    short: words('Southeast Asia', '东南亚', '東南亞'),
    topic: 'markets',
    title: words(
      'Southeast Asia: Xiaomi, the market and its vendors',
      '东南亚：小米、市场与各厂商',
      '東南亞：小米、市場與各廠商',
    ),
    summary: words(
      "Xiaomi's two first places, the market of 2025Q2, the vendors' growth and Samsung's decline.",
      '小米两度居首、2025Q2市场、各厂商增长与三星的下滑。',
      '小米兩度居首、2025Q2市場、各廠商成長與三星的下滑。',
    ),
    charts: [
      {
        id: 'sea-xiaomi-shipments',
        type: 'column',
        title: words('Southeast Asia: Xiaomi shipments', '东南亚：小米出货量', '東南亞：小米出貨量'),
        table: 'sea-xiaomi',
        valueAxis: SHIPMENTS,
        by: 'columns',
        columns: [3],
      },
      {
        id: 'sea-growth',
        type: 'bar',
        title: words(
          'Southeast Asia: growth on the year, 2025Q2',
          '东南亚：同比增长，2025Q2',
          '東南亞：年增率，2025Q2',
        ),
        table: 'sea-growth',
        valueAxis: GROWTH,
        by: 'columns',
        columns: [2],
      },
      {
        id: 'sea-samsung',
        type: 'column',
        title: words("Southeast Asia: Samsung's share", '东南亚：三星份额', '東南亞：三星市占率'),
        table: 'sea-samsung',
        valueAxis: SHARE,
        by: 'rows',
        columns: [1, 2],
      },
    ],
    tables: [
      {
        id: 'sea-xiaomi',
        kind: 'grid',
        title: words('Xiaomi', '小米', '小米'),
        corner: PERIOD,
        rows: ['2021Q2', '2025Q2'].map(ofPeriod),
        columns: positionColumns().map((c) => ({
          ...c,
          key: { ...c.key, entity: 'Xiaomi', region: 'Southeast Asia' },
        })),
      },
      {
        id: 'sea-growth',
        kind: 'grid',
        title: words('Shipments and growth, 2025Q2', '出货量与增长，2025Q2', '出貨量與成長，2025Q2'),
        corner: VENDOR,
        rows: ['Xiaomi', 'OPPO', 'vivo', 'Total'].map(ofVendor),
        columns: [
          {
            head: positionColumns()[2]!.head,
            key: { metric: 'shipments', region: 'Southeast Asia', period: '2025Q2' },
          },
          { head: GROWTH, key: { metric: 'growth', region: 'Southeast Asia', period: '2025Q2' } },
        ],
      },
      {
        id: 'sea-samsung',
        kind: 'grid',
        title: words("Samsung's share", '三星份额', '三星市占率'),
        corner: VENDOR,
        rows: [ofVendor('Samsung')],
        columns: [
          { head: sameWords('2015'), key: { metric: 'share', region: 'Southeast Asia', period: '2015' } },
          { head: sameWords('2017'), key: { metric: 'share', region: 'Southeast Asia', period: '2017' } },
          { head: words('Change, points', '变化（百分点）', '變化（百分點）'), derived: 'points', of: [0, 1] },
        ],
      },
      {
        id: 'sea-multiples',
        kind: 'grid',
        title: words(
          'Share of 2017 as a multiple of 2015 (to or by: see the notes)',
          '2017年份额相对2015年的倍数（“到”或“了”见注）',
          '2017年市占率相對2015年的倍數（「到」或「了」見註）',
        ),
        corner: VENDOR,
        rows: ['Xiaomi', 'OPPO'].map(ofVendor),
        columns: [
          {
            head: words('Multiple', '倍数', '倍數'),
            key: { metric: 'share_multiple', region: 'Southeast Asia', period: '2015..2017' },
          },
        ],
      },
    ],
  },
  {
    id: 'india-timeline',
    short: words('India', '印度', '印度'),
    topic: 'markets',
    title: words('India: rise, first place, penalties', '印度：崛起、登顶与处罚', '印度：崛起、登頂與處罰'),
    summary: words(
      'Events with their figures, oldest first; what is undated comes last.',
      '事件与相关数据，按时间排列，未注明日期者在后。',
      '事件與相關數據，按時間排列，未註明日期者在後。',
    ),
    tables: [
      { id: 'india-timeline', kind: 'events', title: words('Events', '事件', '事件'), select: { regions: ['India'] } },
      {
        id: 'india-figures',
        kind: 'list',
        title: words('Figures', '数据', '數據'),
        select: { regions: ['India'] },
        columns: ['metric', 'entity', 'period', 'value', 'exactness', 'basis', 'source'],
      },
    ],
  },
];
