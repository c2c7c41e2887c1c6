/** A chart of a page becomes a plan for Excel. Pure: knows no Office.js. */
import type { Rect } from '../../../page/grid';
import { traitsOf } from '../../../page/chart-kinds';
import { tickFormat } from '../../../page/chart-scale';
import type { ChartBlock, ChartSpec } from '../../../page/page';
import { headlineOf, topicAbove } from '../../../page/headline';
import { hasLegend } from '../../../page/named-points';
import { rangedSeries } from '../../../page/ranged-bars';
import { yearsAxis } from '../../../page/timeline';
import { OFFICE_CHARTS } from './kinds';
import type { CaptionPlan, ChartPlan, HelperPlan } from './plan';
import { plainText, plotWidth } from './points';
import { trimmed } from './series';

/** The last row of the chart's place says who says so. */
const SOURCE_ROWS = 1;

/** The source line in the chart's last row, its description in the row below, which pages leave free. */
function planCaptions(
  { sourceLine, altText }: ChartSpec,
  { row, column, rows, columns }: Omit<ChartBlock, 'chart'>,
): CaptionPlan[] {
  const line = (at: number, text: string, role: CaptionPlan['role']): CaptionPlan => ({
    area: { row: at, column, rows: 1, columns },
    text,
    role,
  });
  return [line(row + rows - SOURCE_ROWS, sourceLine, 'source'), line(row + rows, altText, 'note')];
}

export function planChart({ chart, ...block }: ChartBlock, name: string): ChartPlan {
  const { along, horizontal, fromZero } = traitsOf(chart);
  const { type, stacked, labels, series, scale } = OFFICE_CHARTS[chart.type];
  const alone = chart.series.length === 1 || along === 'time';
  const shown = alone ? chart.series.map(trimmed) : chart.series;
  const above = topicAbove(chart);
  const helpers: HelperPlan[] = [];
  /** A column of cells under the chart, clear of its first and last row. */
  const put = (contents: HelperPlan['contents']): Rect => {
    const area = { row: block.row + 1, column: block.column + helpers.length, rows: contents.length, columns: 1 };
    const room = block.rows - SOURCE_ROWS - 2;
    if (area.rows > room || helpers.length >= block.columns)
      throw new Error(
        `no room behind the chart for its points: ${chart.id}; at most ${room} points and ${block.columns} series`,
      );
    helpers.push({ area, contents });
    return area;
  };
  const numbers = shown.flatMap(({ values }) => values).filter((value): value is number => value !== null);
  const places = along === 'time' ? shown.flatMap(({ positions }) => positions ?? []) : [];
  return {
    kind: chart.type,
    type: stacked && rangedSeries(chart) ? stacked : type,
    name,
    title: plainText(headlineOf(chart)),
    topic: above === null ? null : plainText(above),
    valueAxis: plainText(chart.valueAxis),
    hasAxes: along !== 'ring',
    format: chart.format,
    ticks: tickFormat(chart),
    step: chart.step ?? null,
    legend: hasLegend(chart, plotWidth(block)) && chart.series.length > 1,
    topToBottom: horizontal,
    minimum: fromZero && numbers.every((value) => value >= 0) ? 0 : null,
    ...scale?.(chart, block),
    labels,
    years: places.length > 0 ? yearsAxis(places) : null,
    area: { row: block.row, column: block.column, rows: block.rows - SOURCE_ROWS, columns: block.columns },
    series: series(chart, shown, { block, put }),
    helpers,
    captions: planCaptions(chart, block),
  };
}
