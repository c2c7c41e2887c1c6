/**
 * CLDR's names of countries and what market tables call them otherwise -> src/core/vocabulary/countries.json: a line a
 * country, as src/core/vocabulary/countries.ts reads them. Countries that have a line of their own in
 * src/core/vocabulary/markets.ts are left out. With --check it writes nothing and fails when the file is stale.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { MARKETS } from '../src/core/vocabulary/markets';
import { countryOf, type CountryLines } from '../src/core/vocabulary/countries';
import type { Region } from '../src/core/vocabulary/model';
import { cldrContainment, cldrCountries, type CountryNames } from './countries/cldr';
import { homeOf } from './countries/homes';
import { MARKET_NAMES } from './countries/market-names';

const ROOT = resolve(import.meta.dirname ?? '.', '..');
const FILE = 'src/core/vocabulary/countries.json';

/** CLDR writes Bosnia & Herzegovina and Côte d’Ivoire. */
const written = (name: string): string => name.replaceAll(' & ', ' and ').replaceAll('’', "'");

/** `US USA|United States|美国|美國|United States of America` */
export function countryLine(country: CountryNames): string {
  const { en, zhCN, zhTW, aliases = [], codes = [] } = MARKET_NAMES[country.alpha2] ?? {};
  const names = [written(en ?? country.en), zhCN ?? country.zhCN, zhTW ?? country.zhTW];
  return [[country.alpha2, country.alpha3, ...codes].join(' '), ...names, ...aliases].join('|');
}

/** By the region that they lie in. */
export function countryLines(): CountryLines {
  const own = new Set(MARKETS.flatMap(({ codes = [] }) => codes));
  const containment = cldrContainment();
  const lines: Record<string, string[]> = {};
  for (const country of cldrCountries().filter(({ alpha2 }) => !own.has(alpha2)))
    (lines[homeOf(country.alpha2, containment)] ??= []).push(countryLine(country));
  return lines;
}

const idsOf = (all: CountryLines): readonly string[] =>
  Object.entries(all).flatMap(([within, lines]) => lines.map((line) => countryOf(line, within).id));

/**
 * Ids stand in users' formulas: CLDR may rename a country, we may not. One that a document speaks of moves to
 * markets.ts.
 */
export function idsGone(
  before: CountryLines,
  all: CountryLines,
  markets: readonly Region[] = MARKETS,
): readonly string[] {
  const now = new Set([...idsOf(all), ...markets.map(({ id }) => id)]);
  return idsOf(before).filter((id) => !now.has(id));
}

/** Names that no country takes any more, since its own line says what it is called. */
export function namesLeft(markets: readonly Region[] = MARKETS): readonly string[] {
  const own = new Set(markets.flatMap(({ codes = [] }) => codes));
  return Object.keys(MARKET_NAMES).filter((alpha2) => own.has(alpha2));
}

export function main(args: readonly string[] = process.argv.slice(2)): number {
  const path = resolve(ROOT, FILE);
  const all = countryLines();
  const before = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as CountryLines) : {};
  const gone = idsGone(before, all);
  for (const alpha2 of namesLeft())
    console.error(`${alpha2} has a line in markets.ts: move its names there from scripts/countries/market-names.ts`);
  if (gone.length > 0 || namesLeft().length > 0) {
    for (const id of gone) console.error(`id is gone: ${id}; keep it as the name in scripts/countries/market-names.ts`);
    return 1;
  }
  const text = `${JSON.stringify(all, null, 1)}\n`;
  const isStale = !existsSync(path) || readFileSync(path, 'utf8') !== text;
  if (args.includes('--check')) {
    if (isStale) console.error(`${FILE} is stale; run npm run data`);
    return isStale ? 1 : 0;
  }
  if (isStale) writeFileSync(path, text);
  console.log(`${idsOf(all).length} countries and territories`);
  return 0;
}
