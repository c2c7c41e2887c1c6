/**
 * Questions to the dataset.
 *
 *   arguments --resolve names and period--> key --look up--> Answer (an observation with its figure, or why not)
 *
 * Every step is a map look-up; only the list of periods of one family is ever walked.
 */
import { isBlank, isBlankOrZero } from './blank';
import { brandOf } from './brands';
import { familyKey, figureKey, marketKey, type Dataset } from './dataset';
import { DEFAULT_ENTITY, type Entity } from './entities';
import type { Figure, Observation } from './facts';
import { displayValue } from './format';
import { inEveryLang, sameWords, type Words } from './lang';
import { hintFor, regionHint } from './hints';
import { knownNames } from './known-names';
import type { Metric } from './metrics';
import { labelOf, type Found, type Named, type NameIndex } from './names';
import {
  contains,
  firstDay,
  formatPeriod,
  lastDay,
  type Period,
  periodOf,
  type PeriodQuery,
  readPeriodArgument,
  stepPeriod,
} from './periods';
import { periodProblem } from './period-problem';
import * as problem from './problems';
import type { Region } from './regions';
import { LONGEST_TEXT, withoutHidden } from './visible';

export type Problem = { readonly ok: false; readonly code: 'unknown' | 'missing'; readonly problem: Words };
export type Result<T> = { readonly ok: true; readonly value: T } | Problem;
/** `observation` is the preferred one of the figure, or the asked end of a range. */
export type Answer = { readonly ok: true; readonly figure: Figure; readonly observation: Observation } | Problem;

export interface Question {
  readonly metric: unknown;
  readonly region: unknown;
  readonly period?: unknown;
  readonly entity?: unknown;
}

const good = <T>(value: T): Result<T> => ({ ok: true, value });
export const unknown = (text: Words): Problem => ({ ok: false, code: 'unknown', problem: text });
export const missing = (text: Words): Problem => ({ ok: false, code: 'missing', problem: text });

/** Asked first: long runs of combining marks cost more than they can mean. */
export const tooLong = (argument: problem.Argument, value: unknown): Problem | null =>
  typeof value === 'string' && value.length > LONGEST_TEXT ? unknown(problem.tooLong(argument, value.length)) : null;

export { labelOf } from './names';

function resolve<T extends Named>(
  index: NameIndex<T>,
  argument: problem.Argument,
  value: unknown,
  examples: readonly string[],
): Result<T> {
  if (isBlank(value)) return unknown(problem.missingArgument(argument, examples.map(sameWords)));
  const long = tooLong(argument, value);
  if (long) return long;
  if (typeof value !== 'string') return unknown(problem.unknownName(argument, value, []));
  const found: Found<T> = index.find(value);
  if (found.kind === 'one') return good(found.item);
  if (found.kind === 'many')
    return unknown(problem.ambiguousName(argument, value, [...found.items.map(labelOf), ...found.also]));
  return unknown(problem.unknownName(argument, value, found.nearest.map(labelOf)));
}

/** A metric, and which end of a range is asked for: `stores_planned:low`. */
export interface MetricQuestion {
  readonly metric: Metric;
  readonly end: 'low' | 'high' | null;
}

export function resolveMetric(dataset: Dataset, value: unknown): Result<MetricQuestion> {
  const isShort = typeof value === 'string' && value.length <= LONGEST_TEXT;
  const match = isShort ? /^(.*?)[:：] ?(low|high)$/i.exec(withoutHidden(value).trim()) : null;
  const metric = resolve(knownNames(dataset).metrics, 'metric', match ? match[1] : value, [
    'share',
    'rank',
    'shipments',
  ]);
  return metric.ok
    ? good({ metric: metric.value, end: match ? (match[2]!.toLowerCase() as 'low' | 'high') : null })
    : metric;
}

export const resolveRegion = (dataset: Dataset, value: unknown): Result<Region> =>
  resolve(knownNames(dataset).regions, 'region', value, ['Global', 'Europe', 'Southeast Asia']);
export const resolveEntity = (
  dataset: Dataset,
  value: unknown,
  argument: 'vendor' | 'product' = 'vendor',
): Result<Entity> =>
  isBlank(value) && argument === 'vendor'
    ? good(dataset.vocabulary.entities.get(DEFAULT_ENTITY)!)
    : resolve(
        knownNames(dataset).entities,
        argument,
        value,
        argument === 'vendor' ? ['Xiaomi', 'Total'] : ['Xiaomi 15 Ultra'],
      );

