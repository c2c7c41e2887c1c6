/**
 * The parts of a printed figure: what stands before its number, the number, what stands behind it, and what they are
 * together.
 */
import {
  BOUNDS_BEFORE,
  BOUNDS_BEHIND,
  COUNTED,
  CURRENCIES_BEFORE,
  CURRENCIES_BEHIND,
  MARKS,
  MEASURES,
  SIGNS,
  VERBS,
  type Bound,
  type Mark,
} from './counters';
import type { Cursor } from './cursor';
import { decimal, plus, shifted, toNumber, type Decimal } from './decimal';
import { numeralAt } from './numerals';
import type { Of, Printed, Sign } from './printed-model';

export interface Amount {
  readonly value: Decimal;
  readonly step: Decimal | null;
  readonly or?: Decimal;
  readonly scaled: boolean;
  readonly more: boolean;
  readonly mark: Mark | null;
}

const TENTHS = /成/y;
const PARTS_OF = /(?:百|千)分之/y;
const HALF = /半/y;
/** 七成五 is one digit more, and nothing behind it makes another number of that. */
const HUNDREDTHS = /[1-9一二三四五六七八九](?![\d.,]*\d|[〇零一二三四五六七八九十百千万萬亿億兆点點成])/y;

/** 七成五, 百分之二十三, 23%, 4.7 million. */
export function amount(cursor: Cursor): Amount | null {
  const share = cursor.take(PARTS_OF);
  const number = cursor.number();
  if (!number) return null;
  const plain = { ...number, mark: null };
  if (share !== null) return marked(plain, { kind: 'fraction', power: share.startsWith('百') ? -2 : -3 });
  if (number.scaled || cursor.take(TENTHS) === null) return plain;
  const tenths = marked({ ...plain, step: number.step ?? decimal('1') }, { kind: 'fraction', power: -1 });
  const rest = number.step ? null : hundredths(cursor);
  return rest === null ? tenths : { ...tenths, value: plus(tenths.value, shifted(rest, -2)), step: decimal('0.01') };
}

function hundredths(cursor: Cursor): Decimal | null {
  if (cursor.take(HALF) !== null) return decimal('5');
  const digit = cursor.take(HUNDREDTHS);
  return digit === null ? null : numeralAt(digit.trim(), 0)!.value;
}

/** A percent sign behind: the number is a hundredth, and rounded where it ends. */
function marked(one: Amount, mark: Mark): Amount {
  const step = mark.kind === 'times' ? one.step : (one.step ?? decimal('1'));
  const { or, ...kept } = one;
  return {
    ...kept,
    ...(mark.kind === 'times' && or && { or }),
    value: shifted(one.value, mark.power),
    step: step && shifted(step, mark.power),
    mark,
  };
}

/** What stands before a number. */
export interface Lead {
  readonly sign?: Sign;
  /**
   * The sign is a verb, and speaks of the size of what follows: of both ends of a range, and of the number in a bound.
   */
  readonly isVerb?: true;
  readonly bound?: Bound;
  readonly currency?: readonly string[];
  /** A range has to follow. */
  readonly isBetween?: true;
}
/** Each at most once. A sign belongs to its number, so that a bound stands before it. */
export function before(cursor: Cursor): Lead {
  let found: Lead = {};
  for (;;) {
    const isSigned = found.sign !== undefined;
    const bound = found.bound || (isSigned && !found.isVerb) ? undefined : cursor.one(BOUNDS_BEFORE);
    const verb = bound || isSigned ? undefined : cursor.one(VERBS);
    const sign = verb ?? (bound || isSigned ? undefined : cursor.one(SIGNS));
    const currency = bound || sign || found.currency ? undefined : cursor.one(CURRENCIES_BEFORE);
    if (!bound && !sign && !currency) return found;
    found = {
      ...found,
      ...(bound && { bound }),
      ...(sign && { sign }),
      ...(verb && { isVerb: true as const }),
      ...(currency && { currency }),
    };
  }
}

