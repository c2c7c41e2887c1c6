import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Errors that the Open XML SDK finds, one line each, by file. */
export function sdkErrors(files: readonly string[]): Record<string, string[]> {
  const output = execFileSync(process.execPath, [join(__dirname, 'validate.mjs'), ...files], { encoding: 'utf8', timeout: 300_000, maxBuffer: 64e6 });
  const found = JSON.parse(output.slice(output.indexOf('{'))) as Record<string, unknown[]>;
  return Object.fromEntries(Object.entries(found).map(([file, errors]) => [file, errors.map((error) => JSON.stringify(error))]));
}
