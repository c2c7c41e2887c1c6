/**
 * The versions of one release. package.json has the product's version, and the manifest's is derived from it. The data
 * have their own (data/version.json): what was cited with it must stay findable, so it changes with the figures only. A
 * package is never older than the data it carries.
 */
import { readFileSync } from 'node:fs';
import { officeVersion } from '../manifest/write';

export interface Versions {
  readonly package: string;
  readonly lockfile: string;
  /** Four numbers. */
  readonly manifest: string;
  readonly data: string;
  /** The one that the README tells people to name. */
  readonly readme: string;
}

const numbers = (version: string): number[] => version.split('.').map(Number);
const isOlder = (one: string, other: string): boolean => {
  const [a, b] = [numbers(one), numbers(other)];
  const at = a.findIndex((part, i) => part !== b[i]);
  return at >= 0 && a[at]! < b[at]!;
};

export function versionProblems(versions: Versions): string[] {
  const { package: own, lockfile, manifest, data, readme } = versions;
  const wrong = Object.entries({ 'package.json': own, 'data/version.json': data })
    .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
    .map(([file, version]) => `${file}: version ${version}; expected three numbers such as 1.2.3`);
  if (wrong.length > 0) return wrong;
  const expect = (file: string, found: string, wanted: string): string[] =>
    found === wanted ? [] : [`${file}: version ${found || 'none'}; expected ${wanted}`];
  return [
    ...expect('package-lock.json', lockfile, own),
    ...expect('manifest.xml', manifest, officeVersion(own)),
    ...expect('README.md (how to cite)', readme, data),
    ...(isOlder(own, data) ? [`package.json: version ${own} is older than its data, ${data}: raise it too`] : []),
  ];
}

const json = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;
const found = (path: string, pattern: RegExp): string => pattern.exec(readFileSync(path, 'utf8'))?.[1] ?? '';

export const checkoutVersions = (): Versions => ({
  package: json<{ version: string }>('package.json').version,
  lockfile: json<{ version: string }>('package-lock.json').version,
  manifest: found('manifest.xml', /<Version>(.*)<\/Version>/),
  data: json<{ version: string }>('data/version.json').version,
  readme: found('README.md', /\*Xiaomi Atlas, version ([^*]*)\*/),
});
