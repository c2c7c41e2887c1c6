/**
 * Regions: the markets that the documents speak of, the groupings of market tables, and every country. Each kind of row has a file of its own
 * in vocabulary/; here they are one list, and what lies in what is answered.
 */
import { fold, nameIndex, type Derive } from './names';
import { AMBIGUOUS_REGIONS } from './vocabulary/ambiguous';
import { COUNTRIES } from './vocabulary/countries';
import { GROUPINGS } from './vocabulary/groupings';
import { MARKETS } from './vocabulary/markets';
import type { Region } from './vocabulary/model';

export type { Region } from './vocabulary/model';

export const REGIONS: readonly Region[] = [...MARKETS, ...GROUPINGS, ...COUNTRIES];

/** 欧洲地区, 印度市场, the Netherlands: the region, called one. */
const BEHIND = ['地区', '地區', '区域', '區域', '市场', '市場', 'region', 'market'];
export const regionNames = (foldName: (text: string) => string): Derive<Region> => {
  const behind = BEHIND.map(foldName);
  return (folded, baseOf) => {
    if (folded.startsWith('the') && folded.length > 3) return baseOf(folded.slice(3));
    const found = behind.find((word) => folded.endsWith(word) && folded.length > word.length);
    return found === undefined ? [] : baseOf(folded.slice(0, folded.length - found.length));
  };
};

/** Without a dataset, what the bundled documents speak of is suggested first. */
const documented = new Set(MARKETS.map(({ id }) => id));
export const regions = nameIndex('region', REGIONS, AMBIGUOUS_REGIONS, {
  isPreferred: (id) => documented.has(id),
  derive: regionNames(fold),
});

/** Where the year of most companies ends in March. */
const YEAR_ENDS_IN_MARCH = ['Japan', 'India'];
export const yearEndsInMarch = (id: string): boolean => YEAR_ENDS_IN_MARCH.some((outer) => isWithin(id, outer));

/** Regions that contain each region, by what either of the two says. */
let parents: ReadonlyMap<string, readonly string[]> | undefined;
function parentsOf(id: string): readonly string[] {
  parents ??= madeParents();
  return parents.get(id) ?? [];
}
function madeParents(): ReadonlyMap<string, readonly string[]> {
  const made = new Map<string, string[]>();
  const add = (inner: string, outer: string): void => void made.set(inner, [...(made.get(inner) ?? []), outer]);
  for (const { id, within, contains = [] } of REGIONS) {
    if (within !== undefined) add(id, within);
    for (const inner of contains) add(inner, id);
  }
  return made;
}

/** What a region lies in, the nearest first: Western Europe and the European Union, Europe, overseas, the world. */
const known = new Map<string, readonly string[]>();
export function regionsAround(id: string): readonly string[] {
  const hit = known.get(id);
  if (hit) return hit;
  const around = new Set<string>(parentsOf(id));
  // A set goes on to what is added while it is walked: parents of parents stand behind the parents.
  for (const outer of around) for (const next of parentsOf(outer)) around.add(next);
  around.delete(id);
  const found = [...around];
  known.set(id, found);
  return found;
}

/** Whether `id` is `outer` or lies in it: Paris is in France, in Europe, overseas and in the world. */
export const isWithin = (id: string, outer: string): boolean => id === outer || regionsAround(id).includes(outer);
