/** The charts of a page with the series that the file draws, for whoever reads a file back. */
import { chartBlocks } from '../../../page/grid';
import type { ChartSpec, Page } from '../../../page/page';
import { withMargin } from '../layout/margin';
import { withHelperCells } from './helper-cells';
import { FILE_CHARTS } from './kinds';
import { withoutMissing } from './plan-charts';

export function drawnCharts(page: Page): ChartSpec[] {
  const placed = withMargin(page);
  const { helpers } = withHelperCells(placed);
  return chartBlocks(placed).map((block) => {
    const chart = withoutMissing(block.chart);
    return { ...chart, series: FILE_CHARTS[chart.type].drawn?.(chart, helpers.get(chart.id) ?? []) ?? chart.series };
  });
}
