import { checkFile } from '../dataset/read';
import { requireRegular } from '../dataset/regular-file';
import type { Io } from './io';
import { touching } from './system-faults';
import { verdict } from './verdict';

/** Validates a file of own figures by the rules of the data. */
export function check(file: string, options: { json?: boolean }, io: Io): number {
  const outcome = touching(file, 'give a CSV file of figures', () => {
    requireRegular(file);
    return checkFile(file);
  });
  return verdict(outcome, options, io);
}
