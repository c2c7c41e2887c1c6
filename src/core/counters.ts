/**
 * What may stand before and behind a printed number: signs and verbs of change, words of bounds, currencies, units and
 * counted things. Each list is data; a word that is in none of them is not understood, and then neither is the figure.
 */

import { CURRENCIES, type Currency } from './vocabulary/currencies';

/**
 * How a printed bound word limits the number: the true one is above, below, at least, at most, near it from below, or
 * about it.
 */
export type Bound = 'lower' | 'upper' | 'least' | 'most' | 'nearly' | 'about';

type List<T> = readonly (readonly [pattern: RegExp, means: T])[];

/** Before the number. The longer word of two comes first. */
export const BOUNDS_BEFORE: List<Bound> = [
  [/至多|最[多高]|不超[过過]|不[多高大][于於]|<=|≤|≦/y, 'most'],
  [/(?:no|not) more than |at most |up to |within /iy, 'most'],
  [/不[到足及]|[低少小][于於]|未[满滿]|</y, 'upper'],
  [/(?:less|fewer|lower) than |under |below /iy, 'upper'],
  [/[至最]少|不[低少小][于於]|>=|≥|≧/y, 'least'],
  [/(?:no|not) less than |at least /iy, 'least'],
  [/超[过過]?|逾|突?破|[多高][达達]|[高多大][于於]|[过過]|>/y, 'lower'],
  [/(?:more|greater|higher) than |over |above |exceed(?:ing|s|ed)? /iy, 'lower'],
  [/[接将將逼趋趨]?近/y, 'nearly'],
  [/(?:nearly|almost|close to|just under) /iy, 'nearly'],
  [/大?[约約]|大概|~|≈|～/y, 'about'],
  [/(?:about|around|roughly|approximately|approx\.?|circa|ca\.|some) ?/iy, 'about'],
];
/** Behind it. Of 以上, 以下 and 以内 the number itself is one. */
export const BOUNDS_BEHIND: List<Bound> = [
  [/[或及]?以上|\+| or more| and above| and more| plus/iy, 'least'],
  [/有[余餘]|[多余餘]/y, 'lower'],
  [/[或及]?以下|[以之][内內]| or less| or fewer| and below/iy, 'most'],
  [/左右|上下| or so/iy, 'about'],
];

/** Signs of a number. A bound before one is of the number line: `<-9.1%` is a larger fall. */
export const SIGNS: List<1 | -1> = [
  [/-|minus /iy, -1],
  [/\+|plus /iy, 1],
];
/** Verbs of change. A bound behind one is of the size: `下降超9.1%` is that larger fall as well. */
export const VERBS: List<1 | -1> = [
  [/下[降滑跌]|[减減]少|降低|[跌降]幅?|(?:down|fell|fall of|drop of|decline of)(?: by)? /iy, -1],
  [/增[长長加]|上[升涨漲]|[涨漲增]幅?|升|(?:up|rose|rise of|growth of)(?: by)? /iy, 1],
];

/**
 * Codes that a mark of money may stand for. A yuan may be of the mainland, Hong Kong or Taiwan, a dollar of anywhere.
 */
const DOLLARS = ['USD', 'HKD', 'TWD', 'SGD', 'AUD', 'CAD', 'MXN', 'BRL'];
const YUAN = ['CNY', 'HKD', 'TWD'];
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** By its code, its own mark and its Chinese names. Codes are in capitals: try, pen and cop are words. */
function byName({ id, mark, name, aliases }: Currency): readonly [RegExp, readonly string[]] {
  const names = [name['zh-CN'], name['zh-TW'], ...aliases].filter((one) => /\p{Script=Han}/u.test(one));
  const marks = mark.trim() === id ? [] : [`${escaped(mark)}(?![a-z]) ?`];
  return [new RegExp([...names.map(escaped), `${id}(?![A-Za-z]) ?`, ...marks].join('|'), 'y'), [id]];
}
/** Those of which more is to be said than their names. */
const OWN = ['CNY', 'USD', 'HKD', 'TWD', 'EUR', 'GBP', 'INR', 'JPY', 'KRW'];
const CURRENCY: List<readonly string[]> = [
  [/CN¥|RMB ?|CNY ?|人民币元?|人民幣元?/iy, ['CNY']],
  [/US ?\$|USD ?|美元|美金/iy, ['USD']],
  [/HK ?\$|HKD ?|港元|港币|港幣/iy, ['HKD']],
  [/NT ?\$|TWD ?|新台币|新臺幣|新台幣|台币|台幣/iy, ['TWD']],
  [/€|EUR(?![a-z]) ?|欧元|歐元/iy, ['EUR']],
  [/£|GBP ?|英镑|英鎊/iy, ['GBP']],
  ...CURRENCIES.filter(({ id }) => !OWN.includes(id)).map(byName),
  [/₹|Rs\.? ?|INR ?|(?:印度)?(?:卢比|盧比)/iy, ['INR']],
  [/JPY ?|JP¥|日元|日圆|日圓/iy, ['JPY']],
  [/KRW ?|₩|韩元|韓元/iy, ['KRW']],
  [/\$/y, DOLLARS],
  [/[¥￥]/y, ['CNY', 'JPY']],
];
export const CURRENCIES_BEFORE = CURRENCY;
export const CURRENCIES_BEHIND: List<readonly string[]> = [
  ...CURRENCY,
  [/元|块钱|塊錢/y, YUAN],
  [/euros?(?![a-z])/iy, ['EUR']],
  [/US dollars?(?![a-z])/iy, ['USD']],
  [/dollars?(?![a-z])/iy, DOLLARS],
  [/yuan(?![a-z])/iy, ['CNY']],
  [/rupees?(?![a-z])/iy, ['INR']],
  [/pesos?(?![a-z])/iy, ['MXN', 'PHP']],
  [/rupiah(?![a-z])/iy, ['IDR']],
  [/yen(?![a-z])/iy, ['JPY']],
  [/won(?![a-z])/iy, ['KRW']],
];

