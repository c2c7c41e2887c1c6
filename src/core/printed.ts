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
  VERBS,
  type Bound,
  type Mark,
} from './counters';
import { decimal, plus, shifted, toNumber, type Decimal } from './decimal';
import { numeralAt } from './numerals';
import { Cursor } from './cursor';
import { LONGEST_TEXT, visible, withoutHidden } from './visible';

type Sign = 1 | -1;

/**
 * What a whole number is a number of. `things` are counted, `seats` (名, 位) are counted or a rank; `order` is the third of something,
 * which are three by then; `place` is a rank and nothing else; `within` is the first three: a bound of a rank, or three of them.
 */
export type Of = 'things' | 'seats' | 'order' | 'place' | 'within';

export interface Printed {
  /** In base units and without a sign: a percentage as a fraction, 萬 and 億 multiplied out. The first end of a range. */
  readonly value: number;
  /** One unit in the last printed place; 0 for words and counting numbers, which are not rounded. */
  readonly step: number;
  /** The far end of a printed range, and its sign. */
  readonly to?: number;
  readonly toSign?: Sign;
  /** A lone point before three digits: the number that it is when the point groups thousands. */
  readonly or?: number;
  /** `part`: a half, a third; as good as a percentage. */
  readonly kind: 'number' | Mark['kind'] | 'part';
  readonly sign?: Sign;
  /** How the size is limited: `<-9.1%` is a fall of more than that, and so is 下降超9.1%. */
  readonly bound?: Bound;
  /** Currencies that the printed one may be. */
  readonly currency?: readonly string[];
  /** A printed unit of time or length. */
  readonly measure?: string;
  readonly of?: Of;
}
export type Reading = { readonly printed: Printed } | { readonly notUnderstood: string };

/** Figures in words: places in a ranking, first and third ones, and "over a month", of which the line gives one character. */
const WORDS: ReadonlyMap<string, Printed> = new Map(
  (
    [
      [1, { of: 'place' }, '榜首', '首位', '居首', '冠軍', '冠军'],
      [2, { of: 'place' }, '僅次于', '仅次于', '僅次於'],
      [1, { of: 'order' }, '首店', '第一家', 'first'],
      [2, { of: 'order' }, 'second'],
      [3, { of: 'order' }, 'third'],
      [1, { measure: 'months' }, '月'],
    ] as const
  ).flatMap(([value, more, ...same]) =>
    same.map((word): [string, Printed] => [word, { value, step: 0, kind: 'number', ...more }]),
  ),
);
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
/** 七成五 is one digit more, and nothing behind it makes another number of that. */
const HUNDREDTHS = /[1-9一二三四五六七八九](?![\d.,]*\d|[〇零一二三四五六七八九十百千万萬亿億兆点點成])/y;

