/**
 * All or nothing: for every prepared page, both forms and both places, with charts, a fault at every request leaves the
 * workbook as it was. A request is refused at its first action, in its middle, at its last action, or done with the
 * answer lost on the way.
 */
import { fillPage, pages } from '../../../src/content';
import type { Page } from '../../../src/content/spec';
import { LANGS } from '../../../src/core/lang';
import { dataset } from '../../../src/dataset';
import { officeHost } from '../../../src/hosts/office';
import { contentsBack, lookBack } from '../../../src/hosts/office/undo';
import { pageReach } from '../../../src/hosts/office/matrices';
import type { InsertOptions, PaneHost } from '../../../taskpane/host';
import { bootOffice, type Booted, type Request } from '../../office-host/boot';
import { ExcelError } from '../../office-host/mini-excel';
import { FullExcel } from './full-excel';

let excel: FullExcel;
let booted: Booted;
let host: PaneHost;
/** What happens instead of the request with this number; null = nothing. */
let atRequest: ((request: Request) => unknown) | null = null;

beforeAll(async () => {
  excel = new FullExcel();
  booted = await bootOffice((request) => (atRequest ? atRequest(request) : excel.host(request)));
  Object.assign(globalThis, { Office: booted.Office, Excel: booted.Excel });
  host = officeHost();
});
afterAll(() => {
  expect(booted.faults).toEqual([]);
  for (const name of ['Office', 'Excel']) delete (globalThis as Record<string, unknown>)[name];
});

/** A workbook in which someone has worked, in the very cells that the page takes. */
function used(): FullExcel {
  const fresh = new FullExcel();
  fresh.evaluate = () => 0.23;
  fresh.cells.set('2,1', { formula: '=1+1', format: '0.0' });
  fresh.cells.set('3,2', { formula: 'mine', format: '@' });
  fresh.cells.set('4,1', { formula: '007', format: 'General' });
  fresh.looks.set('2,1', { bold: true, size: 16, color: '#B3261E', fill: '#FFF2CC', top: 'Continuous' });
  fresh.looks.set('5,2', { fill: '#E2EFDA', horizontal: 'Center', wrap: true });
  fresh.links.set('3,2', { address: 'https://example.org/mine', textToDisplay: 'mine' });
  fresh.widths.set(1, 60);
  fresh.heights.set(2, 33);
  fresh.cells.set('400,1', { formula: 'elsewhere', format: '@' });
  fresh.charts = [{ id: '{chart-own}', props: { Type: 'Doughnut', Name: 'Chart 1' }, source: { row: 0, column: 0, rows: 1, columns: 1 }, by: 'Columns', series: [], from: null, to: null }];
  return fresh;
}

const refusal = { Code: 'GeneralException', Message: 'There was an internal error while processing the request.', Location: '', HttpStatusCode: 500 };
/** Requests of the library itself. */
const isOwn = ({ Actions }: Request): boolean => Actions.every(({ Name, ActionType }) => ActionType === 1 || Name === '_RemoveReference');
type Kind = 'first' | 'middle' | 'last' | 'answer';

/** Runs the insert with a fault at request `at`; null when there is no such request. */
async function withFault(page: Page, options: InsertOptions, at: number, kind: Kind): Promise<{ outcome: unknown; before: unknown } | null> {
  excel = used();
  const current = excel;
  const before = current.whole();
  let count = 0;
  let hit = false;
  atRequest = (request) => {
    if (isOwn(request) || hit || count++ !== at) return current.host(request);
    hit = true;
    if (kind === 'answer') {
      current.host(request);
      return { Error: { ...refusal, ActionIndex: request.Actions.length - 1 }, Results: [], TraceIds: [] };
    }
    const stop = kind === 'first' ? 0 : kind === 'middle' ? Math.floor(request.Actions.length / 2) : request.Actions.length - 1;
    let action = 0;
    const own = current.fault;
    // Counted by actions: a trace has no effect of its own, so the last effect may lie before the last action.
    const cut = { ...request, Actions: request.Actions.slice(0, stop) };
    const answer = current.host(cut) as object;
    current.fault = own;
    action += stop;
    return { ...answer, Error: { ...refusal, ActionIndex: action } };
  };
  const outcome = await host.insert(page, options).catch((error: unknown) => error);
  atRequest = null;
  return hit ? { outcome, before } : null;
}

