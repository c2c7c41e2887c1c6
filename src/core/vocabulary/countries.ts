/**
 * Countries and territories of ISO 3166 that have no line of their own in markets.ts. `npm run data` makes the rows
 * from CLDR's names and those of market tables (scripts/countries/market-names.ts), a line a country below the region
 * that it lies in.
 */
import { words } from '../lang';
import ROWS from './countries.json';
import type { Region } from './model';

/**
 * Codes, divided by spaces, and the names in English, simplified and traditional Chinese; then aliases. The English
 * name is the id.
 */
export type CountryLines = Readonly<Record<string, readonly string[]>>;

export function countryOf(line: string, within: string): Region {
  const [codes, en, zhCN, zhTW, ...aliases] = line.split('|') as [string, string, string, string, ...string[]];
  return { id: en, kind: 'country', name: words(en, zhCN, zhTW), aliases, codes: codes.split(' '), within };
}

export const COUNTRIES: readonly Region[] = Object.entries<readonly string[]>(ROWS).flatMap(([within, lines]) =>
  lines.map((line) => countryOf(line, within)),
);
