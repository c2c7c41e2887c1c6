/** Native charts through the real Office.js client: what is asked of Excel, over which cells, in how many requests. */
import { chartBlocks, pageCells } from '../../../src/page/grid';
import { fillPage, pages } from '../../../src/content';
import { inkOn } from '../../../src/page/contrast';
import { tickFormat } from '../../../src/page/chart-scale';
import { CHART_KINDS, type ChartKind } from '../../../src/page/chart-kinds';
import { hasLegend, namedPoints } from '../../../src/page/named-points';
import { formatNumber } from '../../../src/page/number-format';
import type { ChartBlock, ChartSpec, Page } from '../../../src/page/page';
import { rangedSeries, type RangedSeries } from '../../../src/page/ranged-bars';
import { type Lang, WRITTEN } from '../../../src/core/lang';
import { dataset } from '../../../src/dataset';
import { planCharts } from '../../../src/hosts/office/charts';
import { planChart } from '../../../src/hosts/office/charts/plan-chart';
import { plainText, plotWidth } from '../../../src/hosts/office/charts/points';
import { straight } from '../../../src/hosts/office/charts/series';
import type { InsertOptions, InsertResult } from '../../../src/hosts/port';
import { chartsPage, ranges } from '../charts-page';
import type { ChartView, SheetView } from '../../office-host/view';
import { MATRIX } from '../../office-host/excel';
import { inTurn, TRIED_LANGS } from '../../rare';
import { at, leave, ORIGIN, start, type Harness } from './harness';

const filled = (id: string, lang: Lang = 'en'): Page =>
  fillPage(
    pages.find((one) => one.id === id)!,
    dataset,
    { lang, charts: true },
  );
const withCharts = pages.filter(({ id }) => chartBlocks(filled(id)).length > 0).map(({ id }) => id);
const EXCEL: Readonly<Record<ChartKind, string>> = {
  'column': 'ColumnClustered',
  'bar': 'BarClustered',
  'line': 'LineMarkers',
  'doughnut': 'Doughnut',
  'timeline': 'XYScatter',
  'stacked-column': 'ColumnStacked',
  'range-bar': 'BarStacked',
};

const STACKED: Readonly<Partial<Record<ChartKind, string>>> = { column: 'ColumnStacked', bar: 'BarStacked' };

let { excel, host }: Partial<Harness> = {};
const restart = async (options: Parameters<typeof start>[0] = {}): Promise<void> =>
  void ({ excel, host } = await start(options));
beforeEach(() => restart());
afterEach(() => {
  expect(excel!.problems).toEqual([]);
  leave();
});
const insert = (page: Page, options: Partial<InsertOptions> = {}): Promise<InsertResult> =>
  host!.insert(page, { formulas: 'values', overwrite: false, ...options });
const charts = (): readonly ChartView[] => excel!.charts();
/** Requests that an insert costs. */
const syncs = async (work: () => Promise<unknown>): Promise<number> => {
  const from = excel!.requests.length;
  await work();
  return excel!.syncs(from).length;
};
const rangeOf = (refs: readonly { row: number; column: number }[]): string => {
  const area = straight(refs, 'test');
  const [first, last] = [at(area.row, area.column), at(area.row + area.rows - 1, area.column + area.columns - 1)];
  return `Sheet1!${first === last ? first : `${first}:${last}`}`;
};
const num = (value: unknown): number => value as number;

test('there are pages with charts', () => expect(withCharts.length).toBeGreaterThanOrEqual(7));

