/** Native charts through the real Office.js client: what is asked of Excel, over which cells, in how many requests. */
import { fillPage, pages } from '../../../src/content';
import type { ChartBlock, ChartSpec, Page } from '../../../src/content/spec';
import { LANGS, type Lang } from '../../../src/core/lang';
import { dataset } from '../../../src/dataset';
import { officeHost } from '../../../src/hosts/office';
import { inkOn, planChart, plainText, straight } from '../../../src/hosts/office/chart-plan';
import { planCharts } from '../../../src/hosts/office/charts';
import { chartBlocks, pageCells } from '../../../src/hosts/office/matrices';
import type { PaneHost } from '../../../taskpane/host';
import { bootOffice, MATRIX, type Booted } from '../../office-host/boot';
import { FullExcel, type FullChart } from './full-excel';

const filled = (id: string, lang: Lang = 'en'): Page => fillPage(pages.find((one) => one.id === id)!, dataset, { lang, charts: true });
const withCharts = pages.filter(({ id }) => chartBlocks(filled(id)).length > 0).map(({ id }) => id);
const EXCEL: Readonly<Record<ChartSpec['type'], string>> = { column: 'ColumnClustered', bar: 'BarClustered', line: 'LineMarkers', doughnut: 'Doughnut', timeline: 'XYScatter' };

let excel: FullExcel;
let booted: Booted;
let host: PaneHost;
async function start(matrix = MATRIX): Promise<void> {
  excel = new FullExcel();
  excel.evaluate = () => 0.23;
  booted = await bootOffice((request) => excel.host(request), { matrix });
  Object.assign(globalThis, { Office: booted.Office, Excel: booted.Excel });
  host = officeHost();
}
beforeEach(() => start());
afterEach(() => {
  expect(booted.faults).toEqual([]);
  for (const name of ['Office', 'Excel']) delete (globalThis as Record<string, unknown>)[name];
});

/** Requests of the library itself: after the boot, and when references are released. */
const OWN = ['_RemoveReference', 'NotifyActionHandlerReady', '_SetOsfControlContainerReadyForCustomFunctions', '_GetEnabledFeatures'];
/** Requests that an insert costs. */
const syncs = async (work: () => Promise<unknown>): Promise<number> => {
  const from = booted.requests.length;
  await work();
  return booted.requests.slice(from).filter(({ Actions }) => Actions.some(({ Name, ActionType }) => ActionType !== 1 && !OWN.includes(Name))).length;
};
const boxOf = (refs: readonly { row: number; column: number }[], origin: { row: number; column: number }): object => {
  const area = straight(refs, 'test');
  return { ...area, row: area.row + origin.row, column: area.column + origin.column };
};

test('there are pages with charts', () => expect(withCharts.length).toBeGreaterThanOrEqual(7));

test.each(withCharts)('%s: every chart stands over its rows and columns, bound to the inserted cells', async (id) => {
  const page = filled(id);
  await host.insert(page, { formulas: 'addin', overwrite: false });
  const origin = { row: 1, column: 1 };
  const blocks = chartBlocks(page);
  expect(excel.charts).toHaveLength(blocks.length);
  expect(new Set(excel.charts.map(({ props }) => props['Name'])).size).toBe(blocks.length);
  blocks.forEach(({ chart, ...block }: ChartBlock, index) => {
    const drawn: FullChart = excel.charts[index]!;
    expect(drawn.props).toMatchObject({
      Type: EXCEL[chart.type], Name: `Atlas_${chart.id.replace(/-/g, '_')}`, 'Title.Text': chart.title, 'Legend.Visible': chart.series.length > 1,
      'Category.Title.Text': chart.categoryAxis, 'Value.Title.Text': chart.valueAxis, 'Value.NumberFormat': chart.format,
    });
    expect(drawn.props['Category.ReversePlotOrder']).toBe(chart.type === 'bar' ? true : undefined);
    expect([drawn.from, drawn.to]).toEqual([
      { row: block.row + 1, column: block.column + 1, rows: 1, columns: 1 },
      { row: block.row + block.rows, column: block.column + block.columns, rows: 1, columns: 1 },
    ]);
    expect(drawn.series.map(({ props }) => props['Name'])).toEqual(chart.series.map(({ name }) => name));
    drawn.series.forEach((series, i) => {
      const spec = chart.series[i]!;
      expect(series.values).toEqual(boxOf(spec.valueRefs, origin));
      expect(series.categories).toEqual(boxOf(spec.categoryRefs, origin));
      expect(Object.values(series.props)).toContain(`#${spec.color}`);
      expect(series.props).toMatchObject({ HasDataLabels: true, 'Labels.ShowValue': true, 'Labels.NumberFormat': chart.format });
      spec.pointColors?.forEach((color, point) => expect(series.props[`${point}.Fill.Color`]).toBe(`#${color}`));
    });
  });
});

