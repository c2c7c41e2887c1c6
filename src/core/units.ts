/** What figures are counted in. */
const THINGS = [
  'markets',
  'countries',
  'stores',
  'users',
  'devices',
  'partners',
  'parcels',
  'categories',
  'platforms',
  'products',
  'brands',
] as const;
export const UNITS = [
  'fraction',
  'percentage points',
  'rank',
  'times',
  'units',
  'CNY',
  'EUR',
  'USD',
  'quarters',
  'years',
  'months',
  'days',
  'seconds',
  'inches',
  ...THINGS,
] as const;
export type Unit = (typeof UNITS)[number];
/** What is counted one by one. */
export const COUNTED_UNITS: readonly Unit[] = ['units', ...THINGS];