test.each(withCharts)('%s: every chart stands over its rows and columns, bound to the inserted cells', async (id) => {
  const page = filled(id);
  await insert(page, { formulas: 'addin' });
  await excel!.settled();
  const blocks = chartBlocks(page);
  expect(charts()).toHaveLength(blocks.length);
  blocks.forEach(({ chart, ...block }: ChartBlock, index) => {
    const drawn = charts()[index]!;
    const { along, horizontal } = CHART_KINDS[chart.type];
    expect(drawn).toMatchObject({
      type: rangedSeries(chart) ? STACKED[chart.type] : EXCEL[chart.type],
      name: `Atlas_${chart.id.replace(/-/g, '_')}`,
      title: `${chart.title}\n${chart.finding}`,
      legend: hasLegend(chart, plotWidth(block)) ? 'Bottom' : null,
    });
    // The topic in small, above.
    expect(drawn.parts[`title/0+${chart.title.length}/font`]).toMatchObject({ bold: false, size: 9 });
    expect([drawn.axes.category.title ?? '', drawn.axes.value.title ?? '']).toEqual(['', chart.valueAxis]);
    if (along !== 'ring')
      expect(drawn.axes.value.options).toMatchObject({
        numberFormat: tickFormat(chart),
        ...(chart.step !== undefined && { majorUnit: chart.step }),
      });
    if (horizontal) expect(drawn.axes.category.options).toMatchObject({ reversePlotOrder: true, position: 'Maximum' });
    const sheet = excel!.workbook.sheetBy('Sheet1');
    expect([drawn.position.left, drawn.position.top]).toEqual([
      sheet.left(block.column + ORIGIN.column),
      sheet.top(block.row + ORIGIN.row),
    ]);
    // Its last row and the one below say who says so, and what it shows.
    expect(drawn.position.top + drawn.position.height).toBeCloseTo(sheet.top(block.row + block.rows - 1 + ORIGIN.row));
    const words = [0, 1].map(
      (below) => excel!.sheet('Sheet1').cell(at(block.row + block.rows - 1 + below, block.column)).value,
    );
    expect(words).toEqual([chart.sourceLine, chart.altText]);
    for (const series of chart.series)
      series.labels.forEach((label, i) => {
        if (series.values[i] !== null) expect(words[1]).toContain(label);
      });
    expect(drawn.position.left + drawn.position.width).toBeLessThanOrEqual(
      sheet.left(block.column + block.columns + ORIGIN.column) + 0.01,
    );
    const ranged = rangedSeries(chart);
    if (ranged) {
      expectRanges(drawn, ranged, excel!.sheet('Sheet1'));
      return;
    }
    expect(drawn.series.map(({ name }) => name)).toEqual(chart.series.map(({ name }) => name));
    const named = namedPoints(chart, plotWidth(block));
    drawn.series.forEach((series, i) => {
      const spec = chart.series[i]!;
      const withNames = series.points.filter(({ label }) => label['showSeriesName'] === true);
      expect(withNames.map(({ index }) => index)).toEqual(named ? [named[i]] : []);
      if (along !== 'time')
        expect([series.values, series.categories]).toEqual([rangeOf(spec.valueRefs), rangeOf(spec.categoryRefs)]);
      if (along !== 'ring')
        expect([series.color, series.lineColor, series.options['markerBackgroundColor']]).toContain(`#${spec.color}`);
      expect(series).toMatchObject({
        hasDataLabels: true,
        dataLabels: { showValue: true, numberFormat: chart.format },
      });
      const pointAt = (at: number) => series.points.find(({ index }) => index === at);
      spec.pointColors?.forEach((color, at) => {
        if (!spec.bounds?.[at]) expect(pointAt(at)?.color).toBe(`#${color}`);
      });
      // A bound is hollow, with a dashed edge or an empty marker.
      spec.bounds?.forEach((isBound, at) => {
        if (!isBound) return;
        const edge = `#${spec.pointColors?.[at] ?? spec.color}`;
        const { color = null, border, options } = pointAt(at)!;
        expect([color, border.color ?? options['markerForegroundColor']]).toEqual([null, edge]);
      });
    });
  });
});

/**
 * Where bars begin, unseen; the bars, hollow where both ends are stated; the page's values, unseen, with the labels.
 */
