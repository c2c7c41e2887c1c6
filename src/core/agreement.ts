/**
 * Whether a value is what the document prints: the number as a whole, its percent sign and unit, its sign, and how
 * exact it is.
 */
import type { Qualifier } from './facts';
import { COUNTED_UNITS, isCurrency, type Unit } from './units';
import type { Bound } from './counters';
import { explainPrinted, type Printed } from './printed';
import { visible } from './visible';

export interface Stated {
  readonly value: string;
  readonly printed: string;
  readonly unit: string;
  readonly qualifier: string;
  /** The metric is a change: its value may be negative. */
  readonly isChange: boolean;
}
export interface Findings {
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
}

const NONE: Findings = { problems: [], warnings: [] };
const problem = (text: string): Findings => ({ problems: [text], warnings: [] });
const short = (text: string): string => visible(text.length > 60 ? `${text.slice(0, 57)}...` : text);

/** Digits and a point. Number() takes far more: 0x17, 1e999, a blank. */
const DECIMAL = /^[+-]?\d+(?:\.\d+)?$/;

/** Why a value is no number that a cell can hold. */
export function numberProblem(text: string): string | null {
  if (text === '') return 'value is not a number: (empty)';
  if (!DECIMAL.test(text)) return `value is not a number: ${short(text)}; write digits and a point, such as 0.147`;
  const value = Number(text);
  if (!Number.isFinite(value) || (value === 0 && /[1-9]/.test(text)))
    return `value is beyond what a cell holds: ${short(text)} (${text.length} characters)`;
  return null;
}

/** Qualifiers speak of the size, also that of a fall; so do the bounds that the reader gives. */
const ABOVE: readonly Qualifier[] = ['over', 'at-least', 'range-low', 'planned'];
const BELOW: readonly Qualifier[] = ['under', 'at-most', 'range-high', 'planned'];
const FITTING: Readonly<Record<Bound, readonly Qualifier[]>> = {
  lower: ABOVE,
  least: ABOVE,
  upper: BELOW,
  most: BELOW,
  nearly: ['nearly', 'under', 'at-most', 'about', 'planned'],
  about: ['about', 'nearly', 'range-low', 'range-high', 'planned'],
};
const BOUND_WORDS: Readonly<Record<Bound, string>> = {
  lower: 'over or at-least',
  least: 'over or at-least',
  upper: 'under or at-most',
  most: 'under or at-most',
  nearly: 'nearly',
  about: 'about',
};
const SPANS: readonly string[] = ['quarters', 'years', 'months', 'days'];
/** The first three: as a rank a bound, as a count three of them. */
const WITHIN: readonly string[] = ['at-most', 'planned'];

/** Sixteen binary digits make no difference. */
const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
/** A third is written with three digits or more. */
function isRounded(value: number, whole: number, text: string): boolean {
  const places = text.split('.')[1]?.length ?? 0;
  return places >= 3 && Math.abs(value - whole) <= 0.5 * 10 ** -places;
}

/** The end of a printed range that the row is about; null when it is about neither. */
function endOf(printed: Printed, qualifier: string): Printed | null {
  if (printed.to === undefined || qualifier === 'range-low') return printed;
  if (qualifier !== 'range-high') return null;
  const { sign: _, toSign, ...rest } = printed;
  return { ...rest, value: printed.to, ...(toSign && { sign: toSign }) };
}

function signProblem(value: number, { sign }: Printed, { value: text, printed, isChange }: Stated): string | null {
  if (sign === undefined) return value < 0 && !isChange ? `value is negative: ${text}; only a change can be` : null;
  const kind = sign < 0 ? 'fall' : 'rise';
  if (!isChange) return `printed is a ${kind}: ${printed}; the metric is no change`;
  if (value === 0 || value > 0 === sign > 0) return null;
  return `value is ${sign < 0 ? 'not ' : ''}negative: ${text}; printed is a ${kind}: ${printed}`;
}