test.each(withCharts)('%s: the cells of a chart hold what its preview shows', async (id) => {
  const page = filled(id);
  await host.insert(page, { formulas: 'values', overwrite: false });
  for (const { chart } of chartBlocks(page)) {
    for (const series of chart.series) {
      series.valueRefs.forEach((ref, i) => { if (series.values[i] !== null) expect(excel.valueAt(ref.row + 1, ref.column + 1)).toBe(series.values[i]); });
      series.categoryRefs.forEach((ref, i) => expect(String(excel.valueAt(ref.row + 1, ref.column + 1))).toBe(series.categories[i]));
    }
  }
});

test('a figure with a qualifier has it in its label', async () => {
  await host.insert(filled('korea-vendors'), { formulas: 'values', overwrite: false });
  const formats = [0, 1, 2].map((point) => excel.charts[0]!.series[0]!.props[`${point}.Label.NumberFormat`]);
  expect(formats[0]).toMatch(/^"~"/);
  expect(formats[1]).toBeUndefined();
  expect(formats[2]).toMatch(/^"≤"/);
});

test.each(pages.map(({ id }) => id))('%s: three requests at the selection, two on a new sheet; one more for formulas', async (id) => {
  const page = filled(id);
  const formulas = pageCells(page).some((line) => line.some((cell) => cell?.formulas));
  expect(await syncs(() => host.insert(page, { formulas: 'values', overwrite: false }))).toBe(3);
  expect(await syncs(() => host.insert(page, { formulas: 'values', overwrite: false, where: 'new-sheet' }))).toBe(2);
  expect(await syncs(() => host.insert(page, { formulas: 'addin', overwrite: false, where: 'new-sheet' }))).toBe(formulas ? 3 : 2);
  await start();
  expect(await syncs(() => host.insert(page, { formulas: 'addin', overwrite: false }))).toBe(formulas ? 4 : 3);
  await start();
  excel.evaluate = () => '#NAME?';
  expect(await syncs(() => host.insert(page, { formulas: 'addin', overwrite: false }))).toBe(formulas ? 5 : 3);
});

test('every chart of every page and language can be drawn: its cells lie in one row or column', () => {
  for (const { id } of pages) for (const lang of LANGS) expect(() => planCharts(filled(id, lang), [])).not.toThrow();
});

test('cells under a chart count as taken, and stay as they are with consent', async () => {
  const page = filled('korea-vendors');
  const { row, column } = chartBlocks(page)[0]!;
  excel.cells.set(`${row + 3},${column + 2}`, { formula: 'mine', format: '@' });
  const asked = await host.insert(page, { formulas: 'values', overwrite: false });
  expect(asked).toMatchObject({ status: 'occupied', target: { occupiedCount: 1, occupied: [{ text: 'mine' }] } });
  expect(excel.charts).toEqual([]);
  await host.insert(page, { formulas: 'values', overwrite: true });
  expect(excel.valueAt(row + 3, column + 2)).toBe('mine');
  expect(excel.charts).toHaveLength(1);
});

test('a chart over wide columns of text is not stretched over all of them', async () => {
  await host.insert(filled('europe-prices'), { formulas: 'values', overwrite: false });
  expect(excel.charts[0]!.props['Width']).toBe(520);
  await start();
  await host.insert(filled('korea-vendors'), { formulas: 'values', overwrite: false });
  expect(excel.charts[0]!.props['Width']).toBeUndefined();
});

test('a second copy of a chart gets a free name', async () => {
  await host.insert(filled('korea-vendors'), { formulas: 'values', overwrite: false });
  excel.selection = { row: 60, column: 1, rows: 1, columns: 1 };
  await host.insert(filled('korea-vendors'), { formulas: 'values', overwrite: false });
  expect(excel.charts.map(({ props }) => props['Name'])).toEqual(['Atlas_korea_share', 'Atlas_korea_share_2']);
});

test('an Excel without ExcelApi 1.7 gets the table, and is told why the charts are missing (decision only: the manifest asks for 1.12)', async () => {
  await start({ ...MATRIX, ExcelApi: '1.6' });
  expect(host.canDrawCharts).toBe(false);
  const result = await host.insert(filled('korea-vendors'), { formulas: 'values', overwrite: false });
  expect(result).toMatchObject({ status: 'inserted', note: { en: expect.stringContaining('cannot draw the charts') } });
  expect([excel.charts.length, excel.tables.length]).toEqual([0, 1]);
});

