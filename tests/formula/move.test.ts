import fc from 'fast-check';
import { movedBy, movingFormula } from '../../src/formula/move';
import { made, movedText, textOf } from './formulas';
import { runs } from '../rare';

const moved = (formula: string, rows: number, columns: number): string =>
  movedBy(movingFormula(formula), rows, columns);

test.each([
  ['A1+$A1+A$1+$A$1', 1, 1, 'B2+$A2+B$1+$A$1'],
  ['a1*2', 2, 0, 'A3*2'],
  ['A:A+$A:B+1:3+$1:3', 1, 1, 'B:B+$A:C+2:4+$1:4'],
  ['SUM(Sheet1:Sheet3!B2:C3)', 1, -1, 'SUM(Sheet1:Sheet3!A3:B4)'],
  ["'it''s A1'!A1&\"A1\"", 1, 0, "'it''s A1'!A2&\"A1\""],
  ['LOG10(A1)+ABCD12+TAX2024', 1, 0, 'LOG10(A2)+ABCD12+TAX2025'],
  [
    'Table1[A1]+Table1[[#This Row],[a "B2" (C3)]]+T[it\'[D4]',
    1,
    1,
    'Table1[A1]+Table1[[#This Row],[a "B2" (C3)]]+T[it\'[D4]',
  ],
  ['A1#+@B1+A1.5x+Sheet1.A1', 1, 0, 'A2#+@B2+A1.5x+Sheet1.A1'],
  ['SUM(A1 : B2)+(A1:A9 A5:B5)', 1, 0, 'SUM(A2 : B3)+(A2:A10 A6:B6)'],
  ['A1-Data!B1', -1, 0, '#REF!-Data!#REF!'],
  ['SUM(A1:A5,B2)', -1, 0, 'SUM(#REF!,B1)'],
  ['SUM(A$1:A5)', -4, 0, 'SUM(A$1:A1)'],
  ['XFD1+A1048576', 1, 0, 'XFD2+#REF!'],
  ['XFD1+A1048576', 0, 1, '#REF!+B1048576'],
  ['B:C', 0, -2, '#REF!'],
  ['[1]Data!A1', 1, 1, '[1]Data!B2'],
])('%s, %i down, %i right', (formula, rows, columns, text) => expect(moved(formula, rows, columns)).toBe(text));

const far = fc.oneof(fc.integer({ min: -25, max: 25 }), fc.integer({ min: -1_100_000, max: 1_100_000 }));

test('references move, and nothing else does', () => {
  fc.assert(
    fc.property(made, far, far, (one, rows, columns) => {
      expect(moved(textOf(one), rows, columns)).toBe(movedText(one, rows, columns));
    }),
    runs(1500),
  );
});

test('nowhere is where it stands', () => {
  fc.assert(fc.property(made, (one) => expect(moved(textOf(one), 0, 0)).toBe(textOf(one))));
});
