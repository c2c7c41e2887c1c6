/**
 * How a figure is shown: the Excel number format and the very text that format gives, from one description, so that
 * a cell, a preview and a sentence cannot differ. The qualifier is part of the format: under 1 % is `"<"0%` and shows
 * as <1%.
 */
import { type Observation, type PeriodBasis, type Qualifier } from './facts';
import { isCurrency, UNITS, type CurrencyUnit, type Unit } from './units';
import { CURRENCIES, currencyOf } from './vocabulary/currencies';
import { LANGS, words, type Lang, type Words } from './lang';
import { readPrinted } from './printed';

interface Shape {
  readonly decimals: number;
  readonly scale: Scale;
  readonly percent: boolean;
  readonly signed: boolean;
  readonly before: string;
  readonly after: string;
}

const markOf = (unit: Unit): string | undefined => currencyOf(unit)?.mark;
/**
 * How a large amount is shortened. English counts in millions. Chinese counts in 万 and 亿, for which Excel has no
 * divisor: it divides by thousands and a literal point is put between the digits (16190.67 亿 is 1619067 millions,
 * written 16190\.67). That point always has two digits behind it (one with 万). A figure printed with fewer gets a first
 * section for its very value,
 * `[=7800000000]"78亿元"`, and the digits behind the point come back as soon as somebody changes the value.
 */
interface Scale {
  readonly factor: number;
  /** The digits of the format code, where Excel cannot divide; null = as many as the figure is printed with. */
  readonly digits: string | null;
  /** Digits behind the literal point. */
  readonly decimals: number;
}
const PLAIN: Scale = { factor: 1, digits: null, decimals: 0 };
const MILLIONS: Scale = { factor: 1e-6, digits: null, decimals: 0 };
const HUNDRED_MILLIONS: Scale = { factor: 1e-8, digits: '0\\.00,,', decimals: 2 };
const TEN_THOUSANDS: Scale = { factor: 1e-4, digits: '0\\.0,', decimals: 1 };

/** What is counted, with the word that Chinese puts behind a shortened number of it; English writes counts in full. */
const COUNTS: Partial<Record<Unit, Words>> = {
  units: words('', '台', '支'),
  users: words('', '', ''),
  devices: words('', '', ''),
  parcels: words('', '个', '個'),
  vehicles: words('', '辆', '輛'),
  people: words('', '人', '人'),
};

/**
 * Those that an amount may be shown in, the largest first.
 *
 * @param inChart counts are shortened in English too: there they are compared by their size.
 */
function scalesOf(value: number, unit: Unit | null, lang: Lang, inChart = false): readonly Scale[] {
  const isShortened = unit !== null && (isCurrency(unit) || ((lang !== 'en' || inChart) && COUNTS[unit] !== undefined));
  if (!isShortened || Math.abs(value) < 1e6) return [PLAIN];
  if (lang === 'en') return [MILLIONS, PLAIN];
  return Math.abs(value) >= 1e8 ? [HUNDRED_MILLIONS, TEN_THOUSANDS, PLAIN] : [TEN_THOUSANDS, PLAIN];
}
const scaleOf = (value: number, unit: Unit | null, lang: Lang, inChart = false): Scale =>
  scalesOf(value, unit, lang, inChart)[0]!;

/** What a document says loses no digit for being short: rounded, `≤1,000,001` would be another bound. */
const exactScaleOf = (value: number, unit: Unit | null, lang: Lang, inChart = false): Scale =>
  scalesOf(value, unit, lang, inChart).find((scale) => isWhole(sizeIn(value, scale), MOST_DECIMALS)) ?? PLAIN;

const currencyName = (unit: Unit, lang: Lang): string => currencyOf(unit)?.short[lang] ?? '';

/** The unit behind a shortened amount: `m` after CN¥7,800, 亿元 after 78.00, or 万台 after 2500. */
function scaleName(scale: Scale, unit: Unit, lang: Lang): string {
  if (scale === PLAIN) return '';
  if (scale === MILLIONS) return ' m';
  const size = scale === HUNDRED_MILLIONS ? words('', '亿', '億') : words('', '万', '萬');
  return size[lang] + (COUNTS[unit]?.[lang] ?? currencyName(unit, lang));
}

const AFTER: Partial<Record<Unit, Words>> = {
  'percentage points': words(' pp', '个百分点', '個百分點'),
  'times': words('×', '倍', '倍'),
  'seconds': words(' s', '秒', '秒'),
  'inches': words(' in', '英寸', '吋'),
};

