import type { GridRange, GridSheet } from '../../../src/hosts/grid/facade';
import { gridHost } from '../../../src/hosts/grid/index';
import { sheetCharts, type SheetChart } from '../../../src/hosts/grid/charts';
import type { PaneHost } from '../../../src/hosts/port';
import { pageCells } from '../../../src/page/grid';
import type { Page } from '../../../src/page/page';
import { cell, page } from '../page-fixture';

/** A sheet as small as the host needs it; `calls` is what was done to it. */
function fakeGrid(
  options: {
    selected?: [number, number];
    size?: [number, number];
    content?: Record<string, string>;
    merged?: [number, number, number, number][];
    name?: string;
    failAt?: string;
    charts?: boolean;
  } = {},
) {
  const calls: [string, ...unknown[]][] = [];
  const [rows, columns] = options.size ?? [100, 20];
  const act = (name: string, ...args: unknown[]): void => {
    if (options.failAt === name) throw new Error(`refused: ${name}`);
    calls.push([name, ...args]);
  };
  const range = (row: number, column: number, height: number, width: number): GridRange => ({
    getRow: () => row,
    getColumn: () => column,
    getLastRow: () => row + height - 1,
    getLastColumn: () => column + width - 1,
    getDisplayValues: () =>
      Array.from({ length: height }, (_, r) =>
        Array.from({ length: width }, (_x, c) => options.content?.[`${row + r},${column + c}`] ?? ''),
      ),
    getFormulas: () => Array.from({ length: height }, () => Array.from({ length: width }, () => '')),
    getRawValues: () =>
      Array.from({ length: height }, (_, r) =>
        Array.from({ length: width }, (_x, c) => options.content?.[`${row + r},${column + c}`] ?? null),
      ),
    setValues: (cells) => act('setValues', cells),
    clearFormat: () => act('clearFormat', row, column, height, width),
  });
  const sheet: GridSheet = {
    getSheetId: () => 'id',
    getSheetName: () => options.name ?? 'Sheet1',
    getRange: range,
    getMaxRows: () => rows,
    getMaxColumns: () => columns,
    setRowCount: (n) => act('setRowCount', n),
    setColumnCount: (n) => act('setColumnCount', n),
    getColumnWidth: () => 88,
    setColumnWidth: (column, width) => act('setColumnWidth', column, width),
    getMergedRanges: () => (options.merged ?? []).map(([r, c, h, w]) => range(r, c, h, w)),
    getLastRow: () => Math.max(-1, ...Object.keys(options.content ?? {}).map((k) => Number(k.split(',')[0]))),
  };
  const added: GridSheet[] = [];
  const [row, column] = options.selected ?? [2, 1];
  const host: PaneHost = gridHost({
    workbook: () => ({
      getActiveSheet: () => sheet,
      getActiveCell: () => range(row, column, 1, 1),
      getSheets: () => [sheet, ...added],
      insertSheet: (name) => {
        act('insertSheet', name);
        const one = { ...sheet, getSheetName: () => name };
        added.push(one);
        return one;
      },
      setActiveSheet: () => act('activate'),
      deleteSheet: (one) => act('deleteSheet', (one as GridSheet).getSheetName()),
    }),
    transaction: (work) => {
      calls.push(['begin']);
      work();
      calls.push(['end']);
      return undefined;
    },
    fitRows: (_id, row, count) => act('fitRows', row, count),
    setMerged: (_id, ranges, merged) => act(merged ? 'merge' : 'split', ranges),
    ...(options.charts && { addCharts: (id: string, charts: readonly SheetChart[]) => act('addCharts', id, charts) }),
    language: () => 'en',
    onSelectionChanged: () => () => undefined,
  });
  return { host, calls, done: (name: string) => calls.filter(([n]) => n === name).map(([, ...args]) => args) };
}

test('a free place: address, and one write inside one transaction', async () => {
  const { host, calls, done } = fakeGrid();
  expect(await host.selection()).toBe('Sheet1!B3');
  expect(await host.target(page)).toEqual({ address: 'Sheet1!B3:E12', occupiedCount: 0, occupied: [] });
  expect(await host.insert(page, { formulas: 'addin', overwrite: false })).toEqual({
    status: 'inserted',
    address: 'Sheet1!B3:E12',
    formulas: 'addin',
  });
  expect(done('setValues')).toHaveLength(1);
  expect([calls[0]![0], calls.at(-1)![0]]).toEqual(['begin', 'end']);
  // The note has the free columns beside the page too, for a line that is easy to read.
  expect(done('merge')).toEqual([[[{ row: 10, column: 2, rows: 1, columns: 5 }]]]);
});

