/** What a kind of chart has to say for itself in a file. */
import type { Words } from '../../../../core/lang';
import type { CellRef, ChartSeries, ChartSpec, Formula } from '../../../../page/page';
import type { PlannedChart } from '../../layout/plan';
import type { Element } from '../element';
import type { Geometry } from '../geometry';

/** A number with what it belongs to. */
export interface HelperRow {
  readonly name: string;
  readonly of: string;
  /** null = none. */
  readonly value: number | null;
  /** The same from cells of the page. */
  readonly formula?: Formula;
}
export interface HelperNumbers {
  readonly heading: Words;
  readonly format: string;
  /** A list a series. */
  readonly series: readonly (readonly HelperRow[])[];
}

export interface FileChart {
  /** The plot with its axes. */
  readonly plot: (chart: PlannedChart, geometry: Geometry) => Element[];
  /**
   * The series that are drawn, where they are not those of the page. `helpers`: the cells that are made for it, a list
   * a series.
   */
  readonly drawn?: (spec: ChartSpec, helpers: readonly (readonly CellRef[])[]) => readonly ChartSeries[];
  /** What it needs in cells and the page's own do not hold. */
  readonly helpers?: (spec: ChartSpec) => HelperNumbers | null;
}
