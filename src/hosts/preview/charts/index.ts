/** Charts of a Page as SVG, by ECharts. Some 200 kB of script: load this module when a page with charts is shown. */
import { BarChart, LineChart, PieChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartSpec } from '../../../page/page';
import type { ChartLook } from './look';
import { chartHeight, chartOption } from './option';

use([
  BarChart,
  LineChart,
  PieChart,
  ScatterChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  SVGRenderer,
]);

export { lookAround, type ChartLook } from './look';

export interface DrawnChart {
  /** Draws again, e.g. for another width or theme. */
  draw(spec: ChartSpec, look: ChartLook): void;
  dispose(): void;
}

export function drawChart(element: HTMLElement, spec: ChartSpec, look: ChartLook): DrawnChart {
  const heightOf = (of: ChartSpec, as: ChartLook): number => as.height ?? chartHeight(of, as.width);
  const chart = init(element, null, { renderer: 'svg', width: look.width, height: heightOf(spec, look) });
  const draw = (next: ChartSpec, as: ChartLook): void => {
    const height = heightOf(next, as);
    element.style.height = `${height}px`;
    chart.resize({ width: as.width, height });
    chart.setOption(chartOption(next, as) as never, { notMerge: true });
  };
  draw(spec, look);
  return { draw, dispose: () => chart.dispose() };
}
