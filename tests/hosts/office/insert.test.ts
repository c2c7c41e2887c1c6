/** The Excel host through the real Office.js client, before a small workbook in memory. */
import { fillPage, pages } from '../../../src/content';
import { formulaText, type Cell, type Page } from '../../../src/content/spec';
import { dataset } from '../../../src/dataset';
import { officeHost } from '../../../src/hosts/office';
import { pageCells, pageSize, tableBlocks } from '../../../src/hosts/office/matrices';
import type { PaneHost } from '../../../taskpane/host';
import { bootOffice, MATRIX, type Booted } from '../../office-host/boot';
import { ExcelError } from '../../office-host/mini-excel';
import { FullExcel } from './full-excel';

const FIRST = pages[0]!;
const page = (): Page => fillPage(FIRST, dataset, { lang: 'en' });
const cell = (value: Cell['value'], more: Partial<Cell> = {}): Cell => ({ value, format: typeof value === 'string' ? '@' : 'General', role: typeof value === 'string' ? 'text' : 'number', display: String(value), citations: [], marks: [], ...more });
const sheetOf = (cells: readonly (readonly Cell[])[], more: Partial<Page> = {}): Page => ({
  id: 'p', topic: 't', lang: 'en', title: 'P', summary: '', widths: cells[0]!.map(() => 12), rowCount: cells.length, notes: [], sourceLine: '',
  blocks: [{ kind: 'table', name: 'Atlas_P', title: 'P', row: 0, column: 0, cells: [cells[0]!.map((_, i) => cell(`H${i}`, { role: 'header' })), ...cells] }], ...more,
});

let excel: FullExcel;
let booted: Booted;
let host: PaneHost;

async function start(matrix = MATRIX): Promise<void> {
  excel = new FullExcel();
  excel.evaluate = () => 0.23;
  booted = await bootOffice(excel.host, { matrix });
  Object.assign(globalThis, { Office: booted.Office, Excel: booted.Excel });
  host = officeHost();
}
beforeEach(() => start());
afterEach(() => {
  expect(booted.faults).toEqual([]);
  for (const name of ['Office', 'Excel']) delete (globalThis as Record<string, unknown>)[name];
});

/** Requests that a user's action costs, without the boot's own and the release of references. */
const syncs = (from: number): number => booted.requests.slice(from).filter(({ Actions }) => Actions.some(({ Name }) => !['_RemoveReference', 'NotifyActionHandlerReady', '_SetOsfControlContainerReadyForCustomFunctions', ''].includes(Name) || false)).length;

test.each(pages.map(({ id }) => [id]))('%s: every cell arrives at the selected cell, as formulas and as values', async (id) => {
  for (const formulas of ['addin', 'values'] as const) {
    if (formulas === 'values') await start();
    const drawn = fillPage(pages.find((one) => one.id === id)!, dataset, { lang: 'en' });
    const { rows, columns } = pageSize(drawn);
    const target = await host.target(drawn);
    expect(target.occupiedCount).toBe(0);
    const before = booted.requests.length;
    const result = await host.insert(drawn, { formulas, overwrite: false });
    expect(result).toEqual({ status: 'inserted', address: target.address, formulas });
    expect(syncs(before)).toBeLessThanOrEqual(4);
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++) {
        const wanted = pageCells(drawn)[r]![c];
        const { formula, format } = excel.at(r + 1, c + 1);
        if (!wanted || wanted.value === null) expect(formula).toBe('');
        else if (formulas === 'addin' && wanted.formulas) expect(formula).toBe(`=${formulaText(wanted.formulas.addin, { row: 1, column: 1 })}`);
        else {
          expect(formula).toBe(wanted.value);
          expect(format).toBe(typeof wanted.value === 'string' ? (wanted.value.length > 255 ? 'General' : '@') : wanted.format);
        }
      }
    }
    expect(excel.tables.map(({ name }: { name: string }) => name)).toEqual(tableBlocks(drawn).map(({ name }) => name));
  }
});

