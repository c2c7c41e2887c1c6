import { lintFormula } from '../../src/review/lint-formula';

test.each([
  ['INDEX(Atlas_Value,MATCH("NOW(),IFNA(",Atlas_Key,0))', false],
  ['_xldudf_XIAOMI_SHARE("Europe")', true],
  ['_xlfn.IFNA(MYNOW(1),KNOW)', false],
  ["'XIAOMI.SHARE(NOW()'!A1+T[NOW(]+T[XIAOMI.x|y]", false],
  ['"[1]Sheet1!A1"&"https://x|y"', false],
])('nothing to say about %s', (formula, array) => expect(lintFormula(formula, array)).toEqual([]));

test.each([
  ['=A1', false, 'begins with "="'],
  ['1+now()', false, 'volatile function NOW'],
  ['SORT(A1)+_xlfn.IFNA(1,2)', false, 'SORT without _xlfn.'],
  ['XIAOMI.SHARE(1)', false, 'instead of _xldudf_'],
  ['xiaomi.share', false, 'instead of _xldudf_'],
  ['_xldudf_XIAOMI_SHARE(1)', false, 'array form'],
  ['A1', true, 'array form'],
  ['[1]Sheet1!A1', false, 'outside the workbook'],
  ["'[1]a b'!T[x]", false, 'outside the workbook'],
  ['[1]Sheet1!F(1)', false, 'outside the workbook'],
  ["'https://x/[b.xlsx]S'!A1", false, 'outside the workbook'],
  ["cmd|'/c calc'!A1", false, '"cmd|", which no program reads'],
  ['A1&"x', false, '"A1&"x", which no program reads'],
  ['A1+'.repeat(3000), false, 'longer than 8192'],
])('%s, array: %p', (formula, array, fault) => expect(lintFormula(formula, array).join('\n')).toContain(fault));
