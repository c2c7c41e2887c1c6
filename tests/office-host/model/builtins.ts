/** The worksheet functions that this host can compute, and the names of common ones that it cannot. */
import { asBoolean, asNumber, asText, fault, isRows, lift, order, single, type Item, type Value } from './evaluate';
import { CellFault } from './sheet';

type Function = (args: readonly (Value | undefined)[]) => Value;

const flat = (args: readonly (Value | undefined)[]): Item[] =>
  args.flatMap((arg) => (arg === undefined ? [] : isRows(arg) ? arg.flat() : [arg]));

/** Numbers among the arguments: from ranges only numbers count, direct arguments are converted. */
function numbers(args: readonly (Value | undefined)[]): number[] | CellFault {
  const found: number[] = [];
  for (const arg of args) {
    for (const item of arg === undefined ? [] : isRows(arg) ? arg.flat() : [arg]) {
      if (item instanceof CellFault) return item;
      if (arg !== undefined && isRows(arg)) {
        if (typeof item === 'number') found.push(item);
        continue;
      }
      const number = asNumber(item);
      if (number instanceof CellFault) return number;
      found.push(number);
    }
  }
  return found;
}
const overNumbers =
  (work: (values: number[]) => number | CellFault): Function =>
  (args) => {
    const values = numbers(args);
    return values instanceof CellFault ? values : work(values);
  };
const mapped =
  (work: (value: Item, ...more: Item[]) => Item): Function =>
  (args) =>
    lift(
      args.map((arg) => arg ?? null),
      ([first, ...more]) => work(first ?? null, ...more),
    );
const math = (work: (value: number, by: number) => number): Function =>
  mapped((value, by) => {
    const [a, b] = [asNumber(value), asNumber(by ?? null)];
    return a instanceof CellFault ? a : b instanceof CellFault ? b : work(a, b);
  });
const round =
  (toward: (value: number) => number) =>
  (value: number, digits: number): number => {
    const factor = 10 ** digits;
    return Math.sign(value) * (toward(Number((Math.abs(value) * factor).toPrecision(15))) / factor);
  };
/** Looks at errors instead of passing them on. */
const inspect =
  (test: (item: Item) => boolean): Function =>
  ([arg]) =>
    arg !== undefined && isRows(arg) ? arg.map((row) => row.map(test)) : test(single(arg));

function match([wanted, list, kind]: readonly (Value | undefined)[]): Value {
  const key = single(wanted);
  if (key instanceof CellFault) return key;
  if (list === undefined || !isRows(list) || (list.length > 1 && list[0]!.length > 1)) return fault('#N/A');
  const items = list.length === 1 ? list[0]! : list.map((row) => row[0] ?? null);
  const how = kind === undefined ? 1 : Number(asNumber(single(kind)));
  const comparable = (item: Item): boolean =>
    item !== null && !(item instanceof CellFault) && typeof item === typeof key;
  if (how === 0) {
    const index = items.findIndex((item) => comparable(item) && order(item, key) === 0);
    return index < 0 ? fault('#N/A') : index + 1;
  }
  let best = -1;
  items.forEach((item, index) => {
    if (comparable(item) && order(item, key) * how <= 0) best = index;
  });
  return best < 0 ? fault('#N/A') : best + 1;
}

function index([list, row, column]: readonly (Value | undefined)[]): Value {
  const rows = list === undefined ? [] : isRows(list) ? list : [[list]];
  const [r, c] = [asNumber(single(row)), asNumber(single(column))];
  if (r instanceof CellFault) return r;
  if (c instanceof CellFault) return c;
  // One number on a single row counts its columns.
  const [down, across] =
    rows.length === 1 && column === undefined ? [1, r] : [r, column === undefined && rows[0]?.length === 1 ? 1 : c];
  if (down > rows.length || across > (rows[0]?.length ?? 0)) return fault('#REF!');
  if (down === 0 && across === 0) return rows;
  if (down === 0) return rows.map((one) => [one[across - 1] ?? null]);
  return across === 0 ? [rows[down - 1]!] : (rows[down - 1]![across - 1] ?? null);
}

