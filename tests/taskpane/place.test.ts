import type { InsertResult, PaneHost, Target } from '../../src/hosts/port';
import { placeOnSheets, placePage } from '../../taskpane/place';
import { sheetOf } from '../../src/page/sheet-names';
import { base64Of } from '../../taskpane/office-extras';
import { page } from '../hosts/page-fixture';

const TARGET: Target = { address: 'S!A1:B2', occupiedCount: 1, occupied: [{ address: 'A1', text: 'mine' }] };
const done = (address = 'S!A1:B2'): InsertResult => ({ status: 'inserted', address, formulas: 'addin' });

function fakeHost(change: Partial<PaneHost> = {}): PaneHost & { asked: unknown[]; removed: string[] } {
  const asked: unknown[] = [];
  const removed: string[] = [];
  return {
    kind: 'grid',
    canInsert: true,
    canWriteFormulas: true,
    language: () => 'en',
    selection: async () => '',
    target: async () => TARGET,
    onSelectionChanged: () => () => undefined,
    insert: async (_page, options) => {
      asked.push(options);
      return options.overwrite || options.where === 'new-sheet'
        ? done(`${options.sheetName ?? 'S'}!A1:B2`)
        : { status: 'occupied', target: TARGET };
    },
    removeSheets: async (addresses) => void removed.push(...addresses),
    ...change,
    asked,
    removed,
  };
}

describe('one page', () => {
  test('asks, then replaces what it asked about', async () => {
    const host = fakeHost();
    const result = await placePage({ host, askToReplace: async () => 'replace' }, page, 'addin', {
      where: 'selection',
    });
    expect(result).toEqual(done());
    expect(host.asked).toEqual([
      { where: 'selection', formulas: 'addin', overwrite: false },
      { where: 'selection', formulas: 'addin', overwrite: true },
    ]);
  });

  test('no means nothing', async () => {
    const host = fakeHost();
    expect(await placePage({ host, askToReplace: async () => 'cancel' }, page, 'values')).toBeNull();
    expect(host.asked).toHaveLength(1);
  });

  test('another sheet is a way out: nothing is replaced, and nobody is asked twice', async () => {
    const host = fakeHost();
    await placePage({ host, askToReplace: async () => 'new-sheet' }, page, 'values', { sheetName: 'Japan' });
    expect(host.asked.at(-1)).toEqual({
      where: 'new-sheet',
      sheetName: 'Japan',
      formulas: 'values',
      overwrite: false,
    });
  });

  test('asks again when something else stands there meanwhile', async () => {
    let times = 0;
    const host = fakeHost({
      target: async () => (times++ === 0 ? { ...TARGET, occupied: [{ address: 'A1', text: 'new' }] } : TARGET),
    });
    let questions = 0;
    await placePage(
      {
        host,
        askToReplace: async () => {
          questions++;
          return 'replace';
        },
      },
      page,
      'addin',
    );
    expect(questions).toBe(2);
  });
});

describe('several pages on sheets of their own', () => {
  const three = ['A', 'B', 'C'].map((sheetName) => ({ page, sheetName }));
  const options = (isCancelled = (): boolean => false, steps: string[] = []) => ({
    formulas: 'values' as const,
    onStep: (n: number, what: string) => void steps.push(`${n} ${what}`),
    isCancelled,
  });

  test('one after the other, with progress', async () => {
    const host = fakeHost();
    const steps: string[] = [];
    const result = await placeOnSheets(host, three, options(undefined, steps));
    expect(result.status).toBe('done');
    expect(result.results.map((r) => r.address)).toEqual(['A!A1:B2', 'B!A1:B2', 'C!A1:B2']);
    expect(steps).toEqual([0, 1, 2].map((n) => `${n} ${page.title}`));
    expect(host.removed).toEqual([]);
  });

  test.each([[1], [2], [3]])('cancelled after %d: nothing stays', async (after) => {
    const host = fakeHost();
    const result = await placeOnSheets(
      host,
      three,
      options(() => host.asked.length >= after),
    );
    expect(result).toEqual({ status: 'cancelled', results: [], left: [] });
    expect(host.removed).toEqual(['A!A1:B2', 'B!A1:B2', 'C!A1:B2'].slice(0, after));
  });

  test('one that fails takes the others with it', async () => {
    const broken = new Error('no');
    const host = fakeHost();
    const insert = host.insert.bind(host);
    Object.assign(host, {
      insert: async (p: typeof page, o: any) => {
        if (o.sheetName === 'C') throw broken;
        return insert(p, o);
      },
    });
    expect(await placeOnSheets(host, three, options())).toEqual({
      status: 'failed',
      error: broken,
      results: [],
      left: [],
    });
    expect(host.removed).toEqual(['A!A1:B2', 'B!A1:B2']);
  });

  test('what a host cannot take away is named', async () => {
    const host = fakeHost({ removeSheets: undefined });
    const result = await placeOnSheets(
      host,
      three,
      options(() => host.asked.length >= 2),
    );
    expect(result).toMatchObject({ status: 'cancelled', left: ['A!A1:B2', 'B!A1:B2'] });
  });
});

test('bytes for Excel, also many of them', () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => i % 256);
  expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString('base64'));
});

test('the sheet of an address', () => {
  expect([sheetOf('Sheet1!A1'), sheetOf("'It''s a!b'!A1:B2")]).toEqual(['Sheet1', "It's a!b"]);
});
