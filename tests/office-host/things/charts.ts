/** Chart and its collection. */
import { enumValue } from '../enums';
import { excelError, invalidArgument, itemNotFound } from '../errors';
import type { Box } from '../model/address';
import { Chart as ChartModel } from '../model/chart';
import { sameName } from '../model/names';
import type { Sheet } from '../model/sheet';
import { define, type Maker, type Thing } from '../thing';
import { over } from './bag';
import { Fill, Font, Line } from './chart-formats';
import { ChartAxes, ChartLegend, ChartTitle, DataLabels } from './chart-parts';
import * as check from './check';
import { rangeArgument } from './range';
import { SeriesCollection } from './chart-series';
import { Worksheet } from './worksheet';

const options = over(
  (chart: ChartModel) => chart.options,
  {
    ShowAllFieldButtons: [check.bool, true],
    ShowDataLabelsOverMaximum: [check.bool, true],
    CategoryLabelLevel: [check.number(), 0],
    Style: [check.number(1, 412), 2],
    DisplayBlanksAs: [check.oneOf('ChartDisplayBlanksAs'), 'NotPlotted'],
    PlotBy: [check.oneOf('ChartPlotBy'), 'Columns'],
    PlotVisibleOnly: [check.bool, true],
    SeriesNameLevel: [check.number(), 0],
  },
  (chart) => chart.sheet.guard(),
);

const place =
  (name: 'left' | 'top' | 'width' | 'height', least: number) =>
  (chart: ChartModel, value: unknown): void => {
    chart.sheet.guard();
    chart[name] = check.number(least, 100_000)(value) as number;
  };

/** Over the cells from one corner to the other. */
function setPosition(chart: ChartModel, start: unknown, end: unknown): void {
  chart.sheet.guard();
  const range = (value: unknown): Box => {
    const target = rangeArgument(value, chart.sheet);
    if (target.sheet !== chart.sheet) throw invalidArgument('a cell of another sheet');
    return target.box;
  };
  const from = range(start);
  const to = end === null || end === undefined ? from : range(end);
  chart.left = chart.sheet.left(from.column);
  chart.top = chart.sheet.top(from.row);
  chart.width = chart.sheet.left(to.column + to.columns) - chart.left;
  chart.height = chart.sheet.top(to.row + to.rows) - chart.top;
}

const AreaFormat = define<ChartModel>({
  name: 'ChartAreaFormat',
  ...over((chart: ChartModel) => chart.part('area'), {
    RoundedCorners: [check.bool, false],
    ColorScheme: [check.oneOf('ChartColorScheme'), 'ColorfulPalette1'],
  }),
  nav: {
    Fill: (chart) => Fill(chart.part('area/fill')) as Thing,
    Font: (chart) => Font(chart.part('area/font')) as Thing,
    Border: (chart) => Line(chart.part('area/border')) as Thing,
  },
});
const PlotAreaFormat = define<ChartModel>({
  name: 'ChartPlotAreaFormat',
  nav: {
    Fill: (chart) => Fill(chart.part('plot/fill')) as Thing,
    Border: (chart) => Line(chart.part('plot/border')) as Thing,
  },
});
const points = (fallback: number): readonly [check.Check, number] => [check.number(0, 100_000), fallback];
const PlotArea = define<ChartModel>({
  name: 'ChartPlotArea',
  ...over((chart: ChartModel) => chart.part('plot'), {
    Left: points(0),
    Top: points(0),
    Width: points(300),
    Height: points(150),
    InsideLeft: points(20),
    InsideTop: points(20),
    InsideWidth: points(260),
    InsideHeight: points(110),
  }),
  nav: { Format: (chart) => PlotAreaFormat(chart) as Thing },
});

