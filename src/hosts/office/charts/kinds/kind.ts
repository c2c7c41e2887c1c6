/** What a kind of chart has to say for itself in Excel. */
import type { Rect } from '../../../../page/grid';
import type { ChartBlock, ChartSeries, ChartSpec } from '../../../../page/page';
import type { ChartPlan, HelperPlan, SeriesPlan } from '../plan';

/** The place of a chart, and the cells that it covers. */
export interface Behind {
  readonly block: Omit<ChartBlock, 'chart'>;
  /** Writes a column of cells under the chart, for what the page does not have in a row or column. */
  readonly put: (contents: HelperPlan['contents']) => Rect;
}

export interface OfficeChart {
  /** Excel's name of it. */
  readonly type: ChartPlan['type'];
  /** Of one with ranges among its bars, whose parts lie on each other. */
  readonly stacked?: ChartPlan['type'];
  readonly labels: ChartPlan['labels'];
  /** @param shown the chart's series, without what is missing at the ends of one that stands alone. */
  readonly series: (chart: ChartSpec, shown: readonly ChartSeries[], behind: Behind) => SeriesPlan[];
  /** Where its axis of values begins and ends, where it has to know that. */
  readonly scale?: (
    chart: ChartSpec,
    block: Behind['block'],
  ) => Partial<Pick<ChartPlan, 'minimum' | 'maximum' | 'step' | 'ticks'>>;
  /** The look of a series, but for its labels. */
  readonly paint: (drawn: Excel.ChartSeries, series: SeriesPlan) => void;
  /** The look of a point that is a bound, or open: its edge alone, in this colour. */
  readonly hollow: (drawn: Excel.ChartPoint, edge: string) => void;
}
