import { statSync } from 'node:fs';
import { checkFile } from '../dataset/read';
import type { Io } from './io';
import { Refusal, USAGE } from './io';
import { verdict } from './verdict';

/** Validates a file of own figures by the rules of the data. */
export function check(file: string, options: { json?: boolean }, io: Io): number {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new Refusal(USAGE, `"${file}" is not a file; give a CSV file of figures`);
  return verdict(checkFile(file), options, io);
}
