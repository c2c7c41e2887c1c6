/** Arguments that say their value themselves. */
import { BOOLEAN, NUMBER, STRING, tokensOf } from './tokens';

/** What a left-out argument, a number, a text or TRUE says; undefined where an argument is anything else. */
export function literalOf(argument: string): string | number | boolean | null | undefined {
  if (argument === '') return null;
  const [token, more] = tokensOf(argument);
  if (!token || more) return undefined;
  const { type, text } = token;
  if (type === NUMBER) return Number(text);
  if (type === BOOLEAN) return /^true$/i.test(text);
  return type === STRING ? text.slice(1, -1).replaceAll('""', '"') : undefined;
}