const KINDS: readonly Kind[] = ['first', 'middle', 'last', 'answer'];

describe.each(['addin', 'values'] as const)('as %s', (formulas) => {
  describe.each(['selection', 'new-sheet'] as const)('on the %s', (where) => {
    test.each(pages.map(({ id }) => id))('%s', async (id) => {
      const page = fillPage(pages.find((one) => one.id === id)!, dataset, { lang: 'en', charts: true });
      const options: InsertOptions = { formulas, where, overwrite: true };
      let requests = 0;
      let more = true;
      while (more) {
        for (const kind of KINDS) {
          const run = await withFault(page, options, requests, kind);
          if (!run) { more = false; break; }
          const { outcome, before } = run;
          const message = outcome instanceof Error ? outcome.message : JSON.stringify(outcome);
          expect([requests, kind, message]).toEqual([requests, kind, expect.stringContaining('nothing was inserted: GeneralException')]);
          expect({ requests, kind, state: excel.whole() }).toEqual({ requests, kind, state: before });
        }
        if (more) requests += 1;
      }
      expect(requests).toBeGreaterThanOrEqual(where === 'new-sheet' ? 2 : 3);
    }, 60_000);
  });
});

test('when formulas did not take and the second writing fails, all is taken back', async () => {
  const page = fillPage(pages.find(({ id }) => id === 'korea-vendors')!, dataset, { lang: 'en', charts: true });
  for (const where of ['selection', 'new-sheet'] as const) {
    for (const kind of KINDS) {
      excel = used();
      excel.evaluate = () => '#NAME?';
      const current = excel;
      const before = current.whole();
      let count = 0;
      const late = where === 'selection' ? 4 : 3;
      atRequest = (request) => {
        if (isOwn(request) || count++ !== late) return current.host(request);
        const stop = kind === 'first' ? 0 : kind === 'middle' ? 2 : request.Actions.length;
        return { ...(current.host({ ...request, Actions: request.Actions.slice(0, stop) }) as object), Error: { ...refusal, ActionIndex: Math.max(0, stop - 1) } };
      };
      const outcome = await host.insert(page, { formulas: 'addin', overwrite: true, where }).catch((error: unknown) => error) as Error;
      atRequest = null;
      expect(outcome.message).toContain('nothing was inserted');
      expect({ where, kind, state: excel.whole() }).toEqual({ where, kind, state: before });
    }
  }
});

test('a fault at every single action of a page with a chart', async () => {
  const page = fillPage(pages.find(({ id }) => id === 'korea-vendors')!, dataset, { lang: 'en', charts: true });
  let steps = 0;
  excel = used();
  excel.fault = () => { steps++; };
  await host.insert(page, { formulas: 'addin', overwrite: true });
  expect(excel.charts).toHaveLength(2);
  for (let at = 0; at < steps; at++) {
    excel = used();
    const before = excel.whole();
    let counter = 0;
    excel.fault = () => { if (counter++ === at) throw new ExcelError('GeneralException', 'no', 500); };
    const outcome = await host.insert(page, { formulas: 'addin', overwrite: true }).catch((error: unknown) => error);
    if (outcome instanceof Error) expect({ at, state: excel.whole() }).toEqual({ at, state: before });
  }
}, 120_000);

test('links that were set go, and those that stood there come back', async () => {
  const base = fillPage(pages.find(({ id }) => id === 'korea-vendors')!, dataset, { lang: 'en' });
  const page: Page = { ...base, blocks: base.blocks.map((block) => (block.kind === 'table' ? { ...block, cells: block.cells.map((line) => line.map((cell) => ({ ...cell, link: { url: 'https://example.org/new' } }))) } : block)) };
  for (const at of [2, 3]) {
    const run = await withFault(page, { formulas: 'addin', overwrite: true }, at, 'answer');
    expect(excel.whole()).toEqual(run!.before);
  }
});