/** 七成五, 百分之二十三, 23%, 4.7 million. */
function amount(cursor: Cursor): Amount | null {
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

const STANDINGS: readonly (readonly [RegExp, Of])[] = [
  [/第|No\. ?|#/iy, 'order'],
  [/前|TOP[ -]?/iy, 'within'],
];
const ORDINAL_BEHIND = /st(?![a-z])|nd(?![a-z])|rd(?![a-z])|th(?![a-z])/iy;
const SEATS = /[名位]/y;
const FEW = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const FEW_WORDS = new RegExp(`(?:${FEW.join('|')})(?![a-z])`, 'iy');
const RANGE = /-|~|至|到| to /iy;
const BETWEEN = /between |介于|介於/iy;
const AND = /-|~|至|到|和|与|與| (?:and|to) /iy;
const IN_BETWEEN = /之[间間]/y;

/** What stands before a number. */
interface Lead {
  readonly sign?: Sign;
  /** The sign is a verb, and speaks of the size of what follows: of both ends of a range, and of the number in a bound. */
  readonly isVerb?: true;
  readonly bound?: Bound;
  readonly currency?: readonly string[];
  /** A range has to follow. */
  readonly isBetween?: true;
}
/** Each at most once. A sign belongs to its number, so that a bound stands before it. */
function before(cursor: Cursor): Lead {
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

const TURNED: Partial<Record<Bound, Bound>> = { lower: 'upper', upper: 'lower' };
/** On the number line whatever is below a negative number is larger by size. */
const bySize = (bound: Bound | undefined, { sign, isVerb }: Lead): Bound | undefined =>
  bound && sign === -1 && !isVerb ? (TURNED[bound] ?? bound) : bound;

/** What all the words about one number say of its bound; null when they contradict each other. About 290-odd is about. */
function boundOf(lead: Lead, behind: Bound | undefined, more: boolean): Bound | undefined | null {
  const said = new Set<Bound | undefined>([bySize(lead.bound, lead), bySize(behind, lead), more ? 'lower' : undefined]);
  said.delete(undefined);
  if (more && said.size === 2 && said.has('about')) return 'about';
  return said.size > 1 ? null : [...said][0];
}

/** The codes that all the marks of money may stand for; null when there is none, none given when nothing says. */
function commonCurrency(...marks: readonly (readonly string[] | undefined)[]): readonly string[] | undefined | null {
  const [first, ...rest] = marks.filter((one) => one !== undefined);
  const codes = first?.filter((code) => rest.every((one) => one.includes(code)));
  return codes?.length === 0 ? null : codes;
}

interface Units {
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
function behind(cursor: Cursor, number: Amount, counted = COUNTED): Behind {
  const early = cursor.one(BOUNDS_BEHIND);
  const units = unitsBehind(cursor, number, counted);
  return { ...units, bound: early ?? cursor.one(BOUNDS_BEHIND) };
}
/** One number is of one thing: 七成 of the users, never 七成 yuan. */
function unitsBehind(cursor: Cursor, number: Amount, counted = COUNTED): Units {
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
function finish(one: Amount, after: Units): Amount {
  const whole = after.half ? { ...one, value: plus(one.value, HALF_MORE) } : one;
  return after.mark && !one.mark ? marked(whole, after.mark) : whole;
}

/** 第三, 前三, TOP 3, 3rd: whole numbers from one, which nothing bounds, signs or pays. */
function standing(cursor: Cursor, number: Amount, of: Of, text: string): Reading {
  const isWhole = !number.mark && !number.scaled && !number.step && !number.more && toNumber(number.value) >= 1;
  cursor.take(SEATS);
  const { mark, currency, measure, half } = unitsBehind(cursor, number);
  if (cursor.rest !== '') return { notUnderstood: cursor.rest };
  if (!isWhole || mark || currency || half) return { notUnderstood: text };
  return { printed: printedOf(number, { of, measure }) };
}

/** "Top three" is written out. */
function fewAt(cursor: Cursor): Amount | null {
  const word = cursor.take(FEW_WORDS)?.trim().toLowerCase();
  if (word === undefined) return null;
  return { value: decimal(String(FEW.indexOf(word) + 1)), step: null, scaled: false, more: false, mark: null };
}

/** A lower end without a scale of its own that is smaller by more than this is a range turned round: 9-6万. */
const WIDEST = 100;
/** 6-9万: the scale behind the second number is that of the first as well; but 900-1.2万 would be turned round. null: 9-6万 is. */
function lowerEnd(first: Amount, second: Amount, power: number, maySink: boolean): Amount | null {
  const alike = { ...first, value: shifted(first.value, power) };
  const far = toNumber(second.value);
  if (maySink || power === 0 || toNumber(alike.value) < far) return alike;
  return far / toNumber(first.value) <= WIDEST ? first : null;
}

/**
 * A range, where the text is one to its end. The unit behind the second number is that of the first as well, unless it has its own;
 * then both have to be of one kind.
 */
function rangeAt(cursor: Cursor, first: Amount, lead: Lead, text: string): Reading | null {
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
  if (word) return word;
  const part = PARTS.get(text.toLowerCase());
  if (part) return { value: toNumber(part), step: 0, kind: 'part' };
  const fraction = /^[百千]分之/.test(text) ? null : fractionOf(text);
  return fraction && { value: fraction.value, step: 0, kind: 'part' };
}

function read(text: string): Reading {
  const word = inWords(text);
  if (word) return { printed: word };
  const cursor = new Cursor(text);
  const lead: Lead = { ...(cursor.take(BETWEEN) !== null && { isBetween: true as const }), ...before(cursor) };
  const isLed = Object.keys(lead).length > 0;
  const part = isLed && !lead.currency && !lead.isBetween ? inWords(cursor.rest) : null;
  if (part && !part.of) return { printed: withLead(part, lead) };
  const start = cursor.at;
  const of = isLed ? undefined : cursor.one(STANDINGS);
  const first = (of === 'within' ? fewAt(cursor) : null) ?? amount(cursor);
  if (!first) return { notUnderstood: text.slice(start) };
  if (of) return standing(cursor, first, of, text);
  if (cursor.take(ORDINAL_BEHIND) !== null)
    return isLed ? { notUnderstood: text } : standing(cursor, first, 'order', text);
  const back = cursor.at;
  const range = rangeAt(cursor, first, lead, text);
  if (range || lead.isBetween) return range ?? { notUnderstood: text };
  cursor.at = back;
  return single(cursor, first, lead, text);
}

function single(cursor: Cursor, first: Amount, lead: Lead, text: string): Reading {
  const after = behind(cursor, first);
  if (cursor.rest !== '') return { notUnderstood: cursor.rest };
  const one = finish(first, after);
  const currency = commonCurrency(lead.currency, after.currency);
  const bound = boundOf(lead, after.bound, first.more);
  const isPaid = currency !== undefined && (one.mark || after.measure || after.of);
  if (currency === null || bound === null || isPaid) return { notUnderstood: text };
  return { printed: printedOf(one, { ...after, sign: lead.sign, currency, bound }) };
}

const withLead = (part: Printed, lead: Lead): Printed => ({
  ...part,
  ...(lead.sign && { sign: lead.sign }),
  ...(lead.bound && { bound: bySize(lead.bound, lead)! }),
});

type Circumstances = { readonly [K in 'sign' | 'bound' | 'currency' | 'measure' | 'of']?: Printed[K] | undefined };
function printedOf(one: Amount, { sign, bound, currency, measure, of }: Circumstances): Printed {
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
  const after = behind(cursor, first, CLASSIFIER);
  const currency = commonCurrency(lead.currency, after.currency);
  const bound = boundOf(lead, after.bound, first.more);
  if (currency === null || bound === null) return null;
  return { printed: printedOf(finish(first, after), { ...after, sign: lead.sign, currency, bound }), end: cursor.at };
}

/** @returns null when the characters are no figure this reader knows. */
export function readPrinted(printed: string): Printed | null {
  const reading = explainPrinted(printed);
  return 'printed' in reading ? reading.printed : null;
}

/** Removes the bracketed pronunciation some documents repeat after a character: `點(diǎn)` becomes `點`. */
export const withoutGloss = (text: string): string => text.replace(/\([a-züǖǘǚǜāáǎàēéěèīíǐìōóǒòūúǔùńňǹ]+\)/gi, '');