/** What each qualifier writes before or after a number. */
const MARKS: Readonly<Record<Qualifier, { before?: Words | string; after?: Words }>> = {
  'exact': {},
  'about': { before: '~' },
  'over': { before: '>' },
  'under': { before: '<' },
  'at-least': { before: '≥' },
  'at-most': { before: '≤' },
  'nearly': { before: words('nearly ', '近', '近') },
  'planned': { after: words(' (plan)', '（计划）', '（計畫）') },
  'range-low': { before: words('from ', '自', '自') },
  'range-high': { before: words('to ', '至', '至') },
};
const FORECAST = words(' (forecast)', '（预测）', '（預測）');

/** The qualifiers as words, for columns and sentences. */
export const QUALIFIER_WORDS: Readonly<Record<Qualifier, Words>> = {
  'exact': words('as printed', '如原文', '如原文'),
  'about': words('about', '约', '約'),
  'over': words('over', '超过', '超過'),
  'under': words('under', '不足', '不足'),
  'at-least': words('at least', '至少', '至少'),
  'at-most': words('at most', '至多', '至多'),
  'nearly': words('nearly', '近', '近'),
  'planned': words('planned or expected', '计划或预期', '計畫或預期'),
  'range-low': words('low end of a range', '区间下限', '區間下限'),
  'range-high': words('high end of a range', '区间上限', '區間上限'),
};

/** Of an amount that is shortened; one that needs more is not. */
const MOST_DECIMALS = 4;
/** Decimal places that a figure is shown with at the most: no document is finer. */
export const FINEST = 9;
/**
 * Decimal places that the printed figure carries, in the unit it is shown in; in a shortened amount at least those it
 * needs.
 */
function decimalsOf(o: Pick<Observation, 'printed' | 'unit' | 'value'>, scale: Scale): number {
  const step = readPrinted(o.printed)?.step ?? 0;
  const shown = step * (o.unit === 'fraction' ? 100 : 1) * scale.factor;
  const printed = shown > 0 && shown < 1 ? Math.min(FINEST, Math.round(-Math.log10(shown))) : 0;
  return scale === PLAIN ? printed : Math.max(printed, neededDecimals(o.value, scale));
}
const sizeIn = (value: number, { factor }: Scale): number => Number((value * factor).toPrecision(15));
/** Whether so many decimal places are all of it. */
const isWhole = (size: number, places: number): boolean => Number(size.toFixed(places)) === size;
const neededDecimals = (value: number, scale: Scale): number =>
  [0, 1, 2, 3].find((places) => isWhole(sizeIn(value, scale), places)) ?? MOST_DECIMALS;

function shapeOf(o: Observation, lang: Lang): Shape {
  const scale = exactScaleOf(o.value, o.unit, lang);
  return {
    decimals: decimalsOf(o, scale),
    scale,
    percent: o.unit === 'fraction',
    signed: o.isChange === true,
    before: scale.digits ? '' : (markOf(o.unit) ?? ''),
    after: (AFTER[o.unit]?.[lang] ?? '') + scaleName(scale, o.unit, lang),
  };
}

const textOf = (mark: Words | string | undefined, lang: Lang): string =>
  mark === undefined ? '' : typeof mark === 'string' ? mark : mark[lang];
const quoted = (text: string): string => (text === '' ? '' : `"${text}"`);

/** Qualifiers speak of the size of a fall, marks before a minus of the number line: a fall of over 9.1% is <-9.1%. */
const OF_A_FALL: Partial<Record<Qualifier, Qualifier>> = {
  'over': 'under',
  'under': 'over',
  'at-least': 'at-most',
  'at-most': 'at-least',
};
function marksOf(
  o: Pick<Observation, 'qualifier' | 'isForecast' | 'value'>,
  lang: Lang,
): { before: string; after: string } {
  const mark = MARKS[(o.value < 0 && OF_A_FALL[o.qualifier]) || o.qualifier];
  const after = o.qualifier === 'planned' && o.isForecast ? FORECAST : mark.after;
  return { before: textOf(mark.before, lang), after: textOf(after, lang) };
}

/** @param value the very value, for the digits that its format has to leave out. */
function code(shape: Shape, before: string, after: string, value: number): string {
  const places = shape.decimals > 0 ? `.${'0'.repeat(shape.decimals)}` : '';
  const number =
    shape.scale.digits ??
    `${shape.percent ? '0' : '#,##0'}${places}${shape.scale === MILLIONS ? ',,' : ''}${shape.percent ? '%' : ''}`;
  // One quoted run where nothing stands between: adjacent quotes read as an escaped quote to some programs.
  const lead = (sign: string): string =>
    sign === '' ? quoted(before + shape.before) : `${quoted(before)}${sign}${quoted(shape.before)}`;
  const section = (sign: string): string => `${lead(sign)}${number}${quoted(shape.after + after)}`;
  const whole = shape.signed ? `${section('+')};${section('-')};${section('')}` : section('');
  return shape.scale.digits && shape.decimals !== shape.scale.decimals
    ? `[=${value}]${quoted(written(shape, before, after, value))};${whole}`
    : whole;
}

