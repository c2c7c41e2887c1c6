/**
 * A page over an older one: what is left of a page says nothing true, and a chart of it would draw the new cells under
 * its title.
 */
import { fillPage, pages } from '../../../src/content';
import { dataset } from '../../../src/dataset';
import { officeHost } from '../../../src/hosts/office';
import { hasStrip } from '../../../src/hosts/office/reading-charts';
import type { InsertOptions } from '../../../src/hosts/port';
import { chartBlocks, rectAddress, pageSize } from '../../../src/page/grid';
import { headlineOf } from '../../../src/page/headline';
import type { KnownPages } from '../../../src/page/older-pages';
import type { Page } from '../../../src/page/page';
import { createExcel, MATRIX, type ExcelOptions, type TestExcel } from '../../office-host/excel';
import { inTurn, RARE, TRIED_LANGS } from '../../rare';
import { at, FUNCTIONS, leave, ORIGIN, shared } from './harness';

let before: (excel: TestExcel) => void;
beforeAll(async () => {
  ({ before } = await shared());
});
afterAll(leave);

const filled = (id: string, lang: (typeof TRIED_LANGS)[number] = 'en'): Page =>
  fillPage(
    pages.find((one) => one.id === id)!,
    dataset,
    { lang, charts: true },
  );
const KNOWN: KnownPages = (title) =>
  TRIED_LANGS.flatMap((lang) => pages.filter((one) => one.title[lang] === title).map(({ id }) => filled(id, lang)));
const OPTIONS: InsertOptions = { formulas: 'values', overwrite: true, known: KNOWN };
/** Its chart's name, place and cells are its own. */
const SMALL = filled('korea-vendors');

const newExcel = (options: ExcelOptions = {}): TestExcel => {
  const excel = createExcel({ functions: FUNCTIONS, ...options });
  before(excel);
  excel.select('B2');
  return excel;
};
/** With a page and, far from it, what the user has made. */
async function holding(page: Page | null, options: ExcelOptions = {}): Promise<TestExcel> {
  const excel = newExcel(options);
  if (page) await officeHost().insert(page, { formulas: 'values', overwrite: false });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('AZ1:AZ3').values = [['mine'], [1], [2]];
    sheet.charts.add('ColumnClustered', sheet.getRange('AZ1:AZ3'), 'Columns').name = 'Mine';
    await context.sync();
  });
  excel.select('B2');
  return excel;
}
const contents = (excel: TestExcel): unknown => {
  const sheet = excel.sheet('Sheet1');
  return {
    formulas: sheet.formulas('A1:BB120'),
    tables: sheet.tables.map(({ name, address }) => ({ name, address })),
    charts: sheet.charts.map(({ name, title, series }) => ({
      name,
      title,
      series: series.map(({ values }) => values),
    })),
  };
};
/** A table that was made again has another id. */
const state = (excel: TestExcel): unknown =>
  JSON.parse(JSON.stringify(excel.snapshot()).replaceAll(/\{TABLE-\d+\}/g, ''));

test.each(
  inTurn({
    // Points in a plane, ranges with cells behind them, several charts.
    id: RARE
      ? pages.filter(({ charts }) => charts?.length).map(({ id }) => id)
      : ['stores', 'europe-prices', 'double-11'],
    lang: TRIED_LANGS,
    api: ['1.17', '1.14'],
  }).slice(0, RARE ? undefined : 3),
)(
  '$id, $lang, in an Excel with $api: it is named in the question, and nothing of it is left',
  async ({ id, lang, api }) => {
    const matrix = { ...MATRIX, ExcelApi: api };
    const old = filled(id, lang);
    const next = id === SMALL.id ? filled('japan-vendors') : SMALL;
    const fresh = await holding(next, { matrix });
    const wanted = contents(fresh);
    const excel = await holding(old, { matrix });
    const target = await officeHost().target(next, { known: KNOWN });
    expect(target).toMatchObject({
      occupiedCount: 0,
      older: [{ title: old.title, address: rectAddress({ row: 0, column: 0, ...pageSize(old) }, ORIGIN) }],
      charts: chartBlocks(old).map(({ chart }) => headlineOf(chart)),
    });
    expect(await officeHost().insert(next, { ...OPTIONS, overwrite: false })).toEqual({ status: 'occupied', target });
    expect(await officeHost().insert(next, OPTIONS)).toMatchObject({ status: 'inserted' });
    expect(excel.problems).toEqual([]);
    const { charts, ...cells } = contents(excel) as { charts: { name: string }[] };
    const { charts: freshCharts, ...freshCells } = wanted as { charts: { name: string }[] };
    expect(cells).toEqual(freshCells);
    const byName = (list: { name: string }[]): unknown => [...list].sort((a, b) => a.name.localeCompare(b.name));
    expect(byName(charts)).toEqual(byName(freshCharts));
  },
);

const edit = (excel: TestExcel, work: (sheet: Excel.Worksheet) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem('Sheet1'));
    await context.sync();
  }).finally(() => excel.select('B2'));

test('a page that the user has changed is the user\u2019s own: its table is in the way', async () => {
  for (const change of [
    (sheet: Excel.Worksheet): void => void (sheet.getRange(at(pageSize(SMALL).rows - 1, 0)).values = [['noted']]),
    (sheet: Excel.Worksheet): void => void (sheet.getRange(at(3, 0)).values = [['noted']]),
  ]) {
    const excel = await holding(SMALL);
    await edit(excel, change);
    const was = state(excel);
    await expect(officeHost().insert(filled('japan-vendors'), OPTIONS)).rejects.toThrow('an Excel table is in the way');
    expect(state(excel)).toEqual(was);
  }
});

