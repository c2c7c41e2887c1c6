import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NO, Refusal } from '../../src/cli/io';
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
  await expect(writeWhole(path, broken, true)).rejects.toThrow(/cannot write/);
  expect(readFileSync(path, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['a.xlsx']);
});
