/** Charts: guessed from ranges, built series by series, refused where Excel refuses. */
import { finish, refusal, startSession, type Session } from './session';

let session: Session;
beforeEach(async () => {
  session = await startSession();
  await onSheet((sheet) => {
    sheet.getRange('A1:C4').values = [
      ['', 'Xiaomi', 'Samsung'],
      ['Q1', 0.1, 0.3],
      ['Q2', 0.2, 0.4],
      ['Q3', 0.15, 0.35],
    ];
  });
});
afterEach(() => finish(session));

const onSheet = <T>(work: (sheet: Excel.Worksheet) => T): Promise<T> =>
  session.Excel.run(async (context) => {
    const result = work(context.workbook.worksheets.getItem('Sheet1'));
    await context.sync();
    return result;
  });
const refused = async (work: (sheet: Excel.Worksheet) => void): Promise<string> => (await refusal(onSheet(work))).code;

test.each(['ColumnClustered', 'BarClustered', 'Line', 'LineMarkers', 'Doughnut', 'XYScatter'] as const)(
  '%s from a range: names, categories, values',
  async (type) => {
    await onSheet((sheet) => {
      sheet.charts.add(type, sheet.getRange('A1:C4'), 'Columns').name = 'Shares';
    });
    expect(session.excel.charts()).toMatchObject([
      {
        name: 'Shares',
        type,
        sheet: 'Sheet1',
        series: [
          { name: 'Xiaomi', nameSource: 'Sheet1!B1', categories: 'Sheet1!A2:A4', values: 'Sheet1!B2:B4' },
          { name: 'Samsung', categories: 'Sheet1!A2:A4', values: 'Sheet1!C2:C4' },
        ],
      },
    ]);
  },
);

test('rows instead of columns, and what Excel picks by itself', async () => {
  await onSheet((sheet) => {
    sheet.charts.add('Line', sheet.getRange('A1:C4'), 'Rows');
    sheet.charts.add('Line', sheet.getRange('A1:C4'), 'Auto');
    sheet.charts.add('Line', sheet.getRange('B2:B4'), 'Auto');
  });
  expect(
    session.excel
      .charts()
      .map(({ name, series }) => [name, series.map((one) => [one.name, one.values, one.categories])]),
  ).toEqual([
    [
      'Chart 1',
      [
        ['Q1', 'Sheet1!B2:C2', 'Sheet1!B1:C1'],
        ['Q2', 'Sheet1!B3:C3', 'Sheet1!B1:C1'],
        ['Q3', 'Sheet1!B4:C4', 'Sheet1!B1:C1'],
      ],
    ],
    [
      'Chart 2',
      [
        ['Xiaomi', 'Sheet1!B2:B4', 'Sheet1!A2:A4'],
        ['Samsung', 'Sheet1!C2:C4', 'Sheet1!A2:A4'],
      ],
    ],
    ['Chart 3', [['Series1', 'Sheet1!B2:B4', null]]],
  ]);
});

test('series by series, with titles, axes, labels, colours, place', async () => {
  const values = await onSheet((sheet) => {
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('B2:B4'), 'Columns');
    chart.series.getItemAt(0).delete();
    const series = chart.series.add('Share');
    series.setValues(sheet.getRange('C2:C4'));
    series.setXAxisValues(sheet.getRange('A2:A4'));
    series.format.fill.setSolidColor('#ff6900');
    series.gapWidth = 60;
    series.hasDataLabels = true;
    series.dataLabels.position = 'OutsideEnd';
    series.dataLabels.numberFormat = '"<"0%';
    series.dataLabels.format.font.color = '#333333';
    series.points.getItemAt(1).format.fill.setSolidColor('#CCCCCC');
    series.points.getItemAt(1).dataLabel.text = '~40%';
    chart.title.text = 'Share of shipments';
    chart.legend.visible = false;
    chart.axes.valueAxis.title.text = 'Share';
    chart.axes.valueAxis.numberFormat = '0%';
    chart.axes.valueAxis.minimum = 0;
    chart.axes.valueAxis.majorGridlines.format.line.color = '#E0E0E0';
    chart.axes.categoryAxis.categoryType = 'TextAxis';
    chart.setPosition('E2', 'K18');
    return series.getDimensionValues('Values');
  });
  expect(values.value).toEqual([0.3, 0.4, 0.35]);
  expect(session.excel.charts()).toMatchObject([
    {
      title: 'Share of shipments',
      legend: null,
      position: { left: 192, top: 15, width: 336, height: 255 },
      series: [
        {
          name: 'Share',
          values: 'Sheet1!C2:C4',
          categories: 'Sheet1!A2:A4',
          color: '#FF6900',
          hasDataLabels: true,
          dataLabels: { position: 'OutsideEnd', numberFormat: '"<"0%' },
          options: { gapWidth: 60 },
          points: [{ index: 1, color: '#CCCCCC', label: { text: '~40%' } }],
        },
      ],
      axes: {
        value: {
          title: 'Share',
          options: { numberFormat: '0%', minimum: 0 },
          parts: { 'majorGridlines/line': { color: '#E0E0E0' } },
        },
        category: { title: null, options: { categoryType: 'TextAxis' } },
      },
    },
  ]);
});

