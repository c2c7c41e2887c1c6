/** Smartphone markets: what is sold, to whom, at which price, and how much of it is in use. */
import { words } from '../../lang';
import { base } from './base';

export const PHONES = {
  sales_units: base('growth', 'qoq', 'mom', 'rank', 'target')(
    'smartphones',
    'units',
    'Smartphone sales in units|智能手机销量|智慧型手機銷量',
    'unit sales|销量|手机销量',
    {
      see: ['shipments'],
      note: words(
        'sold to buyers, where shipments are deliveries to shops',
        '指卖给消费者的数量，出货量则指发给渠道的数量',
        '指賣給消費者的數量，出貨量則指出給通路的數量',
      ),
    },
  ),
  sell_through: base('growth', 'qoq', 'mom')(
    'smartphones',
    'units',
    'Sell-through|终端零售量|終端銷售量',
    'sell-out|零售量|终端销量',
    { see: ['shipments', 'sales_units'] },
  ),
  activations: base('growth', 'qoq', 'mom', 'rank')(
    'smartphones',
    'units',
    'Activations|激活量|啟用量',
    'device activations|新机激活量|新機啟用量',
    { see: ['shipments'] },
  ),
  usage_share: base('change', 'rank')(
    'smartphones',
    'fraction',
    'Share of use|使用份额|使用占有率',
    'share of page views|web usage share|流量份额|使用市占率',
    {
      see: ['share'],
      note: words(
        'counts use, such as page views, and no shipments',
        '统计使用（如网页浏览），不是出货',
        '統計使用（如網頁瀏覽），不是出貨',
      ),
    },
  ),
  value_share: base('change', 'rank')(
    'smartphones',
    'fraction',
    'Market share by value|销售额份额|銷售額市占率',
    'revenue market share|share by revenue|金额份额|營收市占率',
    { see: ['share'] },
  ),
  market_revenue: base('growth', 'qoq', 'target')(
    'smartphones',
    'money',
    'Market size by value|市场规模（金额）|市場規模（金額）',
    '市场销售额',
    { forecast: true },
  ),
  asp: base('growth', 'qoq', 'rank')(
    'smartphones',
    'money',
    'Smartphone average selling price|智能手机平均售价|智慧型手機平均售價',
    'average selling price|smartphone ASP|平均售价|均价|平均单价|平均销售价格|平均銷售單價',
    { see: ['launch_price', 'premium_threshold'] },
  ),
  shipments_5g: base('growth', 'qoq', 'part')(
    'smartphones',
    'units',
    '5G smartphone shipments|5G手机出货量|5G手機出貨量',
    '5G shipments|5G出货量',
    { see: ['shipments'] },
  ),
  share_5g: base('change', 'rank')(
    'smartphones',
    'fraction',
    '5G smartphone market share|5G手机市场份额|5G手機市占率',
    '5G share|5G market share|5G份额|5G市占率',
    { see: ['share'] },
  ),
  premium_shipments: base('growth', 'qoq', 'part')(
    'smartphones',
    'units',
    'Premium phone shipments|高端手机出货量|高階手機出貨量',
    'high-end shipments|高端机出货量',
    { see: ['premium_growth', 'shipments'] },
  ),
  premium_share: base('change')(
    'smartphones',
    'fraction',
    'Share of the premium segment|高端手机市场份额|高階手機市占率',
    'premium market share|high-end share|高端市场份额|高端份额|高階市占率',
    { see: ['domestic_premium_share', 'premium_rank'] },
  ),
  foldable_shipments: base('growth', 'qoq', 'part', 'rank')(
    'smartphones',
    'units',
    'Foldable phone shipments|折叠屏手机出货量|摺疊手機出貨量',
    '折叠屏出货量',
    { see: ['shipments'] },
  ),
  foldable_share: base('change', 'rank')(
    'smartphones',
    'fraction',
    'Foldable phone market share|折叠屏手机市场份额|摺疊手機市占率',
    '折叠屏份额|折叠手机市场份额',
    { see: ['share'] },
  ),
  installed_base: base('growth', 'part', 'rank')(
    'smartphones',
    'devices',
    'Smartphones in use|智能手机保有量|使用中的智慧型手機',
    'active installed base|保有量',
    { see: ['miui_users', 'iot_devices'] },
  ),
} as const;
