/** Rows of the user's own figures as they were written, and what became of each. */
import type { Words } from '../lang';
import type { Observation, OwnPlace } from '../facts';

export type { OwnPlace } from '../facts';

/**
 * One row under the heads of the table XIAOMI_FIGURES. Cells are what a spreadsheet or a file gives: texts, numbers, or
 * nothing. Only metric, region, period and value have to be filled in.
 */
export interface OwnRow {
  /** Any name of a metric; one that is not known becomes a metric of its own. */
  readonly metric: unknown;
  /** Vendor, product or market; left out: Xiaomi. */
  readonly entity?: unknown;
  readonly region: unknown;
  /** As in the functions: 2025Q2, FY2024, n.d. Never relative. */
  readonly period: unknown;
  /** In base units, or as printed: 0.23, 23%, 4.7 million. */
  readonly value: unknown;
  /** Left out: that of the metric. */
  readonly unit?: unknown;
  /** Left out: what the printed characters say, else exact. */
  readonly qualifier?: unknown;
  /** The figure's characters as they stand in the document. Left out: the value as it is written. */
  readonly printed?: unknown;
  readonly agency?: unknown;
  /** The document's name; of a bundled one its title, file or id. */
  readonly document?: unknown;
  readonly line?: unknown;
  /** Left out: stated when a document is named, else inferred; n.d. is undated. */
  readonly period_basis?: unknown;
  /** When the document was published, as a period. */
  readonly published?: unknown;
  readonly counted_by?: unknown;
  readonly note?: unknown;
  /** Anything but nothing, no, 0 or FALSE: this row stands before all others of its figure. */
  readonly prefer?: unknown;
  /** Left out: its number among the rows. */
  readonly place?: OwnPlace;
}

export type Judgement = 'understood' | 'warned' | 'refused';

export interface Verdict {
  readonly place: OwnPlace;
  readonly judgement: Judgement;
  /** Why it is refused, or what to look at. */
  readonly says: readonly Words[];
  /** What the row says, unless it is refused or says again what another one does. */
  readonly observation: Observation | null;
}
