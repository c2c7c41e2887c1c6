/**
 * What Excel makes of a text that is written into a cell: formula, number, percentage, date, truth value, error, or
 * text.
 */
import { invalidArgument } from '../errors';
import { parseFormula } from './formula';
import { CellFault, type Scalar } from './sheet';

export interface Entered {
  readonly formula?: string;
  readonly value: Scalar;
  /** The format that Excel gives a cell of format General along with the value. */
  readonly numberFormat?: string;
}

const LONGEST_TEXT = 32_767;
const ERRORS = ['#N/A', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#NULL!', '#DIV/0!'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * @param input as it arrives in `values` or `formulas`; en-US rules.
 * @param format the cell's number format: under `@` everything stays text.
 */
export function enter(input: unknown, format: string): Entered {
  if (typeof input === 'number') {
    if (!Number.isFinite(input)) throw invalidArgument(`number: ${input}`);
    return { value: input };
  }
  if (typeof input === 'boolean') return { value: input };
  if (typeof input !== 'string') throw invalidArgument(`cell value: ${JSON.stringify(input)}`);
  if (input.length > LONGEST_TEXT)
    throw invalidArgument(`a cell takes ${LONGEST_TEXT} characters, not ${input.length}`);
  if (format === '@' || input === '') return { value: input };
  if (input.startsWith("'")) return { value: input.slice(1) };
  if (input.startsWith('=') && input.length > 1) return formula(input);
  const plain = constant(input.trim());
  if (plain) return plain;
  // Excel takes these for formulas too, as if a sign had been typed first.
  if (/^@(?![\p{L}.]+\()/u.test(input)) throw invalidArgument(`formula: ${input}`);
  if (/^[+\-@]/.test(input) && input.length > 1) return formula(`=${input.replace(/^@/, '')}`);
  return { value: input };
}

function formula(text: string): Entered {
  parseFormula(text); // refuses what is not a formula
  return { formula: text, value: 0 };
}

function constant(text: string): Entered | null {
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true' };
  if (ERRORS.includes(text.toUpperCase())) return { value: new CellFault(text.toUpperCase()) };
  return number(text) ?? date(text);
}

function number(text: string): Entered | null {
  const found = /^([+-]?)(\$?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?([eE][+-]?\d+)?(%?)$/.exec(text);
  const [, sign, currency, whole, fraction = '', exponent = '', percent] = found ?? [];
  if (!found || (whole === undefined && !/\d/.test(fraction))) return null;
  const value = Number(`${sign}${(whole ?? '0').replaceAll(',', '')}${fraction === '.' ? '' : fraction}${exponent}`);
  if (percent) return { value: value / 100, numberFormat: fraction.length > 1 ? '0.00%' : '0%' };
  if (currency) return { value, numberFormat: fraction.length > 1 ? '$#,##0.00' : '$#,##0' };
  if (exponent) return { value, numberFormat: '0.00E+00' };
  return whole?.includes(',') ? { value, numberFormat: fraction.length > 1 ? '#,##0.00' : '#,##0' } : { value };
}

function date(text: string): Entered | null {
  const day = (year: number, month: number, date: number, numberFormat: string): Entered | null => {
    const full = year < 30 ? 2000 + year : year < 100 ? 1900 + year : year;
    const when = new Date(Date.UTC(full, month - 1, date));
    const real = full >= 1900 && full <= 9999 && when.getUTCMonth() === month - 1 && when.getUTCDate() === date;
    return real ? { value: serialOf(when), numberFormat } : null;
  };
  const thisYear = new Date().getUTCFullYear();
  const month = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const names =
    '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
  const cases: readonly [RegExp, (m: readonly string[]) => Entered | null][] = [
    [/^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/, ([, y, m, d]) => day(Number(y), Number(m), Number(d), 'm/d/yyyy')],
    [/^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/, ([, m, d, y]) => day(Number(y), Number(m), Number(d), 'm/d/yyyy')],
    [/^(\d{4})[-/](\d{1,2})$/, ([, y, m]) => day(Number(y), Number(m), 1, 'mmm-yy')],
    [/^(\d{1,2})[-/](\d{4})$/, ([, m, y]) => day(Number(y), Number(m), 1, 'mmm-yy')],
    [/^(\d{1,2})[-/](\d{1,2})$/, ([, m, d]) => day(thisYear, Number(m), Number(d), 'd-mmm')],
    [new RegExp(`^${names}[ -](\\d{4})$`, 'i'), ([, m, y]) => day(Number(y), month(m!), 1, 'mmm-yy')],
    [new RegExp(`^${names}[ -](\\d{1,2})$`, 'i'), ([, m, d]) => day(thisYear, month(m!), Number(d), 'd-mmm')],
    [new RegExp(`^(\\d{1,2})[ -]${names}$`, 'i'), ([, d, m]) => day(thisYear, month(m!), Number(d), 'd-mmm')],
    [
      new RegExp(`^(\\d{1,2})[ -]${names}[ -](\\d{4}|\\d{2})$`, 'i'),
      ([, d, m, y]) => day(Number(y), month(m!), Number(d), 'd-mmm-yy'),
    ],
    [
      new RegExp(`^${names} (\\d{1,2}), (\\d{4})$`, 'i'),
      ([, m, d, y]) => day(Number(y), month(m!), Number(d), 'd-mmm-yy'),
    ],
    [
      /^(\d{1,2}):(\d{2})$/,
      ([, h, m]) => (Number(m) < 60 ? { value: (Number(h) * 60 + Number(m)) / 1440, numberFormat: 'h:mm' } : null),
    ],
  ];
  for (const [pattern, make] of cases) {
    const found = pattern.exec(text);
    const entered = found && make(found);
    if (entered) return entered;
  }
  return null;
}

/** Excel's day number; 1900 counts a 29 February that never was. */
export const serialOf = (date: Date): number => Math.round(date.getTime() / 86_400_000) + 25_569;
