/** What the system or the disk refuses, in words. It is no fault of ours: the command ends with one sentence. */
import { NotRegular } from '../dataset/regular-file';
import { Refusal, USAGE } from './io';

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file'],
  ['EISDIR', 'it is a folder'],
  ['ENOTDIR', 'a part of its path is a file, not a folder'],
  ['ELOOP', 'its links lead round in a circle'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['EACCES', 'no permission'],
  ['EPERM', 'no permission'],
  ['EROFS', 'the disk is read-only'],
  ['EEXIST', 'it exists already'],
  ['EBUSY', 'it is in use'],
  ['ETXTBSY', 'it is in use'],
  ['EMFILE', 'too many files are open'],
  ['ENFILE', 'too many files are open'],
  ['ENOSPC', 'no space left on the disk'],
  ['EDQUOT', 'the space that you may use on the disk is full'],
  ['EFBIG', 'the file is larger than files may be here (a limit such as "ulimit -f", or of the disk)'],
  ['ERR_FS_FILE_TOO_LARGE', 'the file is larger than 2 GB'],
  ['EIO', 'the disk does not take or give it'],
  ['ENXIO', 'there is no device behind it'],
  ['ENODEV', 'there is no device behind it'],
  ['ESTALE', 'it is gone from the disk'],
  ['ETIMEDOUT', 'the disk does not answer'],
  ['ENOMEM', 'there is not enough memory'],
  ['EINVAL', 'the system does not take its name or what is to be done with it'],
]);

const partsOf = (error: unknown): Partial<NodeJS.ErrnoException> =>
  typeof error === 'object' && error !== null ? error : {};

/** Why the system refused; null when the error is none of the system's. */
export function systemReason(error: unknown): string | null {
  if (error instanceof NotRegular) return `it is ${error.what}, not a file`;
  const { code, syscall, errno } = partsOf(error);
  if (typeof code !== 'string') return null;
  return REASONS.get(code) ?? (syscall !== undefined && errno !== undefined ? `the system says ${code}` : null);
}

const WRITING =
  /^(?:write|f?chmod|f?chown|fsync|link|symlink|rename|unlink|rm|rmdir|mkdir|mkdtemp|copyfile|f?truncate)$/;

/**
 * The refusal that an error of the system stands for; null for any other error.
 *
 * @param hint what would be right: `give a CSV file of figures`.
 */
export function systemRefusal(error: unknown, hint = '', path?: string): Refusal | null {
  const reason = systemReason(error);
  if (reason === null) return null;
  const { syscall = '', path: named } = partsOf(error);
  const what = path ?? named;
  const verb = WRITING.test(syscall) ? 'write' : 'read';
  const sentence = `cannot ${verb}${what === undefined ? '' : ` "${what}"`}: ${reason}`;
  return new Refusal(USAGE, hint === '' ? sentence : `${sentence}; ${hint}`);
}

/** Does what touches a file that the user named; what the system refuses becomes one sentence about it. */
export function touching<T>(path: string, hint: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw systemRefusal(error, hint, path) ?? error;
  }
}
