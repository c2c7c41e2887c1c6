/** Series of a chart, their points and labels. */
import { enumValue } from '../enums';
import { excelError, invalidArgument, itemNotFound } from '../errors';
import { cellCount, fullName } from '../model/address';
import { Series, type Chart, type Source } from '../model/chart';
import { CellFault } from '../model/sheet';
import { define, type Thing } from '../thing';
import { over } from './bag';
import { checkPosition, DATA_LABELS, Fill, Font, Line } from './chart-formats';
import { DataLabels } from './chart-parts';
import * as check from './check';
import { rangeArgument } from './range';

/** A row or a column of cells. */
function strip(source: unknown, chart: Chart): Source {
  const range = rangeArgument(source, chart.sheet);
  if (range.box.rows > 1 && range.box.columns > 1)
    throw invalidArgument('values of a series are one row or one column');
  if (cellCount(range.box) > 32_000) throw invalidArgument('a series takes 32,000 points');
  return range;
}

const marker = {
  MarkerStyle: [check.oneOf('ChartMarkerStyle'), 'Automatic'],
  MarkerSize: [check.number(2, 72), 5],
  MarkerBackgroundColor: [check.color, '#000000'],
  MarkerForegroundColor: [check.color, '#000000'],
} as const;

/** A series may be of another kind than its chart. */
const kindOf = (series: Series): string => (series.options['chartType'] as string | undefined) ?? series.chart.type;

interface PointTarget {
  readonly series: Series;
  readonly index: number;
}
const point = ({ series, index }: PointTarget): ReturnType<Series['point']> => series.point(index);
const PointFormat = define<PointTarget>({
  name: 'ChartPointFormat',
  nav: { Fill: (target) => Fill(point(target).fill) as Thing, Border: (target) => Line(point(target).border) as Thing },
});
const pointLabel = over(
  (target: PointTarget) => point(target).label,
  {
    ...DATA_LABELS,
    Text: [check.text, ''],
    Formula: [check.text, ''],
    Top: [check.number(), 0],
    Left: [check.number(), 0],
  },
  (target) => {
    point(target).hasDataLabel = true;
  },
);
const pointParts =
  (target: PointTarget) =>
  (path: string): Record<string, unknown> =>
    ((point(target).label[path] as Record<string, unknown> | undefined) ?? (point(target).label[path] = {})) as Record<
      string,
      unknown
    >;
const PointLabelFormat = define<PointTarget>({
  name: 'ChartDataLabelFormat',
  nav: {
    Fill: (target) => Fill(pointParts(target)('fill')) as Thing,
    Border: (target) => Line(pointParts(target)('border')) as Thing,
    Font: (target) => Font(pointParts(target)('font')) as Thing,
  },
});
const PointLabel = define<PointTarget>({
  name: 'ChartDataLabel',
  get: pointLabel.get,
  set: {
    ...pointLabel.set,
    Position: (target, value) => {
      checkPosition(kindOf(target.series), value);
      pointLabel.set['Position']!(target, value);
    },
  },
  nav: { Format: (target) => PointLabelFormat(target) as Thing },
});

const pointOptions = over((target: PointTarget) => point(target).options, marker);
const Point = define<PointTarget>({
  name: 'ChartPoint',
  get: {
    ...pointOptions.get,
    Value: ({ series, index }) => series.read(series.values)[index] ?? null,
    HasDataLabel: (target) => point(target).hasDataLabel,
  },
  set: {
    ...pointOptions.set,
    HasDataLabel: (target, value) => {
      point(target).hasDataLabel = check.bool(value) as boolean;
    },
  },
  nav: { Format: (target) => PointFormat(target) as Thing, DataLabel: (target) => PointLabel(target) as Thing },
});
const count = (series: Series): number => (series.values ? cellCount(series.values.box) : 0);
const Points = define<Series>({
  name: 'ChartPointsCollection',
  get: { Count: count },
  items: (series) => Array.from({ length: count(series) }, (_, index) => Point({ series, index }) as Thing),
  call: {
    GetCount: count,
    GetItemAt: (series, index: unknown) => {
      if (check.integer(index, 'index', 0) >= count(series))
        throw itemNotFound(`point ${String(index)} of ${count(series)}`);
      return Point({ series, index: index as number });
    },
  },
});

const SeriesFormat = define<Series>({
  name: 'ChartSeriesFormat',
  nav: { Fill: (series) => Fill(series.fill) as Thing, Line: (series) => Line(series.line) as Thing },
});
const guard = (series: Series): void => series.chart.sheet.guard();
const options = over(
  (series: Series) => series.options,
  {
    ...marker,
    AxisGroup: [check.oneOf('ChartAxisGroup'), 'Primary'],
    BubbleScale: [check.number(0, 300), 100],
    DoughnutHoleSize: [check.number(10, 90), 75],
    Explosion: [check.number(0, 400), 0],
    Filtered: [check.bool, false],
    FirstSliceAngle: [check.number(0, 360), 0],
    GapWidth: [check.number(0, 500), 219],
    InvertColor: [check.color, '#FFFFFF'],
    InvertIfNegative: [check.bool, false],
    Overlap: [check.number(-100, 100), -27],
    PlotOrder: [check.number(1), 1],
    ShowLeaderLines: [check.bool, true],
    ShowShadow: [check.bool, false],
    Smooth: [check.bool, false],
    VaryByCategories: [check.bool, false],
  },
  guard,
);

