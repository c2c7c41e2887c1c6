/**
 * Chinese as Hong Kong writes it, from how the mainland does: what OpenCC (s2hk) makes of our texts, and then our
 * corrections of it.
 *
 *   text --characters, and phrases that have them otherwise--> script --terms--> text
 */
import { remembering } from '../remembering';

/** Each is two texts: what stands in the first becomes what stands at its place in the second. */
export interface HongKongTable {
  readonly characters: readonly [mainland: string, hongKong: string];
  /** Where a character is another one than elsewhere, the longest first. */
  readonly phrases: readonly [mainland: string, hongKong: string];
  /**
   * What Hong Kong calls otherwise, in its script: patterns without groups, the longest first. Empty: it stays, for
   * these are words of others, such as a title or what is quoted.
   */
  readonly terms: readonly [patterns: string, hongKong: string];
}

/** Divides phrases, and terms. */
export const BETWEEN = '|';

export function converterOf({ characters, phrases, terms }: HongKongTable): (mainland: string) => string {
  const [from = [], to = []] = phrases.map((list) => list.split(BETWEEN));
  const becomes = [...characters[1], ...to];
  const inScript = new Map([...characters[0], ...from].map((one, at) => [one, becomes[at]]));
  const script = new RegExp([...from, '\\p{Script=Han}'].join(BETWEEN), 'gu');
  const called = terms[1].split(BETWEEN);
  // Each in a group of its own, whose place says which one it is.
  const term = new RegExp(`(${terms[0].replaceAll(BETWEEN, ')|(')})`, 'gu');
  return remembering((mainland) =>
    mainland
      .replace(script, (found) => inScript.get(found) ?? found)
      .replace(term, (found, ...groups) => called[groups.findIndex((group) => group !== undefined)] || found),
  );
}
