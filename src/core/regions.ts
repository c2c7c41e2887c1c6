/** Regions as market tables print them. Aliases live here, one place; `within` lets a region include its countries and cities. */
import { words, type Words } from './lang';
import { nameIndex, type Named } from './names';

export interface Region extends Named {
  readonly kind: 'world' | 'region' | 'country' | 'city' | 'unstated';
  readonly within?: string;
}

const region = (
  id: string,
  kind: Region['kind'],
  name: Words,
  aliases: readonly string[] = [],
  within?: string,
): Region => ({ id, kind, name, aliases, within });

export const REGIONS: readonly Region[] = [
  region('Global', 'world', words('Global', '全球', '全球'), ['World', 'Worldwide', 'WW', '世界', '全世界']),
  region(
    'Overseas',
    'region',
    words('Overseas (outside China)', '海外（中国以外）', '海外（中國以外）'),
    ['Overseas', 'Outside China', 'ex-China', 'International', '海外', '国际', '國際'],
    'Global',
  ),
  region('Europe', 'region', words('Europe', '欧洲', '歐洲'), ['EU'], 'Overseas'),
  region(
    'Southeast Asia',
    'region',
    words('Southeast Asia', '东南亚', '東南亞'),
    ['SEA', 'SE Asia', 'South East Asia', 'ASEAN'],
    'Overseas',
  ),
  region(
    'Latin America',
    'region',
    words('Latin America', '拉美', '拉丁美洲'),
    ['LATAM', 'LatAm', '拉丁美洲', '拉美'],
    'Overseas',
  ),
  region('Middle East', 'region', words('Middle East', '中东', '中東'), [], 'Overseas'),
  region('Africa', 'region', words('Africa', '非洲', '非洲'), [], 'Overseas'),
  region(
    'China',
    'country',
    words('China', '中国', '中國'),
    ['CN', 'CHN', 'Mainland China', 'PRC', '中国大陆', '中國大陸'],
    'Global',
  ),
  region('Japan', 'country', words('Japan', '日本', '日本'), ['JP', 'JPN'], 'Overseas'),
  region(
    'South Korea',
    'country',
    words('South Korea', '韩国', '韓國'),
    ['KR', 'KOR', 'Korea', 'Republic of Korea', 'S. Korea', '南韓', '南韩'],
    'Overseas',
  ),
  region('India', 'country', words('India', '印度', '印度'), ['IN', 'IND'], 'Overseas'),
  region('Singapore', 'country', words('Singapore', '新加坡', '新加坡'), ['SG', 'SGP'], 'Southeast Asia'),
  region('Malaysia', 'country', words('Malaysia', '马来西亚', '馬來西亞'), ['MY', 'MYS'], 'Southeast Asia'),
  region(
    'Philippines',
    'country',
    words('Philippines', '菲律宾', '菲律賓'),
    ['PH', 'PHL', 'The Philippines'],
    'Southeast Asia',
  ),
  region(
    'Indonesia',
    'country',
    words('Indonesia', '印度尼西亚', '印尼'),
    ['ID', 'IDN', '印尼', '印度尼西亞'],
    'Southeast Asia',
  ),
  region('Spain', 'country', words('Spain', '西班牙', '西班牙'), ['ES', 'ESP'], 'Europe'),
  region('France', 'country', words('France', '法国', '法國'), ['FR', 'FRA'], 'Europe'),
  region('Italy', 'country', words('Italy', '意大利', '義大利'), ['IT', 'ITA', '意大利'], 'Europe'),
  region('Germany', 'country', words('Germany', '德国', '德國'), ['DE', 'DEU'], 'Europe'),
  region('Tokyo', 'city', words('Tokyo', '东京', '東京'), [], 'Japan'),
  region('Saitama', 'city', words('Saitama', '埼玉', '埼玉'), [], 'Japan'),
  region('Seoul', 'city', words('Seoul', '首尔', '首爾'), [], 'South Korea'),
  region('Paris', 'city', words('Paris', '巴黎', '巴黎'), [], 'France'),
  region('Barcelona', 'city', words('Barcelona', '巴塞罗那', '巴塞隆納'), ['巴塞羅那'], 'Spain'),
  region('Unstated', 'unstated', words('Region not stated', '未注明地区', '未註明地區'), [
    'Not stated',
    'n.s.',
    'Unknown region',
  ]),
];

/** Names that mean more than one region: an error that lists the candidates. */
const AMBIGUOUS: Readonly<Record<string, readonly string[]>> = {
  'MEA': ['Middle East', 'Africa'],
  'Middle East & Africa': ['Middle East', 'Africa'],
  'Middle East and Africa': ['Middle East', 'Africa'],
  '中东非': ['Middle East', 'Africa'],
  '中東非': ['Middle East', 'Africa'],
  'Asia': ['Southeast Asia', 'China', 'Japan', 'South Korea', 'India'],
  '亚洲': ['Southeast Asia', 'China', 'Japan', 'South Korea', 'India'],
  '亞洲': ['Southeast Asia', 'China', 'Japan', 'South Korea', 'India'],
  'APAC': ['Southeast Asia', 'China', 'Japan', 'South Korea', 'India'],
  'Asia Pacific': ['Southeast Asia', 'China', 'Japan', 'South Korea', 'India'],
};

export const regions = nameIndex('region', REGIONS, AMBIGUOUS);

/** Where the year of most companies ends in March. */
const YEAR_ENDS_IN_MARCH = ['Japan', 'India'];
export const yearEndsInMarch = (id: string): boolean => YEAR_ENDS_IN_MARCH.some((outer) => isWithin(id, outer));

/** Whether `id` is `outer` or lies in it: Paris is in France, in Europe, overseas and in the world. */
export function isWithin(id: string, outer: string): boolean {
  for (let at: string | undefined = id; at; at = regions.get(at)?.within) if (at === outer) return true;
  return false;
}
