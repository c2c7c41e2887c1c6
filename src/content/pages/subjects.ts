import { sameWords, words } from '../../core/lang';
import type { PageSpec } from '../table-spec';
import { BY_ENTITY, BY_METRIC, BY_SUBJECT, NONE } from './columns';
import { regionName } from './declared-names';

export const SUBJECT_PAGES: readonly PageSpec[] = [
  {
    id: 'europe-prices',
    short: words('Europe prices', '欧洲价格', '歐洲價格'),
    topic: 'products',
    title: words('Europe: the price ladder', '欧洲：价格阶梯', '歐洲：價格階梯'),
    summary: words(
      'Starting prices in euros from entry-level phones to a flagship priced above the iPhone.',
      '从入门机到定价高于iPhone的旗舰，以欧元计。',
      '從入門機到定價高於iPhone的旗艦，以歐元計。',
    ),
    charts: [
      {
        id: 'europe-price-ladder',
        type: 'bar',
        title: words('Europe: starting prices', '欧洲：起售价', '歐洲：起售價'),
        table: 'europe-prices',
        categoryAxis: words('Product', '产品', '產品'),
        valueAxis: words('Starting price', '起售价', '起售價'),
        by: 'columns',
        columns: [2],
      },
    ],
    tables: [
      {
        id: 'europe-prices',
        kind: 'list',
        title: words('Starting prices', '起售价', '起售價'),
        select: { metrics: ['launch_price'], regions: ['Europe'] },
        columns: ['entity', 'period', 'value', 'exactness', 'basis', 'source'],
        order: 'value',
      },
      {
        id: 'europe-price-gap',
        kind: 'grid',
        title: words('Against the iPhone', '与iPhone相比', '與iPhone相比'),
        corner: words('Market', '市场', '市場'),
        rows: [
          { label: words('Europe', '欧洲', '歐洲'), key: { metric: 'launch_price', region: 'Europe', period: '2025' } },
        ],
        columns: [
          { head: sameWords('iPhone 16 Pro Max'), key: { entity: 'iPhone 16 Pro Max' } },
          { head: words('Xiaomi 15 Ultra', '小米15 Ultra', '小米15 Ultra'), key: { entity: 'Xiaomi 15 Ultra' } },
          { head: words('Xiaomi above iPhone', '小米高出', '小米高出'), derived: 'percent', of: [0, 1] },
        ],
      },
    ],
  },
  {
    id: 'product-launches',
    short: words('Products', '产品', '產品'),
    topic: 'products',
    title: words('Product sales and features', '产品销量与特性', '產品銷量與特性'),
    summary: words(
      'Flash sales, first-days sales, shipments and product figures as stated.',
      '闪购、首销、出货与产品数据。',
      '快閃銷售、首銷、出貨與產品數據。',
    ),
    tables: [
      {
        id: 'product-launches',
        kind: 'list',
        title: words('Figures', '数据', '數據'),
        select: { groups: ['products'] },
        columns: BY_METRIC,
      },
    ],
  },
  {
    id: 'internet-services',
    short: words('Internet services', '互联网服务', '網路服務'),
    topic: 'services',
    title: words('Internet services', '互联网服务', '網路服務'),
    summary: words(
      'Revenue, margin, users and partners; the period of each is in its row.',
      '收入、毛利率、用户与合作伙伴，各行注明期间。',
      '收入、毛利率、使用者與合作夥伴，各列註明期間。',
    ),
    charts: [
      {
        id: 'internet-margin',
        type: 'column',
        title: words('Internet services: gross margin', '互联网服务：毛利率', '網路服務：毛利率'),
        table: 'internet-margin',
        categoryAxis: words('Quarter', '季度', '季'),
        valueAxis: words('Gross margin', '毛利率', '毛利率'),
        by: 'rows',
        columns: [1, 2],
      },
    ],
    tables: [
      {
        id: 'internet-services',
        kind: 'list',
        title: words('Xiaomi', '小米', '小米'),
        select: { groups: ['internet'], entities: ['Xiaomi'] },
        columns: ['metric', 'region', 'period', 'value', 'exactness', 'basis', 'source'],
      },
      {
        id: 'internet-margin',
        kind: 'grid',
        title: words('Gross margin and the year before', '毛利率与上年同期', '毛利率與去年同期'),
        corner: words('Vendor', '厂商', '廠商'),
        rows: [
          { label: words('Xiaomi', '小米', '小米'), key: { entity: 'Xiaomi', region: 'Global', period: '2023Q3' } },
        ],
        columns: [
          { head: words('2022Q3 (computed)', '2022Q3（计算）', '2022Q3（計算）'), derived: 'before', of: [1, 2] },
          { head: sameWords('2023Q3'), key: { metric: 'internet_gross_margin' } },
          { head: words('Change on the year', '同比变化', '年變化'), key: { metric: 'internet_margin_change' } },
        ],
      },
      {
        id: 'advertising-market',
        kind: 'list',
        title: words('The market around it', '所处市场', '所處市場'),
        select: { metrics: ['ad_market_growth'] },
        columns: BY_METRIC,
      },
    ],
  },
  {
    id: 'ecosystem-scale',
    short: words('Ecosystem', '生态', '生態'),
    topic: 'services',
    title: words('The ecosystem in numbers', '生态规模', '生態規模'),
    summary: words(
      'Connected devices, smart TVs and rank among hardware makers. None is dated.',
      '设备连接数、智能电视与硬件厂商排名，均未注明日期。',
      '裝置連線數、智慧電視與硬體廠商排名，均未註明日期。',
    ),
    tables: [
      {
        id: 'ecosystem-scale',
        kind: 'list',
        title: words('Figures', '数据', '數據'),
        select: { groups: ['ecosystem'] },
        columns: ['metric', 'region', 'period', 'value', 'exactness', 'basis', 'source'],
      },
    ],
  },
  {
    id: 'stores',
    short: words('Stores', '门店', '門市'),
    topic: 'expansion',
    title: words('Stores open and planned', '已开与计划门店', '已開與計畫門市'),
    summary: words(
      'First stores by market and the plans that are stated. One plan is stated twice: do not add.',
      '各市场首店与文中计划。同一计划会重复出现，不可相加。',
      '各市場首店與文中計畫。同一計畫會重複出現，不可相加。',
    ),
    charts: [
      {
        id: 'stores-planned',
        type: 'column',
        title: words('Stores planned in single markets', '各市场计划门店数', '各市場計畫門市數'),
        table: 'stores-planned',
        categoryAxis: words('Market', '市场', '市場'),
        valueAxis: words('Stores', '门店', '門市'),
        by: 'columns',
        columns: [3],
        category: 1,
        only: { metrics: ['stores_planned'], notRegions: ['Overseas'] },
      },
    ],
    tables: [
      {
        id: 'stores-open',
        kind: 'list',
        title: words('Open', '已开', '已開'),
        select: { metrics: ['stores_open'] },
        columns: ['region', 'period', 'value', 'exactness', 'basis', 'source'],
        order: 'period',
      },
      {
        id: 'stores-planned',
        kind: 'list',
        title: words('Planned', '计划', '計畫'),
        select: { metrics: ['stores_planned', 'store_plan_years'] },
        columns: ['metric', 'region', 'period', 'value', 'exactness', 'basis', 'source'],
      },
      {
        id: 'store-events',
        kind: 'events',
        title: words('Stores: what happened', '门店事件', '門市事件'),
        select: { kinds: ['store'] },
      },
    ],
  },
  {
    id: 'going-abroad',
    short: words('Going abroad', '出海', '出海'),
    topic: 'expansion',
    title: words('Timeline of going abroad', '出海时间线', '出海時間線'),
    summary: words(
      'Events outside China, oldest first; what is undated comes last.',
      '中国以外的事件，按时间排列，未注明日期者在后。',
      '中國以外的事件，按時間排列，未註明日期者在後。',
    ),
    tables: [
      {
        id: 'abroad-figures',
        kind: 'list',
        title: words('In figures', '数据', '數據'),
        select: { groups: ['abroad'] },
        columns: ['metric', 'region', 'period', 'value', 'exactness', 'basis', 'source'],
      },
      {
        id: 'going-abroad',
        kind: 'events',
        title: words('Events', '事件', '事件'),
        select: {
          notRegions: ['China', 'Unstated'],
          kinds: [
            'entry',
            'store',
            'launch',
            'partnership',
            'production',
            'milestone',
            'legal',
            'plan',
            'organisation',
          ],
        },
      },
    ],
  },
  {
    id: 'double-11',
    short: words('Double 11', '双11', '雙11'),
    topic: 'double11',
    title: words('Double 11 of 2025: Xiaomi and the market', '2025年双11：小米与市场', '2025年雙11：小米與市場'),
    summary: words(
      "Xiaomi's sales of 2025 are a lower bound; the market's are Syntun's count from 7 October to 11 November 2025.",
      '小米2025年销售额为下限；市场数据为星图数据2025年10月7日至11月11日的统计。',
      '小米2025年銷售額為下限；市場數據為星圖數據2025年10月7日至11月11日的統計。',
    ),
    aliases: ["Singles' Day", 'Singles Day', '11.11', '双十一', '雙十一', '光棍节', '光棍節'],
    charts: [
      {
        id: 'double11-sales',
        type: 'column',
        title: words('Xiaomi: Double 11 sales', '小米：双11销售额', '小米：雙11銷售額'),
        table: 'double11-xiaomi',
        categoryAxis: words('Year', '年份', '年份'),
        valueAxis: words('Sales', '销售额', '銷售額'),
        by: 'rows',
        columns: [1, 2],
      },
      {
        id: 'double11-growth',
        type: 'bar',
        title: words('Double 11 of 2025: growth in sales', '2025年双11：销售额同比增长', '2025年雙11：銷售額年增率'),
        table: 'double11-market',
        categoryAxis: words('Market', '市场', '市場'),
        valueAxis: words('Growth on the year', '同比增长', '年增率'),
        by: 'columns',
        columns: [4],
        category: 1,
        only: { metrics: ['double11_growth'] },
      },
    ],
    tables: [
      {
        id: 'double11-xiaomi',
        kind: 'grid',
        title: words('Xiaomi', '小米', '小米'),
        corner: words('Vendor', '厂商', '廠商'),
        rows: [
          {
            label: words('Xiaomi', '小米', '小米'),
            key: { metric: 'double11_sales', entity: 'Xiaomi', region: 'China' },
          },
        ],
        columns: [
          { head: sameWords('2024'), key: { period: '2024' } },
          { head: sameWords('2025'), key: { period: '2025' } },
          { head: words('Change from the bound', '按下限计的变化', '按下限計的變化'), derived: 'percent', of: [0, 1] },
        ],
      },
      {
        id: 'double11-market',
        kind: 'list',
        title: words('The market', '整体市场', '整體市場'),
        select: {
          metrics: [
            'double11_sales',
            'double11_growth',
            'double11_parcels',
            'double11_order_value',
            'double11_length',
            'category_growth',
          ],
          notEntities: ['Xiaomi'],
        },
        columns: BY_METRIC,
      },
      {
        id: 'double11-categories',
        kind: 'list',
        title: words('Categories', '品类', '品類'),
        select: {
          metrics: [
            'double11_category_sales',
            'double11_category_units',
            'double11_categories',
            'double11_category_rank',
            'double11_ecosystem_part',
          ],
        },
        columns: BY_METRIC,
      },
      {
        id: 'double11-prices',
        kind: 'list',
        title: words('Prices and discounts', '价格与优惠', '價格與優惠'),
        select: { metrics: ['launch_price', 'promo_price', 'discount', 'double11_subsidy'], regions: ['China'] },
        columns: BY_METRIC,
      },
      {
        id: 'double11-events',
        kind: 'events',
        title: words('Events', '事件', '事件'),
        select: { sources: ['brand-manager-2025'] },
      },
    ],
  },
  {
    id: 'premium-phones',
    short: words('Premium phones', '高端手机', '高階手機'),
    topic: 'double11',
    title: words('Premium phones and Chinese brands', '高端手机与国产品牌', '高階手機與中國品牌'),
    summary: words(
      'Ranks, shares and streaks with the field each one is counted in: fields differ.',
      '各项排名、份额与连续纪录及其统计范围，范围各不相同。',
      '各項排名、市占率與連續紀錄及其統計範圍，範圍各不相同。',
    ),
    tables: [
      {
        id: 'premium-phones',
        kind: 'list',
        title: words('Premium segment', '高端市场', '高階市場'),
        select: {
          metrics: [
            'premium_threshold',
            'premium_growth',
            'premium_rank',
            'domestic_premium_share',
            'double11_segment_rank',
            'double11_platforms',
            'double11_top_places',
          ],
        },
        columns: BY_METRIC,
      },
      {
        id: 'chinese-brands',
        kind: 'list',
        title: words('Among Chinese brands and on JD', '国产品牌与京东榜', '中國品牌與京東榜'),
        select: { metrics: ['domestic_rank', 'domestic_streak', 'double11_jd_rank'] },
        columns: BY_SUBJECT,
      },
    ],
  },
  {
    id: 'aliexpress',
    short: words('AliExpress', '速卖通', '速賣通'),
    topic: 'platforms',
    title: words('AliExpress: partnership and reach', '速卖通：合作与覆盖', '速賣通：合作與覆蓋'),
    summary: words(
      "Xiaomi's partnership of 2026, the programme's figures and the platform's users in Europe.",
      '2026年的合作、计划数据与平台在欧洲的用户。',
      '2026年的合作、計畫數據與平台在歐洲的使用者。',
    ),
    charts: [
      {
        id: 'aliexpress-users',
        type: 'column',
        title: words('AliExpress: users by country', '速卖通：各国用户', '速賣通：各國使用者'),
        table: 'aliexpress-users',
        categoryAxis: words('Country', '国家', '國家'),
        valueAxis: words('Users', '用户', '使用者'),
        by: 'columns',
        columns: [1],
      },
    ],
    tables: [
      {
        id: 'aliexpress-users',
        kind: 'grid',
        title: words('Users and penetration by country', '各国用户与渗透率', '各國使用者與滲透率'),
        corner: words('Country', '国家', '國家'),
        rows: ['France', 'Spain'].map((id) => ({ label: regionName(id), key: { region: id } })),
        columns: [
          {
            head: words('Users', '用户', '使用者'),
            key: { metric: 'platform_users', entity: 'AliExpress', period: 'n.d.' },
          },
          {
            head: words('Penetration', '渗透率', '滲透率'),
            key: { metric: 'platform_penetration', entity: 'AliExpress', period: 'n.d.' },
          },
        ],
      },
      {
        id: 'aliexpress-reach',
        kind: 'list',
        title: words('Brands on the platform', '平台上的品牌', '平台上的品牌'),
        select: { metrics: ['brands_ahead', 'daily_sales_ratio', 'million_brands_growth'] },
        columns: BY_SUBJECT,
      },
      {
        id: 'aliexpress-brands',
        kind: 'list',
        title: words('Xiaomi products on it', '平台上的小米产品', '平台上的小米產品'),
        select: { metrics: ['platform_sales', 'platform_rank'] },
        columns: BY_METRIC,
      },
      {
        id: 'aliexpress-events',
        kind: 'events',
        title: words('Events', '事件', '事件'),
        select: { sources: ['dingjian-2026'], kinds: ['partnership', 'launch', 'plan', 'milestone'] },
      },
    ],
  },
  {
    id: 'amazon-costs',
    short: words('Amazon costs', '亚马逊成本', '亞馬遜成本'),
    topic: 'platforms',
    title: words('Amazon: what selling costs', '亚马逊：卖家成本', '亞馬遜：賣家成本'),
    summary: words(
      'Advertising, profit and margin around Prime Day 2025, and the cost that AliExpress promises.',
      '2025年Prime Day前后的广告、利润与净利率，以及速卖通承诺的成本。',
      '2025年Prime Day前後的廣告、利潤與淨利率，以及速賣通承諾的成本。',
    ),
    charts: [
      {
        id: 'amazon-margin',
        type: 'column',
        title: words('Amazon sellers: net margin', '亚马逊卖家：净利润率', '亞馬遜賣家：淨利率'),
        table: 'amazon-costs',
        categoryAxis: NONE,
        valueAxis: words('Net margin', '净利润率', '淨利率'),
        by: 'columns',
        columns: [2],
        only: { metrics: ['seller_margin_before', 'seller_margin_after'] },
      },
    ],
    tables: [
      {
        id: 'amazon-costs',
        kind: 'list',
        title: words('Sellers on Amazon', '亚马逊卖家', '亞馬遜賣家'),
        select: { entities: ['Amazon'] },
        columns: BY_SUBJECT,
      },
      {
        id: 'aliexpress-costs',
        kind: 'list',
        title: words('AliExpress in comparison', '速卖通对比', '速賣通對比'),
        select: { metrics: ['operating_cost_ratio'] },
        columns: BY_ENTITY,
      },
    ],
  },
  {
    id: 'capital-ties',
    short: words('Capital ties', '资本往来', '資本往來'),
    topic: 'platforms',
    title: words(
      'Capital ties: funding, IPO, joint venture',
      '资本往来：融资、上市与合资',
      '資本往來：融資、上市與合資',
    ),
    summary: words(
      'Funding, valuation and the reported subscription at the IPO, which is hearsay.',
      '融资、估值与据传的IPO认购。',
      '融資、估值與據傳的IPO認購。',
    ),
    tables: [
      {
        id: 'capital-ties',
        kind: 'list',
        title: words('Figures', '数据', '數據'),
        select: { groups: ['capital'] },
        columns: BY_METRIC,
      },
      { id: 'capital-events', kind: 'events', title: words('Events', '事件', '事件'), select: { kinds: ['capital'] } },
    ],
  },
  {
    id: 'regulation',
    short: words('Penalties', '处罚', '處罰'),
    topic: 'expansion',
    title: words('Penalties', '处罚', '處罰'),
    summary: words(
      'Fines and seized funds as printed, in yuan.',
      '文中所述罚款与被冻结没收资金，以人民币计。',
      '文中所述罰款與被凍結沒收資金，以人民幣計。',
    ),
    charts: [
      {
        id: 'regulation',
        type: 'bar',
        title: words(
          'India: fine and seized funds (different acts, no sum)',
          '印度：罚款与被冻结没收资金（措施不同，不可相加）',
          '印度：罰款與被凍結沒收資金（措施不同，不可相加）',
        ),
        table: 'regulation',
        categoryAxis: words('Measure', '措施', '措施'),
        valueAxis: words('Amount', '金额', '金額'),
        by: 'columns',
        columns: [4],
      },
    ],
    tables: [
      {
        id: 'regulation',
        kind: 'list',
        title: words('Figures', '数据', '數據'),
        select: { groups: ['legal'] },
        columns: BY_METRIC,
      },
    ],
  },
];

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
