/**
 * What market tables call countries otherwise than CLDR does: the name to show where theirs is the usual one, and short
 * forms, former names and other spellings beside it. One line a country. A name that means several things belongs in
 * src/core/vocabulary/ambiguous.ts.
 */
export interface MarketNames {
  /** In the place of CLDR's. */
  readonly en?: string;
  readonly zhCN?: string;
  readonly zhTW?: string;
  readonly aliases?: readonly string[];
  /** Beside those of ISO 3166. */
  readonly codes?: readonly string[];
}

export const MARKET_NAMES: Readonly<Record<string, MarketNames>> = {
  AE: { zhCN: '阿联酋', aliases: ['The UAE', 'Emirates', '阿拉伯联合酋长国', '阿聯'], codes: ['UAE'] },
  AW: { zhTW: '阿魯巴' },
  BA: { aliases: ['Bosnia', 'Bosnia-Herzegovina', '波黑', '波士尼亞', '波赫'] },
  BN: { aliases: ['Brunei Darussalam'] },
  CC: { en: 'Cocos Islands' },
  CD: {
    en: 'DR Congo',
    zhTW: '剛果民主共和國',
    aliases: ['Democratic Republic of the Congo', 'Congo (DRC)', 'Congo DR', 'Congo-Kinshasa'],
    codes: ['DRC'],
  },
  CG: {
    en: 'Republic of the Congo',
    zhTW: '剛果共和國',
    aliases: ['Congo-Brazzaville', 'Congo (Republic)'],
  },
  CI: { en: 'Ivory Coast', aliases: ["Côte d'Ivoire"] },
  CV: { aliases: ['Cabo Verde'] },
  CZ: { aliases: ['Czech', 'Czech Republic', 'Czech Rep.', '捷克共和国'] },
  DO: { aliases: ['Dominican Rep.', '多米尼加', '多明尼加'] },
  FK: { aliases: ['Falklands', 'Malvinas', '马尔维纳斯群岛', '马岛'] },
  GB: {
    aliases: ['Britain', 'Great Britain'],
    codes: ['UK'],
  },
  GG: { zhTW: '根西島' },
  HK: {
    en: 'Hong Kong',
    zhCN: '香港',
    zhTW: '香港',
    aliases: ['Hong Kong SAR', 'Hong Kong, China', 'Hong Kong SAR, China', '中国香港', '香港特别行政区'],
    codes: ['HKSAR'],
  },
  IR: { aliases: ['Islamic Republic of Iran'] },
  KG: { aliases: ['Kyrgyz Republic', '吉尔吉斯坦'] },
  KP: { aliases: ['N. Korea', '北朝鲜'], codes: ['DPRK'] },
  LA: { aliases: ['Lao PDR'] },
  MD: { aliases: ['Republic of Moldova'] },
  ME: { aliases: ['黑山共和国'] },
  MK: { aliases: ['Macedonia', '马其顿'] },
  MM: { en: 'Myanmar', aliases: ['Burma'] },
  MO: {
    en: 'Macao',
    zhCN: '澳门',
    zhTW: '澳門',
    aliases: ['Macau', 'Macao SAR', 'Macau SAR', 'Macao, China', '中国澳门', '澳门特别行政区'],
  },
  NL: { aliases: ['Holland'] },
  PS: {
    en: 'Palestine',
    zhCN: '巴勒斯坦',
    zhTW: '巴勒斯坦',
    aliases: ['Palestinian Territories', 'State of Palestine', 'West Bank and Gaza'],
  },
  RU: { aliases: ['Russian Federation', '俄国'] },
  SA: { aliases: ['Saudi', 'Kingdom of Saudi Arabia', '沙特', '沙烏地'], codes: ['KSA'] },
  SJ: { zhTW: '斯瓦巴及揚馬延', aliases: ['Svalbard'] },
  SK: { aliases: ['Slovak Republic', 'Slovak Rep.'] },
  SY: { aliases: ['Syrian Arab Republic'] },
  SZ: { aliases: ['Swaziland', '史瓦濟蘭'] },
  TL: { aliases: ['East Timor'] },
  TT: { aliases: ['Trinidad', '千里達', '特立尼达'] },
  TR: { aliases: ['Turkey'] },
  TW: { aliases: ['Taiwan, China', 'Chinese Taipei', '中国台湾', '中华台北'] },
  TZ: { aliases: ['United Republic of Tanzania'] },
  US: { aliases: ['United States of America', '美利坚合众国'] },
  VA: { aliases: ['Vatican', 'Holy See'] },
  VC: { en: 'St. Vincent and the Grenadines', aliases: ['St. Vincent and Grenadines'] },
  VG: { en: 'British Virgin Islands', codes: ['BVI'] },
  VI: { en: 'US Virgin Islands' },
  ZA: { codes: ['RSA'] },
};
