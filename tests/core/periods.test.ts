import fc from 'fast-check';
import {
  comparePeriods,
  contains,
  dayOfSerial,
  firstDay,
  formatPeriod,
  lastDay,
  readPeriod,
  readPeriodArgument,
  stepPeriod,
  UNDATED,
  type Day,
  type Period,
  type Point,
} from '../../src/core/periods';

const year = fc.integer({ min: 1900, max: 2199 });
const day = fc.record({ year, month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) });
const point: fc.Arbitrary<Point> = fc.oneof(
  year.map((y): Point => ({ kind: 'year', year: y })),
  fc.record({ year, half: fc.integer({ min: 1, max: 2 }) }).map((p): Point => ({ kind: 'half', ...p })),
  fc.record({ year, quarter: fc.integer({ min: 1, max: 4 }) }).map((p): Point => ({ kind: 'quarter', ...p })),
  fc.record({ year, month: fc.integer({ min: 1, max: 12 }) }).map((p): Point => ({ kind: 'month', ...p })),
  day.map((p): Point => ({ kind: 'day', ...p })),
);
const ordered = (a: Point, b: Point): Period =>
  firstDay(a)! <= firstDay(b)! && lastDay(a)! <= lastDay(b)!
    ? { kind: 'span', from: a, to: b }
    : { kind: 'span', from: null, to: b };
const period: fc.Arbitrary<Period> = fc.oneof(
  point,
  fc.constant(UNDATED),
  fc.tuple(point, point).map(([a, b]) => ordered(a, b)),
);

describe('reading periods', () => {
  const cases: readonly [canonical: string, ...spellings: string[]][] = [
    [
      '2025Q2',
      '2025-Q2',
      'Q2 2025',
      'Q2-25',
      '2Q25',
      '2Q2025',
      '2025q2',
      '２０２５Ｑ２',
      '2025年第二季度',
      '2025年二季度',
      '2025年第2季度',
      '2025 Q2',
      'q2 25',
    ],
    ['2025H1', 'H1 2025', '1H25', '2025年上半年', '2025 h1'],
    ['2025H2', '2025年下半年'],
    ['2025', 'FY2025', 'FY25', 'FY-2025', '2025年', '２０２５'],
    ['2025-09', '2025/9', '2025年9月', '2025.09'],
    ['2025-11-15', '2025/11/15', '2025年11月15日', '2025-11-15 '],
    [
      '2025-10-07..2025-11-11',
      '2025-10-07 .. 2025-11-11',
      '2025年10月7日至2025年11月11日',
      '2025-10-07~2025-11-11',
      '2025-10-07:2025-11-11',
    ],
    ['2014-05..2014-09', '2014-05 to 2014-09'],
    ['..2022', '.. 2022'],
    ['n.d.', 'N.D.', 'nd', 'undated', '未注明'],
  ];
  test.each(cases)('%s is understood in all its spellings', (canonical, ...spellings) => {
    for (const text of [canonical, ...spellings])
      expect(`${text} = ${formatPeriod(readPeriod(text)!)}`).toBe(`${text} = ${canonical}`);
  });
  test.each([
    '',
    'Q2',
    '25',
    '2025Q5',
    '2025H3',
    '2025-13',
    '2025-02-30',
    '2025Q2..2024Q1',
    '12025',
    'Q2 20255',
    'toString',
    '__proto__',
    '=2025',
    '2025Q2..',
  ])('"%s" is no period', (text) => {
    expect(readPeriod(text)).toBeNull();
  });
  test('a period written out is read back as itself', () => {
    fc.assert(
      fc.property(period, (p) => expect(readPeriod(formatPeriod(p))).toEqual(p)),
      { numRuns: 3000 },
    );
  });
  test('any text gives a period or null, never an exception', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const p = readPeriod(text);
        if (p) expect(readPeriod(formatPeriod(p))).toEqual(p);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('period arguments', () => {
  test.each([null, undefined, '', 'latest', 'Latest', '最新'])('%s asks for the newest', (argument) =>
    expect(readPeriodArgument(argument)).toEqual({ kind: 'latest' }),
  );
  test.each([
    ['LQ', 'quarter', 0],
    ['LQ-4', 'quarter', 4],
    ['lq - 1', 'quarter', 1],
    ['MRQ', 'quarter', 0],
    ['FQ0', 'quarter', 0],
    ['LY-1', 'year', 1],
    ['FY-1', 'year', 1],
  ] as const)('%s counts back from the newest', (argument, step, back) =>
    expect(readPeriodArgument(argument)).toEqual({ kind: 'relative', step, back }),
  );
  test('a number is a year or a date cell, never something in between', () => {
    expect(readPeriodArgument(2024)).toEqual({ kind: 'period', period: { kind: 'year', year: 2024 } });
    expect(readPeriodArgument(45838)).toEqual({
      kind: 'containing',
      day: { kind: 'day', year: 2025, month: 6, day: 30 },
    });
    expect(readPeriodArgument(45838.75)).toEqual({
      kind: 'containing',
      day: { kind: 'day', year: 2025, month: 6, day: 30 },
    });
    for (const n of [0, -1, 25, 2024.5, 12345, Number.NaN, Infinity, 1e12]) expect(readPeriodArgument(n)).toBeNull();
  });
  test.each([true, {}, [], [['2025Q2']]])('%s is not understood', (argument) =>
    expect(readPeriodArgument(argument)).toBeNull(),
  );
});

describe('order, steps and days', () => {
  test('order is total: it agrees with itself whatever is compared', () => {
    fc.assert(
      fc.property(period, period, period, (a, b, c) => {
        expect(Math.sign(comparePeriods(a, b)) + Math.sign(comparePeriods(b, a))).toBe(0);
        if (comparePeriods(a, b) <= 0 && comparePeriods(b, c) <= 0) expect(comparePeriods(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });
  test('stepping forth and back is where one was, and forth is later', () => {
    const stepping = point.filter((p): p is Exclude<Point, Day> => p.kind !== 'day' && p.year > 1910 && p.year < 2150);
    fc.assert(
      fc.property(stepping, fc.integer({ min: 1, max: 100 }), (p, n) => {
        expect(stepPeriod(stepPeriod(p, n), -n)).toEqual(p);
        expect(comparePeriods(stepPeriod(p, n), p)).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });
  test('the quarter before the first quarter is the fourth of the year before', () =>
    expect(formatPeriod(stepPeriod({ kind: 'quarter', year: 2025, quarter: 1 }, -1))).toBe('2024Q4'));
  test('an Excel day number and a day are each other, and no time zone moves them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 29221, max: 73050 }), (serial) =>
        expect(firstDay(dayOfSerial(serial)!)).toBe(serial - 25569),
      ),
      { numRuns: 2000 },
    );
    expect(dayOfSerial(45383)).toEqual({ kind: 'day', year: 2024, month: 4, day: 1 });
    expect(lastDay(readPeriod('2024-02')!)! - firstDay(readPeriod('2024-02')!)!).toBe(28);
  });
  test('a quarter holds its first and last day and not the days around it', () => {
    const q = readPeriod('2025Q2')!;
    const on = (text: string): boolean => contains(q, readPeriod(text) as Day);
    expect([on('2025-03-31'), on('2025-04-01'), on('2025-06-30'), on('2025-07-01')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