test('an Excel with ExcelApi 1.7 only draws charts without number formats of their own (decision only)', async () => {
  await start({ ...MATRIX, ExcelApi: '1.7' });
  await host.insert(filled('korea-vendors'), { formulas: 'values', overwrite: false });
  const { props, series } = excel.charts[0]!;
  expect([...Object.keys(props), ...Object.keys(series[0]!.props)].filter((name) => /NumberFormat|Category\.Position|Labels\./.test(name))).toEqual([]);
  expect(series[0]!.props['HasDataLabels']).toBe(true);
});

const chart = (more: Partial<ChartSpec>): ChartSpec => ({
  id: 'c', type: 'column', title: 'T', categoryAxis: 'C', valueAxis: 'V', format: '0%', altText: '', sourceLine: '',
  series: [{ name: 'S', nameRef: { row: 0, column: 1 }, color: 'FF6900', categories: ['a', 'b', 'c'], categoryRefs: [1, 2, 3].map((row) => ({ row, column: 0 })), values: [0.1, null, 0.3], labels: ['10%', '', '30%'], valueRefs: [1, 2, 3].map((row) => ({ row, column: 1 })) }], ...more,
});
const plan = (more: Partial<ChartSpec>): ReturnType<typeof planChart> => planChart({ kind: 'chart', row: 0, column: 3, rows: 15, columns: 7, chart: chart(more) }, 'Atlas_c');

test('a timeline stands its points on years, in cells behind the chart; figures that are missing are left out', () => {
  const timeline = plan({ type: 'timeline', series: [{ ...chart({}).series[0]!, values: [1, 2, null], positions: [2023.5, 2025.25, 2026] }] });
  expect(timeline).toMatchObject({ type: 'XYScatter', labels: 'Top', years: [2023, 2026] });
  expect(timeline.helpers).toEqual([{ area: { row: 1, column: 3, rows: 2, columns: 1 }, contents: [2023.5, 2025.25] }]);
  expect(timeline.series[0]).toMatchObject({ values: { row: 1, column: 1, rows: 2, columns: 1 }, categories: timeline.helpers[0]!.area });
  expect(() => plan({ type: 'timeline', series: Array.from({ length: 8 }, () => ({ ...chart({}).series[0]!, values: [1, 2, 3], positions: [1, 2, 3] })) })).toThrow('no room behind the chart for its points: c');
});

test('a line with a gap is drawn with a gap: a dash in a cell would count as zero', () => {
  const { helpers, series } = plan({ type: 'line' });
  expect(helpers).toEqual([{ area: { row: 1, column: 3, rows: 3, columns: 1 }, contents: [{ row: 1, column: 1 }, null, { row: 3, column: 1 }] }]);
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
  const doughnut = plan({ type: 'doughnut', series: [{ ...chart({}).series[0]!, values: [1, 2, 3], pointColors: ['1428A0', 'FFFFFF', 'BFBFBF'] }] });
  expect(doughnut).toMatchObject({ type: 'Doughnut', hasAxes: false, labels: 'names', legend: false });
  expect(doughnut.series[0]!.points.map(({ ink }) => ink)).toEqual(['#FFFFFF', '#000000', '#000000']);
});

test.each(['doughnut', 'timeline'] as const)('a %s goes through the client', async (type) => {
  const base = filled('korea-vendors');
  const page: Page = { ...base, blocks: base.blocks.map((block) => (block.kind === 'chart' ? { ...block, chart: { ...block.chart, type } } : block)) };
  await host.insert(page, { formulas: 'values', overwrite: false });
  expect(excel.charts[0]!.props['Type']).toBe(EXCEL[type]);
});

test('lines beside each other are named at their ends', () => {
  const two = plan({ type: 'line', series: [0, 1].map(() => ({ ...chart({}).series[0]!, values: [1, 2, 3] })) });
  expect(two.series[0]!.points).toEqual([{ index: 0, position: 'Left' }, { index: 1, unlabelled: true }, { index: 2, position: 'Right' }]);
});

test('texts of the data are never references; cells that are not in a line are refused', () => {
  expect(plainText('=A1')).toBe(' =A1');
  expect(plainText('-5 %')).toBe('-5 %');
  expect(inkOn('000000')).toBe('#FFFFFF');
  expect(() => straight([{ row: 1, column: 1 }, { row: 3, column: 1 }], 'x')).toThrow('cells of the chart are not one row or one column: x');
});
