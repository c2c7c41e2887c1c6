/**
 * Reads a figure as a document prints it ("470 萬", "14.7%", "第二", "半壁") and says how finely it is rounded.
 * The build refuses a value that does not agree with its printed characters; rounding intervals rest on the same reading.
 */

export interface Printed {
  /** In base units: a percentage as a fraction, 萬 and 億 multiplied out. */
  readonly value: number;
  /** One unit in the last printed place; 0 for words and counting numbers, which are not rounded. */
  readonly step: number;
}

const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, K: 1e3 };

/** Figures in words. Ordinals and firsts are ranks or first items; halves are half. */
const WORDS: Readonly<Record<string, number>> = {
  第一: 1,
  第二: 2,
  第三: 3,
  榜首: 1,
  首位: 1,
  冠軍: 1,
  冠军: 1,
  TOP1: 1,
  首店: 1,
  第一家: 1,
  一家: 1,
  僅次于: 2,
  仅次于: 2,
  兩家: 2,
  两家: 2,
  兩倍: 2,
  两倍: 2,
  前兩名: 2,
  前两名: 2,
  前三: 3,
  前三名: 3,
  三年: 3,
  五大: 5,
  一半: 0.5,
  半壁: 0.5,
  月: 1,
  百萬: 1e6,
  百万: 1e6,
  億: 1e8,
  亿: 1e8,
  數千萬: 1e7,
  数千万: 1e7,
  上億美元: 1e8,
  上亿美元: 1e8,
};

const NUMBER = /^第?(\d+(?:\.\d+)?) ?([万萬亿億K]?)\+?(%|个百分点|個百分點)?/;

/** @returns null when the characters are no figure this reader knows. */
export function readPrinted(printed: string): Printed | null {
  const word = WORDS[printed];
  if (word !== undefined) return { value: word, step: 0 };
  const match = NUMBER.exec(printed);
  if (!match) return null;
  const [, digits = '', scaleMark = '', percent] = match;
  const scale = (SCALES[scaleMark] ?? 1) * (percent === '%' ? 0.01 : 1);
  const decimals = digits.split('.')[1]?.length ?? 0;
  // Through a decimal string, so that 14.7% is 0.147 and not 0.14700000000000002.
  const value = scaled(digits, scale);
  const counted = scaleMark === '' && !percent && decimals === 0;
  return { value, step: counted ? 0 : scaled('1', scale) / 10 ** decimals };
}

const scaled = (digits: string, scale: number): number =>
  scale >= 1 ? Number((Number(digits) * scale).toPrecision(15)) : Number(`${digits}e-2`);

/** Removes the bracketed pronunciation some documents repeat after a character: `點(diǎn)` becomes `點`. */
export const withoutGloss = (text: string): string => text.replace(/\([a-züǖǘǚǜāáǎàēéěèīíǐìōóǒòūúǔùńňǹ]+\)/gi, '');
