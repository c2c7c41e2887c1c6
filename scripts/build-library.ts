/**
 * The library into dist/lib, as a module (index.mjs, index.d.ts) and as CommonJS (index.cjs, index.d.cts): not every
 * Node 20 can
 * `require` a module. All types are in one file, because TypeScript's `nodenext` follows no import without an
 * extension.
 *
 *   node scripts/run.mjs scripts/build-library.ts [--if-stale]
 */
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateDtsBundle } from 'dts-bundle-generator';
import { bundleForNode, newest, root } from './node-bundle.mjs';

const ENTRY = join(root, 'src/index.ts');

function declarations(): string {
  const [text] = generateDtsBundle([{ filePath: ENTRY, output: { noBanner: true, exportReferencedTypes: false } }], {
    preferredConfigPath: join(root, 'tsconfig.types.json'),
  });
  return text!;
}

async function buildLibrary(): Promise<void> {
  const folder = join(root, 'dist/lib');
  mkdirSync(folder, { recursive: true });
  const own = mkdtempSync(join(dirname(folder), 'lib-'));
  try {
    for (const name of ['index.mjs', 'index.cjs']) await bundleForNode(ENTRY, own, name);
    const types = declarations();
    for (const name of ['index.d.ts', 'index.d.cts']) writeFileSync(join(own, name), types);
    for (const name of readdirSync(own).sort()) renameSync(join(own, name), join(folder, name));
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

/** What it is made of. */
const INPUTS = [
  'src',
  'package.json',
  'tsconfig.json',
  'tsconfig.types.json',
  'scripts/build-library.ts',
  'scripts/node-bundle.mjs',
];

const isStale = (): boolean => {
  // The last to be written.
  const made = statSync(join(root, 'dist/lib/index.mjs'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return made < Math.max(...INPUTS.map((input) => newest(join(root, input))));
};

export async function main(args: readonly string[]): Promise<number> {
  const unknown = args.filter((one) => one !== '--if-stale');
  if (unknown.length > 0) {
    console.error(`unknown arguments: ${unknown.join(' ')}; expected nothing or --if-stale`);
    return 2;
  }
  if (args.length === 0 || isStale()) await buildLibrary();
  return 0;
}
