/**
 * Names that mean several things: an error that lists them. Codes that stand here are nobody's, whatever a row says.
 */
import { words } from '../lang';
import type { Ambiguous } from '../names';

export const AMBIGUOUS_REGIONS: Ambiguous = {
  'NA': ['North America', 'Namibia', words('not available', '无数据', '無資料')],
  'NAM': ['North America', 'Namibia'],
  'ME': ['Middle East', 'Montenegro'],
  'LA': ['Latin America', 'Laos'],
  'SA': ['Saudi Arabia', 'South Africa', 'South America', 'South Asia'],
  'CA': ['Canada', 'Central America', 'Central Asia'],
  'AF': ['Africa', 'Afghanistan'],
  'AS': ['Asia', 'American Samoa'],
  'EE': ['Eastern Europe', 'Estonia'],
  'CH': ['Switzerland', 'China'],
  'SK': ['South Korea', 'Slovakia'],
  'AI': ['Anguilla', words('artificial intelligence', '人工智能', '人工智慧')],
  'TV': ['Tuvalu', words('television', '电视', '電視')],
  'IOT': ['British Indian Ocean Territory', words('Internet of Things', '物联网', '物聯網')],
  'America': ['United States', 'Americas'],
  'Congo': ['DR Congo', 'Republic of the Congo'],
  '刚果': ['DR Congo', 'Republic of the Congo'],
  'Virgin Islands': ['US Virgin Islands', 'British Virgin Islands'],
  '维尔京群岛': ['US Virgin Islands', 'British Virgin Islands'],
  '維京群島': ['US Virgin Islands', 'British Virgin Islands'],
  '圣马丁': ['St. Martin', 'Sint Maarten'],
};

export const AMBIGUOUS_ENTITIES: Ambiguous = {
  'Xiaomi 17': ['Xiaomi 17 series', 'Xiaomi 17 Pro Max'],
  '小米17': ['Xiaomi 17 series', 'Xiaomi 17 Pro Max'],
};

const STORES = ['stores_open', 'stores_planned'];
const USERS = ['miui_users', 'tv_users', 'platform_users'];
const MONTHLY_USERS = ['miui_users', 'platform_users'];
const SALES = ['double11_sales', 'double11_category_sales', 'platform_sales', 'revenue', 'sales_units'];
const SALES_IN_MONEY = ['double11_sales', 'double11_category_sales', 'platform_sales', 'revenue'];
const RESEARCH = ['rd_expenses', 'research_spend'];
const PROFIT = ['gross_profit', 'operating_profit', 'net_profit', 'adjusted_net_profit'];
const MARGIN = ['gross_margin', 'operating_margin', 'net_margin', 'adjusted_net_margin'];
const SIZE = ['market_revenue', words('shipments of Total', '整体市场的出货量', '整體市場的出貨量')];
/** Where is said by the region, and not by the metric. */
const ABROAD = [words('revenue in the region Overseas', '地区为海外的营业收入', '地區為海外的營收')];
const PART_ABROAD = [words('revenue_part in the region Overseas', '地区为海外的营业收入占比', '地區為海外的營收占比')];
const CARS_SOLD = ['ev_deliveries', 'ev_registrations'];

export const AMBIGUOUS_METRICS: Ambiguous = {
  'stores': STORES,
  'store': STORES,
  '门店': STORES,
  '門店': STORES,
  'users': USERS,
  '用户': USERS,
  '用戶': USERS,
  'MAU': MONTHLY_USERS,
  'monthly active users': MONTHLY_USERS,
  '月活': MONTHLY_USERS,
  '月活用户': MONTHLY_USERS,
  'sales': SALES,
  '销售额': SALES_IN_MONEY,
  '銷售額': SALES_IN_MONEY,
  'R&D': RESEARCH,
  'research and development': RESEARCH,
  '研发': RESEARCH,
  '研发投入': RESEARCH,
  'profit': PROFIT,
  '利润': PROFIT,
  '获利': PROFIT,
  'margin': MARGIN,
  'profit margin': MARGIN,
  '利润率': MARGIN,
  'market size': SIZE,
  'size of the market': SIZE,
  '市场规模': SIZE,
  'market value': ['market_revenue', 'market_cap'],
  'overseas revenue': ABROAD,
  'international revenue': ABROAD,
  '海外收入': ABROAD,
  '境外收入': ABROAD,
  '海外營收': ABROAD,
  'overseas part of revenue': PART_ABROAD,
  'overseas revenue part': PART_ABROAD,
  '海外收入占比': PART_ABROAD,
  '境外收入占比': PART_ABROAD,
  '海外營收占比': PART_ABROAD,
  'EV sales': CARS_SOLD,
  'car sales': CARS_SOLD,
  '汽车销量': CARS_SOLD,
};
