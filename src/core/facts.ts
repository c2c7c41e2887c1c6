import type { Words } from './lang';
import type { MetricId } from './metrics';
import type { Unit } from './units';

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

/** What a share or a rank of a market counts. */
export const COUNTED = ['shipments', 'sales', 'users'] as const;
export type Counted = (typeof COUNTED)[number];

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
  /** The research firm that the document credits, or ''. */
  readonly agency: string;
  /** '' where the document does not say. */
  readonly countedBy: Counted | '';
  readonly periodBasis: PeriodBasis;
  readonly source: string;
  /** 1-based line in the document; 0 of a figure of the user's own that names none. */
  readonly line: number;
  /** In our own words; empty in every language where there is nothing to say. */
  readonly note: Words;
  /**
   * What it measures is a change, which is shown with its sign. A Dataset says so of its observations: it has the
   * metrics.
   */
  readonly isChange?: true;
  /** `planned` is a forecast here, not a plan. */
  readonly isForecast?: true;
  /** A figure of the user's own says so wherever it is shown. */
  readonly own?: OwnMark;
}

/** Where a row of own figures stands: in a file, counted from 1 with its head, or in a cell of a workbook. */
export type OwnPlace =
  { readonly file: string; readonly row: number } | { readonly sheet: string; readonly cell: string };
export interface OwnMark {
  readonly place: OwnPlace;
  /** It names no document: it stands behind all that do. */
  readonly isBare: boolean;
  /** It stands before all others of its figure, because the user has said so. */
  readonly prefer: boolean;
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
  /** Named by rows of the user's own, and not bundled. */
  readonly own?: true;
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
  /**
   * How the document writes its figures: `glossed` documents repeat the pronunciation of some characters in brackets.
   */
  readonly glossed: boolean;
  readonly about: Words;
  readonly note: Words;
  /** Printed words that find it where no title is printed. */
  readonly searchWords: readonly string[];
  /** What it says of where it was published, in our own words. */
  readonly where: Words;
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
