import fc from 'fast-check';
import { callsOurs, naming } from '../../src/formula/naming';
import { referencesIn } from '../../src/formula/references';
import { areasOf, made, textOf } from './formulas';
import { runs } from '../rare';

const said = (formula: string) =>
  referencesIn(formula).map((one) => {
    const place = `${one.workbook}|${one.sheet}|`;
    if (one.kind === 'name') return `${place}${one.name}`;
    if (one.kind === 'table') return `${place}${one.table} ${one.columns.join('/')} ${one.sections.join('/')}`;
    return `${place}${one.top},${one.left},${one.bottom},${one.right}`;
  });

test.each([
  ['A1+$B$2:C3', ['||0,0,0,0', '||1,1,2,2']],
  ["'it''s (1)!'!A1", ["|it's (1)!|0,0,0,0"]],
  ['Data!$A:$B,Data!1:3', ['|Data|null,0,null,1', '|Data|0,null,2,null']],
  ["[1]Data!A1+'[2]a b'!A1+[1]!Name", ['1|Data|0,0,0,0', '2|a b|0,0,0,0', '1||Name']],
  ["'C:\\x\\[B.xlsx]S'!A1", ['C:\\x\\B.xlsx|S|0,0,0,0']],
  ["SUM(Jan:Mar!A1,'a:b c'!B1)", ['|Jan:Mar|0,0,0,0', '|a:b c|0,1,0,1']],
  ['MATCH("A1",Atlas_Key,0)', ['||Atlas_Key']],
  ['Table1[[#This Row],[a "b"]:[A1]]+T[a!b]+Data!T[]', ['||Table1 a "b"/A1 this row', '||T a!b ', '|Data|T  ']],
  ["'[1]a! b'!T[x!y]+[1]Data!T[@x]", ['1|a! b|T x!y ', '1|Data|T x this row']],
  ['T[a]:T[b]', ['||T a ', '||T b ']],
  ['LOG10(1)+TRUE+"B2"', []],
])('%s', (formula, references) => expect(said(formula)).toEqual(references));

test('every area is found where it stands', () => {
  fc.assert(
    fc.property(made, (one) => {
      const formula = textOf(one);
      const cells = referencesIn(formula).flatMap((each) => (each.kind === 'cells' ? [each] : []));
      expect(cells.map(({ text }) => text)).toEqual(areasOf(one).map((area) => textOf(area)));
      expect(cells.map(({ at, text }) => formula.slice(at, at + text.length))).toEqual(cells.map(({ text }) => text));
      expect(cells.map(({ top, left }) => [top, left])).toEqual(
        areasOf(one).map(({ corners: [first] }) => [first!.row, first!.column]),
      );
    }),
    runs(1000),
  );
});

describe('names that a formula uses', () => {
  const looksUp = naming('Atlas_Key|Atlas_Value');
  test.each([
    ['INDEX(atlas_value,1)', true],
    ['Data!Atlas_Key', true],
    ['MY_Atlas_Key+Atlas_Keys', false],
    ['"Atlas_Key"', false],
    ["'Atlas_Key'!A1", false],
    ['T[Atlas_Key]', false],
  ])('looks up: %s', (formula, expected) => expect(looksUp(formula)).toBe(expected));
  test.each([
    ['_xldudf_XIAOMI_SHARE(1)', true],
    ['1+xiaomi.share (1)', true],
    ['_xldudf_OTHER_XIAOMI_SHARE(1)', false],
    ['"_xldudf_XIAOMI_SHARE(1)"', false],
    ['_xldudf_XIAOMI_SHARE', false],
    ["'XIAOMI.SHARE(1)'!A1", false],
  ])('calls the add-in: %s', (formula, expected) => expect(callsOurs(formula)).toBe(expected));
});
