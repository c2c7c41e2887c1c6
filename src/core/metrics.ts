/**
 * What is measured: what the documents measure, and the metrics of market tables and company reports with their families. Each kind of row has
 * a file of its own in vocabulary/; here they are one list.
 */
import { fold, nameIndex, type Derive, type Named } from './names';
import { AMBIGUOUS_METRICS } from './vocabulary/ambiguous';
import { familyMetric, familyMetricId, familyReader } from './vocabulary/families';
import { MEASURES } from './vocabulary/measures';
import type { FamilyId, MetricShape } from './vocabulary/metric-model';
import { BASES, FAMILY_ALIASES, FURTHER_FAMILIES } from './vocabulary/metrics';
import type { BaseMetric } from './vocabulary/metrics/base';
import { PRICE_BANDS, type PriceBandMetricId } from './vocabulary/price-bands';

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

const SHAPES: Readonly<Record<string, MetricShape>> = { ...MEASURES, ...BASES };

const derived = (id: string, families: readonly FamilyId[]): readonly (readonly [string, MetricShape])[] =>
  families.map((family) => {
    const own = familyMetricId(id, family);
    return [own, { ...familyMetric(id, SHAPES[id]!, family), aliases: FAMILY_ALIASES[own] ?? [] }];
  });

const ROWS: readonly (readonly [string, MetricShape])[] = [
  ...Object.entries<MetricShape>(MEASURES).map(([id, shape]) => [id, shape] as const),
  ...Object.entries(FURTHER_FAMILIES).flatMap(([id, families]) => derived(id, families)),
  ...Object.entries<BaseMetric>(BASES).flatMap(([id, { families, ...shape }]) => [
    [id, shape] as const,
    ...derived(id, families),
  ]),
  ...Object.entries(PRICE_BANDS),
];

export const METRICS: readonly Metric[] = ROWS.map(([id, shape]) => ({ id: id as MetricId, ...shape }));

/** Members of families by base and family, those with a line of their own among them. */
const members = new Map(METRICS.flatMap((one) => (one.of ? [[`${one.of.base}|${one.of.family}`, one] as const] : [])));

/** Revenue growth, 营收同比: what no line says, but a base metric and a family do. */
export const familyNames = (foldName: (text: string) => string): Derive<Metric> => {
  const read = familyReader(foldName);
  return (folded, baseOf) => {
    for (const { family, base } of read(folded)) {
      const bases = baseOf(base);
      const items = bases.flatMap(({ id }) => members.get(`${id}|${family}`) ?? []);
      // The only one of several that has a growth is not for that the one that was meant.
      if (items.length > 1 || (items.length === 1 && bases.length === 1)) return items;
    }
    return [];
  };
};

/** Without a dataset, what the bundled documents measure is suggested first. */
export const metrics = nameIndex<Metric>('metric', METRICS, AMBIGUOUS_METRICS, {
  isPreferred: (id) => Object.hasOwn(MEASURES, id),
  derive: familyNames(fold),
});
export const metricOf = (id: MetricId): Metric => metrics.get(id)!;