/**
 * Excel puts no commas between the digits of a number with a literal point; a number that is written out for its very
 * value has them.
 */
const isGrouped = ({ percent, scale, decimals }: Shape): boolean => !percent && (!scale.digits || decimals === 0);

/** What `code` shows. */
function written(shape: Shape, before: string, after: string, value: number): string {
  const sign = value < 0 ? '-' : shape.signed && value > 0 ? '+' : '';
  const size = Math.abs(value) * (shape.percent ? 100 : 1) * shape.scale.factor;
  return `${before}${sign}${shape.before}${grouped(size, shape.decimals, isGrouped(shape))}${shape.percent ? '%' : ''}${shape.after}${after}`;
}

/** What a cell shows, and how. */
export interface CellFigure {
  readonly value: number;
  readonly format: string;
}

/** The Excel number format (en-US codes) of an observation, qualifier included. */
export function numberFormat(o: Observation, lang: Lang = 'en'): string {
  const { before, after } = marksOf(o, lang);
  return code(shapeOf(o, lang), before, after, o.value);
}

/** The text that `numberFormat` gives, e.g. `<1%`, `+8%`, `CN¥7,800 m`, `10,000 (plan)`. */
export function displayValue(o: Observation, lang: Lang = 'en'): string {
  const { before, after } = marksOf(o, lang);
  return written(shapeOf(o, lang), before, after, o.value);
}

function chartShape(o: Observation, lang: Lang): Shape {
  const [inCell, scale] = [shapeOf(o, lang), exactScaleOf(o.value, o.unit, lang, true)];
  if (scale === inCell.scale) return inCell;
  return {
    ...inCell,
    scale,
    decimals: neededDecimals(o.value, scale),
    after: inCell.after + scaleName(scale, o.unit, lang),
  };
}

interface Shown {
  readonly format: string;
  readonly display: string;
}
const shownAs = (shape: Shape, before: string, after: string, value: number): Shown => ({
  format: code(shape, before, after, value),
  display: written(shape, before, after, value),
});

/** The same at a mark of a chart: `4.7 m` where a cell has 4,700,000. */
export function chartNumber(o: Observation, lang: Lang): Shown {
  const { before, after } = marksOf(o, lang);
  return shownAs(chartShape(o, lang), before, after, o.value);
}

/**
 * Both ends of a range at the farther end of its bar, `5–10`: the number there is that end's, and the other one is text
 * beside it.
 */
export function chartRange({ low, high }: Readonly<Record<'low' | 'high', Observation>>, lang: Lang): Shown {
  const said = (o: Observation): string => written(chartShape(o, lang), '', '', o.value);
  return Math.abs(low.value) > Math.abs(high.value)
    ? shownAs(chartShape(low, lang), '', `–${said(high)}`, low.value)
    : shownAs(chartShape(high, lang), `${said(low)}–`, '', high.value);
}

/** Digits with thousands separators, always as in en-US: one look on every machine. */
export function grouped(size: number, decimals: number, groups = true): string {
  const [whole = '', places] = Number(size.toPrecision(15)).toFixed(decimals).split('.');
  const head = groups ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return places ? `${head}.${places}` : head;
}

/** A computed number in the unit it comes out in; null = a plain number. */
export interface Computed {
  readonly value: number;
  readonly unit: Unit | null;
  readonly decimals: number;
  /** A plus before what is above zero, as with every change. */
  readonly signed?: boolean;
  /** What is computed from a bound is a bound: `>`, `≤`, `~`, or nothing. */
  readonly mark?: string;
  /** Behind the number: computed from a plan, or a limit that no document states. */
  readonly remark?: Words | undefined;
}

function computedShape(c: Computed, lang: Lang): Shape {
  const scale = scaleOf(c.value, c.unit, lang);
  return {
    decimals: scale.digits ? scale.decimals : c.decimals,
    scale,
    percent: c.unit === 'fraction',
    signed: c.signed === true,
    before: scale.digits ? '' : c.unit === null ? '' : (markOf(c.unit) ?? ''),
    after: c.unit === null ? '' : (AFTER[c.unit]?.[lang] ?? '') + scaleName(scale, c.unit, lang),
  };
}

/**
 * A bound with the digits that are shown: the lower ones rounded down, the upper ones up, since half away would claim
 * too much.
 */