function expectRanges({ series, axes }: ChartView, one: RangedSeries, sheet: SheetView): void {
  const [begins, bars, values] = series;
  const { parts, ends } = one.ranges;
  expect(series.map(({ name }) => name)).toEqual([parts.begin, parts.length, one.name]);
  const read = (area: string): unknown[] => sheet.values(area.replace('Sheet1!', '')).flat();
  const from = one.values.map((_, i) => ends[i]?.value ?? 0);
  expect(read(begins!.values!)).toEqual(from);
  expect(read(bars!.values!)).toEqual(one.values.map((value, i) => value! - from[i]!));
  expect(read(values!.values!)).toEqual(one.values);
  for (const { categories, options } of series) {
    expect(read(categories!)).toEqual(one.categories);
    expect(options['overlap']).toBe(100);
  }
  expect(series.map(({ filled, hasDataLabels }) => [filled, hasDataLabels])).toEqual([
    [false, false],
    [true, false],
    [false, true],
  ]);
  expect(values!.dataLabels['position']).toBe('InsideBase');
  ends.forEach((end, i) => {
    const [bar, label] = [bars!, values!].map(({ points }) => points.find(({ index }) => index === i));
    if (!end) expect(bar?.border ?? {}).toEqual({});
    else expect(bar!.border).toMatchObject({ color: `#${one.pointColors?.[i] ?? one.color}`, lineStyle: 'Dash' });
    if (end) expect(formatNumber(String(label!.label['numberFormat']), one.values[i]!)).toBe(one.labels[i]);
  });
  expect(num(axes.value.options['maximum'])).toBeGreaterThan(Math.max(...one.values.map(num)));
}

test.each(inTurn({ id: withCharts, formulas: ['addin', 'values'] }))(
  '$id: the cells of a chart hold what its preview shows, and live formulas come to the same ($formulas)',
  async ({ id, formulas }) => {
    const page = filled(id);
    await insert(page, { formulas });
    await excel!.settled();
    const sheet = excel!.sheet('Sheet1');
    for (const { chart } of chartBlocks(page)) {
      for (const series of chart.series) {
        series.valueRefs.forEach((ref, i) => {
          if (series.values[i] !== null)
            expect(num(sheet.cell(at(ref.row, ref.column)).value)).toBeCloseTo(series.values[i]!, 10);
        });
        series.categoryRefs.forEach((ref, i) =>
          expect(String(sheet.cell(at(ref.row, ref.column)).value)).toBe(series.categories[i]),
        );
      }
    }
  },
);

test('a figure with a qualifier has it in its label', async () => {
  await insert(filled('korea-vendors'));
  const { points } = charts()[0]!.series[0]!;
  const formats = [0, 1, 2].map((index) => points.find((point) => point.index === index)?.label['numberFormat']);
  expect(formats[0]).toMatch(/^"~"/);
  expect(formats[1]).toBeUndefined();
  expect(formats[2]).toMatch(/^"≤"/);
});

/** An Excel that does not know the functions: once more, as values. */
const UNKNOWN: Parameters<typeof start>[0] = { functions: { namespace: 'XIAOMI', functions: [] } };
test.each(
  inTurn({
    id: pages.map(({ id }) => id),
    how: [
      ['selection', 'values', 0],
      ['new-sheet', 'values', 0],
      ['new-sheet', 'addin', 1],
      ['selection', 'addin', 1],
      ['selection', 'addin', 2, UNKNOWN],
    ],
  }),
)(
  '$id: three requests at the selection, two on a new sheet; one more for formulas ($how)',
  async ({ id, how: [where, formulas, more, options] }) => {
    const page = filled(id);
    await restart(options);
    const usual = where === 'selection' ? 3 : 2;
    const live = pageCells(page).some((line) => line.some((cell) => cell?.formulas));
    expect(await syncs(() => insert(page, { formulas, where }))).toBe(live ? usual + more : usual);
    expect(excel!.kept).toBe(0);
  },
);

test('every chart of every page and language can be drawn: its cells lie in one row or column', () => {
  for (const { id } of pages)
    for (const lang of TRIED_LANGS) expect(() => planCharts(filled(id, lang), [])).not.toThrow();
});

test('cells under a chart count as taken, and stay as they are with consent', async () => {
  const page = filled('korea-vendors');
  const { row, column } = chartBlocks(page)[0]!;
  excel!.type(at(row + 2, column + 1), 'mine');
  expect(await insert(page)).toMatchObject({
    status: 'occupied',
    target: { occupiedCount: 1, occupied: [{ text: 'mine' }] },
  });
  expect(charts()).toEqual([]);
  await insert(page, { overwrite: true });
  expect(excel!.sheet('Sheet1').cell(at(row + 2, column + 1)).value).toBe('mine');
  expect(charts()).toHaveLength(1);
});

test('a chart over wide columns of text is not stretched over all of them', async () => {
  const base = filled('korea-vendors');
  const wide: Page = {
    ...base,
    widths: base.widths.map(() => 60),
    blocks: base.blocks.map((block) => (block.kind === 'chart' ? { ...block, row: 30, column: 0 } : block)),
  };
  await insert(wide);
  expect(charts()[0]!.position.width).toBe(520);
});

