/** The command and the scripts of a clone find their files, however they are started. */
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { RARE, rarely } from '../rare';
import { ROOT, contents, node, run } from './installed';

jest.setTimeout(120_000);
let folder: string;
let clone: string;
let bin: string;
const QUESTION = ['call', 'SHARE', 'Europe', '2025Q2'];
const ANSWER = { code: 0, out: '0.23\n' };
const said = 'building the command line';

beforeAll(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'atlas-starts-')), `a b#c%20ä中'&`);
  clone = join(folder, 'clone');
  for (const path of ['bin', 'scripts', 'src', 'data', 'public', 'package.json', 'README.md'])
    cpSync(join(ROOT, path), join(clone, path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(clone, 'node_modules'));
  bin = join(clone, 'bin/xiaomi-atlas.mjs');
});
afterAll(() => rmSync(dirname(folder), { recursive: true, force: true }));

/** Ends with what is left in dist: nothing half done. */
const built = (): string[] => contents(join(clone, 'dist')).map((path) => path.slice(clone.length + 1));
const stale = (path: string): void => utimesSync(join(clone, path), new Date(), new Date());

test('two started at once in a fresh clone, whose data have to be generated first', async () => {
  stale('data/checks.json');
  const outcomes = await Promise.all(
    [1, 2].map(
      () =>
        new Promise<{ code: number | null; out: string }>((done) => {
          const child = spawn(process.execPath, [bin, ...QUESTION], { cwd: folder });
          let out = '';
          child.stdout.on('data', (text: Buffer) => {
            out += String(text);
          });
          child.on('close', (code) => done({ code, out }));
        }),
    ),
  );
  expect(outcomes).toEqual([ANSWER, ANSWER]);
  expect(built()).toEqual(['dist/cli', 'dist/cli/main.mjs']);
});

const LINKS: readonly (readonly [string, string, () => string, string])[] = [
  ['a link', 'to-file', (): string => bin, ''],
  ['a link to a link, relative', 'to-link', (): string => 'to-file', ''],
  ['a link to the clone, as npm link makes it', 'linked', (): string => clone, 'bin/xiaomi-atlas.mjs'],
];
test.each(RARE ? LINKS : LINKS.slice(-1))('through %s', (_what, name, target, rest) => {
  const links = join(folder, 'other folder');
  mkdirSync(links, { recursive: true });
  symlinkSync(target(), join(links, name));
  const path = join(links, name, rest);
  expect(run(path, QUESTION, { cwd: folder })).toEqual({ ...ANSWER, err: '' });
  expect(node(['--preserve-symlinks', '--preserve-symlinks-main', path, ...QUESTION], { cwd: '/' })).toEqual({
    ...ANSWER,
    err: '',
  });
});

rarely('it is built again after a change, and only then', () => {
  const file = join(clone, 'package.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/"version": "[^"]*"/, '"version": "9.8.7"'));
  const first = node([bin, '--version'], { cwd: folder });
  expect([first.out, first.err]).toEqual(['9.8.7\n', expect.stringContaining(said)]);
  expect(node([bin, '--version'], { cwd: folder })).toEqual({ code: 0, out: '9.8.7\n', err: '' });
});

rarely('a clone that must be built and may not be written to answers all the same', () => {
  // Root may write everywhere: the refusal of the disk is played.
  const preload = join(folder, 'read-only.cjs');
  writeFileSync(
    preload,
    `const fs = require('node:fs');
    for (const name of ['mkdirSync', 'mkdtempSync', 'writeFileSync', 'renameSync']) {
      const real = fs[name];
      fs[name] = (path, ...rest) => {
        if (String(path).startsWith(${JSON.stringify(clone)})) throw Object.assign(new Error('EROFS: read-only'), { code: 'EROFS' });
        return real(path, ...rest);
      };
    }
    require('node:module').syncBuiltinESMExports();`,
  );
  rmSync(join(clone, 'dist'), { recursive: true });
  const temporary = join(folder, 'tmp');
  mkdirSync(temporary);
  const { code, out, err } = node(['--require', preload, bin, ...QUESTION], {
    cwd: folder,
    env: { ...process.env, TMPDIR: temporary },
  });
  expect({ code, out }).toEqual(ANSWER);
  expect(err).toContain(said);
  expect(existsSync(join(clone, 'dist'))).toBe(false);
  expect(readdirSync(temporary)).toEqual([]);
});

test('scripts that are started through a link do their work, and none when they are imported', () => {
  const links = join(folder, 'scripts elsewhere');
  mkdirSync(links);
  const link = (name: string): string => {
    symlinkSync(join(ROOT, 'scripts', name), join(links, name));
    return join(links, name);
  };
  expect(node([link('start.mjs'), '--port', 'abc'])).toEqual({
    code: 2,
    out: '',
    err: 'not a port: abc; expected a number from 0 to 65535\n',
  });
  const chromium = node([link('chromium.mjs')], { env: { ...process.env, CHROMIUM_PATH: process.execPath } });
  expect(chromium).toEqual({ code: 0, out: `${process.execPath}\n`, err: '' });
  symlinkSync(join(clone, 'scripts/build-cli.mjs'), join(links, 'build-cli.mjs'));
  expect(node([join(links, 'build-cli.mjs')])).toEqual({ code: 0, out: '', err: '' });
  expect(built()).toEqual(['dist/cli', 'dist/cli/main.mjs']);

  const importing = ['start', 'chromium', 'build-cli']
    .map((name) => `import ${JSON.stringify(`./${name}.mjs`)};`)
    .join('\n');
  expect(node(['--input-type=module', '-e', importing], { cwd: join(ROOT, 'scripts') })).toEqual({
    code: 0,
    out: '',
    err: '',
  });
});
