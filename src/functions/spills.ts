/**
 * What the functions that spill answer, as rows of named columns; faces make cells of them, the command line text or
 * JSON.
 */
import { isBlank } from '../core/blank';
import { STYLES, type Style } from '../core/cite';
import { type Dataset } from '../core/dataset';
import { periodOf } from '../core/periods';
import { sameWords } from '../core/lang';
import { nameIndex, tableOf, type Named, type NameIndex } from '../core/names';
import * as problem from '../core/problems';
import {
  compare,
  isBetween,
  missing,
  resolveBoundary,
  resolveMetric,
  resolveRegion,
  series,
  tooLong,
  unknown,
  type Result,
} from '../core/query';
import { world } from '../world/world';
import { KINDS } from './lists';
import {
  compareRows,
  conflictRows,
  findRows,
  nameRows,
  seriesRows,
  sourceRows,
  timelineRows,
  type Listed,
  type RowOptions,
} from './rows';
import { language, tableService, type TableCell } from './session';
import type { Spill, SpillCell } from './spill';
import { isWanted } from './to-cell';

const good = <T>(value: T): Result<T> => ({ ok: true, value });
const orMissing = (spill: Spill, nothing: ReturnType<typeof problem.noEvents>): Result<Spill> =>
  spill.rows.length > 0 ? good(spill) : missing(nothing);

/** One index a list, made on first use: in the pane's page the dataset arrives after the functions. */
const indexes = new WeakMap<readonly Named[], NameIndex<Named>>();
function indexOf<T extends Named>(argument: problem.Argument, items: readonly T[]): NameIndex<T> {
  const known = indexes.get(items) ?? nameIndex<Named>(tableOf(argument, [items]));
  indexes.set(items, known);
  return known as NameIndex<T>;
}

/** The item a name means, among tables, kinds, styles or documents. */
function named<T extends Named>(argument: problem.Argument, items: readonly T[], value: unknown): Result<T> {
  const examples = items.slice(0, 3).map((i) => sameWords(i.id));
  if (isBlank(value)) return unknown(problem.missingArgument(argument, examples));
  const long = tooLong(argument, value);
  if (long) return long;
  const found = typeof value === 'string' ? indexOf(argument, items).find(value) : null;
  if (found?.kind === 'one') return good(found.item);
  const near =
    found?.kind === 'none' && found.nearest.length > 0 ? found.nearest.map((i) => sameWords(i.id)) : examples;
  return unknown(problem.unknownName(argument, value, near));
}

const STYLE_NAMES: readonly Named[] = STYLES.map((id) => ({ id, name: sameWords(id), aliases: [] }));
/** Left out: the full citation. */
export function styleOf(argument: unknown): Result<Style> {
  if (isBlank(argument)) return good('full');
  const style = named('style', STYLE_NAMES, argument);
  return style.ok ? good(style.value.id as Style) : style;
}

const documents = new WeakMap<Dataset, readonly Named[]>();
function sourceNames(): readonly Named[] {
  const known =
    documents.get(world.current) ??
    [...world.current.sources.values()].map((s) => ({ id: s.id, name: sameWords(s.file), aliases: [] }));
  documents.set(world.current, known);
  return known;
}

function table([name]: readonly unknown[]): Result<Spill> {
  const item = named('table', tableService().tables, name);
  if (!item.ok) return item;
  const none = missing(problem.noFigure([item.value.name], null));
  const cell = ({ value, ...shown }: TableCell): SpillCell => (value === null ? none : { value, ...shown });
  const [head = [], ...rows] = tableService().rows(item.value.id, world.current, language());
  return good({ columns: head.map(({ value }) => String(value ?? '')), rows: rows.map((row) => row.map(cell)) });
}

function timeline([region, from, to]: readonly unknown[]): Result<Spill> {
  const outer = isBlank(region) ? null : resolveRegion(world.current, region);
  if (outer?.ok === false) return outer;
  const [first, last] = [resolveBoundary(world.current, from), resolveBoundary(world.current, to)];
  if (!first.ok) return first;
  if (!last.ok) return last;
  const { regions } = world.current.vocabulary;
  const kept = world.current.events.filter(
    (e) =>
      (!outer || regions.isWithin(e.region, outer.value.id)) && isBetween(periodOf(e.date), first.value, last.value),
  );
  return orMissing(timelineRows(world.current, kept, language()), problem.noEvents());
}

