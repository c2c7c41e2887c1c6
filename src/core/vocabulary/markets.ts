/**
 * The regions that the bundled documents speak of, as market tables print them: names, aliases, and the region each
 * lies in. Other countries stand in countries.json, other groupings in groupings.ts.
 */
import { words, type Words } from '../lang';
import type { Region } from './model';

type Extra = Pick<Region, 'aliases' | 'codes' | 'within' | 'contains'>;

const region = (
  id: string,
  kind: Region['kind'],
  name: Words,
  { aliases = [], ...rest }: Partial<Extra> = {},
): Region => ({ id, kind, name, aliases, ...rest });

export const MARKETS: readonly Region[] = [
  region('Global', 'world', words('Global', '全球', '全球'), {
    aliases: ['World', 'Worldwide', '世界', '全世界'],
    codes: ['WW'],
  }),
  region('Overseas', 'region', words('Overseas (outside China)', '海外（中国以外）', '海外（中國以外）'), {
    aliases: ['Overseas', 'Outside China', 'ex-China', 'International', '海外', '国际', '國際'],
    within: 'Global',
    // As Xiaomi reports it: whatever is outside of mainland China.
    contains: ['South Asia', 'Central Asia', 'Oceania', 'Hong Kong', 'Macao', 'Taiwan', 'Mongolia', 'North Korea'],
  }),
  region('Europe', 'region', words('Europe', '欧洲', '歐洲'), { within: 'Overseas' }),
  region('Southeast Asia', 'region', words('Southeast Asia', '东南亚', '東南亞'), {
    aliases: [
      'SE Asia',
      'South East Asia',
      'ASEAN',
      'Association of Southeast Asian Nations',
      '东盟',
      '東盟',
      '东协',
      '東協',
    ],
    codes: ['SEA'],
    within: 'Overseas',
  }),
  region('Latin America', 'region', words('Latin America', '拉美', '拉丁美洲'), {
    aliases: [
      'Latin America and the Caribbean',
      'Latin America and Caribbean',
      '拉丁美洲和加勒比地区',
      '中南美',
      '中南美洲',
    ],
    codes: ['LATAM', 'LAC'],
    within: 'Overseas',
  }),
  region('Middle East', 'region', words('Middle East', '中东', '中東'), {
    aliases: [],
    within: 'Overseas',
  }),
  region('Africa', 'region', words('Africa', '非洲', '非洲'), { within: 'Overseas' }),
  region('China', 'country', words('China', '中国', '中國'), {
    aliases: [
      'Mainland China',
      'Chinese mainland',
      "People's Republic of China",
      '中国大陆',
      '中國大陸',
      '中国内地',
      '中國內地',
      '内地',
      '內地',
    ],
    // A word of many names as well, such as 欧洲大陆: understood where nothing else stands.
    codes: ['CN', 'CHN', 'PRC', '大陆', '大陸'],
    within: 'Global',
  }),
  region('Japan', 'country', words('Japan', '日本', '日本'), { codes: ['JP', 'JPN'], within: 'Overseas' }),
  region('South Korea', 'country', words('South Korea', '韩国', '韓國'), {
    aliases: ['Korea', 'Republic of Korea', 'Rep. of Korea', 'Korea, Rep.', 'S. Korea', '南韓', '南韩', '大韩民国'],
    codes: ['KR', 'KOR', 'ROK'],
    within: 'Overseas',
  }),
  region('India', 'country', words('India', '印度', '印度'), { codes: ['IN', 'IND'], within: 'South Asia' }),
  region('Singapore', 'country', words('Singapore', '新加坡', '新加坡'), {
    codes: ['SG', 'SGP'],
    within: 'Southeast Asia',
  }),
  region('Malaysia', 'country', words('Malaysia', '马来西亚', '馬來西亞'), {
    aliases: ['大马', '大馬'],
    codes: ['MY', 'MYS'],
    within: 'Southeast Asia',
  }),
  region('Philippines', 'country', words('Philippines', '菲律宾', '菲律賓'), {
    aliases: ['The Philippines'],
    codes: ['PH', 'PHL'],
    within: 'Southeast Asia',
  }),
  region('Indonesia', 'country', words('Indonesia', '印度尼西亚', '印尼'), {
    aliases: ['印度尼西亞'],
    codes: ['ID', 'IDN'],
    within: 'Southeast Asia',
  }),
  region('Spain', 'country', words('Spain', '西班牙', '西班牙'), { codes: ['ES', 'ESP'], within: 'Western Europe' }),
  region('France', 'country', words('France', '法国', '法國'), { codes: ['FR', 'FRA'], within: 'Western Europe' }),
  region('Italy', 'country', words('Italy', '意大利', '義大利'), { codes: ['IT', 'ITA'], within: 'Western Europe' }),
  region('Germany', 'country', words('Germany', '德国', '德國'), { codes: ['DE', 'DEU'], within: 'Western Europe' }),
  region('Tokyo', 'city', words('Tokyo', '东京', '東京'), { within: 'Japan' }),
  region('Saitama', 'city', words('Saitama', '埼玉', '埼玉'), { within: 'Japan' }),
  region('Seoul', 'city', words('Seoul', '首尔', '首爾'), { within: 'South Korea' }),
  region('Paris', 'city', words('Paris', '巴黎', '巴黎'), { within: 'France' }),
  region('Barcelona', 'city', words('Barcelona', '巴塞罗那', '巴塞隆納'), {
    aliases: ['巴塞羅那'],
    within: 'Spain',
  }),
  region('Unstated', 'unstated', words('Region not stated', '未注明地区', '未註明地區'), {
    aliases: ['Not stated', 'n.s.', 'Unknown region'],
  }),
];
