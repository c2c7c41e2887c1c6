/**
 * Gives the characters that are met most often shorter ones: three bytes in the file become two, and mostly the same
 * first one.
 */
import { FIRST_SHORT, type Packed, type Short } from '../../src/packed/unpack';

/** What more would save is less than what it takes to name them. */
const MOST = 256;
/** Each of two bytes or three; halves of others are left alone. */
const LONG = /[\u0080-\ud7ff\ue000-\uffff]/g;
/** As src/packed/unpack.ts reads them: none of these may stand for itself. */
const TWO_BYTES = /[\u0080-\u07ff]/;

/** In the order that makes the smallest file. */
export function shortened({ shape, scripts, terms, ...streams }: Packed): Short {
  const counts = new Map<string, number>();
  for (const [char] of [...Object.values(streams), ...scripts, ...terms].join('').matchAll(LONG))
    counts.set(char, (counts.get(char) ?? 0) + 1);
  const ordered = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([char]) => char);
  const frequent = ordered.filter((char, at) => at < MOST || TWO_BYTES.test(char));
  const places = new Map(frequent.map((char, at) => [char, String.fromCharCode(FIRST_SHORT + at)]));
  const short = (text: string): string => text.replace(LONG, (char) => places.get(char) ?? char);
  const { texts, english, chinese, taiwan, mainland, numbers } = streams;
  const both = ([one, other]: readonly [string, string]): readonly [string, string] => [short(one), short(other)];
  return {
    texts: short(texts),
    english: short(english),
    frequent: frequent.join(''),
    mainland: short(mainland),
    scripts: both(scripts),
    chinese: short(chinese),
    terms: both(terms),
    taiwan: short(taiwan),
    numbers: short(numbers),
    shape,
  };
}
