/** Native charts of Excel over cells of a page. */
import { chartBlocks } from '../../../page/grid';
import type { Page } from '../../../page/page';
import { freeName } from '../matrices';
import type { ChartPlan } from './plan';
import { CHART_NAME } from './names';
import { planChart } from './plan-chart';

export { drawCharts } from './draw';
export type { ChartPlan } from './plan';

export function planCharts(page: Page, taken: readonly string[]): ChartPlan[] {
  const seen = new Set(taken.map((name) => name.toLowerCase()));
  return chartBlocks(page).map((block) => {
    const name = freeName(`${CHART_NAME}${block.chart.id.replace(/[^A-Za-z0-9]/g, '_')}`, seen);
    seen.add(name.toLowerCase());
    return planChart(block, name);
  });
}
