/** A chart of a page as Excel wants to be told of it, in plain data: types by their names, cells as areas. */
import type { Rect } from '../../../page/grid';
import type { ChartKind } from '../../../page/chart-kinds';
import type { CellRef, Formula } from '../../../page/page';

export type ExcelChart =
  'ColumnClustered' | 'ColumnStacked' | 'BarClustered' | 'BarStacked' | 'LineMarkers' | 'Doughnut' | 'XYScatter';

/** A point that looks different from its series. */
export interface PointPlan {
  readonly index: number;
  readonly color?: string;
  /**
   * Not filled, with an edge of this colour, dashed around a bar: an end is not known, or the figure lies beyond it.
   */
  readonly edge?: string;
  /** Number format of the point's label where it is not the series' own, i.e. where it carries a qualifier. */
  readonly format?: string;
  /** Colour of the label where it lies on the point. */
  readonly ink?: string;
  readonly position?: 'Left' | 'Right' | 'Bottom' | 'Center';
  /** Its label says the name of the series before the value. */
  readonly named?: true;
  /** In a series without labels this one has one. */
  readonly labelled?: true;
  /** A point without a figure has no label. */
  readonly unlabelled?: true;
}

/** Cells behind the chart that hold what a series needs and the page does not have in a row or column. */
export interface HelperPlan {
  readonly area: Rect;
  /**
   * A number, a cell of the page or what is computed from some, or null for no figure (`NA()`, which no chart draws).
   */
  readonly contents: readonly (number | CellRef | Formula | null)[];
}

/** The chart in words: no chart of Excel's API can carry an alternative text of its own. */
export interface CaptionPlan {
  readonly area: Rect;
  readonly text: string;
  readonly role: 'source' | 'note';
}

export interface SeriesPlan {
  readonly name: string;
  readonly color: string;
  readonly values: Rect;
  readonly categories: Rect;
  /** Not drawn: it carries labels to where they belong. */
  readonly unseen?: true;
  /** It lies on the series before it. */
  readonly isPart?: true;
  /** Where they are not the chart's. `ground`: they cover the lines behind them. */
  readonly labels?: { readonly position: 'InsideEnd' | 'InsideBase'; readonly ground?: string } | 'none';
  /** Colour of labels that lie on what is drawn. */
  readonly ink?: string;
  readonly points: readonly PointPlan[];
}

export interface ChartPlan {
  readonly kind: ChartKind;
  readonly type: ExcelChart;
  readonly name: string;
  readonly title: string;
  /** A small line above the title. */
  readonly topic: string | null;
  /** '' = none; a doughnut has no axes at all. */
  readonly valueAxis: string;
  readonly hasAxes: boolean;
  readonly format: string;
  /** Of the axis. */
  readonly ticks: string;
  /** From tick to tick; null = Excel's choice. */
  readonly step: number | null;
  readonly legend: boolean;
  /** Ranked: the first row of the table on top. */
  readonly topToBottom: boolean;
  /**
   * Columns and bars start at zero, or their lengths would lie; ranges leave room for labels before it. null = Excel's
   * choice.
   */
  readonly minimum: number | null;
  /** Default: Excel's choice. */
  readonly maximum?: number;
  readonly labels: 'OutsideEnd' | 'Top' | 'Center' | 'names';
  /** Timelines: first and last tick of the axis of years. */
  readonly years: readonly [number, number] | null;
  readonly area: Rect;
  readonly series: readonly SeriesPlan[];
  readonly helpers: readonly HelperPlan[];
  readonly captions: readonly CaptionPlan[];
}
