/**
 * Research firms. A figure holds the name that its document credits; one that is not known is named as it stands, in
 * every language.
 */
import type { Lang } from './lang';
import { allNamesOf, nameIndex, tableOf } from './names';
import { HOUSES } from './vocabulary/houses';

export const agencies = nameIndex(tableOf('research firm', [HOUSES]));

/** Every name of a research firm, for search. */
export function agencyNames(agency: string): readonly string[] {
  const house = agencies.get(agency);
  return house ? [...new Set(allNamesOf(house))] : [agency];
}
export const agencyName = (agency: string, lang: Lang): string => agencies.get(agency)?.name[lang] ?? agency;
