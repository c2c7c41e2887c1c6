/**
 * Writes the functions metadata.
 *
 *   build-metadata                                              public/functions*.json, for https://localhost:3000
 *   build-metadata --base-url https://example.org --out dist/web  for another address
 *   build-metadata --check                                      only compares public/ with what would be written
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { metadataFiles } from './functions/metadata';
import { limitProblems } from './functions/limits';
import { checkedBaseUrl, DEV_BASE_URL } from './manifest/write';
import { datasetWithTables } from './functions/dataset';

export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      'base-url': { type: 'string', default: DEV_BASE_URL },
      'out': { type: 'string', short: 'o', default: 'public' },
      'check': { type: 'boolean', default: false },
    },
  });
  let files: Record<string, string>;
  try {
    files = await metadataFiles(datasetWithTables(), checkedBaseUrl(values['base-url']));
  } catch (error) {
    console.error((error as Error).message);
    return 1;
  }
  const problems = Object.entries(files).flatMap(([name, text]) =>
    limitProblems(JSON.parse(text)).map((problem) => `${name}: ${problem}`),
  );
  if (problems.length > 0) {
    problems.forEach((problem) => console.error(problem));
    return 1;
  }
  if (values.check) {
    const stale = Object.entries(files)
      .filter(([name, text]) => !existsSync(`public/${name}`) || readFileSync(`public/${name}`, 'utf8') !== text)
      .map(([name]) => name);
    if (stale.length > 0)
      console.error(`stale in public/: ${stale.join(', ')}; run "node scripts/run.mjs scripts/build-metadata.ts"`);
    return stale.length > 0 ? 1 : 0;
  }
  mkdirSync(values.out, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(`${values.out}/${name}`, text);
  console.log(`wrote ${Object.keys(files).join(', ')} to ${values.out}`);
  return 0;
}
