/**
 * `npm run build`: everything under dist/.
 *
 *   data --> metadata --> dist/web (playground, pane, functions.js) --> NOTICE --> dist/cli --> dist/lib
 *   --> dist/manifest.xml
 *
 *   npm run build -- --base-url https://example.org/atlas     for another address than https://localhost:3000
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { NOTICE_FILE } from './build-app';
import { DEV_BASE_URL } from './manifest/write';

const step = (what: string, ...args: readonly string[]): boolean => {
  console.log(what);
  return spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
};
const script = (what: string, name: string, ...args: readonly string[]): boolean =>
  step(what, 'scripts/run.mjs', `scripts/${name}`, ...args);

/** Committed, so that what is bundled can be reviewed like everything else. */
function keepNotice(): boolean {
  copyFileSync(`dist/web/${NOTICE_FILE}`, 'NOTICE');
  return true;
}

export async function main(args: readonly string[]): Promise<number> {
  const good =
    script('data', 'build-data.ts') &&
    script('functions metadata', 'build-metadata.ts') &&
    script('pages', 'build-app.ts') &&
    keepNotice() &&
    step('command line', 'scripts/build-cli.mjs') &&
    script('library', 'build-library.ts') &&
    // The copies of functions.json that are served point to the same address as the manifest.
    (args.length === 0 ||
      script('functions metadata for this address', 'build-metadata.ts', ...args, '--out', 'dist/web')) &&
    script('manifest', 'build-manifest.ts', ...(args.length > 0 ? args : ['--base-url', DEV_BASE_URL]));
  return good ? 0 : 1;
}
