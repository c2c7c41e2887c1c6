/** The names that a Dataset carries: the bundled ones, and those that rows of the user's own brought. */
import { makeEntities, type Entities, type Entity } from '../entities';
import { makeMetrics, type Metric, type Metrics } from '../metrics';
import { makeRegions, type Region, type Regions } from '../regions';

export interface Vocabulary {
  readonly regions: Regions;
  readonly entities: Entities;
  readonly metrics: Metrics;
}

export interface MoreNames {
  readonly regions: readonly Region[];
  readonly entities: readonly Entity[];
  readonly metrics: readonly Metric[];
}

/** What nothing is added to stays the very object that it was. */
export const withNames = ({ regions, entities, metrics }: Vocabulary, more: MoreNames): Vocabulary => ({
  regions: more.regions.length > 0 ? makeRegions([...regions.parts, more.regions], regions.ambiguous) : regions,
  entities: more.entities.length > 0 ? makeEntities([...entities.parts, more.entities], entities.ambiguous) : entities,
  metrics: more.metrics.length > 0 ? makeMetrics([...metrics.parts, more.metrics], metrics.ambiguous) : metrics,
});
