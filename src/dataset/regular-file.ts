/** Reading a file that is one: a pipe or a device may never end, or never begin. */
import { closeSync, constants, fstatSync, openSync, readFileSync, statSync, type Stats } from 'node:fs';

/** What stands at a path is nothing that can be read as a file. */
export class NotRegular extends Error {
  constructor(
    readonly path: string,
    readonly what: 'a folder' | 'a pipe' | 'a socket' | 'a device',
  ) {
    super(`"${path}" is ${what}, not a file`);
  }
}

/** @throws NotRegular for anything but a file or a link to one. */
export function requireRegular(path: string, found: Stats = statSync(path)): void {
  if (found.isFile()) return;
  if (found.isDirectory()) throw new NotRegular(path, 'a folder');
  if (found.isFIFO()) throw new NotRegular(path, 'a pipe');
  throw new NotRegular(path, found.isSocket() ? 'a socket' : 'a device');
}

/**
 * The bytes of a regular file, also behind links.
 *
 * @throws NotRegular, at once, for anything else; an error of the system when there is none or it cannot be read.
 */
export function readRegular(path: string): Buffer {
  requireRegular(path);
  // Another thing may have taken its place meanwhile: a pipe must not hold the opening up either.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    requireRegular(path, fstatSync(file));
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}
