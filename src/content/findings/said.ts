/**
 * Figures inside a sentence: bounds in words (`over CN¥29 bn`, `less than 1%`), amounts in the units that people say,
 * periods as figures have them.
 */
import type { Figure, Observation, Qualifier } from '../../core/facts';
import { displayValue, grouped, inferredSaid, periodText } from '../../core/format';
import { words, type Lang, type Words } from '../../core/lang';
import { isCurrency, type Unit } from '../../core/units';
import { currencyOf } from '../../core/vocabulary/currencies';

const QUALIFIED: Partial<Record<Qualifier, Words>> = {
  'about': words('about ', '约', '約'),
  'over': words('over ', '超过', '超過'),
  'under': words('less than ', '不足', '不足'),
  'at-least': words('at least ', '至少', '至少'),
  'at-most': words('at most ', '至多', '至多'),
  'nearly': words('nearly ', '近', '近'),
};
const RANGE = words('{low} to {high}', '{low}至{high}', '{low}至{high}');

/** Counts that English shortens in a sentence. */
const COUNTED: readonly Unit[] = ['units', 'users', 'devices', 'parcels', 'vehicles', 'people'];
const SCALES = [
  [1e9, ' bn'],
  [1e6, ' m'],
] as const;
const MOST_DECIMALS = 3;

/** Shortened only where every digit is kept: a rounded bound would claim another number. */
function shortened({ value, unit }: Observation): string | null {
  if (!isCurrency(unit) && !COUNTED.includes(unit)) return null;
  for (const [factor, name] of SCALES) {
    const size = Number((Math.abs(value) / factor).toPrecision(15));
    const decimals = [...Array(MOST_DECIMALS + 1).keys()].find((places) => Number(size.toFixed(places)) === size);
    if (size < 1 || decimals === undefined) continue;
    return `${value < 0 ? '-' : ''}${currencyOf(unit)?.mark ?? ''}${grouped(size, decimals)}${name}`;
  }
  return null;
}

const plain = (o: Observation): Observation => ({ ...o, qualifier: 'exact' });
export const numberSaid = (o: Observation, lang: Lang): string =>
  (lang === 'en' ? shortened(o) : null) ?? displayValue(plain(o), lang);

function observationSaid(o: Observation, lang: Lang): string {
  const before = QUALIFIED[o.qualifier];
  // A change with its sign is a place on the number line, as it is in a cell: over a fall of 9% is below -9%.
  if (before) return o.isChange ? displayValue(o, lang) : before[lang] + numberSaid(o, lang);
  // A plan, or an end of a range without the other one.
  const [shown, bare] = [displayValue(o, lang), displayValue(plain(o), lang)];
  return shown.replace(bare, () => numberSaid(o, lang));
}

const rangeSaid = (range: NonNullable<Figure['range']>, lang: Lang, said: (o: Observation) => string): string =>
  RANGE[lang].replace('{low}', () => said(range.low)).replace('{high}', () => said(range.high));

export const valueSaid = ({ preferred, range }: Figure, lang: Lang): string =>
  range ? rangeSaid(range, lang, (o) => numberSaid(o, lang)) : observationSaid(preferred, lang);

/** How much a change is; qualifiers speak of that size. */
export function sizeSaid({ preferred, range }: Figure, lang: Lang): string {
  const sized = (o: Observation): Observation => {
    const { isChange: _, ...rest } = o;
    return { ...rest, value: Math.abs(o.value) };
  };
  if (!range) return observationSaid(sized(preferred), lang);
  const ends = [range.low, range.high].map(sized).sort((a, b) => a.value - b.value);
  return rangeSaid({ low: ends[0]!, high: ends[1]! }, lang, (o) => numberSaid(o, lang));
}

const UNDATED = words('undated', '未注明日期', '未註明日期');
const YEAR_AT_END = /(?:^|至)\d{4}$/;
/** Inferred as soon as one figure of that period in the sentence is. */
export function periodOfSentence(period: string, figures: readonly Figure[], lang: Lang): string {
  if (period === 'n.d.') return UNDATED[lang];
  const text = periodText(period, lang);
  const isInferred = figures.some((one) => one.period === period && one.preferred.periodBasis === 'inferred');
  return inferredSaid(
    lang !== 'en' && YEAR_AT_END.test(text) ? `${text}年` : text,
    isInferred ? 'inferred' : 'stated',
    lang,
  );
}
