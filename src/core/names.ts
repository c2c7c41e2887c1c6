/**
 * Finding a thing by any of its names: case, width, accents, spaces and punctuation forgiven; unknown names get the
 * nearest ones.
 */
import { LANGS, withEnglish, type Words } from './lang';
import { remembering } from './remembering';
import { DASH, LONGEST_TEXT, PLAIN, withoutHidden } from './visible';

export interface Named {
  readonly id: string;
  readonly name: Words;
  readonly aliases: readonly string[];
  /**
   * Short codes. They are understood where nothing else stands, but no text is searched for them: IN and IT are words.
   */
  readonly codes?: readonly string[];
}

/** A name that means several things: their ids, and in words what else it may mean that is none of them. */
export type Ambiguous = Readonly<Record<string, readonly (string | Words)[]>>;

export type Found<T> =
  | { readonly kind: 'one'; readonly item: T }
  | { readonly kind: 'many'; readonly items: readonly T[]; readonly also: readonly Words[] }
  | { readonly kind: 'none'; readonly nearest: readonly T[] };

/**
 * Things of one kind. Those that are added later are a part of their own: what is known of the others is not worked out
 * again.
 */
export interface Table<T extends Named> {
  readonly kind: string;
  readonly parts: readonly (readonly T[])[];
  readonly items: readonly T[];
  /** Among the names of the first part. */
  readonly ambiguous: Ambiguous;
  get(id: string): T | undefined;
}
export function tableOf<T extends Named>(
  kind: string,
  parts: readonly (readonly T[])[],
  ambiguous: Ambiguous = {},
): Table<T> {
  const items = parts.flat();
  const byId = new Map(items.map((item) => [item.id, item]));
  return { kind, parts, items, ambiguous, get: (id) => byId.get(id) };
}

export interface NameIndex<T extends Named> {
  readonly items: readonly T[];
  /** @throws when two things claim one name. */
  find(text: string): Found<T>;
  get(id: string): T | undefined;
}

const MARKS = new RegExp(`[\\s\\-${DASH}_.,;:'’"“”「」『』()/&·・+]+`, 'g');
/** A letter with an accent, as one character. Runs of combining marks stay what they are: noise. */
const ACCENTED = /[\u00c0-\u024f\u1e00-\u1eff](?!\p{M})/gu;
const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';
/** Between digits a mark is part of the number: 1.5 is no 15, and 2025-09 no 202509. */
const keptMark = (run: string): string => (run === '.' ? '.' : run === ',' ? ',' : '-');

const plain = (text: string): string => text.normalize('NFKC').replace(ACCENTED, (char) => char.normalize('NFD')[0]!);

/**
 * One spelling for all ways to write a name: `Ｓouth-east  Asia` and `southeast asia` are the same, and so are Türkiye
 * and Turkiye.
 */
export const fold = (text: string): string =>
  withoutHidden(PLAIN.test(text) ? text : plain(text))
    .toLowerCase()
    .replace(MARKS, (run, at: number, whole: string) =>
      isDigit(whole[at - 1]) && isDigit(whole[at + run.length]) ? keptMark(run) : '',
    );

/** Id, names and aliases: what a thing is called in texts. */
export const namesOf = (item: Named): readonly string[] => [
  item.id,
  ...LANGS.map((lang) => item.name[lang]),
  ...item.aliases,
];
/** Everything that a thing can be asked for by. */
export const allNamesOf = (item: Named): readonly string[] => [...namesOf(item), ...(item.codes ?? [])];

/** What can be typed back: the id, and in Chinese the Chinese name, which is understood as well. */
export const labelOf = (item: Named): Words => withEnglish(item.name, item.id);

/**
 * What tables write in more than one way: Bosnia and Herzegovina, Bosnia & Herzegovina; St. Lucia, Saint Lucia; 中东和非洲,
 * 中东及非洲.
 */
