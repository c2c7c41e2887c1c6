/**
 * Formulas that somebody typed into another spreadsheet, as Excel can have them. A formula with anything that Excel may
 * not know, or may take otherwise, is none: its value is safer.
 */
import { referencesIn } from './references';
import { NEWER, storedFormula } from './stored';
import {
  BOOLEAN,
  ERROR,
  FUNCTION,
  NEWLINE,
  NUMBER,
  OPERATOR,
  REF_BEAM,
  REF_NAMED,
  REF_RANGE,
  STRING,
  WHITESPACE,
  tokensOf,
  type Token,
} from './tokens';

/** Functions that take whole areas as they are, in a formula that gives one value. */
const TAKE_AREAS = words(`
  AND AVEDEV AVERAGE AVERAGEA AVERAGEIF AVERAGEIFS COLUMNS CORREL COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS COVAR DEVSQ FORECAST GCD
  GEOMEAN HARMEAN HLOOKUP INDEX INTERCEPT IRR KURT LARGE LCM LOOKUP MATCH MAX MAXA MEDIAN MIN MINA MODE NPV OR PEARSON PERCENTILE
  PERCENTRANK PRODUCT QUARTILE RANK ROWS RSQ SKEW SLOPE SMALL STDEV STDEVA STDEVP STEYX SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT SUMSQ
  SUMX2MY2 SUMX2PY2 SUMXMY2 TRIMMEAN VAR VARA VARP VLOOKUP XIRR XNPV
  AGGREGATE CONCAT COVARIANCE.P COVARIANCE.S FORECAST.LINEAR MAXIFS MINIFS MODE.SNGL PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC
  PERCENTRANK.INC QUARTILE.EXC QUARTILE.INC RANK.AVG RANK.EQ STDEV.P STDEV.S TEXTJOIN VAR.P VAR.S XLOOKUP XMATCH XOR`);
/** The others of the file format's first edition that give one value for one. */
const SCALAR = words(`
  ABS ACOS ACOSH ASIN ASINH ATAN ATAN2 ATANH CEILING CHAR CHOOSE CLEAN CODE COLUMN COMBIN CONCATENATE COS COSH DATE DATEDIF DATEVALUE DAY
  DAYS360 DB DDB DEGREES DOLLAR EDATE EOMONTH ERROR.TYPE EVEN EXACT EXP FACT FACTDOUBLE FALSE FIND FIXED FLOOR FV HOUR IF IFERROR INT IPMT
  ISBLANK ISERR ISERROR ISEVEN ISLOGICAL ISNA ISNONTEXT ISNUMBER ISODD ISTEXT LEFT LEN LN LOG LOG10 LOWER MID MINUTE MOD MONTH MROUND N NA
  NETWORKDAYS NORMDIST NORMINV NORMSDIST NORMSINV NOT NOW NPER ODD PERMUT PI PMT POWER PPMT PROPER PV QUOTIENT RADIANS RAND RANDBETWEEN
  RATE REPLACE REPT RIGHT ROMAN ROUND ROUNDDOWN ROUNDUP ROW SEARCH SECOND SIGN SIN SINH SLN SQRT SQRTPI STANDARDIZE SUBSTITUTE SYD T TAN
  TANH TEXT TIME TIMEVALUE TODAY TRIM TRUE TRUNC UPPER VALUE WEEKDAY WEEKNUM WORKDAY YEAR YEARFRAC`);

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
const isKnown = (name: string): boolean => TAKE_AREAS.has(name) || SCALAR.has(name) || NEWER.has(name);

const PARTS: readonly string[] = [
  BOOLEAN,
  ERROR,
  FUNCTION,
  NEWLINE,
  NUMBER,
  OPERATOR,
  REF_BEAM,
  REF_NAMED,
  REF_RANGE,
  STRING,
  WHITESPACE,
];
/** All but those of spills and of areas that are worked out. */
const OPERATORS = new Set([
  '+',
  '-',
  '*',
  '/',
  '^',
  '&',
  '=',
  '<',
  '>',
  '<=',
  '>=',
  '<>',
  '%',
  '(',
  ')',
  ',',
  '{',
  '}',
  ';',
]);

export interface Surroundings {
  /** Names of sheets that are called the same in the workbook. */
  readonly sheets: ReadonlySet<string>;
  /** Defined names that the workbook has. */
  readonly names: ReadonlySet<string>;
}

/** As a file stores it; null where the value has to stand for it. The formula has no `=` before it. */
export function portableFormula(formula: string, around: Surroundings): { text: string; array: boolean } | null {
  const tokens = tokensOf(formula);
  if (tokens.length === 0 || !tokens.every((token) => isPortable(token, around.names))) return null;
  const isThere = referencesIn(formula).every(
    ({ workbook, sheet }) => workbook === '' && (sheet === '' || around.sheets.has(sheet)),
  );
  if (!isThere) return null;
  const stored = storedFormula(formula);
  // Without the array form Excel would take one cell of an area where the formula means all.
  return { text: stored.text, array: stored.array || meansArrays(tokens) };
}

function isPortable({ type, text }: Token, names: ReadonlySet<string>): boolean {
  if (!PARTS.includes(type)) return false;
  if (type === FUNCTION) return isKnown(text.toUpperCase());
  if (type === OPERATOR) return OPERATORS.has(text);
  return type !== REF_NAMED || names.has(text);
}

const isSpace = ({ type }: Token): boolean => type === WHITESPACE || type === NEWLINE;
const isArea = ({ type, text }: Token): boolean => type === REF_BEAM || (type === REF_RANGE && text.includes(':'));
const ARGUMENT_ENDS = new Set(['(', ',', ')']);

/** Whether an area is calculated with, cell by cell, or goes to a function that takes one cell. */
function meansArrays(all: readonly Token[]): boolean {
  const tokens = all.filter((token) => !isSpace(token));
  const open: boolean[] = [];
  return tokens.some((token, i) => {
    const [before, after] = [tokens[i - 1], tokens[i + 1]];
    if (token.text === '(') open.push(before?.type === FUNCTION && TAKE_AREAS.has(before.text.toUpperCase()));
    else if (token.text === ')') open.pop();
    else if (isArea(token)) {
      const isWhole = [before, after].every((one) => one !== undefined && ARGUMENT_ENDS.has(one.text));
      return !isWhole || open.at(-1) !== true;
    }
    return false;
  });
}
