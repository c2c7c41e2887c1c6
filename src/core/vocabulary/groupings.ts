/**
 * What market tables make of countries: parts of continents, economic areas, regions of sales. Research houses draw
 * some of them differently; then the note says so, and no figure of one is taken for that of another.
 */
import { words, type Words } from '../lang';
import type { Region } from './model';

type Extra = Pick<Region, 'codes' | 'within' | 'contains' | 'note'>;

const grouping = (
  id: string,
  zhCN: string,
  zhTW: string,
  aliases: readonly string[],
  extra: Partial<Extra> = {},
): Region => ({ id, kind: 'region', name: words(id, zhCN, zhTW), aliases, ...extra });

const note = (text: Words): Pick<Region, 'note'> => ({ note: text });

const EU_MEMBERS = [
  'Austria',
  'Belgium',
  'Bulgaria',
  'Croatia',
  'Cyprus',
  'Czechia',
  'Denmark',
  'Estonia',
  'Finland',
  'France',
  'Germany',
  'Greece',
  'Hungary',
  'Ireland',
  'Italy',
  'Latvia',
  'Lithuania',
  'Luxembourg',
  'Malta',
  'Netherlands',
  'Poland',
  'Portugal',
  'Romania',
  'Slovakia',
  'Slovenia',
  'Spain',
  'Sweden',
];

/** Every country lies in one of these: the middle between a country and a continent. */
const PARTS: readonly Region[] = [
  grouping('Western Europe', '西欧', '西歐', [], { codes: ['WE'], within: 'Europe' }),
  grouping('Central and Eastern Europe', '中东欧', '中東歐', ['Central Eastern Europe', '中欧和东欧'], {
    codes: ['CEE'],
    within: 'Europe',
    ...note(
      words(
        'research houses differ on Russia, the Baltics and the Caucasus',
        '各机构对俄罗斯、波罗的海国家和高加索的归属不一',
        '各機構對俄羅斯、波羅的海國家與高加索的歸屬不一',
      ),
    ),
  }),
  grouping('North Africa', '北非', '北非', ['Northern Africa'], { within: 'Africa' }),
  grouping('Sub-Saharan Africa', '撒哈拉以南非洲', '撒哈拉以南非洲', ['漠南非洲'], {
    codes: ['SSA'],
    within: 'Africa',
  }),
  grouping('East Asia', '东亚', '東亞', ['Northeast Asia', 'NE Asia', '东北亚'], {
    within: 'Asia Pacific',
    contains: ['Greater China', 'Japan', 'South Korea'],
  }),
  grouping('South Asia', '南亚', '南亞', [], { within: 'Asia Pacific' }),
  grouping('Central Asia', '中亚', '中亞', [], { within: 'Asia' }),
  grouping('Oceania', '大洋洲', '大洋洲', [], { within: 'Asia Pacific' }),
  grouping(
    'North America',
    '北美',
    '北美',
    ['US and Canada', 'USA and Canada', 'US/Canada', '北美洲', '美国和加拿大', '美加'],
    {
      within: 'Americas',
      ...note(
        words(
          'in market tables the United States and Canada; Mexico is mostly counted in Latin America',
          '市场数据中指美国和加拿大；墨西哥多归入拉美',
          '市場數據中指美國和加拿大；墨西哥多歸入拉丁美洲',
        ),
      ),
    },
  ),
  grouping('Central America', '中美洲', '中美洲', [], { within: 'Latin America' }),
  grouping('Caribbean', '加勒比地区', '加勒比地區', ['加勒比', '加勒比海'], {
    within: 'Latin America',
  }),
  grouping('South America', '南美', '南美', ['南美洲'], { codes: ['SAM'], within: 'Latin America' }),
];

