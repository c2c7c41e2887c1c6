/**
 * Writes the manifest.
 *
 *   build-manifest                                   manifest.xml and public/shortcuts.json, for https://localhost:3000
 *   build-manifest --base-url https://example.org/a  dist/manifest.xml, for another address
 *   build-manifest --check                           only compares manifest.xml with what would be written
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { shortcutsJson } from './manifest/shortcuts';
import { DEV_BASE_URL, manifestXml } from './manifest/write';

export const packageVersion = (): string => (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;

/** What the committed manifest.xml has to be. */
export const developmentManifest = (): string => manifestXml({ baseUrl: DEV_BASE_URL, version: packageVersion() });

const SHORTCUTS_FILE = 'public/shortcuts.json';

/** Committed files that are not what would be written. */
export const staleFiles = (): string[] => [
  ...(readFileSync('manifest.xml', 'utf8') === developmentManifest() ? [] : ['manifest.xml']),
  ...(existsSync(SHORTCUTS_FILE) && readFileSync(SHORTCUTS_FILE, 'utf8') === shortcutsJson() ? [] : [SHORTCUTS_FILE]),
];

export function main(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: { 'base-url': { type: 'string' }, out: { type: 'string', short: 'o' }, check: { type: 'boolean', default: false } },
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
  if (file === 'manifest.xml') writeFileSync(SHORTCUTS_FILE, shortcutsJson());
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, xml);
  console.log(`wrote ${file} for ${baseUrl ?? DEV_BASE_URL}`);
  return 0;
}
