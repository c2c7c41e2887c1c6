/**
 * Arithmetic over the data, declared in data/checks.json: an operation over figures, compared with a figure or a limit.
 * Rounding is carried along as intervals, so that 470 / 2,500 agrees with a printed 19 %. What does not hold is a
 * finding.
 *
 *   figures --ends of each--> terms --operation--> computed value with its ends --rules--> holds, fails, open
 */
import { markOf } from './bounds';
import { findingOf, unitOf } from './check-text';
import type { Figure, Observation } from './facts';
import type { CheckEnd, CheckResult, CheckRules, CheckTerm, Comparison, Operation } from './check-model';
import { intervalOf } from './interval';
import type { Words } from './lang';

/** A figure by its key, or a plain number. */
export type Operand = string | number;
export interface CheckSpec {
  readonly id: string;
  readonly title: Words;
  readonly operation: Operation;
  readonly operands: readonly Operand[];
  /** Absent: no document states what would have to come out, and the verdict stays open. A plain number is a limit. */
  readonly compare?: { readonly how: 'equals' | 'at-most' | 'at-least'; readonly with: Operand };
  /** How the result is written. */
  readonly show: CheckResult['show'];
  /** What the reader should make of it. */
  readonly note: Words;
}

/** Whether the result grows with operand `i`; all figures of products and quotients are above zero. */
const RISING: Readonly<Record<Operation, (i: number) => boolean>> = {
  'sum': () => true,
  'difference': (i) => i === 0,
  'ratio': (i) => i === 0,
  'change': (i) => i === 1,
  'value': () => true,
  'before': (i) => i === 0,
  'product': () => true,
  'product-before': (i) => i === 0 || i === 2,
  'plus-product': () => true,
  'gap': (i) => i === 0,
};
type Numbers4 = readonly [number, number, number, number];
const OPERATIONS: Readonly<Record<Operation, (numbers: Numbers4) => number>> = {
  'sum': (all) => all.reduce((x, y) => x + y),
  'difference': ([a, b]) => a - b,
  'ratio': ([a, b]) => a / b,
  'change': ([a, b]) => b / a - 1,
  'value': ([a]) => a,
  'before': ([a, growth]) => a / (1 + growth),
  'product': ([a, b]) => a * b,
  'product-before': ([a, growth, c, d]) => (a / (1 + growth)) * (c - d),
  'plus-product': ([a, b, c]) => a + b * c,
  'gap': ([a, b, units]) => (a - b) / units,
};
/** Differences of shares are told in points. */
const factorOf = (spec: CheckSpec): number => (spec.show === 'points' ? 100 : 1);

const FACTORS: readonly Observation['qualifier'][] = ['about', 'nearly'];
const tidy = (n: number): number => Number(n.toPrecision(12));

/** Rounding adds to a figure or takes away from it; "about" and "nearly" are parts of it. */
export function endOf(o: Observation, at: number, scale: number): CheckEnd | null {
  if (!Number.isFinite(at)) return null;
  const change = FACTORS.includes(o.qualifier)
    ? { factor: tidy(at / o.value), offset: 0 }
    : { factor: 1, offset: tidy(at - o.value) };
  return { value: at * scale, ...change };
}

function termOf(operand: Operand, figures: ReadonlyMap<string, Figure>, check: string): CheckTerm {
  const itself = (value: number): CheckEnd => ({ value, factor: 1, offset: 0 });
  if (typeof operand === 'number')
    return { observation: null, value: operand, scale: 1, low: itself(operand), high: itself(operand) };
  const figure = figures.get(operand);
  if (!figure) throw new Error(`check ${check}: no such figure: ${operand}`);
  const o = figure.preferred;
  // Percentage points join fractions: 2.3 points are 0.023.
  const scale = o.unit === 'percentage points' ? 0.01 : 1;
  const { low, high } = intervalOf(o);
  return { observation: o, value: o.value * scale, scale, low: endOf(o, low, scale), high: endOf(o, high, scale) };
}

/** One number a term -> the result; null when a term has none. */
function compute(spec: CheckSpec, numbers: readonly (number | null)[]): number | null {
  if (numbers.some((n) => n === null)) return null;
  return OPERATIONS[spec.operation](numbers as unknown as Numbers4) * factorOf(spec);
}

