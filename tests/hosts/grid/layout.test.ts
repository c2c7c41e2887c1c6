import { textWidth } from '../../../src/page/width';
import { gridCell } from '../../../src/hosts/grid/cells';
import { layOut } from '../../../src/hosts/grid/layout';
import { columnPixels } from '../../../src/hosts/grid/widths';
import { cell, page } from '../page-fixture';

test('Chinese characters take two columns', () => {
  expect(textWidth('abc')).toBe(3);
  expect(textWidth('小米 15')).toBe(7);
  expect(textWidth('（）')).toBe(4);
});

test('charts take no cells', () => {
  const { rows, columns, widths } = layOut(page);
  expect({ rows, columns, widths }).toEqual({ rows: 10, columns: 4, widths: [12, 10, 10, 9] });
});

test('long notes run over all columns to their right; short ones and titles do not', () => {
  expect(layOut(page).wrapped).toEqual([{ row: 8, column: 1, columns: 3 }]);
  // Empty columns beside the page serve too, but no more of them than a line takes.
  expect(layOut(page, () => Array<number>(20).fill(20)).wrapped).toEqual([{ row: 8, column: 1, columns: 5 }]);
});

test('headers over numbers stand to the right', () => {
  expect(layOut(page).rightHeaders).toEqual([
    { row: 3, column: 1 },
    { row: 3, column: 2 },
  ]);
});

describe('cells', () => {
  const europe = layOut(page).cells[4]![1]!;

  test('formulas or values, both with the finished value and format', () => {
    expect(gridCell(europe, { row: 2, column: 1 }, 'addin')).toMatchObject({
      v: 0.23,
      f: '=XIAOMI.SHARE("Europe","2025Q2")',
      s: { n: { pattern: '0%' } },
    });
    expect(gridCell(europe, { row: 2, column: 1 }, 'values')).toMatchObject({
      v: 0.23,
      f: null,
      s: { n: { pattern: '0%' } },
    });
  });

  test('references of a formula move with the page', () => {
    expect(gridCell(layOut(page).cells[4]![2]!, { row: 10, column: 2 }, 'addin').f).toBe('=D15-D16');
  });

  test('text is never a formula', () => {
    expect(gridCell(cell('=1+1', 'text'), { row: 0, column: 0 }, 'addin')).toMatchObject({ v: '=1+1', t: 1, f: null });
  });

  test('booleans and blanks', () => {
    expect(gridCell(cell(true, 'text'), { row: 0, column: 0 }, 'values')).toMatchObject({ v: 1, t: 3 });
    expect(gridCell(cell(null, 'number'), { row: 0, column: 0 }, 'values')).toMatchObject({ v: null, f: null });
  });
});

describe('widths', () => {
  const layout = layOut(page);
  const usual = columnPixels(layout, undefined);

  test('fonts that are wider make wider columns, up to a point', () => {
    expect(columnPixels(layout, (text) => text.length * 5)).toEqual(usual);
    const wide = columnPixels(layout, (text) => text.length * 16);
    expect(wide.some((pixels, c) => pixels > usual[c]!)).toBe(true);
    expect(columnPixels(layout, () => 5000)).toEqual(usual.map((pixels) => pixels * 2));
  });
});
