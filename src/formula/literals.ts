/** Arguments that say themselves what they are: no cell has to be read for them. */

/** A text, a number, TRUE or FALSE, or nothing, as functions get them; undefined: something that has to be calculated. */
function literal(argument: string): string | number | boolean | null | undefined {
  if (argument === '') return null;
  if (/^"(?:[^"]|"")*"$/.test(argument)) return argument.slice(1, -1).replace(/""/g, '"');
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?$/i.test(argument)) return Number(argument);
  return /^(?:true|false)$/i.test(argument) ? argument.toLowerCase() === 'true' : undefined;
}

/** null when one of them has to be calculated. */
export function literalsOf(args: readonly string[]): readonly unknown[] | null {
  const values = args.map(literal);
  return values.includes(undefined) ? null : values;
}
