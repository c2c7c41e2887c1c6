/**
 * A ChartSpec as an ECharts option. Pure. Every value carries its label with the qualifier, so no colour has to be read;
 * series differ by pattern (bars, slices) or by symbol and dash (lines) as well.
 */
import type { ChartSpec } from '../../page/page';
import { labelSides, yearsAxis, type Side } from '../../page/timeline';
import { visibleOn } from '../../page/contrast';
import { formatNumber } from '../../page/number-format';

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
/** About how high the plot of a line chart is, and a label in it. */
const PLOT_PIXELS = 145;
const LABEL_PIXELS = 13;

const LEGEND_ROW = 22;
const LEGEND_ITEM = 52;

/** Chinese characters take two places. */
const lengthOf = (text: string): number => [...text].reduce((sum, ch) => sum + (/[\u2E80-\uFF60]/.test(ch) ? 2 : 1), 0);

/** Rows that the legend takes; 0 = none is needed. */
function legendRows(spec: ChartSpec, width: number): number {
  const names =
    spec.type === 'doughnut'
      ? (spec.series[0]?.categories ?? [])
      : spec.series.length > 1
        ? spec.series.map((s) => s.name)
        : [];
  return Math.ceil(names.reduce((sum, name) => sum + LEGEND_ITEM + lengthOf(name) * 6.2, 0) / Math.max(1, width - 10));
}

/** Pixels the chart needs at this width. */
export function chartHeight(spec: ChartSpec, width: number): number {
  const places = Math.max(...spec.series.map((s) => s.categories.length), 1);
  const plot = spec.type === 'bar' ? places * spec.series.length * BAR_HEIGHT + 64 : PLOT_HEIGHT;
  return plot + legendRows(spec, width) * LEGEND_ROW;
}

