/**
 * Whom market tables name beside the subjects of the bundled documents: vendors and their brands, makers of cars,
 * appliances and parts, platforms, and the rows of tables that are no vendor. Whose a brand is helps in messages; no
 * figure of one is added to that of the other.
 */
import { sameWords, words, type Words } from '../lang';
import type { EntityKind, EntityRow } from './model';

type Extra = Pick<EntityRow, 'of' | 'codes' | 'contains' | 'note'>;

const row = (
  kind: EntityKind,
  id: string,
  zhCN: string,
  zhTW: string,
  aliases: readonly string[] = [],
  extra: Partial<Extra> = {},
): EntityRow => ({ id, kind, name: words(id, zhCN, zhTW), aliases, ...extra });
/** The same name in every language. */
const same = (
  kind: EntityKind,
  id: string,
  aliases: readonly string[] = [],
  extra: Partial<Extra> = {},
): EntityRow => ({ id, kind, name: sameWords(id), aliases, ...extra });
const note = (en: string, zhCN: string, zhTW: string): { readonly note: Words } => ({ note: words(en, zhCN, zhTW) });

const PHONES: readonly EntityRow[] = [
  row('vendor', 'Huawei', '华为', '華為'),
  row('vendor', 'HONOR', '荣耀', '榮耀', ['Honor Device'], {
    ...note(
      "Huawei's brand until November 2020, a company of its own since",
      '2020年11月前为华为的品牌，此后独立',
      '2020年11月前為華為的品牌，此後獨立',
    ),
  }),
  row('vendor', 'Transsion', '传音', '傳音'),
  same('brand', 'TECNO', [], { of: 'Transsion' }),
  same('brand', 'Infinix', [], { of: 'Transsion' }),
  same('brand', 'itel', [], { of: 'Transsion' }),
  row('vendor', 'Lenovo', '联想', '聯想'),
  row('vendor', 'Motorola', '摩托罗拉', '摩托羅拉', ['Moto'], { of: 'Lenovo' }),
  row('brand', 'OnePlus', '一加', '一加', ['1+'], {
    of: 'OPPO',
    ...note(
      'part of OPPO since 2021: some research houses count it with OPPO, others apart',
      '2021年并入OPPO：有的机构计入OPPO，有的单列',
      '2021年併入OPPO：有的機構計入OPPO，有的單列',
    ),
  }),
  same('brand', 'iQOO', [], { of: 'vivo' }),
  row('brand', 'Redmi', '红米', '紅米', [], { of: 'Xiaomi' }),
  same('brand', 'POCO', ['Pocophone'], { of: 'Xiaomi' }),
  row('brand', 'Mijia', '米家', '米家', ['Mi Home'], { of: 'Xiaomi' }),
  row('brand', 'Samsung Galaxy', '三星Galaxy', '三星Galaxy', ['Galaxy', '盖乐世'], { of: 'Samsung' }),
  row('brand', 'Xperia', 'Xperia', 'Xperia', ['Sony Xperia'], { of: 'Sony' }),
  row('brand', 'AQUOS', 'AQUOS', 'AQUOS', ['Sharp AQUOS'], { of: 'Sharp' }),
  same('vendor', 'Nothing', ['Nothing Phone']),
  same('vendor', 'HMD', ['Human Mobile Devices']),
  row('vendor', 'Nokia', '诺基亚', '諾基亞', [], {
    ...note(
      'phones under this name were made by HMD from 2016',
      '2016年起该品牌手机由HMD生产',
      '2016年起該品牌手機由HMD生產',
    ),
  }),
  row('vendor', 'ZTE', '中兴', '中興', ['中兴通讯']),
  row('brand', 'nubia', '努比亚', '努比亞', [], { of: 'ZTE' }),
  row('vendor', 'Meizu', '魅族', '魅族', ['星纪魅族']),
  row('vendor', 'ASUS', '华硕', '華碩', ['ASUSTeK']),
  same('vendor', 'LG'),
  same('vendor', 'TCL'),
  row('brand', 'Alcatel', '阿尔卡特', '阿爾卡特', [], { of: 'TCL' }),
  row('vendor', 'Hisense', '海信', '海信'),
  row('vendor', 'Kyocera', '京瓷', '京瓷'),
  same('vendor', 'FCNT', ['Fujitsu Connected Technologies']),
  same('vendor', 'Lava'),
  same('vendor', 'Micromax'),
  same('vendor', 'Jio', ['Reliance Jio', 'JioPhone']),
  row('vendor', 'Garmin', '佳明', 'Garmin'),
  row('company', 'BBK Electronics', '步步高', '步步高', ['BBK'], {
    contains: ['OPPO', 'vivo', 'OnePlus', 'realme', 'iQOO'],
    ...note(
      'its brands are companies of their own, which research houses count apart',
      '旗下品牌各自独立，各机构分别统计',
      '旗下品牌各自獨立，各機構分別統計',
    ),
  }),
];

const CARS: readonly EntityRow[] = [
  row('vendor', 'Tesla', '特斯拉', '特斯拉', ['TSLA']),
  row('vendor', 'BYD', '比亚迪', '比亞迪'),
  row('vendor', 'Li Auto', '理想汽车', '理想汽車', ['Lixiang'], { codes: ['理想'] }),
  row('vendor', 'NIO', '蔚来', '蔚來', ['蔚来汽车']),
  row('vendor', 'XPeng', '小鹏汽车', '小鵬汽車', ['Xiaopeng', '小鹏']),
  row('vendor', 'Leapmotor', '零跑汽车', '零跑汽車', ['零跑']),
  row('vendor', 'Geely', '吉利', '吉利', ['Geely Auto', '吉利汽车']),
  row('vendor', 'AITO', '问界', '問界'),
  row('vendor', 'HIMA', '鸿蒙智行', '鴻蒙智行', ['Harmony Intelligent Mobility Alliance']),
];

