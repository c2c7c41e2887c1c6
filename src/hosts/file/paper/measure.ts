/**
 * How much room a text takes, estimated without a screen. Neither Excel nor LibreOffice grows a row for merged or
 * pre-sized cells, so widths and heights are worked out here. The unit is the width of a digit, as in Excel's column
 * widths.
 */
import { isWide } from '../../../page/width';
import { ARIAL, DEJAVU, type FontWidths } from './font-widths';

/** A Chinese character is as wide as it is high, in every font that a reader may have. */
const SQUARE = 1000;

/** Digits that one character takes. */
const measureChar = (char: string, font: FontWidths, bold: boolean): number =>
  (isWide(char) ? SQUARE : ((bold ? font.bold : font.regular).get(char) ?? (bold ? font.boldDigit : font.digit))) /
  font.digit;
const known = new Map(
  [ARIAL, DEJAVU].map((font) => [font, { regular: new Map<string, number>(), bold: new Map<string, number>() }]),
);
function charWidth(char: string, font: FontWidths, bold: boolean): number {
  const widths = known.get(font)![bold ? 'bold' : 'regular'];
  let width = widths.get(char);
  if (width === undefined) widths.set(char, (width = measureChar(char, font, bold)));
  return width;
}

export function textWidth(text: string, bold = false, font = ARIAL): number {
  let width = 0;
  for (const char of text) width += charWidth(char, font, bold);
  return width;
}

const CLOSING = /[，。、；：！？）」』】》”’]/;
const OPENING = /[（「『【《“‘]/;

/**
 * Pieces that stay on one line: a word with the spaces behind it, or one Chinese character with the punctuation around
 * it.
 */
function pieces(text: string): string[] {
  const found: string[] = [];
  let word = '';
  for (const char of text) {
    const last = word.slice(-1);
    const joined =
      CLOSING.test(char) ||
      OPENING.test(last) ||
      (!isWide(char) && !OPENING.test(char) && !/\s/.test(last) && !isWide(last));
    if (word && !joined) {
      found.push(word);
      word = '';
    }
    word += char;
  }
  return word ? [...found, word] : found;
}

interface Measured {
  readonly width: number;
  /** The widest piece that cannot be broken: a column narrower than this cuts words in two. */
  readonly longest: number;
  /** For each paragraph its pieces: without and with the spaces behind them. */
  readonly paragraphs: readonly (readonly (readonly [bare: number, whole: number])[])[];
}
/** A text measured once, to be fitted into rooms of many widths. */
export interface MeasuredText extends Measured {
  /** The same in the wider font. */
  readonly wider: Measured;
  /** In whichever font makes it wider: the whole, and its widest piece. */
  readonly widest: number;
  readonly widestPiece: number;
}

export function measureText(text: string, bold = false): MeasuredText {
  const paragraphs = text.split('\n').map(pieces);
  const measured = (font: FontWidths): Measured => {
    const measure = (piece: string): number => textWidth(piece, bold, font);
    const lengths = paragraphs.map((list) => list.map((piece) => [measure(piece.trimEnd()), measure(piece)] as const));
    return {
      width: measure(text),
      longest: Math.max(0, ...lengths.flat().map(([bare]) => bare)),
      paragraphs: lengths,
    };
  };
  const [usual, wider] = [measured(ARIAL), measured(DEJAVU)];
  return {
    ...usual,
    wider,
    widest: Math.max(usual.width, wider.width),
    widestPiece: Math.max(usual.longest, wider.longest),
  };
}

/** Texts recur, on a sheet and from sheet to sheet. */
const texts = { plain: new Map<string, MeasuredText>(), bold: new Map<string, MeasuredText>() };
const MOST_TEXTS = 20_000;
/** `measureText` of a text that may have been measured before. */
export function measured(text: string, bold: boolean): MeasuredText {
  const known = bold ? texts.bold : texts.plain;
  const found = known.get(text);
  if (found) return found;
  if (known.size > MOST_TEXTS) known.clear();
  const one = measureText(text, bold);
  known.set(text, one);
  return one;
}

export function linesOf({ width: whole, paragraphs }: Measured, room: number): number {
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

/** A chart's text is drawn in one of them. */
const WHOLE_FONTS = [ARIAL, DEJAVU];
interface Piece {
  readonly text: string;
  /** In each font, without and with the spaces behind it; so many times the font's size. */
  readonly bare: readonly number[];
  readonly whole: readonly number[];
}
function measuredPiece(text: string, bold: boolean): Piece {
  const bare = text.trimEnd();
  const size = (part: string): number[] =>
    WHOLE_FONTS.map((font) => (textWidth(part, bold, font) * font.digit) / SQUARE);
  return { text, bare: size(bare), whole: size(text) };
}

/** @param room as wide as so many times the font's size. */
function brokenAt(list: readonly Piece[], room: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = WHOLE_FONTS.map(() => 0);
  for (const { text, bare, whole } of list) {
    if (line && used.some((width, font) => width + bare[font]! > room)) {
      lines.push(line);
      line = '';
      used = used.map(() => 0);
    }
    line += text;
    used = used.map((width, font) => width + whole[font]!);
  }
  return [...lines, line];
}
const NARROWER = 20;
/**
 * The lines of a text where no program breaks them by itself, all of about one length: no last word stands alone.
 *
 * @param room as wide as so many times the font's size.
 */
export function brokenText(text: string, room: number, bold: boolean): readonly string[] {
  const list = pieces(text).map((piece) => measuredPiece(piece, bold));
  const lines = brokenAt(list, room);
  if (lines.length === 1) return lines;
  for (let i = 0; i < NARROWER; i++) {
    const narrower = brokenAt(list, room * (0.5 + i / (2 * NARROWER)));
    if (narrower.length === lines.length) return narrower;
  }
  return lines;
}

export const longestPiece = (text: string, bold = false): number => measureText(text, bold).longest;
/** Lines that a text needs in a room so many digits wide. */
export const lineCount = (text: string, room: number, bold = false): number => linesOf(measured(text, bold), room);

/** Heights are whole pixels of a screen, so that no program rounds them to others. */
const PIXEL = 0.75;
export const wholePixels = (points: number): number => Math.ceil(points / PIXEL - 1e-9) * PIXEL;

/** Points that so many lines take in a font of this size, with some air; Chinese fallback fonts are taller. */
export function linesHeight(lines: number, fontSize: number, wide: boolean, air: number): number {
  return wholePixels(lines * fontSize * (wide ? 1.42 : 1.3) + air);
}
