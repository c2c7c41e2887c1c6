/** From rows to the vocabulary of a dataset: metrics with their families, things with the colour of whose they are. */
import { makeEntities, painted } from '../entities';
import { makeMetrics, type Metric, type MetricId } from '../metrics';
import type { Ambiguous } from '../names';
import { makeRegions } from '../regions';
import { familyMetric, familyMetricId } from './families';
import type { FamilyId, MetricShape } from './metric-model';
import type { EntityRow, Region } from './model';
import { PRICE_BANDS } from './price-bands';
import type { Vocabulary } from './vocabulary';

export interface MetricRow extends MetricShape {
  readonly id: string;
}
interface WithFamilies {
  readonly id: string;
  readonly families: readonly FamilyId[];
}
interface Meanings {
  readonly name: string;
  readonly means: Ambiguous[string];
}

/** Plain data: they may come from anywhere. */
export interface VocabularyRows {
  readonly regions: readonly Region[];
  readonly entities: readonly EntityRow[];
  /** What documents measure. */
  readonly measures: readonly MetricRow[];
  /** What else is printed of measures. */
  readonly families: readonly WithFamilies[];
  /** What only other tables measure, with what is printed of it. */
  readonly bases: readonly (MetricRow & WithFamilies)[];
  /** What members of families are called alone. */
  readonly familyAliases: readonly Pick<MetricRow, 'id' | 'aliases'>[];
  readonly ambiguous: {
    readonly regions: readonly Meanings[];
    readonly entities: readonly Meanings[];
    readonly metrics: readonly Meanings[];
  };
}

function metricRows({ measures, families, bases, familyAliases }: VocabularyRows): readonly MetricRow[] {
  const shapes = new Map([...measures, ...bases].map((row) => [row.id, row]));
  const aliases = new Map(familyAliases.map((row) => [row.id, row.aliases]));
  const derived = ({ id, families: of }: WithFamilies): readonly MetricRow[] =>
    of.map((family) => {
      const own = familyMetricId(id, family);
      return { ...familyMetric(id, shapes.get(id)!, family), id: own, aliases: aliases.get(own) ?? [] };
    });
  return [
    ...measures,
    ...families.flatMap(derived),
    ...bases.flatMap(({ families: of, ...row }) => [row, ...derived({ id: row.id, families: of })]),
    ...Object.entries(PRICE_BANDS).map(([id, shape]) => ({ ...shape, id })),
  ];
}

const ambiguousNames = (names: readonly Meanings[]): Ambiguous =>
  Object.fromEntries(names.map(({ name, means }) => [name, means]));

export const makeVocabulary = (rows: VocabularyRows): Vocabulary => ({
  regions: makeRegions([rows.regions], ambiguousNames(rows.ambiguous.regions)),
  entities: makeEntities([painted(rows.entities)], ambiguousNames(rows.ambiguous.entities)),
  metrics: makeMetrics(
    [metricRows(rows).map((row): Metric => ({ ...row, id: row.id as MetricId }))],
    ambiguousNames(rows.ambiguous.metrics),
  ),
});