function valueFindings(stated: Stated, printed: Printed): Findings {
  const { value: text, printed: characters, qualifier } = stated;
  const value = Number(text);
  const end = endOf(printed, qualifier);
  if (!end) return problem(`printed is a range: ${characters}; write it as two rows, range-low and range-high`);
  // The numbers that the value may be; the first is the plain reading.
  const allowed = end.or === undefined || end.to !== undefined ? [end.value] : [end.value, end.or];
  const size = Math.abs(value);
  const isAny = allowed.some((one) => isSame(size, one) || (end.kind === 'part' && isRounded(size, one, text)));
  if (!isAny)
    return problem(`value does not agree with printed: ${text} is not ${characters} (${allowed.join(' or ')})`);
  const sign = signProblem(value, end, stated);
  if (sign !== null) return problem(sign);
  return allowed.length === 1
    ? NONE
    : {
        problems: [],
        warnings: [`printed can be read in two ways: ${characters} is ${allowed.join(' or ')}; the value decides`],
      };
}

function fractionProblem(printed: Printed, characters: string, isChange: boolean): string | null {
  if (printed.kind === 'fraction' || printed.kind === 'part' || (printed.kind === 'times' && isChange)) return null;
  if (printed.kind === 'points') return `printed is in percentage points: ${characters}; the unit is fraction`;
  const largest = printed.to ?? printed.value;
  const isDecimal = largest === 0 || (largest < 1 && printed.step > 0);
  return printed.kind === 'number' && isDecimal && !printed.currency && !printed.measure
    ? null
    : `printed has no percent sign: ${characters} is no fraction; copy the figure with its sign`;
}

/** Whole things, and places in an order, are no amounts. */
function countProblem({ unit, printed: characters }: Stated, { of }: Printed): string | null {
  if (of === undefined || (COUNTED_UNITS as readonly string[]).includes(unit))
    return of === 'place' ? `printed is a place in a ranking: ${characters}; the unit is ${unit}` : null;
  const isCount = of === 'things' || of === 'seats';
  if (unit === 'rank' ? of !== 'things' : SPANS.includes(unit) && !isCount && of !== 'place') return null;
  return `printed ${isCount ? 'counts things' : 'is a place in an order'}: ${characters}; the unit is ${unit}`;
}

function unitProblem(stated: Stated, printed: Printed): string | null {
  const { unit, printed: characters, isChange } = stated;
  const count = countProblem(stated, printed);
  if (count !== null) return count;
  if (unit === 'fraction') return fractionProblem(printed, characters, isChange);
  if (printed.kind === 'fraction') return `printed is a percentage: ${characters}; the unit is ${unit}`;
  if (printed.kind === 'part' && unit !== 'times') return `printed is a part: ${characters}; the unit is ${unit}`;
  if (printed.kind === 'points' && unit !== 'percentage points')
    return `printed is in percentage points: ${characters}; the unit is ${unit}`;
  if (printed.kind === 'times' && unit !== 'times') return `printed is a multiple: ${characters}; the unit is ${unit}`;
  if (printed.currency && !(isCurrency(unit) && printed.currency.includes(unit)))
    return `printed is in ${printed.currency[0]}: ${characters}; the unit is ${unit}`;
  if (printed.measure && printed.measure !== (unit as Unit))
    return `printed is in ${printed.measure}: ${characters}; the unit is ${unit}`;
  return null;
}

function boundProblem({ qualifier, unit, printed: characters }: Stated, { bound, of, value }: Printed): string | null {
  if (of === 'within' && unit === 'rank' && value > 1 && !WITHIN.includes(qualifier))
    return `qualifier does not agree with printed: ${characters} is at-most, not ${qualifier}`;
  return bound === undefined || FITTING[bound].includes(qualifier as Qualifier)
    ? null
    : `qualifier does not agree with printed: ${characters} is ${BOUND_WORDS[bound]}, not ${qualifier}`;
}

/** Everything about the value that a careful reader of the line would object to. */
export function agreement(stated: Stated): Findings {
  const notANumber = numberProblem(stated.value);
  if (notANumber !== null) return problem(notANumber);
  if (stated.printed === '') return problem('printed is empty; copy the figure as it stands on the line');
  const reading = explainPrinted(stated.printed);
  if ('notUnderstood' in reading) {
    const rest = reading.notUnderstood === stated.printed ? '' : reading.notUnderstood;
    return problem(
      `printed is no figure: ${short(stated.printed)}${rest === '' ? '' : `; not understood: ${short(rest)}`}`,
    );
  }
  const { printed } = reading;
  const found = valueFindings(stated, printed);
  const others = [unitProblem(stated, printed), boundProblem(stated, printed)].filter((one) => one !== null);
  return { problems: [...found.problems, ...others], warnings: found.warnings };
}