test('the sheet in front is in front again', async () => {
  const page = fillPage(pages.find(({ id }) => id === 'korea-vendors')!, dataset, { lang: 'en', charts: true });
  excel = used();
  const second = new FullExcel('Second', excel);
  excel.activeId = second.sheetId;
  const before = excel.whole();
  const current = excel;
  let count = 0;
  atRequest = (request) => {
    const answer = current.host(request) as object;
    return !isOwn(request) && count++ === 1 ? { ...answer, Error: { ...refusal, ActionIndex: request.Actions.length - 1 } } : answer;
  };
  await expect(host.insert(page, { formulas: 'values', overwrite: false, where: 'new-sheet' })).rejects.toThrow('nothing was inserted');
  atRequest = null;
  expect(current.whole()).toEqual(before);
});

test('an answer that never comes: the page is taken back and the user is told; a late one writes nothing more', async () => {
  const page = fillPage(pages.find(({ id }) => id === 'korea-vendors')!, dataset, { lang: 'en', charts: true });
  const hasty = officeHost({ patience: 100 });
  for (const at of [0, 1, 2, 3]) {
    excel = used();
    const current = excel;
    const before = current.whole();
    let count = 0;
    let answerLate = (): void => undefined;
    atRequest = (request) => {
      const answer = current.host(request);
      if (isOwn(request) || count++ !== at) return answer;
      return new Promise((resolve) => { answerLate = () => resolve(answer); });
    };
    await expect(hasty.insert(page, { formulas: 'addin', overwrite: true })).rejects.toThrow('Excel does not answer, nothing was inserted');
    answerLate();
    await new Promise((resolve) => setTimeout(resolve, 30));
    atRequest = null;
    expect({ at, state: current.whole() }).toEqual({ at, state: before });
  }
});

test('a refusal that cannot be taken back says so', async () => {
  const page = fillPage(pages[0]!, dataset, { lang: 'en', charts: true });
  excel = used();
  let broken = false;
  excel.fault = (name: string) => {
    if (name === 'Style') broken = true;
    if (broken) throw new ExcelError('GeneralException', 'no', 500);
  };
  const outcome = await host.insert(page, { formulas: 'values', overwrite: true }).catch((error: unknown) => error) as Error & { words: Record<string, string> };
  expect(outcome.message).toContain('could not take it back');
  expect(Object.keys(outcome.words)).toEqual([...LANGS]);
});

test('a group for undo that Excel cannot keep is given up, not the page (decision only: the npm client knows no groups)', async () => {
  excel = used();
  const page = fillPage(pages.find(({ id }) => id === 'korea-vendors')!, dataset, { lang: 'en', charts: true });
  const asked = jest.spyOn(booted.Office.context.requirements, 'isSetSupported').mockReturnValue(true);
  const run = jest.spyOn(booted.Excel, 'run');
  let once = true;
  excel.fault = (name: string) => {
    if (name !== 'Style' || !once) return;
    once = false;
    throw new ExcelError('UndoNotSupported', 'The undo operation is not supported.');
  };
  expect(await host.insert(page, { formulas: 'values', overwrite: true })).toMatchObject({ status: 'inserted' });
  expect(run.mock.calls.map(([options]) => (options as { mergeUndoGroup?: boolean }).mergeUndoGroup)).toEqual([true, undefined, undefined]);
  asked.mockRestore();
  run.mockRestore();
});

test('what stood there is written back as what it was', () => {
  const looks = null;
  const rest = { looks, widths: [], heights: [] };
  expect(contentsBack({ ...rest, formulas: [['007', '=1+1', 'mine', 5, '', '=x', 'TRUE', '=y']], values: [['007', 2, 'mine', 5, '', '=x', 'TRUE', '=y']], formats: [['General', 'General', 'General', 'General', 'General', 'General', 'General', '@']] }))
    .toEqual([["'007", '=1+1', 'mine', 5, '', "'=x", "'TRUE", '=y']]);
  expect(lookBack({ format: { font: { bold: true }, fill: { color: '#FFFFFF', pattern: 'None' } }, hyperlink: {} })).toEqual({ format: { font: { bold: true } } });
  expect(lookBack({ format: { fill: { color: '#FFFFFF', pattern: 'Solid' } }, hyperlink: { address: 'https://example.org' } })).toEqual({ format: { fill: { color: '#FFFFFF', pattern: 'Solid' } }, hyperlink: { address: 'https://example.org' } });
  expect(pageReach(fillPage(pages[0]!, dataset, { lang: 'en', charts: true })).rows).toBeGreaterThan(0);
});
