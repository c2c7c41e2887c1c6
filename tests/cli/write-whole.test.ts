import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NO, Refusal, USAGE } from '../../src/cli/io';
import { checkTarget, writeWhole } from '../../src/cli/write-whole';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const bytes = new Uint8Array([1, 2, 3]);

function refusal(action: () => void): Refusal {
  try {
    action();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('no refusal');
}

test('writes the file and leaves nothing beside it', async () => {
  await writeWhole(join(folder, 'a.xlsx'), bytes, false);
  expect(readdirSync(folder)).toEqual(['a.xlsx']);
  expect([...readFileSync(join(folder, 'a.xlsx'))]).toEqual([1, 2, 3]);
});

test('an existing file is kept without --force, also one that appears meanwhile, and replaced with it', async () => {
  const path = join(folder, 'a.xlsx');
  writeFileSync(path, 'old');
  expect(refusal(() => checkTarget(path, false))).toMatchObject({
    exitCode: NO,
    message: expect.stringContaining('--force'),
  });
  await expect(writeWhole(path, bytes, false)).rejects.toThrow('exists already');
  expect(readFileSync(path, 'utf8')).toBe('old');
  await writeWhole(path, bytes, true);
  expect(readFileSync(path)).toHaveLength(3);
  expect(readdirSync(folder)).toEqual(['a.xlsx']);
});

test('a folder that does not exist, a file in its place, a folder as target', () => {
  expect(refusal(() => checkTarget(join(folder, 'no', 'a.xlsx'), false)).message).toMatch(
    /the folder ".*no" does not exist/,
  );
  writeFileSync(join(folder, 'file'), '');
  expect(refusal(() => checkTarget(join(folder, 'file', 'a.xlsx'), false)).message).toMatch(/is not a folder/);
  mkdirSync(join(folder, 'b.xlsx'));
  expect(refusal(() => checkTarget(join(folder, 'b.xlsx'), true)).message).toMatch(/it is a folder/);
});

test('a write that fails in the middle leaves the old file and no part', async () => {
  const path = join(folder, 'a.xlsx');
  writeFileSync(path, 'old');
  const broken = { length: 10 } as unknown as Uint8Array;
  await expect(writeWhole(path, broken, true)).rejects.toThrow();
  expect(readFileSync(path, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['a.xlsx']);
});

const modeOf = (path: string): number => statSync(path).mode & 0o777;
const posix = process.platform === 'win32' ? test.skip : test;

posix('replacing a file keeps who may read it; a new one follows the mask', async () => {
  const path = join(folder, 'a.xlsx');
  for (const mode of [0o600, 0o640, 0o666, 0o444]) {
    writeFileSync(path, 'old');
    chmodSync(path, mode);
    await writeWhole(path, bytes, true);
    expect([modeOf(path), statSync(path).size]).toEqual([mode, 3]);
    rmSync(path);
  }
  await writeWhole(path, bytes, false);
  expect(modeOf(path)).toBe(0o666 & ~process.umask());
});

posix('a link is written through and stays; one to nothing, or to itself, is refused', async () => {
  const [file, link, dead, loop] = ['real.xlsx', 'link.xlsx', 'dead.xlsx', 'loop.xlsx'].map((name) =>
    join(folder, name),
  );
  mkdirSync(join(folder, 'in'));
  const real = join(folder, 'in', 'real.xlsx');
  writeFileSync(real, 'old');
  symlinkSync('in/real.xlsx', link!);
  symlinkSync('nowhere.xlsx', dead!);
  symlinkSync('loop.xlsx', loop!);
  await expect(writeWhole(link!, bytes, false)).rejects.toMatchObject({ exitCode: NO });
  await writeWhole(link!, bytes, true);
  expect([lstatSync(link!).isSymbolicLink(), readFileSync(real).length]).toEqual([true, 3]);
  expect(refusal(() => checkTarget(dead!, true))).toMatchObject({
    exitCode: USAGE,
    message: expect.stringContaining('a link to a file that does not exist'),
  });
  expect(refusal(() => checkTarget(loop!, true))).toMatchObject({
    exitCode: USAGE,
    message: expect.stringContaining('its links lead round in a circle'),
  });
  expect(readdirSync(join(folder, 'in'))).toEqual(['real.xlsx']);
  expect(readdirSync(folder)).not.toContain(file);
});

posix('names as long as names may be; longer ones are refused before any work', async () => {
  for (const length of [244, 250, 255]) {
    const path = join(folder, `${'n'.repeat(length - 5)}.xlsx`);
    await writeWhole(path, bytes, false);
    await writeWhole(path, bytes, true);
    expect(readFileSync(path)).toHaveLength(3);
    rmSync(path);
  }
  expect(refusal(() => checkTarget(join(folder, `${'n'.repeat(251)}.xlsx`), false))).toMatchObject({
    exitCode: USAGE,
    message: expect.stringMatching(/^cannot write "[^"]*": the name is too long$/),
  });
});

test('what an earlier run left, also one with the same number, is in nobody’s way', async () => {
  for (const name of [`.a.xlsx.${process.pid}.part`, '.0123456789ab.part']) writeFileSync(join(folder, name), 'left');
  await writeWhole(join(folder, 'a.xlsx'), bytes, false);
  expect(readFileSync(join(folder, 'a.xlsx'))).toHaveLength(3);
  expect(readdirSync(folder)).toHaveLength(3);
});

posix.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s in the middle of writing leaves no part', async (signal) => {
  const before = process.listenerCount(signal);
  const exit = jest.spyOn(process, 'exit').mockImplementation((() => undefined) as never);
  const path = join(folder, 'a.xlsx');
  const written = writeWhole(path, new Uint8Array(3 << 20), false).catch(() => undefined);
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toHaveLength(1);
  process.emit(signal, signal);
  expect(readdirSync(folder)).toEqual([]);
  expect(exit.mock.calls[0]![0]).toBeGreaterThan(128);
  await written;
  exit.mockRestore();
  expect(process.listenerCount(signal)).toBe(before);
});
