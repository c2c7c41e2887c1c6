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
  const { run } = await commandLine();
  const code = await run(process.argv.slice(2));
  process.exitCode = lost ? 2 : code;
} catch (error) {
  // As src/cli/printed-text.ts, which may not be built yet.
  const { stripVTControlCharacters } = await import('node:util');
  const text = stripVTControlCharacters(String(error?.message ?? error)).replace(/\s*\n\s*/g, ' ');
  process.stderr.write(`${text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '?')}\n`);
  process.exitCode = 2;
}
