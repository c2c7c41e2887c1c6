/**
 * Numbers as people write them: grouped digits, 万 and 億, million and crore, Chinese numerals. Each is read up to where
 * it ends; what stands behind it is for the caller to understand.
 *
 *   text, place --> digits --times their scales--> Numeral
 */
import { decimal, plus, shifted, type Decimal } from './decimal';

/** A number as written, without its unit. */
export interface Numeral {
  readonly value: Decimal;
  /** One unit in the last written place; null for counts and numbers in words, which are not rounded. */
  readonly step: Decimal | null;
  /** The other reading of a lone point before three digits: `1.499` is 1.499, or groups thousands. */
  readonly or?: Decimal;
  /** 萬, million and the like were multiplied in. */
  readonly scaled: boolean;
  /** `290多億`: more than the digits say. */
  readonly more: boolean;
  /** Where the text goes on. */
  readonly end: number;
}

const ONE = decimal('1');
const POWERS: ReadonlyMap<string, number> = new Map([
  ...[...'十拾'].map((c) => [c, 1] as const),
  ...[...'百佰'].map((c) => [c, 2] as const),
  ...[...'千仟'].map((c) => [c, 3] as const),
  ...[...'万萬'].map((c) => [c, 4] as const),
  ...[...'亿億'].map((c) => [c, 8] as const),
  ['兆', 12],
]);
const ENGLISH: readonly (readonly [RegExp, number])[] = [
  [/hundred/iy, 2],
  [/thousand|k/iy, 3],
  [/lakhs?|lacs?/iy, 5],
  [/millions?|mln|mio\.?|mn|m/iy, 6],
  [/crores?|cr/iy, 7],
  [/billions?|bln|bn|b/iy, 9],
  [/trillions?|trn|tn/iy, 12],
];

const at = (pattern: RegExp, text: string, place: number): string | null => {
  pattern.lastIndex = place;
  return pattern.exec(text)?.[0] ?? null;
};

const SCALE = /[十百千]?(?:[万萬]?[亿億兆]|[万萬])|[十百千]/y;
/** 万亿 and 百萬 multiply. */
function chineseScale(text: string, place: number): { power: number; end: number } | null {
  const run = at(SCALE, text, place);
  return run === null ? null : { power: [...run].reduce((sum, c) => sum + POWERS.get(c)!, 0), end: place + run.length };
}
/** One of them, or a lakh crore or thousand crore; a letter behind it would make it another word. */
function englishScale(text: string, place: number): { power: number; end: number } | null {
  let end = place;
  let power = 0;
  for (let words = 0; words < 2; words++) {
    const start = end + (text[end] === ' ' ? 1 : 0);
    const hit = ENGLISH.map(([pattern, p]) => [at(pattern, text, start), p] as const).find(
      ([word]) => word !== null && !/[a-z0-9]/i.test(text[start + word.length] ?? ''),
    );
    if (!hit || (words === 1 && hit[1] !== 7)) break;
    power += hit[1];
    end = start + hit[0]!.length;
  }
  return power > 0 ? { power, end } : null;
}

const GROUPED = (mark: string): RegExp => new RegExp(`^[1-9]\\d{0,2}(?:${mark}\\d{3})+$`);
const BY_COMMA = GROUPED(',');
const BY_POINT = GROUPED('\\.');
const BY_APOSTROPHE = GROUPED("['’]");
const BY_SPACE = GROUPED(' ');
/** 12,34,567 */
const LAKHS = /^[1-9]\d?(?:,\d{2})+,\d{3}$/;
const isGrouped = (text: string): boolean =>
  [BY_COMMA, BY_POINT, BY_APOSTROPHE, BY_SPACE, LAKHS].some((pattern) => pattern.test(text));
const bare = (text: string): string => text.replace(/\D/g, '');

/**
 * What the marks between digits mean, by the digits around them. Two kinds of marks: the last is the decimal one. One
 * mark twice: it groups. A lone comma before three digits groups (1,499), before one or two it is a decimal comma
 * (14,7). A lone point is a decimal point; before three digits it may also group.
 *
 * @returns digits with at most a point, and the other reading if there is one; null when the marks make no number.
 */
