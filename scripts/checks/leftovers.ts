/** Files of the repository, and what must not be in them. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Every file git knows or would add. */
export function repositoryFiles(): string[] {
  const run = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (run.status !== 0) throw new Error(`git ls-files failed: ${run.stderr.trim()}`);
  return run.stdout.split('\0').filter(Boolean);
}

// Written in pieces, so that this file does not find itself.
const MARKERS: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(`\\b(${['TO', 'FIX', 'X'].map((head, i) => head + ['DO', 'ME', 'XX'][i]).join('|')})\\b`),
    'unfinished work',
  ],
  [new RegExp(`coming ${'soon'}`, 'i'), 'a promise instead of a feature'],
  [new RegExp(`^(<{7}|>{7}|={7})( |$)`), 'a merge conflict'],
  [new RegExp(`\\b(describe|test|it)\\.${'only'}\\(`), 'a test that keeps the others from running'],
  [new RegExp(`\\b${'debug'}ger;`), 'a breakpoint'],
];

const TEXT = /\.(ts|mts|mjs|js|json|md|html|css|xml|csv|svg|txt|yml)$|^\.ci\/run$/;

export function leftoversIn(path: string, text: string): string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      MARKERS.filter(([pattern]) => pattern.test(line)).map(
        ([, what]) => `${path}:${index + 1}: ${what}: ${line.trim().slice(0, 80)}`,
      ),
    );
}

export function leftovers(): string[] {
  return repositoryFiles()
    .filter((path) => TEXT.test(path) && path !== 'package-lock.json')
    .flatMap((path) => {
      try {
        return leftoversIn(path, readFileSync(path, 'utf8'));
      } catch {
        return []; // deleted but still known to git
      }
    });
}

/** The lockfile must work with any registry, and package.json must name exact versions. */
export function lockfileProblems(lock: string, manifest: string): string[] {
  const addresses = lock
    .split('\n')
    .flatMap((line, index) =>
      /"resolved":\s*"https?:/.test(line)
        ? [`package-lock.json:${index + 1}: address in the lockfile: ${line.trim().slice(0, 80)}`]
        : [],
    );
  const { dependencies = {}, devDependencies = {} } = JSON.parse(manifest) as Record<string, Record<string, string>>;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  );
  return [...addresses, ...loose.map(([name, version]) => `package.json: version not exact: ${name} ${version}`)];
}

/** Office.js may be used for tests and must never be in the repository. */
export function vendoredOffice(files: readonly string[]): string[] {
  return files
    .filter((path) =>
      /(^|\/)(office|excel-win32|excel-web|custom-functions-runtime|office_strings)[^/]*(\.debug)?\.js$/i.test(path),
    )
    .map((path) => `${path}: looks like a file of Office.js, which must not be committed`);
}