/** Which end of operand `i` gives the lower or higher end of the result. */
export const endFor = (operation: Operation, i: number, end: 'low' | 'high'): 'low' | 'high' =>
  RISING[operation](i) === (end === 'low') ? 'low' : 'high';

/**
 * The questions that decide, in order. Where the ends overlap, rounding could tip it either way: the printed values
 * decide then, unless an open end leaves it undecided. Content writes the same rules as a formula.
 */
export function rulesOf(how: NonNullable<CheckSpec['compare']>['how'], bounded: boolean): CheckRules {
  if (how === 'equals') {
    return {
      rules: [
        {
          any: [
            ['computed', 'low', '>', 'stated', 'high'],
            ['stated', 'low', '>', 'computed', 'high'],
          ],
          then: 'fails',
        },
      ],
      otherwise: bounded ? 'holds' : 'open',
    };
  }
  const [small, large] = how === 'at-most' ? (['computed', 'stated'] as const) : (['stated', 'computed'] as const);
  const sure: CheckRules['rules'] = [
    { any: [[small, 'high', '<=', large, 'low']], then: 'holds' },
    { any: [[small, 'low', '>', large, 'high']], then: 'fails' },
  ];
  return bounded
    ? { rules: [...sure, { any: [[small, 'value', '<=', large, 'value']], then: 'holds' }], otherwise: 'fails' }
    : { rules: sure, otherwise: 'open' };
}

/** A hair, so that binary fractions do not decide; formulas round to nine decimals. */
const HAIR = 5e-10;
type Numbers = Readonly<Record<'computed' | 'stated', Readonly<Record<'value' | 'low' | 'high', number | null>>>>;

function isTrue([left, at, sign, right, to]: Comparison, numbers: Numbers): boolean {
  const [a, b] = [numbers[left][at], numbers[right][to]];
  if (a === null || b === null) return false;
  return sign === '>' ? a - b >= HAIR : a - b < HAIR;
}
const decide = ({ rules, otherwise }: CheckRules, numbers: Numbers): CheckResult['outcome'] =>
  rules.find(({ any }) => any.some((one) => isTrue(one, numbers)))?.then ?? otherwise;

const observed = (terms: readonly CheckTerm[]): readonly Observation[] => terms.flatMap((t) => t.observation ?? []);

function runCheck(spec: CheckSpec, figures: ReadonlyMap<string, Figure>): CheckResult {
  const terms = spec.operands.map((o) => termOf(o, figures, spec.id));
  if ((spec.operation === 'ratio' || spec.operation === 'change') && terms.some((t) => t.value <= 0))
    throw new Error(
      `check ${spec.id}: a ${spec.operation} needs figures above zero, has ${terms.map((t) => t.value).join(', ')}`,
    );
  const ends = (end: 'low' | 'high'): number | null =>
    compute(
      spec,
      terms.map((t, i) => t[endFor(spec.operation, i, end)]?.value ?? null),
    );
  const computed = {
    value: compute(
      spec,
      terms.map((t) => t.value),
    )!,
    low: ends('low'),
    high: ends('high'),
  };
  const against = spec.compare ? termOf(spec.compare.with, figures, spec.id) : null;
  const stated = against && {
    value: against.value,
    low: against.low?.value ?? null,
    high: against.high?.value ?? null,
  };
  const bounded = [computed, stated].every((one) => one === null || (one.low !== null && one.high !== null));
  const rules = rulesOf(spec.compare?.how ?? 'equals', bounded);
  const result: Omit<CheckResult, 'finding'> = {
    id: spec.id,
    title: spec.title,
    operation: spec.operation,
    terms,
    how: spec.compare?.how ?? null,
    against,
    show: spec.show,
    factor: factorOf(spec),
    unit: unitOf(spec, terms, against),
    note: spec.note,
    rules,
    outcome: stated ? decide(rules, { computed, stated }) : 'open',
    inputs: [...observed(terms), ...(against ? observed([against]) : [])],
    computed: computed.value,
    ends: { low: computed.low, high: computed.high },
    mark: markOf(
      terms.flatMap((t, i) =>
        t.observation ? [{ observation: t.observation, rising: RISING[spec.operation](i) }] : [],
      ),
    ),
    expected: against?.value ?? null,
  };
  return { ...result, finding: findingOf(result) };
}

export const runChecks = (specs: readonly CheckSpec[], figures: ReadonlyMap<string, Figure>): readonly CheckResult[] =>
  specs.map((spec) => runCheck(spec, figures));
