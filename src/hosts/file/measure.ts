/**
 * How much room a text takes, estimated without a screen. Neither Excel nor LibreOffice grows a row for merged or pre-sized
 * cells, so widths and heights are worked out here. The unit is the width of a digit, as in Excel's column widths.
 */

const WIDE = /[ᄀ-ᅟ⺀-〿぀-㏿㐀-䶿一-鿿ꀀ-꓏가-힣豈-﫿︰-﹏＀-｠￠-￦]|[\u{20000}-\u{3fffd}]/u;

/** Advance widths of Arial in thousandths of its size, for the characters that are not as wide as a digit. */
const table = (rows: readonly (readonly [number, string])[]): Readonly<Record<string, number>> =>
  Object.fromEntries(rows.flatMap(([width, chars]) => [...chars].map((char) => [char, width])));
const REGULAR = table([
  [191, "'"],
  [222, 'ijl‘’'],
  [260, '|'],
  [278, '!,./:;I[\\]ft '],
  [333, '()-`r²³¹·“”'],
  [334, '{}'],
  [355, '"'],
  [389, '*'],
  [400, '°'],
  [430, '⁰⁴⁵⁶⁷⁸⁹⁻'],
  [469, '^'],
  [500, 'Jcksvxyz'],
  [549, '≈≤≥'],
  [584, '+<=>~×−'],
  [611, 'FTZ'],
  [667, '&ABEKPSVXY'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'Mm'],
  [889, '%'],
  [944, 'W'],
  [1000, '—…→'],
  [1015, '@'],
]);
const BOLD = table([
  [238, "'"],
  [278, ',./I\\ijl‘’ '],
  [280, '|'],
  [333, '!()-:;[]`ft²³¹·'],
  [389, '*r{}'],
  [400, '°'],
  [474, '"'],
  [495, '⁰⁴⁵⁶⁷⁸⁹⁻'],
  [500, 'z“”'],
  [549, '≈≤≥'],
  [584, '+<=>^~×−'],
  [611, '?FLTZbdghnopqu'],
  [667, 'EPSVXY'],
  [722, '&ABCDHKNRU'],
  [778, 'GOQw'],
  [833, 'M'],
  [889, '%m'],
  [944, 'W'],
  [975, '@'],
  [1000, '—…→'],
]);
const DIGIT = 556;
/** A Chinese character is as wide as it is high, in every font that a reader may have. */
const SQUARE = 1000;

/** Digits that one character takes. */
const measureChar = (char: string, bold: boolean): number =>
  (WIDE.test(char) ? SQUARE : ((bold ? BOLD : REGULAR)[char] ?? DIGIT)) / DIGIT;
const known = { regular: new Map<string, number>(), bold: new Map<string, number>() };
function charWidth(char: string, bold: boolean): number {
  const widths = bold ? known.bold : known.regular;
  let width = widths.get(char);
  if (width === undefined) widths.set(char, (width = measureChar(char, bold)));
  return width;
}

export const isWide = (text: string): boolean => WIDE.test(text);

export function textWidth(text: string, bold = false): number {
  let width = 0;
  for (const char of text) width += charWidth(char, bold);
  return width;
}

const CLOSING = /[，。、；：！？）」』】》”’]/;
const OPENING = /[（「『【《“‘]/;

/** Pieces that stay on one line: a word with the spaces behind it, or one Chinese character with the punctuation around it. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let word = '';
  for (const char of text) {
    const last = word.slice(-1);
    const joined =
      CLOSING.test(char) ||
      OPENING.test(last) ||
      (!WIDE.test(char) && !OPENING.test(char) && !/\s/.test(last) && !WIDE.test(last));
    if (word && !joined) {
      found.push(word);
      word = '';
    }
    word += char;
  }
  return word ? [...found, word] : found;
}

/** A text measured once, to be fitted into rooms of many widths. */
export interface MeasuredText {
  readonly width: number;
  /** The widest piece that cannot be broken: a column narrower than this cuts words in two. */
  readonly longest: number;
  /** For each paragraph its pieces: without and with the spaces behind them. */
  readonly paragraphs: readonly (readonly (readonly [bare: number, whole: number])[])[];
}

export function measureText(text: string, bold = false): MeasuredText {
  const paragraphs = text
    .split('\n')
    .map((paragraph) =>
      pieces(paragraph).map((piece) => [textWidth(piece.trimEnd(), bold), textWidth(piece, bold)] as const),
    );
  return { width: textWidth(text, bold), longest: Math.max(0, ...paragraphs.flat().map(([bare]) => bare)), paragraphs };
}

export function linesOf({ width: whole, paragraphs }: MeasuredText, room: number): number {
  const width = Math.max(room, 1);
  if (paragraphs.length === 1 && whole <= width) return 1;
  let lines = 0;
  for (const paragraph of paragraphs) {
    let used = 0;
    lines += 1;
    for (const [bare, all] of paragraph) {
      if (used > 0 && used + bare > width) {
        lines += 1;
        used = 0;
      }
      // A piece longer than the column is broken wherever the line ends.
      if (bare > width) lines += Math.ceil(bare / width) - 1;
      used = bare > width ? (bare % width) + all - bare : used + all;
    }
  }
  return lines;
}

export const longestPiece = (text: string, bold = false): number => measureText(text, bold).longest;
/** Lines that a text needs in a room so many digits wide. */
export const lineCount = (text: string, room: number, bold = false): number => linesOf(measureText(text, bold), room);

/** Heights are whole pixels of a screen, so that no program rounds them to others. */
const PIXEL = 0.75;
export const wholePixels = (points: number): number => Math.ceil(points / PIXEL - 1e-9) * PIXEL;

/** Points that so many lines take in a font of this size; Chinese fallback fonts are taller. */
export function linesHeight(lines: number, fontSize: number, wide: boolean): number {
  return wholePixels(lines * fontSize * (wide ? 1.42 : 1.3) + 4);
}
