/** Whether two formulas say the same. */
import {
  FUNCTION,
  NEWLINE,
  REF_BEAM,
  REF_NAMED,
  REF_RANGE,
  STRING,
  UNKNOWN,
  WHITESPACE,
  tokensOf,
  type Token,
} from './tokens';

/** Programs write the same formula with other spaces, cases, anchors and quotes. */
export function comparable(formula: string): string {
  const tokens = tokensOf(formula);
  return tokens
    .map((token, i) => (isSpace(token) ? spaceBetween(tokens[i - 1], tokens[i + 1]) : spelling(token)))
    .join('');
}
export const sameFormula = (a: string, b: string): boolean => comparable(a) === comparable(b);

const isSpace = ({ type }: Token): boolean => type === WHITESPACE || type === NEWLINE;

function spelling({ type, text }: Token): string {
  switch (type) {
    case STRING:
    case UNKNOWN:
      return text;
    case REF_RANGE:
    case REF_BEAM:
    case REF_NAMED: {
      const sheet = text.lastIndexOf('!') + 1;
      const name = text.slice(sheet).replace(/^_xlpm\.|\$/gi, '');
      return (quoted(text.slice(0, sheet)) + name).toUpperCase();
    }
    case FUNCTION:
      return text.replace(/^_xlfn\.(?:_xlws\.)?/i, '').toUpperCase();
    default:
      return text.toUpperCase();
  }
}

/** All sheets in marks, around both where there are two; a mark in a name is doubled. */
const quoted = (sheet: string): string =>
  sheet && `'${sheet.slice(0, -1).replace(/''|'/g, (mark) => (mark.length === 2 ? mark : ''))}'!`;

/** Between two areas a space is an operator: what they have in common. */
const AREAS: ReadonlySet<string> = new Set([REF_RANGE, REF_BEAM, REF_NAMED]);
const spaceBetween = (before: Token | undefined, after: Token | undefined): string =>
  before && after && AREAS.has(before.type) && AREAS.has(after.type) ? ' ' : '';
