/**
 * What is measured: what the documents measure, and the metrics of market tables and company reports with their
 * families.
 */
import { tableOf, type Ambiguous, type Derive, type Named, type Table } from './names';
import { familyReader } from './vocabulary/families';
import type { MEASURES } from './vocabulary/measures';
import type { FamilyId, MetricShape } from './vocabulary/metric-model';
import type { BASES, FURTHER_FAMILIES } from './vocabulary/metrics';
import type { BaseMetric } from './vocabulary/metrics/base';
import type { PriceBandMetricId } from './vocabulary/price-bands';

export { GROUPS, type Group, type MetricUnit } from './vocabulary/metric-model';

type BaseId = keyof typeof BASES;
type FamilyOf<B> = B extends BaseMetric<infer F> ? F : never;
type DerivedId =
  | { [B in BaseId]: `${B}_${FamilyOf<(typeof BASES)[B]>}` }[BaseId]
  | {
      [B in keyof typeof FURTHER_FAMILIES]: `${B}_${(typeof FURTHER_FAMILIES)[B][number]}`;
    }[keyof typeof FURTHER_FAMILIES];

/** Of the documents' metrics first. A misspelt one in a prepared page does not compile. */
export type MetricId = keyof typeof MEASURES | BaseId | DerivedId | PriceBandMetricId;
export interface Metric extends MetricShape, Named {
  readonly id: MetricId;
}

export interface Metrics extends Table<Metric> {
  /** Of a metric that figures or declarations name. */
  of(id: string): Metric;
  /** The metric of a family, with or without a line of its own: the growth of revenue. */
  member(base: string, family: FamilyId): Metric | undefined;
}

export function makeMetrics(parts: readonly (readonly Metric[])[], ambiguous: Ambiguous): Metrics {
  const table = tableOf('metric', parts, ambiguous);
  const members = new Map(table.items.flatMap((one) => (one.of ? [[`${one.of.base}|${one.of.family}`, one]] : [])));
  return { ...table, of: (id) => table.get(id)!, member: (base, family) => members.get(`${base}|${family}`) };
}

/** Revenue growth, 营收同比: what no line says, but a base metric and a family do. */
export const familyNames = ({ member }: Metrics, foldName: (text: string) => string): Derive<Metric> => {
  const read = familyReader(foldName);
  return (folded, baseOf) => {
    for (const { family, base } of read(folded)) {
      const bases = baseOf(base);
      const items = bases.flatMap(({ id }) => member(id, family) ?? []);
      // The only one of several that has a growth is not for that the one that was meant.
      if (items.length > 1 || (items.length === 1 && bases.length === 1)) return items;
    }
    return [];
  };
};
