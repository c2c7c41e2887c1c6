/**
 * Reads a figure as a document prints it ("470 萬", "14.7%", "第二", "近10.5万亿元") and says how finely it is rounded. All of it is read,
 * or it is not read at all: a figure that is half understood is another figure. The build refuses a value that does not agree
 * with its printed characters; rounding intervals rest on the same reading.
 *
 *   sign, bound, currency -> number (numerals.ts) -> percent, unit, currency, bound -> end of the text
 */
import {
  BOUNDS_BEFORE,
  BOUNDS_BEHIND,
  CLASSIFIER,
  COUNTED,
  CURRENCIES_BEFORE,
  CURRENCIES_BEHIND,
  MARKS,
  MEASURES,
  SIGNS,
  type Bound,
  type Mark,
} from './counters';
import { decimal, plus, shifted, toNumber, type Decimal } from './decimal';
import { numeralAt } from './numerals';
import { Cursor } from './cursor';
import { LONGEST_TEXT, visible, withoutHidden } from './visible';

export interface Printed {
  /** In base units and without a sign: a percentage as a fraction, 萬 and 億 multiplied out. The low end of a range. */
  readonly value: number;
  /** One unit in the last printed place; 0 for words and counting numbers, which are not rounded. */
  readonly step: number;
  /** The far end of a printed range. */
  readonly to?: number;
  /** A lone point before three digits: the number that it is when the point groups thousands. */
  readonly or?: number;
  /** `part`: a half, a third; as good as a percentage. */
  readonly kind: 'number' | Mark['kind'] | 'part';
  readonly sign?: 1 | -1;
  readonly bound?: Bound;
  /** Currencies that the printed one may be. */
  readonly currency?: readonly string[];
  /** A printed unit of time or length. */
  readonly measure?: string;
}
export type Reading = { readonly printed: Printed } | { readonly notUnderstood: string };

/** Figures in words. Ordinals and firsts are ranks or first items; halves are half. */
const WORDS: ReadonlyMap<string, number> = new Map([
  ...['榜首', '首位', '居首', '冠軍', '冠军', '首店', '第一家', 'first'].map((word) => [word, 1] as const),
  ...['僅次于', '仅次于', '僅次於', 'second'].map((word) => [word, 2] as const),
  ['third', 3],
  // "Over a month", of which the line gives this one character.
  ['月', 1],
]);
const PARTS: ReadonlyMap<string, Decimal> = new Map([
  ...['一半', '半壁', '半数', '半數', '半', 'half', 'a half', 'one half'].map(
    (word) => [word, decimal('0.5')] as const,
  ),
  ...['a quarter', 'one quarter', 'one-quarter'].map((word) => [word, decimal('0.25')] as const),
  ...['three quarters', 'three-quarters'].map((word) => [word, decimal('0.75')] as const),
]);

/** Full-width letters, digits and signs as plain ones; every minus as one. Superscripts stay what they are: no digits. */
export const tidyDigits = (text: string): string =>
  withoutHidden(text)
    .replace(/[！-～]/g, (c) => (c === '～' ? '~' : String.fromCharCode(c.charCodeAt(0) - 0xfee0)))
    .replace(/[−‐‑‒–—―﹣]/g, '-')
    .replace(/ {2,}/g, ' ')
    .trim();

