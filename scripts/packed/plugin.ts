/**
 * Builds functions.js small: its tables (scripts/packed/contents.ts), and the texts that its code says, go into it
 * packed. Which texts are left in the code is known when it is finished; until then marks stand for them and for what
 * is packed.
 */
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { Words } from '../../src/core/lang';
import { CONSTANTS, packedTables } from './contents';
import { shortened } from './shorten';
import { tablesOf, textsOf } from './texts';

const ID = 'atlas-packed';
const MARK = /["'`]@(packed|\d+)@["'`]/g;
const mark = (what: string | number): string => `"@${what}@"`;

/** From the last to the first: what stands before keeps its place. */
const replaced = <T extends { readonly from: number; readonly to: number }>(
  code: string,
  spans: readonly T[],
  instead: (span: T) => string,
): string =>
  [...spans]
    .reverse()
    .reduce((made, s) => `${made.slice(0, s.from)}/* @__PURE__ */ ${instead(s)}${made.slice(s.to)}`, code);

/** As JSON, but names of fields are bare: within texts a quotation mark has a backslash before it. */
const literal = (value: object): string => JSON.stringify(value).replace(/(?<=[{,])"([a-z]\w*)":/gi, '$1:');

export function packedPlugin(root: string): Plugin {
  const found: Words[] = [];
  const left = new Set(Object.keys(CONSTANTS));
  const carried = resolve(root, 'src/packed/carried.ts');
  const table = resolve(root, 'src/core/hong-kong/index.ts');
  const packedTable = resolve(root, 'src/packed/hong-kong.ts');
  return {
    name: 'xiaomi-atlas-packed',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source === ID ? `\0${ID}` : source === './table' && importer === table ? packedTable : null,
    load: (id) => (id === `\0${ID}` ? `export default ${mark('packed')};` : null),
    transform(code, id) {
      if (!id.startsWith(resolve(root, 'src')) || !id.endsWith('.ts')) return null;
      const tables = tablesOf(code, Object.keys(CONSTANTS));
      for (const { name } of tables) left.delete(name);
      const bare = replaced(code, tables, ({ name }) => `tableOf(${JSON.stringify(name)})`);
      const calls = textsOf(bare);
      if (tables.length + calls.length === 0) return null;
      const made = replaced(bare, calls, ({ words }) => `textAt(${mark(found.push(words) - 1)})`);
      return `import { tableOf, textAt } from ${JSON.stringify(carried)};\n${made}`;
    },
    generateBundle(_options, bundle) {
      if (left.size > 0) this.error(`no module exports what is packed: ${[...left].join(', ')}`);
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const said = [...chunk.code.matchAll(MARK)].flatMap(([, what]) =>
          what === 'packed' ? [] : [found[Number(what)]!],
        );
        let at = 0;
        const packed = literal(shortened(packedTables(said, chunk.code)));
        chunk.code = chunk.code.replace(MARK, (_, what: string) => (what === 'packed' ? packed : String(at++)));
      }
    },
  };
}