function conflicts([metric, region]: readonly unknown[]): Result<Spill> {
  const of = isBlank(metric) ? null : resolveMetric(world.current, metric);
  if (of?.ok === false) return of;
  const within = isBlank(region) ? null : resolveRegion(world.current, region);
  if (within?.ok === false) return within;
  const rows = conflictRows(world.current, of?.value.metric.id ?? null, within?.value.id ?? null, language());
  return orMissing(rows, problem.noConflicts());
}

function sources([id]: readonly unknown[]): Result<Spill> {
  const chosen = isBlank(id) ? null : named('source', sourceNames(), id);
  if (chosen?.ok === false) return chosen;
  return good(sourceRows(world.current, chosen?.value.id ?? null, language()));
}

/** A text to search for. */
function searched(argument: problem.Argument, value: unknown): Result<string> {
  const long = tooLong(argument, value);
  if (long) return long;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return good(String(value));
  return unknown(problem.unknownName(argument, value, []));
}

function find([text]: readonly unknown[]): Result<Spill> {
  if (isBlank(text)) return unknown(problem.missingArgument('text', [sameWords('samsung 2017')]));
  const wanted = searched('text', text);
  return wanted.ok ? orMissing(findRows(world.current, wanted.value, language()), problem.nothingFound(text)) : wanted;
}

function list([kind, filter]: readonly unknown[]): Result<Spill> {
  const chosen = named('kind', KINDS, kind);
  if (!chosen.ok) return chosen;
  const wanted = isBlank(filter) ? null : searched('text', filter);
  if (wanted?.ok === false) return wanted;
  const { items, others } = chosen.value;
  const text = wanted?.value ?? '';
  // Without a filter only what has figures: nobody's list is to grow by every country there is.
  const all = (): readonly Listed[] => [...items(world.current), ...(others?.(world.current) ?? [])];
  const rows = nameRows(world.current, text.trim() === '' ? items(world.current) : all(), text, language());
  return orMissing(rows, problem.nothingFound(filter));
}

/** @param basis whether where the period comes from is wanted in a column. */
function withBasis<T>(
  basis: unknown,
  result: Result<T>,
  rows: (value: T, options: RowOptions) => Spill,
): Result<Spill> {
  const wanted = isWanted(basis, false);
  if (wanted === null) return unknown(problem.unknownSwitch('basis', basis));
  return result.ok ? good(rows(result.value, { dataset: world.current, lang: language(), basis: wanted })) : result;
}

interface SpillFaceSpec {
  readonly rows: (args: readonly unknown[]) => Result<Spill>;
  /** Which argument says whether headers are wanted; null: there always are. */
  readonly headers: number | null;
}
const SPILLS = {
  SERIES: {
    rows: ([metric, region, entity, from, to, , basis]) =>
      withBasis(basis, series(world.current, { metric, region, entity, from, to }), seriesRows),
    headers: 5,
  },
  COMPARE: {
    rows: ([metric, region, period, , basis]) =>
      withBasis(basis, compare(world.current, { metric, region, period }), compareRows),
    headers: 3,
  },
  TABLE: { rows: table, headers: 1 },
  TIMELINE: { rows: timeline, headers: 3 },
  CONFLICTS: { rows: conflicts, headers: 2 },
  SOURCES: { rows: sources, headers: 1 },
  FIND: { rows: find, headers: 1 },
  LIST: { rows: list, headers: null },
} as const satisfies Readonly<Record<string, SpillFaceSpec>>;

/** Functions whose answer is rows. */
export type SpillFace = keyof typeof SPILLS;
export const isSpillFace = (face: string): face is SpillFace => Object.hasOwn(SPILLS, face);

/**
 * @param args as a cell passes them, the one about headers included.
 * @returns the rows under their columns, and whether the caller wants to see the columns' names.
 */
export function spillOf(face: SpillFace, ...args: readonly unknown[]): Result<Spill & { readonly headers: boolean }> {
  const { rows, headers }: SpillFaceSpec = SPILLS[face];
  const wanted = headers === null ? true : isWanted(args[headers], true);
  if (wanted === null) return unknown(problem.unknownSwitch('headers', args[headers!]));
  const answer = rows(args);
  return answer.ok ? good({ ...answer.value, headers: wanted }) : answer;
}
