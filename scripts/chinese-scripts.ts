/**
 * Which character of traditional Chinese is which of simplified, after OpenCC's table: the frequent ones of Big5, and
 * whatever stands in our own texts. It travels with the figures, so that no script of a page grows by it.
 */
import TABLE from 'opencc-js/dict/TSCharacters';

/** Rows 0xa4 to 0xc6 of Big5 hold the frequent characters. */
function frequent(): ReadonlySet<string> {
  const decoder = new TextDecoder('big5');
  const letters = new Set<string>();
  for (let row = 0xa4; row <= 0xc6; row++)
    for (let cell = 0x40; cell <= 0xfe; cell++) letters.add(decoder.decode(new Uint8Array([row, cell])));
  return letters;
}

/** @returns two texts of one length: the character at a place of the first is the one at that place of the second. */
export function chineseScripts(texts: string): readonly [traditional: string, simplified: string] {
  const [common, own] = [frequent(), new Set(texts)];
  const pairs = TABLE.split('|')
    .map((pair) => pair.split(' '))
    .filter(([from, to]) => from!.length === 1 && to!.length === 1 && from !== to)
    .filter(([from]) => common.has(from!) || own.has(from!))
    .sort(([a], [b]) => (a! < b! ? -1 : 1));
  return [pairs.map(([from]) => from).join(''), pairs.map(([, to]) => to).join('')];
}