test('collections of charts: found by name, counted, deleted', async () => {
  const { none } = await onSheet((sheet) => {
    sheet.charts.add('Line', sheet.getRange('A1:C4')).name = 'One';
    const found = { one: sheet.charts.getItem('One'), none: sheet.charts.getItemOrNullObject('Two') };
    found.one.load('name');
    found.none.load('name');
    return found;
  });
  expect(none.isNullObject).toBe(true);
  await onSheet((sheet) => sheet.charts.getItem('One').delete());
  expect(session.excel.charts()).toEqual([]);
});

test.each<[string, (sheet: Excel.Worksheet, chart: Excel.Chart) => void, string]>([
  [
    'a type that does not exist',
    (sheet) => {
      sheet.charts.add('Columns' as 'Line', sheet.getRange('A1:C4'));
    },
    'InvalidArgument',
  ],
  [
    'an order of series that does not exist',
    (sheet) => {
      sheet.charts.add('Line', sheet.getRange('A1:C4'), 'Down' as 'Rows');
    },
    'InvalidArgument',
  ],
  [
    'a second chart of the name',
    (sheet, chart) => {
      chart.name = 'One';
      sheet.charts.add('Line', sheet.getRange('A1:C4')).name = 'one';
    },
    'InvalidArgument',
  ],
  ['a place that is no cell', (_sheet, chart) => chart.setPosition('E0'), 'InvalidArgument'],
  [
    'a block as values',
    (sheet, chart) => chart.series.getItemAt(0).setValues(sheet.getRange('A1:C4')),
    'InvalidArgument',
  ],
  [
    'a series that is not there',
    (_sheet, chart) => {
      chart.series.getItemAt(9).name = 'x';
    },
    'ItemNotFound',
  ],
  [
    'a point that is not there',
    (_sheet, chart) => {
      chart.series.getItemAt(0).points.getItemAt(9).hasDataLabel = true;
    },
    'ItemNotFound',
  ],
  [
    'a label position of another world',
    (_sheet, chart) => {
      chart.series.getItemAt(0).dataLabels.position = 'Above' as 'Top';
    },
    'InvalidArgument',
  ],
  [
    'the outside end of what lies below something else',
    (_sheet, chart) => {
      chart.chartType = 'ColumnStacked';
      chart.series.getItemAt(0).dataLabels.position = 'OutsideEnd';
    },
    'InvalidArgument',
  ],
  [
    'a side of a column, at one of its points',
    (_sheet, chart) => {
      chart.series.getItemAt(0).points.getItemAt(0).dataLabel.position = 'Right';
    },
    'InvalidArgument',
  ],
  [
    'a hole in a column',
    (_sheet, chart) => {
      chart.series.getItemAt(0).doughnutHoleSize = 50;
    },
    'InvalidOperation',
  ],
  [
    'a color that is none',
    (_sheet, chart) => chart.series.getItemAt(0).format.fill.setSolidColor('orangish'),
    'InvalidArgument',
  ],
  [
    'a width of nothing',
    (_sheet, chart) => {
      chart.width = 0;
    },
    'InvalidArgument',
  ],
])('%s is refused', async (_what, work, code) => {
  expect(
    await refused((sheet) => work(sheet, sheet.charts.add('ColumnClustered', sheet.getRange('A1:C4'), 'Columns'))),
  ).toBe(code);
});

test('a doughnut has no axes', async () => {
  expect(
    await refused((sheet) => {
      sheet.charts.add('Doughnut', sheet.getRange('A1:B4'), 'Columns').axes.valueAxis.title.text = 'x';
    }),
  ).toBe('InvalidOperation');
});
