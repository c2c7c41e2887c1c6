/**
 * Which part of the world a country is counted in. The parts are those of the United Nations (M49, as CLDR has them),
 * but where market tables all draw another line: the Caucasus and the Balkans are Central and Eastern Europe, Iran is
 * the Middle East.
 */
import type { TerritoryContainment } from './cldr';

/** Parts of M49, by number. */
const PARTS: Readonly<Record<string, string>> = {
  '155': 'Western Europe',
  '154': 'Western Europe',
  '039': 'Western Europe',
  '151': 'Central and Eastern Europe',
  '145': 'Middle East',
  '034': 'South Asia',
  '035': 'Southeast Asia',
  '030': 'East Asia',
  '143': 'Central Asia',
  '015': 'North Africa',
  '011': 'Sub-Saharan Africa',
  '014': 'Sub-Saharan Africa',
  '017': 'Sub-Saharan Africa',
  '018': 'Sub-Saharan Africa',
  '021': 'North America',
  '013': 'Central America',
  '029': 'Caribbean',
  '005': 'South America',
  '053': 'Oceania',
  '054': 'Oceania',
  '057': 'Oceania',
  '061': 'Oceania',
};
const CENTRAL_AND_EASTERN = ['AL', 'BA', 'HR', 'ME', 'MK', 'RS', 'SI', 'XK', 'EE', 'LT', 'LV', 'AM', 'AZ', 'GE'];
const OTHERWISE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(CENTRAL_AND_EASTERN.map((code) => [code, 'Central and Eastern Europe'])),
  CY: 'Western Europe',
  IR: 'Middle East',
  // Mexico is in Latin America, but not in the middle of it.
  MX: 'Latin America',
};
/** Nobody lives there, or nobody who is counted. */
const EMPTY = ['AQ', 'BV', 'GS', 'HM', 'IO', 'TF', 'UM'];

export function homeOf(code: string, containment: TerritoryContainment): string {
  if (EMPTY.includes(code)) return 'Global';
  const part = Object.keys(PARTS).find((number) => containment[number]?._contains.includes(code));
  const home = OTHERWISE[code] ?? (part && PARTS[part]);
  if (!home) throw new Error(`no part of the world: ${code}; add it to scripts/countries/homes.ts`);
  return home;
}
