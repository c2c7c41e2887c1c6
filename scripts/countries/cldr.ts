/** What CLDR says of countries and territories: names, codes, and where they lie. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export type TerritoryContainment = Readonly<Record<string, { readonly _contains: readonly string[] }>>;
type Territories = Readonly<Record<string, string>>;

const ROOT = resolve(import.meta.dirname ?? '.', '../..');
const read = (path: string): unknown => JSON.parse(readFileSync(resolve(ROOT, 'node_modules', path), 'utf8'));

/** Territories of CLDR that are none of ISO 3166: its own ones, exceptional reservations, groupings. */
const NOT_ISO = ['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ'];

export interface CountryNames {
  readonly alpha2: string;
  readonly alpha3: string;
  readonly en: string;
  readonly zhCN: string;
  readonly zhTW: string;
}

const namesIn = (locale: string): Territories =>
  (
    read(`cldr-localenames-full/main/${locale}/territories.json`) as {
      main: Record<string, { localeDisplayNames: { territories: Territories } }>;
    }
  ).main[locale]!.localeDisplayNames.territories;

/** The countries and territories of ISO 3166-1, and Kosovo, which has a code that everybody uses. By code. */
export function cldrCountries(): readonly CountryNames[] {
  const [en, zhCN, zhTW] = [namesIn('en'), namesIn('zh'), namesIn('zh-Hant')] as const;
  const { codeMappings } = (
    read('cldr-core/supplemental/codeMappings.json') as {
      supplemental: { codeMappings: Record<string, { _alpha3?: string }> };
    }
  ).supplemental;
  return Object.keys(en)
    .filter((code) => /^[A-Z]{2}$/.test(code) && !NOT_ISO.includes(code))
    .sort()
    .map((code) => ({
      alpha2: code,
      // CLDR has XKK of its own; XKX is what tables write.
      alpha3: code === 'XK' ? 'XKX' : codeMappings[code]!._alpha3!,
      en: en[code]!,
      zhCN: zhCN[code]!,
      zhTW: zhTW[code]!,
    }));
}

export const cldrContainment = (): TerritoryContainment =>
  (
    read('cldr-core/supplemental/territoryContainment.json') as {
      supplemental: { territoryContainment: TerritoryContainment };
    }
  ).supplemental.territoryContainment;
