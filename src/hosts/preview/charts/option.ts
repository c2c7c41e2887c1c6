/**
 * A ChartSpec as an ECharts option. Pure. Every value carries its label with the qualifier, so no colour has to be
 * read; series differ by pattern (bars, slices) or by symbol and dash (lines) as well.
 */
import { traitsOf } from '../../../page/chart-kinds';
import { rangeLabel } from '../../../page/chart-ranges';
import { hasLegend } from '../../../page/named-points';
import type { ChartSpec } from '../../../page/page';
import { rangedSeries } from '../../../page/ranged-bars';
import { legendHeight } from './axes';
import { PREVIEW_CHARTS } from './kinds';
import { SMALL, labelOf, plotWidth, type ChartLook, type Option, type Point } from './look';

const BAR_HEIGHT = 30;
const PLOT_HEIGHT = 240;

/** Pixels the chart needs at this width. */
export function chartHeight(spec: ChartSpec, width: number): number {
  const places = Math.max(...spec.series.map((s) => s.categories.length), 1);
  const { horizontal, stacked, range } = traitsOf(spec);
  const bars = stacked || range ? places : places * spec.series.length;
  const plot = horizontal ? bars * BAR_HEIGHT + 64 : PLOT_HEIGHT;
  return plot + legendHeight(spec, width);
}

export function chartOption(spec: ChartSpec, look: ChartLook): Option {
  const { legend, mark } = traitsOf(spec);
  const hasOne = hasLegend(spec, plotWidth(look));
  const { axes, series } = PREVIEW_CHARTS[spec.type];
  const several = legend === 'categories' || (legend === 'series' && spec.series.length > 1);
  return {
    animation: false,
    textStyle: { fontFamily: look.font, color: look.ink, fontSize: SMALL },
    // Its own description is stiff and English; the element around the chart carries the page's.
    aria: {
      enabled: true,
      label: { enabled: false },
      decal: { show: several && (mark === 'bar' || mark === 'slice') },
    },
    legend: {
      show: hasOne,
      top: 0,
      left: 'center',
      itemGap: 12,
      itemWidth: 28,
      textStyle: { color: look.ink, fontSize: SMALL },
    },
    // Plain text in the picture: nothing of the data is read as markup.
    tooltip: {
      trigger: 'item',
      renderMode: 'richText',
      confine: true,
      backgroundColor: look.ground,
      borderColor: look.line,
      textStyle: { color: look.ink, fontSize: 12 },
      formatter: (point: Point) => tip(spec, point),
    },
    ...axes(spec, look),
    series: series(spec, look),
  };
}

function tip(spec: ChartSpec, point: Point): string {
  const ranged = rangedSeries(spec);
  if (ranged) return `${ranged.categories[point.dataIndex] ?? ''}: ${ranged.labels[point.dataIndex] ?? ''}`;
  const one = spec.series[point.seriesIndex];
  if (!one) return '';
  if (traitsOf(spec).range) return `${one.categories[point.dataIndex] ?? ''}: ${rangeLabel(spec, point.dataIndex)}`;
  const name =
    spec.series.length > 1
      ? `${one.name}, ${one.categories[point.dataIndex] ?? ''}`
      : (one.categories[point.dataIndex] ?? '');
  return `${name}: ${labelOf(spec, point)}`;
}
