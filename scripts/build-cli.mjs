// Bundles the command line into dist/cli/main.mjs; packages from node_modules stay outside. Used by bin/xiaomi-atlas.mjs.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The time of the newest file in a folder, 0 when there is none. */
export function newest(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), found.mtimeMs);
}

/** The bundle carries the generated dataset: changed source files of the data come first. */
function buildData() {
  if (newest(join(root, 'data')) <= newest(join(root, 'src', 'dataset', 'dataset.json'))) return;
  const made = spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/build-data.ts'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(`the data cannot be built: ${made.stderr.trim()}`);
}

export async function buildCli() {
  buildData();
  const { build } = await import('vite');
  const folder = join(root, 'dist', 'cli');
  mkdirSync(folder, { recursive: true });
  // Into a folder of its own first: two commands started at once must not load half a file.
  const own = mkdtempSync(join(root, 'dist', 'cli-'));
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'silent',
      build: {
        ssr: join(root, 'src/cli/main.ts'),
        outDir: own,
        target: 'node20',
        minify: false,
        emptyOutDir: false,
        copyPublicDir: false,
        rollupOptions: { output: { format: 'es', entryFileNames: 'main.mjs', codeSplitting: false } },
      },
    });
    renameSync(join(own, 'main.mjs'), join(folder, 'main.mjs'));
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await buildCli();
