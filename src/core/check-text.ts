/** How the numbers of a check are written: in the unit they come out in, a bound as a bound, a limit as a limit. */
import type { Observation } from './facts';
import type { CheckResult, CheckTerm } from './check-model';
import type { Unit } from './units';
import {
  computedFormat,
  displayValue,
  numberFormat,
  outward,
  PLANNED,
  roundingOf,
  type Computed,
  type Outward,
} from './format';
import { fillWords, inEveryLang, words, type Lang, type Words } from './lang';
import { readPrinted } from './printed';

/** Number format and the text it gives. */
export interface Shown {
  readonly format: string;
  readonly display: string;
}
type Check = Omit<CheckResult, 'finding'>;

export const OUTCOME_WORDS: Readonly<Record<CheckResult['outcome'], Words>> = {
  holds: words('holds', '成立', '成立'),
  fails: words('does not hold', '不成立', '不成立'),
  open: words('open', '未决', '未決'),
};

/** Behind a number to compare with that no document states. */
const LIMITS: Readonly<Record<NonNullable<CheckResult['how']>, Words>> = {
  'equals': words(' (given)', '（给定值）', '（給定值）'),
  'at-most': words(' (limit)', '（上限）', '（上限）'),
  'at-least': words(' (limit)', '（下限）', '（下限）'),
};

/** Decimals of a result whose digits do not follow from those of its figures. */
const DECIMALS: Readonly<Record<CheckResult['show'], number>> = { percent: 1, points: 1, number: 0, decimal: 2 };

/** The unit that the result of an operation comes out in. */
export function unitOf(
  { show, operation }: Pick<Check, 'show' | 'operation'>,
  terms: readonly CheckTerm[],
  against: CheckTerm | null,
): Unit | null {
  if (show === 'percent') return 'fraction';
  if (show === 'points') return 'percentage points';
  const [first, second] = terms.map((t) => t.observation?.unit ?? null);
  if (operation === 'ratio') return against?.observation?.unit ?? (second === 'fraction' ? first! : null);
  return first ?? against?.observation?.unit ?? null;
}

const placesOf = (step: number): number => (step > 0 && step < 1 ? Math.round(-Math.log10(step)) : 0);

/**
 * A sum or difference has as many decimals as the finest of its figures is printed with; nothing is gained by adding.
 */
function decimalsOf(c: Check): number {
  if (c.operation !== 'sum' && c.operation !== 'difference') return DECIMALS[c.show];
  const size = c.factor * (c.unit === 'fraction' ? 100 : 1);
  return Math.max(
    0,
    ...c.terms.map((t) =>
      placesOf(Number(((readPrinted(t.observation?.printed ?? '')?.step ?? 0) * t.scale * size).toPrecision(12))),
    ),
  );
}

const isPlanned = (o: Observation | null): boolean => o?.qualifier === 'planned';
const remarkOf = (c: Check): Words | undefined => (c.terms.some((t) => isPlanned(t.observation)) ? PLANNED : undefined);

/** The number that a bound is shown by: the end that rounding leaves, not what the printed digits happen to give. */
const boundOf = (c: Check): number => {
  const to = roundingOf(c.mark);
  return (to === 'down' ? c.ends.low : to === 'up' ? c.ends.high : null) ?? c.computed;
};

/** The computed number as what it is written like; null when its figures leave it open on both sides. */
export function computedNumber(c: Check): Computed | null {
  if (c.mark === null) return null;
  return {
    value: boundOf(c),
    unit: c.unit,
    decimals: decimalsOf(c),
    signed: c.operation === 'change',
    mark: c.mark,
    remark: remarkOf(c),
  };
}

export function computedText(c: Check, lang: Lang): Shown | null {
  const [only] = c.terms;
  if (c.operation === 'value' && only?.observation)
    return { format: numberFormat(only.observation, lang), display: displayValue(only.observation, lang) };
  const computed = computedNumber(c);
  return computed && computedFormat(computed, lang);
}

/** The figure or limit that the computed number is compared with, in its own digits; null where there is none. */
export function statedText(c: Check, lang: Lang): Shown | null {
  if (!c.against) return null;
  const { observation, value, scale } = c.against;
  if (observation && scale === 1)
    return { format: numberFormat(observation, lang), display: displayValue(observation, lang) };
  return computedFormat({ value, unit: c.unit, decimals: 0, ...(!observation && { remark: LIMITS[c.how!] }) }, lang);
}

/** From here on a further digit says nothing. */
const LONG_NUMBER = 1e5;
/** An end that rounding leaves: one digit more than the number itself, where it needs one. */
function endNumber(c: Check, value: number): Computed {
  const decimals = c.operation === 'value' ? 0 : decimalsOf(c);
  const size = value * (c.unit === 'fraction' ? 100 : 1) * 10 ** decimals;
  const more = Math.abs(size - Math.round(size)) > 1e-6 && Math.abs(size) < LONG_NUMBER ? 1 : 0;
  return { value, unit: c.unit, decimals: decimals + more, signed: c.operation === 'change' };
}
/** As it is shown: the low end rounded down, the high end up. */
export function endText(c: Check, value: number, end: 'low' | 'high', lang: Lang): Shown & Outward {
  const number = endNumber(c, value);
  const rounded = outward(number, end === 'low' ? 'down' : 'up', lang);
  return { ...rounded, ...computedFormat({ ...number, value: rounded.value }, lang) };
}

const FINDING = words(
  'computed {computed}; stated {stated}. {note}',
  '计算值 {computed}；文中 {stated}。{note}',
  '計算值 {computed}；文中 {stated}。{note}',
);
const FINDING_LIMIT = words(
  'computed {computed}; to compare: {stated}. {note}',
  '计算值 {computed}；对照 {stated}。{note}',
  '計算值 {computed}；對照 {stated}。{note}',
);
const FINDING_ONLY = words('computed {computed}. {note}', '计算值 {computed}。{note}', '計算值 {computed}。{note}');

/** What was computed, what it was compared with, and what to make of it. */
export function findingOf(c: Check): Words {
  const inAll = (of: (lang: Lang) => Shown | null): Words => inEveryLang((lang) => of(lang)?.display ?? '–');
  const template = !c.against ? FINDING_ONLY : c.against.observation ? FINDING : FINDING_LIMIT;
  return fillWords(template, {
    computed: inAll((lang) => computedText(c, lang)),
    stated: inAll((lang) => statedText(c, lang)),
    note: c.note,
  });
}
