/**
 * Runs the formula of an example: calls of XIAOMI functions, of INDEX and LEFT around them, and literals.
 * Enough for examples and not a spreadsheet; what it does not know throws.
 */
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

const TOKEN =
  /\s*(?:(?<name>[A-Z][A-Z.]*)\(|(?<text>"(?:[^"]|"")*")|(?<number>-?\d+(?:\.\d+)?)|(?<truth>TRUE|FALSE)\b|(?<mark>[(),]))/gy;

/** The formula's result; an error comes back as its code (`#N/A`). A left-out argument is null, as Excel passes it. */
export function evaluate(formula: string): Value {
  if (!formula.startsWith('=')) throw new Error(`not a formula: ${formula}`);
  TOKEN.lastIndex = 1;
  const next = (): Record<string, string | undefined> => {
    const match = TOKEN.exec(formula);
    if (!match) throw new Error(`cannot read the formula from here: ${formula.slice(TOKEN.lastIndex)}`);
    return match.groups!;
  };
  const call = (name: string): Value => {
    const args: Value[] = [];
    let current: Value = null;
    for (;;) {
      const token = next();
      if (token['mark'] === ')') break;
      if (token['mark'] === ',') {
        args.push(current);
        current = null;
      } else current = read(token);
    }
    const face = name.startsWith('XIAOMI.') ? faces[name.slice(7) as keyof typeof faces] : OTHERS[name];
    if (!face) throw new Error(`unknown function in an example: ${name}`);
    const count = name.startsWith('XIAOMI.') ? face.length : args.length + 1;
    const all = [...args, current];
    while (all.length < count) all.push(null);
    try {
      return plain((face as (...args: Value[]) => Value)(...all));
    } catch (error) {
      return shown(error);
    }
  };
  const read = (token: Record<string, string | undefined>): Value => {
    if (token['name'] !== undefined) return call(token['name']);
    if (token['text'] !== undefined) return token['text'].slice(1, -1).replace(/""/g, '"');
    if (token['number'] !== undefined) return Number(token['number']);
    if (token['truth'] !== undefined) return token['truth'] === 'TRUE';
    throw new Error(`unexpected ${token['mark']} in ${formula}`);
  };
  const result = read(next());
  if (TOKEN.lastIndex !== formula.length)
    throw new Error(`more after the end of the formula: ${formula.slice(TOKEN.lastIndex)}`);
  return result;
}

/** What differs between the answer of a comment (of a spill: its first rows) and the result, or null. */
export function difference(answer: string, result: Value): string | null {
  const expected = JSON.parse(answer) as Value;
  const got = Array.isArray(expected) && Array.isArray(result) ? result.slice(0, expected.length) : result;
  const text = JSON.stringify(got);
  return text === JSON.stringify(expected) ? null : `expected ${JSON.stringify(expected)}, got ${text}`;
}
