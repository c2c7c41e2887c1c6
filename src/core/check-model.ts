/** A check as a value: its terms with their ends, its rules, what came out. */
import type { Mark } from './bounds';
import type { Observation } from './facts';
import type { Words } from './lang';
import type { Unit } from './units';

/** An end that rounding or a qualifier leaves, also as arithmetic on the figure: `figure * factor + offset`. */
export interface CheckEnd {
  readonly value: number;
  readonly factor: number;
  readonly offset: number;
}

/** One operand of a check: a figure, or a plain number where there is no observation. */
export interface CheckTerm {
  readonly observation: Observation | null;
  readonly value: number;
  /** Percentage points join fractions with 0.01. */
  readonly scale: number;
  /** Null = open on that side. */
  readonly low: CheckEnd | null;
  readonly high: CheckEnd | null;
}

type CheckPlace = readonly [of: 'computed' | 'stated', at: 'value' | 'low' | 'high'];
/** One number against another; not true where one of them is open. */
export type Comparison = readonly [...CheckPlace, sign: '>' | '<=', ...CheckPlace];
/** The first rule of which any comparison is true decides. */
export interface CheckRules {
  readonly rules: readonly { readonly any: readonly Comparison[]; readonly then: CheckResult['outcome'] }[];
  readonly otherwise: CheckResult['outcome'];
}

/**
 * What a check does with its figures, in order: `change` b/a-1; `before` what a was before it grew by b;
 * `product-before` the product of a before it grew by b and of c less d; `plus-product` a+b*c; `gap` a-b over c.
 */
export type Operation =
  | 'sum'
  | 'difference'
  | 'ratio'
  | 'change'
  | 'value'
  | 'before'
  | 'product'
  | 'product-before'
  | 'plus-product'
  | 'gap';

/** The result of one declared arithmetic check. */
export interface CheckResult {
  readonly id: string;
  readonly title: Words;
  readonly operation: Operation;
  readonly terms: readonly CheckTerm[];
  /** Null where no document states what would have to come out. */
  readonly how: 'equals' | 'at-most' | 'at-least' | null;
  /** What the result is compared with: a figure, or a limit that no document states (no observation). */
  readonly against: CheckTerm | null;
  readonly show: 'percent' | 'points' | 'number' | 'decimal';
  /** Points are hundred times the difference of two shares. */
  readonly factor: number;
  /** The unit of the result; null = a plain number. */
  readonly unit: Unit | null;
  /** What the reader should make of it. */
  readonly note: Words;
  readonly rules: CheckRules;
  /** Whether the figures agree; `open` where a bound or a missing statement leaves it undecided. */
  readonly outcome: 'holds' | 'fails' | 'open';
  /** What was computed, and from what, with numbers. */
  readonly finding: Words;
  /** The observations that went in. */
  readonly inputs: readonly Observation[];
  readonly computed: number;
  /** How far rounding may move the result; null = open on that side. */
  readonly ends: { readonly low: number | null; readonly high: number | null };
  /** What is computed from a bound is a bound; null = open on both sides. */
  readonly mark: Mark | null;
  readonly expected: number | null;
}
