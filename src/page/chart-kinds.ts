/**
 * The kinds of charts, as traits. What all hosts and all who read charts decide, they decide by these; how a kind is
 * drawn says one file a host (`hosts/<host>/charts/kinds/<kind>.ts`).
 */
import { words, type Words } from '../core/lang';

export interface ChartTraits {
  /** What it is called, for readers who do not see it. */
  readonly name: Words;
  /** What a figure is drawn as. */
  readonly mark: 'bar' | 'line' | 'dot' | 'slice';
  /** What the marks stand along: an axis of names, an axis of years, or around a ring, which has no axes. */
  readonly along: 'names' | 'time' | 'ring';
  /** The categories stand below each other as the rows of their table, and the values go to the right. */
  readonly horizontal: boolean;
  /** Lengths are compared, which lie unless the axis of values begins at zero. */
  readonly fromZero: boolean;
  /** Series lie on each other and add up. */
  readonly stacked: boolean;
  /** Two series are the low and the high ends of what is drawn between them; an end without a figure is open. */
  readonly range: boolean;
  /** What a legend names, where there are several of them. */
  readonly legend: 'series' | 'categories' | 'none';
}

export const CHART_KINDS = {
  'column': {
    name: words('Column chart', '柱形图', '直條圖'),
    mark: 'bar',
    along: 'names',
    horizontal: false,
    fromZero: true,
    stacked: false,
    range: false,
    legend: 'series',
  },
  'bar': {
    name: words('Bar chart', '条形图', '橫條圖'),
    mark: 'bar',
    along: 'names',
    horizontal: true,
    fromZero: true,
    stacked: false,
    range: false,
    legend: 'series',
  },
  'line': {
    name: words('Line chart', '折线图', '折線圖'),
    mark: 'line',
    along: 'names',
    horizontal: false,
    fromZero: false,
    stacked: false,
    range: false,
    legend: 'series',
  },
  'doughnut': {
    name: words('Doughnut chart', '圆环图', '環圈圖'),
    mark: 'slice',
    along: 'ring',
    horizontal: false,
    fromZero: false,
    stacked: false,
    range: false,
    legend: 'categories',
  },
  'timeline': {
    name: words('Timeline', '时间线', '時間線'),
    mark: 'dot',
    along: 'time',
    horizontal: false,
    fromZero: false,
    stacked: false,
    range: false,
    legend: 'series',
  },
  'stacked-column': {
    name: words('Stacked column chart', '堆积柱形图', '堆疊直條圖'),
    mark: 'bar',
    along: 'names',
    horizontal: false,
    fromZero: true,
    stacked: true,
    range: false,
    legend: 'series',
  },
  'range-bar': {
    name: words('Range bar chart', '区间条形图', '區間橫條圖'),
    mark: 'bar',
    along: 'names',
    horizontal: true,
    fromZero: true,
    stacked: false,
    range: true,
    // Every bar has a label at each of its ends.
    legend: 'none',
  },
} as const satisfies Record<string, ChartTraits>;

export type ChartKind = keyof typeof CHART_KINDS;
export const chartKinds = Object.keys(CHART_KINDS) as readonly ChartKind[];

export const traitsOf = ({ type }: { readonly type: ChartKind }): ChartTraits => CHART_KINDS[type];