export interface Outward {
  readonly value: number;
  /** The last digit shown, as a power of ten: the value is a multiple of `10^power`. */
  readonly power: number;
}
export function outward(c: Computed, to: 'down' | 'up', lang: Lang): Outward {
  const { decimals, percent, scale } = computedShape(c, lang);
  const power = -decimals - (percent ? 2 : 0) - Math.round(Math.log10(scale.factor));
  // Binary fractions are not to make a step out of nothing.
  const steps = Number(`${Number((c.value / 10 ** power).toFixed(6))}`);
  const whole = to === 'down' ? Math.floor(steps) : Math.ceil(steps);
  return { value: Number(`${whole}e${power}`), power };
}

/** Which way the number of a bound is rounded; null = it is none. */
export const roundingOf = (mark: string | null | undefined): 'down' | 'up' | null =>
  mark === '>' || mark === '≥' ? 'down' : mark === '<' || mark === '≤' ? 'up' : null;

/** Number format and text of a computed number; a bound is rounded outwards. */
export function computedFormat(c: Computed, lang: Lang): { format: string; display: string } {
  const to = roundingOf(c.mark);
  const value = to ? outward(c, to, lang).value : c.value;
  const shape = computedShape(c, lang);
  const [before, after] = [c.mark ?? '', c.remark?.[lang] ?? ''];
  return { format: code(shape, before, after, value), display: written(shape, before, after, value) };
}

/** Behind a number that is computed from a plan, as behind the plan itself. */
export const PLANNED: Words = MARKS.planned.after!;

/** What columns that are computed from two others are written like. */
export type DerivedKind = 'points' | 'percent' | 'times' | 'rest' | 'before';
const DERIVED: Readonly<Record<DerivedKind, Pick<Computed, 'unit' | 'decimals' | 'signed'>>> = {
  points: { unit: 'percentage points', decimals: 1, signed: true },
  percent: { unit: 'fraction', decimals: 1, signed: true },
  times: { unit: 'times', decimals: 2 },
  rest: { unit: null, decimals: 0 },
  before: { unit: 'fraction', decimals: 1 },
};
/**
 * A column that is computed from two others, as what it is written like; `unit` is that of a whole whose rest it is.
 */
export const derivedNumber = (kind: DerivedKind, mark: string, value: number, unit: Unit | null = null): Computed => ({
  ...DERIVED[kind],
  ...(kind === 'rest' && { unit }),
  mark,
  value,
});

/** Everything that a format writes beside a number to say its unit. */
let unitTexts: ReadonlySet<string> | undefined;
const unitsWritten = (): ReadonlySet<string> =>
  (unitTexts ??= new Set([...CURRENCIES.map(({ mark }) => mark), ...unitsBehind()]));
const unitsBehind = (): string[] =>
  UNITS.flatMap((unit) =>
    LANGS.flatMap((lang) =>
      [PLAIN, MILLIONS, HUNDRED_MILLIONS, TEN_THOUSANDS].map(
        (scale) => (AFTER[unit]?.[lang] ?? '') + scaleName(scale, unit, lang),
      ),
    ),
  );

/** All that the number format of a figure may write before its digits and behind them, in every language. */
export function textsAround(): { readonly before: ReadonlySet<string>; readonly behind: ReadonlySet<string> } {
  const marks = (side: 'before' | 'after'): string[] =>
    LANGS.flatMap((lang) => ['', ...Object.values(MARKS).map((mark) => textOf(mark[side], lang))]);
  const each = (first: readonly string[], second: readonly string[]): ReadonlySet<string> =>
    new Set(first.flatMap((one) => second.map((other) => one + other)));
  return {
    before: each(marks('before'), ['', ...CURRENCIES.map(({ mark }) => mark)]),
    behind: each([...new Set(['', ...unitsBehind()])], [...marks('after'), ...LANGS.map((lang) => FORECAST[lang])]),
  };
}

/**
 * Whether a number format says more of its number than the unit: a bound, about, one end of a range, a plan, a remark.
 * Such a number must not leave without its words.
 */
export const saysMoreThanUnit = (format: string): boolean =>
  (format.match(/"[^"]*"/g) ?? []).some(
    (quote) => !unitsWritten().has(quote.slice(1, -1).replace(/^[+-]?\d[\d.,]*%?/, '')),
  );

