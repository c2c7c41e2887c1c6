/**
 * The words of a formula, as the parser reads them. Nothing is ever thrown and nothing is lost: the texts of all tokens
 * are the formula again, and what no program takes as a formula is one unknown token.
 */
import { mergeRefTokens, tokenize, tokenTypes, type Token as Read } from '@borgar/fx/xlsx';
import { isOurs } from './ours';

export const {
  BOOLEAN,
  CONTEXT,
  CONTEXT_QUOTE,
  ERROR,
  FUNCTION,
  NEWLINE,
  NUMBER,
  OPERATOR,
  REF_BEAM,
  REF_NAMED,
  REF_RANGE,
  REF_STRUCT,
  STRING,
  UNKNOWN,
  WHITESPACE,
} = tokenTypes;

export interface Token {
  readonly type: string;
  readonly text: string;
  /** Where it begins. */
  readonly at: number;
}

/** Excel takes 8,192 characters as they are typed; stored names of functions are longer. */
const LONGEST = 32_768;

/**
 * What is read in one go: code, digits (no number has more), a text, a quoted sheet, what stands in brackets. They are
 * told apart by their first characters and never read again, so this takes as long as the formula is, whatever it says.
 */
const PIECE =
  /[^'"[\d.]+|[\d.]{1,64}(?![\d.])|"(?:[^"]|"")*"|'(?:[^']|'')+'(?=[!:])|\[(?:[^[\]']|'[^]|\[(?:[^[\]']|'[^])*\])*\]/y;
const blank = (text: string): string => 'x'.repeat(text.length);

/**
 * The formula with other characters where people may write any: then the parser takes no bracket or quote in them for
 * its own. It reads some garbage in the square of its length, and knows no quoted path with a drive. Null for what
 * cannot be a formula.
 */
function masked(formula: string): string | null {
  if (formula.length > LONGEST) return null;
  const pieces: string[] = [];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < formula.length) {
    const piece = PIECE.exec(formula)?.[0];
    if (piece === undefined) return null;
    const [first] = piece;
    if (first === '"' || first === "'") pieces.push(first + blank(piece.slice(2)) + first);
    else pieces.push(first === '[' ? piece.replace(/'[^]|["(){};]/g, blank) : piece);
  }
  return pieces.join('');
}

/** What the parser takes for something else. */
function mended(tokens: readonly Read[]): Read[] {
  return tokens.map((token, i) => {
    const { type, value } = token;
    // The first column in `Table[a]:Table[b]` looks like another workbook.
    if (type === CONTEXT && value.endsWith(']') && tokens[i - 1]?.type === REF_NAMED)
      return { type: REF_STRUCT, value };
    // A space before the bracket, as people type it.
    if (type === REF_NAMED && isOurs(value) && opensNext(tokens, i)) return { type: FUNCTION, value };
    return token;
  });
}

function opensNext(tokens: readonly Read[], i: number): boolean {
  const next = tokens.slice(i + 1, i + 4).find(({ type }) => type !== WHITESPACE && type !== NEWLINE);
  return next?.value === '(';
}

/** A reference is one token, with its sheet and both corners. */
export function tokensOf(formula: string): Token[] {
  const text = masked(formula);
  if (text === null) return [{ type: UNKNOWN, text: formula, at: 0 }];
  // Without the sign the parser may throw.
  const added = text.startsWith('=') ? 0 : 1;
  const read = tokenize(added ? `=${text}` : text, { mergeRefs: false, negativeNumbers: false });
  let at = 0;
  return mergeRefTokens(mended(read.slice(added))).map(({ type, value }) => {
    const token = { type, text: formula.slice(at, at + value.length), at };
    at += value.length;
    return token;
  });
}
