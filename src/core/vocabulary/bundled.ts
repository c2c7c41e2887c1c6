/**
 * The names that come with the product: each kind of row has a file of its own here, and together they are the vocabulary of the bundled
 * dataset. What answers questions takes the vocabulary of its Dataset; only declarations, which name what is bundled, read this one.
 */
import { makeEntities, painted } from '../entities';
import { makeMetrics, type Metric, type MetricId } from '../metrics';
import { makeRegions } from '../regions';
import { AMBIGUOUS_ENTITIES, AMBIGUOUS_METRICS, AMBIGUOUS_REGIONS } from './ambiguous';
import { COUNTRIES } from './countries';
import { familyMetric, familyMetricId } from './families';
import { GROUPINGS } from './groupings';
import { MARKETS } from './markets';
import { MEASURES } from './measures';
import type { FamilyId, MetricShape } from './metric-model';
import { BASES, FAMILY_ALIASES, FURTHER_FAMILIES } from './metrics';
import type { BaseMetric } from './metrics/base';
import { PRICE_BANDS } from './price-bands';
import { PRODUCTS } from './products';
import { SUBJECTS } from './subjects';
import { VENDORS } from './vendors';
import type { Vocabulary } from './vocabulary';

const SHAPES: Readonly<Record<string, MetricShape>> = { ...MEASURES, ...BASES };

const derived = (id: string, families: readonly FamilyId[]): readonly (readonly [string, MetricShape])[] =>
  families.map((family) => {
    const own = familyMetricId(id, family);
    return [own, { ...familyMetric(id, SHAPES[id]!, family), aliases: FAMILY_ALIASES[own] ?? [] }];
  });

const METRIC_ROWS: readonly (readonly [string, MetricShape])[] = [
  ...Object.entries<MetricShape>(MEASURES).map(([id, shape]) => [id, shape] as const),
  ...Object.entries(FURTHER_FAMILIES).flatMap(([id, families]) => derived(id, families)),
  ...Object.entries<BaseMetric>(BASES).flatMap(([id, { families, ...shape }]) => [
    [id, shape] as const,
    ...derived(id, families),
  ]),
  ...Object.entries(PRICE_BANDS),
];

const METRICS: readonly Metric[] = METRIC_ROWS.map(([id, shape]) => ({ id: id as MetricId, ...shape }));

export const bundled: Vocabulary = {
  regions: makeRegions([[...MARKETS, ...GROUPINGS, ...COUNTRIES]], AMBIGUOUS_REGIONS),
  entities: makeEntities([painted([...SUBJECTS, ...VENDORS, ...PRODUCTS])], AMBIGUOUS_ENTITIES),
  metrics: makeMetrics([METRICS], AMBIGUOUS_METRICS),
};
