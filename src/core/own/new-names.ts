/**
 * The names that rows bring, as entries of the vocabulary: each once, however often and in whatever spelling it stands
 * there.
 */
import type { Dataset } from '../dataset';
import { NEUTRAL, type Entity } from '../entities';
import { sameWords } from '../lang';
import type { Metric } from '../metrics';
import type { Region } from '../regions';
import { isCurrency, type Unit } from '../units';
import type { MoreNames } from '../vocabulary/vocabulary';
import type { Kind, NameRead } from './names';

/** `Store visitors` as an id; what is not written in letters of ours stays as it is. */
const snake = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');

export class NewNames {
  private readonly ids: Readonly<Record<Kind, Map<string, string>>> = {
    metric: new Map(),
    entity: new Map(),
    region: new Map(),
  };
  private readonly made = { metrics: [] as Metric[], entities: [] as Entity[], regions: [] as Region[] };
  private readonly units = new Map<string, Unit>();

  constructor(private readonly dataset: Dataset) {}

  get all(): MoreNames {
    return this.made;
  }
  /** The unit that rows before have given a new metric. */
  unitOf(id: string): Unit | undefined {
    return this.units.get(id);
  }
  /** @param unit of the row, which a new metric has from then on. */
  idOf(kind: Kind, name: Exclude<NameRead, { refused: unknown }>, unit: Unit): string {
    if ('known' in name) return name.known.id;
    const known = this.ids[kind].get(name.folded);
    if (known !== undefined) return known;
    const id = kind === 'metric' ? this.freeMetric(snake(name.added)) : name.added;
    this.ids[kind].set(name.folded, id);
    const named = { name: sameWords(name.added), aliases: [] };
    if (kind === 'region') this.made.regions.push({ id, kind: 'region', ...named });
    else if (kind === 'entity') this.made.entities.push({ id, kind: 'vendor', color: NEUTRAL, ...named });
    else {
      this.units.set(id, unit);
      this.made.metrics.push({
        id: id as Metric['id'],
        unit: isCurrency(unit) ? 'money' : (unit as Metric['unit']),
        group: 'own',
        ...named,
      });
    }
    return id;
  }
  /** An id is no name in another spelling: 1 and + may fold to the same. */
  private freeMetric(wanted: string): string {
    const { metrics } = this.dataset.vocabulary;
    const isTaken = (id: string): boolean => id === '' || metrics.get(id) !== undefined || this.units.has(id);
    if (!isTaken(wanted)) return wanted;
    let number = 2;
    while (isTaken(`${wanted}_${number}`)) number += 1;
    return `${wanted}_${number}`;
  }
}
