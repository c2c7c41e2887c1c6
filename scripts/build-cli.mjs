// Bundles the command line into dist/cli/main.mjs; packages from node_modules stay outside. Used by bin/xiaomi-atlas.mjs.
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

export async function buildCli() {
  const { build } = await import('vite');
  const folder = join(root, 'dist', 'cli');
  mkdirSync(folder, { recursive: true });
  // Into a folder of its own first: two commands started at once must not load half a file.
  const own = mkdtempSync(join(root, 'dist', 'cli-'));
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
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
