/**
 * What OpenCC makes of our texts, as a table that is small enough to travel with them: its own dictionary takes a
 * megabyte, since it knows all words. Which one a character is follows from the words around it; the table has the
 * shortest piece of text that says so.
 */
import { Converter } from 'opencc-js/cn2t';
import { BETWEEN, converterOf, type HongKongTable } from '../../src/core/hong-kong/convert';
import { MISREAD } from './misread';

export const openCC = Converter({ from: 'cn', to: 'hk' });
/** With all of its dictionary. */
export const byOpenCC = (text: string): string =>
  MISREAD.reduce((made, [wrong, right]) => made.replace(wrong, right), openCC(text));

/** The frequent characters of the mainland: rows 0xb0 to 0xd7 of GB 2312. A new text seldom needs another table. */
function frequent(): readonly string[] {
  const decoder = new TextDecoder('gbk');
  const letters: string[] = [];
  for (let row = 0xb0; row <= 0xd7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) letters.push(decoder.decode(new Uint8Array([row, cell])));
  return letters.filter((letter) => /^\p{Script=Han}$/u.test(letter));
}

interface Seen {
  readonly text: readonly string[];
  readonly made: readonly string[];
}
const seenIn = (text: string): Seen => {
  const seen = { text: [...text], made: [...byOpenCC(text)] };
  if (seen.text.length !== seen.made.length) throw new Error(`OpenCC makes another length of it: ${text}`);
  return seen;
};

/** By character, all that is made of it, what is met most often first. */
function madeOf(all: readonly Seen[]): ReadonlyMap<string, readonly string[]> {
  const counts = new Map<string, Map<string, number>>();
  for (const { text, made } of all)
    text.forEach((char, at) => {
      const of = counts.get(char) ?? new Map<string, number>();
      counts.set(char, of.set(made[at]!, (of.get(made[at]!) ?? 0) + 1));
    });
  return new Map([...counts].map(([char, of]) => [char, [...of].sort((a, b) => b[1] - a[1]).map(([to]) => to)]));
}

const MOST_AROUND = 8;
/**
 * The shortest piece around a place that is made into the same wherever it occurs; null of a text that is one
 * character: a term may say it.
 */
function pieceAt(
  { text, made }: Seen,
  at: number,
  all: readonly { text: string; made: string }[],
): [string, string] | null {
  for (let length = 2; length <= MOST_AROUND; length++)
    for (let from = Math.max(0, at - length + 1); from <= at && from + length <= text.length; from++) {
      const piece = text.slice(from, from + length).join('');
      const becomes = made.slice(from, from + length).join('');
      if (all.every((one) => isAlways(one, piece, becomes))) return [piece, becomes];
    }
  return null;
}
function isAlways({ text, made }: { text: string; made: string }, piece: string, becomes: string): boolean {
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1))
    if (made.slice(at, at + piece.length) !== becomes) return false;
  return true;
}

/** Without what has to stand around it. */
const bare = (term: string): string => term.replace(/\(\?<?[=!].*?\)/g, '');
const longestFirst = (terms: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] =>
  [...terms].sort(([a], [b]) => bare(b).length - bare(a).length || (a < b ? -1 : 1));
/** As a pattern that finds the very text. */
const plain = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
const NOTHING = '(?!)';

const joined = (list: readonly (readonly [string, string])[], between = BETWEEN): readonly [string, string] => [
  list.map(([from]) => from).join(between),
  list.map(([, to]) => to).join(between),
];

/**
 * @param texts all of ours.
 * @param names of documents and those who wrote them: where a text says one, it stays.
 * @param quotes from documents in our texts: they are in the script of the text, and keep their words.
 */
export function tableOf(
  texts: readonly string[],
  names: readonly string[],
  quotes: readonly string[],
  terms: Readonly<Record<string, string>>,
): HongKongTable {
  const all = texts.map(seenIn);
  const strings = all.map(({ text, made }) => ({ text: text.join(''), made: made.join('') }));
  /** Wherever a character is another one than `to`. */
  const piecesBut = (char: string, to: string): readonly [string, string][] =>
    all.flatMap((seen) =>
      seen.text.flatMap((one, at) => {
        const piece = one === char && seen.made[at] !== to ? pieceAt(seen, at, strings) : null;
        return piece ? [piece] : [];
      }),
    );
  const ruled = [...madeOf(all)].map(([char, options]) => {
    const rules = options.map((to) => ({ char, to, pieces: new Map(options.length > 1 ? piecesBut(char, to) : []) }));
    return rules.reduce((best, rule) => (rule.pieces.size < best.pieces.size ? rule : best));
  });
  const inTexts = new Map([
    ...frequent().map((char): [string, string] => [char, byOpenCC(char)]),
    ...ruled.map(({ char, to }): [string, string] => [char, to]),
  ]);
  const phrases = new Map(ruled.flatMap(({ pieces }) => [...pieces]));
  const characters = [...inTexts].filter(([from, to]) => from !== to).sort(([a], [b]) => (a < b ? -1 : 1));
  const said = names.filter((name) => texts.some((text) => text.includes(name)));
  for (const name of said) phrases.set(name, name);
  const script = {
    characters: joined(characters, ''),
    phrases: joined([...phrases].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1))),
  };
  const ours = Object.entries(terms);
  const written = converterOf({ ...script, terms: [NOTHING, ''] });
  const whole = converterOf({ ...script, terms: joined(longestFirst(ours)) });
  const others = [
    ...said.map(plain),
    ...quotes.filter((quote) => whole(quote) !== written(quote)).map((quote) => `(?<=“)${plain(written(quote))}(?=”)`),
  ];
  return { ...script, terms: joined(longestFirst([...ours, ...others.map((one): [string, string] => [one, ''])])) };
}
