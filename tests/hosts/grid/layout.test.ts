import { textWidth } from '../../../src/page/width';
import { gridCell } from '../../../src/hosts/grid/cells';
import { layOut, linesOf } from '../../../src/hosts/grid/layout';
import { cell, page } from '../page-fixture';

test('Chinese characters take two columns', () => {
  expect(textWidth('abc')).toBe(3);
  expect(textWidth('小米 15')).toBe(7);
  expect(textWidth('（）')).toBe(4);
});

test('texts are counted in lines', () => {
  expect(linesOf('', 10)).toBe(1);
  expect(linesOf('123456789', 10)).toBe(1);
  expect(linesOf('1234567890', 10)).toBe(2);
  expect(linesOf('a\nb', 10)).toBe(2);
});

test('charts take no cells', () => {
  const { rows, columns, widths } = layOut(page);
  expect({ rows, columns, widths }).toEqual({ rows: 10, columns: 4, widths: [12, 10, 10, 9] });
});

test('long notes run over all columns to their right; short ones and titles do not', () => {
  expect(layOut(page).wrapped).toEqual([{ row: 8, column: 1, columns: 3, lines: 4, small: true }]);
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
