/** Value, unit, printed characters and qualifier of a row: read together, for each says something about the others. */
import { agreement } from '../agreement';
import { isBlank } from '../blank';
import type { Bound } from '../counters';
import { domainProblem } from '../domain';
import { QUALIFIERS, type Qualifier } from '../facts';
import { HEADS } from '../heads';
import { fillWords, sameWords, type Words } from '../lang';
import type { Metric } from '../metrics';
import { explainPrinted, type Printed } from '../printed';
import { CURRENCY_UNITS, isCurrency, UNITS, type Unit } from '../units';
import { cleanName, LONGEST_TEXT } from '../visible';
import type { OwnRow } from './model';
import { OWN } from './words';

export interface ValueRead {
  readonly value: number;
  readonly unit: Unit;
  readonly printed: string;
  readonly qualifier: Qualifier;
}
type Refusal = { readonly refused: Words };

const refuse = (refused: Words): Refusal => ({ refused });
/** A cell as the text that it shows. */
export const textOf = (cell: unknown): string => (isBlank(cell) ? '' : cleanName(String(cell)));
const oneOf = (what: string, value: string, list: readonly string[]): Refusal =>
  refuse(fillWords(OWN.oneOf, { what, value, list: list.join(', ') }));

const BY_BOUND: Readonly<Record<Bound, Qualifier>> = {
  lower: 'over',
  least: 'at-least',
  upper: 'under',
  most: 'at-most',
  nearly: 'nearly',
  about: 'about',
};

/** The unit of a metric that has no row of its own: what is printed says so far as it can. */
function unitPrinted(printed: Printed): Unit {
  if (printed.kind === 'fraction' || printed.kind === 'part') return 'fraction';
  if (printed.kind === 'points') return 'percentage points';
  if (printed.kind === 'times') return 'times';
  const [currency] = printed.currency ?? [];
  return currency !== undefined && isCurrency(currency) ? currency : 'units';
}

function unitOf(cell: unknown, metric: Metric | null, printed: Printed | null): Unit | Refusal {
  const given = textOf(cell);
  const unit = UNITS.find((one) => one === given || one.toLowerCase() === given.toLowerCase());
  const asked = given === '%' ? 'fraction' : unit;
  if (given !== '' && !asked) return oneOf('unit', given, UNITS);
  if (!metric) return asked ?? (printed ? unitPrinted(printed) : 'units');
  if (metric.unit !== 'money')
    return asked === undefined || asked === metric.unit
      ? metric.unit
      : refuse(fillWords(OWN.otherUnit, { metric: metric.name, wanted: metric.unit, unit: asked }));
  const list = CURRENCY_UNITS.join(', ');
  if (asked)
    return isCurrency(asked)
      ? asked
      : refuse(fillWords(OWN.otherUnit, { metric: metric.name, wanted: list, unit: asked }));
  const [currency, other] = printed?.currency ?? [];
  return currency !== undefined && other === undefined && isCurrency(currency)
    ? currency
    : refuse(fillWords(OWN.noCurrency, { metric: metric.name, list }));
}

/** A fall is printed with its sign, or in words. */
const signed = ({ value, sign }: Printed): number => (sign === -1 ? -value : value);

/** Digits and a point, never 1e-7: what is printed is read again. */
const digits = (value: number): string =>
  Math.abs(value) < 1e21 ? value.toFixed(12).replace(/\.?0+$/, '') : String(value);

/** @param metric null: a new one, which nothing is known of. */
export function readValue(row: OwnRow, metric: Metric | null): ValueRead | Refusal {
  const { value: cell } = row;
  if (isBlank(cell)) return refuse(fillWords(OWN.empty, { what: HEADS.value }));
  const written = typeof cell === 'number' ? digits(cell) : textOf(cell);
  if (written.length > LONGEST_TEXT) return refuse(fillWords(OWN.tooLong, { what: HEADS.value }));
  // A number as it stands is what is printed: there is nothing to read that could disagree.
  if (typeof cell === 'number' && Number.isFinite(cell) && isBlank(row.printed))
    return asItStands(row, cell, written, metric);
  const noNumber = refuse(fillWords(OWN.noNumber, { value: sameWords(written) }));
  const reading = explainPrinted(written);
  if ('notUnderstood' in reading) return noNumber;
  if (reading.printed.to !== undefined)
    return refuse(fillWords(OWN.range, { value: sameWords(written), low: 'range-low', high: 'range-high' }));
  // 1.499 is a price of one and a half, or of one and a half thousand: of two readings none is taken.
  if (typeof cell !== 'number' && reading.printed.or !== undefined)
    return refuse(
      fillWords(OWN.twoWays, {
        value: sameWords(written),
        a: digits(reading.printed.value),
        b: digits(reading.printed.or),
      }),
    );
  const characters = textOf(row.printed) || written;
  const printed = explainPrinted(characters);
  const stated = 'printed' in printed ? printed.printed : null;
  const unit = unitOf(row.unit, metric, stated);
  if (typeof unit !== 'string') return unit;
  const given = textOf(row.qualifier).toLowerCase();
  const bound = stated?.bound;
  const qualifier = given === '' ? (bound ? BY_BOUND[bound] : 'exact') : (given as Qualifier);
  if (!QUALIFIERS.includes(qualifier)) return oneOf('qualifier', given, QUALIFIERS);
  const value = typeof cell === 'number' ? cell : signed(reading.printed);
  const fault = faultOf({ value, unit, printed: characters, qualifier }, metric);
  return fault ? refuse(fault) : { value, unit, printed: characters, qualifier };
}

function asItStands(row: OwnRow, value: number, printed: string, metric: Metric | null): ValueRead | Refusal {
  const unit = unitOf(row.unit, metric, null);
  if (typeof unit !== 'string') return unit;
  const qualifier = textOf(row.qualifier).toLowerCase() || 'exact';
  if (!QUALIFIERS.includes(qualifier as Qualifier)) return oneOf('qualifier', qualifier, QUALIFIERS);
  const read = { value, unit, printed, qualifier: qualifier as Qualifier };
  const fault = possibleFault(read, metric);
  return fault ? refuse(fault) : read;
}

const isChange = (metric: Metric | null): boolean =>
  metric === null || metric.change === true || metric.isBalance === true;
const said = ({ value, unit, qualifier, printed }: ValueRead) => ({
  value: digits(value),
  unit,
  qualifier,
  printed: sameWords(printed),
});

/** What no document could say. */
function possibleFault(read: ValueRead, metric: Metric | null): Words | null {
  const text = digits(read.value);
  if (read.value < 0 && !isChange(metric)) return fillWords(OWN.negative, { value: text });
  return domainProblem(text, read.unit, metric) === null ? null : fillWords(OWN.impossible, said(read));
}

function faultOf(read: ValueRead, metric: Metric | null): Words | null {
  const impossible = possibleFault(read, metric);
  if (impossible) return impossible;
  const { unit, printed, qualifier } = read;
  const { problems } = agreement({ value: digits(read.value), printed, unit, qualifier, isChange: isChange(metric) });
  return problems.length > 0 ? fillWords(OWN.disagrees, said(read)) : null;
}
