/**
 * Of the table of Hong Kong's Chinese what the texts in functions.js need, and of that what does not follow from the
 * scripts it carries.
 */
import { BETWEEN, converterOf } from '../../src/core/hong-kong/convert';
import { TABLE } from '../../src/core/hong-kong/table';
import type { Scripts } from '../../src/core/scripts';
import type { Carried } from '../../src/packed/tables';

type Pair = readonly [string, string];
const pairs = ([from, to]: Pair, between: string): readonly Pair[] => {
  const becomes = to.split(between);
  return from.split(between).map((one, at) => [one, becomes[at]!]);
};
const joined = (list: readonly Pair[], between: string): Pair => [
  list.map(([from]) => from).join(between),
  list.map(([, to]) => to).join(between),
];

/** Texts that are left in code: what stands between its quotation marks. */
export const textsOfCode = (code: string): readonly string[] =>
  code.split(/["'`]/).filter((part) => /\p{Script=Han}/u.test(part));

export function neededHongKong(mainland: readonly string[], [traditional, simplified]: Scripts): Carried['hongKong'] {
  const all = mainland.join('\n');
  const follows = new Map(pairs([simplified, traditional], ''));
  const becomes = new Map(pairs(TABLE.characters, ''));
  const characters = [...new Set(all)]
    .sort()
    .map((char): Pair => [char, becomes.get(char) ?? char])
    .filter(([char, to]) => (follows.get(char) ?? char) !== to);
  const written = mainland.map(converterOf({ ...TABLE, terms: ['(?!)', ''] }));
  const isMet = (pattern: string, texts: readonly string[]): boolean =>
    texts.some((text) => new RegExp(pattern, 'u').test(text));
  return [
    ...joined(characters, ''),
    ...joined(
      pairs(TABLE.phrases, BETWEEN).filter(([piece]) => all.includes(piece)),
      BETWEEN,
    ),
    ...joined(
      pairs(TABLE.terms, BETWEEN).filter(([pattern]) => isMet(pattern, written)),
      BETWEEN,
    ),
  ];
}
