/** Declarations of prepared tables: what to show, in closed types. `fill` turns them into finished pages. */
import type { EventKind } from '../core/facts';
import type { DerivedKind } from '../core/format';
import type { Words } from '../core/lang';
import type { Group, MetricId } from '../core/metrics';
import type { ChartKind } from '../page/chart-kinds';
import type { TopicId } from './pages/topics';

/**
 * The parts of a figure's key; rows and columns of a grid each give some. `end` picks one end of a range; a bound is
 * one of its ends, any other figure both.
 */
export interface KeyParts {
  readonly metric?: MetricId;
  readonly entity?: string;
  readonly region?: string;
  readonly period?: string;
  readonly end?: 'low' | 'high';
}

/** A text, or the name of a region or an entity: the one that it has in the Dataset that answers. */
export type Label = Words | { readonly region: string } | { readonly entity: string };

interface TableBase {
  readonly id: string;
}

/**
 * Computed from two columns a, b of the same row: b - a in points, b / a - 1 in percent, b / a; `rest` is what part b
 * leaves of the whole a (both exact), `before` the share a less its change of b points.
 */
export interface DerivedColumn {
  readonly head: Words;
  readonly derived: DerivedKind;
  /** Indexes among `columns`. */
  readonly of: readonly [number, number];
}
export interface KeyColumn {
  readonly head: Label;
  readonly key: KeyParts;
}

/** Rows against columns; a cell is the figure whose key both give together. */
export interface GridTable extends TableBase {
  readonly kind: 'grid';
  readonly corner: Words;
  readonly rows: readonly { readonly label: Label; readonly key: KeyParts }[];
  readonly columns: readonly (KeyColumn | DerivedColumn)[];
}

export type ListColumn =
  'metric' | 'entity' | 'region' | 'period' | 'value' | 'exactness' | 'agency' | 'basis' | 'source';

/** One row a figure, for all figures that fit; new figures appear by themselves. */
export interface ListTable extends TableBase {
  readonly kind: 'list';
  readonly select: {
    readonly metrics?: readonly MetricId[];
    readonly groups?: readonly Group[];
    readonly entities?: readonly string[];
    readonly regions?: readonly string[];
    readonly notEntities?: readonly string[];
    readonly periods?: readonly string[];
    /** Keys of figures. */
    readonly keys?: readonly string[];
  };
  readonly columns: readonly ListColumn[];
  /** Default: as declared in `metrics`, then by period; `keys` = as the keys stand. */
  readonly order?: 'period' | 'value' | 'keys';
}

/** Dated events; a region includes its countries and cities. */
export interface EventTable extends TableBase {
  readonly kind: 'events';
  readonly select: {
    readonly regions?: readonly string[];
    readonly notRegions?: readonly string[];
    readonly kinds?: readonly EventKind[];
    readonly entities?: readonly string[];
    readonly sources?: readonly string[];
    readonly dated?: boolean;
  };
  /** Whether a date is inferred stands behind it, and not in a column of its own. */
  readonly brief?: boolean;
}

/**
 * The documents, the tensions, the checks, what exists for which region and year: whole lists with a shape of their
 * own.
 */
export interface ReferenceTable extends TableBase {
  readonly kind: 'sources' | 'tensions' | 'checks' | 'coverage';
}

/** What fills a table. */
export type TableBody = GridTable | ListTable | EventTable | ReferenceTable;
export type Titled<T> = T & { readonly title: Words };
export type TableSpec = Titled<TableBody>;

/** A chart over one table of its page. */
export interface ChartDeclaration {
  readonly id: string;
  /** `range-bar` has two series: the low and the high ends. What `stacked-column` stacks adds up. */
  readonly type: ChartKind;
  readonly title: Words;
  /** Id of the table that holds the values. */
  readonly table: string;
  /** The other axis has no title: its names say themselves what they are. */
  readonly valueAxis: Words;
  /**
   * Whether each series is a column of the table (its rows are the categories), a row (its columns are), or the
   * neighbouring rows with the same label. Groups make timelines: each row is a point at its figure's period.
   */
  readonly by: 'columns' | 'rows' | 'groups';
  /** Columns with values, counted from 0 with the label column as 0. */
  readonly columns: readonly number[];
  /** The column that names the points of a series, if the series are columns; default the first. */
  readonly category?: number;
  /** First and last body row, counted from 0; default all. */
  readonly rows?: readonly [number, number];
  /** Of these rows only those with such figures. They must be neighbours: a chart of Excel takes one range. */
  readonly only?: { readonly metrics?: readonly MetricId[]; readonly notRegions?: readonly string[] };
}

/** A prepared page: one or more tables on one subject. */
export interface PageSpec {
  readonly id: string;
  /** One or two words: the name of its sheet. */
  readonly short: Words;
  readonly topic: TopicId;
  readonly title: Words;
  readonly summary: Words;
  /** What else people call it, for search. */
  readonly aliases?: readonly string[];
  readonly tables: readonly TableSpec[];
  readonly charts?: readonly ChartDeclaration[];
  /** What a workbook leaves to its sheet of all events. */
  readonly full?: FullForm;
  /** What a reader to whom the findings are sent gets of it. */
  readonly client?: ClientForm;
}

/** What is shown of one. */
export interface ShownPage extends PageSpec {
  /** Where the workbook says what this page leaves to another one. */
  readonly more?: { readonly text: Words; readonly page: string };
}

export interface FullForm {
  /** Tables that are left out. */
  readonly without?: readonly string[];
  /** Of its events only those that have a date. */
  readonly dated?: true;
  readonly summary?: Words;
}

export interface ClientForm {
  /** The one chart; default the first. */
  readonly chart?: string;
  /** Tables that are left out. */
  readonly without?: readonly string[];
  /** Of its events only those of these kinds that have a date. */
  readonly events?: readonly EventKind[];
  /** Where what is left out makes the summary another one. */
  readonly summary?: Words;
}