test('a second copy of a chart gets a free name', async () => {
  await insert(filled('korea-vendors'));
  excel!.select('B80');
  await insert(filled('korea-vendors'));
  expect(charts().map(({ name }) => name)).toEqual(['Atlas_korea_share', 'Atlas_korea_share_2']);
});

test('with ExcelApi 1.9 charts are drawn: the real client refuses what is newer', async () => {
  await restart({ matrix: { ...MATRIX, ExcelApi: '1.9' } });
  expect(await insert(filled('japan-vendors'))).toMatchObject({ status: 'inserted' });
  expect(charts().length).toBeGreaterThan(0);
});

test('an older Excel is told so in words, before anything is asked of it', async () => {
  await restart({ matrix: { ...MATRIX, ExcelApi: '1.8' } });
  expect([host!.canInsert, host!.canDrawCharts, host!.canAddSheets]).toEqual([false, false, false]);
  const from = excel!.requests.length;
  const error = (await insert(filled('korea-vendors')).catch((problem: unknown) => problem)) as Error & {
    words: Record<string, string>;
  };
  expect(error.message).toContain('this Excel is too old');
  expect(Object.keys(error.words)).toEqual([...WRITTEN]);
  expect(excel!.syncs(from)).toEqual([]);
});

const chart = (more: Partial<ChartSpec>): ChartSpec => ({
  id: 'c',
  type: 'column',
  title: 'T',
  valueAxis: 'V',
  format: '0%',
  altText: '',
  sourceLine: '',
  series: [
    {
      name: 'S',
      nameRef: { row: 0, column: 1 },
      color: 'FF6900',
      categories: ['a', 'b', 'c'],
      categoryRefs: [1, 2, 3].map((row) => ({ row, column: 0 })),
      values: [0.1, null, 0.3],
      labels: ['10%', '', '30%'],
      valueRefs: [1, 2, 3].map((row) => ({ row, column: 1 })),
    },
  ],
  ...more,
});
const plan = (more: Partial<ChartSpec>): ReturnType<typeof planChart> =>
  planChart({ kind: 'chart', row: 0, column: 3, rows: 15, columns: 7, chart: chart(more) }, 'Atlas_c');

test('a timeline stands its points on years, in cells behind the chart; figures that are missing are left out', () => {
  const timeline = plan({
    type: 'timeline',
    series: [{ ...chart({}).series[0]!, values: [1, 2, null], positions: [2023.5, 2025.25, 2026] }],
  });
  expect(timeline).toMatchObject({ type: 'XYScatter', labels: 'Top', years: [2022.49, 2025.49] });
  expect(timeline.helpers).toEqual([{ area: { row: 1, column: 3, rows: 2, columns: 1 }, contents: [2023.5, 2025.25] }]);
  expect(timeline.series[0]).toMatchObject({
    values: { row: 1, column: 1, rows: 2, columns: 1 },
    categories: timeline.helpers[0]!.area,
  });
  expect(() =>
    plan({
      type: 'timeline',
      series: Array.from({ length: 8 }, () => ({ ...chart({}).series[0]!, values: [1, 2, 3], positions: [1, 2, 3] })),
    }),
  ).toThrow('no room behind the chart for its points: c');
});

test('a line with a gap is drawn with a gap: a dash in a cell would count as zero', () => {
  const { helpers, series } = plan({ type: 'line' });
  expect(helpers).toEqual([
    {
      area: { row: 1, column: 3, rows: 3, columns: 1 },
      contents: [{ row: 1, column: 1 }, null, { row: 3, column: 1 }],
    },
  ]);
  expect(series[0]!.values).toEqual(helpers[0]!.area);
});

test('a point without a figure has no label; columns start at zero, unless some point down', () => {
  expect(plan({}).series[0]!.points).toEqual([{ index: 1, unlabelled: true }]);
  expect(plan({}).helpers).toEqual([]);
  expect(plan({}).minimum).toBe(0);
  expect(plan({ series: [{ ...chart({}).series[0]!, values: [0.1, -0.2, 0.3] }] }).minimum).toBeNull();
  expect(plan({ type: 'line' }).minimum).toBeNull();
});

