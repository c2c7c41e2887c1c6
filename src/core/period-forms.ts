/**
 * How people write a period: one row a spelling. To accept a new spelling, add a row here. What can be read in two ways
 * (25-26, 05/06/2025, Q2 without a year) has no row: period-problem.ts says what would be right.
 *
 *   text --tidyPeriod--> one kind of dash, digit and letter --pointIn, spanIn-->
 *   a period, which may not exist (2025-02-30)
 *        --calendar--> one that does
 */
import { between, dayOfSerial, exists } from './calendar';
import {
  UNDATED,
  type Day,
  type Half,
  type Month,
  type Period,
  type PeriodQuery,
  type Point,
  type Quarter,
  type Span,
  type Year,
} from './period';
import { DASH, LONGEST_TEXT, PLAIN, withoutHidden } from './visible';

const DASHES = new RegExp(`[${DASH}ー─]`, 'g');
const WAVES = /[〜〰∼]/g;
const QUOTES = /[‘’ʼ′´`]/g;

/** As we write a period that no document states: who asks with the text of a cell means the period. */
const SAID_INFERRED = /\s*[(（](?:inferred|推断|推斷)[)）]\s*$/i;

/** Full width to half width, one kind of dash, quote and range mark, Chinese numbers as digits, upper case. */
export const tidyPeriod = (text: string): string =>
  (PLAIN.test(text)
    ? text.replace(SAID_INFERRED, '')
    : withDigits(
        withoutHidden(text.replace(SAID_INFERRED, '').normalize('NFKC'))
          .replace(DASHES, '-')
          .replace(WAVES, '~')
          .replace(QUOTES, "'"),
      )
  )
    .replace(/\.{3}/g, '..')
    .replace(/\s+/g, ' ')
    .trim()
    .toUpperCase();

const DIGITS = '〇一二三四五六七八九';
const digitOf = (char: string): number => Math.max(0, DIGITS.indexOf(char));
const spelled = (year: string): string => [...year].map(digitOf).join('');
/** 二〇二五 and, before 年, 二五. */
const CHINESE_YEAR =
  /(?:一九|二[〇零○]|二一)[〇零○一二三四五六七八九]{2}|(?<![〇零○一二三四五六七八九])[〇零○一二][〇零○一二三四五六七八九](?= ?年)/g;
/** Only before what is counted or where a span goes on: 一 between two digits is no dash and no number. */
const CHINESE_NUMBER =
  /(?:([二三]?)十([一二三四五六七八九]?)|([一二三四五六七八九]))(?= ?(?:[月日号號个個季至到~-]|\.\.))/g;

function withDigits(text: string): string {
  return text
    .replace(CHINESE_YEAR, spelled)
    .replace(CHINESE_NUMBER, (_, tens: string, ones: string, one: string, at: number, whole: string) => {
      const number = one ? digitOf(one) : (tens ? digitOf(tens) : 1) * 10 + (ones ? digitOf(ones) : 0);
      // 2025一季度: the year and the number stay two.
      return /\d/.test(whole[at - 1] ?? '') ? ` ${number}` : String(number);
    });
}

/** Two digits are a year of this century's first half: nobody means 2098 by 98. */
const YEAR4 = String.raw`((?:19|20|21)\d\d)`;
const YEAR2 = String.raw`((?:19|20|21)\d\d|[0-4]\d)`;
/** Two digits only where a character says that they are a year. */
const YEAR_CHINESE = String.raw`((?:19|20|21)\d\d|[0-4]\d(?= ?年))`;
const YEAR_QUOTED = String.raw`[-/,.' ]*((?:19|20|21)\d\d|(?<=')[0-4]\d)`;
const BEFORE_YEAR = `[ ]?[-/,']? ?'?`;
const MONTH =
  '(JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)\\.?';
const MONTHS = 'JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC';
const TO = String.raw` ?(?:-|~|\.\.|至|到|TO) ?`;
const TIME = String.raw`(?:[T ]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?)?`;
const NTH = '(?:ST|ND|RD|TH)?';

type Texts = readonly string[];
type Form<T> = readonly [pattern: string, read: (groups: Texts) => T];

const yearIn = (text = ''): number => (text.length === 2 ? 2000 + Number(text) : Number(text));
const monthIn = (text = ''): number => (/\d/.test(text) ? Number(text) : MONTHS.indexOf(text.slice(0, 3)) / 3 + 1);
const year = (y?: string): Year => ({ kind: 'year', year: yearIn(y) });
const half = (y?: string, h?: string): Half => ({
  kind: 'half',
  year: yearIn(y),
  half: h === '下' ? 2 : Number(h === '上' ? 1 : h),
});
const quarter = (y?: string, q?: string): Quarter => ({ kind: 'quarter', year: yearIn(y), quarter: Number(q) });
const month = (y?: string, m?: string): Month => ({ kind: 'month', year: yearIn(y), month: monthIn(m) });
const day = (y?: string, m?: string, d?: string): Day => ({
  kind: 'day',
  year: yearIn(y),
  month: monthIn(m),
  day: Number(d),
});
const span = (from: Point, to: Point): Span => ({ kind: 'span', from, to });

const POINTS: readonly Form<Point>[] = [
  // 2025Q2, 25Q2, 2025年Q2, Q2 2025, Q2'25, 2Q25, 2025 2Q, 2025年第2季度, 25年2季
  [`${YEAR2} ?[-/年]? ?F?Q ?([1-4])`, ([y, q]) => quarter(y, q)],
  [`F?Q([1-4])${BEFORE_YEAR}${YEAR2}`, ([q, y]) => quarter(y, q)],
  [`([1-4])Q${BEFORE_YEAR}${YEAR2}`, ([q, y]) => quarter(y, q)],
  [`${YEAR2} ?[-/年 ] ?([1-4])Q`, ([y, q]) => quarter(y, q)],
  [`${YEAR2} ?(?:年 ?第?|第|[-/ ]) ?([1-4]) ?[个個]?季度?`, ([y, q]) => quarter(y, q)],
  // 2025H1, 25H1, H1 25, 1H25, 2025年上半年
  [`${YEAR2} ?[-/年]? ?H ?([12])`, ([y, h]) => half(y, h)],
  [`H([12])${BEFORE_YEAR}${YEAR2}`, ([h, y]) => half(y, h)],
  [`([12])H${BEFORE_YEAR}${YEAR2}`, ([h, y]) => half(y, h)],
  [`${YEAR2} ?[-/年 ] ?([12])H`, ([y, h]) => half(y, h)],
  [`${YEAR2} ?年? ?([上下])半年`, ([y, h]) => half(y, h)],
  // 2025, 25年, FY25, 2025FY, fiscal 2025, 2025财年
  [`${YEAR_CHINESE} ?年?`, ([y]) => year(y)],
  [`[FC]Y ?[-/']? ?${YEAR2}`, ([y]) => year(y)],
  [`${YEAR2} ?[-/]? ?[FC]Y`, ([y]) => year(y)],
  [`FISCAL(?: YEAR)? ?'?${YEAR2}`, ([y]) => year(y)],
  [`${YEAR2} FISCAL(?: YEAR)?`, ([y]) => year(y)],
  [`${YEAR2} ?(?:年? ?(?:财年|財年|(?:财政|財政|会计|會計)年度)|年度)`, ([y]) => year(y)],
  // 2025-09, 2025/9, 2025年9月, 9月 2025, 09/2025, Sep 2025, Sep '25
  [String.raw`${YEAR4}[-/.](\d{1,2})`, ([y, m]) => month(y, m)],
  [String.raw`${YEAR_CHINESE} ?[-/年 ] ?(\d{1,2}) ?月份?`, ([y, m]) => month(y, m)],
  [String.raw`(\d{1,2}) ?月[, ]*${YEAR4} ?年?`, ([m, y]) => month(y, m)],
  [String.raw`(\d\d)[-/.]${YEAR4}`, ([m, y]) => month(y, m)],
  [`${MONTH}${YEAR_QUOTED}`, ([m, y]) => month(y, m)],
  [`${YEAR4}[-/, ]*${MONTH}`, ([y, m]) => month(y, m)],
  // 2025-11-15, 2025年11月15日, 15 Nov 2025, Nov 15, 2025
  [String.raw`${YEAR4}[-/.](\d{1,2})[-/.](\d{1,2})${TIME}`, ([y, m, d]) => day(y, m, d)],
  [String.raw`${YEAR_CHINESE} ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号號]`, ([y, m, d]) => day(y, m, d)],
  [String.raw`(\d{1,2})${NTH}[-/. ]*${MONTH}[-/, ]*${YEAR4}`, ([d, m, y]) => day(y, m, d)],
  [String.raw`${MONTH} ?(\d{1,2})${NTH}(?:, ?| )${YEAR4}`, ([m, d, y]) => day(y, m, d)],
  [String.raw`${YEAR4}[-/ ]${MONTH}[-/ ](\d{1,2})`, ([y, m, d]) => day(y, m, d)],
];

/** Spans that name their year once. */
const SPANS: readonly Form<Span>[] = [
  // 2025年4-6月, 2025年4月至6月, Apr-Jun 2025, Apr–Jun '25, 2025 Apr-Jun
  [
    String.raw`${YEAR_CHINESE} ?[年 ] ?(\d{1,2}) ?月?${TO}(\d{1,2}) ?月份?`,
    ([y, a, b]) => span(month(y, a), month(y, b)),
  ],
  [`${MONTH}${TO}${MONTH}${YEAR_QUOTED}`, ([a, b, y]) => span(month(y, a), month(y, b))],
  [`${YEAR4}[, ]*${MONTH}${TO}${MONTH}`, ([y, a, b]) => span(month(y, a), month(y, b))],
  // 2025Q1-Q3, Q1-Q3 2025
  [`${YEAR2} ?[-/年]? ?Q([1-4])${TO}Q([1-4])`, ([y, a, b]) => span(quarter(y, a), quarter(y, b))],
  [`Q([1-4])${TO}Q([1-4])${BEFORE_YEAR}${YEAR2}`, ([a, b, y]) => span(quarter(y, a), quarter(y, b))],
];

type Row<T> = readonly [RegExp, (groups: Texts) => T];
const compiled = <T>(forms: readonly Form<T>[]): readonly Row<T>[] =>
  forms.map(([pattern, read]) => [new RegExp(`^${pattern}$`), read]);

function firstOf<T>(rows: readonly Row<T>[], tidied: string): T | null {
  for (const [pattern, read] of rows) {
    const match = pattern.exec(tidied);
    if (match) return read(match.slice(1));
  }
  return null;
}

const POINT_ROWS = compiled(POINTS);
const SPAN_ROWS = compiled(SPANS);
const pointIn = (tidied: string): Point | null => firstOf(POINT_ROWS, tidied);
const spanIn = (tidied: string): Span | null => firstOf(SPAN_ROWS, tidied);

/** The two ends that a span may have, by any mark that can stand between them. An empty one is an open end. */
function* splitsOf(tidied: string): Generator<readonly [from: string, to: string, byDash: boolean]> {
  const marked = /^(.*?) ?(?:\.\.|:|~|至|到| TO ) ?(.+)$/.exec(tidied);
  if (marked) yield [marked[1]!, marked[2]!, false];
  for (const { index } of tidied.matchAll(/-/g))
    yield [tidied.slice(0, index).trim(), tidied.slice(index + 1).trim(), true];
}

function readPoint(tidied: string): Point | null {
  const point = pointIn(tidied);
  return point && exists(point) ? point : null;
}

function readSpan(tidied: string): Period | null {
  const inOneYear = spanIn(tidied);
  if (inOneYear) return exists(inOneYear.from!) && exists(inOneYear.to) ? between(inOneYear.from!, inOneYear.to) : null;
  for (const [before, behind, byDash] of splitsOf(tidied)) {
    const to = readPoint(behind);
    if (!to) continue;
    if (before === '' && !byDash) return { kind: 'span', from: null, to };
    const from = readPoint(before);
    // 2024-2025 may be two years or a fiscal one, and a dash between unlike things is anything.
    if (!from || (byDash && (from.kind !== to.kind || from.kind === 'year'))) continue;
    return between(from, to);
  }
  return null;
}

const NO_DATE = /^(N\.? ?D\.?|UNDATED|NO DATE|未注明|未註明|无日期|無日期)$/;
const periodIn = (tidied: string): Period | null =>
  NO_DATE.test(tidied) ? UNDATED : (readPoint(tidied) ?? readSpan(tidied));

/**
 * Reads a period as people write it.
 *
 * @param text e.g. `2025Q2`, `2Q25`, `Q2 2025`, `2025H1`, `FY2025`, `2025-09`, `Sep 2025`, `2025-11-15`, `2025年第二季度`,
 *   a span `2025-10-07..2025-11-11`, an open span `..2022`, or `n.d.` for undated. A span that has a name is that:
 *   `Apr-Jun 2025` is `2025Q2`.
 * @returns the period, or null when the text is none. A day that does not exist (`2025-02-30`) is none.
 * @example readPeriod('Q2-25') //=> { kind: 'quarter', year: 2025, quarter: 2 }
 */
export const readPeriod = (text: string): Period | null =>
  text.length > LONGEST_TEXT ? null : periodIn(tidyPeriod(text));

const NEWEST = /^(LATEST|NEWEST|LAST|最新|最近)?$/;
const RELATIVE: readonly [RegExp, 'quarter' | 'half' | 'year'][] = [
  [/^(?:LQ|FQ0?|MRQ|IQ_FQ)(?: ?- ?(\d{1,3}))?$/, 'quarter'],
  [/^LH(?: ?- ?(\d{1,3}))?$/, 'half'],
  [/^(?:LY|FY0?|MRY|IQ_FY)(?: ?- ?(\d{1,3}))?$/, 'year'],
];

/**
 * What a text asks for, read once: a period, the newest one, one counted from it, or the day of a date cell as digits.
 */
export function readPeriodQuery(text: string): PeriodQuery | null {
  if (text.length > LONGEST_TEXT) return null;
  const tidied = tidyPeriod(text);
  if (NEWEST.test(tidied)) return { kind: 'latest' };
  // FY-2023 and FY-23 are years, FY-1 counts back: years have two or four digits.
  const period = periodIn(tidied);
  // A date asks the same as text and as a date cell: nobody sees which of the two a cell holds.
  if (period) return period.kind === 'day' ? { kind: 'containing', day: period } : { kind: 'period', period };
  for (const [pattern, step] of RELATIVE) {
    const match = pattern.exec(tidied);
    if (match) return { kind: 'relative', step, back: Number(match[1] ?? 0) };
  }
  const day = /^\d{5}(\.\d+)?$/.test(tidied) ? dayOfSerial(Number(tidied)) : null;
  return day && { kind: 'containing', day };
}

const FISCAL = /FY|FQ|FISCAL|财年|財年|年度/;
/** Whether a period is asked for as one of a fiscal year. */
export const isFiscal = (text: string): boolean => FISCAL.test(tidyPeriod(text));
