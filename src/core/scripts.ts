/** Both scripts of Chinese as one, for search: 雙十一 is found by 双十一, and 双11 by both. */
import { fold } from './names';
import { PLAIN } from './visible';

/** Two texts of one length: what stands at a place of the first is what stands there in the second. */
export type Scripts = readonly [traditional: string, simplified: string];

const known = new WeakMap<ReadonlyMap<string, string>, (text: string) => string>();
/** Names and searched texts in one spelling and one script; the same function for datasets of the same scripts. */
export function searchFold({ scripts }: { readonly scripts: ReadonlyMap<string, string> }): (text: string) => string {
  const found = known.get(scripts) ?? foldInto(scripts);
  known.set(scripts, found);
  return found;
}

const foldInto =
  (scripts: ReadonlyMap<string, string>) =>
  (text: string): string => {
    const folded = fold(text);
    if (PLAIN.test(folded)) return folded;
    return folded.replace(/\p{Script=Han}/gu, (char) => scripts.get(char) ?? char).replace(/双十一/g, '双11');
  };