export const Chart: Maker<ChartModel> = define<ChartModel>({
  name: 'Chart',
  identity: (chart) => ({ Id: chart.id }),
  get: {
    ...options.get,
    Id: (chart) => chart.id,
    Name: (chart) => chart.name,
    Left: (chart) => chart.left,
    Top: (chart) => chart.top,
    Width: (chart) => chart.width,
    Height: (chart) => chart.height,
    ChartType: (chart) => chart.type,
  },
  set: {
    ...options.set,
    Name: (chart, name) => {
      chart.sheet.guard();
      const wanted = check.string(name, 'chart name');
      if (chart.sheet.charts.some((one) => one !== chart && sameName(one.name, wanted)))
        throw invalidArgument(`the name is taken: ${wanted}`);
      chart.name = wanted;
    },
    Left: place('left', 0),
    Top: place('top', 0),
    Width: place('width', 1),
    Height: place('height', 1),
    ChartType: (chart, type) => {
      chart.sheet.guard();
      chart.type = enumValue('ChartType', type);
    },
  },
  nav: {
    Title: (chart) => ChartTitle(chart) as Thing,
    Legend: (chart) => ChartLegend(chart) as Thing,
    Axes: (chart) => ChartAxes(chart) as Thing,
    DataLabels: (chart) =>
      DataLabels({
        kind: () => chart.type,
        bag: chart.dataLabels,
        parts: chart.part.bind(chart),
        path: 'labels',
      }) as Thing,
    Series: (chart) => SeriesCollection(chart) as Thing,
    Format: (chart) => AreaFormat(chart) as Thing,
    PlotArea: (chart) => PlotArea(chart) as Thing,
    Worksheet: (chart) => Worksheet(chart.sheet) as Thing,
  },
  call: {
    Activate: (chart) => {
      chart.sheet.workbook.activate(chart.sheet);
      chart.sheet.workbook.select(null);
      chart.sheet.workbook.activeChart = chart;
    },
    Delete: (chart) => {
      chart.delete();
      chart.sheet.workbook.listener.happened('chartDeleted', { sheet: chart.sheet, id: chart.id });
    },
    SetData: (chart, source: unknown, by: unknown) => {
      chart.sheet.guard();
      chart.setData(rangeArgument(source), enumValue('ChartSeriesBy', by ?? 'Auto'));
    },
    SetPosition: setPosition,
    // A picture of the right kind; what is in it, no test can know.
    GetImage: () => 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+M8AAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  },
});

function add(sheet: Sheet, type: unknown, source: unknown, by: unknown): Thing {
  sheet.guard();
  const kind = enumValue('ChartType', type);
  const range = rangeArgument(source);
  const seriesBy = enumValue('ChartSeriesBy', by ?? 'Auto');
  const number = sheet.workbook.newId();
  const names = sheet.charts.map((chart) => chart.name);
  let count = 1;
  while (names.includes(`Chart ${count}`)) count += 1;
  const chart = new ChartModel(sheet, `{CHART-${String(number).padStart(4, '0')}}`, `Chart ${count}`, kind);
  chart.setData(range, seriesBy);
  if (chart.series.length > 255) throw excelError('InvalidArgument', 'a chart takes 255 series');
  sheet.charts.push(chart);
  sheet.workbook.listener.happened('chartAdded', { sheet, id: chart.id });
  return Chart(chart) as Thing;
}
const by = (sheet: Sheet, key: unknown): Thing | null => {
  const chart = sheet.charts.find((one) => one.id === key || sameName(one.name, String(key)));
  return chart ? (Chart(chart) as Thing) : null;
};
const none = (what: string): never => {
  throw itemNotFound(what);
};

export const ChartCollection = define<Sheet>({
  name: 'ChartCollection',
  get: { Count: (sheet) => sheet.charts.length },
  items: (sheet) => sheet.charts.map((chart) => Chart(chart) as Thing),
  item: (sheet, key) => by(sheet, key) ?? none(`chart ${key}`),
  call: {
    Add: add,
    GetCount: (sheet) => sheet.charts.length,
    GetItem: (sheet, key: unknown) => by(sheet, key) ?? none(`chart ${String(key)}`),
    GetItemAt: (sheet, index: unknown) =>
      Chart(sheet.charts[check.integer(index, 'index', 0)] ?? none(`chart ${String(index)}`)),
    GetItemOrNullObject: by,
  },
});