export function chartOption(spec: ChartSpec, look: ChartLook): Option {
  const several = spec.series.length > 1;
  const round = spec.type === 'doughnut';
  return {
    animation: false,
    textStyle: { fontFamily: look.font, color: look.ink, fontSize: SMALL },
    // Its own description is stiff and English; the element around the chart carries the page's.
    aria: {
      enabled: true,
      label: { enabled: false },
      decal: { show: (several || round) && spec.type !== 'line' && spec.type !== 'timeline' },
    },
    legend: {
      show: several || round,
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
    ...(round ? {} : axes(spec, look)),
    series: spec.series.map((one, i) => seriesOption(spec, one, i, look)),
  };
}

interface Point {
  readonly seriesIndex: number;
  readonly dataIndex: number;
}
const labelOf = (spec: ChartSpec, { seriesIndex, dataIndex }: Point): string =>
  spec.series[seriesIndex]?.labels[dataIndex] ?? '';

function tip(spec: ChartSpec, point: Point): string {
  const one = spec.series[point.seriesIndex];
  if (!one) return '';
  const name =
    spec.series.length > 1
      ? `${one.name}, ${one.categories[point.dataIndex] ?? ''}`
      : (one.categories[point.dataIndex] ?? '');
  return `${name}: ${labelOf(spec, point)}`;
}

function axes(spec: ChartSpec, look: ChartLook): Option {
  const text = { color: look.soft, fontSize: SMALL };
  const title = { nameLocation: 'middle', nameTextStyle: text };
  const lines = { axisLine: { lineStyle: { color: look.line } }, axisTick: { show: false } };
  const value = {
    type: 'value',
    ...title,
    name: spec.valueAxis,
    ...lines,
    splitNumber: 4,
    ...(spec.step !== undefined && { interval: spec.step }),
    splitLine: { lineStyle: { color: look.line, opacity: 0.5 } },
    axisLabel: { ...text, hideOverlap: true, formatter: (v: number) => formatNumber(spec.format, v) },
  };
  const top = 36 + legendRows(spec, look.width) * LEGEND_ROW;
  if (spec.type === 'timeline') {
    const [first, last] = yearsAxis(positionsOf(spec));
    // Years are written below their middles by an axis of names of the same length; the points stand on the one of numbers.
    const scale = { type: 'value', min: first - HALF, max: last + HALF, show: false };
    const years = {
      type: 'category',
      data: Array.from({ length: Math.round(last - first) + 1 }, (_, i) => String(Math.floor(first) + i)),
      position: 'bottom',
      ...title,
      name: spec.categoryAxis,
      nameGap: 26,
      ...lines,
      axisTick: { show: true, lineStyle: { color: look.line } },
      axisLabel: { ...text, interval: 0, hideOverlap: true },
    };
    return {
      grid: { left: 8, right: 24, top, bottom: 24, containLabel: true },
      xAxis: [scale, years],
      yAxis: { ...value, nameLocation: 'end', nameTextStyle: { ...text, align: 'left' }, nameGap: 20 },
    };
  }
  const categories = spec.series[0]?.categories ?? [];
  const bars = spec.type === 'bar';
  const room = bars
    ? Math.min(120, look.width * 0.34)
    : Math.max(40, (look.width - 44) / Math.max(1, categories.length));
  const category = {
    type: 'category',
    data: categories,
    ...lines,
    ...title,
    name: bars ? '' : spec.categoryAxis,
    nameGap: spec.type === 'line' ? 24 : 30,
    inverse: bars,
    boundaryGap: true,
    axisLabel: { ...text, color: look.ink, interval: 0, width: room, overflow: 'break' },
  };
  // Labels left of negative bars must not reach into the names.
  const negative = spec.series.some((s) => s.values.some((v) => v !== null && v < 0));
  const beyond = negative && bars ? { boundaryGap: [`${roomForLabels(spec, look.width)}%`, '5%'] } : {};
  const grid = {
    left: 8,
    right: bars ? 56 : spec.type === 'line' && spec.series.length > 1 ? 44 : 16,
    top: bars ? top - 28 : top,
    bottom: 28,
    containLabel: true,
  };
  return bars
    ? { grid, xAxis: { ...value, ...beyond, nameGap: 26 }, yAxis: category }
    : {
        grid,
        xAxis: category,
        yAxis: {
          ...value,
          name: spec.valueAxis,
          nameLocation: 'end',
          nameTextStyle: { ...text, align: 'left' },
          nameGap: 20,
        },
      };
}

function seriesOption(spec: ChartSpec, one: Series, i: number, look: ChartLook): Option {
  const color = visibleOn(one.color, look.ground);
  const label = { show: true, color: look.ink, fontSize: SMALL, formatter: (point: Point) => labelOf(spec, point) };
  const named = { name: one.name, color };
  const colored = (value: unknown, at: number): Option => ({
    value,
    ...(one.pointColors?.[at] && { itemStyle: { color: visibleOn(one.pointColors[at], look.ground) } }),
  });
  switch (spec.type) {
    case 'bar':
    case 'column':
      return {
        ...named,
        type: 'bar',
        barMaxWidth: 34,
        data: one.values.map((v, at) => ({
          ...colored(v, at),
          ...(v !== null && v < 0 && { label: { position: spec.type === 'bar' ? 'left' : 'bottom' } }),
        })),
        label: {
          ...label,
          ...(spec.type === 'column' && spec.series.length > 1 && { fontSize: SMALL - 1 }),
          position: spec.type === 'bar' ? 'right' : 'top',
        },
      };
    case 'line':
      return {
        ...named,
        type: 'line',
        data: one.values.map((v, at) => ({
          ...colored(v, at),
          label: { position: side(one, at), offset: [0, spread(spec, at)[i] ?? 0] },
        })),
        symbol: SYMBOLS[i % SYMBOLS.length],
        symbolSize: 9,
        lineStyle: { width: 2, type: DASHES[i % DASHES.length] },
        label: { ...label, formatter: (point: Point) => endName(spec, point) + labelOf(spec, point) },
      };
    case 'timeline':
      return {
        ...named,
        type: 'scatter',
        xAxisIndex: 0,
        data: timelineData(spec, look, i),
        symbol: SYMBOLS[i % SYMBOLS.length],
        symbolSize: 11,
        label: { ...label, formatter: (point: Point) => shownLabels(one)[point.dataIndex] ?? '' },
      };
    case 'doughnut':
      return {
        ...named,
        type: 'pie',
        radius: ['42%', '68%'],
        center: ['50%', '56%'],
        data: one.values.map((v, at) => ({ ...colored(v, at), name: one.categories[at] })),
        label: { ...label, formatter: (point: Point & { name: string }) => `${point.name} ${labelOf(spec, point)}` },
        itemStyle: { borderColor: look.ground, borderWidth: 2 },
      };
  }
}

const HALF = 0.5;
const positionsOf = (spec: ChartSpec): readonly number[] => spec.series.flatMap((s) => s.positions ?? []);
/** About what the axes leave of the chart's width, and how high the plot is. */
const TIMELINE = { beside: 64, point: 11, character: 6.2 };

/** Points without a value are left out; each label stands where it covers neither a point nor another label. */
function timelineData(spec: ChartSpec, look: ChartLook, i: number): Option[] {
  const [first, last] = yearsAxis(positionsOf(spec));
  const width = look.width - TIMELINE.beside;
  const highest = Math.max(...spec.series.flatMap((s) => s.values.map((v) => v ?? 0)), Number.MIN_VALUE) * 1.1;
  const drawn = spec.series.map((s) =>
    s.values.flatMap((v, at) =>
      v === null ? [] : [{ value: v, position: s.positions?.[at] ?? 0, label: s.labels[at]! }],
    ),
  );
  const points = drawn.map((list) =>
    list.map((p) => ({
      x: (width * (p.position - first + HALF)) / (last - first + 1),
      y: PLOT_PIXELS * (1 - p.value / highest),
    })),
  );
  const sizes = drawn.map((list) =>
    list.map((p) => ({ width: lengthOf(p.label) * TIMELINE.character, height: LABEL_PIXELS })),
  );
  const sides: readonly Side[] = labelSides(points, sizes, TIMELINE.point, width)[i]!;
  return drawn[i]!.map((p, at) => ({ value: [p.position, p.value], label: { position: sides[at]! } }));
}

/** By how many percent of its values an axis has to go on for the longest label beside a negative bar. */
function roomForLabels(spec: ChartSpec, width: number): number {
  const labels = spec.series.flatMap((s) => s.labels.filter((_, at) => (s.values[at] ?? 0) < 0));
  const needed = Math.max(...labels.map((text) => lengthOf(text) * 6 + 10));
  const plot = Math.max(needed * 1.6, width * 0.55);
  return Math.round((100 * needed) / (plot - needed));
}

/** Labels beside the ends of a line, where no line runs through them. */
const side = (one: Series, at: number): string => (at === 0 ? 'left' : at === one.values.length - 1 ? 'right' : 'top');

/** The last label of a line says whose it is. */
const endName = (spec: ChartSpec, { seriesIndex, dataIndex }: Point): string => {
  const one = spec.series[seriesIndex];
  return one && spec.series.length > 1 && dataIndex === one.values.length - 1 ? `${one.name} ` : '';
};

/** Where labels of lines would cover each other they stand apart: pixels up (negative) or down, one a series. */
function spread(spec: ChartSpec, at: number): readonly number[] {
  const highest = Math.max(...spec.series.flatMap((s) => s.values.map((v) => v ?? 0)), Number.MIN_VALUE);
  const pixels = (value: number): number => (PLOT_PIXELS * value) / highest;
  const order = spec.series.map((s, i) => ({ i, y: pixels(s.values[at] ?? 0) })).sort((a, b) => a.y - b.y);
  const placed = order.reduce<{ i: number; y: number; to: number }[]>(
    (done, one) => [...done, { ...one, to: Math.max(one.y, (done.at(-1)?.to ?? -Infinity) + LABEL_PIXELS) }],
    [],
  );
  const shifts = new Map(placed.map(({ i, y, to }) => [i, Math.round(y - to)]));
  return spec.series.map((_, i) => shifts.get(i) ?? 0);
}

/** Points without a value are not drawn, so labels are counted without them. */
const shownLabels = (one: Series): readonly string[] => one.labels.filter((_, at) => one.values[at] !== null);
