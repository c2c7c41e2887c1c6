/**
 * The names that questions to a dataset are asked in. They are understood in both scripts of Chinese, which come with the figures; and of names
 * that are near to one that is not understood, those go first that the dataset has something to say about.
 */
import type { Dataset } from './dataset';
import { companyNames, entities, type Entity } from './entities';
import { familyNames, metrics, type Metric } from './metrics';
import { nameIndex, type Ambiguous, type IndexOptions, type Named, type NameIndex } from './names';
import { regionNames, regions, type Region } from './regions';
import { searchFold } from './scripts';
import { AMBIGUOUS_ENTITIES, AMBIGUOUS_METRICS, AMBIGUOUS_REGIONS } from './vocabulary/ambiguous';

export interface KnownNames {
  readonly regions: NameIndex<Region>;
  readonly entities: NameIndex<Entity>;
  readonly metrics: NameIndex<Metric>;
  /** What figures or events are about. */
  readonly used: Readonly<Record<'regions' | 'entities' | 'metrics', ReadonlySet<string>>>;
}

const known = new WeakMap<Dataset, KnownNames>();
export function knownNames(dataset: Dataset): KnownNames {
  const hit = known.get(dataset);
  if (hit) return hit;
  const made = madeFor(dataset);
  known.set(dataset, made);
  return made;
}

function madeFor(dataset: Dataset): KnownNames {
  const said = [...dataset.observations, ...dataset.events];
  const used = {
    regions: new Set(said.map(({ region }) => region)),
    entities: new Set(said.map(({ entity }) => entity)),
    metrics: new Set<string>(dataset.byMetric.keys()),
  };
  const fold = searchFold(dataset);
  const index = <T extends Named>(
    kind: string,
    { items }: NameIndex<T>,
    ambiguous: Ambiguous,
    ids: ReadonlySet<string>,
    more: IndexOptions<T> = {},
  ): NameIndex<T> => nameIndex(kind, items, ambiguous, { fold, isPreferred: (id) => ids.has(id), ...more });
  return {
    regions: index('region', regions, AMBIGUOUS_REGIONS, used.regions, { derive: regionNames(fold) }),
    entities: index('vendor', entities, AMBIGUOUS_ENTITIES, used.entities, { derive: companyNames(fold) }),
    metrics: index('metric', metrics, AMBIGUOUS_METRICS, used.metrics, { derive: familyNames(fold) }),
    used,
  };
}
