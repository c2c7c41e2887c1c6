// npm runs this before `npm pack` and `npm publish`: a package is complete and of these sources, also one packed in a
// fresh clone.
import { spawnSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './start.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

// What is said goes to stderr: the answer of `npm pack --json` is on stdout.
process.stdout.write = process.stderr.write.bind(process.stderr);
// A dry run packs nothing, but the install below has to be one.
delete process.env.npm_config_dry_run;

try {
  await install();
  const { status } = spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/build.ts'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  process.exitCode = status ?? 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
