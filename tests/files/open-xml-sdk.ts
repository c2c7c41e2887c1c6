import { execFile } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** One validator each; more would only wait for each other. */
const AT_ONCE = Math.max(1, Math.min(4, cpus().length));

/** Errors that the Open XML SDK finds, one line each, by file. */
export async function sdkErrors(files: readonly string[]): Promise<Record<string, string[]>> {
  const shares = Array.from({ length: Math.min(AT_ONCE, files.length) }, (_, i) =>
    files.filter((_file, at) => at % AT_ONCE === i),
  );
  const found = await Promise.all(shares.map(errorsOf));
  return Object.assign({}, ...found) as Record<string, string[]>;
}

async function errorsOf(files: readonly string[]): Promise<Record<string, string[]>> {
  const { stdout } = await run(process.execPath, [join(__dirname, 'validate.mjs'), ...files], {
    encoding: 'utf8',
    timeout: 500_000,
    maxBuffer: 64e6,
  });
  const found = JSON.parse(stdout.slice(stdout.indexOf('{'))) as Record<string, unknown[]>;
  return Object.fromEntries(
    Object.entries(found).map(([file, errors]) => [file, errors.map((error) => JSON.stringify(error))]),
  );
}
