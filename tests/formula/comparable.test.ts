import fc from 'fast-check';
import { comparable, sameFormula } from '../../src/formula/comparable';
import { made, textOf } from './formulas';
import { tokensOf } from '../../src/formula/tokens';

test.each([
  ['INDEX(Atlas_Value,MATCH("share|x",Atlas_Key,0))', 'index( atlas_value , MATCH("share|x",Atlas_Key,0) )'],
  ['_xlfn.IFNA(A1,0)', 'IFNA($A$1,0)'],
  ['_xlfn._xlws.SORT(A1)', 'sort(A1)'],
  ['_xlfn.LET(_xlpm.x,1,_xlpm.x)', 'LET(x,1,x)'],
  ['_xldudf_XIAOMI_SHARE("Europe")', '_XLDUDF_XIAOMI_SHARE(\n"Europe")'],
  ["'Data'!A1", 'data!$A$1'],
  ["SUM('Jan:Mar'!A1)", 'SUM(Jan:Mar!A1)'],
  ['A1:B2', '$A$1:B$2'],
])('%s is %s', (a, b) => expect(sameFormula(a, b)).toBe(true));

test.each([
  ['A1&"a b"', 'A1&"ab"'],
  ['"a"', '"A"'],
  ['"$A$1"', '"A1"'],
  ["'a b'!A1", "'ab'!A1"],
  ["'it''s'!A1", 'its!A1'],
  ['T[a b]', 'T[ab]'],
  ['T[$a]', 'T[a]'],
  ['A1:A3 A2:B2', 'A1:A3+A2:B2'],
  ['A1 B2', 'A1B2'],
  ['A1:B2', 'A1,B2'],
  ['XIAOMI.SHARE(A1)', 'XIAOMI.RANK(A1)'],
])('%s is not %s', (a, b) => expect(sameFormula(a, b)).toBe(false));

/** The same formula as another program might write it. */
const rewritten = (formula: string, by: (i: number) => number): string =>
  tokensOf(formula)
    .map(({ type, text }, i) => {
      const other =
        type === 'string' || text.includes("'") ? text : by(i) % 2 ? text.toUpperCase() : text.toLowerCase();
      const space = type === 'operator' && '(,;+-*/&'.includes(text) && by(i + 1) % 3 === 0 ? ' ' : '';
      return other + space;
    })
    .join('');

test('spaces and cases change nothing, and what is compared is the same when it is compared again', () => {
  fc.assert(
    fc.property(made, fc.func(fc.nat()), (one, by) => {
      const formula = textOf(one);
      expect(comparable(rewritten(formula, by))).toBe(comparable(formula));
      expect(comparable(comparable(formula))).toBe(comparable(formula));
    }),
    { numRuns: 500 },
  );
});