export function resolvePeriodQuery(value: unknown): Result<PeriodQuery> {
  const long = isBlankOrZero(value) ? null : tooLong('period', value);
  if (long) return long;
  const query = readPeriodArgument(isBlankOrZero(value) ? null : value);
  return query ? good(query) : unknown(periodProblem(value));
}

/** A plain period for `from` and `to`: relative periods count from the newest in the data. */
export function resolveBoundary(dataset: Dataset, value: unknown): Result<Period | null> {
  if (isBlankOrZero(value)) return good(null);
  const query = resolvePeriodQuery(value);
  if (!query.ok) return query;
  switch (query.value.kind) {
    case 'latest':
      return good(dataset.newest.quarter);
    case 'period':
      return good(query.value.period);
    case 'containing':
      return good(query.value.day);
    case 'relative':
      return good(relativePeriod(dataset, query.value.step, query.value.back));
  }
}

function relativePeriod(dataset: Dataset, step: 'quarter' | 'half' | 'year', back: number): Period | null {
  const newest = dataset.newest[step];
  return newest && newest.kind !== 'day' && newest.kind !== 'span' && newest.kind !== 'undated'
    ? stepPeriod(newest, -back)
    : null;
}

/**
 * The canonical period that a period argument means among these figures (oldest first, undated before all), even when
 * there is none.
 */
function periodMeant(dataset: Dataset, query: PeriodQuery, list: readonly Figure[]): string {
  if (query.kind === 'latest') return (list.filter((f) => !isPlan(f)).at(-1) ?? list.at(-1))?.period ?? 'latest';
  if (query.kind === 'containing') {
    const holding = list.filter((f) => contains(periodOf(f.period), query.day));
    return (
      holding.reduce<Figure | undefined>((best, f) => (best && lengthOf(best) <= lengthOf(f) ? best : f), undefined)
        ?.period ?? formatPeriod(query.day)
    );
  }
  const period = query.kind === 'period' ? query.period : relativePeriod(dataset, query.step, query.back);
  return period ? formatPeriod(period) : 'n.d.';
}

/** What is only planned answers when nothing else does, or when it is asked for by its period. */
const isPlan = (figure: Figure): boolean => figure.preferred.qualifier === 'planned';

function lengthOf(figure: Figure): number {
  const period = periodOf(figure.period);
  return lastDay(period)! - firstDay(period)!;
}

/** A question whose names are understood. */
export interface Resolved {
  readonly metric: Metric;
  readonly end: 'low' | 'high' | null;
  readonly region: Region;
  readonly entity: Entity;
  readonly period: PeriodQuery;
}

/** What market tables count by vendor. */
const BY_VENDOR: ReadonlySet<string> = new Set(['share', 'rank', 'shipments', 'growth']);

/** A product without an entry of its own where a vendor is meant: the message names the vendor. */
function brandForVendor(dataset: Dataset, metric: Metric, value: unknown): Problem | null {
  if (!BY_VENDOR.has(metric.id) || typeof value !== 'string') return null;
  const brand = brandOf(dataset.vocabulary.entities, value);
  if (!brand) return null;
  const { kind, vendor } = brand;
  const hasFigures = knownNames(dataset).used.entities.has(vendor.id);
  return unknown(problem.brandOfVendor(value, { kind, vendor: vendor.name }, hasFigures));
}

export function resolveQuestion(dataset: Dataset, q: Question): Result<Resolved> {
  const metric = resolveMetric(dataset, q.metric);
  if (!metric.ok) return metric;
  const region = resolveRegion(dataset, q.region);
  if (!region.ok) return region;
  const entity = resolveEntity(dataset, q.entity);
  if (!entity.ok) return brandForVendor(dataset, metric.value.metric, q.entity) ?? entity;
  const period = resolvePeriodQuery(q.period);
  if (!period.ok) return period;
  return good({ ...metric.value, region: region.value, entity: entity.value, period: period.value });
}

/**
 * Looks one figure up.
 *
 * @param question metric, region, period and entity in any accepted spelling; entity left out = Xiaomi, period left out
 * = the newest.
 * @returns the observation to show with its figure; or `unknown` (an argument is not understood, with the nearest
 *   names) or `missing` (understood, no such figure, with what there is). A figure that documents state as a range is
 *   missing unless one end is asked for.
 * @example
 * ask(dataset, { metric: 'share', region: 'Europe', period: '2025Q2' })
 * //=> { ok: true, observation: { value: 0.23, … } }
 */
