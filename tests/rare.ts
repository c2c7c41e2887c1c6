/**
 * What is worth running rarely. `npm test` tries every pair of choices; with ATLAS_RARE=1 (`npm test -- --rare`) every
 * combination is tried, and what is made at random is made more often.
 */
import { LANGS, WRITTEN, type Lang } from '../src/core/lang';

export const RARE = process.env['ATLAS_RARE'] === '1';
/** A test that is. */
export const rarely = RARE ? test : test.skip;

/** How often a property is tried with what is made at random: a fifth of `rarely`, and as often when rare tests run. */
export const runs = (rarely: number): { readonly numRuns: number } => ({
  numRuns: RARE ? rarely : Math.ceil(rarely / 5),
});

type Choices = Readonly<Record<string, readonly unknown[]>>;
type Chosen<C extends Choices> = { readonly [K in keyof C]: C[K][number] };

const product = (lists: readonly (readonly unknown[])[]): unknown[][] =>
  lists.reduce<unknown[][]>((rows, list) => rows.flatMap((row) => list.map((one) => [...row, one])), [[]]);

/** The pairs that a row of choices has, each as the places and the values of both. */
const pairsOf = (row: readonly unknown[], places: readonly ReadonlyMap<unknown, number>[]): string[] =>
  row.flatMap((one, i) =>
    row.slice(i + 1).map((other, k) => `${i}:${places[i]!.get(one)},${i + 1 + k}:${places[i + 1 + k]!.get(other)}`),
  );

/** As few rows as is easily found in which every choice meets every choice of each other list. */
function inPairs(lists: readonly (readonly unknown[])[]): unknown[][] {
  const places = lists.map((list) => new Map(list.map((one, at) => [one, at])));
  const rows = product(lists).map((row) => ({ row, pairs: pairsOf(row, places) }));
  const open = new Set(rows.flatMap(({ pairs }) => pairs));
  const chosen: unknown[][] = [];
  while (open.size > 0) {
    const gain = ({ pairs }: { pairs: string[] }): number => pairs.filter((pair) => open.has(pair)).length;
    const best = rows.reduce((most, one) => (gain(one) > gain(most) ? one : most));
    for (const pair of best.pairs) open.delete(pair);
    chosen.push(best.row);
  }
  return chosen;
}

const named = <C extends Choices>(names: readonly string[], rows: readonly (readonly unknown[])[]): Chosen<C>[] =>
  rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i]])) as Chosen<C>);

/**
 * Combinations of choices for `test.each`: all of them when rare tests run, else enough that every two choices meet
 * once.
 *
 * @example combined({ id: ids, lang: LANGS, mode: MODES }) // [{ id: 'overview', lang: 'en', mode: 'native' }, ...]
 */
export function combined<const C extends Choices>(choices: C): Chosen<C>[] {
  const names = Object.keys(choices);
  const lists = names.map((name) => choices[name]!);
  const rows = RARE || lists.length < 3 ? product(lists) : inPairs(lists);
  return named<C>(names, rows);
}

/**
 * Fewer than `combined` gives: each of the first choice, and every combination of the others, at least once; all of
 * them when rare tests run.
 */
export function inTurn<const C extends Choices>(choices: C): Chosen<C>[] {
  const names = Object.keys(choices);
  const [first = [], ...others] = names.map((name) => choices[name]!);
  const rest = product(others);
  const rows = Array.from({ length: Math.max(first.length, rest.length) }, (_, i) => [
    first[i % first.length],
    ...rest[i % rest.length]!,
  ]);
  return named<C>(names, RARE ? product([first, ...others]) : rows);
}

/**
 * Hong Kong's texts follow from the mainland's (tests/core/hong-kong.test.ts): where every language takes time, the
 * written ones are tried.
 */
export const TRIED_LANGS: readonly Lang[] = RARE ? LANGS : WRITTEN;
