/** Title, legend, axes, data labels of a chart, and the fills, lines and fonts they all have. */
import { enumValue } from '../enums';
import { excelError, invalidArgument, itemNotFound } from '../errors';
import type { Axis, Bag, Chart } from '../model/chart';
import { define, type Thing } from '../thing';
import { over } from './bag';
import { angle, checkPosition, DATA_LABELS, Fill, Font, format, Line, position } from './chart-formats';
import * as check from './check';
import { rangeArgument } from './range';

/** Where the formats of a part are kept. */
interface Styled {
  readonly parts: (path: string) => Bag;
  readonly path: string;
}
const Styles = define<Styled>({
  name: 'ChartPartFormat',
  nav: {
    Fill: ({ parts, path }) => Fill(parts(`${path}/fill`)) as Thing,
    Font: ({ parts, path }) => Font(parts(`${path}/font`)) as Thing,
    Border: ({ parts, path }) => Line(parts(`${path}/border`)) as Thing,
    Line: ({ parts, path }) => Line(parts(`${path}/line`)) as Thing,
  },
});
const styles = (chart: Chart, path: string): Thing => Styles({ parts: chart.part.bind(chart), path }) as Thing;

const titleOptions = over(
  (chart: Chart) => chart.title,
  {
    Visible: [check.bool, true],
    Overlay: [check.bool, false],
    HorizontalAlignment: [check.oneOf('ChartTextHorizontalAlignment'), 'Center'],
    VerticalAlignment: [check.oneOf('ChartTextVerticalAlignment'), 'Center'],
    Top: position,
    Left: position,
    TextOrientation: angle,
    Position: [check.oneOf('ChartTitlePosition'), 'Top'],
    ShowShadow: [check.bool, false],
  },
  (chart) => chart.sheet.guard(),
);
/** Some characters of a text, which have a font of their own. */
const FormatString = define<Styled>({
  name: 'ChartFormatString',
  nav: { Font: ({ parts, path }) => Font(parts(`${path}/font`)) as Thing },
});
function substring(chart: Chart, start: unknown, length: unknown): Thing {
  chart.sheet.guard();
  const [from, count] = [check.integer(start, 'start', 0), check.integer(length, 'length', 1)];
  if (from + count > chart.titleText.length)
    throw invalidArgument(`characters ${from} to ${from + count} of a title of ${chart.titleText.length}`);
  return FormatString({ parts: chart.part.bind(chart), path: `title/${from}+${count}` }) as Thing;
}
export const ChartTitle = define<Chart>({
  name: 'ChartTitle',
  get: { ...titleOptions.get, Text: (chart) => chart.titleText },
  set: {
    ...titleOptions.set,
    Text: (chart, text) => {
      chart.sheet.guard();
      chart.title['text'] = check.text(text);
      chart.title['visible'] = true;
    },
  },
  nav: { Format: (chart) => styles(chart, 'title') },
  call: {
    GetSubstring: substring,
    SetFormula: (chart, formula: unknown) => {
      chart.title['formula'] = check.string(formula, 'formula');
    },
  },
});

export const ChartLegend = define<Chart>({
  name: 'ChartLegend',
  ...over(
    (chart: Chart) => chart.legend,
    {
      Visible: [check.bool, true],
      Position: [check.oneOf('ChartLegendPosition'), 'Right'],
      Overlay: [check.bool, false],
      Left: position,
      Top: position,
      Width: position,
      Height: position,
      ShowShadow: [check.bool, false],
    },
    (chart) => chart.sheet.guard(),
  ),
  nav: { Format: (chart) => styles(chart, 'legend') },
});

export interface Labels extends Styled {
  readonly bag: Bag;
  /** Of the series or the chart. */
  readonly kind: () => string;
  /** Labels exist once one of their properties is set. */
  readonly shown?: () => void;
}
const labelOptions = over(
  ({ bag }: Labels) => bag,
  DATA_LABELS,
  ({ shown }) => shown?.(),
);
export const DataLabels = define<Labels>({
  name: 'ChartDataLabels',
  get: labelOptions.get,
  set: {
    ...labelOptions.set,
    Position: (labels, value) => {
      checkPosition(labels.kind(), value);
      labelOptions.set['Position']!(labels, value);
    },
  },
  nav: { Format: ({ parts, path }) => Styles({ parts, path }) as Thing },
});

interface AxisTarget {
  readonly chart: Chart;
  readonly axis: Axis;
}
const axisPart =
  ({ axis }: AxisTarget) =>
  (path: string): Bag =>
    (axis.parts[path] ??= {});
