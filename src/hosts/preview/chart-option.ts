/**
 * A ChartSpec as an ECharts option. Pure. Every value carries its label with the qualifier, so no colour has to be read;
 * series differ by pattern (bars, slices) or by symbol and dash (lines) as well.
 */
import type { ChartSpec } from '../../content/spec';
import { visibleOn } from './chart-colors';
import { formatNumber } from './number-format';

export interface ChartLook {
  /** Text, secondary text, lines and ground, as CSS colours. */
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly ground: string;
  readonly width: number;
  readonly font: string;
}

type Option = Readonly<Record<string, unknown>>;
type Series = ChartSpec['series'][number];

const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'emptyRect'];
const DASHES = ['solid', 'dashed', 'dotted', [8, 3, 2, 3]];
const BAR_HEIGHT = 30;
const PLOT_HEIGHT = 240;
const SMALL = 11;

/** Pixels the chart needs at this width. */
export function chartHeight(spec: ChartSpec): number {
  const places = Math.max(...spec.series.map((s) => s.categories.length), 1);
  if (spec.type === 'bar') return places * spec.series.length * BAR_HEIGHT + 70 + (spec.series.length > 1 ? 26 : 0);
  return PLOT_HEIGHT + (spec.series.length > 1 ? 26 : 0);
}

export function chartOption(spec: ChartSpec, look: ChartLook): Option {
  const several = spec.series.length > 1;
  const round = spec.type === 'doughnut';
  return {
    animation: false,
    textStyle: { fontFamily: look.font, color: look.ink, fontSize: SMALL },
    // Its own description is stiff and English; the element around the chart carries the page's.
    aria: { enabled: true, label: { enabled: false }, decal: { show: (several || round) && spec.type !== 'line' && spec.type !== 'timeline' } },
    legend: { show: several || round, top: 0, left: 'center', itemGap: 14, textStyle: { color: look.ink, fontSize: SMALL } },
    // Plain text in the picture: nothing of the data is read as markup.
    tooltip: { trigger: 'item', renderMode: 'richText', confine: true, backgroundColor: look.ground, borderColor: look.line, textStyle: { color: look.ink, fontSize: 12 }, formatter: (point: Point) => tip(spec, point) },
    ...(round ? {} : axes(spec, look, several)),
    series: spec.series.map((one, i) => seriesOption(spec, one, i, look)),
  };
}

interface Point { readonly seriesIndex: number; readonly dataIndex: number }
const labelOf = (spec: ChartSpec, { seriesIndex, dataIndex }: Point): string => spec.series[seriesIndex]?.labels[dataIndex] ?? '';

function tip(spec: ChartSpec, point: Point): string {
  const one = spec.series[point.seriesIndex];
  if (!one) return '';
  const name = spec.series.length > 1 ? `${one.name}, ${one.categories[point.dataIndex] ?? ''}` : (one.categories[point.dataIndex] ?? '');
  return `${name}: ${labelOf(spec, point)}`;
}

function axes(spec: ChartSpec, look: ChartLook, several: boolean): Option {
  const text = { color: look.soft, fontSize: SMALL };
  const title = { nameLocation: 'middle', nameTextStyle: text };
  const lines = { axisLine: { lineStyle: { color: look.line } }, axisTick: { show: false } };
  const value = { type: 'value', ...title, name: spec.valueAxis, ...lines, splitNumber: 4, splitLine: { lineStyle: { color: look.line, opacity: 0.5 } }, axisLabel: { ...text, hideOverlap: true, formatter: (v: number) => formatNumber(spec.format, v) } };
  const top = several ? 44 : 22;
  if (spec.type === 'timeline') {
    const all = spec.series.flatMap((s) => s.positions ?? []);
    const years = { type: 'value', ...title, name: spec.categoryAxis, nameGap: 26, ...lines, min: Math.floor(Math.min(...all)), max: Math.ceil(Math.max(...all) + 0.01), minInterval: 1, splitLine: { show: false }, axisLabel: { ...text, formatter: (v: number) => String(v) } };
    return { grid: { left: 8, right: 24, top, bottom: 24, containLabel: true }, xAxis: years, yAxis: { ...value, nameGap: 44 } };
  }
  const categories = spec.series[0]?.categories ?? [];
  const bars = spec.type === 'bar';
  const room = bars ? Math.min(120, look.width * 0.34) : Math.max(40, (look.width - 70) / Math.max(1, categories.length) - 6);
  const category = { type: 'category', data: categories, ...lines, ...title, name: bars ? '' : spec.categoryAxis, nameGap: 34, inverse: bars, boundaryGap: spec.type !== 'line' || [0.15, 0.15], axisLabel: { ...text, color: look.ink, interval: 0, width: room, overflow: 'break' } };
  // Labels outside the bars need room at the end of the axis.
  const negative = spec.series.some((s) => s.values.some((v) => v !== null && v < 0));
  const grid = { left: negative ? 24 : 8, right: bars ? 56 : 16, top: bars ? top - 14 : top, bottom: 24, containLabel: true };
  return bars ? { grid, xAxis: { ...value, nameGap: 26 }, yAxis: category } : { grid, xAxis: category, yAxis: { ...value, name: spec.valueAxis, nameLocation: 'end', nameTextStyle: { ...text, align: 'left' }, nameGap: 8 } };
}

function seriesOption(spec: ChartSpec, one: Series, i: number, look: ChartLook): Option {
  const color = visibleOn(one.color, look.ground);
  const label = { show: true, color: look.ink, fontSize: SMALL, formatter: (point: Point) => labelOf(spec, point) };
  const named = { name: one.name, color };
  const colored = (value: unknown, at: number): Option => ({ value, ...(one.pointColors?.[at] && { itemStyle: { color: visibleOn(one.pointColors[at], look.ground) } }) });
  switch (spec.type) {
    case 'bar':
    case 'column':
      return { ...named, type: 'bar', barMaxWidth: 34, data: one.values.map((v, at) => ({ ...colored(v, at), ...(v !== null && v < 0 && { label: { position: spec.type === 'bar' ? 'left' : 'bottom' } }) })), label: { ...label, position: spec.type === 'bar' ? 'right' : 'top' } };
    case 'line':
      return { ...named, type: 'line', data: one.values.map(colored), symbol: SYMBOLS[i % SYMBOLS.length], symbolSize: 9, lineStyle: { width: 2, type: DASHES[i % DASHES.length] }, label: { ...label, position: 'top' }, endLabel: { show: false }, labelLayout: { moveOverlap: 'shiftY' } };
    case 'timeline':
      return { ...named, type: 'scatter', data: one.values.flatMap((v, at) => (v === null ? [] : [[one.positions?.[at] ?? 0, v]])), symbol: SYMBOLS[i % SYMBOLS.length], symbolSize: 11, label: { ...label, position: 'top', formatter: (point: Point) => shownLabels(one)[point.dataIndex] ?? '' } };
    case 'doughnut':
      return { ...named, type: 'pie', radius: ['42%', '68%'], center: ['50%', '56%'], data: one.values.map((v, at) => ({ ...colored(v, at), name: one.categories[at] })), label: { ...label, formatter: (point: Point & { name: string }) => `${point.name} ${labelOf(spec, point)}` }, itemStyle: { borderColor: look.ground, borderWidth: 2 } };
  }
}

/** Points without a value are not drawn, so labels are counted without them. */
const shownLabels = (one: Series): readonly string[] => one.labels.filter((_, at) => one.values[at] !== null);
