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

/** Output that could not be written: the answer is not there, whatever it was. */
let lost = false;
// A reader that has seen enough (`| head`) is no error, and changes nothing about how the command ends.
process.stdout.on('error', ({ code }) => {
  if (code === 'EPIPE' || lost) return;
  lost = true;
  process.exitCode = 2;
  process.stderr.write(`cannot write the output: ${code === 'ENOSPC' ? 'no space left on the disk' : code}\n`);
});
process.stderr.on('error', () => undefined);

try {
  await upToDate();
  const { run } = await import(pathToFileURL(bundle).href);
  const code = await run(process.argv.slice(2));
  process.exitCode = lost ? 2 : code;
} catch (error) {
  // As src/cli/printed-text.ts, which may not be built yet.
  const { stripVTControlCharacters } = await import('node:util');
  const text = stripVTControlCharacters(String(error?.message ?? error)).replace(/\s*\n\s*/g, ' ');
  process.stderr.write(`${text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '?')}\n`);
  process.exitCode = 2;
}
