/**
 * Arithmetic over the data, declared in data/checks.json: an operation over figures, compared with a figure or a number.
 * Rounding is carried along as intervals, so that 470 / 2,500 agrees with a printed 19 %. What does not hold is a finding.
 */
import type { CheckResult, CheckTerm, Figure, Observation } from './facts';
import { grouped } from './format';
import { intervalOf, overlap, type Interval } from './interval';
import { fillWords, words, type Words } from './lang';

/** A figure by its key, or a plain number. */
export type Operand = string | number;
export interface CheckSpec {
  readonly id: string;
  readonly title: Words;
  readonly operation: CheckResult['operation'];
  readonly operands: readonly Operand[];
  /** Absent: the result is reported without a verdict. */
  readonly compare?: { readonly how: 'equals' | 'at-most' | 'at-least'; readonly with: Operand };
  /** How numbers are written in the finding. */
  readonly show: CheckResult['show'];
  /** What the reader should make of it. */
  readonly note: Words;
}

interface Term { readonly value: number; readonly interval: Interval; readonly from: readonly Observation[]; readonly scale: number }

const plainTerm = (t: Term): CheckTerm => ({ observation: t.from[0] ?? null, value: t.value, scale: t.scale });
const point = (value: number): Interval => ({ low: value, high: value });

function termOf(operand: Operand, figures: ReadonlyMap<string, Figure>, check: string): Term {
  if (typeof operand === 'number') return { value: operand, interval: point(operand), from: [], scale: 1 };
  const figure = figures.get(operand);
  if (!figure) throw new Error(`check ${check}: no such figure: ${operand}`);
  const o = figure.preferred;
  // Percentage points join fractions: 2.3 points are 0.023.
  const unit = o.unit === 'percentage points' ? 0.01 : 1;
  const { low, high } = intervalOf(o);
  return { value: o.value * unit, interval: { low: low * unit, high: high * unit }, from: [o], scale: unit };
}

const combine = (a: Interval, b: Interval, f: (x: number, y: number) => number): Interval => {
  const corners = [f(a.low, b.low), f(a.low, b.high), f(a.high, b.low), f(a.high, b.high)].map((n) => (Number.isNaN(n) ? 0 : n));
  return { low: Math.min(...corners), high: Math.max(...corners) };
};

const OPERATIONS: Readonly<Record<CheckSpec['operation'], (x: number, y: number) => number>> = {
  sum: (x, y) => x + y,
  difference: (x, y) => x - y,
  ratio: (x, y) => x / y,
  change: (x, y) => y / x - 1,
  value: (x) => x,
};

function reduceTerms(spec: CheckSpec, terms: readonly Term[]): Term {
  const f = OPERATIONS[spec.operation];
  return terms.slice(1).reduce<Term>((sum, next) => ({ value: f(sum.value, next.value), interval: combine(sum.interval, next.interval, f), from: [...sum.from, ...next.from], scale: 1 }), terms[0]!);
}

function verdict(result: Term, compare: NonNullable<CheckSpec['compare']>, expected: Term): CheckResult['outcome'] {
  const [r, e] = [result.interval, expected.interval];
  if (compare.how === 'equals') return !overlap(r, e) ? 'fails' : bounded(r) && bounded(e) ? 'holds' : 'open';
  const [small, large] = compare.how === 'at-most' ? [r, e] : [e, r];
  const hair = 1e-9 * Math.abs(large.low || 1);
  if (small.high <= large.low + hair) return 'holds';
  // Rounding could tip it either way: what the printed values say decides, unless a bound leaves it open.
  if (small.low > large.high + hair) return 'fails';
  if (!bounded(small) || !bounded(large)) return 'open';
  const [s, l] = compare.how === 'at-most' ? [result.value, expected.value] : [expected.value, result.value];
  return s <= l + hair ? 'holds' : 'fails';
}
const bounded = (i: Interval): boolean => Number.isFinite(i.low) && Number.isFinite(i.high);

const SHOW: Readonly<Record<CheckSpec['show'], (n: number) => string>> = {
  percent: (n) => `${n < 0 ? '-' : ''}${grouped(Math.abs(n) * 100, 1, false)}%`,
  number: (n) => `${n < 0 ? '-' : ''}${grouped(Math.abs(n), 0)}`,
  decimal: (n) => `${n < 0 ? '-' : ''}${grouped(Math.abs(n), 2)}`,
};

const FINDING = words('computed {computed}; stated {stated}. {note}', '计算值 {computed}；文中 {stated}。{note}', '計算值 {computed}；文中 {stated}。{note}');
const FINDING_ONLY = words('computed {computed}. {note}', '计算值 {computed}。{note}', '計算值 {computed}。{note}');

export function runChecks(specs: readonly CheckSpec[], figures: ReadonlyMap<string, Figure>): readonly CheckResult[] {
  return specs.map((spec) => {
    const terms = spec.operands.map((o) => termOf(o, figures, spec.id));
    const result = reduceTerms(spec, terms);
    const expected = spec.compare ? termOf(spec.compare.with, figures, spec.id) : null;
    const show = SHOW[spec.show];
    return {
      id: spec.id,
      title: spec.title,
      operation: spec.operation,
      terms: terms.map(plainTerm),
      against: expected && plainTerm(expected),
      show: spec.show,
      note: spec.note,
      outcome: spec.compare && expected ? verdict(result, spec.compare, expected) : 'open',
      finding: expected
        ? fillWords(FINDING, { computed: show(result.value), stated: show(expected.value), note: spec.note })
        : fillWords(FINDING_ONLY, { computed: show(result.value), note: spec.note }),
      inputs: [...result.from, ...(expected?.from ?? [])],
      computed: result.value,
      expected: expected?.value ?? null,
    };
  });
}