test('occupied cells are named, and nothing is written without consent', async () => {
  const { host, calls } = fakeGrid({ content: { '2,1': 'mine', '5,3': 'x'.repeat(60), '40,1': 'below' } });
  const result = await host.insert(page, { formulas: 'values', overwrite: false });
  expect(result).toEqual({
    status: 'occupied',
    target: {
      address: 'Sheet1!B3:E12',
      occupiedCount: 2,
      occupied: [
        { address: 'B3', text: 'mine' },
        { address: 'D6', text: `${'x'.repeat(39)}…` },
      ],
    },
  });
  expect(calls).toEqual([]);
});

test('with consent every cell of the range is written, blanks too', async () => {
  const { host, done } = fakeGrid({ content: { '2,1': 'mine' } });
  expect((await host.insert(page, { formulas: 'values', overwrite: true })).status).toBe('inserted');
  const [matrix] = done('setValues')[0] as [{ v: unknown }[][]];
  expect(matrix).toHaveLength(10);
  expect(matrix.every((line) => line.length === 4)).toBe(true);
  expect(matrix[2]!.map((c) => c.v)).toEqual([null, null, null, null]);
});

test('what is replaced leaves neither its formats nor its heights', async () => {
  const { host, calls, done } = fakeGrid({ content: { '2,1': 'mine' } });
  await host.insert(page, { formulas: 'values', overwrite: true });
  expect(done('clearFormat')).toEqual([[2, 1, 10, 4]]);
  const order = calls
    .map(([name]) => name)
    .filter((name) => ['clearFormat', 'setValues', 'merge', 'fitRows'].includes(name));
  expect(order).toEqual(['clearFormat', 'setValues', 'merge', 'fitRows']);
  expect(done('fitRows')).toEqual([[2, 10]]);
});

test('a single line leaves heights, widths and cells beyond it alone', async () => {
  const { host, done } = fakeGrid();
  const [first] = page.blocks;
  const line: Page = {
    ...page,
    widths: [9, 0],
    blocks: [{ ...first!, kind: 'heading', cells: [[cell('23%', 'number'), cell('x'.repeat(200), 'source')]] }],
  };
  await host.insert(line, { formulas: 'values', overwrite: false });
  expect([done('fitRows'), done('merge'), done('setColumnWidth')]).toEqual([[], [], []]);
});

test('a note runs on to the right as far as nothing stands there; those columns keep their widths', async () => {
  const { host, done } = fakeGrid({ content: { '10,6': 'mine' } });
  await host.insert(page, { formulas: 'values', overwrite: false });
  expect(done('merge')).toEqual([[[{ row: 10, column: 2, rows: 1, columns: 4 }]]]);
  expect(done('setColumnWidth').map(([column]) => column)).toEqual([1, 2, 3, 4]);
});

test('a page that stands there goes as a whole; one that was changed is cells like others', async () => {
  const older: Page = { ...page, title: 'Older' };
  const content = Object.fromEntries(
    pageCells(older).flatMap((line, r) =>
      line.flatMap((one, c) => (one && one.value !== null ? [[`${r + 2},${c + 1}`, String(one.value)]] : [])),
    ),
  );
  const small: Page = { ...page, blocks: page.blocks.slice(0, 1) };
  const known = (title: string): readonly Page[] => (title === 'Shares <b>' ? [older] : []);
  const options = { formulas: 'values', overwrite: true, known } as const;
  const { host, done } = fakeGrid({ content: { ...content, '3,4': 'mine' } });
  expect(await host.target(small, { known })).toMatchObject({ occupiedCount: 2 });
  const whole = fakeGrid({ content });
  expect(await whole.host.target(small, { known })).toEqual({
    address: 'Sheet1!B3:B4',
    occupiedCount: 0,
    occupied: [],
    older: [{ title: 'Older', address: 'B3:E12' }],
  });
  expect(await whole.host.insert(small, { ...options, overwrite: false })).toMatchObject({ status: 'occupied' });
  await whole.host.insert(small, options);
  expect(whole.done('clearFormat')).toEqual([
    [2, 1, 10, 4],
    [2, 1, 2, 1],
  ]);
  const [cleared] = whole.done('setValues')[0] as [{ v: unknown }[][]];
  expect([cleared.length, cleared.flat().every(({ v }) => v === null)]).toEqual([10, true]);
  await host.insert(small, options);
  expect(done('clearFormat')).toEqual([[2, 1, 2, 1]]);
});

