import { statSync } from 'node:fs';
import { audit as auditOriginals } from '../dataset/audit';
import { datasetFile } from '../dataset/index';
import type { Io } from './io';
import { Refusal, USAGE } from './io';
import { touching } from './system-faults';
import { verdict } from './verdict';

const HINT = 'give the folder that holds the original documents';

/** Compares the data with the folder of original documents. */
export function audit(folder: string, options: { json?: boolean }, io: Io): number {
  const found = touching(folder, HINT, () => statSync(folder));
  if (!found.isDirectory()) throw new Refusal(USAGE, `cannot read "${folder}": it is not a folder; ${HINT}`);
  return verdict(auditOriginals(datasetFile, folder), options, io);
}
