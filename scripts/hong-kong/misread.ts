/**
 * Where OpenCC takes a text for other words than ours; and characters that it has as Hong Kong's schools teach them,
 * while its input methods and newspapers write another form: who searches a sheet for 用戶 types that. As patterns of
 * what OpenCC makes.
 */
export const MISREAD: readonly (readonly [made: RegExp, right: string])[] = [
  [/箇(?=中)/g, '個'],
  [/髮布/g, '發佈'],
  [/錶(?=[行中])/g, '表'],
  [/馬裏/g, '馬里'],
  [/舍入/g, '捨入'],
  [/伙伴/g, '夥伴'],
  [/羣/g, '群'],
  [/啓/g, '啟'],
  [/説/g, '說'],
  [/户/g, '戶'],
  [/税/g, '稅'],
  [/閲/g, '閱'],
  [/温/g, '溫'],
  [/脱/g, '脫'],
  [/敍/g, '敘'],
  // A note; not of attention.
  [/注(?!意)/g, '註'],
];
