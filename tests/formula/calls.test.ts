import fc from 'fast-check';
import { callsIn, singleCall } from '../../src/formula/calls';
import { call, callsOf, made, textOf } from './formulas';
import { runs } from '../rare';

const found = (formula: string) => callsIn(formula).map((one) => `${one.name}: ${one.arguments.join(' | ')}`);

test.each([
  ['=XIAOMI.SHARE("Europe","2025Q2")', ['SHARE: "Europe" | "2025Q2"']],
  ['_xldudf_XIAOMI_SHARE(A1)-xiaomi.share( B1 , )', ['SHARE: A1', 'SHARE: B1 | ']],
  [
    '=IF(A1>0,XIAOMI.SHARE(A1,XIAOMI.LIST("periods")),XIAOMI.RANK ("a (b"))',
    ['SHARE: A1 | XIAOMI.LIST("periods")', 'LIST: "periods"', 'RANK: "a (b"'],
  ],
  ['=LET(r,XIAOMI.SHARE(A1),LAMBDA(c,XIAOMI.VALUE("share",c))(r))', ['SHARE: A1', 'VALUE: "share" | c']],
  ['=_xlfn.LET(_xlpm.x,_xldudf_XIAOMI_SHARE(A1),_xlpm.x)', ['SHARE: A1']],
  ['=XIAOMI.SHARE(Table1[a(b])', ['SHARE: Table1[a(b]']],
  // No program escapes a letter; the bracket is part of the name all the same.
  ["=XIAOMI.SHARE(Table1[a'b(],1)", ["SHARE: Table1[a'b(] | 1"]],
  [
    '=XIAOMI.SHARE(Table1[[#This Row],[a "b"]],\'R1C1 ("x, y\'!A1#)',
    ['SHARE: Table1[[#This Row],[a "b"]] | \'R1C1 ("x, y\'!A1#'],
  ],
  ['=@XIAOMI.SHARE({"a,b";"c)"},(A1:A2,B1))', ['SHARE: {"a,b";"c)"} | (A1:A2,B1)']],
  ["=XIAOMI.SHARE('C:\\my, files (1)\\[B.xlsx]S'!A1,1)", ["SHARE: 'C:\\my, files (1)\\[B.xlsx]S'!A1 | 1"]],
  ['=XIAOMI.VERSION()&XIAOMI.VERSION( )', ['VERSION: ', 'VERSION: ']],
  ['=A1&"XIAOMI.SHARE(1)"', []],
  ["='XIAOMI.SHARE(1)'!A1+XIAOMI.SHARE+MYXIAOMI.SHARE(1)+Book!XIAOMI.SHARE(1)", []],
  ['=XIAOMI.SHARE(A1', []],
  ['=XIAOMI.SHARE({1)', []],
  ['XIAOMI.RANK(1)+XIAOMI.SHARE(A1,(2)', ['RANK: 1']],
])('%s', (formula, calls) => expect(found(formula)).toEqual(calls));

test('a call says where it stands', () => {
  const formula = '=1+xiaomi.share( "a" )*2';
  expect(callsIn(formula).map(({ at, end }) => formula.slice(at, end))).toEqual(['xiaomi.share( "a" )']);
});

test('every call of ours is found, with its arguments, and no other', () => {
  fc.assert(
    fc.property(made, (one) => {
      const calls = callsIn(textOf(one));
      expect(calls.map(({ name, arguments: given }) => ({ name, arguments: given }))).toEqual(callsOf(one));
      for (const { at, end } of calls)
        expect(textOf(one).slice(at, end)).toMatch(/^(?:xiaomi\.|_xldudf_xiaomi_)[^]*\)$/i);
    }),
    runs(1500),
  );
});

describe('exactly one call', () => {
  test.each([
    ['=XIAOMI.SHARE("Europe","2025Q2")', 'SHARE'],
    ['= xiaomi.share( A1 ) ', 'SHARE'],
    ['=XIAOMI.SHARE(IF(A1,")",B1),"(")', 'SHARE'],
    ['=XIAOMI.SHARE("a""b)")', 'SHARE'],
    ["=XIAOMI.SHARE('My (sheet'!A1)", 'SHARE'],
    ['=XIAOMI.SHARE(Table1[a(b])', 'SHARE'],
    ['=XIAOMI.SHARE(XIAOMI.LIST("regions"))', 'SHARE'],
    ['=@XIAOMI.SHARE(A1)', 'SHARE'],
    ['=+XIAOMI.SHARE(A1)', 'SHARE'],
    ['_xldudf_XIAOMI_SHARE(A1)', 'SHARE'],
    ['=XIAOMI.SHARE(A1)*2', undefined],
    ['=1+XIAOMI.SHARE(A1)', undefined],
    ['=-XIAOMI.SHARE(A1)', undefined],
    ['=SUM(A1)', undefined],
    ['=SUM(XIAOMI.SHARE(A1))', undefined],
    ['=XIAOMI.SHARE(A1', undefined],
    ['=XIAOMI.SHARE(A1)-XIAOMI.SHARE(A2)', undefined],
    ['=XIAOMI.SHARE(A1)#', undefined],
    ['XIAOMI.SHARE', undefined],
    ['', undefined],
  ])('%s', (formula, name) => expect(singleCall(formula)?.name).toBe(name));

  test('is one whatever its arguments are, and none with anything beside it', () => {
    const ours = call.filter((one) => one.ours !== null);
    fc.assert(
      fc.property(ours, made, fc.constantFrom('+', '-', '&', ' '), (one, other, operator) => {
        const text = textOf(one);
        expect(singleCall(` ${text} `)).toMatchObject(callsOf(one)[0]!);
        expect(singleCall(`=${text}${operator}${textOf(other)}`)).toBeNull();
        expect(singleCall(`=${textOf(other)}${operator}${text}`)).toBeNull();
      }),
      { numRuns: 500 },
    );
  });
});