/** Options that belong to some kinds of chart only. */
const ONLY: Readonly<Record<string, RegExp>> = {
  DoughnutHoleSize: /^Doughnut/,
  FirstSliceAngle: /Doughnut|Pie/,
  Explosion: /Doughnut|Pie/,
  GapWidth: /Column|Bar|Histogram|Pareto|Waterfall|Funnel|OfPie/,
  Overlap: /Column|Bar/,
  Smooth: /Line|Scatter/,
  MarkerStyle: /Line|Scatter|Radar/,
  MarkerSize: /Line|Scatter|Radar/,
};
const sets = Object.fromEntries(
  Object.entries(options.set).map(([name, set]) => [
    name,
    (series: Series, value: unknown) => {
      const kind = kindOf(series);
      if (ONLY[name] && !ONLY[name].test(kind)) throw excelError('InvalidOperation', `${name} of a ${kind} chart`);
      set(series, value);
    },
  ]),
);

const source =
  (name: 'values' | 'categories' | 'bubbleSizes') =>
  (series: Series, range: unknown): void => {
    guard(series);
    series[name] = strip(range, series.chart);
  };

/** Points in a plane have other dimensions than bars and lines. */
function dimensionOf(series: Series, dimension: unknown): Source | null {
  const which = enumValue('ChartSeriesDimension', dimension);
  const inPlane = /^(XYScatter|Bubble)/.test(kindOf(series));
  if (inPlane !== /^(XValues|YValues|BubbleSizes)$/.test(which))
    throw invalidArgument(`${which} of a ${kindOf(series)} chart`);
  if (which === 'Categories' || which === 'XValues') return series.categories;
  return which === 'BubbleSizes' ? series.bubbleSizes : series.values;
}

/** `Sheet1!$A$2:$A$9`, as formulas of charts have it. */
const sourceName = ({ sheet, box }: Source): string =>
  fullName(sheet.name, box).replace(/([A-Z]+)(\d+)(?=:|$)/g, '$$$1$$$2');

export const ChartSeries = define<Series>({
  name: 'ChartSeries',
  get: {
    ...options.get,
    Name: (series) => series.name,
    ChartType: (series) => series.options['chartType'] ?? series.chart.type,
    HasDataLabels: (series) => series.hasDataLabels,
  },
  set: {
    ...sets,
    Name: (series, name) => {
      guard(series);
      const text = check.text(name) as string;
      // A text that starts with = names the series after a cell.
      if (text.startsWith('='))
        [series.nameSource, series.nameText] = [series.chart.sheet.workbook.locate(text, series.chart.sheet), null];
      else series.nameText = text;
    },
    ChartType: (series, type) => {
      guard(series);
      series.options['chartType'] = enumValue('ChartType', type);
    },
    HasDataLabels: (series, value) => {
      guard(series);
      series.hasDataLabels = check.bool(value) as boolean;
    },
  },
  nav: {
    Format: (series) => SeriesFormat(series) as Thing,
    Points: (series) => Points(series) as Thing,
    DataLabels: (series) =>
      DataLabels({
        kind: () => kindOf(series),
        bag: series.dataLabels,
        parts: (path) => (series.dataLabels[path] ??= {}) as Record<string, unknown>,
        path: 'format',
        shown: () => {
          series.hasDataLabels = true;
        },
      }) as Thing,
  },
  call: {
    SetValues: source('values'),
    SetXAxisValues: source('categories'),
    SetBubbleSizes: source('bubbleSizes'),
    Delete: (series) => {
      guard(series);
      series.chart.series = series.chart.series.filter((one) => one !== series);
    },
    GetDimensionValues: (series, dimension: unknown) =>
      series.read(dimensionOf(series, dimension)).map((value) => (value instanceof CellFault ? value.code : value)),
    GetDimensionDataSourceString: (series, dimension: unknown) => {
      const from = dimensionOf(series, dimension);
      return from ? sourceName(from) : '';
    },
    GetDimensionDataSourceType: (series, dimension: unknown) =>
      dimensionOf(series, dimension) ? 'LocalRange' : 'Unknown',
  },
});

const at = (chart: Chart, index: unknown): Series => {
  const found = chart.series[check.integer(index, 'index', 0)];
  if (!found) throw itemNotFound(`series ${String(index)} of ${chart.series.length}`);
  return found;
};
export const SeriesCollection = define<Chart>({
  name: 'ChartSeriesCollection',
  get: { Count: (chart) => chart.series.length },
  items: (chart) => chart.series.map((series) => ChartSeries(series) as Thing),
  call: {
    Add: (chart, name: unknown, index: unknown) => {
      chart.sheet.guard();
      const series = new Series(chart);
      if (name !== null && name !== undefined) series.nameText = check.text(name) as string;
      const place = index === null || index === undefined ? chart.series.length : check.integer(index, 'index', 0);
      if (place > chart.series.length) throw invalidArgument(`index: ${place} of ${chart.series.length}`);
      chart.series.splice(place, 0, series);
      return ChartSeries(series);
    },
    GetCount: (chart) => chart.series.length,
    GetItemAt: (chart, index: unknown) => ChartSeries(at(chart, index)),
  },
});
