/**
 * How much room a text takes, estimated without a screen. Neither Excel nor LibreOffice grows a row for merged or pre-sized
 * cells, so widths and heights are worked out here. The unit is the width of a digit, as in Excel's column widths.
 */

const WIDE = /[ᄀ-ᅟ⺀-〿぀-㏿㐀-䶿一-鿿ꀀ-꓏가-힣豈-﫿︰-﹏＀-｠￠-￦]|[\u{20000}-\u{3fffd}]/u;

/** Advance widths of Arial in thousandths of its size, for the characters that are not as wide as a digit. */
const WIDTHS: Readonly<Record<string, number>> = Object.fromEntries(
  (
    [
      [222, 'ijl'], [278, "ftI.,:;/!'\\[] "], [333, 'r()-'], [355, '"'], [389, '*'], [500, 'cksvxyzJ'], [584, '+<>=~≈≥≤'], [611, 'FTZ'],
      [667, 'ABEKPSVXY&'], [722, 'CDHNRUw'], [778, 'GOQ'], [833, 'mM'], [889, '%'], [944, 'W'], [1000, '—…→'], [1015, '@'],
    ] as const
  ).flatMap(([width, chars]) => [...chars].map((char) => [char, width])),
);
const DIGIT = 556;

/** Digits that one character takes. A Chinese character (1.8 digits) counts 2, since its font is the reader's own. */
function charWidth(char: string): number {
  if (WIDE.test(char)) return 2;
  return (WIDTHS[char] ?? DIGIT) / DIGIT;
}

export const isWide = (text: string): boolean => WIDE.test(text);

export const textWidth = (text: string): number => [...text].reduce((sum, char) => sum + charWidth(char), 0);

/** Pieces that stay on one line: a word with the spaces behind it, or one Chinese character with the punctuation behind it. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let word = '';
  for (const char of text) {
    const closing = /[，。、；：！？）」』】》”’]/.test(char);
    if (closing || (!WIDE.test(char) && !/\s$/.test(word) && !(word && WIDE.test(word.slice(-1))))) {
      word += char;
      continue;
    }
    if (word) found.push(word);
    word = char;
  }
  return word ? [...found, word] : found;
}

/** The widest piece that cannot be broken: a column narrower than this cuts words in two. */
export const longestPiece = (text: string): number => Math.max(0, ...pieces(text).map((piece) => textWidth(piece.trimEnd())));

/** Lines that a text needs in a column so many digits wide. */
export function lineCount(text: string, width: number): number {
  return text.split('\n').reduce((sum, paragraph) => sum + paragraphLines(paragraph, Math.max(width, 1)), 0);
}

function paragraphLines(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const piece of pieces(text)) {
    const bare = textWidth(piece.trimEnd());
    if (used > 0 && used + bare > width) {
      lines += 1;
      used = 0;
    }
    // A piece longer than the column is broken wherever the line ends.
    if (bare > width) lines += Math.ceil(bare / width) - 1;
    used += textWidth(piece);
  }
  return lines;
}

/** Points that so many lines take in a font of this size; Chinese fallback fonts are taller. */
export function linesHeight(lines: number, fontSize: number, wide: boolean): number {
  return Math.ceil(lines * fontSize * (wide ? 1.42 : 1.3)) + 4;
}
