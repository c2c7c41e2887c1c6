/**
 * Test files of some rooms, one after the other, with one set of modules. Jest gives each file modules of its own: what
 * reads and writes workbooks is compiled anew there and runs several times slower until it is warm. Together they take
 * two thirds of the time. Only a run of everything does that (jest.config.mjs); a file that is asked for by name runs
 * by itself.
 */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import rooms from './rooms.json';

const tests = resolve(__dirname, '..');
export type Group = keyof typeof rooms;

const files = readdirSync(tests, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.test.ts') && !path.startsWith('together/'))
  .sort();
/** The longest beginning decides: a room inside another can go elsewhere. */
const groupOf = (path: string): string | undefined =>
  Object.entries(rooms)
    .flatMap(([group, beginnings]) => beginnings.map((beginning) => ({ group, beginning })))
    .filter(({ beginning }) => path.startsWith(beginning))
    .sort((a, b) => b.beginning.length - a.beginning.length)[0]?.group;

export const filesOf = (group: Group): string[] => files.filter((path) => groupOf(path) === group);

/** Runs them; what a file prepares and cleans up is its own. */
export function together(group: Group): void {
  for (const path of filesOf(group))
    describe(path, () => {
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- tests are declared while a file is loaded
      require(join(tests, path));
    });
  jest.setTimeout(600_000);
}
