#!/usr/bin/env node
// Starts the command line; builds it first when it is missing or older than what it is made of.
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bundle = join(root, 'dist', 'cli', 'main.mjs');
const INPUTS = ['src', 'data', 'public/functions.json', 'package.json', 'scripts/build-cli.mjs'];

/** An installed package may come without the sources: then its bundle is what there is. */
async function upToDate() {
  const builder = join(root, 'scripts', 'build-cli.mjs');
  if (!existsSync(builder)) return;
  const { buildCli, newest } = await import(pathToFileURL(builder).href);
  const made = statSync(bundle, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (made > 0 && made >= Math.max(...INPUTS.map((input) => newest(join(root, input))))) return;
  if (!existsSync(join(root, 'node_modules', 'vite')))
    throw new Error('the command line is not built; run npm install first');
  process.stderr.write('building the command line (once, and after changes) ... ');
  const started = Date.now();
  try {
    await buildCli();
  } catch (error) {
    process.stderr.write('\n');
    throw error;
  }
  process.stderr.write(`done in ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
}

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  await upToDate();
  const { run } = await import(pathToFileURL(bundle).href);
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const { stripVTControlCharacters } = await import('node:util');
  process.stderr.write(`${stripVTControlCharacters(String(error?.message ?? error)).replace(/\s*\n\s*/g, ' ')}\n`);
  process.exitCode = 1;
}