test('merged cells in the way count as occupied and are taken apart with consent', async () => {
  const { host, done } = fakeGrid({
    merged: [
      [0, 0, 4, 2],
      [50, 0, 1, 2],
    ],
  });
  expect(await host.target(page)).toMatchObject({ occupiedCount: 1, occupied: [{ address: 'A1:B4', text: '' }] });
  await host.insert(page, { formulas: 'values', overwrite: true });
  expect(done('split')).toEqual([[[{ row: 0, column: 0, rows: 4, columns: 2 }]]]);
});

test('columns with other content are only ever widened', async () => {
  const { host, done } = fakeGrid({ content: { '40,4': 'below' } });
  await host.insert(page, { formulas: 'values', overwrite: false });
  // E would become narrower (9 characters), and holds something below: left alone.
  expect(done('setColumnWidth').map(([column]) => column)).toEqual([1, 2, 3]);
});

test('the sheet grows when the page does not fit', async () => {
  const { host, done } = fakeGrid({ size: [5, 3] });
  await host.insert(page, { formulas: 'values', overwrite: false });
  expect(done('setRowCount')).toEqual([[12]]);
  expect(done('setColumnCount')).toEqual([[5]]);
});

test('no room at the very edge is said in every language', async () => {
  const { host } = fakeGrid({ selected: [1_048_570, 0] });
  await expect(host.target(page)).rejects.toMatchObject({
    message: expect.stringContaining('no room at A1048571'),
    words: { 'zh-CN': expect.stringContaining('空间不足'), 'zh-TW': expect.stringContaining('空間不足') },
  });
});

test('a refused write is passed on, out of the transaction', async () => {
  const { host, calls } = fakeGrid({ failAt: 'setValues' });
  await expect(host.insert(page, { formulas: 'values', overwrite: false })).rejects.toThrow('refused: setValues');
  expect(calls.at(-1)![0]).not.toBe('end');
});

test('sheet names are quoted where Excel quotes them', async () => {
  const address = async (name: string): Promise<string> => fakeGrid({ name }).host.selection();
  expect(await address("Bob's")).toBe("'Bob''s'!B3");
  expect(await address('2025')).toBe("'2025'!B3");
  expect(await address('表格')).toBe('表格!B3');
});

describe('new sheets', () => {
  const NEW = { formulas: 'values', overwrite: false, where: 'new-sheet' } as const;

  test('a legal name nobody has, the page at A1, one step of undo', async () => {
    const { host, calls, done } = fakeGrid({ name: 'Shares b' });
    expect(await host.target(page, { where: 'new-sheet', sheetName: 'a/b: [c]' })).toEqual({
      address: "'a b c'!A1:D10",
      occupiedCount: 0,
      occupied: [],
    });
    expect(await host.insert(page, { ...NEW, sheetName: 'Shares b' })).toMatchObject({
      status: 'inserted',
      address: "'Shares b (2)'!A1:D10",
    });
    expect(done('insertSheet')).toEqual([['Shares b (2)']]);
    expect([calls[0]![0], calls.at(-1)![0]]).toEqual(['begin', 'end']);
  });

  test('what stands at the selection is no hindrance', async () => {
    const { host } = fakeGrid({ content: { '40,4': 'mine' } });
    expect((await host.insert(page, NEW)).status).toBe('inserted');
  });

  test('added sheets can be taken away again; gone ones are passed over', async () => {
    const { host, done } = fakeGrid();
    const first = await host.insert(page, { ...NEW, sheetName: "It's" });
    expect(first).toMatchObject({ address: "'It''s'!A1:D10" });
    await host.removeSheets!([(first as { address: string }).address, 'Gone!A1:B2']);
    expect(done('deleteSheet')).toEqual([["It's"]]);
  });
});

test('charts are put over the cells that the page has for them, after these, in the same step; the sheet reaches below them', async () => {
  const { host, calls, done } = fakeGrid({ size: [5, 3], charts: true });
  expect([host.canDrawCharts, fakeGrid().host.canDrawCharts]).toEqual([true, false]);
  await host.insert(page, { formulas: 'values', overwrite: false });
  expect(done('addCharts')).toEqual([['id', sheetCharts(page, { row: 2, column: 1 })]]);
  const names = calls.map(([name]) => name);
  expect(names.indexOf('addCharts')).toBeGreaterThan(names.lastIndexOf('setValues'));
  expect(names.indexOf('end')).toBeGreaterThan(names.indexOf('addCharts'));
  const [{ area }] = sheetCharts(page, { row: 2, column: 1 }) as [SheetChart];
  expect(done('setRowCount')[0]![0]).toBeGreaterThanOrEqual(area.row + area.rows);
});
