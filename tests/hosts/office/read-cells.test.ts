/** What the pane asks of the selected cell and of the cells that a message speaks of. */
import { dataset } from '../../../src/dataset';
import { fillPage, pages } from '../../../src/content';
import { standing } from '../../../taskpane/standing';
import { figuresOfSelection } from '../../../taskpane/views/find/selected';
import { leave, start, type Harness } from './harness';

const page = fillPage(
  pages.find(({ id }) => id === 'korea-vendors')!,
  dataset,
  { lang: 'en', charts: false },
);
let { excel, host }: Partial<Harness> = {};
beforeAll(async () => void ({ excel, host } = await start()));
afterAll(() => {
  expect(excel!.problems).toEqual([]);
  leave();
});

test('formula and value of cells, and sheets that are not there', async () => {
  excel!.type('A1', 'Europe');
  excel!.type('C3', '=XIAOMI.SHARE(A1,"2025Q2")');
  await excel!.settled();
  expect(
    await host!.read!([
      { sheet: 'Sheet1', row: 0, column: 0 },
      { sheet: 'Sheet1', row: 2, column: 2 },
      { sheet: 'Sheet1', row: 9, column: 9 },
      { sheet: 'Gone', row: 0, column: 0 },
    ]),
  ).toEqual([
    { formula: '', value: 'Europe' },
    { formula: '=XIAOMI.SHARE(A1,"2025Q2")', value: 0.23 },
    { formula: '', value: '' },
    null,
  ]);
});

test('the selected cell tells whose figure it is; several cells, or a chart, do not', async () => {
  excel!.select('C3');
  expect(await host!.selectedCell!()).toEqual({ sheet: 'Sheet1', row: 2, column: 2 });
  expect((await figuresOfSelection(dataset, host!, 'en'))!.findings[0]!.citation).toMatch(/line 31; printed "23%"/);
  excel!.select('C3:D4');
  expect(await host!.selectedCell!()).toBeNull();
  excel!.select(null);
  expect(await host!.selectedCell!()).toBeNull();
});

test('what is said of an insert holds until its cells or its sheet are gone, and the pane is told of both', async () => {
  let told = 0;
  const stop = host!.onSelectionChanged(() => {
    told++;
  });
  excel!.select('B2');
  const result = await host!.insert(page, {
    formulas: 'addin',
    overwrite: false,
    where: 'new-sheet',
    sheetName: 'Korea',
  });
  if (result.status !== 'inserted') throw new Error(result.status);
  const { holds, undo } = standing(host!, [{ ...result, page }]);
  // Excel lets no program undo.
  expect(undo).toBeUndefined();
  expect(await holds!()).toBe(true);
  await excel!.settled();
  told = 0;
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Korea').delete();
    await context.sync();
  });
  await excel!.settled();
  expect(told).toBeGreaterThan(0);
  expect(await holds!()).toBe(false);
  stop();
  await excel!.settled();
});