const SPELLINGS: readonly (readonly [way: RegExp, others: readonly string[]])[] = [
  [/ and /g, [' & ']],
  [/ excluding /g, [' ex ', ' excl. ']],
  [/^St\. /, ['Saint ']],
  // Between two words: that of 共和国 is none, and 埃及 is Egypt.
  [/(?<=\p{Script=Han}{2})[和及与與](?=\p{Script=Han}{2})/gu, ['和', '及', '与', '與']],
];
const spellingsOf = (name: string): readonly string[] => [
  name,
  ...SPELLINGS.flatMap(([way, others]) =>
    name.search(way) < 0 ? [] : others.map((other) => name.replace(way, other)).filter((other) => other !== name),
  ),
];

/**
 * What a name means that no thing has, but that is made of one that some have.
 *
 * @param baseOf the things of a folded name, several when it is ambiguous; none of a code.
 */
export type Derive<T> = (folded: string, baseOf: (folded: string) => readonly T[]) => readonly T[];

export interface IndexOptions<T> {
  readonly fold?: (text: string) => string;
  readonly derive?: Derive<T>;
  /** Whether there is something to say about a thing: it is suggested before others. Default: about all. */
  readonly isPreferred?: (id: string) => boolean;
}

interface Names<T> {
  readonly byName: ReadonlyMap<string, Meant<T>>;
  /** Apart: they are near to every short text, and no part of a longer name. */
  readonly byCode: ReadonlyMap<string, Meant<T>>;
}
interface Meant<T> {
  readonly items: readonly T[];
  readonly also: readonly Words[];
}

/** @throws when two things claim one name: an intended one belongs in `ambiguous`, which goes before codes. */
function namesIn<T extends Named>(
  kind: string,
  items: readonly T[],
  ambiguous: Ambiguous,
  foldName: (text: string) => string,
): Names<T> {
  const several = new Set(Object.keys(ambiguous).map(foldName));
  const byName = new Map<string, Meant<T>>();
  const byCode = new Map<string, Meant<T>>();
  const add = (to: Map<string, Meant<T>>, name: string, item: T): void => {
    const folded = foldName(name);
    const taken = (byName.get(folded) ?? byCode.get(folded))?.items[0];
    if (taken && taken !== item)
      throw new Error(`${kind} name used twice: ${name} (${taken.id} and ${item.id}); declare it as ambiguous`);
    to.set(folded, { items: [item], also: [] });
  };
  for (const item of items) {
    for (const name of namesOf(item).flatMap(spellingsOf)) {
      if (several.has(foldName(name))) throw new Error(`${kind} name is not ambiguous: ${name} names ${item.id}`);
      add(byName, name, item);
    }
    for (const code of item.codes ?? []) if (!several.has(foldName(code))) add(byCode, code, item);
  }
  const byId = new Map(items.map((item) => [item.id, item]));
  for (const [name, meanings] of Object.entries(ambiguous)) {
    const ids = meanings.filter((one) => typeof one === 'string');
    byName.set(foldName(name), {
      items: ids.map((id) => byId.get(id) ?? fail(`unknown ${kind} behind ${name}: ${id}`)),
      also: meanings.filter((one) => typeof one !== 'string'),
    });
  }
  return { byName, byCode };
}

type Fold = (text: string) => string;
/** By the list of things and the way of folding: the bundled names are folded once, whatever is added to them. */
const folded = new WeakMap<readonly Named[], WeakMap<Fold, Names<Named>>>();
function foldedNames<T extends Named>({ kind, parts, ambiguous }: Table<T>, foldName: Fold): readonly Names<T>[] {
  return parts.map((items, part) => {
    const known = folded.get(items) ?? new WeakMap<Fold, Names<Named>>();
    folded.set(items, known);
    const names =
      (known.get(foldName) as Names<T> | undefined) ?? namesIn(kind, items, part === 0 ? ambiguous : {}, foldName);
    known.set(foldName, names);
    return names;
  });
}

