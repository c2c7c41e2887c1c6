/**
 * The bundled names without figures, for who reads the files that a dataset is made of: what the documents speak of is
 * suggested first.
 */
import { companyNames } from '../entities';
import { familyNames } from '../metrics';
import { fold, nameIndex } from '../names';
import { regionNames } from '../regions';
import { bundled } from './bundled';
import { MARKETS } from './markets';
import { MEASURES } from './measures';
import { SUBJECTS } from './subjects';

const amongst =
  (rows: readonly { readonly id: string }[]): ((id: string) => boolean) =>
  (id) =>
    rows.some((row) => row.id === id);

export const regions = nameIndex(bundled.regions, { isPreferred: amongst(MARKETS), derive: regionNames(fold) });
export const entities = nameIndex(bundled.entities, { isPreferred: amongst(SUBJECTS), derive: companyNames(fold) });
export const metrics = nameIndex(bundled.metrics, {
  isPreferred: (id) => Object.hasOwn(MEASURES, id),
  derive: familyNames(bundled.metrics, fold),
});