interface Amount {
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

/** 七成五, 百分之二十三, 23%, 4.7 million. */
function amount(cursor: Cursor): Amount | null {
  const share = cursor.take(PARTS_OF);
  const number = cursor.number();
  if (!number) return null;
  const plain = { ...number, mark: null };
  if (share !== null) return marked(plain, { kind: 'fraction', power: share.startsWith('百') ? -2 : -3 });
  if (cursor.take(TENTHS) === null) return plain;
  const rest = cursor.take(HALF) !== null ? decimal('5') : (cursor.number()?.value ?? null);
  const tenths = marked({ ...plain, step: number.step ?? decimal('1') }, { kind: 'fraction', power: -1 });
  return rest === null ? tenths : { ...tenths, value: plus(tenths.value, shifted(rest, -2)), step: decimal('0.01') };
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

const ORDINAL = /第|前|TOP ?|No\. ?|#/iy;
const ORDINAL_BEHIND = /st(?![a-z])|nd(?![a-z])|rd(?![a-z])|th(?![a-z])|名|位/iy;
const RANGE = /-|~|至|到| to /iy;
const BETWEEN = /between |介于|介於/iy;

function before(cursor: Cursor): Pick<Printed, 'sign' | 'bound' | 'currency'> {
  let found: Pick<Printed, 'sign' | 'bound' | 'currency'> = {};
  for (;;) {
    const bound = found.bound === undefined ? cursor.one(BOUNDS_BEFORE) : undefined;
    const sign = bound || found.sign !== undefined ? undefined : cursor.one(SIGNS);
    const currency = bound || sign || found.currency ? undefined : cursor.one(CURRENCIES_BEFORE);
    if (!bound && !sign && !currency) return found;
    found = { ...found, ...(bound && { bound }), ...(sign && { sign }), ...(currency && { currency }) };
  }
}

interface Behind {
  readonly mark?: Mark | undefined;
  readonly currency?: readonly string[] | undefined;
  readonly measure?: string | undefined;
  readonly bound?: Bound | undefined;
  readonly half?: true;
}
/** The marks and units behind a number, each at most once. */
function behind(cursor: Cursor): Behind {
  const early = cursor.one(BOUNDS_BEHIND);
  const units = unitsBehind(cursor, COUNTED);
  return { ...units, bound: early ?? cursor.one(BOUNDS_BEHIND) };
}
function unitsBehind(cursor: Cursor, counted: RegExp): Behind {
  const mark = cursor.one(MARKS);
  const currency = mark ? undefined : cursor.one(CURRENCIES_BEHIND);
  const measure = mark || currency ? undefined : cursor.one(MEASURES);
  const half = (mark?.kind === 'times' || measure) && cursor.take(HALF) !== null;
  if (!mark && !currency && !measure) cursor.take(counted);
  return { mark, currency, measure, ...(half && { half: true as const }) };
}

const HALF_MORE = decimal('0.5');
function finish(one: Amount, after: Behind): Amount {
  const whole = after.half ? { ...one, value: plus(one.value, HALF_MORE) } : one;
  return after.mark && !one.mark ? marked(whole, after.mark) : whole;
}

/** 6-9万: the scale and the mark behind the second number are those of the first as well, unless the range would be turned round. */
function readRange(cursor: Cursor, first: Amount): readonly [Amount, Amount, Behind] | null {
  const early = cursor.one(MARKS);
  const unit = early ? undefined : cursor.one(CURRENCIES_BEHIND);
  if (cursor.take(RANGE) === null) return null;
  cursor.one(CURRENCIES_BEFORE);
  const place = cursor.at;
  const second = amount(cursor);
  if (!second) return null;
  const after = behind(cursor);
  if (after.bound || after.half || (early && after.mark?.kind !== early.kind)) return null;
  const shared = !first.scaled && second.scaled ? scaleBehind(cursor.text, place) : 0;
  const low: Amount = { ...first, value: shifted(first.value, shared), step: second.step };
  const turned = toNumber(low.value) >= toNumber(second.value);
  const mark = after.mark ?? second.mark ?? undefined;
  const ends = [turned ? first : low, second].map((one) => (mark && !one.mark ? marked(one, mark) : one));
  return [ends[0]!, ends[1]!, { ...after, mark, currency: after.currency ?? unit }];
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

const fractionOf = (text: string): { value: number } | null => {
  const chinese = /^(.+)分之(.+)$/.exec(text);
  const plain = /^(\d{1,4})\/(\d{1,4})$/.exec(text);
  const parts = chinese ? [chinese[2]!, chinese[1]!] : plain ? [plain[1]!, plain[2]!] : null;
  const numbers = parts?.map((part) => numeralAt(part, 0));
  if (!parts || !numbers?.every((one, i) => one?.end === parts[i]!.length)) return null;
  const [above, below] = numbers.map((one) => toNumber(one!.value)) as [number, number];
  return below > 0 && above < below ? { value: above / below } : null;
};

function inWords(text: string): Printed | null {
  const word = WORDS.get(text) ?? WORDS.get(text.toLowerCase());
  if (word !== undefined) return { value: word, step: 0, kind: 'number' };
  if (/^TOP ?1$/i.test(text)) return { value: 1, step: 0, kind: 'number' };
  const part = PARTS.get(text.toLowerCase());
  if (part) return { value: toNumber(part), step: 0, kind: 'part' };
  const fraction = /^[百千]分之/.test(text) ? null : fractionOf(text);
  return fraction && { value: fraction.value, step: 0, kind: 'part' };
}

function read(text: string): Reading {
  const word = inWords(text);
  if (word) return { printed: word };
  const cursor = new Cursor(text);
  cursor.take(BETWEEN);
  const lead = before(cursor);
  const inside = lead.bound || lead.sign ? inWords(cursor.rest) : null;
  if (inside) return { printed: { ...inside, ...lead } };
  const isOrdinal = lead.sign === undefined && cursor.take(ORDINAL) !== null;
  const start = cursor.at;
  const first = amount(cursor);
  if (!first) return { notUnderstood: text.slice(start) };
  if (isOrdinal || cursor.take(ORDINAL_BEHIND) !== null) {
    if (isOrdinal) cursor.take(ORDINAL_BEHIND);
    if (first.scaled || first.step) return { notUnderstood: text };
  }
  const back = cursor.at;
  const range = isOrdinal ? null : readRange(cursor, first);
  if (range && cursor.rest === '') return rangeOf(range, lead, text);
  cursor.at = back;
  const after = behind(cursor);
  if (cursor.rest !== '') return { notUnderstood: cursor.rest };
  const bound = lead.bound ?? after.bound ?? (first.more ? 'lower' : undefined);
  const both = lead.currency && after.currency && !lead.currency.some((code) => after.currency!.includes(code));
  if (both) return { notUnderstood: text };
  return {
    printed: printedOf(finish(first, after), {
      ...after,
      sign: lead.sign,
      currency: lead.currency ?? after.currency,
      bound,
    }),
  };
}

function rangeOf(
  [low, high, after]: readonly [Amount, Amount, Behind],
  lead: Pick<Printed, 'sign' | 'bound' | 'currency'>,
  text: string,
): Reading {
  const far = printedOf(high, {});
  const near = printedOf(low, { ...after, ...lead, currency: lead.currency ?? after.currency });
  return near.value < far.value && near.kind === far.kind
    ? { printed: { ...near, to: far.value } }
    : { notUnderstood: text };
}

function printedOf(
  one: Amount,
  more: {
    sign?: 1 | -1 | undefined;
    bound?: Bound | undefined;
    currency?: readonly string[] | undefined;
    measure?: string | undefined;
  },
): Printed {
  const { sign, bound, currency, measure } = more;
  return {
    value: toNumber(one.value),
    step: one.step ? toNumber(one.step) : 0,
    kind: one.mark?.kind ?? 'number',
    ...(one.or && { or: toNumber(one.or) }),
    ...(sign && { sign }),
    ...(bound && { bound }),
    ...(currency && { currency }),
    ...(measure && { measure }),
  };
}

const known = new Map<string, Reading>();
const REMEMBERED = 2000;

/** Reads all of it, or says what is not understood. */
export function explainPrinted(printed: string): Reading {
  const hit = known.get(printed);
  if (hit) return hit;
  const made: Reading =
    printed.length > LONGEST_TEXT ? { notUnderstood: visible(printed.slice(0, 40)) } : read(tidyDigits(printed));
  if (known.size >= REMEMBERED) known.clear();
  known.set(printed, made);
  return made;
}

/** The figure that begins at a place of a running text, and where it ends; names of things behind it stay words. */
export function printedAt(text: string, place: number): { readonly printed: Printed; readonly end: number } | null {
  const cursor = new Cursor(text);
  cursor.at = place;
  const lead = before(cursor);
  const first = amount(cursor);
  if (!first) return null;
  const after = unitsBehind(cursor, CLASSIFIER);
  return { printed: printedOf(finish(first, after), { ...after, ...lead }), end: cursor.at };
}

/** @returns null when the characters are no figure this reader knows. */
export function readPrinted(printed: string): Printed | null {
  const reading = explainPrinted(printed);
  return 'printed' in reading ? reading.printed : null;
}

/** Removes the bracketed pronunciation some documents repeat after a character: `點(diǎn)` becomes `點`. */
export const withoutGloss = (text: string): string => text.replace(/\([a-züǖǘǚǜāáǎàēéěèīíǐìōóǒòūúǔùńňǹ]+\)/gi, '');