test('occupied cells are reported and nothing is written without consent', async () => {
  excel.cells.set('2,1', { formula: 'mine', format: '@' });
  excel.cells.set('3,2', { formula: '=1+1', format: 'General' });
  const before = excel.snapshot();
  const result = await host.insert(page(), { formulas: 'values', overwrite: false });
  expect(result).toMatchObject({ status: 'occupied', target: { occupiedCount: 2, occupied: [{ address: 'B3', text: 'mine' }, { address: 'C4' }] } });
  expect(excel.snapshot()).toEqual(before);
  expect(await host.insert(page(), { formulas: 'values', overwrite: true })).toMatchObject({ status: 'inserted' });
  expect(excel.at(2, 1).formula).not.toBe('mine');
});

test('text is never taken for a formula', async () => {
  const risky = ['=1+1', '+49 30', '-5', '@home', "'quoted", '\t=2', '=HYPERLINK("http://example.org")', `=${'x'.repeat(300)}`];
  await host.insert(sheetOf(risky.map((text) => [cell(text)])), { formulas: 'addin', overwrite: false });
  risky.forEach((text, row) => {
    const { formula, format } = excel.at(row + 2, 1);
    const asText = format === '@' || text.length > 255;
    expect([formula === text || formula === text.replace(/^'/, ''), asText]).toEqual([true, true]);
  });
});

test('a refusal at any step leaves the workbook as it was', async () => {
  const drawn = page();
  let steps = 0;
  excel.fault = () => { steps++; };
  await host.insert(drawn, { formulas: 'values', overwrite: false });
  expect(steps).toBeGreaterThan(20);
  for (let at = 0; at < steps; at += 1) {
    const fresh = new FullExcel();
    fresh.cells.set('40,1', { formula: 'elsewhere', format: '@' });
    // The same client goes on with another workbook behind it.
    Object.assign(excel, { cells: fresh.cells, looks: fresh.looks, merged: fresh.merged, links: fresh.links, widths: fresh.widths, heights: fresh.heights, tables: [], counter: 0 });
    const before = excel.snapshot();
    let counter = 0;
    let refused = false;
    excel.fault = () => {
      if (counter++ === at && !refused) {
        refused = true;
        throw new ExcelError('GeneralException', 'There was an internal error while processing the request.', 500);
      }
    };
    const outcome = await host.insert(drawn, { formulas: 'values', overwrite: false }).catch((error: unknown) => error);
    if (!(outcome instanceof Error)) continue; // the step only released a reference
    expect(outcome.message).toMatch(/nothing was inserted: GeneralException/);
    expect((outcome as Error & { words: Record<string, string> }).words['zh-TW']).toMatch(/未插入/);
    expect({ at, state: excel.snapshot() }).toEqual({ at, state: before });
  }
}, 60_000);

test('consent to overwrite, then a refusal: the contents that stood there are back', async () => {
  excel.cells.set('2,1', { formula: '=1+1', format: '0.0' });
  const before = excel.snapshot();
  excel.fault = (name: string) => { if (name === 'Add') throw new ExcelError('GeneralException', 'no', 500); };
  await expect(host.insert(page(), { formulas: 'values', overwrite: true })).rejects.toThrow('nothing was inserted');
  expect(excel.snapshot()).toEqual(before);
});

test('formulas that Excel does not know become values, and the result says so', async () => {
  excel.evaluate = () => '#NAME?';
  expect(await host.insert(page(), { formulas: 'addin', overwrite: false })).toMatchObject({ status: 'inserted', formulas: 'values' });
  expect([...excel.cells.values()].filter(({ formula }) => String(formula).startsWith('='))).toEqual([]);
});

test('formulas that Excel refuses to take become values, once', async () => {
  let refusals = 0;
  excel.fault = (name: string) => { if (name === 'Formulas' && refusals++ === 0) throw new ExcelError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.'); };
  expect(await host.insert(page(), { formulas: 'addin', overwrite: false })).toMatchObject({ status: 'inserted', formulas: 'values' });
});

test('a second copy of a table gets a free name', async () => {
  const drawn = sheetOf([[cell(1)]]);
  excel.names.push('atlas_p_2');
  await host.insert(drawn, { formulas: 'values', overwrite: false });
  excel.selection = { row: 20, column: 1, rows: 1, columns: 1 };
  await host.insert(drawn, { formulas: 'values', overwrite: false });
  expect(excel.tables.map(({ name }: { name: string }) => name)).toEqual(['Atlas_P', 'Atlas_P_3']);
});

test.each<[string, () => void, RegExp]>([
  ['a table in the way', () => { excel.tables = [{ id: '{t}', name: 'Mine', row: 2, column: 1, rows: 3, columns: 1, style: '', filter: true }]; }, /an Excel table is in the way at Sheet1!.*: Mine/],
  ['a protected sheet', () => { excel.isProtected = true; }, /the sheet is protected: Sheet1/],
  ['the last rows', () => { excel.selection = { row: 1_048_575, column: 0, rows: 1, columns: 1 }; }, /no room at Sheet1!A1048576/],
  ['several areas', () => { excel.selection = null; }, /select one cell/],
  ['a cell being edited', () => { excel.fault = () => { throw new ExcelError('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.'); }; }, /finish editing the cell/],
])('%s is said in words, in three languages, before anything is written', async (_what, arrange, message) => {
  arrange();
  const before = excel.snapshot();
  const error = await host.insert(page(), { formulas: 'values', overwrite: true }).catch((e: unknown) => e) as Error & { words: Record<string, string> };
  expect(error.message).toMatch(message);
  expect(Object.keys(error.words)).toEqual(['en', 'zh-CN', 'zh-TW']);
  expect(excel.snapshot()).toEqual(before);
});

test('the selection is named, and an impossible one is empty', async () => {
  expect(await host.selection()).toBe('Sheet1!B2');
  excel.selection = null;
  expect(await host.selection()).toBe('');
});

test('columns become wider for the page and never narrower', async () => {
  excel.widths.set(1, 400);
  await host.insert(sheetOf([[cell('a'), cell('b')]]), { formulas: 'values', overwrite: false });
  expect(excel.widths.get(1)).toBe(400);
  expect(excel.widths.get(2)).toBeCloseTo(66.75);
});

test('links of the page become links; a text that could be read as a formula does not', async () => {
  await host.insert(sheetOf([[cell('site', { link: { url: 'https://example.org/a' } })], [cell('=x', { link: { url: 'https://example.org/b' } })], [cell('js', { link: { url: 'javascript:alert(1)' } })]]), { formulas: 'values', overwrite: false });
  expect([...excel.links.values()]).toEqual([{ address: 'https://example.org/a', textToDisplay: 'site' }]);
});

test('what Excel says about its language and functions', async () => {
  expect(host).toMatchObject({ kind: 'office', canInsert: true, canWriteFormulas: true });
  expect(host.language().toLowerCase()).toBe('en-us');
});

test('a page of ten thousand cells goes through in the same number of requests', async () => {
  const before = booted.requests.length;
  await host.insert(sheetOf(Array.from({ length: 1000 }, (_, r) => Array.from({ length: 10 }, (__, c) => cell(r * 10 + c)))), { formulas: 'values', overwrite: false });
  expect(excel.at(1001, 10).formula).toBe(9999);
  expect(syncs(before)).toBeLessThanOrEqual(3);
});

test('requests that ExcelApi 1.20 would group for undo are asked for in one group (decision only: the npm client ignores it)', async () => {
  await start({ ...MATRIX, ExcelApi: '1.20' });
  const run = jest.spyOn(booted.Excel, 'run');
  await host.insert(sheetOf([[cell(1)]]), { formulas: 'values', overwrite: false });
  expect(run.mock.calls[0]![0]).toMatchObject({ mergeUndoGroup: true });
});

test('the pane is told of selections, until it stops listening', async () => {
  const stop = host.onSelectionChanged(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 100));
  // The selection's handler goes another way than requests do; the one for the sheet's contents shows that both were added.
  expect(excel.handlers).toEqual(['add DataChangedEvent']);
  stop();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(excel.handlers).toEqual(['add DataChangedEvent', 'remove DataChangedEvent']);
});
