/**
 * What is measured. One line a metric: id, names, unit, group, aliases. Ids are a contract: they stand in users' formulas.
 * `change` metrics may be negative (the documents print the size of a fall); everything else is not.
 */
import type { Unit } from './units';
import { words, type Words } from './lang';
import { nameIndex } from './names';

export const GROUPS = [
  'smartphones',
  'prices',
  'products',
  'stores',
  'abroad',
  'legal',
  'internet',
  'ecosystem',
  'double11',
  'platforms',
  'capital',
] as const;
export type Group = (typeof GROUPS)[number];
/** `money` stands for the currencies; the observation names which. */
export type MetricUnit = Exclude<Unit, 'CNY' | 'EUR' | 'USD'> | 'money';

interface MetricShape {
  readonly name: Words;
  readonly unit: MetricUnit;
  readonly group: Group;
  readonly aliases: readonly string[];
  readonly change?: true;
  /** A `planned` figure of this metric is a forecast, not a plan. */
  readonly forecast?: true;
  /** A fraction without an end: a cost may be more than another one, a profit may fall into a loss. */
  readonly isOpen?: true;
}
type Extra = { change?: true; forecast?: true; isOpen?: true };
const metric = (
  group: Group,
  unit: MetricUnit,
  en: string,
  zhCN: string,
  zhTW: string,
  aliases: readonly string[] = [],
  extra: Extra = {},
): MetricShape => ({ name: words(en, zhCN, zhTW), unit, group, aliases, ...extra });
const CHANGE: Extra = { change: true };