export const BUILTINS: Readonly<Record<string, Function>> = {
  SUM: overNumbers((values) => values.reduce((sum, value) => sum + value, 0)),
  PRODUCT: overNumbers((values) => values.reduce((product, value) => product * value, 1)),
  AVERAGE: overNumbers((values) =>
    values.length === 0 ? fault('#DIV/0!') : values.reduce((sum, value) => sum + value, 0) / values.length,
  ),
  MIN: overNumbers((values) => (values.length === 0 ? 0 : Math.min(...values))),
  MAX: overNumbers((values) => (values.length === 0 ? 0 : Math.max(...values))),
  COUNT: (args) => flat(args).filter((item) => typeof item === 'number').length,
  COUNTA: (args) => flat(args).filter((item) => item !== null).length,
  COUNTBLANK: (args) => flat(args).filter((item) => item === null || item === '').length,
  ABS: math(Math.abs),
  SIGN: math(Math.sign),
  INT: math(Math.floor),
  SQRT: mapped((value) => {
    const n = asNumber(value);
    return n instanceof CellFault ? n : n < 0 ? fault('#NUM!') : Math.sqrt(n);
  }),
  POWER: math((value, by) => value ** by),
  MOD: mapped((value, by) => {
    const [a, b] = [asNumber(value), asNumber(by ?? null)];
    return a instanceof CellFault
      ? a
      : b instanceof CellFault
        ? b
        : b === 0
          ? fault('#DIV/0!')
          : a - b * Math.floor(a / b);
  }),
  ROUND: math(round(Math.round)),
  ROUNDUP: math(round(Math.ceil)),
  ROUNDDOWN: math(round(Math.floor)),
  AND: (args) => logic(args, (values) => values.every(Boolean)),
  OR: (args) => logic(args, (values) => values.some(Boolean)),
  NOT: mapped((value) => {
    const b = asBoolean(value);
    return b instanceof CellFault ? b : !b;
  }),
  TRUE: () => true,
  FALSE: () => false,
  NA: () => fault('#N/A'),
  ISNUMBER: inspect((item) => typeof item === 'number'),
  ISTEXT: inspect((item) => typeof item === 'string'),
  ISBLANK: inspect((item) => item === null),
  ISLOGICAL: inspect((item) => typeof item === 'boolean'),
  ISERROR: inspect((item) => item instanceof CellFault),
  ISNA: inspect((item) => item instanceof CellFault && item.code === '#N/A'),
  ISERR: inspect((item) => item instanceof CellFault && item.code !== '#N/A'),
  LEN: mapped((value) => asText(value).length),
  UPPER: mapped((value) => asText(value).toUpperCase()),
  LOWER: mapped((value) => asText(value).toLowerCase()),
  TRIM: mapped((value) => asText(value).trim().replace(/ +/g, ' ')),
  LEFT: mapped((value, count) => asText(value).slice(0, Number(count ?? 1))),
  RIGHT: mapped((value, count) => (Number(count ?? 1) === 0 ? '' : asText(value).slice(-Number(count ?? 1)))),
  CONCATENATE: mapped((...all) => all.map(asText).join('')),
  CONCAT: (args) =>
    flat(args).find((item): item is CellFault => item instanceof CellFault) ?? flat(args).map(asText).join(''),
  HYPERLINK: ([address, name]) => (name === undefined ? single(address) : single(name)),
  ROWS: ([list]) => (list !== undefined && isRows(list) ? list.length : 1),
  COLUMNS: ([list]) => (list !== undefined && isRows(list) ? list[0]!.length : 1),
  TRANSPOSE: ([list]) =>
    list !== undefined && isRows(list) ? list[0]!.map((_, c) => list.map((row) => row[c] ?? null)) : (list ?? null),
  SEQUENCE: ([rows, columns, start, step]) => {
    const [r, c, from, by] = [rows, columns, start, step].map((value) =>
      value === undefined ? 1 : Number(single(value)),
    ) as [number, number, number, number];
    return Array.from({ length: r }, (_, i) => Array.from({ length: c }, (__, j) => from + (i * c + j) * by));
  },
  MATCH: match,
  INDEX: index,
};

function logic(args: readonly (Value | undefined)[], work: (values: boolean[]) => boolean): Value {
  const values = flat(args)
    .filter((item) => item !== null)
    .map(asBoolean);
  return values.find((value): value is CellFault => value instanceof CellFault) ?? work(values as boolean[]);
}

/** Names Excel has and this host has not: using one fails instead of giving #NAME?. */
export const EXCEL_FUNCTIONS: ReadonlySet<string> = new Set(
  (
    'ADDRESS AGGREGATE AVERAGEIF AVERAGEIFS BYCOL BYROW CEILING CHAR CHOOSE CHOOSECOLS CHOOSEROWS CLEAN CODE COLUMN COUNTIF COUNTIFS CUBEVALUE DATE DATEVALUE DAY DAYS DROP EDATE EOMONTH EXACT EXP EXPAND ' +
    'FILTER FIND FIXED FLOOR FORECAST FREQUENCY GETPIVOTDATA GROWTH HLOOKUP HOUR HSTACK IFS INDIRECT ISEVEN ISFORMULA ISODD ISREF LAMBDA LARGE LET LINEST LN LOG LOG10 LOOKUP MAKEARRAY MAP MAXIFS MEDIAN MID ' +
    'MINIFS MINUTE MODE MONTH MROUND N NETWORKDAYS NOW NPER NPV NUMBERVALUE OFFSET PERCENTILE PI PMT PROPER PV QUARTILE RAND RANDARRAY RANDBETWEEN RANK RANK.EQ RATE REDUCE REPLACE REPT ROW SCAN SEARCH SECOND ' +
    'SMALL SORT SORTBY STDEV STDEV.S SUBSTITUTE SUBTOTAL SUMIF SUMIFS SUMPRODUCT SWITCH T TAKE TEXT TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TIME TIMEVALUE TOCOL TODAY TOROW TREND TRUNC TYPE UNIQUE VALUE VAR ' +
    'VLOOKUP VSTACK WEEKDAY WEEKNUM WORKDAY XLOOKUP XMATCH XOR YEAR YEARFRAC'
  ).split(' '),
);
