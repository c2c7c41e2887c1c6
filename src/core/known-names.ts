/**
 * The names that questions to a dataset are asked in. They are understood in both scripts of Chinese, which come with
 * the figures; and of names that are near to one that is not understood, those go first that the dataset has something
 * to say about.
 */
import type { Dataset } from './dataset';
import { companyNames, type Entity } from './entities';
import { familyNames, type Metric } from './metrics';
import { nameIndex, type Derive, type Named, type NameIndex, type Table } from './names';
import { regionNames, type Region } from './regions';
import { searchFold } from './scripts';

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
  const { regions, entities, metrics } = dataset.vocabulary;
  let met: KnownNames['used'] | undefined;
  const used = (): KnownNames['used'] => (met ??= usedIn(dataset));
  const fold = searchFold(dataset);
  const index = <T extends Named>(of: Table<T>, kind: keyof KnownNames['used'], derive: Derive<T>): NameIndex<T> =>
    nameIndex(of, { fold, derive, isPreferred: (id) => used()[kind].has(id) });
  return {
    regions: index(regions, 'regions', regionNames(fold)),
    entities: index(entities, 'entities', companyNames(fold)),
    metrics: index(metrics, 'metrics', familyNames(metrics, fold)),
    get used() {
      return used();
    },
  };
}

function usedIn({ observations, events, byMetric }: Dataset): KnownNames['used'] {
  const said = [...observations, ...events];
  return {
    regions: new Set(said.map(({ region }) => region)),
    entities: new Set(said.map(({ entity }) => entity)),
    metrics: new Set<string>(byMetric.keys()),
  };
}
