/** Blank, zero and left out: one meaning for every argument of every function, on every host. */
import '../../src/runtime';
import { cellFace } from '../../src/functions/cell-face';
import { CellError } from '../../src/functions/cell-error';
import { callFace, type Variant } from '../../playground/adapt';
import { call as callOnCommandLine } from '../../src/cli/call';
import { registerFunctions } from '../../src/functions/register';
import { setFigureForm, setLanguage } from '../../src/functions/session';
import { faces } from '../../src/runtime';
import { bootFunctions } from '../office-host/functions-host';

/** Arguments that answer, all positions filled. */
const FULL: Readonly<Record<string, readonly unknown[]>> = {
  SHARE: ['Europe', '2025Q2', 'Xiaomi'],
  RANK: ['Southeast Asia', '2025Q2', 'Xiaomi'],
  SHIPMENTS: ['SEA', '2025Q2', 'Total'],
  GROWTH: ['SEA', '2025Q2', 'vivo'],
  VALUE: ['miui_users', 'Overseas', '2023Q3', 'Xiaomi'],
  PRICE: ['Xiaomi 15 Ultra', 'Europe'],
  SERIES: ['share', 'Japan', 'Xiaomi', '2023', '2024', false, true],
  COMPARE: ['share', 'Japan', 2024, false, true],
  TABLE: ['japan-vendors', false],
  TIMELINE: ['India', 2015, 2016, false],
  CITE: ['share', 'Europe', '2025Q2', 'Xiaomi', 'short'],
  EXPLAIN: ['share', 'Japan', '2024', 'Xiaomi'],
  CONFLICTS: ['share', 'Europe', false],
  SOURCES: ['santi-2024', false],
  FIND: ['samsung 2017', false],
  LIST: ['regions', 'korea'],
  VERSION: [],
};
const BLANKS = [null, undefined, '', '  ', '\u3000', 0, -0];

type Face = (...args: readonly unknown[]) => unknown;
const outcome = (work: () => unknown): unknown => {
  try {
    return plain(work());
  } catch (error) {
    return plain(error);
  }
};
/** What can be compared: errors by their words. */
const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify({ value }, (_key, one: unknown) => (one instanceof CellError ? `${one.code} ${one.message}` : one)),
  );

const CASES = Object.entries(FULL).flatMap(([name, args]) => args.map((_, at) => [name, at] as const));
const face = (name: string): Face => faces[name as keyof typeof faces] as Face;
const withArgument = (name: string, at: number, value: unknown): unknown[] =>
  FULL[name]!.map((one, i) => (i === at ? value : one));

test('every function and every argument is among the cases', () => {
  expect(Object.keys(FULL).sort()).toEqual(Object.keys(faces).sort());
  for (const [name, args] of Object.entries(FULL)) expect([name, args.length]).toEqual([name, face(name).length]);
});

test.each(CASES)('%s, argument %d: all blanks are one', (name, at) => {
  const leftOut = outcome(() => face(name)(...withArgument(name, at, undefined)));
  for (const blank of BLANKS)
    expect([blank, outcome(() => face(name)(...withArgument(name, at, blank)))]).toEqual([blank, leftOut]);
  // A last argument can be left out altogether.
  if (at === FULL[name]!.length - 1) expect(outcome(() => face(name)(...FULL[name]!.slice(0, at)))).toEqual(leftOut);
});

test('a period and headers of nothing are the newest and TRUE', () => {
  expect(face('SHARE')('Europe', 0)).toBe(face('SHARE')('Europe'));
  expect(face('TABLE')('japan-vendors', 0)).toEqual(face('TABLE')('japan-vendors', true));
  expect(face('TABLE')('japan-vendors', false)).not.toEqual(face('TABLE')('japan-vendors', true));
});

describe('on the hosts', () => {
  jest.setTimeout(30_000);
  afterAll(() => {
    for (const name of ['CustomFunctions', 'Office', 'Excel']) delete (globalThis as Record<string, unknown>)[name];
    setLanguage('en');
    setFigureForm('plain');
  });

  test('the playground: a blank cell is null, 0, an empty text, or an array of one of them', () => {
    const variant = (value: unknown): Variant => ({
      isArray: () => false,
      isNull: () => value === null,
      isError: () => false,
      getValue: () => value,
    });
    const cell = (value: unknown): Variant => ({
      ...variant(null),
      isNull: () => false,
      isArray: () => true,
      toValue: () => [[value]],
    });
    for (const [name, at] of CASES) {
      const asked = (value: Variant) =>
        callFace(
          name,
          face(name) as never,
          FULL[name]!.map((one, i) => (i === at ? value : variant(one))),
        ).result;
      const leftOut = asked(variant(null));
      for (const blank of [variant(0), variant(''), cell(null), cell(0), cell('')])
        expect([name, at, asked(blank)]).toEqual([name, at, leftOut]);
    }
  });

  test('the command line: an empty argument, and 0 as a period or a switch', () => {
    const said = (name: string, args: readonly string[]): string => {
      let text = '';
      try {
        callOnCommandLine(name, args, {}, {
          out: (line: string) => void (text += line),
          err: () => undefined,
        } as never);
      } catch (error) {
        return String((error as Error).message);
      }
      return text;
    };
    expect(said('SHARE', ['Europe', '', ''])).toBe(said('SHARE', ['Europe']));
    expect(said('SHARE', ['Europe', '0'])).toBe(said('SHARE', ['Europe']));
    expect(said('SERIES', ['share', 'Japan', '', '0', '0', '0'])).toBe(said('SERIES', ['share', 'Japan']));
    expect(said('TABLE', ['japan-vendors', '0'])).toBe(said('TABLE', ['japan-vendors', 'TRUE']));
  });

  test('Excel: null on some hosts, 0 on others', async () => {
    const excel = await bootFunctions();
    Object.assign(globalThis, { CustomFunctions: excel.CustomFunctions, Office: excel.Office, Excel: excel.Excel });
    registerFunctions(cellFace);
    await excel.Office.onReady();
    const blanks = [null, 0, ''];
    const results = await excel.call(
      ...CASES.flatMap(([name, at]) => blanks.map((one): [string, unknown[]] => [name, withArgument(name, at, one)])),
    );
    CASES.forEach(([name, at], i) => {
      const [leftOut, ...others] = results.slice(i * blanks.length, (i + 1) * blanks.length);
      for (const other of others) expect([name, at, other]).toEqual([name, at, leftOut]);
    });
    expect(excel.faults).toEqual([]);
  });
});

test('an argument whose text throws, or that is no value at all, is an error in words', () => {
  const hostile: readonly unknown[] = [
    {
      toString: () => {
        throw new Error('no text');
      },
    },
    Object.create(null),
    [[{ toString: null }]],
    {
      get basicValue() {
        throw new Error('no value');
      },
    },
    Symbol('s'),
    () => 1,
  ];
  for (const [name, at] of CASES)
    for (const value of hostile) {
      const found = outcome(() => face(name)(...withArgument(name, at, value))) as { value: unknown };
      const isDeclared = typeof found.value === 'string' && /^#(VALUE!|N\/A) |^(unknown|missing)/.test(found.value);
      expect([name, at, isDeclared, found]).toEqual([name, at, true, found]);
    }
});
