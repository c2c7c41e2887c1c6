/** What figures are counted in. */
import { CURRENCIES } from './vocabulary/currencies';

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
  'vehicles',
  'people',
] as const;
const PLAIN = ['fraction', 'percentage points', 'rank', 'times', 'units'] as const;
const MEASURES = ['quarters', 'years', 'months', 'days', 'seconds', 'inches'] as const;

export type CurrencyUnit = (typeof CURRENCIES)[number]['id'];
export const CURRENCY_UNITS: readonly CurrencyUnit[] = CURRENCIES.map(({ id }) => id);
export const isCurrency = (unit: string): unit is CurrencyUnit => (CURRENCY_UNITS as readonly string[]).includes(unit);

export type Unit = (typeof PLAIN)[number] | CurrencyUnit | (typeof MEASURES)[number] | (typeof THINGS)[number];
export const UNITS: readonly Unit[] = [...PLAIN, ...CURRENCY_UNITS, ...MEASURES, ...THINGS];
/** What is counted one by one. */
export const COUNTED_UNITS: readonly Unit[] = ['units', ...THINGS];