/** What a number is a number of, by the mark behind it; the power is that of one of it. */
export interface Mark {
  readonly kind: 'fraction' | 'points' | 'times';
  readonly power: number;
}
export const MARKS: List<Mark> = [
  [
    /(?:个|個)?百分[点點]|percentage[ -]points?|ppts?(?![a-z])|p\.?p\.?(?![a-z])|%[ -]points?/iy,
    { kind: 'points', power: 0 },
  ],
  [/(?:个|個)?基[点點]|basis[ -]points?|bps?(?![a-z])/iy, { kind: 'points', power: -2 }],
  [/%|per ?cent(?![a-z])|pct\.?(?![a-z])/iy, { kind: 'fraction', power: -2 }],
  [/‰/y, { kind: 'fraction', power: -3 }],
  [/倍|times(?![a-z])|[x×](?![a-z])|-?fold(?![a-z])/iy, { kind: 'times', power: 0 }],
];

/** Units of time and length stand for themselves: 3年 are no 3 months. */
export const MEASURES: List<string> = [
  [/(?:个|個)?季度?(?![a-z])|quarters?(?![a-z])/iy, 'quarters'],
  [/年|years?(?![a-z])|yrs?(?![a-z])/iy, 'years'],
  [/(?:个|個)?月|months?(?![a-z])/iy, 'months'],
  [/天|日(?![元圆圓本])|days?(?![a-z])/iy, 'days'],
  [/秒[钟鐘]?|seconds?(?![a-z])|secs?(?![a-z])|s(?![a-z])/iy, 'seconds'],
  [/英寸|英吋|吋|寸|inch(?:es)?(?![a-z])|["″]/iy, 'inches'],
];

const THINGS =
  '家门店|家門店|家門市|门店|門店|門市|店|市场|市場|国家和地区|國家和地區|国家及地区|國家及地區|国家|國家|地区|地區|城市|品牌|品类|品類|类|類|平台|产品|產品|名次|用户|用戶|使用者|设备|設備|裝置|装置|合作伙伴|合作夥伴|伙伴|夥伴|包裹|人次|人|户|戶|国|國|店铺|店鋪|机型|機型|手机|手機|汽车|汽車|大';
const CLASSIFIERS = '个个個家台臺部件名位款种種项項条條张張辆輛间間单單支只隻套颗顆股';
const ENGLISH_THINGS =
  'units?|phones?|smartphones?|handsets?|devices?|users?|people|persons?|customers?|stores?|shops?|outlets?|markets?|countries(?: and regions)?|country|regions?|cities|city|brands?|categories|category|products?|models?|platforms?|partners?|parcels?|packages?|orders?|vehicles?|cars?|tvs?|places?|pieces?|pcs|sets?';
export const CLASSIFIER = new RegExp(`[${CLASSIFIERS}]`, 'y');
/** Counted things. Which they are is for the metric to say. */
export const COUNTED = new RegExp(
  `[${CLASSIFIERS}]?(?:${THINGS})|[${CLASSIFIERS}]|(?:(?:monthly|daily|active|smart|new|connected) )*(?:${ENGLISH_THINGS})(?![a-z])`,
  'iy',
);
