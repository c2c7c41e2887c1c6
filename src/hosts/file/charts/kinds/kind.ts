/** What a kind of chart has to say for itself in a file. */
import type { Words } from '../../../../core/lang';
import type { ChartSpec } from '../../../../page/page';
import type { PlannedChart } from '../../layout/plan';
import type { Element } from '../element';
import type { Geometry } from '../geometry';

/** A number with what it belongs to. */
export interface HelperRow {
  readonly name: string;
  readonly of: string;
  readonly value: number;
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
  /** What it needs in cells and the page's own do not hold. */
  readonly helpers?: (spec: ChartSpec) => HelperNumbers;
}