const HOMES_AND_PARTS: readonly EntityRow[] = [
  row('vendor', 'Midea', '美的', '美的'),
  row('vendor', 'Haier', '海尔', '海爾', ['海尔智家']),
  row('vendor', 'Gree', '格力', '格力', ['格力电器']),
  row('vendor', 'Roborock', '石头科技', '石頭科技'),
  row('vendor', 'Ecovacs', '科沃斯', '科沃斯'),
  row('vendor', 'Dreame', '追觅', '追覓'),
  row('vendor', 'Qualcomm', '高通', '高通'),
  row('vendor', 'MediaTek', '联发科', '聯發科'),
  row('vendor', 'TSMC', '台积电', '台積電'),
  row('vendor', 'SK hynix', 'SK海力士', 'SK海力士', ['Hynix', '海力士']),
  row('vendor', 'Micron', '美光', '美光'),
  row('vendor', 'Foxconn', '富士康', '鴻海', ['Hon Hai', '鸿海精密']),
];

const PLATFORMS: readonly EntityRow[] = [
  row('platform', 'JD.com', '京东', '京東', ['JD']),
  row('platform', 'Tmall', '天猫', '天貓'),
  row('platform', 'Taobao', '淘宝', '淘寶'),
  row('platform', 'Pinduoduo', '拼多多', '拼多多', ['PDD']),
  row('platform', 'Douyin', '抖音', '抖音'),
  row('platform', 'Shopee', '虾皮', '蝦皮'),
  row('platform', 'Lazada', '来赞达', 'Lazada'),
  row('platform', 'Mercado Libre', '美客多', '美客多'),
  row('platform', 'Android', '安卓', 'Android'),
  same('platform', 'iOS'),
  row('platform', 'HarmonyOS', '鸿蒙', '鴻蒙', ['鸿蒙OS']),
  row('platform', 'HyperOS', '澎湃OS', '澎湃OS', ['Xiaomi HyperOS', '小米澎湃OS']),
  same('platform', 'MIUI'),
];

/** Rows of tables that are no one vendor, and what vendors are counted in. */
const OF_TABLES: readonly EntityRow[] = [
  {
    id: 'Others',
    kind: 'market',
    name: words('Other vendors', '其他厂商', '其他廠商'),
    aliases: [
      'Rest of the market',
      'Remaining vendors',
      'Other brands',
      '其他',
      '其它',
      '其餘',
      '其他品牌',
      '其他手机厂商',
    ],
    codes: ['Other', 'Rest'],
    ...note(
      'whatever its table does not name: another table counts other vendors in it',
      '指该表未列出的厂商，各表所指不同',
      '指該表未列出的廠商，各表所指不同',
    ),
  },
  {
    id: 'Top five',
    kind: 'market',
    name: words('Top five vendors', '前五大厂商', '前五大廠商'),
    aliases: ['Top 5', 'Top 5 vendors', 'Five largest vendors', '前五', '前五名', '前五厂商'],
    ...note('the five largest of their own table', '指该表中的前五名', '指該表中的前五名'),
  },
  row('category', 'Smartphones', '智能手机', '智慧型手機', ['Smartphone', '智慧手機']),
  row('category', '5G smartphones', '5G手机', '5G手機', ['5G phones', '5G智能手机']),
  row('category', 'Foldables', '折叠屏手机', '摺疊手機', [
    'Foldable phones',
    'Foldable smartphones',
    '折叠屏',
    '摺疊機',
  ]),
  row('category', 'Feature phones', '功能手机', '功能型手機', ['功能机']),
  row('category', 'Tablets', '平板电脑', '平板電腦', ['Tablet', '平板']),
  row('category', 'Wearables', '可穿戴设备', '穿戴裝置', ['Wearable devices', '可穿戴', '智能穿戴', '穿戴式裝置']),
  row('category', 'Smartwatches', '智能手表', '智慧手錶', ['智慧型手錶']),
  row('category', 'TWS earbuds', '真无线耳机', '真無線耳機', [
    'TWS',
    'TWS earphones',
    'True wireless earbuds',
    'TWS耳机',
  ]),
  row('category', 'PCs', '个人电脑', '個人電腦', ['PC', 'Personal computers']),
  row('category', 'Notebooks', '笔记本电脑', '筆記型電腦', ['Notebook PCs', 'Laptops', 'Laptop', '笔记本', '筆電']),
  row('category', 'Smart TVs', '智能电视', '智慧電視', ['Smart TV']),
  row('category', 'Air conditioners', '空调', '冷氣', ['Air conditioner']),
  row('category', 'Refrigerators', '冰箱', '冰箱', ['Refrigerator', 'Fridges']),
  row('category', 'Washing machines', '洗衣机', '洗衣機', ['Washing machine', 'Washers']),
  row('category', 'Robot vacuums', '扫地机器人', '掃地機器人', ['Robot vacuum cleaners', '扫地机']),
  row('category', 'New energy vehicles', '新能源汽车', '新能源車', ['NEV', 'NEVs']),
  row('category', 'Electric vehicles', '电动汽车', '電動車', ['EV', 'EVs']),
];

export const VENDORS: readonly EntityRow[] = [...PHONES, ...CARS, ...HOMES_AND_PARTS, ...PLATFORMS, ...OF_TABLES];