const LARGE: readonly Region[] = [
  grouping('European Union', '欧盟', '歐盟', ['EU-27', '欧洲联盟'], {
    codes: ['EU'],
    within: 'Europe',
    contains: EU_MEMBERS,
    ...note(
      words(
        'its 27 members since 2020, and not all of Europe',
        '2020年以来的27个成员国，不等于欧洲',
        '2020年以來的27個成員國，不等於歐洲',
      ),
    ),
  }),
  grouping(
    'EMEA',
    '欧洲、中东和非洲',
    '歐洲、中東及非洲',
    ['Europe, Middle East and Africa', 'Europe, the Middle East and Africa', '欧洲中东非洲', '欧非中东', '欧中非'],
    { within: 'Overseas', contains: ['Europe', 'Middle East and Africa'] },
  ),
  grouping('Middle East and Africa', '中东和非洲', '中東及非洲', ['Middle East Africa', '中东非', '中东非洲'], {
    codes: ['MEA'],
    within: 'Overseas',
    contains: ['Middle East', 'Africa'],
    ...note(
      words(
        'research houses differ on Türkiye, Israel and Pakistan',
        '各机构对土耳其、以色列和巴基斯坦的归属不一',
        '各機構對土耳其、以色列和巴基斯坦的歸屬不一',
      ),
    ),
  }),
  grouping(
    'Middle East, Türkiye and Africa',
    '中东、土耳其和非洲',
    '中東、土耳其及非洲',
    ['Middle East, Turkey and Africa', '中东土耳其非洲'],
    { codes: ['META'], within: 'Overseas', contains: ['Middle East', 'Türkiye', 'Africa'] },
  ),
  grouping('Middle East and North Africa', '中东和北非', '中東及北非', ['中东北非'], {
    codes: ['MENA'],
    within: 'Middle East and Africa',
    contains: ['Middle East', 'North Africa'],
  }),
  grouping('Americas', '美洲', '美洲', [], {
    codes: ['AMER'],
    within: 'Overseas',
    contains: ['North America', 'Latin America'],
  }),
  grouping('Asia', '亚洲', '亞洲', [], {
    within: 'Global',
    contains: ['East Asia', 'South Asia', 'Southeast Asia'],
    ...note(
      words(
        'research houses differ on Central Asia and the Middle East',
        '是否含中亚和中东，各机构不一',
        '是否含中亞和中東，各機構不一',
      ),
    ),
  }),
  grouping('Asia Pacific', '亚太', '亞太', ['Asia Pacific and Japan', 'Asia Pacific including Japan', '亞太區'], {
    codes: ['APAC', 'APJ', 'AP', 'APJC', 'JAPAC'],
    within: 'Global',
    contains: ['East Asia', 'South Asia', 'Southeast Asia', 'Oceania'],
    ...note(
      words(
        'research houses differ on China, Japan and Central Asia: see whether the table excludes one',
        '是否含中国、日本和中亚，各机构不一：请看表中是否注明除外',
        '是否含中國、日本和中亞，各機構不一：請看表中是否註明除外',
      ),
    ),
  }),
  grouping(
    'Asia Pacific excluding China',
    '亚太（不含中国）',
    '亞太（不含中國）',
    ['APAC excluding China', '亚太（除中国）', '亚太除中国外'],
    {
      codes: ['APeC'],
      within: 'Asia Pacific',
      contains: ['Japan', 'South Korea', 'South Asia', 'Southeast Asia', 'Oceania'],
    },
  ),
  grouping(
    'Asia Pacific excluding Japan',
    '亚太（不含日本）',
    '亞太（不含日本）',
    ['APAC excluding Japan', '亚太（除日本）', '亚太除日本外'],
    {
      codes: ['APeJ'],
      within: 'Asia Pacific',
      contains: ['Greater China', 'South Korea', 'South Asia', 'Southeast Asia', 'Oceania'],
    },
  ),
  grouping('Greater China', '大中华区', '大中華區', ['大中华'], {
    within: 'East Asia',
    contains: ['China', 'Hong Kong, Macao and Taiwan'],
    ...note(
      words('mainland China, Hong Kong, Macao and Taiwan', '中国大陆、香港、澳门和台湾', '中國大陸、香港、澳門和台灣'),
    ),
  }),
  grouping('Hong Kong, Macao and Taiwan', '港澳台', '港澳台', ['Hong Kong, Macau and Taiwan', '台港澳'], {
    within: 'Greater China',
    contains: ['Hong Kong', 'Macao', 'Taiwan'],
  }),
  grouping(
    'Rest of world',
    '世界其他地区',
    '世界其他地區',
    [
      'Rest of the world',
      'Other regions',
      'Other countries',
      'Other markets',
      'Others',
      '其他地区',
      '其他国家',
      '其他市场',
    ],
    {
      codes: ['ROW'],
      within: 'Global',
      ...note(
        words(
          'whatever its table does not name: another table counts other countries in it',
          '指该表未列出的部分，各表所指不同',
          '指該表未列出的部分，各表所指不同',
        ),
      ),
    },
  ),
  grouping('Emerging markets', '新兴市场', '新興市場', ['Developing markets', 'Emerging countries', '新兴国家'], {
    within: 'Global',
    ...note(words('research houses count different countries in it', '各机构所含国家不同', '各機構所含國家不同')),
  }),
  grouping(
    'Developed markets',
    '成熟市场',
    '成熟市場',
    ['Mature markets', '发达市场', '已開發市場', '发达国家', '已開發國家'],
    {
      within: 'Global',
      ...note(words('research houses count different countries in it', '各机构所含国家不同', '各機構所含國家不同')),
    },
  ),
];

