import type { Io } from './io';
import { DONE, NO } from './io';

export interface Verdict {
  readonly passed: readonly string[];
  /** `file:line: message` */
  readonly failed: readonly string[];
}

/** How much passed of each file. */
function byFile(lines: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const file = line.split(':')[0] ?? '';
    counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  return [...counts].map(([file, count]) => `${file}: ${count} passed`);
}

/** Counts go to stdout, each failure takes a line on stderr, and one failure is a no. `--json` lists everything. */
export function verdict(result: Verdict, options: { json?: boolean }, io: Io): number {
  const { passed, failed } = result;
  if (options.json) io.json({ passed, failed });
  else {
    for (const line of byFile(passed)) io.out(line);
    for (const line of failed) io.err(line);
    io.out(`${passed.length} passed, ${failed.length} failed`);
  }
  return failed.length === 0 ? DONE : NO;
}
