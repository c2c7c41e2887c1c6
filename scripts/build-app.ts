/**
 * Builds the browser side into dist/web: playground, task pane, functions.js, and everything of public/.
 *
 *   node scripts/run.mjs scripts/build-app.ts [--out DIR]
 *
 * OFFICE_JS_URL in the environment sets where taskpane.html loads Office.js from.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';
import { defaultOptions, functionsConfig, pageConfig, type BuildOptions } from '../vite.config';

export async function buildApp(options: BuildOptions, log: (line: string) => void = () => undefined): Promise<void> {
  // Anything else would pick the slow, talkative builds of Lit and React.
  process.env.NODE_ENV = 'production';
  rmSync(options.outDir, { recursive: true, force: true });
  mkdirSync(options.outDir, { recursive: true });
  log('functions.js …');
  await build(functionsConfig('taskpane/functions-only.ts', options));
  log('task pane …');
  await build(pageConfig('taskpane', options));
  log('playground (the spreadsheet is large) …');
  await build(pageConfig('playground', options));
  for (const page of ['index.html', 'taskpane.html', 'functions.js']) {
    if (!existsSync(resolve(options.outDir, page))) throw new Error(`the build left out ${page}`);
  }
}

export async function main(args: readonly string[]): Promise<number> {
  const out = args[0] === '--out' ? args[1] : undefined;
  if (args.length > 0 && !out) {
    console.error(`unknown arguments: ${args.join(' ')}; expected [--out DIR]`);
    return 2;
  }
  const options = defaultOptions();
  await buildApp(out ? { ...options, outDir: resolve(out) } : options, (line) => console.log(`  ${line}`));
  return 0;
}
