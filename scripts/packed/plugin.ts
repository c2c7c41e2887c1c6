/**
 * Builds functions.js small: its tables (scripts/packed/contents.ts), and the texts that its code says, go into it packed. Which texts
 * are left in the code is known when it is finished; until then marks stand for them and for what is packed.
 */
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { Words } from '../../src/core/lang';
import { packedTables } from './contents';
import { textsOf } from './texts';

const ID = 'atlas-packed';
const MARK = /["'`]@(packed|\d+)@["'`]/g;
const mark = (what: string | number): string => `"@${what}@"`;

export function packedPlugin(root: string): Plugin {
  const found: Words[] = [];
  const carried = resolve(root, 'src/packed/carried.ts');
  return {
    name: 'xiaomi-atlas-packed',
    enforce: 'pre',
    resolveId: (source) => (source === ID ? `\0${ID}` : null),
    load: (id) => (id === `\0${ID}` ? `export default ${mark('packed')};` : null),
    transform(code, id) {
      if (!id.startsWith(resolve(root, 'src')) || !id.endsWith('.ts')) return null;
      const calls = textsOf(code);
      if (calls.length === 0) return null;
      let made = code;
      for (const { from, to, words } of [...calls].reverse()) {
        made = `${made.slice(0, from)}/* @__PURE__ */ textAt(${mark(found.length)})${made.slice(to)}`;
        found.push(words);
      }
      return `import { textAt } from ${JSON.stringify(carried)};\n${made}`;
    },
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const said = [...chunk.code.matchAll(MARK)].flatMap(([, what]) =>
          what === 'packed' ? [] : [found[Number(what)]!],
        );
        let at = 0;
        const packed = JSON.stringify(packedTables(said, chunk.code));
        chunk.code = chunk.code.replace(MARK, (_, what: string) => (what === 'packed' ? packed : String(at++)));
      }
    },
  };
}
