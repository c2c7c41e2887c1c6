/**
 * All or nothing: for every prepared page, both forms and both places, with charts, a fault at every request leaves the
 * workbook as it was. A request is refused as a whole, in its middle, at its last action, or done with the answer lost.
 */
import { bundled } from '../../shared/figures';
import { fillPage, pages } from '../../../src/content';
import type { Page } from '../../../src/page/page';
import { WRITTEN } from '../../../src/core/lang';
import { dataset } from '../../../src/dataset';
import { officeHost } from '../../../src/hosts/office';
import { contentsBack, lookBack } from '../../../src/hosts/office/undo-contents';
import type { InsertOptions } from '../../../src/hosts/port';
import { sourcesLink } from '../../../taskpane/sources-link';
import { createExcel, type ExcelOptions, type TestExcel } from '../../office-host/excel';
import type { RequestEntry } from '../../office-host/requests';
import { inTurn, RARE } from '../../rare';
import { at, FUNCTIONS, leave, shared } from './harness';

let before: (excel: TestExcel) => void;
beforeAll(async () => {
  ({ before } = await shared());
});
afterAll(leave);

const filled = (id: string): Page =>
  fillPage(
    pages.find((one) => one.id === id)!,
    dataset,
    { lang: 'en', charts: true },
  );
const KOREA = 'korea-vendors';
/** Added on a sheet of its own, in the same request. */
const linked = sourcesLink(bundled, 'en', true);

/** A workbook in which someone has worked, in the very cells that the page takes, with looks, a link and a chart. */
async function used(options: ExcelOptions = {}): Promise<TestExcel> {
  const excel = createExcel({ functions: FUNCTIONS, ...options });
  before(excel);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const cell = (row: number, column: number): Excel.Range => sheet.getRange(at(row, column));
    cell(1, 0).formulas = [['=1+1']];
    cell(1, 0).numberFormat = [['0.0']];
    Object.assign(cell(1, 0).format.font, { bold: true, size: 16, color: '#B3261E' });
    cell(1, 0).format.fill.color = '#FFF2CC';
    Object.assign(cell(1, 0).format.borders.getItem('EdgeTop'), {
      style: 'Continuous',
      color: '#000000',
      weight: 'Thin',
    });
    cell(2, 1).numberFormat = [['@']];
    cell(2, 1).values = [['mine']];
    cell(2, 1).hyperlink = { address: 'https://example.org/mine', textToDisplay: 'mine' };
    cell(3, 0).values = [["'007"]];
    cell(4, 1).format.fill.color = '#E2EFDA';
    cell(4, 1).format.horizontalAlignment = 'Center';
    cell(4, 1).format.wrapText = true;
    cell(0, 0).format.columnWidth = 60;
    cell(2, 0).format.rowHeight = 33;
    // Where captions of charts go.
    const beside = sheet.getRange('D16:N19');
    beside.format.fill.color = '#DDEBF7';
    beside.format.font.italic = true;
    sheet.getRange('G17:G18').values = [['noted'], ['=1+2']];
    sheet.getRange('Z300').values = [['elsewhere']];
    sheet.getRange('Z301:Z303').values = [[1], [2], [3]];
    sheet.charts.add('Doughnut', sheet.getRange('Z301:Z303'), 'Columns');
    sheet.tables.add('Z300:Z303', true).name = 'Mine';
    await context.sync();
  });
  excel.select('B2');
  return excel;
}

/** Everything that a reader could notice, and what is in front. */
const state = (excel: TestExcel): unknown => ({ snapshot: excel.snapshot(), active: excel.workbook.active.name });

type Kind = 'refused' | 'middle' | 'last' | 'lost';
const KINDS: readonly Kind[] = ['refused', 'middle', 'last', 'lost'];
const REFUSED = 'GeneralException';

/**
 * The insert with a fault at its request `number` (from 1), and what was there before; null when there is no such
 * request.
 */
async function withFault(
  page: Page,
  options: InsertOptions,
  number: number,
  kind: Kind,
  requests: readonly RequestEntry[],
  excelOptions: ExcelOptions = {},
): Promise<{ outcome: unknown; was: unknown; is: unknown } | null> {
  if (number > requests.length) return null;
  const excel = await used(excelOptions);
  const was = state(excel);
  const count = requests[number - 1]!.actions;
  excel.inject({
    at: number,
    ...(kind === 'lost'
      ? { drop: 'after' }
      : {
          code: REFUSED,
          ...(kind !== 'refused' && { action: kind === 'middle' ? Math.floor(count / 2) : count - 1 }),
        }),
  });
  const stop = giveUpWhenLost(excel);
  const outcome = await officeHost({ patience: UNTIL_LOST })
    .insert(page, options)
    .catch((error: unknown) => error)
    .finally(stop);
  expect(excel.problems).toEqual([]);
  return { outcome, was, is: state(excel) };
}