/** @param table the things. Their names are looked at when the first is asked for. */
export function nameIndex<T extends Named>(
  table: Table<T>,
  { fold: foldName = fold, isPreferred = () => true, derive = () => [] }: IndexOptions<T> = {},
): NameIndex<T> {
  let made: readonly Names<T>[] | undefined;
  const layers = (): readonly Names<T>[] => (made ??= foldedNames(table, foldName));
  const meantBy = (of: 'byName' | 'byCode', text: string): Meant<T> | undefined => {
    for (const names of layers()) {
      const meant = names[of].get(text);
      if (meant) return meant;
    }
    return undefined;
  };
  const derived = (text: string): Meant<T> | null => {
    const found = derive(text, (base) => {
      const meant = meantBy('byName', base);
      return meant && meant.also.length === 0 ? meant.items : [];
    });
    return found.length > 0 ? { items: found, also: [] } : null;
  };
  // A mistyped name is often filled down a whole column.
  const suggest = remembering((text) =>
    nearest(
      text,
      layers().map(({ byName }) => byName),
      isPreferred,
    ),
  );
  return {
    items: table.items,
    get: table.get,
    find: (text) => {
      if (text.length > LONGEST_TEXT) return { kind: 'none', nearest: [] };
      const folded = foldName(text);
      const hit = meantBy('byName', folded) ?? meantBy('byCode', folded) ?? derived(folded);
      if (!hit) return { kind: 'none', nearest: suggest(folded) };
      return hit.items.length === 1 && hit.also.length === 0
        ? { kind: 'one', item: hit.items[0]! }
        : { kind: 'many', ...hit };
    },
  };
}

function fail(message: string): never {
  throw new Error(message);
}

/** Longer input is noise, and distances over it would cost time for nothing. */
const LONGEST = 64;

/**
 * Up to three things whose names are closest: beginnings first, then few typing errors. A thing that there is nothing
 * to say about is suggested when it is nearer than all others: Polnd is Poland, and 歐州 is 歐洲 rather than 歐盟.
 */
function nearest<T extends Named>(
  text: string,
  layers: readonly ReadonlyMap<string, Meant<T>>[],
  isPreferred: (id: string) => boolean,
): readonly T[] {
  if (text === '' || text.length > LONGEST) return [];
  const scored = new Map<T, number>();
  for (const byName of layers)
    for (const [name, { items }] of byName) {
      const score = nearness(text, name);
      if (score === null) continue;
      for (const item of items)
        if (isPreferred(item.id) || text.length * LEAST_PART >= name.length)
          scored.set(item, Math.min(score, scored.get(item) ?? Infinity));
    }
  const all = [...scored];
  const best = Math.min(...all.filter(([{ id }]) => isPreferred(id)).map(([, score]) => score));
  return all
    .filter(([{ id }, score]) => isPreferred(id) || score < best)
    .sort((a, b) => a[1] - b[1])
    .slice(0, 3)
    .map(([item]) => item);
}
/** Mars is no beginning of Marshall Islands, but United is one of United States. */
const LEAST_PART = 3;

/** Smaller is nearer; null = too far to be helpful. */
export function nearness(text: string, name: string): number | null {
  if (text.length >= 2 && name.startsWith(text)) return 0.5 + (name.length - text.length) / 100;
  if (name.length >= 3 && text.length >= 3 && (name.includes(text) || text.includes(name)))
    return 1.5 + Math.abs(name.length - text.length) / 100;
  const longer = Math.max(text.length, name.length);
  // Two Chinese characters are a whole name; one of them wrong is a typing error like any other.
  const allowed = longer === 2 && /\P{ASCII}/u.test(text) ? 1 : Math.min(3, Math.floor(longer / 3));
  if (Math.abs(text.length - name.length) > allowed) return null;
  const d = distance(text, name, allowed);
  return d <= allowed ? d : null;
}

/**
 * Edits (insert, delete, replace, swap of neighbours) between two texts.
 *
 * @param most more than this is of no interest: it is found out sooner, and some larger number is returned.
 */
export function distance(a: string, b: string, most = Infinity): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2]! + 1);
      row.push(best);
      least = Math.min(least, best);
    }
    // A swap reaches back over one row, and costs one more than what stands there.
    if (least > most + 1) return least;
    before = last;
    last = row;
  }
  return last[b.length]!;
}
