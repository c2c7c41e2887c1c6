/**
 * Runs the formula of an example: calls of XIAOMI functions, of INDEX and LEFT around them, and literals.
 * Enough for examples and not a spreadsheet; what it does not know throws.
 */
import { literalOf } from '../../src/formula/literals';
import { FUNCTION, NEWLINE, tokensOf, WHITESPACE, type Token } from '../../src/formula/tokens';
import { faces } from '../../src/runtime';

type Value = unknown;
/** An error that a function put out: its code, as a cell shows it. */
const shown = (error: unknown): string => {
  const code = (error as { code?: unknown }).code;
  if (typeof code !== 'string' || !code.startsWith('#')) throw error;
  return code;
};
const plain = (value: Value): Value =>
  Array.isArray(value) ? value.map(plain) : value instanceof Error ? shown(value) : value;

const OTHERS: Readonly<Record<string, (...args: Value[]) => Value>> = {
  LEFT: (text, count) => String(text).slice(0, Number(count ?? 1)),
  INDEX: (rows, row, column) =>
    Array.isArray(rows) ? (rows as Value[][])[Number(row) - 1]?.[Number(column) - 1] : rows,
};

/** The formula's result; an error comes back as its code (`#N/A`). A left-out argument is null, as Excel passes it. */
export function evaluate(formula: string): Value {
  if (!formula.startsWith('=')) throw new Error(`not a formula: ${formula}`);
  const tokens = tokensOf(formula)
    .slice(1)
    .filter(({ type }) => type !== WHITESPACE && type !== NEWLINE);
  let at = 0;
  const next = (): Token => {
    const token = tokens[at];
    if (!token) throw new Error(`not at its end yet: ${formula}`);
    at += 1;
    return token;
  };
  /** Up to the comma or bracket behind it. */
  const argument = (): Value => (/^[,)]$/.test(tokens[at]?.text ?? '') ? null : read());
  const argumentsOf = (name: string): Value[] => {
    if (next().text !== '(') throw new Error(`no bracket after ${name} in ${formula}`);
    const args = [argument()];
    for (;;) {
      const { text } = next();
      if (text === ')') return args;
      if (text !== ',') throw new Error(`unexpected ${text} in ${formula}`);
      args.push(argument());
    }
  };
  const call = (name: string): Value => {
    const args = argumentsOf(name);
    const face = name.startsWith('XIAOMI.') ? faces[name.slice(7) as keyof typeof faces] : OTHERS[name];
    if (!face) throw new Error(`unknown function in an example: ${name}`);
    const count = name.startsWith('XIAOMI.') ? face.length : args.length;
    while (args.length < count) args.push(null);
    try {
      return plain((face as (...args: Value[]) => Value)(...args));
    } catch (error) {
      return shown(error);
    }
  };
  const read = (): Value => {
    const { type, text } = next();
    if (type === FUNCTION) return call(text);
    const value = literalOf(text === '-' ? text + next().text : text);
    if (value === undefined) throw new Error(`unexpected ${text} in ${formula}`);
    return value;
  };
  const result = read();
  if (tokens[at]) throw new Error(`more after the end of the formula: ${formula.slice(tokens[at]!.at)}`);
  return result;
}

/** What differs between the answer of a comment (of a spill: its first rows) and the result, or null. */
export function difference(answer: string, result: Value): string | null {
  const expected = JSON.parse(answer) as Value;
  const got = Array.isArray(expected) && Array.isArray(result) ? result.slice(0, expected.length) : result;
  const text = JSON.stringify(got);
  return text === JSON.stringify(expected) ? null : `expected ${JSON.stringify(expected)}, got ${text}`;
}
