/**
 * Chinese as the mainland writes it, from how Taiwan does: the script character by character, and the terms that
 * differ. What follows is right where it is compared with what is written (scripts/packed/pack.ts does, and keeps the
 * difference): it is no translation.
 */
import type { Scripts } from '../core/scripts';

/** What is called otherwise, in the script of Taiwan, and how. Longer terms stand before those that they begin with. */
export const TERMS: Readonly<Record<string, string>> = {
  '市占率': '份额',
  '依': '据',
  '年增率': '同比增长',
  '高階': '高端',
  '網路': '互联网',
  '智慧型': '智能',
  '智慧': '智能',
  '計畫': '计划',
  '研調機構': '研究机构',
  '門市': '门店',
  '成長': '增长',
  '營收': '收入',
  '穿戴裝置': '可穿戴设备',
  '裝置': '设备',
  '螢幕': '屏',
  '幣別': '币种',
  '使用者': '用户',
  '活頁簿': '工作簿',
  '資料': '数据',
  '首賣': '首销',
  '季數': '季度数',
  '三季': '三季度',
  '那一季': '季度',
  '開幕': '开业',
  '水準': '水平',
  '硬體': '硬件',
  '通路': '渠道',
  '萬支': '万台',
  '電動車': '电动汽车',
  '開賣': '开售',
  '「': '“',
  '」': '”',
};

export const scriptMap = ([from, to]: Scripts): ReadonlyMap<string, string> =>
  new Map([...from].map((char, at) => [char, to[at]!]));

export type ToMainland = (taiwan: string) => string;

/** Two texts of as many terms, divided by `|`: they travel with what is packed, whose frequent characters are short. */
export type TermPairs = readonly [taiwan: string, mainland: string];

export function mainlandOf(scripts: ReadonlyMap<string, string>, [taiwan, mainland]: TermPairs): ToMainland {
  const called = mainland.split('|');
  const known = new Map([...scripts, ...taiwan.split('|').map((term, at): [string, string] => [term, called[at]!])]);
  const pattern = new RegExp(`${taiwan}|\\p{Script=Han}`, 'gu');
  return (text) => text.replace(pattern, (found) => known.get(found) ?? found);
}
