/**
 * The dataset as a value: observations grouped into figures, indexed for look-up. Nothing here knows where it was read
 * from.
 */
import { runChecks, type CheckSpec } from './checks';
import type { AtlasEvent, Figure, Observation, SourceRecord, Tension } from './facts';
import type { CheckResult } from './check-model';
import { allOverlap, intervalOf } from './interval';
import type { MetricId } from './metrics';
import { comparePeriods, periodOf, type Period } from './periods';
import { inPrecedence } from './precedence';
import type { Scripts } from './scripts';
import type { Vocabulary } from './vocabulary/vocabulary';

/** What src/dataset/dataset.json holds, its texts in every language (`parsedFile`). */
export interface DatasetFile {
  readonly version: string;
  readonly date: string;
  readonly hash: string;
  readonly sources: readonly SourceRecord[];
  readonly observations: readonly Observation[];
  readonly events: readonly AtlasEvent[];
  readonly tensions: readonly Tension[];
  readonly checks: readonly CheckSpec[];
  /** Characters of traditional Chinese and, at the same places, those of simplified. */
  readonly scripts?: Scripts;
}

/** What own rows have added. */
export interface Layer {
  readonly rows: number;
  /** Of all that the rows say: the same rows in the same order have the same one. */
  readonly fingerprint: string;
}

export interface Dataset {
  readonly version: string;
  readonly date: string;
  readonly hash: string;
  readonly sources: ReadonlyMap<string, SourceRecord>;
  readonly observations: readonly Observation[];
  /** Oldest first, undated at the end. */
  readonly events: readonly AtlasEvent[];
  readonly tensions: readonly Tension[];
  readonly checks: readonly CheckResult[];
  readonly checkSpecs: readonly CheckSpec[];
  /** The rows of the user's own in it; null: it is bundled alone. */
  readonly layer: Layer | null;
  /** The names that it is asked in, and that it is shown with. */
  readonly vocabulary: Vocabulary;
  /** From traditional to simplified Chinese, by character. */
  readonly scripts: ReadonlyMap<string, string>;
  /** By `metric|entity|region|period`. */
  readonly figures: ReadonlyMap<string, Figure>;
  /** By `metric|entity|region`, oldest period first, undated before all. */
  readonly families: ReadonlyMap<string, readonly Figure[]>;
  /** By `metric|region`: one market, all entities and periods. */
  readonly markets: ReadonlyMap<string, readonly Figure[]>;
  /** By metric. */
  readonly byMetric: ReadonlyMap<MetricId, readonly Figure[]>;
  /**
   * The newest quarter, half-year, year and period of any kind that a document gives a figure for; plans do not count.
   */
  readonly newest: Readonly<Record<'quarter' | 'half' | 'year' | 'any', Period | null>>;
}

export const figureKey = (metric: string, entity: string, region: string, period: string): string =>
  `${metric}|${entity}|${region}|${period}`;
export const familyKey = (metric: string, entity: string, region: string): string => `${metric}|${entity}|${region}`;
export const marketKey = (metric: string, region: string): string => `${metric}|${region}`;

/** Which data these are: the hash of the bundled ones, and behind it the fingerprint of the own figures over them. */
export const fingerprintOf = ({ hash, layer }: Pick<Dataset, 'hash' | 'layer'>): string =>
  layer ? `${hash}+${layer.fingerprint}` : hash;

/**
 *   observations --group by key--> figures --sort--> families, indexes --run--> checks
 */
export function makeDataset(file: DatasetFile, vocabulary: Vocabulary): Dataset {
  const sources = new Map(file.sources.map((s) => [s.id, s]));
  const observations = file.observations.map((o) => withTraits(o, vocabulary));
  const groups = groupBy(observations, (o) => figureKey(o.metric, o.entity, o.region, o.period));
  const figures = new Map([...groups].map(([key, list]) => [key, makeFigure(key, list, sources)]));
  const all = [...figures.values()];
  const families = new Map(
    [...groupBy(all, (f) => familyKey(f.metric, f.entity, f.region))].map(([key, list]) => [key, inPeriodOrder(list)]),
  );
  return {
    version: file.version,
    date: file.date,
    hash: file.hash,
    sources,
    observations,
    events: timelineOrder(file.events),
    tensions: file.tensions,
    checks: runChecks(file.checks, figures),
    layer: null,
    checkSpecs: file.checks,
    vocabulary,
    scripts: new Map([...(file.scripts?.[0] ?? '')].map((char, at) => [char, file.scripts![1][at]!])),
    figures,
    families,
    markets: new Map(
      [...groupBy(all, (f) => marketKey(f.metric, f.region))].map(([key, list]) => [key, inPeriodOrder(list)]),
    ),
    byMetric: groupBy(all, (f) => f.metric),
    newest: newestOf(observations),
  };
}

/** Oldest first; what has no period stands before all. */
export const inPeriodOrder = (figures: readonly Figure[]): readonly Figure[] =>
  [...figures].sort((a, b) => comparePeriods(periodOf(a.period), periodOf(b.period)));

export function withTraits(o: Observation, { metrics }: Vocabulary): Observation {
  const metric = metrics.get(o.metric);
  if (!metric?.change && !metric?.forecast) return o;
  return { ...o, ...(metric.change && { isChange: true }), ...(metric.forecast && { isForecast: true }) };
}

/** Oldest first; undated events close a timeline, they do not open it. */
function timelineOrder(events: readonly AtlasEvent[]): readonly AtlasEvent[] {
  const undated = (e: AtlasEvent): number => Number(periodOf(e.date).kind === 'undated');
  return [...events].sort((a, b) => undated(a) - undated(b) || comparePeriods(periodOf(a.date), periodOf(b.date)));
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

export function makeFigure(
  key: string,
  list: readonly Observation[],
  sources: ReadonlyMap<string, SourceRecord>,
): Figure {
  const observations = inPrecedence(list, sources);
  const preferred = observations[0]!;
  // What another document says exactly is no range, and the ends of two ranges make none.
  const ends = preferred.qualifier.startsWith('range-')
    ? observations.filter((o) => o.source === preferred.source)
    : [];
  const low = ends.find((o) => o.qualifier === 'range-low');
  const high = ends.find((o) => o.qualifier === 'range-high');
  const { metric, entity, region, period } = preferred;
  const conflict = observations.length > 1 && !allOverlap(observations.map(intervalOf));
  const range = low && high ? { low, high } : undefined;
  return { key, metric, entity, region, period, observations, preferred, conflict, ...(range && { range }) };
}

const NONE_YET: Dataset['newest'] = { quarter: null, half: null, year: null, any: null };
/** @param before the newest periods of what was there before. */
export function newestOf(observations: readonly Observation[], before = NONE_YET): Dataset['newest'] {
  const newest = { ...before };
  const meet = (kind: keyof typeof newest, period: Period): void => {
    const best = newest[kind];
    if (!best || comparePeriods(best, period) < 0) newest[kind] = period;
  };
  // The same few dozen periods stand in very many rows.
  const met = new Set<string>();
  for (const o of observations) {
    if (o.qualifier === 'planned' || met.has(o.period)) continue;
    met.add(o.period);
    const period = periodOf(o.period);
    if (period.kind === 'undated') continue;
    meet('any', period);
    if (period.kind === 'quarter' || period.kind === 'half' || period.kind === 'year') meet(period.kind, period);
  }
  return newest;
}