export function ask(dataset: Dataset, question: Question): Answer {
  const resolved = resolveQuestion(dataset, question);
  if (!resolved.ok) return resolved;
  const { metric, end, region, entity, period } = resolved.value;
  const family = dataset.families.get(familyKey(metric.id, entity.id, region.id)) ?? [];
  const canonical = periodMeant(dataset, period, family);
  const figure = dataset.figures.get(figureKey(metric.id, entity.id, region.id, canonical));
  const what = [metric.name, entity.name, region.name, sameWords(canonical)];
  if (!figure) return missing(problem.noFigure(what, hintFor(dataset, resolved.value, family)));
  if (end && !figure.range) return missing(problem.isNoRange(what));
  if (end) return { ok: true, figure, observation: figure.range![end] };
  if (figure.range)
    return missing(problem.isRange(what, showEnd(figure.range.low), showEnd(figure.range.high), metric.id));
  return { ok: true, figure, observation: figure.preferred };
}

const showEnd = (o: Observation): Words => {
  const plain = { ...o, qualifier: 'exact' as const };
  return inEveryLang((lang) => displayValue(plain, lang));
};

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

/**
 * All figures of one metric, region and entity, oldest first; undated ones before them when no limit is given.
 * A range gives both its ends.
 */
export function series(
  dataset: Dataset,
  question: Question & { readonly from?: unknown; readonly to?: unknown },
): Result<readonly Observation[]> {
  const resolved = resolveQuestion(dataset, { ...question, period: null });
  if (!resolved.ok) return resolved;
  const from = resolveBoundary(dataset, question.from);
  if (!from.ok) return from;
  const to = resolveBoundary(dataset, question.to);
  if (!to.ok) return to;
  const { metric, end, region, entity } = resolved.value;
  const family = dataset.families.get(familyKey(metric.id, entity.id, region.id)) ?? [];
  const kept = family.filter((f) => isBetween(periodOf(f.period), from.value, to.value)).flatMap((f) => endsOf(f, end));
  if (kept.length > 0) return good(kept);
  return missing(problem.noFigure([metric.name, entity.name, region.name], hintFor(dataset, resolved.value, family)));
}

function endsOf(figure: Figure, end: 'low' | 'high' | null): readonly Observation[] {
  if (!figure.range) return end ? [] : [figure.preferred];
  return end ? [figure.range[end]] : [figure.range.low, figure.range.high];
}

/**
 * Whether a period lies within from and to, both included; undated only when neither is given. Of a span it is enough
 * that a part lies there: `..2022` from 2022 on. How far back an open one goes nobody says, so its end alone decides.
 */
export function isBetween(period: Period, from: Period | null, to: Period | null): boolean {
  if (!from && !to) return true;
  if (period.kind === 'undated') return false;
  const [start, end] = [firstDay(period)!, lastDay(period)!];
  const isClosed = period.kind === 'span' && period.from !== null;
  const first = (from ? firstDay(from) : null) ?? -Infinity;
  const last = (to ? lastDay(to) : null) ?? Infinity;
  return (period.kind === 'span' ? end : start) >= first && (isClosed ? start : end) <= last;
}

/** All entities of one market and period, largest first; ranks smallest first. */
export function compare(dataset: Dataset, question: Omit<Question, 'entity'>): Result<readonly Observation[]> {
  const resolved = resolveQuestion(dataset, question);
  if (!resolved.ok) return resolved;
  const { metric, end, region, period } = resolved.value;
  const market = dataset.markets.get(marketKey(metric.id, region.id)) ?? [];
  const canonical = periodMeant(dataset, period, market);
  const kept = market.filter((f) => f.period === canonical).flatMap((f) => endsOf(f, end));
  if (kept.length === 0) {
    const at = [metric.name, region.name, sameWords(canonical)];
    const other =
      market.length > 0
        ? problem.hintPeriods(unique([...market].reverse().map((f) => f.period)))
        : regionHint(dataset, region, dataset.byMetric.get(metric.id) ?? []);
    return missing(problem.noFigure(at, other));
  }
  const direction = metric.unit === 'rank' ? 1 : -1;
  return good([...kept].sort((a, b) => direction * (a.value - b.value)));
}

/** The key of a figure, for look-ups outside the engine. */
export const keyOf = (o: Observation): string => figureKey(o.metric, o.entity, o.region, o.period);
