/** Ranges: 5-10%, 6-9万, 介于3和5之间. */
import { CURRENCIES_BEFORE, SIGNS, type Mark } from './counters';
import type { Cursor } from './cursor';
import { shifted, toNumber } from './decimal';
import { numeralAt } from './numerals';
import type { Printed, Reading } from './printed-model';
import {
  amount,
  commonCurrency,
  finish,
  printedOf,
  unitsBehind,
  type Amount,
  type Lead,
  type Units,
} from './printed-parts';

const RANGE = /-|~|至|到| to /iy;
const AND = /-|~|至|到|和|与|與| (?:and|to) /iy;
const IN_BETWEEN = /之[间間]/y;

/** A lower end without a scale of its own that is smaller by more than this is a range turned round: 9-6万. */
const WIDEST = 100;
/**
 * 6-9万: the scale behind the second number is that of the first as well; but 900-1.2万 would be turned round. null: 9-6万
 * is.
 */
function lowerEnd(first: Amount, second: Amount, power: number, maySink: boolean): Amount | null {
  const alike = { ...first, value: shifted(first.value, power) };
  const far = toNumber(second.value);
  if (maySink || power === 0 || toNumber(alike.value) < far) return alike;
  return far / toNumber(first.value) <= WIDEST ? first : null;
}

/**
 * A range, where the text is one to its end. The unit behind the second number is that of the first as well, unless it
 * has its own; then both have to be of one kind.
 */
export function rangeAt(cursor: Cursor, first: Amount, lead: Lead, text: string): Reading | null {
  const near = unitsBehind(cursor, first);
  if (cursor.take(lead.isBetween ? AND : RANGE) === null) return null;
  const own = cursor.one(SIGNS);
  const front = cursor.one(CURRENCIES_BEFORE);
  const place = cursor.at;
  const second = amount(cursor);
  if (!second) return null;
  const far = unitsBehind(cursor, second);
  cursor.take(IN_BETWEEN);
  if (cursor.rest !== '') return null;
  const refused: Reading = { notUnderstood: text };
  const currency = commonCurrency(lead.currency, near.currency, front, far.currency);
  const marks = [first.mark ?? near.mark, second.mark ?? far.mark] as const;
  const isBounded = (lead.bound && lead.bound !== 'about') || first.more || second.more;
  if (isBounded || currency === null || (lead.isVerb && own) || !isOneThing(near, far, marks, currency)) return refused;
  const isSigned = !lead.isVerb && (lead.sign !== undefined || own !== undefined);
  const signs = isSigned ? ([lead.sign ?? 1, own ?? 1] as const) : ([lead.sign, lead.sign] as const);
  const hasOwnUnit = Boolean(marks[0] || near.currency || near.measure || near.of);
  const power = hasOwnUnit || first.scaled || !second.scaled ? 0 : scaleBehind(text, place);
  const lower = lowerEnd(first, second, power, isSigned);
  if (!lower) return refused;
  const step = marks[0] || second.mark ? lower.step : second.step;
  const low = printedOf(finish({ ...lower, step }, { ...near, mark: marks[0] ?? marks[1] }), {
    sign: signs[0],
    bound: lead.bound,
    currency,
    measure: far.measure,
    of: far.of ?? near.of,
  });
  const high = printedOf(finish(second, far), { sign: signs[1] });
  if (low.kind !== high.kind || !isInOrder(low, high, isSigned)) return refused;
  return { printed: { ...low, to: high.value, ...(high.sign && { toSign: high.sign }) } };
}

/** No 5%-10 and no 5家-10元. */
function isOneThing(
  near: Units,
  far: Units,
  [mark, farMark]: readonly [Mark | undefined | null, Mark | undefined | null],
  currency: readonly string[] | undefined,
): boolean {
  if (mark && mark.kind !== farMark?.kind) return false;
  if (near.measure && near.measure !== far.measure) return false;
  const kinds = [farMark, far.measure, currency, near.of ?? far.of].filter(Boolean);
  return kinds.length <= 1;
}

/** From below to above, or from a smaller fall to a larger one: of two negative ends either may come first. */
function isInOrder(low: Printed, high: Printed, isSigned: boolean): boolean {
  const [from, to] = isSigned ? [low.value * low.sign!, high.value * high.sign!] : [low.value, high.value];
  return from < to || (from > to && from < 0);
}

/** The power of ten that stands behind the digits at this place. */
function scaleBehind(text: string, place: number): number {
  const rest = text.slice(place).trimStart();
  const digits = /^[\d.,'’ ]*\d/.exec(rest)?.[0] ?? '';
  const alone = numeralAt(digits, 0);
  const whole = numeralAt(rest, 0);
  if (!alone || !whole) return 0;
  return Math.round(Math.log10(toNumber(whole.value) / toNumber(alone.value)));
}
