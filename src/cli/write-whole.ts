/** A file that is there whole or not at all, also when the disk is full or somebody presses Ctrl-C. */
import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { NO, Refusal } from './io';

const PIECE = 1 << 20;

/** Refuses before any work is done what could not be written afterwards. */
export function checkTarget(path: string, force: boolean): void {
  const folder = dirname(path);
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) throw new Refusal(NO, `cannot write "${path}": the folder "${folder}" does not exist`);
  if (!found.isDirectory()) throw new Refusal(NO, `cannot write "${path}": "${folder}" is not a folder`);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new Refusal(NO, `cannot write "${path}": it is a folder`);
  if (!force && existsSync(path)) throw new Refusal(NO, `"${path}" exists already; use --force to replace it`);
}

export async function writeWhole(path: string, bytes: Uint8Array, force: boolean): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  const remove = (): void => rmSync(temporary, { force: true });
  const stop = (signal: NodeJS.Signals): void => {
    remove();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    await writeAll(temporary, bytes);
    place(temporary, path, force);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(NO, `cannot write "${path}": ${reason(error)}`);
  } finally {
    remove();
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

/** In pieces, so that a signal is noticed between them. */
async function writeAll(path: string, bytes: Uint8Array): Promise<void> {
  const file = openSync(path, 'wx');
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
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' || existsSync(path))
      throw new Refusal(NO, `"${path}" exists already; use --force to replace it`);
    renameSync(temporary, path);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'no space left on the disk',
  EDQUOT: 'the space that you may use on the disk is full',
  EFBIG: 'the file is larger than files may be here (a limit such as "ulimit -f", or of the disk)',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the disk is read-only',
  EIO: 'the disk does not take it',
  ENAMETOOLONG: 'the name is too long',
};

const reason = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message;
};