const TURNED: Partial<Record<Bound, Bound>> = { lower: 'upper', upper: 'lower', least: 'most', most: 'least' };
/** On the number line whatever is below a negative number is larger by size. */
export const bySize = (bound: Bound | undefined, { sign, isVerb }: Lead): Bound | undefined =>
  bound && sign === -1 && !isVerb ? (TURNED[bound] ?? bound) : bound;

/**
 * What all the words about one number say of its bound; null when they contradict each other. About 290-odd is about.
 */
export function boundOf(lead: Lead, behind: Bound | undefined, more: boolean): Bound | undefined | null {
  const said = new Set<Bound | undefined>([bySize(lead.bound, lead), bySize(behind, lead), more ? 'lower' : undefined]);
  said.delete(undefined);
  // "Over 3 or more" says twice on which side.
  if (said.has('lower')) said.delete('least');
  if (said.has('upper')) said.delete('most');
  if (more && said.size === 2 && said.has('about')) return 'about';
  return said.size > 1 ? null : [...said][0];
}

/** The codes that all the marks of money may stand for; null when there is none, none given when nothing says. */
export function commonCurrency(
  ...marks: readonly (readonly string[] | undefined)[]
): readonly string[] | undefined | null {
  const [first, ...rest] = marks.filter((one) => one !== undefined);
  const codes = first?.filter((code) => rest.every((one) => one.includes(code)));
  return codes?.length === 0 ? null : codes;
}

export interface Units {
  readonly mark?: Mark | undefined;
  readonly currency?: readonly string[] | undefined;
  readonly measure?: string | undefined;
  readonly half?: true;
  readonly of?: Of | undefined;
}
interface Behind extends Units {
  readonly bound?: Bound | undefined;
}
/** The marks and units behind a number, each at most once. */
export function behind(cursor: Cursor, number: Amount, counted = COUNTED): Behind {
  const early = cursor.one(BOUNDS_BEHIND);
  const units = unitsBehind(cursor, number, counted);
  return { ...units, bound: early ?? cursor.one(BOUNDS_BEHIND) };
}
/** One number is of one thing: 七成 of the users, never 七成 yuan. */
export function unitsBehind(cursor: Cursor, number: Amount, counted = COUNTED): Units {
  if (number.mark) {
    cursor.take(counted);
    return {};
  }
  const mark = cursor.one(MARKS);
  const currency = mark ? undefined : cursor.one(CURRENCIES_BEHIND);
  const measure = mark || currency ? undefined : cursor.one(MEASURES);
  const isWhole = !number.step && !number.more;
  const half = isWhole && (mark?.kind === 'times' || measure) && cursor.take(HALF) !== null;
  const thing = mark || currency || measure ? null : cursor.take(counted);
  const of = thing === null ? undefined : /[名位]|places?$/i.test(thing) ? 'seats' : 'things';
  return { mark, currency, measure, of, ...(half && { half: true as const }) };
}

const HALF_MORE = decimal('0.5');
export function finish(one: Amount, after: Units): Amount {
  const whole = after.half ? { ...one, value: plus(one.value, HALF_MORE) } : one;
  return after.mark && !one.mark ? marked(whole, after.mark) : whole;
}

type Circumstances = { readonly [K in 'sign' | 'bound' | 'currency' | 'measure' | 'of']?: Printed[K] | undefined };
export function printedOf(one: Amount, { sign, bound, currency, measure, of }: Circumstances): Printed {
  return {
    value: toNumber(one.value),
    step: one.step ? toNumber(one.step) : 0,
    kind: one.mark?.kind ?? 'number',
    ...(one.or && { or: toNumber(one.or) }),
    ...(sign && { sign }),
    ...(bound && { bound }),
    ...(currency && { currency }),
    ...(measure && { measure }),
    ...(of && { of }),
  };
}
