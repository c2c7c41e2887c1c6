/** A figure into a table that the user has made: into its body, without spreading over the column, all or nothing. */
import { fillPage, pages } from '../../../src/content';
import type { Page } from '../../../src/page/page';
import { ask } from '../../../src/core/query';
import { dataset } from '../../../src/dataset';
import { linePage } from '../../../taskpane/views/find/model';
import type { InsertOptions, InsertResult } from '../../../src/hosts/port';
import { leave, start, type Harness } from './harness';

const answer = ask(dataset, { metric: 'share', region: 'Europe', period: '2025Q2' });
if (!answer.ok) throw new Error('no figure');
const line = (withCitation = false): Page => linePage(dataset, answer.observation, withCitation, 'en');
const FORMULA = '=XIAOMI.SHARE("Europe","2025Q2","Xiaomi")';

let { excel, host }: Partial<Harness> = {};
/** A table of the user's in B2:E6, with a column of texts, an empty one, one of formulas, one of texts like numbers. */
async function begin(): Promise<void> {
  ({ excel, host } = await start());
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('E3:E6').numberFormat = [['0.0'], ['0.0'], ['0.0'], ['0.0']];
    sheet.getRange('B2:E6').formulas = [
      ['Region', 'Share', 'Twice', 'Id'],
      ['Europe', '', '=1+1', "'007"],
      ['Asia', '', '=1+2', "'008"],
      ['Africa', '', '=1+3', "'009"],
      ['Japan', '', '=1+4', "'010"],
    ];
    sheet.tables.add('B2:E6', true).name = 'Mine';
    sheet.getRange('C4').format.font.bold = true;
    await context.sync();
  });
}
beforeEach(begin);
afterEach(() => {
  expect(excel!.problems).toEqual([]);
  leave();
});
const insert = (page: Page, options: Partial<InsertOptions> = {}): Promise<InsertResult> =>
  host!.insert(page, { formulas: 'addin', overwrite: false, ...options });
const column = (letter: string): unknown[] => excel!.sheet('Sheet1').formulas(`${letter}3:${letter}6`).flat();

test('the formula goes into its cell alone, though Excel fills empty columns of tables', async () => {
  excel!.select('C4');
  expect(await host!.target(line())).toEqual({ address: 'Sheet1!C4', occupiedCount: 0, occupied: [] });
  expect(await insert(line())).toEqual({ status: 'inserted', address: 'Sheet1!C4', formulas: 'addin' });
  await excel!.settled();
  expect(column('C')).toEqual(['', FORMULA, '', '']);
  expect(excel!.sheet('Sheet1').cell('C4')).toMatchObject({ value: 0.23, numberFormat: '0%' });
  expect(excel!.tables()).toMatchObject([{ name: 'Mine', address: 'B2:E6' }]);
});

test('the host would fill the column: what the test above shows is our doing', async () => {
  excel!.type('C4', FORMULA);
  expect(column('C')).toEqual([FORMULA, FORMULA, FORMULA, FORMULA]);
});

test('the looks of the table stay, and so do neighbours of every kind', async () => {
  const before = ['B', 'D', 'E'].map(column);
  excel!.select('C4');
  await insert(line(), { formulas: 'values' });
  expect(column('C')).toEqual(['', 0.23, '', '']);
  expect(['B', 'D', 'E'].map(column)).toEqual(before);
  const { format } = excel!.sheet('Sheet1').cell('C4');
  expect([format.font?.bold, format.layout?.horizontalAlignment]).toEqual([true, undefined]);
});

test('what stands in the cell is asked about as anywhere; value and citation take two columns', async () => {
  excel!.select('D4');
  expect(await insert(line(true), { formulas: 'values' })).toMatchObject({
    status: 'occupied',
    target: { address: 'Sheet1!D4:E4', occupiedCount: 2 },
  });
  expect(await insert(line(true), { formulas: 'values', overwrite: true })).toMatchObject({ status: 'inserted' });
  expect(column('D')).toEqual(['=1+1', 0.23, '=1+3', '=1+4']);
  expect(String(column('E')[1])).toMatch(/line \d+/);
  expect(column('E')[0]).toBe('007');
});

test.each([
  ['the head of the table', 'C2', false],
  ['out of the table', 'E4', true],
  ['beside it', 'A4', true],
])('%s stays free of it', async (_what, address, withCitation) => {
  excel!.select(address);
  const before = excel!.snapshot();
  await expect(insert(line(withCitation), { overwrite: true })).rejects.toThrow(
    /an Excel table is in the way at Sheet1!.*: Mine/,
  );
  expect(excel!.snapshot()).toEqual(before);
});

test('a page with tables of its own does not go into one', async () => {
  excel!.select('C4');
  await expect(insert(fillPage(pages[0]!, dataset, { lang: 'en' }), { overwrite: true })).rejects.toThrow(
    'an Excel table is in the way',
  );
});

describe('a fault at every request', () => {
  test.each([
    ['addin', false, 'C4'],
    ['values', true, 'D4'],
  ] as const)(
    'as %s: the table is as it was',
    async (formulas, withCitation, address) => {
      excel!.select(address);
      const page = line(withCitation);
      const from = excel!.requests.length;
      expect(await insert(page, { formulas, overwrite: true })).toMatchObject({ status: 'inserted' });
      const actions = excel!.syncs(from).map((entry) => entry.actions);
      expect(actions).toHaveLength(formulas === 'addin' ? 6 : 4);
      for (const [index, count] of actions.entries()) {
        for (const action of [undefined, Math.floor(count / 2), count - 1]) {
          await begin();
          excel!.select(address);
          const was = excel!.snapshot();
          excel!.inject({ at: index + 1, code: 'AccessDenied', ...(action !== undefined && { action }) });
          const outcome = await insert(page, { formulas, overwrite: true }).catch((error: unknown) => error);
          expect([index, action, String(outcome)]).toEqual([
            index,
            action,
            expect.stringContaining('nothing was inserted'),
          ]);
          expect({ index, action, state: excel!.snapshot() }).toEqual({ index, action, state: was });
        }
      }
    },
    120_000,
  );
});
