// Runs a TypeScript file of this repository in Node: node scripts/run.mjs scripts/build-data.ts [arguments]
// The file exports main(arguments), which gives the exit code.
import { resolve } from 'node:path';
import { load } from './node-bundle.mjs';

const [file, ...rest] = process.argv.slice(2);
if (!file) {
  console.error('usage: node scripts/run.mjs FILE.ts [arguments]');
  process.exit(2);
}
// A stack names the lines of the TypeScript files.
process.setSourceMapsEnabled(true);
const { main } = await load(resolve(file));
process.exitCode = (await main(rest)) ?? 0;
