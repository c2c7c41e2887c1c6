import type { Budget } from './package/limits';
import { readXml } from './package/xml';
import { MAIN } from './spaces';
import { fromStored } from './stored-text';

/** The texts that cells refer to by number; readings of Chinese and Japanese characters are no part of them. */
export function readStrings(part: string, pieces: Iterable<Uint8Array>, budget: Budget): string[] {
  const strings: string[] = [];
  const path: string[] = [];
  let text = '';
  readXml(part, pieces, {
    open(tag) {
      path.push(MAIN.has(tag.uri) ? tag.local : '');
      if (path.length === 2) text = '';
    },
    text(one) {
      const below = path.slice(1).join('/');
      if (below === 'si/t' || below === 'si/r/t') text += one;
    },
    close() {
      if (path.length === 2 && path[1] === 'si') {
        budget.take();
        strings.push(fromStored(text));
      }
      path.pop();
    },
  });
  return strings;
}
