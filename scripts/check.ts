/**
 * `npm run check`: everything that can be judged without running the product. One line per check, what is wrong
 * below it, and the count at the end; exit code 1 when something failed.
 *
 *   check            all
 *   check manifest   only the checks whose name contains the word
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { checkoutBoundaryProblems } from './boundaries';
import { checkoutCircles } from './circles';
import { staleFiles } from './build-manifest';
import { leftovers, lockfileProblems, repositoryFiles, vendoredOffice } from './checks/leftovers';
import { staleNotice } from './checks/notices';
import { stalePictures } from './checks/pictured';
import { firstScreenCheck, functionsCheck } from './checks/size';
import { checkoutVersions, versionProblems } from './checks/versions';
import { schemaProblems } from './checks/xsd';
import { pngSize } from './manifest/png';
import { manifestProblems } from './manifest/rules';
import { checkoutWorld } from './manifest/world';
import { ICON_SIZES } from './manifest/write';

interface Check {
  readonly name: string;
  /** Problems, empty when fine; `skip` when it cannot be judged here. */
  readonly run: () =>
    readonly string[] | { readonly skip: string } | Promise<readonly string[] | { readonly skip: string }>;
}

/** The schemas lie beside the repository where it is developed; they are not part of it. */
const SCHEMA = '../shared/manifest-xsd/OfficeAppManifestV1_1.xsd';
const manifest = (): string => readFileSync('manifest.xml', 'utf8');

/** Problems = the lines that a command prints when it fails. */
function command(program: string, ...args: readonly string[]): string[] {
  const run = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1e8 });
  if (run.error) return [`${program} could not be started: ${run.error.message}`];
  if (run.status === 0) return [];
  const lines = `${run.stdout}\n${run.stderr}`.split('\n').filter((line) => line.trim() !== '');
  return lines.length > 0 ? lines : [`${program} ${args.join(' ')} ended with code ${run.status}`];
}
const node = (...args: readonly string[]): string[] => command(process.execPath, ...args);
const script = (file: string): string[] => node('scripts/run.mjs', file, '--check');

const CHECKS: readonly Check[] = [
  { name: 'types (tsc)', run: () => node('node_modules/typescript/bin/tsc', '--noEmit', '--pretty', 'false') },
  { name: 'lint (eslint)', run: () => node('node_modules/eslint/bin/eslint.js', '.') },
  { name: 'format (prettier)', run: () => node('node_modules/prettier/bin/prettier.cjs', '--check', '.') },
  { name: 'import boundaries', run: () => checkoutBoundaryProblems() },
  { name: 'no circles of imports', run: () => [...checkoutCircles()] },
  {
    name: 'manifest is fresh',
    run: () => staleFiles().map((path) => `${path} is stale: run "node scripts/run.mjs scripts/build-manifest.ts"`),
  },
  { name: 'manifest keeps to our rules', run: () => manifestProblems(manifest(), checkoutWorld) },
  {
    name: 'manifest fits the schema (XSD)',
    run: () => (existsSync(SCHEMA) ? schemaProblems(manifest(), SCHEMA) : { skip: `no ${SCHEMA}` }),
  },
  { name: 'manifest is read by office-addin-manifest', run: readByOffice },
  { name: 'icons are there, in their sizes', run: iconProblems },
  { name: 'functions metadata is fresh', run: () => script('scripts/build-metadata.ts') },
  { name: 'functions reference is fresh', run: () => script('scripts/build-docs.ts') },
  { name: 'countries are fresh', run: () => script('scripts/build-countries.ts') },
  { name: 'texts of Hong Kong are fresh', run: () => script('scripts/build-hong-kong.ts') },
  { name: 'dataset is fresh', run: () => script('scripts/build-data.ts') },
  { name: 'pictures of the workbook are fresh', run: () => stalePictures() },
  { name: 'licence texts are fresh', run: () => staleNotice() },
  { name: 'size of the first screen', run: firstScreenCheck },
  { name: 'size of functions.js', run: functionsCheck },
  { name: 'no leftovers', run: () => leftovers() },
  {
    name: 'lockfile and versions',
    run: () => lockfileProblems(readFileSync('package-lock.json', 'utf8'), readFileSync('package.json', 'utf8')),
  },
  { name: 'versions fit together', run: () => versionProblems(checkoutVersions()) },
  { name: 'no file of Office.js', run: () => vendoredOffice(repositoryFiles()) },
];

async function readByOffice(): Promise<string[]> {
  const info = await OfficeAddinManifest.readManifestFile('manifest.xml');
  const expected = {
    id: /<Id>(.*)<\/Id>/.exec(manifest())?.[1],
    hosts: 'Workbook',
    permissions: 'ReadWriteDocument',
    defaultLocale: 'en-US',
  };
  const found = {
    id: info.id,
    hosts: info.hosts?.join(),
    permissions: info.permissions,
    defaultLocale: info.defaultLocale,
  };
  return Object.entries(expected).flatMap(([name, value]) => {
    const read = found[name as keyof typeof found];
    return read === value ? [] : [`${name} read as ${read}; expected ${value}`];
  });
}

function iconProblems(): string[] {
  return ICON_SIZES.flatMap((size) => {
    const file = `public/assets/icon-${size}.png`;
    if (!existsSync(file)) return [`icon missing: ${file}; run "node scripts/run.mjs scripts/build-icons.ts"`];
    const real = pngSize(readFileSync(file));
    return real?.width === size && real.height === size
      ? []
      : [`icon of the wrong size: ${file} is ${real ? `${real.width} x ${real.height}` : 'no PNG'}`];
  });
}

/** At most this many lines of one failed check; the rest is counted. */
const SHOWN = 40;

export async function main(args: readonly string[]): Promise<number> {
  const chosen = CHECKS.filter(({ name }) => args.every((word) => name.includes(word)));
  if (chosen.length === 0) {
    console.error(
      `no check with this name: ${args.join(' ')}; there are: ${CHECKS.map(({ name }) => name).join(', ')}`,
    );
    return 2;
  }
  let passed = 0;
  let failed = 0;
  for (const { name, run } of chosen) {
    const result = await Promise.resolve()
      .then(run)
      .catch((error: unknown) => [error instanceof Error ? error.message : String(error)]);
    if ('skip' in result) {
      console.log(`skip  ${name}: ${result.skip}`);
      continue;
    }
    console.log(`${result.length === 0 ? 'ok   ' : 'FAIL '} ${name}`);
    for (const line of result.slice(0, SHOWN)) console.log(`      ${line}`);
    if (result.length > SHOWN) console.log(`      … and ${result.length - SHOWN} more`);
    if (result.length > 0) failed++;
    else passed++;
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