test('a doughnut has no axes, names its parts and writes so that it can be read', () => {
  const doughnut = plan({
    type: 'doughnut',
    series: [{ ...chart({}).series[0]!, values: [1, 2, 3], pointColors: ['1428A0', 'FFFFFF', 'BFBFBF'] }],
  });
  expect(doughnut).toMatchObject({ type: 'Doughnut', hasAxes: false, labels: 'names', legend: false });
  expect(doughnut.series[0]!.points.map(({ ink }) => ink)).toEqual(['#FFFFFF', '#000000', '#000000']);
});

test('a doughnut goes through the client', async () => {
  const base = filled('korea-vendors');
  await insert({
    ...base,
    blocks: base.blocks.map((block) =>
      block.kind === 'chart' ? { ...block, chart: { ...block.chart, type: 'doughnut' as const } } : block,
    ),
  });
  expect(charts()[0]).toMatchObject({
    type: 'Doughnut',
    legend: null,
    series: [{ dataLabels: { showCategoryName: true }, options: { doughnutHoleSize: 55 } }],
  });
});

test('a timeline goes through the client: years on its axis, its places in cells behind it', async () => {
  const base = filled('korea-vendors');
  const block = chartBlocks(base)[0]!;
  await insert({
    ...base,
    blocks: base.blocks.map((one) =>
      one.kind === 'chart'
        ? {
            ...one,
            chart: {
              ...one.chart,
              type: 'timeline' as const,
              series: one.chart.series.map((series) => ({ ...series, positions: [2022.5, 2023, 2024.25] })),
            },
          }
        : one,
    ),
  });
  const [drawn] = charts();
  expect(drawn).toMatchObject({
    type: 'XYScatter',
    axes: { category: { options: { minimum: 2021.49, maximum: 2024.49 } } },
  });
  const places = `${at(block.row + 1, block.column)}:${at(block.row + 3, block.column)}`;
  expect(drawn!.series[0]!.categories).toBe(`Sheet1!${places}`);
  expect(excel!.sheet('Sheet1').values(places)).toEqual([[2022.5], [2023], [2024.25]]);
});

