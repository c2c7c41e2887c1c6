/**
 * What is wrong with a period that is not understood, and what would be right: of what can be read in two ways none is
 * taken.
 */
import type { Words } from './lang';
import { readPeriod, tidyPeriod } from './period-forms';
import { formatPeriod } from './periods';
import * as problem from './problems';
import { LONGEST_TEXT } from './visible';

/** Words that mean another period every day. 上半年 is a half of some year, not the last half-year. */
const FROM_TODAY =
  /^(?:去年|今年|明年|前年|本年|今季|昨天|今天|昨日|今日|年初至今|近十二|近12|滚动|滾動|[上本这這当當下](?:年(?!\d)|[个個一](?:财年|財年|年|半年|季|月)|季|月)|本半年|(?:LAST|THIS|CURRENT|PREVIOUS|PRIOR|NEXT|PAST|TRAILING|ROLLING) |TODAY|YESTERDAY|NOW$)|(?:^|[^A-Z])(?:LTM|TTM|NTM|YTD|QTD|MTD)(?:[^A-Z]|$)/;

/** 25-26, 2024/25, FY24-25. */
const TWO_YEARS = /^(?:FY ?)?(\d\d|(?:19|20|21)\d\d) ?[-/~] ?(?:FY ?)?(\d\d|(?:19|20|21)\d\d)$/;
/** 2/3, 05/06/2025, 5.6.25. */
const NUMERIC_DATE = /^(\d{1,2}) ?[-/.] ?(\d{1,2})(?: ?[-/.] ?(\d\d|(?:19|20|21)\d\d))?$/;
/** Nov 25: a day or a year. */
const MONTH_AND_TWO = /^(?:[A-Z]{3,9}\.?[- ]?(\d\d)|(\d\d)[- ]?[A-Z]{3,9}\.?)$/;

const fullYear = (text: string): number => (text.length === 2 ? 2000 : 0) + Number(text);
const YEAR = 2025;
const readable = (texts: readonly string[]): string[] => [
  ...new Set(texts.flatMap((text) => [readPeriod(text)].flatMap((p) => (p ? [formatPeriod(p)] : [])))),
];

/** Both years, or one of them; a day and a month that may also be years are left to the dates. */
function twoYears(tidied: string): readonly string[] {
  const [, a, b] = TWO_YEARS.exec(tidied) ?? [];
  if (!a || !b) return [];
  const [from, to] = [fullYear(a), fullYear(b)];
  const isDate = a.length === 2 && Number(a) <= 12 && !tidied.includes('FY');
  return to <= from || isDate ? [] : readable([`${from}..${to}`, String(from), String(to)]);
}

/** Which of the numbers is the month is said nowhere: every reading that exists. */
function numericDates(tidied: string): readonly string[] {
  const [, a, b, y] = NUMERIC_DATE.exec(tidied) ?? [];
  if (!a || !b) return [];
  const year = y ? fullYear(y) : YEAR;
  return readable([`${year}-${a}-${b}`, `${year}-${b}-${a}`]);
}

function monthAndTwo(tidied: string): readonly string[] {
  const [, behind, before] = MONTH_AND_TWO.exec(tidied) ?? [];
  const two = behind ?? before;
  if (!two) return [];
  const name = tidied.replace(/[^A-Z]/g, '');
  return readable([`${name} ${fullYear(two)}`, `${two} ${name} ${YEAR}`]);
}

/** Q2, 上半年, 3月, Nov: all but the year. */
const withYear = (tidied: string): readonly string[] =>
  readable([`${YEAR} ${tidied}`, `${YEAR}年${tidied}`, `${tidied} ${YEAR}`]);

export function periodProblem(value: unknown): Words {
  if (typeof value !== 'string' || value.length > LONGEST_TEXT) return problem.unknownPeriod(value);
  const tidied = tidyPeriod(value);
  if (FROM_TODAY.test(tidied)) return problem.periodFromToday(value);
  const readings = [twoYears, numericDates, monthAndTwo].map((read) => read(tidied)).find((list) => list.length > 0);
  if (readings) return problem.ambiguousPeriod(value, readings);
  const [full] = /\d{4}/.test(tidied) ? [] : withYear(tidied);
  return full ? problem.periodWithoutYear(value, full) : problem.unknownPeriod(value);
}
