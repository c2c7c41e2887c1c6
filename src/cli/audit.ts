import { statSync } from 'node:fs';
import { audit as auditOriginals } from '../dataset/audit';
import { datasetFile } from '../dataset/index';
import type { Io } from './io';
import { Refusal, USAGE } from './io';
import { verdict } from './verdict';

/** Compares the data with the folder of original documents. */
export function audit(folder: string, options: { json?: boolean }, io: Io): number {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Refusal(USAGE, `"${folder}" is not a folder; give the folder that holds the original documents`);
  return verdict(auditOriginals(datasetFile, folder), options, io);
}
