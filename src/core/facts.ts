import type { Mark } from './bounds';
import type { Words } from './lang';
import type { MetricId } from './metrics';

/** How exact a document says a figure is. Bounds stay bounds: they are never shown as plain values. */
export const QUALIFIERS = [
  'exact',
  'about',
  'over',
  'under',
  'at-least',
  'at-most',
  'nearly',
  'planned',
  'range-low',
  'range-high',
] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** Where the period of a figure comes from: the document names it, it follows from the context, or there is none. */
export const PERIOD_BASES = ['stated', 'inferred', 'undated'] as const;
export type PeriodBasis = (typeof PERIOD_BASES)[number];

const THINGS = [
  'markets',
  'countries',
  'stores',
  'users',
  'devices',
  'partners',
  'parcels',
  'categories',
  'platforms',
  'products',
  'brands',
] as const;
export const UNITS = [
  'fraction',
  'percentage points',
  'rank',
  'times',
  'units',
  'CNY',
  'EUR',
  'USD',
  'quarters',
  'years',
  'months',
  'days',
  'seconds',
  'inches',
  ...THINGS,
] as const;
export type Unit = (typeof UNITS)[number];
/** What is counted one by one. */
export const COUNTED_UNITS: readonly Unit[] = ['units', ...THINGS];

/** What one document says once. */
export interface Observation {
  /** Unique in the dataset: `<source>:<line>:<n>`. */
  readonly id: string;
  readonly metric: MetricId;
  readonly entity: string;
  readonly region: string;
  /** Canonical period (`2025Q2`), or `n.d.`. */
  readonly period: string;
  /** In base units: fractions for percentages, single units for millions. */
  readonly value: number;
  readonly unit: Unit;
  /** The figure's characters as they stand in the document. */
  readonly printed: string;
  readonly qualifier: Qualifier;
  /** The data house that the document credits, or ''. */
  readonly agency: string;
  readonly periodBasis: PeriodBasis;
  readonly source: string;
  /** 1-based line in the document. */
  readonly line: number;
  /** In our own words; empty in every language where there is nothing to say. */
  readonly note: Words;
}

/** All observations with one key; `observations[0]` is the preferred one. A range is a figure with `low` and `high`. */
export interface Figure {
  /** `metric|entity|region|period` */
  readonly key: string;
  readonly metric: MetricId;
  readonly entity: string;
  readonly region: string;
  readonly period: string;
  readonly observations: readonly Observation[];
  readonly preferred: Observation;
  /** Only for a figure that documents state as a range. */
  readonly range?: { readonly low: Observation; readonly high: Observation };
  /** Rounding intervals of two observations do not overlap. */
  readonly conflict: boolean;
}

export interface SourceRecord {
  readonly id: string;
  /** The document's file name. */
  readonly file: string;
  readonly sha256: string;
  /** The title as printed. */
  readonly title: string;
  readonly author: string;
  readonly publisher: string;
  /** Canonical period of publication: a day where the document prints one, else what its text implies. */
  readonly published: string;
  readonly publishedBasis: PeriodBasis;
  readonly language: string;
  /** How the document writes its figures: `glossed` documents repeat the pronunciation of some characters in brackets. */
  readonly glossed: boolean;
  readonly about: Words;
  readonly note: Words;
}

export const EVENT_KINDS = [
  'entry',
  'store',
  'launch',
  'partnership',
  'production',
  'milestone',
  'legal',
  'capital',
  'plan',
  'organisation',
  'statement',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export interface AtlasEvent {
  readonly id: string;
  /** Canonical period, or `n.d.`. */
  readonly date: string;
  readonly dateBasis: PeriodBasis;
  readonly region: string;
  readonly entity: string;
  readonly kind: EventKind;
  readonly what: Words;
  readonly source: string;
  readonly line: number;
  readonly note: Words;
}

/** One end of a tension. */
export interface Place {
  readonly source: string;
  readonly line: number;
}

/** What a careful reader would want to know before using two statements together. */
export interface Tension {
  readonly id: string;
  readonly places: readonly [Place, Place];
  readonly what: Words;
}

/** An end that rounding or a qualifier leaves, also as arithmetic on the figure: `figure * factor + offset`. */
export interface CheckEnd {
  readonly value: number;
  readonly factor: number;
  readonly offset: number;
}

/** One operand of a check: a figure, or a plain number where there is no observation. */
export interface CheckTerm {
  readonly observation: Observation | null;
  readonly value: number;
  /** Percentage points join fractions with 0.01. */
  readonly scale: number;
  /** Null = open on that side. */
  readonly low: CheckEnd | null;
  readonly high: CheckEnd | null;
}

type CheckPlace = readonly [of: 'computed' | 'stated', at: 'value' | 'low' | 'high'];
/** One number against another; not true where one of them is open. */
export type Comparison = readonly [...CheckPlace, sign: '>' | '<=', ...CheckPlace];
/** The first rule of which any comparison is true decides. */
export interface CheckRules {
  readonly rules: readonly { readonly any: readonly Comparison[]; readonly then: CheckResult['outcome'] }[];
  readonly otherwise: CheckResult['outcome'];
}

/** The result of one declared arithmetic check. */
export interface CheckResult {
  readonly id: string;
  readonly title: Words;
  readonly operation: 'sum' | 'difference' | 'ratio' | 'change' | 'value';
  readonly terms: readonly CheckTerm[];
  /** Null where no document states what would have to come out. */
  readonly how: 'equals' | 'at-most' | 'at-least' | null;
  /** What the result is compared with: a figure, or a limit that no document states (no observation). */
  readonly against: CheckTerm | null;
  readonly show: 'percent' | 'points' | 'number' | 'decimal';
  /** Points are hundred times the difference of two shares. */
  readonly factor: number;
  /** The unit of the result; null = a plain number. */
  readonly unit: Unit | null;
  /** What the reader should make of it. */
  readonly note: Words;
  readonly rules: CheckRules;
  /** Whether the figures agree; `open` where a bound or a missing statement leaves it undecided. */
  readonly outcome: 'holds' | 'fails' | 'open';
  /** What was computed, and from what, with numbers. */
  readonly finding: Words;
  /** The observations that went in. */
  readonly inputs: readonly Observation[];
  readonly computed: number;
  /** How far rounding may move the result; null = open on that side. */
  readonly ends: { readonly low: number | null; readonly high: number | null };
  /** What is computed from a bound is a bound; null = open on both sides. */
  readonly mark: Mark | null;
  readonly expected: number | null;
}