const SMALL: readonly Region[] = [
  grouping('Eastern Europe', '东欧', '東歐', [], {
    within: 'Central and Eastern Europe',
    contains: [
      'Belarus',
      'Bulgaria',
      'Czechia',
      'Hungary',
      'Moldova',
      'Poland',
      'Romania',
      'Russia',
      'Slovakia',
      'Ukraine',
    ],
    ...note(
      words(
        'research houses differ on Central Europe, the Balkans and Russia',
        '是否含中欧、巴尔干和俄罗斯，各机构不一',
        '是否含中歐、巴爾幹和俄羅斯，各機構不一',
      ),
    ),
  }),
  grouping('Nordics', '北欧', '北歐', ['Nordic countries', 'Nordic', '北欧国家'], {
    within: 'Western Europe',
    contains: ['Denmark', 'Finland', 'Iceland', 'Norway', 'Sweden'],
  }),
  grouping('Benelux', '比荷卢', '荷比盧', [], {
    within: 'Western Europe',
    contains: ['Belgium', 'Netherlands', 'Luxembourg'],
  }),
  grouping('DACH', '德奥瑞', '德奧瑞', ['Germany, Austria and Switzerland', '德语区'], {
    within: 'Western Europe',
    contains: ['Germany', 'Austria', 'Switzerland'],
  }),
  grouping('Baltics', '波罗的海国家', '波羅的海國家', ['Baltic states', '波罗的海三国'], {
    within: 'Central and Eastern Europe',
    contains: ['Estonia', 'Latvia', 'Lithuania'],
  }),
  grouping('Commonwealth of Independent States', '独联体', '獨立國協', ['独立国家联合体'], {
    codes: ['CIS'],
    within: 'Global',
    contains: [
      'Armenia',
      'Azerbaijan',
      'Belarus',
      'Kazakhstan',
      'Kyrgyzstan',
      'Russia',
      'Tajikistan',
      'Turkmenistan',
      'Uzbekistan',
    ],
    ...note(
      words(
        'research houses differ on Moldova and Turkmenistan',
        '是否含摩尔多瓦和土库曼斯坦，各机构不一',
        '是否含摩爾多瓦和土庫曼，各機構不一',
      ),
    ),
  }),
  grouping(
    'Gulf states',
    '海湾国家',
    '海灣國家',
    ['Gulf Cooperation Council', 'Gulf countries', '海湾地区', '海合会'],
    {
      codes: ['GCC'],
      within: 'Middle East',
      contains: ['Bahrain', 'Kuwait', 'Oman', 'Qatar', 'Saudi Arabia', 'United Arab Emirates'],
    },
  ),
  grouping('Australia and New Zealand', '澳大利亚和新西兰', '澳洲及紐西蘭', ['澳新', '紐澳', '澳紐'], {
    codes: ['ANZ'],
    within: 'Oceania',
    contains: ['Australia', 'New Zealand'],
  }),
];

export const GROUPINGS: readonly Region[] = [...PARTS, ...LARGE, ...SMALL];
