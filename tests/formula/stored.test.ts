import { storedFormula } from '../../src/formula/stored';

describe('formulas as stored', () => {
  test.each([
    ['XIAOMI.SHARE("Europe","2025Q2")', '_xldudf_XIAOMI_SHARE("Europe","2025Q2")', true],
    ['xiaomi.share(A1)-Xiaomi.Share(B1)', '_xldudf_XIAOMI_SHARE(A1)-_xldudf_XIAOMI_SHARE(B1)', true],
    ['IF(A1="XIAOMI.SHARE(",1,2)', 'IF(A1="XIAOMI.SHARE(",1,2)', false],
    ['"a ""XIAOMI.SHARE(1)"" b"&XIAOMI.CITE(1)', '"a ""XIAOMI.SHARE(1)"" b"&_xldudf_XIAOMI_CITE(1)', true],
    ["'XIAOMI.SHARE(x)'!A1", "'XIAOMI.SHARE(x)'!A1", false],
    ['IFNA(xlookup(1,A1:A2,B1:B2),"")', '_xlfn.IFNA(_xlfn.XLOOKUP(1,A1:A2,B1:B2),"")', false],
    ['_xlfn.IFNA(A1,0)', '_xlfn.IFNA(A1,0)', false],
    ['_xldudf_XIAOMI_SHARE(A1)', '_xldudf_XIAOMI_SHARE(A1)', true],
    ['T[XIAOMI.SHARE(1]+T[IFNA(]', 'T[XIAOMI.SHARE(1]+T[IFNA(]', false],
    ['XIAOMI.SHARE (A1)+MYIFNA(1)+IFNA', '_xldudf_XIAOMI_SHARE (A1)+MYIFNA(1)+IFNA', true],
    ['INDEX(Atlas_Value,MATCH("share|x",Atlas_Key,0))', 'INDEX(Atlas_Value,MATCH("share|x",Atlas_Key,0))', false],
  ])('%s', (formula, text, array) => expect(storedFormula(formula)).toEqual({ text, array }));
});
