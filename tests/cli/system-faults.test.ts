/** What the system refuses is said in one sentence and ends with 2; a fault of ours is no verdict. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemReason, systemRefusal } from '../../src/cli/system-faults';
import { NotRegular, readRegular } from '../../src/dataset/regular-file';
import { command } from './in-process';

let folder: string;
const at = (name: string): string => join(folder, name);
const posix = process.platform === 'win32' ? describe.skip : describe;
/** The administrator may read everything. */
const restricted = process.getuid?.() === 0 ? test.skip : test;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-faults-'));
  mkdirSync(at('folder.xlsx'));
  writeFileSync(at('file'), 'text');
  if (process.platform === 'win32') return;
  symlinkSync('loop', at('loop'));
  symlinkSync('/dev/zero', at('zero'));
  symlinkSync('nowhere', at('dangling'));
  spawnSync('mkfifo', [at('pipe')]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Each command that reads a file which the user names. */
const READERS: [string, (path: string) => string[]][] = [
  ['verify', (path) => ['verify', path]],
  ['diff', (path) => ['diff', path, path]],
  ['check', (path) => ['check', path]],
];

posix('files that are none', () => {
  test.each(READERS)('%s says at once what is in the way', async (_name, args) => {
    const cases: [string, RegExp][] = [
      ['none', /there is no such file/],
      ['dangling', /there is no such file/],
      ['folder.xlsx', /it is a folder, not a file/],
      ['pipe', /it is a pipe, not a file/],
      ['zero', /it is a device, not a file/],
      ['loop', /its links lead round in a circle/],
      ['file/below', /a part of its path is a file, not a folder/],
      ['n'.repeat(256), /the name is too long/],
    ];
    for (const [name, reason] of cases) {
      const { code, out, err } = await command(...args(at(name)));
      expect([name, code, out]).toEqual([name, 2, '']);
      expect(err).toMatch(/^cannot read "[^"]*": [^\n]*; give an? [^\n]*\n$/);
      expect(err).toMatch(reason);
    }
  });

  test('audit: a folder that is none, and documents that are no files', async () => {
    for (const [name, reason] of [
      ['none', 'there is no such file'],
      ['file', 'it is not a folder'],
      ['pipe', 'it is not a folder'],
      ['loop', 'its links lead round in a circle'],
    ] as const) {
      const { code, err } = await command('audit', '--originals', at(name));
      expect(code).toBe(2);
      expect(err).toBe(`cannot read "${at(name)}": ${reason}; give the folder that holds the original documents\n`);
    }
    for (const target of [at('pipe'), at('zero'), at('folder.xlsx')]) {
      const originals = mkdtempSync(at('originals-'));
      symlinkSync(target, join(originals, '000_d0e96872b6e3457e.txt'));
      const { code, err } = await command('audit', '--originals', originals);
      expect(code).toBe(2);
      expect(err).toMatch(/^cannot read "[^"]*000_d0e96872b6e3457e\.txt": it is a (pipe|device|folder), not a file\n$/);
    }
  });

  test('build: before any work is done', async () => {
    for (const [name, reason] of [
      ['file/a.xlsx', '"[^"]*file" is not a folder'],
      ['none/a.xlsx', 'the folder "[^"]*none" does not exist'],
      ['loop/a.xlsx', 'its links lead round in a circle'],
      ['folder.xlsx', 'it is a folder, not a file'],
      [`${'n'.repeat(256)}.xlsx`, 'the name is too long'],
    ] as const) {
      const { code, out, err } = await command('build', 'blank', '-o', at(name), '--force');
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(new RegExp(`^cannot write "[^"]*": ${reason}\\n$`));
    }
  });

  restricted('no permission', async () => {
    writeFileSync(at('secret'), 'x');
    chmodSync(at('secret'), 0);
    mkdirSync(at('closed'), 0o500);
    for (const [, args] of READERS) {
      const { code, err } = await command(...args(at('secret')));
      expect([code, err]).toEqual([2, expect.stringMatching(/^cannot read "[^"]*": no permission; give /)]);
    }
    const { code, err } = await command('build', 'blank', '-o', at('closed/a.xlsx'));
    expect([code, err]).toEqual([2, expect.stringMatching(/cannot write "[^"]*": no permission\n$/)]);
  });
});

test('every error of the system has its sentence, known or not; others are none of it', () => {
  const fault = (code: string, syscall: string): Error =>
    Object.assign(new Error(`${code}: raw, ${syscall} '/x'`), { code, syscall, errno: -1, path: '/x' });
  for (const code of ['EACCES', 'EPERM', 'EBUSY', 'ENOSPC', 'EMFILE', 'EROFS', 'EIO', 'EREMOTEIO']) {
    const refused = systemRefusal(fault(code, 'open'));
    expect(refused).toMatchObject({ exitCode: 2, message: expect.stringMatching(/^cannot read "\/x": [a-z]/) });
    expect(refused!.message).not.toContain('raw');
  }
  expect(systemRefusal(fault('ENOSPC', 'write'))!.message).toBe('cannot write "/x": no space left on the disk');
  for (const error of [
    new TypeError('x is undefined'),
    Object.assign(new Error('own'), { code: '#N/A' }),
    'text',
    null,
  ])
    expect(systemReason(error)).toBeNull();
});

test('a file is read to its end, also behind a link', () => {
  expect(readRegular(at('file')).toString()).toBe('text');
  expect(() => readRegular(folder)).toThrow(NotRegular);
});
