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
import { runs } from '../rare';

const year = fc.integer({ min: 1900, max: 2199 });
const day = fc.record({ year, month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) });
const point: fc.Arbitrary<Point> = fc.oneof(
  year.map((y): Point => ({ kind: 'year', year: y })),
  fc.record({ year, half: fc.integer({ min: 1, max: 2 }) }).map((p): Point => ({ kind: 'half', ...p })),
  fc.record({ year, quarter: fc.integer({ min: 1, max: 4 }) }).map((p): Point => ({ kind: 'quarter', ...p })),
  fc.record({ year, month: fc.integer({ min: 1, max: 12 }) }).map((p): Point => ({ kind: 'month', ...p })),
  day.map((p): Point => ({ kind: 'day', ...p })),
);
/** A span that has a name is that, and has none of its own. */
const ordered = (a: Point, b: Point): Period =>
  readPeriod(`${formatPeriod(a)}..${formatPeriod(b)}`) ?? { kind: 'span', from: null, to: b };
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
    ['n.d.', 'N.D.', 'nd', 'undated', '未注明', '无日期', '無日期'],
    // Two digits of a year, in either order.
    ['2025Q2', '25Q2', '25 Q2', 'Q2 25', "Q2'25", 'Q2’25', "Q2 '25", '2Q25', '2Q 2025', '2Q-25', '2025 2Q', 'Q2/2025'],
    ['2025H1', '25H1', 'H1 25', "H1'25", '1H25', '1H 2025', '2025 1H'],
    // Chinese with and without 年 and 第, digits of both kinds, both scripts.
    [
      '2025Q2',
      '2025二季度',
      '25年第二季度',
      '二〇二五年第二季度',
      '二零二五年二季度',
      '25年Q2',
      '2025年2季度',
      '2025第2季',
    ],
    [
      '2025Q2',
      '2025 2季度',
      '2025年第二季',
      '2025年第二个季度',
      '2025年第二個季度',
      '二五年二季',
      '25二季度',
      '２０２５年２季',
    ],
    ['2025Q1', '2025一季度', '二〇二五一季度', '2025年第一季'],
    ['2025H1', '2025上半年', '25年上半年', '二〇二五年上半年', '25上半年'],
    ['2025H2', '2025下半年', '二〇二五年下半年'],
    // Months.
    [
      '2025-11',
      '2025年11月',
      '11月 2025',
      '2025/11',
      '2025.11',
      '11/2025',
      '二〇二五年十一月',
      '25年11月',
      '2025年11月份',
    ],
    ['2025-11', 'Nov 2025', 'November 2025', 'Nov. 2025', 'NOV-2025', "Nov'25", "Nov '25", '2025 Nov', 'Nov, 2025'],
    ['2025-09', 'Sept 2025', 'Sep 2025', 'september 2025'],
    ['2025-11-15', '15 Nov 2025', 'Nov 15, 2025', 'November 15th, 2025', '15-Nov-2025', '二〇二五年十一月十五日'],
    ['2025-11-25', '2025年11月二十五日', '2025-11-25 00:00:00', '2025-11-25T00:00'],
    // A span that is a quarter, a half or a year is that, however its ends are written.
    ['2025Q2', '2025年4-6月', '2025年4月至6月', '2025年4月－6月', '2025年四至六月', '25年4-6月', '2025年4到6月'],
    [
      '2025Q2',
      'Apr-Jun 2025',
      'Apr–Jun 2025',
      'April to June 2025',
      "Apr-Jun '25",
      '2025 Apr-Jun',
      'Apr 2025 - Jun 2025',
    ],
    ['2025Q2', '2025-04..2025-06', '2025-04-01..2025-06-30', '2025年4月-2025年6月', '2025-04-01 – 2025-06-30'],
    ['2025H1', 'Jan–Jun 2025', '2025年1至6月', '2025Q1..2025Q2', 'Q1-Q2 2025', '2025Q1-Q2', '2025年1-6月'],
    ['2025', 'Jan-Dec 2025', '2025年1-12月', '2025-01..2025-12', '2025..2025', '2025H1..2025H2'],
    ['2025-04', '2025-04-01..2025-04-30'],
    ['2014-05..2014-09', 'May-Sep 2014', '2014年5-9月', '2014-05-2014-09'],
    ['2025Q1..2025Q3', 'Q1-Q3 2025', '2025Q1-Q3', '2025Q1-2025Q3'],
    // Fiscal years are the year.
    [
      '2024',
      'FY2024',
      'FY24',
      'FY 2024',
      '2024FY',
      '24FY',
      'fiscal 2024',
      'fiscal year 2024',
      '2024 fiscal year',
      "FY'24",
    ],
    [
      '2024',
      '2024财年',
      '2024財年',
      '24财年',
      '2024年財年',
      '2024年度',
      '二〇二四财年',
      '2024会计年度',
      '2024會計年度',
      'CY2024',
    ],
    ['2024', '24年', '二〇二四', '二零二四年'],
    // What looks like a dash, a quote or a digit.
    ...[...'‐‑‒–—―−﹣－﹘⁃'].map((dash): [string, string] => ['2025Q2', `2025${dash}Q2`]),
    ['2025-11-15', '2025–11–15', '２０２５－１１－１５', '２０２５／１１／１５', '2025−11−15'],
    ['2025-10-07..2025-11-11', '2025-10-07～2025-11-11', '2025-10-07〜2025-11-11', '2025-10-07…2025-11-11'],
    ['2025Q2', 'Q2ʼ25', '\u200b2025Q2\ufeff', '2025\u00a0Q2', '2025\u3000Q2', '𝟚𝟘𝟚𝟝Q2'],
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
    // Read in two ways, or in none.
    '25-26',
    '2024-25',
    '2024/2025',
    '2024-2025',
    'FY24-25',
    'FY24-FY25',
    'H1',
    '上半年',
    '第二季度',
    '11月',
    'Nov',
    'Nov 25',
    'Nov-25',
    'Apr-Jun 25',
    '2/3',
    '05/06',
    '05/06/2025',
    '15/11/2025',
    '98Q2',
    'Q2 98',
    '20252Q',
    '20252季度',
    '252季度',
    // 一 is a digit, never a dash; digits of other scripts are not guessed.
    '2025年4一6月',
    '2025一11',
    '2025一11一15',
    '٢٠٢٥',
    '२०२५Q2',
    '2025年6-4月',
    '2025年13月',
    'Jun-Apr 2025',
    '2025Q3-Q2',
    // What depends on today.
    '去年',
    '今年',
    '上季度',
    'last year',
    'this year',
    'LTM',
    'TTM',
    'YTD',
  ])('"%s" is no period', (text) => {
    expect(readPeriod(text)).toBeNull();
  });
  test('a period written out is read back as itself', () => {
    fc.assert(
      fc.property(period, (p) => expect(readPeriod(formatPeriod(p))).toEqual(p)),
      runs(3000),
    );
  });
  test('what has a name has no other: no span is as long as a year, half, quarter or month of the calendar', () => {
    fc.assert(
      fc.property(point, point, point, (a, b, c) => {
        const read = readPeriod(`${formatPeriod(a)}..${formatPeriod(b)}`);
        if (read?.kind === 'span') expect([firstDay(read), lastDay(read)]).not.toEqual([firstDay(c), lastDay(c)]);
        else if (read) expect([firstDay(read), lastDay(read)]).toEqual([firstDay(a), lastDay(b)]);
      }),
      runs(3000),
    );
  });
  test('a long run of marks costs no time', () => {
    const started = Date.now();
    for (const char of ['-', ' ', '.', '一', '二', '\u0301', "'", '月', '至'])
      for (const text of [char.repeat(255), `2025${char.repeat(250)}`, `2025Q2${char.repeat(1_000_000)}`])
        readPeriod(text);
    expect(Date.now() - started).toBeLessThan(1000);
  });
  test('any text gives a period or null, never an exception', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const p = readPeriod(text);
        if (p) expect(readPeriod(formatPeriod(p))).toEqual(p);
      }),
      runs(3000),
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
  test('a date asks the same as text, as a number and as a Date', () => {
    const day = { kind: 'day', year: 2022, month: 1, day: 1 };
    for (const date of [
      '2022-01-01',
      '2022/1/1',
      '2022年1月1日',
      '1 Jan 2022',
      44562,
      '44562',
      new Date(Date.UTC(2022, 0, 1)),
      new Date(2022, 0, 1),
    ])
      expect(readPeriodArgument(date)).toEqual({ kind: 'containing', day });
    for (const date of [new Date(NaN), new Date(2022, 0, 1, 12, 30, 0, 1)]) expect(readPeriodArgument(date)).toBeNull();
  });
  test('of an open span nobody knows how far back it goes: no day is in it', () => {
    const on = (text: string, date: string): boolean => contains(readPeriod(text)!, readPeriod(date) as Day);
    expect([on('..2017Q3', '1990-05-07'), on('..2022', '2022-01-01'), on('2015..2017', '2016-02-03')]).toEqual([
      false,
      false,
      true,
    ]);
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
      runs(2000),
    );
  });
  test('stepping forth and back is where one was, and forth is later', () => {
    const stepping = point.filter((p): p is Exclude<Point, Day> => p.kind !== 'day' && p.year > 1910 && p.year < 2150);
    fc.assert(
      fc.property(stepping, fc.integer({ min: 1, max: 100 }), (p, n) => {
        expect(stepPeriod(stepPeriod(p, n), -n)).toEqual(p);
        expect(comparePeriods(stepPeriod(p, n), p)).toBeGreaterThan(0);
      }),
      runs(1000),
    );
  });
  test('the quarter before the first quarter is the fourth of the year before', () =>
    expect(formatPeriod(stepPeriod({ kind: 'quarter', year: 2025, quarter: 1 }, -1))).toBe('2024Q4'));
  test('an Excel day number and a day are each other, and no time zone moves them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 29221, max: 73050 }), (serial) =>
        expect(firstDay(dayOfSerial(serial)!)).toBe(serial - 25569),
      ),
      runs(2000),
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