function unmarked(text: string): { readonly digits: string; readonly or?: string } | null {
  const marks = text.replace(/\d/g, '');
  const last = marks.at(-1);
  if (last === undefined) return { digits: text };
  if (marks.length > 1 && new Set(marks).size === 1) return isGrouped(text) ? { digits: bare(text) } : null;
  const cut = text.lastIndexOf(last);
  const [whole, places] = [text.slice(0, cut), text.slice(cut + 1)];
  // 01,499 is neither grouped nor a decimal.
  if (/^0\d/.test(whole)) return null;
  const decimals = `${bare(whole)}.${places}`;
  if (marks.length > 1)
    return /[.,]/.test(last) && !whole.includes(last) && isGrouped(whole) ? { digits: decimals } : null;
  if (last === '.') return { digits: decimals, ...(BY_POINT.test(text) && { or: bare(text) }) };
  if (isGrouped(text)) return { digits: bare(text) };
  return last === ',' && (places.length <= 3 || whole === '0') ? { digits: decimals } : null;
}

const DIGITS = /\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d+(?!\d))?|\d+(?:[.,'’]\d+)*/y;
const MORE = /[多余餘]/y;

function digitsAt(text: string, place: number): Numeral | null {
  const run = at(DIGITS, text, place);
  const read = run === null ? null : unmarked(run);
  if (run === null || !read) return null;
  const value = decimal(read.digits);
  return {
    value,
    step: value.power < 0 ? { digits: 1n, power: value.power } : null,
    ...(read.or !== undefined && { or: decimal(read.or) }),
    scaled: false,
    more: false,
    end: place + run.length,
  };
}

/** Digits with the scale behind them; 2亿3000万 and 1万2000 are sums. */
function scaledDigits(text: string, place: number): Numeral | null {
  const first = digitsAt(text, place);
  if (!first) return null;
  const more = at(MORE, text, first.end) !== null;
  const behind = first.end + (more ? 1 : 0);
  const scale = chineseScale(text, text[behind] === ' ' && !more ? behind + 1 : behind) ?? englishScale(text, behind);
  if (!scale) return more ? { ...first, more, end: behind } : first;
  const { or: _, ...kept } = first;
  const whole: Numeral = {
    ...kept,
    value: shifted(first.value, scale.power),
    step: shifted(first.step ?? ONE, scale.power),
    scaled: true,
    more,
    end: scale.end,
  };
  return more ? whole : withRest(text, whole, scale.power);
}

/**
 * What is added in smaller scales; it never reaches the scale before it, and nothing is added to decimals: 1.5万5千 is no
 * sum.
 */
function withRest(text: string, whole: Numeral, power: number): Numeral {
  const rest = whole.step!.power < power ? null : digitsAt(text, whole.end);
  if (!rest) return whole;
  const scale = chineseScale(text, rest.end);
  const value = shifted(rest.value, scale?.power ?? 0);
  const places = String(value.digits).length + value.power;
  // Without a scale of its own all places have to be there: 1万2000, never 3万5.
  if (scale ? places > power : rest.end - whole.end !== power || rest.step !== null) return whole;
  const sum: Numeral = {
    ...whole,
    value: plus(whole.value, value),
    step: scale ? shifted(rest.step ?? ONE, scale.power) : ONE,
    end: scale?.end ?? rest.end,
  };
  return scale ? withRest(text, sum, scale.power) : sum;
}

const NUMERALS: ReadonlyMap<string, number> = new Map(
  ['〇零', '一壹', '二贰貳两兩', '三叁參', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'].flatMap((same, n) =>
    [...same].map((c) => [c, n] as const),
  ),
);
const CHINESE = /[〇零一壹二贰貳两兩三叁參四肆五伍六陆陸七柒八捌九玖十拾百佰千仟万萬亿億兆]+/y;
const PLACES = /[点點][〇零一二三四五六七八九]+/y;

/** Thousands and less: 三千零五十. null where the order is none, or a digit is left over whose place nobody says (三百五). */
function below10000(chars: readonly string[]): number | null {
  let [sum, digit, lowest, zero] = [0, null as number | null, 4, false];
  for (const c of chars) {
    const n = NUMERALS.get(c);
    const power = POWERS.get(c);
    if (n === 0 && digit === null) zero = true;
    else if (n !== undefined && digit === null) digit = n;
    else if (power !== undefined && power < lowest && (digit !== null || (power === 1 && sum === 0))) {
      sum += (digit ?? 1) * 10 ** power;
      [digit, lowest, zero] = [null, power, false];
    } else return null;
  }
  if (digit !== null && lowest < 4 && lowest > 1 && !zero) return null;
  return sum + (digit ?? 0);
}

/** A whole number in Chinese numerals; 二〇二五 is digits side by side, and 百萬 alone is one of it. */
function chineseWhole(text: string): Decimal | null {
  const chars = [...text];
  if (chars.length > 1 && chars.every((c) => NUMERALS.has(c))) {
    const positional = chars.some((c) => c === '〇' || c === '零') || chars.length > 2;
    return positional ? decimal(chars.map((c) => NUMERALS.get(c)).join('')) : null;
  }
  const alone = chineseScale(text, 0);
  if (alone?.end === text.length) return shifted(ONE, alone.power);
  const large = [12, 8, 4].find((power) => chars.some((c) => POWERS.get(c) === power));
  if (large === undefined) {
    const small = below10000(chars);
    return small === null ? null : decimal(String(small));
  }
  // 三万亿 is three times 万亿, so the last of the largest divides.
  const cut = chars.map((c) => POWERS.get(c)).lastIndexOf(large);
  const [before, behind] = [chars.slice(0, cut).join(''), chars.slice(cut + 1).join('')];
  const head = before === '' ? null : chineseWhole(before);
  const tail = behind === '' ? decimal('0') : chineseWhole(behind.replace(/^零/, ''));
  // 两万五 may be 25,000 or 20,005: nobody knows.
  if (!head || !tail || (behind.length === 1 && NUMERALS.has(behind))) return null;
  return plus(shifted(head, large), tail);
}

/** 二十三, 两千五百万, 十四点七, 一点五亿. */
function chineseAt(text: string, place: number): Numeral | null {
  const run = at(CHINESE, text, place);
  const whole = run === null ? null : chineseWhole(run);
  if (run === null || !whole) return null;
  const end = place + run.length;
  const places = at(PLACES, text, end);
  if (places === null) {
    const more = at(MORE, text, end) !== null;
    const scale = more ? chineseScale(text, end + 1) : null;
    const value = shifted(whole, scale?.power ?? 0);
    return { value, step: null, scaled: false, more, end: scale?.end ?? end + (more ? 1 : 0) };
  }
  const digits = [...places.slice(1)].map((c) => NUMERALS.get(c)).join('');
  const value = plus(whole, { digits: BigInt(digits), power: -digits.length });
  const scale = chineseScale(text, end + places.length);
  const power = scale?.power ?? 0;
  return {
    value: shifted(value, power),
    step: { digits: 1n, power: power - digits.length },
    scaled: scale !== null,
    more: false,
    end: scale?.end ?? end + places.length,
  };
}

/** 數千萬, 几百: at least one of it. */
const SEVERAL = /[数數几幾上]/y;
function severalAt(text: string, place: number): Numeral | null {
  if (at(SEVERAL, text, place) === null) return null;
  const scale = chineseScale(text, place + 1);
  return scale && { value: shifted(ONE, scale.power), step: null, scaled: false, more: true, end: scale.end };
}

/** The number that begins at this place; null where none does. */
export const numeralAt = (text: string, place: number): Numeral | null =>
  scaledDigits(text, place) ?? severalAt(text, place) ?? chineseAt(text, place);
