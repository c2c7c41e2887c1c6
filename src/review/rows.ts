/**
 * Finds the rows and columns of one table in another that may have been sorted, filtered, renamed, or lost and gained
 * some.
 */
import { remembering } from '../core/remembering';

type Value = string | number | boolean | null;

/** What a row says in words, for telling rows apart. */
export const rowWords = (values: readonly Value[]): string => values.map(wordsOf).join('\u0001');
export const wordsOf = (value: Value): string =>
  typeof value === 'string' ? textWords(value) : value === null ? '' : String(value);
/** No text of ours is as long: of a longer one the beginning and the length tell it from others. */
export const LONG_TEXT = 2000;
/** From here on a text is worth keeping: many cells may share one, as they share it in the file. */
const SHORT = 200;
const tidied = (text: string): string =>
  text.length > LONG_TEXT ? `${tidied(text.slice(0, LONG_TEXT))} ${text.length}` : text.replace(/\s+/g, ' ').trim();

const keptWords = remembering(tidied);
const textWords = (text: string): string => (text.length < SHORT ? tidied(text) : keptWords(text));

/** Of things with the same name the first comes first, each once. */
class Queue {
  private readonly places = new Map<string, number[]>();
  private readonly used = new Map<string, number>();
  constructor(names: readonly string[], taken: ReadonlySet<number>) {
    names.forEach((name, i) => {
      if (name === '' || taken.has(i)) return;
      const list = this.places.get(name);
      if (list) list.push(i);
      else this.places.set(name, [i]);
    });
  }
  next(name: string): number | null {
    const at = this.used.get(name) ?? 0;
    const place = this.places.get(name)?.[at];
    if (place === undefined) return null;
    this.used.set(name, at + 1);
    return place;
  }
}

/**
 * @param handles names of the wanted things and of those found, in order of trust; '' where something has no such name.
 * What none of them finds is looked for beside its neighbours, where nothing else claims the place.
 * @returns for each wanted thing the index of the one found, or null.
 */
export function matchThings(
  handles: readonly (readonly [wanted: readonly string[], found: readonly string[]])[],
  free: (index: number) => boolean = () => true,
): (number | null)[] {
  const count = handles[0]?.[0].length ?? 0;
  const result: (number | null)[] = Array.from({ length: count }, () => null);
  const taken = new Set<number>();
  const claim = (i: number, at: number): void => {
    result[i] = at;
    taken.add(at);
  };
  for (const [wanted, found] of handles) {
    const queue = new Queue(found, taken);
    wanted.forEach((name, i) => {
      const at = result[i] === null && name !== '' ? queue.next(name) : null;
      if (at !== null) claim(i, at);
    });
  }
  const last = handles[0]?.[1].length ?? 0;
  const beside = (i: number, step: 1 | -1): void => {
    // The beginning is a neighbour of the first.
    const neighbour = i === 0 && step === 1 ? -1 : result[i - step];
    const at = neighbour === null || neighbour === undefined ? null : neighbour + step;
    if (result[i] === null && at !== null && at >= 0 && at < last && !taken.has(at) && free(at)) claim(i, at);
  };
  for (let i = 0; i < count; i += 1) beside(i, 1);
  for (let i = count - 1; i >= 0; i -= 1) beside(i, -1);
  return result;
}

/** Programs write up to fifteen digits; what was computed has been rounded to twelve. */
const [STATED, COMPUTED] = [1e-13, 1e-11];
export const sameNumber = (a: number, b: number, computed = false): boolean =>
  Math.abs(a - b) <= (computed ? COMPUTED : STATED) * Math.max(Math.abs(a), Math.abs(b)) ||
  (computed && Math.abs(a - b) < 1e-12);
