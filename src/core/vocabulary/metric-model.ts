/** What a row of a metric says. */
import type { Words } from '../lang';
import type { CurrencyUnit, Unit } from '../units';

export const GROUPS = [
  'smartphones',
  'prices',
  'products',
  'stores',
  'abroad',
  'legal',
  'internet',
  'ecosystem',
  'double11',
  'platforms',
  'capital',
  'finance',
  'vehicles',
  'costs',
  'own',
] as const;
export type Group = (typeof GROUPS)[number];
/** `money` stands for the currencies; the observation names which. */
export type MetricUnit = Exclude<Unit, CurrencyUnit> | 'money';

/** What can be said of an amount beside its level: families.ts says how each is called. */
export const FAMILY_IDS = ['growth', 'qoq', 'mom', 'change', 'part', 'rank', 'target', 'streak'] as const;
export type FamilyId = (typeof FAMILY_IDS)[number];

export interface MetricShape {
  readonly name: Words;
  readonly unit: MetricUnit;
  readonly group: Group;
  readonly aliases: readonly string[];
  readonly change?: true;
  /** A `planned` figure of this metric is a forecast, not a plan. */
  readonly forecast?: true;
  /** A fraction without an end: a cost may be more than another one, a profit may fall into a loss. */
  readonly isOpen?: true;
  /** What is left after costs: it may be below zero without being a change. */
  readonly isBalance?: true;
  /** Of which metric it is the growth, the part, the target. */
  readonly of?: { readonly base: string; readonly family: FamilyId };
  /** Metrics that stand near it: offered where there is no figure of it. */
  readonly see?: readonly string[];
  /** What it counts, where the name alone could mislead. */
  readonly note?: Words;
}
