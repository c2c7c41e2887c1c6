/**
 * Writes the manifest.
 *
 *   build-manifest                                   manifest.xml and public/shortcuts*.json, for https://localhost:3000
 *   build-manifest --base-url https://example.org/a  dist/manifest.xml, for another address
 *   build-manifest --check                           only compares these files with what would be written
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { shortcutFiles } from './manifest/shortcuts';
import { DEV_BASE_URL, manifestXml } from './manifest/write';

export const packageVersion = (): string =>
  (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;

/** What the committed manifest.xml has to be. */
export const developmentManifest = (): string => manifestXml({ baseUrl: DEV_BASE_URL, version: packageVersion() });

/** What is committed, by path. */
const generated = (): [path: string, text: string][] => [
  ['manifest.xml', developmentManifest()],
  ...Object.entries(shortcutFiles()).map(([name, text]): [string, string] => [`public/${name}`, text]),
];

/** Committed files that are not what would be written. */
export const staleFiles = (): string[] =>
  generated()
    .filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text)
    .map(([path]) => path);

export function main(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: {
      'base-url': { type: 'string' },
      'out': { type: 'string', short: 'o' },
      'check': { type: 'boolean', default: false },
    },
  });
  if (values.check) {
    const stale = staleFiles();
    for (const path of stale) console.error(`${path} is stale: run "node scripts/run.mjs scripts/build-manifest.ts"`);
    return stale.length > 0 ? 1 : 0;
  }
  const baseUrl = values['base-url'];
  const file = values.out ?? (baseUrl === undefined ? 'manifest.xml' : 'dist/manifest.xml');
  let xml: string;
  try {
    xml = manifestXml({ baseUrl: baseUrl ?? DEV_BASE_URL, version: packageVersion() });
  } catch (error) {
    console.error((error as Error).message);
    return 2;
  }
  if (file === 'manifest.xml') for (const [path, text] of generated()) writeFileSync(path, text);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, xml);
  console.log(`wrote ${file} for ${baseUrl ?? DEV_BASE_URL}`);
  return 0;
}