/** A patience that no other timer has. */
const UNTIL_LOST = 77_777;
/** The host gives up as soon as an answer is lost, and not before, however slow the machine is. */
function giveUpWhenLost(
  excel: TestExcel,
  lost = (): boolean => excel.requests.some(({ error }) => error === 'dropped'),
): () => void {
  const real = globalThis.setTimeout;
  let waiting = true;
  globalThis.setTimeout = ((work: () => void, ms?: number, ...rest: unknown[]) => {
    if (ms !== UNTIL_LOST || !waiting) return real(work, ms, ...rest);
    waiting = false;
    const look = setInterval(() => {
      if (!lost()) return;
      clearInterval(look);
      work();
    }, 5);
    return look;
  }) as typeof setTimeout;
  return () => {
    globalThis.setTimeout = real;
  };
}

/** The requests of the insert, when all goes well. */
async function requestsOf(
  page: Page,
  options: InsertOptions,
  excelOptions: ExcelOptions = {},
): Promise<readonly RequestEntry[]> {
  const excel = await used(excelOptions);
  const from = excel.requests.length;
  expect(await officeHost().insert(page, options)).toMatchObject({ status: 'inserted' });
  expect(excel.problems).toEqual([]);
  return excel.syncs(from);
}

const said = (outcome: unknown): string => (outcome instanceof Error ? outcome.message : JSON.stringify(outcome));

test.each(
  inTurn({
    id: pages.map(({ id }) => id),
    formulas: ['addin', 'values'],
    where: ['selection', 'new-sheet'],
    kind: KINDS,
  }),
)('$id as $formulas on the $where, $kind', async ({ id, kind, formulas, where }) => {
  const page = filled(id);
  const options: InsertOptions = { formulas, where, overwrite: true, linked };
  const requests = await requestsOf(page, options);
  expect(requests.length).toBeGreaterThanOrEqual(where === 'new-sheet' ? 2 : 3);
  for (let number = 1; number <= requests.length; number++) {
    const { outcome, was, is } = (await withFault(page, options, number, kind, requests))!;
    expect([number, said(outcome)]).toEqual([number, expect.stringContaining('nothing was inserted')]);
    expect({ number, state: is }).toEqual({ number, state: was });
  }
});

test.each(['selection', 'new-sheet'] as const)(
  'on the %s: when formulas did not take and the second writing fails, all is taken back',
  async (where) => {
    const page = filled(KOREA);
    const options: InsertOptions = { formulas: 'addin', where, overwrite: true };
    // An Excel that has never heard of the functions.
    const unknown: ExcelOptions = { functions: { namespace: 'XIAOMI', functions: [] } };
    const requests = await requestsOf(page, options, unknown);
    expect(requests).toHaveLength(where === 'selection' ? 5 : 4);
    for (const kind of KINDS) {
      const { outcome, was, is } = (await withFault(page, options, requests.length, kind, requests, unknown))!;
      expect(said(outcome)).toContain('nothing was inserted');
      expect({ kind, state: is }).toEqual({ kind, state: was });
    }
  },
);

/** The first and the last action of each kind; rarely all. */
function actionsToTry({ body }: RequestEntry): number[] {
  const kinds = body.Actions.map(({ ActionType, Name }) => `${ActionType} ${Name}`);
  return kinds.flatMap((kind, i) => (RARE || kinds.indexOf(kind) === i || kinds.lastIndexOf(kind) === i ? [i] : []));
}

test('a fault at every kind of action of a page with a chart', async () => {
  const page = filled(KOREA);
  const options: InsertOptions = { formulas: 'addin', overwrite: true };
  const requests = await requestsOf(page, options);
  for (const [index, request] of requests.entries()) {
    for (const action of actionsToTry(request)) {
      const excel = await used();
      const was = state(excel);
      excel.inject({ at: index + 1, code: REFUSED, action });
      const outcome = await officeHost()
        .insert(page, options)
        .catch((error: unknown) => error);
      // A refusal at the formulas themselves leads to values.
      if (outcome instanceof Error)
        expect({ index, action, state: state(excel) }).toEqual({ index, action, state: was });
      else expect(outcome).toMatchObject({ status: 'inserted', formulas: 'values' });
    }
  }
}, 120_000);

test('an answer that comes too late writes nothing more', async () => {
  const page = filled(KOREA);
  for (const number of [1, 2, 3, 4]) {
    const excel = await used();
    const was = state(excel);
    let late: string[] = [];
    let holding = true;
    const hear = excel.bridge.onMessageFromHost!;
    let sent = 0;
    const take = excel.bridge.sendMessageToHost;
    excel.bridge.sendMessageToHost = (text) => {
      sent += 1;
      take(text);
    };
    excel.bridge.onMessageFromHost = (text) => {
      if (holding && sent === number) late.push(text);
      else hear(text);
    };
    const stop = giveUpWhenLost(excel, () => late.length > 0);
    const outcome = await officeHost({ patience: UNTIL_LOST })
      .insert(page, { formulas: 'addin', overwrite: true })
      .catch((error: unknown) => error)
      .finally(stop);
    expect(said(outcome)).toContain('nothing was inserted');
    holding = false;
    late.forEach((text) => hear(text));
    late = [];
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect({ number, state: state(excel) }).toEqual({ number, state: was });
  }
});

