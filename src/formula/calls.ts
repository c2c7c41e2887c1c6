/** Calls of the add-in's functions, wherever they stand in a formula and however they are spelt. */
import { ourFunction } from './ours';
import { FUNCTION, NEWLINE, OPERATOR, tokensOf, WHITESPACE, type Token } from './tokens';

export interface Call {
  /** `SHARE` */
  readonly name: string;
  /** As they stand, without the spaces around them; a left-out one is `''`. */
  readonly arguments: readonly string[];
  /** Where it begins, and where what comes after it does. */
  readonly at: number;
  readonly end: number;
}

/** A bracket that is not closed yet. */
interface Open {
  readonly closes: string;
  readonly call: { readonly name: string; readonly at: number } | null;
  readonly arguments: string[];
  /** Where the argument begins that is being read. */
  from: number;
}

/** The call whose bracket this is. A function of another workbook is not ours, whatever its name. */
function callAt(tokens: readonly Token[], bracket: number): Open['call'] {
  let i = bracket - 1;
  while (tokens[i]?.type === WHITESPACE || tokens[i]?.type === NEWLINE) i -= 1;
  const token = tokens[i];
  if (token?.type !== FUNCTION || tokens[i - 1]?.text === '!') return null;
  const name = ourFunction(token.text);
  return name === null ? null : { name, at: token.at };
}

/** In the order in which they begin. A call that is not closed is none. */
export function callsIn(formula: string): Call[] {
  const tokens = tokensOf(formula);
  const found: Call[] = [];
  let open: Open[] = [];
  const endArgument = (one: Open, at: number): void => {
    one.arguments.push(formula.slice(one.from, at).trim());
    one.from = at + 1;
  };
  tokens.forEach(({ type, text, at }, i) => {
    if (type !== OPERATOR) return;
    const innermost = open.at(-1);
    if (text === '(') open.push({ closes: ')', call: callAt(tokens, i), arguments: [], from: at + 1 });
    else if (text === '{') open.push({ closes: '}', call: null, arguments: [], from: at + 1 });
    else if (text === ',' && innermost?.call) endArgument(innermost, at);
    else if (text === ')' || text === '}') {
      // Brackets that do not fit together: nothing is known of what they are around.
      if (innermost?.closes !== text) open = [];
      else {
        open.pop();
        if (!innermost.call) return;
        endArgument(innermost, at);
        const given = innermost.arguments.length === 1 && innermost.arguments[0] === '' ? [] : innermost.arguments;
        found.push({ ...innermost.call, arguments: given, end: at + 1 });
      }
    }
  });
  return found.sort((a, b) => a.at - b.at);
}

/**
 * The call, when the formula is exactly one and nothing else: `=XIAOMI.SHARE(A1,"2025Q2")` yes, `=XIAOMI.SHARE(A1)*2`
 * no. A sign that changes nothing may stand before it: the `@` that Excel shows, the `+` that people type.
 */
export function singleCall(formula: string): Call | null {
  const [call] = callsIn(formula);
  if (!call || !/^=?[\s@+]*$/.test(formula.slice(0, call.at)) || formula.slice(call.end).trim() !== '') return null;
  return call;
}
