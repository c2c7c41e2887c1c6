/** A message that something was inserted goes when it is no longer there. */
import type { CellContent, CellPlace, InsertResult, PaneHost, Undo } from '../../src/hosts/port';
import { standing } from '../../taskpane/standing';
import { page } from '../hosts/page-fixture';

const cells = new Map<string, CellContent | null>();
const host = {
  read: async (list: readonly CellPlace[]) =>
    list.map(({ sheet, row, column }) => {
      const found = cells.get(`${sheet} ${row} ${column}`);
      return found === undefined ? { formula: '', value: '' } : found;
    }),
} as Partial<PaneHost> as PaneHost;
const placed = (address: string, undo?: Undo) =>
  ({ status: 'inserted', address, formulas: 'values', ...(undo && { undo }) }) as Extract<
    InsertResult,
    { status: 'inserted' }
  >;
const block = page.blocks[0]!;
const title = block.kind === 'chart' ? '' : String(block.cells[0]![0]!.value);

beforeEach(() => cells.clear());

test('as long as its first text stands where the message says', async () => {
  const { holds } = standing(host, [{ ...placed("'It''s'!B3:E12"), page }]);
  expect(await holds!()).toBe(false);
  cells.set("It's 2 1", { formula: '', value: title });
  expect(await holds!()).toBe(true);
  cells.set("It's 2 1", { formula: '', value: 'mine' });
  expect(await holds!()).toBe(false);
  // The sheet is gone.
  cells.set("It's 2 1", null);
  expect(await holds!()).toBe(false);
});

test('undone together, the last first, and never what was done since', () => {
  const done: string[] = [];
  let top = 'b';
  const undo = (name: string, next: string): Undo => ({
    possible: () => top === name,
    run: () => {
      done.push(name);
      top = next;
    },
  });
  const both = [undo('a', ''), undo('b', 'a')].map((one, i) => ({ ...placed(`S${i}!A1:B2`, one), page }));
  const way = standing(host, both).undo!;
  expect(way.possible()).toBe(true);
  way.run();
  expect(done).toEqual(['b', 'a']);
  expect(way.possible()).toBe(false);
  top = 'typed by the user';
  way.run();
  expect(done).toHaveLength(2);
  // One that has no way back: all of them stay.
  expect(standing(host, [...both, { ...placed('C!A1'), page }]).undo).toBeUndefined();
});