test('links that were set go, and those that stood there come back', async () => {
  const base = filled(KOREA);
  const page: Page = {
    ...base,
    blocks: base.blocks.map((block) =>
      block.kind === 'table'
        ? {
            ...block,
            cells: block.cells.map((line) =>
              line.map((cell) => ({ ...cell, link: { url: 'https://example.org/new' } })),
            ),
          }
        : block,
    ),
  };
  const options: InsertOptions = { formulas: 'addin', overwrite: true };
  const requests = await requestsOf(page, options);
  for (const number of [3, 4]) {
    const { was, is } = (await withFault(page, options, number, 'last', requests))!;
    expect(is).toEqual(was);
  }
});

test('the sheet in front is in front again', async () => {
  const excel = await used({ sheets: ['Sheet1', 'Second'] });
  excel.activate('Second');
  const was = state(excel);
  excel.inject({ at: 2, drop: 'after' });
  const stop = giveUpWhenLost(excel);
  await expect(
    officeHost({ patience: UNTIL_LOST })
      .insert(filled(KOREA), { formulas: 'values', overwrite: false, where: 'new-sheet' })
      .finally(stop),
  ).rejects.toThrow('nothing was inserted');
  expect(state(excel)).toEqual(was);
});

test('a refusal that cannot be taken back says so', async () => {
  const excel = await used();
  let broken = false;
  excel.faults.refuse((action) => {
    if (action.Name === 'Style') broken = true;
    return broken ? REFUSED : undefined;
  });
  const outcome = (await officeHost()
    .insert(filled(KOREA), { formulas: 'values', overwrite: true })
    .catch((error: unknown) => error)) as Error & { words: Record<string, string> };
  expect(outcome.message).toContain('could not take it back');
  expect(Object.keys(outcome.words)).toEqual([...WRITTEN]);
});

test('whoever begins to type while the page is being checked: it is taken back when the entry has ended', async () => {
  const excel = await used();
  const was = state(excel);
  const take = excel.bridge.sendMessageToHost;
  let sent = 0;
  excel.bridge.sendMessageToHost = (text) => {
    if (++sent === 4) {
      excel.beginEdit();
      setTimeout(() => excel.endEdit(), 100);
    }
    take(text);
  };
  await expect(officeHost().insert(filled(KOREA), { formulas: 'addin', overwrite: true })).rejects.toThrow(
    'finish editing the cell',
  );
  expect(state(excel)).toEqual(was);
});

test('a group for undo that Excel cannot keep is given up, not the page (decision only: the npm client knows no groups)', async () => {
  const excel = await used();
  const asked = jest.spyOn(Office.context.requirements, 'isSetSupported').mockReturnValue(true);
  const run = jest.spyOn(Excel, 'run');
  let once = true;
  excel.faults.refuse((action) => {
    if (action.Name !== 'Style' || !once) return undefined;
    once = false;
    return 'UndoNotSupported';
  });
  expect(await officeHost().insert(filled(KOREA), { formulas: 'values', overwrite: true })).toMatchObject({
    status: 'inserted',
  });
  expect(run.mock.calls.map(([options]) => (options as { mergeUndoGroup?: boolean }).mergeUndoGroup)).toEqual([
    true,
    undefined,
    undefined,
  ]);
  asked.mockRestore();
  run.mockRestore();
});

test('what stood there is written back as what it was', () => {
  const rest = { looks: null, widths: [], heights: [] };
  const texts = ['007', 'mine', '=x', 'TRUE', '1/2'];
  expect(
    contentsBack({
      ...rest,
      formulas: [['=1+1', 5, '', ...texts]],
      values: [[2, 5, '', ...texts]],
      formats: [Array.from({ length: 8 }, () => 'General')],
    }),
  ).toEqual([['=1+1', 5, '', "'007", 'mine', "'=x", "'TRUE", "'1/2"]]);
  expect(contentsBack({ ...rest, formulas: [['=y']], values: [['=y']], formats: [['@']] })).toEqual([['=y']]);
  expect(
    lookBack({ format: { font: { bold: true }, fill: { color: '#FFFFFF', pattern: 'None' } }, hyperlink: {} }),
  ).toEqual({ format: { font: { bold: true } } });
  expect(
    lookBack({
      format: { fill: { color: '#FFFFFF', pattern: 'Solid' } },
      hyperlink: { address: 'https://example.org' },
    }),
  ).toEqual({
    format: { fill: { color: '#FFFFFF', pattern: 'Solid' } },
    hyperlink: { address: 'https://example.org' },
  });
  const line = { style: 'Continuous', color: '#000000', weight: 'Thin' } as const;
  expect(lookBack({ format: { borders: { top: line, bottom: { style: 'None', color: '#000000' } } } })).toEqual({
    format: { borders: { top: line, bottom: { style: 'None' } } },
  });
});
