// Bundles TypeScript of this repository into one file for Node; packages from node_modules stay outside. Plain
// JavaScript: everything else is started with it.
import { mkdtempSync, readdirSync, realpathSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Where this repository really is, however it was reached. */
export const root = dirname(dirname(realpathSync(fileURLToPath(import.meta.url))));

/** The time of the newest file in a folder, 0 when there is none. */
export function newest(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), found.mtimeMs);
}

/** A module knows its own place, wherever its code ends up. */
const places = {
  name: 'xiaomi-atlas-places',
  transform(code, id) {
    if (/[\0?]|node_modules/.test(id) || !code.includes('import.meta')) return null;
    return code
      .replace(/\bimport\.meta\.url\b/g, () => JSON.stringify(pathToFileURL(id).href))
      .replace(/\bimport\.meta\.dirname\b/g, () => JSON.stringify(dirname(id)));
  },
};

/**
 * `entry` and what it imports from the repository, as the one file `name` in `folder`: a module, or CommonJS when it
 * ends in .cjs.
 */
export async function bundleForNode(entry, folder, name, { sourcemap = false } = {}) {
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [places],
    // Written as a module only, which CommonJS cannot load in every Node that we run on.
    ssr: { noExternal: ['get-east-asian-width'] },
    build: {
      ssr: entry,
      outDir: folder,
      target: 'node20',
      minify: false,
      sourcemap,
      emptyOutDir: false,
      copyPublicDir: false,
      rollupOptions: {
        output: { format: name.endsWith('.cjs') ? 'cjs' : 'es', entryFileNames: name, codeSplitting: false },
      },
    },
  });
}

/**
 * Bundles a file and loads it, from a folder that is gone when the process ends: packages may be imported late. Works
 * where the repository itself may not be written to.
 */
export async function load(entry) {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'xiaomi-atlas-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  // The packages are looked for from where the bundle lies. A junction is what Windows lets everybody make.
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  await bundleForNode(entry, folder, 'loaded.mjs', { sourcemap: true });
  return import(pathToFileURL(join(folder, 'loaded.mjs')).href);
}
