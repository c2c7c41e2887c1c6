/**
 * The library into dist/lib: index.mjs for Node and bundlers, and index.d.ts, all of its types in one file, because TypeScript's
 * `nodenext` follows no import without an extension.
 *
 *   node scripts/run.mjs scripts/build-library.ts [--out DIR]
 */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { generateDtsBundle } from 'dts-bundle-generator';
import { bundleForNode, root } from './node-bundle.mjs';

const ENTRY = join(root, 'src/index.ts');

function declarations(): string {
  const [text] = generateDtsBundle([{ filePath: ENTRY, output: { noBanner: true, exportReferencedTypes: false } }], {
    preferredConfigPath: join(root, 'tsconfig.library.json'),
  });
  return text!;
}

export async function buildLibrary(folder = join(root, 'dist/lib')): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const own = mkdtempSync(join(dirname(folder), 'lib-'));
  try {
    await bundleForNode(ENTRY, own, 'index.mjs');
    writeFileSync(join(own, 'index.d.ts'), declarations());
    for (const name of ['index.mjs', 'index.d.ts']) renameSync(join(own, name), join(folder, name));
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

export async function main(args: readonly string[]): Promise<number> {
  await buildLibrary(args[0] === '--out' && args[1] ? resolve(args[1]) : undefined);
  return 0;
}
