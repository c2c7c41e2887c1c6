import type { Io } from './io';
import { DONE, NO } from './io';

export interface Verdict {
  readonly passed: readonly string[];
  /** `file:line: message` */
  readonly failed: readonly string[];
}

/** What passed goes to stdout, each failure takes a line on stderr, and one failure is a no. */
export function verdict(result: Verdict, options: { json?: boolean }, io: Io): number {
  const { passed, failed } = result;
  if (options.json) io.out(JSON.stringify({ passed, failed }, null, 2));
  else {
    for (const line of passed) io.out(line);
    for (const line of failed) io.err(`${line}\n`);
    io.out(`${passed.length} passed, ${failed.length} failed`);
  }
  return failed.length === 0 ? DONE : NO;
}
