// Bundles the command line into dist/cli/main.mjs. Used by bin/xiaomi-atlas.mjs.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { bundleForNode, load, newest, root } from './node-bundle.mjs';
import { isStarted } from './started.mjs';

const ENTRY = join(root, 'src/cli/main.ts');
const BUNDLE = join(root, 'dist', 'cli', 'main.mjs');
const INPUTS = [
  'src',
  'data',
  'public/functions.json',
  'package.json',
  'scripts/build-cli.mjs',
  'scripts/node-bundle.mjs',
];

const newestInput = () => Math.max(...INPUTS.map((input) => newest(join(root, input))));

export const isCliBuilt = () => (statSync(BUNDLE, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= newestInput();

/** The bundle carries the generated dataset: changed source files of the data come first. */
function buildData() {
  if (newest(join(root, 'data')) <= newest(join(root, 'src', 'dataset', 'dataset.json'))) return;
  const made = spawnSync(process.execPath, [join(root, 'scripts/run.mjs'), join(root, 'scripts/build-data.ts')], {
    cwd: root,
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(`the data cannot be built: ${made.stderr.trim()}`);
}

export async function buildCli() {
  buildData();
  // What changes while it is built is built again: the bundle is as old as what it was made of.
  const asOf = new Date(Math.ceil(newestInput()));
  mkdirSync(join(root, 'dist', 'cli'), { recursive: true });
  // Into a folder of its own first: two commands started at once must not load half a file.
  const own = mkdtempSync(join(root, 'dist', 'cli-'));
  try {
    await bundleForNode(ENTRY, own, 'main.mjs');
    utimesSync(join(own, 'main.mjs'), asOf, asOf);
    renameSync(join(own, 'main.mjs'), BUNDLE);
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

/** The command line, where its bundle cannot be kept: the repository may belong to somebody else. */
export const loadCli = () => load(ENTRY);

if (isStarted(import.meta.url)) await buildCli();