/** An axis of amounts: ticks are numbers alone, and the unit stands once in the axis' title. */
export interface AmountAxis {
  readonly format: string;
  /** `CNY million`, `亿元` */
  readonly unit: string;
  /** From tick to tick. */
  readonly step: number;
}
/** Ticks that people count in, at most five of them above zero. */
function stepFor(largest: number): number {
  const size = 10 ** Math.floor(Math.log10(largest / 5));
  return [1, 2, 5, 10].map((n) => n * size).find((step) => step * 5 >= largest) ?? size * 10;
}

/** @returns null for what is no currency and not shortened. */
export function amountAxis(unit: Unit, largest: number, lang: Lang): AmountAxis | null {
  const scale = scaleOf(largest, unit, lang, true);
  if (!isCurrency(unit) && scale === PLAIN) return null;
  const step = stepFor(largest);
  if (lang === 'en' && !isCurrency(unit))
    return { format: step < 1e6 ? '#,##0.0,,' : '#,##0,,', unit: unit === 'units' ? 'million units' : 'million', step };
  if (lang === 'en')
    return {
      format: scale === MILLIONS ? '#,##0,,' : '#,##0',
      unit: scale === MILLIONS ? `${unit} million` : unit,
      step,
    };
  if (scale === PLAIN) return { format: '#,##0', unit: currencyName(unit, lang), step };
  // 亿 and 万 have no divisor: where every tick is so many thousands to the power, the zeros in between are written
  // behind it.
  const [whole, format] = scale === HUNDRED_MILLIONS ? [1e9, '[=0]0;0,,,"0"'] : [1e6, '[=0]0;0,,"00"'];
  return { format: step % whole === 0 ? format : scale.digits!, unit: scaleName(scale, unit, lang), step };
}

/** A canonical period as a reader likes it: spans in words. `..2022` is up to and including 2022. */
export function periodText(canonical: string, lang: Lang): string {
  const [from, to] = canonical.split('..');
  if (to === undefined) return canonical === 'n.d.' ? words('undated', '无日期', '無日期')[lang] : canonical;
  if (from === '') return words(`up to ${to}`, `${to}年及以前`, `${to}年及以前`)[lang].replace(/([QH-]\d+)年/, '$1');
  return words(`${from} to ${to}`, `${from}至${to}`, `${from}至${to}`)[lang];
}

const INFERRED = words(' (inferred)', '（推断）', '（推斷）');
/** A period that the document does not state says so, `2023 (inferred)`; periods are read with these words as well. */
export const inferredSaid = (period: string, basis: PeriodBasis, lang: Lang): string =>
  period + (basis === 'inferred' ? INFERRED[lang] : '');
/** The period of a figure as it is shown to a reader. */
export const periodSaid = (o: Pick<Observation, 'period' | 'periodBasis'>, lang: Lang): string =>
  inferredSaid(periodText(o.period, lang), o.periodBasis, lang);

/** What stands for several figures, such as the head of a column, is inferred when it is for each of them. */
export const sharedBasis = (figures: readonly Pick<Observation, 'periodBasis'>[]): Observation['periodBasis'] =>
  figures.length > 0 && figures.every(({ periodBasis }) => periodBasis === 'inferred') ? 'inferred' : 'stated';

const CURRENCY_WORDS = Object.fromEntries(CURRENCIES.map(({ id, name }) => [id, name])) as Readonly<
  Record<CurrencyUnit, Words>
>;
/** The unit in words, for headings and sentences. */
export const UNIT_WORDS: Readonly<Record<Unit, Words>> = {
  ...CURRENCY_WORDS,
  'fraction': words('percent', '百分比', '百分比'),
  'percentage points': words('percentage points', '百分点', '百分點'),
  'rank': words('rank', '名次', '名次'),
  'times': words('times', '倍', '倍'),
  'units': words('units', '台', '支'),
  'quarters': words('quarters', '季度', '季'),
  'years': words('years', '年', '年'),
  'months': words('months', '个月', '個月'),
  'days': words('days', '天', '天'),
  'seconds': words('seconds', '秒', '秒'),
  'inches': words('inches', '英寸', '吋'),
  'markets': words('markets', '个市场', '個市場'),
  'countries': words('countries and regions', '个国家和地区', '個國家和地區'),
  'stores': words('stores', '家门店', '家門市'),
  'users': words('users', '用户', '使用者'),
  'devices': words('devices', '台设备', '台裝置'),
  'partners': words('partners', '家合作伙伴', '家合作夥伴'),
  'parcels': words('parcels', '件包裹', '件包裹'),
  'categories': words('categories', '个品类', '個品類'),
  'platforms': words('platforms', '个平台', '個平台'),
  'products': words('places', '个名次', '個名次'),
  'brands': words('brands', '个品牌', '個品牌'),
  'vehicles': words('vehicles', '辆', '輛'),
  'people': words('people', '人', '人'),
};