export const METRICS = {
  share: metric('smartphones', 'fraction', 'Smartphone market share', '智能手机市场份额', '智慧型手機市占率', [
    'market share',
    'smartphone share',
    '市场份额',
    '市場份額',
    '份额',
    '份額',
    '市占率',
    '市占',
  ]),
  rank: metric('smartphones', 'rank', 'Smartphone rank', '智能手机排名', '智慧型手機排名', [
    'market rank',
    'smartphone ranking',
    'ranking',
    '排名',
  ]),
  shipments: metric('smartphones', 'units', 'Smartphone shipments', '智能手机出货量', '智慧型手機出貨量', [
    'units shipped',
    'shipment',
    '出货量',
    '出貨量',
  ]),
  growth: metric(
    'smartphones',
    'fraction',
    'Shipments, year-over-year growth',
    '出货量同比增长',
    '出貨量年增率',
    [
      'yoy',
      'annual growth',
      'year-over-year',
      'shipment growth',
      'shipments growth',
      '同比',
      '同比增长',
      '同比增長',
      '年增率',
    ],
    CHANGE,
  ),
  share_multiple: metric('smartphones', 'times', 'Share multiple over the span', '份额扩大倍数', '市占率擴大倍數', [
    'share growth multiple',
    '份額擴大倍數',
  ]),
  top3_streak: metric(
    'smartphones',
    'quarters',
    'Quarters in a row in the top three',
    '连续排名前三的季度数',
    '連續排名前三的季數',
    ['top 3 streak'],
  ),
  growth_streak: metric(
    'smartphones',
    'quarters',
    'Quarters in a row with year-over-year growth',
    '连续同比增长的季度数',
    '連續年增的季數',
    ['streak of growth'],
  ),
  markets_top3: metric(
    'smartphones',
    'markets',
    'Markets where ranked in the top three',
    '排名前三的市场数',
    '排名前三的市場數',
    ['top 3 markets'],
  ),
  markets_top5: metric(
    'smartphones',
    'markets',
    'Markets where ranked in the top five',
    '排名前五的市场数',
    '排名前五的市場數',
    ['top 5 markets'],
  ),
  premium_growth: metric(
    'smartphones',
    'fraction',
    'Premium phone sales, year-over-year growth',
    '高端手机销量同比增长',
    '高階手機銷量年增率',
    ['premium smartphone growth'],
    CHANGE,
  ),
  premium_threshold: metric(
    'smartphones',
    'money',
    'Price from which a phone counts as premium',
    '高端手机价格门槛',
    '高階手機價格門檻',
    ['premium price threshold'],
  ),
  premium_rank: metric(
    'smartphones',
    'rank',
    'Rank in the premium phone segment',
    '高端手机市场排名',
    '高階手機市場排名',
  ),
  domestic_rank: metric(
    'smartphones',
    'rank',
    'Rank among Chinese phone brands',
    '国产手机销量排名',
    '中國品牌手機銷量排名',
    ['rank among domestic brands'],
  ),
  domestic_streak: metric(
    'smartphones',
    'years',
    'Years in a row first among Chinese phone brands',
    '连续国产手机销量第一的年数',
    '連續中國品牌手機銷量第一的年數',
  ),
  domestic_premium_share: metric(
    'smartphones',
    'fraction',
    'Chinese brands in premium phones',
    '国产高端手机市场份额',
    '中國品牌高階手機市占率',
  ),
  hardware_rank: metric(
    'ecosystem',
    'rank',
    'Rank among smart hardware makers',
    '智能硬件厂商排名',
    '智慧硬體廠商排名',
  ),
  launch_price: metric('prices', 'money', 'Starting price', '起售价', '起售價', [
    'price',
    'launch price',
    '上市售价',
    '上市售價',
    '售价',
    '售價',
    '价格',
    '價格',
  ]),
  promo_price: metric('prices', 'money', 'Double 11 promotional starting price', '双11促销起售价', '雙11促銷起售價', [
    'promotional price',
    '促销价',
    '促銷價',
  ]),
  discount: metric('prices', 'money', 'Double 11 discount', '双11优惠金额', '雙11優惠金額', ['rebate', '优惠', '優惠']),
  flash_units: metric('products', 'units', 'Units sold in one flash sale', '单次闪购销量', '單次快閃銷量', [
    'flash sale units',
  ]),
  flash_seconds: metric('products', 'seconds', 'Time to sell out in a flash sale', '闪购售罄用时', '快閃售罄用時', [
    'flash sale seconds',
  ]),
  first_sale_units: metric('products', 'units', 'Units sold in the first days', '首销销量', '首銷銷量'),
  first_sale_days: metric('products', 'days', 'Length of the first-days count', '首销统计天数', '首銷統計天數'),
  pro_mix: metric('products', 'fraction', 'Pro versions in first-days sales', '首销Pro版占比', '首銷Pro版占比', [
    'pro share',
    'pro version share',
  ]),
  product_shipments: metric(
    'products',
    'units',
    'Product shipments before Double 11',
    '双11前产品出货量',
    '雙11前產品出貨量',
  ),
  display_size: metric('products', 'inches', 'Rear display size', '背屏尺寸', '背面螢幕尺寸'),
  research_spend: metric(
    'products',
    'money',
    'Research and development spending on the product',
    '产品研发投入',
    '產品研發投入',
    ['R&D', 'research and development', '研发投入', '研發投入'],
  ),
  acceleration_claim: metric(
    'products',
    'seconds',
    'Advertised 0 to 100 km/h time',
    '宣传的百公里加速时间',
    '宣傳的百公里加速時間',
  ),
  stores_open: metric(
    'stores',
    'stores',
    'Stores open (own count at the opening)',
    '已开门店数（开业时）',
    '已開門市數（開業時）',
    ['open stores', 'shops open'],
  ),
  stores_planned: metric('stores', 'stores', 'Stores planned', '计划门店数', '計畫門市數', [
    'planned stores',
    'store plan',
  ]),
  store_plan_years: metric('stores', 'years', 'Years of the store plan', '开店计划年限', '展店計畫年限'),
  years_abroad: metric('abroad', 'years', 'Year of going abroad', '出海第几年', '出海第幾年', ['years overseas']),
  countries_covered: metric(
    'abroad',
    'countries',
    'Countries and regions with business',
    '业务覆盖国家和地区',
    '業務覆蓋國家和地區',
  ),
  years_to_local_plant: metric(
    'abroad',
    'years',
    'Years from entry to local production',
    '进入后至本地生产年数',
    '進入後至在地生產年數',
  ),
  local_production_share: metric(
    'abroad',
    'fraction',
    'Locally produced part of phones sold',
    '本土化生产比例',
    '在地化生產比例',
  ),
  fine: metric('legal', 'money', 'Fine', '罚款', '罰款', ['fines', 'penalty']),
  funds_seized: metric('legal', 'money', 'Funds frozen and seized', '被冻结没收资金', '被凍結沒收資金', [
    'seized funds',
    'frozen funds',
  ]),
  internet_revenue: metric('internet', 'money', 'Internet services revenue', '互联网服务收入', '網路服務收入', [
    'internet service revenue',
    '互联网收入',
    '網路收入',
  ]),
  internet_revenue_growth: metric(
    'internet',
    'fraction',
    'Internet services revenue, year-over-year growth',
    '互联网服务收入同比增长',
    '網路服務收入年增率',
    ['internet revenue growth'],
    CHANGE,
  ),
  internet_gross_margin: metric(
    'internet',
    'fraction',
    'Internet services gross margin',
    '互联网服务毛利率',
    '網路服務毛利率',
    ['internet margin', '互联网毛利率', '網路毛利率'],
  ),
  internet_margin_change: metric(
    'internet',
    'percentage points',
    'Internet services gross margin, change on the year',
    '互联网服务毛利率同比变化',
    '網路服務毛利率年變化',
    [],
    CHANGE,
  ),
  ad_market_growth: metric(
    'internet',
    'fraction',
    'Advertising market, expected growth a year',
    '广告市场预期年增长率',
    '廣告市場預期年增率',
    ['ad market growth'],
    { change: true, forecast: true },
  ),
  miui_users: metric('internet', 'users', 'MIUI monthly active users', 'MIUI月活跃用户', 'MIUI每月活躍使用者', [
    'MIUI MAU',
    'MIUI users',
    'MIUI用户',
    'MIUI使用者',
  ]),
  partners: metric('internet', 'partners', 'Internet services partners', '互联网服务合作伙伴', '網路服務合作夥伴', [
    'internet partners',
  ]),
  partner_countries: metric(
    'internet',
    'countries',
    'Home countries of internet services partners',
    '合作伙伴来自的国家和地区',
    '合作夥伴來自的國家和地區',
  ),
  iot_devices: metric('ecosystem', 'devices', 'Connected IoT devices', 'IoT设备连接数', 'IoT裝置連線數', [
    'AIoT devices',
    'connected devices',
  ]),
  tv_rank: metric('ecosystem', 'rank', 'Rank by active smart TVs', '智能电视活跃设备数排名', '智慧電視活躍裝置數排名'),
  tv_users: metric('ecosystem', 'users', 'Active smart TV users', '智能电视活跃用户', '智慧電視活躍使用者', [
    'smart TV users',
  ]),
  double11_sales: metric('double11', 'money', 'Double 11 sales', '双11销售额', '雙11銷售額', [
    'double 11',
    'singles day sales',
    '双11支付金额',
    '雙11支付金額',
  ]),
  double11_growth: metric(
    'double11',
    'fraction',
    'Double 11 sales, year-over-year growth',
    '双11销售额同比增长',
    '雙11銷售額年增率',
    [],
    CHANGE,
  ),
  double11_parcels: metric('double11', 'parcels', 'Double 11 parcels', '双11包裹数', '雙11包裹數', ['parcels']),
  double11_order_value: metric(
    'double11',
    'money',
    'Double 11 average order value',
    '双11平均客单价',
    '雙11平均客單價',
    ['average order value', 'AOV', '客单价', '客單價'],
  ),
  double11_category_sales: metric(
    'double11',
    'money',
    'Double 11 sales of Xiaomi product categories',
    '小米品类双11销售额',
    '小米品類雙11銷售額',
    ['category sales'],
  ),
  double11_category_units: metric(
    'double11',
    'units',
    'Double 11 units of Xiaomi product categories',
    '小米品类双11销量',
    '小米品類雙11銷量',
    ['category units'],
  ),
  double11_categories: metric(
    'double11',
    'categories',
    'Xiaomi categories above CNY 100 million',
    '销售额破亿的小米品类数',
    '銷售額破億的小米品類數',
  ),
  double11_category_rank: metric(
    'double11',
    'rank',
    'Category rank by Double 11 sales',
    '双11品类销售额排名',
    '雙11品類銷售額排名',
    ['category rank'],
  ),
  double11_jd_rank: metric(
    'double11',
    'rank',
    'Phone rank on JD during Double 11',
    '双11京东手机榜排名',
    '雙11京東手機榜排名',
    ['JD rank'],
  ),
  double11_segment_rank: metric(
    'double11',
    'rank',
    'Rank in the premium price band on platforms',
    '平台高端价位段排名',
    '平台高階價位段排名',
    ['平台高端價位段排名'],
  ),
  double11_platforms: metric(
    'double11',
    'platforms',
    'Platforms led in the premium price band',
    '高端价位段夺冠平台数',
    '高階價位段奪冠平台數',
    ['高端價位段奪冠平台數'],
  ),
  double11_top_places: metric(
    'double11',
    'products',
    'First places held in the single-product list',
    '单品榜占据的前列名次数',
    '單品榜占據的前列名次數',
  ),
  double11_ecosystem_part: metric(
    'double11',
    'fraction',
    'Part of Xiaomi Double 11 sales',
    '占小米双11销售额的比例',
    '占小米雙11銷售額的比例',
    ['Ecosystem products in Xiaomi Double 11 sales'],
  ),
  double11_length: metric('double11', 'months', 'Length of the Double 11 promotion', '双11促销周期', '雙11促銷週期'),
  double11_subsidy: metric(
    'double11',
    'money',
    'Advertised Double 11 price cuts',
    '双11让利口号金额',
    '雙11讓利口號金額',
  ),
  category_growth: metric('double11', 'fraction', 'Category growth', '品类增长', '品類成長', [], CHANGE),
  platform_users: metric('platforms', 'users', 'Platform users', '平台用户', '平台使用者', [
    'platform MAU',
    '平台月活',
  ]),
  platform_penetration: metric(
    'platforms',
    'fraction',
    'Platform user penetration',
    '平台用户渗透率',
    '平台使用者滲透率',
    ['penetration', '渗透率', '滲透率'],
  ),
  operating_cost_ratio: metric(
    'platforms',
    'fraction',
    'Operating cost relative to Amazon',
    '相对亚马逊的运营成本',
    '相對亞馬遜的營運成本',
    ['cost ratio'],
    { isOpen: true },
  ),
  brands_ahead: metric(
    'platforms',
    'brands',
    'Brands with single-day sales at least twice those on Amazon',
    '单日销售额达亚马逊两倍以上的品牌数',
    '單日銷售額達亞馬遜兩倍以上的品牌數',
  ),
  daily_sales_ratio: metric(
    'platforms',
    'times',
    'Single-day sales relative to Amazon',
    '单日销售额相对亚马逊的倍数',
    '單日銷售額相對亞馬遜的倍數',
  ),
  million_brands_growth: metric(
    'platforms',
    'fraction',
    'Brands at USD 1 million and more, year-over-year growth',
    '百万美元级品牌数量同比增长',
    '百萬美元級品牌數量年增率',
    [],
    CHANGE,
  ),
  platform_sales: metric('platforms', 'money', 'Product sales on the platform', '平台产品销售额', '平台產品銷售額'),
  platform_rank: metric('platforms', 'rank', 'Product rank on the platform', '平台产品排名', '平台產品排名'),
  ad_bid_growth: metric(
    'platforms',
    'fraction',
    'Advertising bids, increase',
    '广告竞价涨幅',
    '廣告競價漲幅',
    ['ad bid increase'],
    CHANGE,
  ),
  order_profit_change: metric('platforms', 'fraction', 'Profit an order, change', '每单利润变化', '每單利潤變化', [], {
    change: true,
    isOpen: true,
  }),
  seller_margin_before: metric(
    'platforms',
    'fraction',
    'Net margin of sellers, before',
    '卖家净利润率（此前）',
    '賣家淨利率（此前）',
  ),
  seller_margin_after: metric(
    'platforms',
    'fraction',
    'Net margin of sellers, after',
    '卖家净利润率（此后）',
    '賣家淨利率（此後）',
  ),
  funding: metric('capital', 'money', 'Funding round', '融资额', '融資額', ['financing']),
  valuation: metric('capital', 'money', 'Valuation', '估值', '估值'),
  ipo_subscription_low: metric(
    'capital',
    'money',
    'Reported share subscription at the IPO, lower reading',
    '据传的IPO认购金额（低）',
    '據傳的IPO認購金額（低）',
  ),
  ipo_subscription_high: metric(
    'capital',
    'money',
    'Reported share subscription at the IPO, upper reading',
    '据传的IPO认购金额（高）',
    '據傳的IPO認購金額（高）',
  ),
} as const satisfies Record<string, MetricShape>;

