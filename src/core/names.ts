/** Finding a thing by any of its names: case, width, spaces and punctuation forgiven; unknown names get the nearest ones. */
import { LANGS, type Words } from './lang';
import { DASH, LONGEST_TEXT, PLAIN, withoutHidden } from './visible';

export interface Named {
  readonly id: string;
  readonly name: Words;
  readonly aliases: readonly string[];
}

export type Found<T> =
  | { readonly kind: 'one'; readonly item: T }
  | { readonly kind: 'many'; readonly items: readonly T[] }
  | { readonly kind: 'none'; readonly nearest: readonly T[] };

export interface NameIndex<T extends Named> {
  readonly items: readonly T[];
  find(text: string): Found<T>;
  get(id: string): T | undefined;
}

const MARKS = new RegExp(`[\\s\\-${DASH}_.,;:'’"“”「」『』()/&·・+]+`, 'g');
const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';
/** Between digits a mark is part of the number: 1.5 is no 15, and 2025-09 no 202509. */
const keptMark = (run: string): string => (run === '.' ? '.' : run === ',' ? ',' : '-');

/** One spelling for all ways to write a name: `Ｓouth-east  Asia` and `southeast asia` are the same. */
export const fold = (text: string): string =>
  withoutHidden(PLAIN.test(text) ? text : text.normalize('NFKC'))
    .toLowerCase()
    .replace(MARKS, (run, at: number, whole: string) =>
      isDigit(whole[at - 1]) && isDigit(whole[at + run.length]) ? keptMark(run) : '',
    );

const namesOf = (item: Named): readonly string[] => [item.id, ...LANGS.map((lang) => item.name[lang]), ...item.aliases];

/**
 * @param items the things; `ambiguous` maps a name to the ids it may mean.
 * @throws when two things claim one name: an intended one belongs in `ambiguous`.
 */
export function nameIndex<T extends Named>(
  kind: string,
  items: readonly T[],
  ambiguous: Readonly<Record<string, readonly string[]>> = {},
): NameIndex<T> {
  const byId = new Map(items.map((item) => [item.id, item]));
  const byName = new Map<string, T[]>();
  for (const item of items) {
    for (const name of namesOf(item)) {
      const taken = byName.get(fold(name));
      if (taken && taken[0] !== item)
        throw new Error(`${kind} name used twice: ${name} (${taken[0]!.id} and ${item.id}); declare it as ambiguous`);
      byName.set(fold(name), [item]);
    }
  }
  for (const [name, ids] of Object.entries(ambiguous)) {
    if (byName.has(fold(name)))
      throw new Error(`${kind} name is not ambiguous: ${name} names ${byName.get(fold(name))![0]!.id}`);
    byName.set(
      fold(name),
      ids.map((id) => byId.get(id) ?? fail(`unknown ${kind} behind ${name}: ${id}`)),
    );
  }
  const suggest = remembering((text) => nearest(text, byName));
  return {
    items,
    get: (id) => byId.get(id),
    find: (text) => {
      if (text.length > LONGEST_TEXT) return { kind: 'none', nearest: [] };
      const hits = byName.get(fold(text)) ?? [];
      if (hits.length === 1) return { kind: 'one', item: hits[0]! };
      if (hits.length > 1) return { kind: 'many', items: hits };
      return { kind: 'none', nearest: suggest(fold(text)) };
    },
  };
}

/** A mistyped name is often filled down a whole column: its suggestions are worked out once. */
const REMEMBERED = 2000;
function remembering<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const hit = known.get(text);
    if (hit !== undefined) return hit;
    if (known.size >= REMEMBERED) known.clear();
    const made = work(text);
    known.set(text, made);
    return made;
  };
}

function fail(message: string): never {
  throw new Error(message);
}

/** Longer input is noise, and distances over it would cost time for nothing. */
const LONGEST = 64;

/** Up to three things whose names are closest: beginnings first, then few typing errors. */
function nearest<T>(text: string, byName: ReadonlyMap<string, readonly T[]>): readonly T[] {
  if (text === '' || text.length > LONGEST) return [];
  const scored = new Map<T, number>();
  for (const [name, items] of byName) {
    const score = nearness(text, name);
    if (score === null) continue;
    for (const item of items) scored.set(item, Math.min(score, scored.get(item) ?? Infinity));
  }
  return [...scored]
    .sort((a, b) => a[1] - b[1])
    .slice(0, 3)
    .map(([item]) => item);
}

/** Smaller is nearer; null = too far to be helpful. */
function nearness(text: string, name: string): number | null {
  if (text.length >= 2 && name.startsWith(text)) return 0.5 + (name.length - text.length) / 100;
  if (name.length >= 3 && text.length >= 3 && (name.includes(text) || text.includes(name)))
    return 1.5 + Math.abs(name.length - text.length) / 100;
  const longer = Math.max(text.length, name.length);
  // Two Chinese characters are a whole name; one of them wrong is a typing error like any other.
  const allowed = longer === 2 && /\P{ASCII}/u.test(text) ? 1 : Math.min(3, Math.floor(longer / 3));
  if (Math.abs(text.length - name.length) > allowed) return null;
  const d = distance(text, name);
  return d <= allowed ? d : null;
}

/** Edits (insert, delete, replace, swap of neighbours) between two texts. */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2]! + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}
