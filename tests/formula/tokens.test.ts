import fc from 'fast-check';
import { callsIn } from '../../src/formula/calls';
import { comparable } from '../../src/formula/comparable';
import { movedBy, movingFormula } from '../../src/formula/move';
import { referencesIn } from '../../src/formula/references';
import { storedFormula } from '../../src/formula/stored';
import { tokensOf, UNKNOWN } from '../../src/formula/tokens';
import { made, textOf } from './formulas';
import { runs } from '../rare';

const texts = (formula: string): string[] => tokensOf(formula).map(({ text }) => text);
const MARKS = [
  ...`'"[](){}1.aA$#@!:;,\\ \n=-+%&<>?_|é地`,
  '[#Data]',
  'LET(',
  'r',
  'A1',
  'TRUE',
  '#N/A',
  'XIAOMI.SHARE(',
];
const garbage = fc.array(fc.constantFrom(...MARKS), { maxLength: 40 }).map((parts) => parts.join(''));

test.each([
  ['XIAOMI.SHARE(Table1[a(b])', ['XIAOMI.SHARE', '(', 'Table1[a(b]', ')']],
  ["'My (s\"'!A1:B2&Sheet1:Sheet3!$1:3", ["'My (s\"'!A1:B2", '&', 'Sheet1:Sheet3!$1:3']],
  [`T[[#This Row],[a "b'']]-T[a]:T[b]`, [`T[[#This Row],[a "b'']]`, '-', 'T[a]', ':', 'T[b]']],
  ["'C:\\x (1)\\[B, \"c\".xlsx]it''s'!A1#", ["'C:\\x (1)\\[B, \"c\".xlsx]it''s'!A1", '#']],
  ['LOG10(TAX2024)+XFE1', ['LOG10', '(', 'TAX2024', ')', '+', 'XFE1']],
  ['=(LET(r,1,r))', ['=', '(', 'LET', '(', 'r', ',', '1', ',', 'r', ')', ')']],
  ['(LET(r,1,r))', ['(', 'LET', '(', 'r', ',', '1', ',', 'r', ')', ')']],
])('%s', (formula, tokens) => expect(texts(formula)).toEqual(tokens));

test('all tokens together are the formula, each where it stands', () => {
  const whole = (formula: string): void => {
    const tokens = tokensOf(formula);
    expect(tokens.map(({ text }) => text).join('')).toBe(formula);
    expect(tokens.filter(({ text, at }) => formula.slice(at, at + text.length) !== text)).toEqual([]);
  };
  fc.assert(fc.property(fc.oneof(garbage, fc.string({ unit: 'binary' })), whole), runs(2000));
  fc.assert(
    fc.property(
      made.map((one) => textOf(one)),
      whole,
    ),
  );
});

test('formulas have no word that is unknown', () => {
  const unknown = (formula: string) => tokensOf(formula).filter(({ type }) => type === UNKNOWN);
  fc.assert(fc.property(made, (one) => expect(unknown(textOf(one))).toEqual([])));
});

const READERS: readonly ((formula: string) => unknown)[] = [
  callsIn,
  comparable,
  storedFormula,
  referencesIn,
  (formula) => movedBy(movingFormula(formula), 1, 1),
];

test.each([
  ['a text without an end', 'A1&"XIAOMI.SHARE(A1'],
  ['a sheet without an end', "A1+'XIAOMI.SHARE(A1)"],
  ['brackets without an end', 'A1+T[[a]+XIAOMI.SHARE(B1)'],
  ['more digits than a number has', `A1+${'1'.repeat(100)}+XIAOMI.SHARE(B1)`],
  ['longer than any formula', 'XIAOMI.SHARE(A1)+'.repeat(3000)],
])('what cannot be a formula is kept as it is: %s', (_, formula) => {
  expect(tokensOf(formula)).toEqual([{ type: UNKNOWN, text: formula, at: 0 }]);
  expect(storedFormula(formula)).toEqual({ text: formula, array: false });
  expect(movedBy(movingFormula(formula), 1, 1)).toBe(formula);
  expect(comparable(formula)).toBe(formula);
  expect([callsIn(formula), referencesIn(formula)]).toEqual([[], []]);
});

test('nothing is thrown, whatever it says', () => {
  fc.assert(
    fc.property(garbage, (formula) => {
      for (const read of READERS) read(formula);
    }),
    runs(3000),
  );
});

/** How often anything looks at a character. */
function looks(read: () => void): number {
  const strings = Object.getPrototypeOf('') as { charCodeAt: (this: string, at: number) => number };
  const { charCodeAt } = strings;
  let count = 0;
  strings.charCodeAt = function (at) {
    count += 1;
    return charCodeAt.call(this, at);
  };
  try {
    read();
  } finally {
    strings.charCodeAt = charCodeAt;
  }
  return count;
}

test('twice the length takes twice the looks', () => {
  const piece = fc.array(fc.constantFrom(...MARKS), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
  const all = (one: string, head: string, tail: string, times: number): number =>
    looks(() => tokensOf(head + one.repeat(times) + tail));
  expect(all('A1+', '', '', 10)).toBeGreaterThan(30);
  const end = fc.oneof(fc.constant(''), piece);
  fc.assert(
    fc.property(piece, end, end, (one, head, tail) => {
      expect(all(one, head, tail, 1000)).toBeLessThan(2.5 * all(one, head, tail, 500) + 200);
    }),
    {
      numRuns: 400,
      examples: [
        ['1', '', ''],
        ["'", '', ''],
        ["a''", "'", ''],
        ["'[", '[', ''],
        ["'[", '[', "'x]"],
        ['1.', '', ''],
        ['1a', '1', ''],
        ['[a] ', '', ''],
      ],
    },
  );
});

test('calls within calls, as deep as a formula can be', () => {
  const deep = `${'XIAOMI.SHARE('.repeat(580)}1${')'.repeat(580)}`;
  expect(deep.length).toBeGreaterThan(8100);
  const calls = callsIn(deep);
  expect(calls).toHaveLength(580);
  expect(calls.at(-1)?.arguments).toEqual(['1']);
  for (const one of ['(', ')', '{', '-', 'IF(', '@', '[', "'", '"']) for (const read of READERS) read(one.repeat(8192));
});
