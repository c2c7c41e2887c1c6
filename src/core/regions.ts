/**
 * Regions: the markets that documents speak of, the groupings of market tables, and every country; and what lies in
 * what.
 */
import { tableOf, type Ambiguous, type Derive, type Table } from './names';
import type { Region } from './vocabulary/model';

export type { Region } from './vocabulary/model';

export interface Regions extends Table<Region> {
  /** What a region lies in, the nearest first: Western Europe and the European Union, Europe, overseas, the world. */
  around(id: string): readonly string[];
  /** Whether `id` is `outer` or lies in it: Paris is in France, in Europe, overseas and in the world. */
  isWithin(id: string, outer: string): boolean;
}

export function makeRegions(parts: readonly (readonly Region[])[], ambiguous: Ambiguous): Regions {
  const table = tableOf('region', parts, ambiguous);
  let parents: ReadonlyMap<string, readonly string[]> | undefined;
  const known = new Map<string, readonly string[]>();
  const around = (id: string): readonly string[] => {
    const hit = known.get(id);
    if (hit) return hit;
    parents ??= parentsIn(table.items);
    const found = outwards(id, parents);
    known.set(id, found);
    return found;
  };
  return { ...table, around, isWithin: (id, outer) => id === outer || around(id).includes(outer) };
}

/** Regions that contain each region, by what either of the two says. */
function parentsIn(regions: readonly Region[]): ReadonlyMap<string, readonly string[]> {
  const made = new Map<string, string[]>();
  const add = (inner: string, outer: string): void => void made.set(inner, [...(made.get(inner) ?? []), outer]);
  for (const { id, within, contains = [] } of regions) {
    if (within !== undefined) add(id, within);
    for (const inner of contains) add(inner, id);
  }
  return made;
}

function outwards(id: string, parents: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const around = new Set<string>(parents.get(id));
  // A set goes on to what is added while it is walked: parents of parents stand behind the parents.
  for (const outer of around) for (const next of parents.get(outer) ?? []) around.add(next);
  around.delete(id);
  return [...around];
}

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

/** Where the year of most companies ends in March. */
const YEAR_ENDS_IN_MARCH = ['Japan', 'India'];
export const yearEndsInMarch = ({ isWithin }: Regions, id: string): boolean =>
  YEAR_ENDS_IN_MARCH.some((outer) => isWithin(id, outer));
