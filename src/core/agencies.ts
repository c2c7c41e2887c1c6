/** Data houses that Chinese readers know by a Chinese name. Every other one is named as the data have it, in every language. */
import { words, type Lang, type Words } from './lang';

const AGENCIES: ReadonlyMap<string, Words> = new Map([
  ['Syntun', words('Syntun', '星图数据', '星圖數據')],
  ['JD.com', words('JD.com', '京东', '京東')],
]);

/** Every name of a data house, for search. */
export const agencyNames = (agency: string): readonly string[] => Object.values(AGENCIES.get(agency) ?? { en: agency });
export const agencyName = (agency: string, lang: Lang): string => AGENCIES.get(agency)?.[lang] ?? agency;