test.each(['1.17', '1.14'])(
  'in an Excel with %s a chart of ours goes where its cells are replaced and its page is no longer whole; others stay',
  async (api) => {
    const excel = await holding(SMALL, { matrix: { ...MATRIX, ExcelApi: api } });
    const { rows, columns } = pageSize(SMALL);
    const [chart] = chartBlocks(SMALL);
    const own = rectAddress({ row: 0, column: 0, rows, columns }, ORIGIN);
    await edit(excel, (sheet) => {
      const table = sheet.tables.getItemAt(0);
      table.convertToRange();
      sheet.getRange(own).unmerge();
      sheet.getRange(at(0, 0)).values = [['noted']];
      // Over the same cells, and the user's own.
      sheet.charts.add('ColumnClustered', sheet.getRange(own), 'Columns').name = 'Mine too';
    });
    // A chart of ours that reads other cells.
    excel.select('B100');
    await officeHost().insert(filled('japan-vendors'), { formulas: 'values', overwrite: false });
    const kept = excel
      .sheet('Sheet1')
      .charts.map(({ name }) => name)
      .filter((name) => name !== `Atlas_${chart!.chart.id.replace(/\W/g, '_')}`);
    excel.select('B2');
    const next: Page = { ...SMALL, blocks: SMALL.blocks.filter(({ kind }) => kind === 'table') };
    const from = excel.requests.length;
    const target = await officeHost().target(next, { known: KNOWN });
    expect(excel.syncs(from)).toHaveLength(4);
    expect(target).toMatchObject({ charts: [headlineOf(chart!.chart)] });
    expect(target.older).toBeUndefined();
    expect(await officeHost().insert(next, OPTIONS)).toMatchObject({ status: 'inserted' });
    expect(excel.sheet('Sheet1').charts.map(({ name }) => name)).toEqual(kept);
    expect(excel.problems).toEqual([]);
  },
);

test('cells that were emptied under a chart are not free: what is written there would be drawn', async () => {
  const excel = await holding(SMALL);
  const { rows, columns } = pageSize(SMALL);
  await edit(excel, (sheet) => {
    sheet.tables.getItemAt(0).convertToRange();
    sheet.getRange(rectAddress({ row: 0, column: 0, rows, columns }, ORIGIN)).clear();
  });
  const next: Page = { ...SMALL, blocks: SMALL.blocks.filter(({ kind }) => kind === 'table') };
  const outcome = await officeHost().insert(next, { formulas: 'values', overwrite: false });
  expect(outcome).toMatchObject({ status: 'occupied', target: { occupiedCount: 0, charts: [expect.any(String)] } });
});

test('where no chart of ours is on the sheet, nothing more is asked of Excel', async () => {
  const excel = await holding(null);
  const from = excel.requests.length;
  await officeHost().target(SMALL, { known: KNOWN });
  expect(excel.syncs(from)).toHaveLength(2);
});

test('a refusal anywhere brings all of the older page back; once the new one stands, it stays', async () => {
  const old = filled('europe-prices');
  const excel = await holding(old);
  const was = state(excel);
  const started = excel.requests.length;
  await officeHost().insert(SMALL, { ...OPTIONS, formulas: 'addin' });
  const requests = excel.syncs(started);
  const inserted = contents(excel);
  // Where, what stands there, what may be a page, what charts read, write, look, find the charts, remove them.
  expect(requests).toHaveLength(8);
  for (const [index, { actions }] of requests.entries()) {
    const last = index === requests.length - 1;
    // Before anything is written there is one way to fail.
    for (const action of last ? [0] : index < 4 ? [undefined] : [undefined, actions - 1]) {
      const again = await holding(old);
      again.inject({ at: index + 1, code: 'GeneralException', ...(action !== undefined && { action }) });
      const outcome = await officeHost()
        .insert(SMALL, { ...OPTIONS, formulas: 'addin' })
        .catch((error: unknown) => error);
      expect(again.problems).toEqual([]);
      if (outcome instanceof Error) {
        expect({ index, message: outcome.message }).toEqual({ index, message: expect.stringContaining('nothing was') });
        expect({ index, state: state(again) }).toEqual({ index, state: was });
      } else {
        expect(index).toBeGreaterThanOrEqual(6);
        expect(contents(again)).toEqual(inserted);
      }
    }
  }
});

test('a chart that Excel does not remove is told of, since it draws the new cells', async () => {
  const excel = await holding(SMALL);
  excel.faults.refuse((action) => (action.Name === 'Delete' ? 'GeneralException' : undefined));
  const outcome = await officeHost().insert(filled('japan-vendors'), OPTIONS);
  expect(outcome).toMatchObject({
    status: 'inserted',
    note: { en: expect.stringContaining(headlineOf(chartBlocks(SMALL)[0]!.chart)) },
  });
});

test('what a chart shows is found down a column or along a row, and nowhere else', () => {
  const cells = [
    [1, 2, 3],
    [4, 5, 6],
    [7, '', 9],
  ];
  const found = (...shown: unknown[]): boolean => hasStrip(cells, shown);
  expect([found(4, 7), found('5', '6'), found(3, 6, 9), found(2, 5, '')]).toEqual([true, true, true, true]);
  expect([found(1, 5), found(7, 9), found('', ''), found(), found(6, 9, 12)]).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});
