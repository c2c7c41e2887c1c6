/**
 * Builds the browser side into dist/web: playground, task pane, functions.js, everything of public/, and NOTICE.txt,
 * the licence texts of what is bundled.
 *
 *   node scripts/run.mjs scripts/build-app.ts [--out DIR]
 *
 * OFFICE_JS_URL in the environment sets where taskpane.html loads Office.js from.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type InlineConfig, type Plugin } from 'vite';
import { defaultOptions, functionsConfig, pageConfig, type BuildOptions } from '../vite.config';
import { root } from './node-bundle.mjs';
import { bundledModules, bundledPackages, dataPackages } from './notices/bundled';
import { noticeText } from './notices/notice';
import { packedPlugin } from './packed/plugin';

/** Beside what it speaks of. `npm run build` keeps a copy as NOTICE. */
export const NOTICE_FILE = 'NOTICE.txt';

export async function buildApp(options: BuildOptions, log: (line: string) => void = () => undefined): Promise<void> {
  // Anything else would pick the slow, talkative builds of Lit and React.
  process.env.NODE_ENV = 'production';
  rmSync(options.outDir, { recursive: true, force: true });
  mkdirSync(options.outDir, { recursive: true });
  const bundled = bundledModules();
  const made = (config: InlineConfig, ...plugins: readonly Plugin[]): Promise<unknown> =>
    build({ ...config, plugins: [...(config.plugins ?? []), ...plugins, bundled.plugin] });
  log('functions.js …');
  await made(functionsConfig('taskpane/functions-only.ts', options), packedPlugin(root));
  log('task pane …');
  await made(pageConfig('taskpane', options));
  log('playground (the spreadsheet is large) …');
  await made(pageConfig('playground', options));
  writeFileSync(
    join(options.outDir, NOTICE_FILE),
    noticeText([...bundledPackages(bundled.ids, root), ...dataPackages(root)]),
  );
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
