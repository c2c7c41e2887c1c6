/** Writes docs/functions.md and public/functions*.html from the doc comments; `--check` only compares. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { referenceFiles } from './functions/reference';

export function main(args: readonly string[]): number {
  const files = Object.entries(referenceFiles());
  if (args.includes('--check')) {
    const stale = files
      .filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text)
      .map(([path]) => path);
    if (stale.length > 0) console.error(`stale: ${stale.join(', ')}; run "node scripts/run.mjs scripts/build-docs.ts"`);
    return stale.length > 0 ? 1 : 0;
  }
  for (const [path, text] of files) writeFileSync(path, text);
  console.log(`wrote ${files.map(([path]) => path).join(', ')}`);
  return 0;
}
