/**
 * Whom the bundled figures and events are about: vendors as market tables print them, the whole market (`Total`),
 * products, product categories, platforms and companies. Others stand in vendors.ts and products.ts. `color` is the
 * colour charts give a vendor and its products; the rest is grey.
 */
import { sameWords, words, type Words } from '../lang';
import type { EntityKind, EntityRow } from './model';

const entity = (
  kind: EntityKind,
  id: string,
  name: Words,
  aliases: readonly string[] = [],
  color?: string,
): EntityRow => ({ id, kind, name, aliases, ...(color && { color }) });
const product = (of: string, id: string, name: Words, aliases: readonly string[] = []): EntityRow => ({
  ...entity('product', id, name, aliases),
  of,
});

export const SUBJECTS: readonly EntityRow[] = [
  entity(
    'vendor',
    'Xiaomi',
    words('Xiaomi', '小米', '小米'),
    ['Mi', '1810.HK', '1810', '01810', 'Xiaomi Corporation', '小米集团', '小米集團'],
    'FF6900',
  ),
  entity(
    'vendor',
    'Samsung',
    words('Samsung', '三星', '三星'),
    ['Samsung Electronics', '三星电子', '三星電子'],
    '1428A0',
  ),
  entity('vendor', 'Apple', words('Apple', '苹果', '蘋果'), ['AAPL'], '555555'),
  entity('vendor', 'OPPO', sameWords('OPPO'), ['欧珀'], '0B7A4B'),
  entity('vendor', 'vivo', sameWords('vivo'), ['维沃', '維沃'], '4A6CF7'),
  entity('vendor', 'Google', words('Google', '谷歌', 'Google'), ['Pixel'], 'C58B00'),
  entity('vendor', 'Sony', words('Sony', '索尼', '索尼'), [], '7A3E9D'),
  entity('vendor', 'Sharp', words('Sharp', '夏普', '夏普'), [], 'B03A48'),
  {
    ...entity('vendor', 'realme', sameWords('realme'), ['真我'], 'D9A400'),
    note: words(
      "OPPO's brand until 2018 and again since 2026: research houses count it apart",
      '2018年前及2026年起为OPPO的子品牌，各机构单列',
      '2018年前及2026年起為OPPO的子品牌，各機構單列',
    ),
  },
  entity(
    'vendor',
    'Domestic brands',
    words('Chinese brands', '国产品牌', '中國品牌'),
    ['Domestic', '国产', '国产手机', '中國手機品牌', '陸系品牌'],
    'C0504D',
  ),
  entity('vendor', 'Any other vendor', words('Any other vendor', '其他任何厂商', '其他任何廠商'), [
    'Each other vendor',
  ]),
  entity('market', 'Total', words('Total market', '整体市场', '整體市場'), [
    'Total',
    'Market',
    'All',
    'All vendors',
    '总计',
    '總計',
    '合计',
    '合計',
    '市场',
    '市場',
    '大盘',
    '大盤',
    '所有厂商',
    '全部厂商',
  ]),
  entity('market', 'Instant retail', words('Instant retail', '即时零售', '即時零售'), ['Quick commerce']),
  entity('market', 'Internet advertising', words('Internet advertising', '互联网广告', '網路廣告'), [
    'Advertising market',
    '广告市场',
    '廣告市場',
  ]),
  product('Redmi', 'Redmi 1S', words('Redmi 1S', '红米1S', '紅米1S')),
  product('Xiaomi MIX', 'MIX 2', words('Xiaomi MIX 2', '小米MIX 2', '小米MIX 2'), ['Mi MIX 2']),
  product('Redmi', 'Redmi entry models', words('Redmi entry-level models', 'Redmi入门机型', 'Redmi入門機型'), [
    'Redmi entry-level',
  ]),
  product('Xiaomi', 'Mi 11 Ultra', words('Xiaomi Mi 11 Ultra', '小米11 Ultra', '小米11 Ultra'), ['Xiaomi 11 Ultra']),
  product('Xiaomi', 'Xiaomi 15 Ultra', words('Xiaomi 15 Ultra', '小米15 Ultra', '小米15 Ultra')),
  product('iPhone', 'iPhone 16 Pro Max', sameWords('iPhone 16 Pro Max')),
  product('iPhone', 'iPhone 17 series', words('iPhone 17 series', 'iPhone 17系列', 'iPhone 17系列'), ['iPhone 17']),
  product('Xiaomi 17 series', 'Xiaomi 17 Pro Max', words('Xiaomi 17 Pro Max', '小米17 Pro Max', '小米17 Pro Max')),
  product('Xiaomi', 'Xiaomi 17 series', words('Xiaomi 17 series', '小米17系列', '小米17系列')),
  product('Redmi K series', 'Redmi K80 Ultra', words('Redmi K80 Ultra', 'Redmi K80至尊版', 'Redmi K80至尊版')),
  product('Redmi Turbo series', 'Redmi Turbo 4 Pro', sameWords('Redmi Turbo 4 Pro'), ['Redmi Turbo4 Pro']),
  product(
    'Xiaomi',
    'Xiaomi TVs, Mijia Fridge Pro',
    words('Xiaomi TVs, Mijia Fridge Pro and others', '小米电视、米家冰箱Pro等', '小米電視、米家冰箱Pro等'),
  ),
  product('Xiaomi', 'Xiaomi TV', words('Xiaomi TV', '小米电视', '小米電視'), [
    'Xiaomi smart TV',
    'Xiaomi TVs',
    'Mi TV',
  ]),
  product('POCO F series', 'POCO F8 series', words('POCO F8 series', 'POCO F8系列', 'POCO F8系列'), ['POCO F8']),
  product(
    'Xiaomi',
    'Xiaomi car',
    words('Xiaomi car (model not named)', '小米汽车（未注明车型）', '小米汽車（未註明車型）'),
    ['Xiaomi EV', '小米汽车', '小米汽車'],
  ),
  product('Xiaomi', 'SU7', words('Xiaomi SU7', '小米SU7', '小米SU7')),
  entity('category', 'Robot vacuums; cameras', words('Robot vacuums; cameras', '扫地机、摄像机', '掃地機、攝影機')),
  entity(
    'category',
    'Air purifiers; power banks; speakers; others',
    words(
      'Air purifiers; power banks; speakers; others',
      '空气净化器、移动电源、音箱等',
      '空氣清淨機、行動電源、音箱等',
    ),
  ),
  entity('category', 'Shavers; health scales', words('Shavers; health scales', '剃须刀、健康秤', '刮鬍刀、健康秤')),
  entity(
    'category',
    'Hair dryers; electric toothbrushes',
    words('Hair dryers; electric toothbrushes', '吹风机、电动牙刷', '吹風機、電動牙刷'),
  ),
  entity('category', 'Small appliances', words('Small appliances', '小家电', '小家電')),
  entity('category', 'Home appliances', words('Home appliances', '家用电器', '家用電器'), [
    'Appliances',
    '家电',
    '家電',
  ]),
  entity('category', 'Phones and digital', words('Phones and digital', '手机数码', '手機與數位產品'), [
    'Phones & digital',
  ]),
  entity('category', 'Clothing', words('Clothing', '服装', '服裝'), ['Apparel']),
  entity(
    'category',
    'Smart refrigerators; smart air conditioners',
    words('Smart refrigerators; smart air conditioners; others', '智能冰箱、智能空调等', '智慧冰箱、智慧空調等'),
  ),
  entity('platform', 'AliExpress', words('AliExpress', '速卖通', '速賣通'), ['全球速卖通', '全球速賣通']),
  entity('platform', 'Amazon', words('Amazon', '亚马逊', '亞馬遜')),
  entity('platform', 'Flipkart', sameWords('Flipkart')),
  entity('platform', 'Tmall and JD', words('Tmall and JD', '天猫、京东', '天貓、京東')),
  entity('company', 'Alibaba', words('Alibaba', '阿里巴巴', '阿里巴巴'), ['阿里', 'BABA']),
  entity('company', 'Yunfeng Capital', words('Yunfeng Fund', '云锋基金', '雲鋒基金'), ['Yunfeng']),
  entity('company', 'Jack Ma', words('Jack Ma', '马云', '馬雲')),
  entity('company', 'Huawei and Honor', words('Huawei and HONOR', '华为、荣耀', '華為、榮耀')),
];
