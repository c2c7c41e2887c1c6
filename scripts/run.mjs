// Runs a TypeScript file of this repository in Node: node scripts/run.mjs scripts/build-data.ts [arguments]
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runnerImport } from 'vite';

const [file, ...rest] = process.argv.slice(2);
if (!file) {
  console.error('usage: node scripts/run.mjs FILE.ts [arguments]');
  process.exit(2);
}
process.argv = [process.argv[0], resolve(file), ...rest];
const { module } = await runnerImport(pathToFileURL(resolve(file)).pathname, { configFile: false, logLevel: 'error' });
if (typeof module.main === 'function') process.exitCode = (await module.main(rest)) ?? 0;
