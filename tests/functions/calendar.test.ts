/** A date cell means the same day in workbooks of both date systems: Excel is asked which one it is, once. */
import { forgetCalendar } from '../../src/functions/calendar';
import { leave, start, type Harness } from '../hosts/office/harness';

jest.setTimeout(60_000);
beforeEach(forgetCalendar);
afterEach(leave);

/** Days as Excel counts them from 1900, and in a workbook that counts from 1904. */
const MAY_2025 = 45778;
const SHIFT = 1462;

async function values({ excel }: Harness, formulas: Readonly<Record<string, string | number>>): Promise<unknown[]> {
  for (const [cell, formula] of Object.entries(formulas)) excel.type(cell, formula);
  await excel.settled();
  return Object.keys(formulas).map((cell) => excel.sheet('Sheet1').cell(cell).value);
}
const asked = ({ excel }: Harness): number =>
  excel.syncs().filter(({ body }) => JSON.stringify(body).includes('"Date"')).length;

test.each([
  [false, 0],
  [true, SHIFT],
])('1904: %s', async (date1904, lower) => {
  const harness = await start({ date1904 });
  const day = MAY_2025 - lower;
  const found = await values(harness, {
    A1: day,
    A2: '=XIAOMI.SHARE("Southeast Asia",A1)',
    A3: `=XIAOMI.SHARE("Southeast Asia",${day + 20})`,
    A4: '=XIAOMI.SHARE("Southeast Asia","2025Q2")',
    A5: '=XIAOMI.SHARE("Japan",2024)',
    A6: `=XIAOMI.CITE("share","Southeast Asia",${day},,"short")`,
    A7: `=ROWS(XIAOMI.SERIES("share","Southeast Asia",,${day - 60},${day + 60},FALSE))`,
  });
  expect(found.slice(1, 5)).toEqual([0.19, 0.19, 0.19, 0.06]);
  expect(found[5]).toContain('line 47');
  expect(asked(harness)).toBe(1);
  expect(harness.excel.problems).toEqual([]);
});

test('nothing is asked where there is no date', async () => {
  const harness = await start({ date1904: true });
  expect(await values(harness, { A1: '=XIAOMI.SHARE("Japan",2024)', A2: '=ROWS(XIAOMI.FIND(2024))' })).toContain(0.06);
  expect(asked(harness)).toBe(0);
});

test('Excel that does not say: an error in words, no figure of another year; the next date asks again', async () => {
  const harness = await start({ date1904: true });
  harness.excel.inject({ at: 1, code: 'GeneralException' });
  expect(await values(harness, { A1: `=XIAOMI.SHARE("Southeast Asia",${MAY_2025 - SHIFT})` })).toEqual(['#N/A']);
  expect(await values(harness, { A2: `=XIAOMI.SHARE("Southeast Asia",${MAY_2025 - SHIFT + 1})` })).toEqual([0.19]);
});