export type MetricId = keyof typeof METRICS;
export interface Metric extends MetricShape {
  readonly id: MetricId;
}

/** Names that mean more than one metric: an error that lists the candidates. */
const AMBIGUOUS: Readonly<Record<string, readonly MetricId[]>> = {
  'stores': ['stores_open', 'stores_planned'],
  'store': ['stores_open', 'stores_planned'],
  '门店': ['stores_open', 'stores_planned'],
  '門店': ['stores_open', 'stores_planned'],
  'users': ['miui_users', 'tv_users', 'platform_users'],
  'MAU': ['miui_users', 'platform_users'],
  'monthly active users': ['miui_users', 'platform_users'],
  '月活': ['miui_users', 'platform_users'],
  '月活用户': ['miui_users', 'platform_users'],
  '用户': ['miui_users', 'tv_users', 'platform_users'],
  '用戶': ['miui_users', 'tv_users', 'platform_users'],
  'sales': ['double11_sales', 'double11_category_sales', 'platform_sales'],
  '销售额': ['double11_sales', 'double11_category_sales', 'platform_sales'],
  '銷售額': ['double11_sales', 'double11_category_sales', 'platform_sales'],
};

export const metrics = nameIndex<Metric>(
  'metric',
  (Object.entries(METRICS) as [MetricId, MetricShape][]).map(([id, shape]) => ({ id, ...shape })),
  AMBIGUOUS,
);
export const metricOf = (id: MetricId): Metric => metrics.get(id)!;
