#!/usr/bin/env node
// Starts the command line. In a clone it builds it first when it is missing or older than what it is made of.
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

// npm puts a link to this file on the path, and a linked package is a link itself.
const root = dirname(dirname(realpathSync(fileURLToPath(import.meta.url))));
const bundle = join(root, 'dist', 'cli', 'main.mjs');
const MAY_NOT_WRITE = ['EACCES', 'EPERM', 'EROFS'];

const imported = (path) => import(pathToFileURL(path).href);

/** An installed package comes without the sources: then its bundle is what there is. */
async function commandLine() {
  const builder = join(root, 'scripts', 'build-cli.mjs');
  if (!existsSync(builder)) return imported(bundle);
  const { buildCli, isCliBuilt, loadCli } = await imported(builder);
  if (isCliBuilt()) return imported(bundle);
  if (!existsSync(join(root, 'node_modules', 'vite')))
    throw new Error('the command line is not built; run npm install first');
  process.stderr.write('building the command line (once, and after changes) ... ');
  const started = Date.now();
  try {
    const loaded = await buildCli().catch((error) => {
      if (MAY_NOT_WRITE.includes(error?.code)) return loadCli();
      throw error;
    });
    process.stderr.write(`done in ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
    return loaded ?? imported(bundle);
  } catch (error) {
    process.stderr.write('\n');
    throw error;
  }
}

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  const { run } = await commandLine();
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const { stripVTControlCharacters } = await import('node:util');
  process.stderr.write(`${stripVTControlCharacters(String(error?.message ?? error)).replace(/\s*\n\s*/g, ' ')}\n`);
  process.exitCode = 1;
}