const AxisTitle = define<AxisTarget>({
  name: 'ChartAxisTitle',
  get: {
    Text: ({ axis }) => axis.title['text'],
    Visible: ({ axis }) => axis.title['visible'],
    TextOrientation: ({ axis }) => axis.title['textOrientation'] ?? 0,
  },
  set: {
    Text: ({ axis }, text) => {
      axis.title['text'] = check.text(text);
      axis.title['visible'] = true;
    },
    Visible: ({ axis }, visible) => {
      axis.title['visible'] = check.bool(visible);
    },
    TextOrientation: ({ axis }, value) => {
      axis.title['textOrientation'] = angle[0](value);
    },
  },
  nav: { Format: (target) => Styles({ parts: axisPart(target), path: 'title' }) as Thing },
});
const gridlines = (name: 'major' | 'minor') => {
  const Lines = define<AxisTarget>({
    name: 'ChartGridlines',
    ...over(({ axis }: AxisTarget) => (axis.parts[`${name}Gridlines`] ??= {}), {
      Visible: [check.bool, name === 'major'],
    }),
    nav: { Format: (target) => Styles({ parts: axisPart(target), path: `${name}Gridlines` }) as Thing },
  });
  return (target: AxisTarget): Thing => Lines(target) as Thing;
};
const axisOptions = over(
  ({ axis }: AxisTarget) => axis.options,
  {
    Maximum: [check.scale, ''],
    Minimum: [check.scale, ''],
    MajorUnit: [check.scale, ''],
    MinorUnit: [check.scale, ''],
    DisplayUnit: [check.oneOf('ChartAxisDisplayUnit'), 'None'],
    ShowDisplayUnitLabel: [check.bool, true],
    MinorTimeUnitScale: [check.oneOf('ChartAxisTimeUnit'), 'Days'],
    MajorTimeUnitScale: [check.oneOf('ChartAxisTimeUnit'), 'Days'],
    BaseTimeUnit: [check.oneOf('ChartAxisTimeUnit'), 'Days'],
    CategoryType: [check.oneOf('ChartAxisCategoryType'), 'Automatic'],
    ScaleType: [check.oneOf('ChartAxisScaleType'), 'Linear'],
    LogBase: [check.number(2, 1000), 10],
    ReversePlotOrder: [check.bool, false],
    Crosses: [check.oneOf('ChartAxisPosition'), 'Automatic'],
    Visible: [check.bool, true],
    IsBetweenCategories: [check.bool, true],
    MajorTickMark: [check.oneOf('ChartAxisTickMark'), 'Outside'],
    MinorTickMark: [check.oneOf('ChartAxisTickMark'), 'None'],
    TickMarkSpacing: [check.number(1, 31_999), 1],
    TickLabelPosition: [check.oneOf('ChartAxisTickLabelPosition'), 'NextToAxis'],
    TickLabelSpacing: [check.anything, 1],
    Alignment: [check.oneOf('ChartTickLabelAlignment'), 'Center'],
    MultiLevel: [check.bool, true],
    NumberFormat: [format, 'General'],
    LinkNumberFormat: [check.bool, true],
    Offset: [check.number(0, 1000), 100],
    TextOrientation: angle,
    Position: [check.oneOf('ChartAxisPosition'), 'Automatic'],
  },
  ({ chart }) => chart.sheet.guard(),
);

const ChartAxis = define<AxisTarget>({
  name: 'ChartAxis',
  get: { ...axisOptions.get, Type: ({ axis }) => axis.kind, AxisGroup: ({ axis }) => axis.group },
  set: axisOptions.set,
  nav: {
    Title: (target) => AxisTitle(target) as Thing,
    MajorGridlines: gridlines('major'),
    MinorGridlines: gridlines('minor'),
    Format: (target) => Styles({ parts: axisPart(target), path: 'axis' }) as Thing,
  },
  call: {
    SetCategoryNames: ({ chart }, source: unknown) => {
      for (const series of chart.series) series.categories = rangeArgument(source, chart.sheet);
    },
    SetCrossesAt: ({ axis }, value: unknown) => {
      axis.options['crosses'] = 'Custom';
      axis.options['crossesAt'] = check.number()(value);
    },
    SetPositionAt: ({ axis }, value: unknown) => {
      axis.options['position'] = 'Custom';
      axis.options['positionAt'] = check.number()(value);
    },
  },
});
function axis(chart: Chart, kind: string, group: string): Thing {
  if (!chart.hasAxes) throw excelError('InvalidOperation', `a ${chart.type} chart has no axes`);
  const found = chart.axes.find((one) => one.kind === kind && one.group === group);
  if (!found) throw itemNotFound(`${group} ${kind} axis`);
  return ChartAxis({ chart, axis: found }) as Thing;
}
export const ChartAxes = define<Chart>({
  name: 'ChartAxes',
  nav: {
    CategoryAxis: (chart) => axis(chart, 'Category', 'Primary'),
    ValueAxis: (chart) => axis(chart, 'Value', 'Primary'),
    SeriesAxis: (chart) => axis(chart, 'Series', 'Primary'),
  },
  call: {
    GetItem: (chart, kind: unknown, group: unknown) =>
      axis(chart, enumValue('ChartAxisType', kind), enumValue('ChartAxisGroup', group ?? 'Primary')),
  },
});
