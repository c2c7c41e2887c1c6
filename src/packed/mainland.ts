/**
 * Chinese as the mainland writes it, from how Taiwan does: the script character by character, and the terms that differ. What follows is
 * right where it is compared with what is written (scripts/packed/pack.ts does, and keeps the difference): it is no translation.
 */
import type { Scripts } from '../core/scripts';

/** What is called otherwise, in the script of Taiwan, and how. Longer terms stand before those that they begin with. */
const TERMS: readonly (readonly [taiwan: string, mainland: string])[] = [
  ['市占率', '份额'],
  ['依第', '据第'],
  ['年增率', '同比增长'],
  ['季增率', '环比增长'],
  ['月增率', '月环比增长'],
  ['高階', '高端'],
  ['網路', '互联网'],
  ['智慧型', '智能'],
  ['智慧', '智能'],
  ['計畫', '计划'],
  ['研調機構', '数据机构'],
  ['門市', '门店'],
  ['成長', '增长'],
  ['營收', '收入'],
  ['穿戴裝置', '可穿戴设备'],
  ['裝置', '设备'],
  ['螢幕', '屏幕'],
  ['幣別', '币种'],
  ['首賣', '首销'],
  ['使用者', '用户'],
  ['去年', '上年'],
  ['各線上平台', '全网'],
  ['開幕', '开业'],
  ['單季', '单季度'],
  ['水準', '水平'],
  ['硬體', '硬件'],
  ['軟體', '软件'],
  ['電信業者', '运营商'],
  ['實體', '线下'],
  ['通路', '渠道'],
  ['報導', '报道'],
  ['營運', '运营'],
  ['中國品牌', '国产品牌'],
  ['冷氣', '空调'],
  ['淨利', '净利润'],
  ['拉丁美洲', '拉美'],
  ['營業利益', '经营利润'],
  ['記憶體', '存储'],
  ['萬支', '万台'],
  ['晶片', '芯片'],
  ['電動車', '电动汽车'],
  ['單一', '单个'],
  ['策略', '战略'],
  ['展店', '开店'],
  ['開賣', '开售'],
  ['義大利', '意大利'],
  ['「', '“'],
  ['」', '”'],
];

export const scriptMap = ([from, to]: Scripts): ReadonlyMap<string, string> =>
  new Map([...from].map((char, at) => [char, to[at]!]));

export type ToMainland = (taiwan: string) => string;

export function mainlandOf(scripts: ReadonlyMap<string, string>): ToMainland {
  const terms = new Map(TERMS);
  const pattern = new RegExp(`${[...terms.keys()].join('|')}|\\p{Script=Han}`, 'gu');
  return (taiwan) => taiwan.replace(pattern, (found) => terms.get(found) ?? scripts.get(found) ?? found);
}
