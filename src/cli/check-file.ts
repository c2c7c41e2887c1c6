import { checkFile, Unreadable, type FileOutcome } from '../dataset/check-file';
import { requireRegular } from '../dataset/regular-file';
import type { Io } from './io';
import { DONE, NO, Refusal, USAGE } from './io';
import { systemRefusal } from './system-faults';

/** What is said beyond the messages that are listed. */
const andMore = (all: number, listed: number, what: string): string[] =>
  all > listed ? [`… and ${all - listed} more ${what}`] : [];

function print({ name, warned, failed, counts }: FileOutcome, io: Io): void {
  if (counts.passed > 0) io.out(`${name}: ${counts.passed} passed`);
  for (const line of [
    ...warned.map((one) => one.replace(/^(.*?:\d+: )/, '$1warning: ')),
    ...andMore(counts.warnings, warned.length, 'warnings'),
    ...failed,
    ...andMore(counts.failures, failed.length, 'failures'),
  ])
    io.err(line);
  const warnings = counts.warned > 0 ? ` (${counts.warned} with warnings)` : '';
  // A file that is no table has no rows to count, and fails all the same.
  io.out(`${counts.passed} passed${warnings}, ${Math.max(counts.refused, Math.min(1, counts.failures))} failed`);
}

/** Validates a file of own figures by the rules of the data. Warnings are no failures. */
export async function check(file: string, options: { json?: boolean }, io: Io): Promise<number> {
  const outcome = await outcomeOf(file);
  if (options.json) {
    const { passed, warned, failed, counts } = outcome;
    io.json({ passed, warned, failed, counts });
  } else print(outcome, io);
  return outcome.counts.failures === 0 ? DONE : NO;
}

async function outcomeOf(file: string): Promise<FileOutcome> {
  try {
    requireRegular(file);
    return await checkFile(file);
  } catch (error) {
    if (error instanceof Unreadable) throw new Refusal(USAGE, `"${file}" cannot be read: ${error.message}`);
    throw systemRefusal(error, 'give a CSV file of figures', file) ?? error;
  }
}
