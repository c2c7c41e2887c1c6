/** What all kinds of charts share in a preview: measures, colours, labels. */
import { visibleOn } from '../../../page/contrast';
import type { ChartSeries, ChartSpec } from '../../../page/page';

export interface ChartLook {
  /** Text, secondary text, lines and ground, as CSS colours. */
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly ground: string;
  readonly width: number;
  /** Absent: as high as the chart needs to be. */
  readonly height?: number;
  readonly font: string;
}

/** With less, names and values of a chart run into each other. */
const LEAST_WIDTH = 276;
const LEAST_HEIGHT = 80;

/** As the page around an element has it; as high as its place where the element says that it fills it. */
export function lookAround(element: HTMLElement): ChartLook {
  const style = getComputedStyle(element);
  const place = element.parentElement ?? element;
  return {
    ink: style.color,
    soft: style.outlineColor,
    line: style.borderTopColor,
    ground: style.backgroundColor,
    font: style.fontFamily,
    width: Math.max(LEAST_WIDTH, Math.floor(place.clientWidth)),
    ...(element.hasAttribute('fill') && { height: Math.max(LEAST_HEIGHT, place.clientHeight) }),
  };
}

/** A part of what ECharts is told. */
export type Option = Readonly<Record<string, unknown>>;

export const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'emptyRect'];
export const SMALL = 11;
/** About how high the plot of a line chart is, and a label in it. */
export const PLOT_PIXELS = 145;
export const LABEL_PIXELS = 13;

/** About what the axes leave of a chart's width. */
export const plotWidth = ({ width }: Pick<ChartLook, 'width'>): number => width - 64;

/** Chinese characters take two places. */
export const lengthOf = (text: string): number =>
  [...text].reduce((sum, ch) => sum + (/[\u2E80-\uFF60]/.test(ch) ? 2 : 1), 0);

export interface Point {
  readonly seriesIndex: number;
  readonly dataIndex: number;
}
export const labelOf = (spec: ChartSpec, { seriesIndex, dataIndex }: Point): string =>
  spec.series[seriesIndex]?.labels[dataIndex] ?? '';

export const labelLook = (spec: ChartSpec, look: ChartLook): Option => ({
  show: true,
  color: look.ink,
  fontSize: SMALL,
  formatter: (point: Point) => labelOf(spec, point),
});

/** How a series is called and coloured. */
export const named = ({ name, color }: ChartSeries, { ground }: ChartLook): Option => ({
  name,
  color: visibleOn(color, ground),
});

const EDGE = 1.5;
/** A figure that is a bound, or an end that is not known: the edge of its mark alone. */
export const hollow = (edge: string): Option => ({
  color: 'transparent',
  borderColor: edge,
  borderWidth: EDGE,
  borderType: 'dashed',
});

/** A value, in the colour of its point where that is not the series'; hollow where it is a bound. */
export function colored(
  { color, pointColors, bounds }: ChartSeries,
  value: unknown,
  at: number,
  { ground }: ChartLook,
): Option {
  const own = pointColors?.[at];
  if (bounds?.[at]) return { value, itemStyle: hollow(visibleOn(own ?? color, ground)) };
  return { value, ...(own && { itemStyle: { color: visibleOn(own, ground) } }) };
}
