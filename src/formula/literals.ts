/** Arguments that say their value themselves: no cell has to be read for them. */
import { BOOLEAN, NUMBER, STRING, tokensOf } from './tokens';

/** What a left-out argument, a number, a text or TRUE says; undefined where an argument is anything else. */
export function literalOf(argument: string): string | number | boolean | null | undefined {
  if (argument === '') return null;
  const sign = /^[+-]/.exec(argument)?.[0] ?? '';
  const [token, more] = tokensOf(argument.slice(sign.length));
  if (!token || more) return undefined;
  const { type, text } = token;
  if (type === NUMBER) return Number(sign + text);
  if (sign !== '') return undefined;
  if (type === BOOLEAN) return /^true$/i.test(text);
  return type === STRING ? text.slice(1, -1).replaceAll('""', '"') : undefined;
}

/** null when one of them has to be calculated. */
export function literalsOf(args: readonly string[]): readonly unknown[] | null {
  const values = args.map(literalOf);
  return values.includes(undefined) ? null : values;
}
