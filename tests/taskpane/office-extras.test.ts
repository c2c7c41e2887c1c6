/** Opening workbooks and taking sheets away, through the real Office.js client. */
import { bundled } from '../shared/figures';
import { placeOnSheets } from '../../taskpane/place';
import { sourcesLink } from '../../taskpane/sources-link';
import { officeExtras } from '../../taskpane/office-extras';
import type { PaneHost } from '../../src/hosts/port';
import { fillPage, pages } from '../../src/content';
import { dataset } from '../../src/dataset';
import { leave, start, type Harness } from '../hosts/office/harness';

let { excel, host }: Partial<Harness> = {};
afterEach(() => {
  expect(excel!.problems).toEqual([]);
  leave();
});
const begin = async (): Promise<PaneHost> => {
  ({ excel, host } = await start());
  return { ...host!, ...officeExtras() };
};
const list = pages
  .slice(0, 3)
  .map((spec) => ({ page: fillPage(spec, dataset, { lang: 'en', charts: true }), sheetName: spec.short.en }));

test('several pages on new sheets; stopped in between, no sheet stays', async () => {
  const pane = await begin();
  const before = excel!.sheetNames();
  const linked = sourcesLink(bundled, 'en', true);
  let steps = 0;
  const stopped = await placeOnSheets(pane, list, {
    formulas: 'values',
    linked,
    onStep: () => {
      steps++;
    },
    isCancelled: () => steps >= 2,
  });
  expect(stopped).toEqual({ status: 'cancelled', results: [], left: [] });
  expect(excel!.sheetNames()).toEqual(before);
  const done = await placeOnSheets(pane, list, {
    formulas: 'addin',
    linked,
    onStep: () => undefined,
    isCancelled: () => false,
  });
  expect(done.status).toBe('done');
  // One sheet of the sources for all of them.
  expect(excel!.sheetNames()).toEqual([
    ...before,
    list[0]!.sheetName,
    'Sources',
    list[1]!.sheetName,
    list[2]!.sheetName,
  ]);
  expect(done.results.map((r) => r.beside?.length ?? 0)).toEqual([1, 0, 0]);
});

test('the sources among the pages are the sheet that the others lead to', async () => {
  const pane = await begin();
  const linked = sourcesLink(bundled, 'en', true);
  const done = await placeOnSheets(pane, [list[0]!, { page: linked.page, sheetName: 'Sources' }, list[1]!], {
    formulas: 'values',
    linked,
    onStep: () => undefined,
    isCancelled: () => false,
  });
  expect([done.status, excel!.sheetNames()]).toEqual([
    'done',
    ['Sheet1', 'Sources', list[0]!.sheetName, list[1]!.sheetName],
  ]);
});

test('sheets that are gone already are passed over', async () => {
  const pane = await begin();
  await expect(pane.removeSheets!(["'No such sheet'!A1"])).resolves.toBeUndefined();
});

test('a whole workbook is opened beside this one', async () => {
  const pane = await begin();
  await expect(pane.openWorkbook!(Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8]))).resolves.toBeUndefined();
});
