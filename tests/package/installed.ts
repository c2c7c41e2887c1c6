/**
 * The package as somebody gets it: built, packed, unpacked into an empty project together with the packages it
 * declares, and nothing else.
 */
import { spawnSync, type SpawnSyncOptions } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export const ROOT = resolve(__dirname, '../..');

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}
export function run(program: string, args: readonly string[], options: SpawnSyncOptions = {}): Outcome {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    timeout: 120_000,
    maxBuffer: 64e6,
    ...options,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: error ? error.message : stderr };
}
export const node = (args: readonly string[], options?: SpawnSyncOptions): Outcome =>
  run(process.execPath, args, options);

/** The output of a command that has to go well. */
export function good({ code, out, err }: Outcome): string {
  if (code !== 0) throw new Error(`ended with code ${code}: ${out}${err}`);
  return out;
}

export interface Installed {
  /** For everything of the test; its name has what breaks addresses that are put together by hand. */
  readonly folder: string;
  readonly tarball: string;
  /** Paths in the tarball. */
  readonly files: readonly string[];
  readonly size: number;
  /** The empty project, and the package in it. */
  readonly project: string;
  readonly own: string;
  /** As npm links it. */
  readonly bin: string;
  remove(): void;
}

export const dependencies = (): string[] =>
  Object.keys((JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { dependencies: object }).dependencies);

export function install(): Installed {
  good(node(['scripts/run.mjs', 'scripts/build-library.ts', '--if-stale'], { cwd: ROOT }));
  // It builds its bundle when that is stale.
  good(node(['bin/xiaomi-atlas.mjs', '--version'], { cwd: ROOT }));
  const folder = join(mkdtempSync(join(tmpdir(), 'atlas-package-')), 'a b#c%20ä中');
  const project = join(folder, 'project');
  const own = join(project, 'node_modules/xiaomi-atlas');
  mkdirSync(join(project, 'node_modules/.bin'), { recursive: true });
  const [packed] = JSON.parse(
    good(run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], { cwd: ROOT })),
  ) as { filename: string; size: number; files: { path: string }[] }[];
  const tarball = join(folder, packed!.filename);
  good(run('tar', ['-xzf', tarball, '-C', folder]));
  cpSync(join(folder, 'package'), own, { recursive: true });
  for (const name of dependencies()) {
    const place = join(project, 'node_modules', name);
    // The folder of a scope (`@borgar/fx`).
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), place);
  }
  const bin = join(project, 'node_modules/.bin/xiaomi-atlas');
  symlinkSync('../xiaomi-atlas/bin/xiaomi-atlas.mjs', bin);
  return {
    folder,
    tarball,
    files: packed!.files.map(({ path }) => path),
    size: packed!.size,
    project,
    own,
    bin,
    remove: () => rmSync(dirname(folder), { recursive: true, force: true }),
  };
}

/** Everything below a folder with its time, to see that nothing was written. */
export const contents = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
