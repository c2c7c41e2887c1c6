import { literalOf } from '../../src/formula/literals';
import { portableFormula } from '../../src/formula/portable';

const around = { sheets: new Set(['Start', "it's"]), names: new Set(['Atlas_Key', 'Atlas_Value']) };

describe('what an argument says', () => {
  test.each([
    ['"2025Q2"', '2025Q2'],
    ['"a ""b"""', 'a "b"'],
    ['2024', 2024],
    ['TRUE', true],
    ['', null],
    ['A1', undefined],
    ['"a"&"b"', undefined],
    ['{1}', undefined],
    ['-1', -1],
    ['-A1', undefined],
    ['+"a"', undefined],
  ])('%s', (argument, said) => expect(literalOf(argument)).toBe(said));
});

describe('formulas that Excel can have', () => {
  test.each([
    ['SUM(A1:A3)*2', 'SUM(A1:A3)*2', false],
    ['sum(A1:A3, Start!B2:B4)', 'sum(A1:A3, Start!B2:B4)', false],
    ["'it''s'!A1+1", "'it''s'!A1+1", false],
    ['STDEV.S(A1:A3)', '_xlfn.STDEV.S(A1:A3)', false],
    ['IF(A1>0,"a, (b",#N/A)', 'IF(A1>0,"a, (b",#N/A)', false],
    ['INDEX(Atlas_Value,MATCH("x",Atlas_Key,0))', 'INDEX(Atlas_Value,MATCH("x",Atlas_Key,0))', false],
    ['SUM(A1:A3*B1:B3)', 'SUM(A1:A3*B1:B3)', true],
    ['SUM((A1:A3>1)*1)', 'SUM((A1:A3>1)*1)', true],
    ['MAX(LEN(A1:A3))', 'MAX(LEN(A1:A3))', true],
    ['A1:A3', 'A1:A3', true],
  ])('%s', (formula, text, array) => expect(portableFormula(formula, around)).toEqual({ text, array }));

  test.each([
    'LET(x,1,x)',
    'SEQUENCE(3)',
    'MYSUM(A1)',
    'XIAOMI.SHARE("Europe")',
    'Gone!A1',
    '[1]Start!A1',
    'Rate*2',
    'A1#',
    'Table[a]',
    'A1:INDEX(A:A,3)',
    '1 +* "',
    "cmd|'/c calc'!A1",
    'WEBSERVICE("https://example.com")',
    'HYPERLINK("https://example.com")',
    'INDIRECT("A1")',
    '',
  ])('%s is not kept', (formula) => expect(portableFormula(formula, around)).toBeNull());
});
