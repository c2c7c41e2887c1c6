/** A Dataset with more observations: what they do not touch is what it was. */
import { runChecks } from '../checks';
import {
  familyKey,
  figureKey,
  inPeriodOrder,
  makeFigure,
  marketKey,
  newestOf,
  withTraits,
  type Dataset,
  type Layer,
} from '../dataset';
import type { Figure, Observation, SourceRecord } from '../facts';
import type { Vocabulary } from '../vocabulary/vocabulary';

interface More {
  readonly observations: readonly Observation[];
  readonly sources: ReadonlyMap<string, SourceRecord>;
  readonly vocabulary: Vocabulary;
  readonly layer: Layer;
}

/** Lists of figures by a key, with those that are new or others now in their places. */
function replaced<K extends string>(
  before: ReadonlyMap<K, readonly Figure[]>,
  changed: ReadonlyMap<string, Figure>,
  keyOf: (figure: Figure) => K,
  inOrder: (figures: readonly Figure[]) => readonly Figure[],
): ReadonlyMap<K, readonly Figure[]> {
  const lists = new Map(before);
  const touched = new Map<K, Figure[]>();
  for (const figure of changed.values()) {
    const key = keyOf(figure);
    const list = touched.get(key);
    if (list) list.push(figure);
    else touched.set(key, [figure]);
  }
  for (const [key, figures] of touched) {
    const kept = (lists.get(key) ?? []).filter((one) => !changed.has(one.key));
    lists.set(key, inOrder([...kept, ...figures]));
  }
  return lists;
}

export function layered(base: Dataset, { observations: given, sources, vocabulary, layer }: More): Dataset {
  const observations = given.map((o) => withTraits(o, vocabulary));
  const allSources = sources.size > 0 ? new Map([...base.sources, ...sources]) : base.sources;
  const byKey = new Map<string, Observation[]>();
  for (const o of observations) {
    const key = figureKey(o.metric, o.entity, o.region, o.period);
    const list = byKey.get(key);
    if (list) list.push(o);
    else byKey.set(key, [...(base.figures.get(key)?.observations ?? []), o]);
  }
  const changed = new Map([...byKey].map(([key, list]) => [key, makeFigure(key, list, allSources)]));
  const figures = new Map(base.figures);
  for (const [key, figure] of changed) figures.set(key, figure);
  return {
    ...base,
    sources: allSources,
    observations: [...base.observations, ...observations],
    checks: runChecks(base.checkSpecs, figures),
    layer,
    vocabulary,
    figures,
    families: replaced(base.families, changed, (f) => familyKey(f.metric, f.entity, f.region), inPeriodOrder),
    markets: replaced(base.markets, changed, (f) => marketKey(f.metric, f.region), inPeriodOrder),
    byMetric: replaced(
      base.byMetric,
      changed,
      (f) => f.metric,
      (list) => list,
    ),
    newest: newestOf(observations, base.newest),
  };
}