describe('a page of ranges and stacked columns goes through the client', () => {
  const column = (name: string, first: number, last: number): string =>
    `Sheet1!${name}${first + ORIGIN.row + 1}:${name}${last + ORIGIN.row + 1}`;
  beforeEach(async () => {
    expect(await insert(chartsPage)).toMatchObject({ status: 'inserted' });
  });

  test('ranges: unseen ends with their labels, and between them bars as long as cells behind the chart say', () => {
    const [drawn] = charts();
    expect(drawn).toMatchObject({ type: 'BarStacked', title: ranges.title, legend: null });
    const [low, bars, high] = drawn!.series;
    expect([low!.name, bars!.name, high!.name]).toEqual(['Low', 'Low–High', 'High']);
    expect([low!.values, high!.values]).toEqual([column('C', 4, 10), column('D', 4, 10)]);
    for (const series of [low!, bars!, high!]) {
      expect(series.categories).toBe(column('B', 4, 10));
      expect(series.options['overlap']).toBe(100);
    }
    expect([low!.filled, bars!.filled, high!.filled]).toEqual([false, true, false]);
    expect([low, bars, high].map((series) => [series!.hasDataLabels, series!.dataLabels['position']])).toEqual([
      [true, 'InsideEnd'],
      [false, undefined],
      [true, 'InsideBase'],
    ]);
    expect(drawn!.axes.value.options).toMatchObject({
      minimum: -0.1,
      maximum: 0.4,
      majorUnit: 0.1,
      numberFormat: '0%;""',
    });
    expect(drawn!.axes.category.options).toMatchObject({ reversePlotOrder: true });
  });

  test('the cells behind say from end to end, to the end of the axis, from zero, or nothing', () => {
    const at = charts()[0]!.series[1]!.values!.replace('Sheet1!', '');
    const sheet = excel!.sheet('Sheet1');
    expect(sheet.formulas(at).flat()).toEqual(['=D6-C6', '=0.4-C7', '=D8', '=D9-C9', '=NA()', '=D11-C11', '=D12-C12']);
    expect(
      sheet
        .values(at)
        .flat()
        .map((value) => (typeof value === 'number' ? Number(value.toFixed(9)) : value)),
    ).toEqual([0.05, 0.37, 0.12, 0, '#N/A', 0.1, 0.04]);
  });

  test('an open end is hollow with a dashed edge; bounds keep their words at the ends that have them', () => {
    const [low, bars, high] = charts()[0]!.series;
    expect(
      bars!.points.map(({ index, filled, color, border, label, hasDataLabel }) => [
        index,
        filled ? color : border,
        hasDataLabel ? label['numberFormat'] : null,
      ]),
    ).toEqual([
      [1, { color: '#FF6900', lineStyle: 'Dash', weight: 1 }, null],
      [2, { color: '#FF6900', lineStyle: 'Dash', weight: 1 }, null],
      [3, null, '"|"'],
      [5, '#1428A0', null],
    ]);
    const said = (series: typeof low): unknown[] =>
      series!.points.map(({ index, hasDataLabel, label }) => [index, hasDataLabel ? label['numberFormat'] : null]);
    expect(said(low)).toEqual([
      [1, '"≥"0%'],
      [2, null],
      [3, null],
      [4, null],
      [5, '"~"0%'],
      [6, '"from "0%'],
    ]);
    expect(said(high)).toEqual([
      [1, null],
      [2, '"≤"0%'],
      [4, null],
      [5, '">"0%'],
      [6, '"to "0%'],
    ]);
  });

  test('stacked columns: straight over the page’s cells, labels inside; what is too low for one has none, unless it is a bound', () => {
    const [, drawn] = charts();
    expect(drawn).toMatchObject({ type: 'ColumnStacked', legend: 'Bottom' });
    expect(drawn!.axes.value.options['minimum']).toBe(0);
    expect(drawn!.series.map(({ name, values }) => [name, values])).toEqual([
      ['Phones', column('C', 14, 16)],
      ['Watches', column('D', 14, 16)],
      ['Other', column('E', 14, 16)],
    ]);
    for (const series of drawn!.series) {
      expect(series.dataLabels['position']).toBe('Center');
      expect(series.options['overlap']).toBe(100);
    }
    expect(
      drawn!.series.map(({ points }) =>
        points.map(({ index, hasDataLabel, label }) => [index, hasDataLabel ? label['numberFormat'] : null]),
      ),
    ).toEqual([
      [[1, '"~"0%']],
      [
        [0, '"<"0%'],
        [2, '">"0%'],
      ],
      [
        [0, null],
        [1, null],
      ],
    ]);
  });
});

test('a line with a gap goes through the client', async () => {
  const base = filled('korea-vendors');
  const block = chartBlocks(base)[0]!;
  await insert({
    ...base,
    blocks: base.blocks.map((one) =>
      one.kind === 'chart'
        ? {
            ...one,
            chart: {
              ...one.chart,
              type: 'line' as const,
              series: one.chart.series.map((series) => ({
                ...series,
                values: [series.values[0]!, null, series.values[2]!],
              })),
            },
          }
        : one,
    ),
  });
  const behind = `${at(block.row + 1, block.column)}:${at(block.row + 3, block.column)}`;
  expect(charts()[0]!.series[0]!.values).toBe(`Sheet1!${behind}`);
  expect(excel!.sheet('Sheet1').values(behind)[1]).toEqual(['#N/A']);
  expect(num(excel!.sheet('Sheet1').values(behind)[2]![0])).toBe(block.chart.series[0]!.values[2]);
});

test('lines beside each other are named at their ends', () => {
  const two = plan({ type: 'line', series: [0, 1].map(() => ({ ...chart({}).series[0]!, values: [1, 2, 3] })) });
  expect(two.series[0]!.points).toEqual([
    { index: 0, position: 'Left' },
    { index: 1, unlabelled: true },
    { index: 2, position: 'Right' },
  ]);
});

test('texts of the data are never references; cells that are not in a line are refused', () => {
  expect(plainText('=A1')).toBe(' =A1');
  expect(plainText('-5 %')).toBe('-5 %');
  expect(inkOn('000000')).toBe('#FFFFFF');
  expect(() =>
    straight(
      [
        { row: 1, column: 1 },
        { row: 3, column: 1 },
      ],
      'x',
    ),
  ).toThrow('cells of the chart are not one row or one column: x');
});
