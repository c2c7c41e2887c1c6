/**
 * A disk that is really full, and a real limit on the size of files: no part of a workbook is left, and the reason is
 * said in words.
 */
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { RARE } from '../rare';

jest.setTimeout(120_000);
const BIN = resolve(__dirname, '../../bin/xiaomi-atlas.mjs');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-full-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sh = (command: string, ...prefix: string[]): SpawnSyncReturns<string> => {
  const [first = 'sh', ...rest] = [...prefix, 'sh', '-c', command];
  return spawnSync(first, rest, { encoding: 'utf8', timeout: 100_000 });
};
/** In a name space of its own anybody may mount a small disk, where the system lets them. */
const SMALL_DISK = ['unshare', '--user', '--map-root-user', '--mount'];
const mounts = process.platform === 'linux' && sh('mount -t tmpfs -o size=16k none /mnt', ...SMALL_DISK).status === 0;
const build = (output: string): string => `"${process.execPath}" "${BIN}" build blank -o "${output}"`;

(mounts && RARE ? test : test.skip)('a full disk', () => {
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  // The list of what is left comes from inside: outside nothing was ever there.
  const run = sh(
    `mount -t tmpfs -o size=16k none "${disk}" && { ${build(join(disk, 'a.xlsx'))}; echo "exit $?"; ls -A "${disk}"; }`,
    ...SMALL_DISK,
  );
  expect(run.stdout).toBe('exit 2\n');
  expect(run.stderr).toMatch(/cannot write ".*a\.xlsx": no space left on the disk\n$/);
});

(process.platform === 'win32' ? test.skip : test)('a limit on the size of files', () => {
  // Built first, since the limit would hold for that too.
  sh(`"${process.execPath}" "${BIN}" --version`);
  const run = sh(`ulimit -f 8; ${build(join(folder, 'b.xlsx'))}`);
  expect(run.status).toBe(2);
  expect(run.stderr).toMatch(/cannot write ".*b\.xlsx": the file is larger than files may be here/);
  expect(readdirSync(folder).filter((name) => /b\.xlsx|\.part$/.test(name))).toEqual([]);
});
