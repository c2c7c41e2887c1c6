/** A file that is there whole or not at all, also when the disk is full or somebody presses Ctrl-C. */
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
  type Stats,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { requireRegular } from '../dataset/regular-file';
import { NO, Refusal, USAGE } from './io';
import { systemReason } from './system-faults';

const PIECE = 1 << 20;

const refuse = (path: string, reason: string): Refusal => new Refusal(USAGE, `cannot write "${path}": ${reason}`);
const isThere = (path: string): Refusal => new Refusal(NO, `"${path}" exists already; use --force to replace it`);

/** What the system says about a path stands in one sentence that names it. */
function writing<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw refusalOf(path, error);
  }
}
function refusalOf(path: string, error: unknown): unknown {
  const reason = error instanceof Refusal ? null : systemReason(error);
  return reason === null ? error : refuse(path, reason);
}

/**
 * Where the bytes go: a link is written through, so that it still leads to the file afterwards.
 *
 * @returns the real path, and what stands there now.
 * @throws before any work is done, for what could not be written afterwards.
 */
export function checkTarget(path: string, force: boolean): { readonly path: string; readonly found: Stats | null } {
  return writing(path, () => {
    const folder = dirname(path);
    const around = statSync(folder, { throwIfNoEntry: false });
    if (!around) throw refuse(path, `the folder "${folder}" does not exist`);
    if (!around.isDirectory()) throw refuse(path, `"${folder}" is not a folder`);
    accessSync(folder, constants.W_OK);
    const entry = lstatSync(path, { throwIfNoEntry: false });
    if (!entry) return { path, found: null };
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) throw refuse(path, 'it is a link to a file that does not exist');
    requireRegular(path, found);
    if (!force) throw isThere(path);
    return { path: realpathSync(path), found };
  });
}

const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** @throws Refusal when it cannot be written; then everything is as it was. */
export async function writeWhole(path: string, bytes: Uint8Array, force: boolean): Promise<void> {
  const target = checkTarget(path, force);
  // Short and by chance: any name that the target may have is possible, and what an earlier run left is in nobody's
  // way.
  const temporary = join(dirname(target.path), `.${randomBytes(6).toString('hex')}.part`);
  let made = false;
  const remove = (): void => {
    if (made) rmSync(temporary, { force: true });
  };
  const stop = (signal: NodeJS.Signals): void => {
    remove();
    process.exit(SIGNALS[signal as keyof typeof SIGNALS]);
  };
  const names = Object.keys(SIGNALS) as (keyof typeof SIGNALS)[];
  for (const name of names) process.once(name, stop);
  try {
    // Nobody may read meanwhile what only some may read afterwards.
    const file = openSync(temporary, 'wx', target.found ? 0o600 : 0o666);
    made = true;
    await writeAll(file, bytes);
    if (target.found) keepOwner(temporary, target.found);
    place(temporary, target.path, force);
  } catch (error) {
    throw refusalOf(path, error);
  } finally {
    remove();
    for (const name of names) process.off(name, stop);
  }
}

/** Who may read the file stays as it was. */
function keepOwner(path: string, { mode, uid, gid }: Stats): void {
  const own = statSync(path);
  if (own.uid !== uid || own.gid !== gid) {
    try {
      chownSync(path, uid, gid);
    } catch {
      // Only some may give files away; the one who writes owns it then.
    }
  }
  chmodSync(path, mode & 0o777);
}

/** In pieces, so that a signal is noticed between them. */
async function writeAll(file: number, bytes: Uint8Array): Promise<void> {
  try {
    for (let at = 0; at < bytes.length;) {
      at += writeSync(file, bytes, at, Math.min(PIECE, bytes.length - at));
      await new Promise((resolve) => setImmediate(resolve));
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A link, unlike a rename, never replaces a file that appeared meanwhile. Not every file system has links. */
function place(temporary: string, path: string, force: boolean): void {
  if (force) return renameSync(temporary, path);
  try {
    linkSync(temporary, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' || lstatSync(path, { throwIfNoEntry: false }))
      throw isThere(path);
    renameSync(temporary, path);
  }
}
