/** Faults of the package: what its parts are, what they refer to, and the settings of the whole workbook. */
import type { Package } from './package/open-package';
import { childOf } from './package/xml';
import type { ReadBook } from './read-book';

const ACTIVE_PART =
  /vbaProject|\/activeX\/|\/embeddings\/|\/externalLinks\/|\/queryTables\/|connections\.xml|\/macrosheets\//i;
const CALCULATION = '191029';

export function lintPackage({ package: file, path, sheets }: ReadBook): string[] {
  const faults: string[] = [];
  const calculation = Object.values(childOf(file.tree(path), 'calcPr')?.tag.attributes ?? {});
  if (calculation.length !== 1 || calculation[0]?.name !== 'calcId' || calculation[0].value !== CALCULATION)
    faults.push(`${path}: calcPr must be exactly calcId="${CALCULATION}", else Excel recalculates on load`);
  for (const name of file.names) {
    if (ACTIVE_PART.test(name)) faults.push(`${name}: active or external content`);
    if (file.text(name).includes('XIAOMI.'))
      faults.push(`${name}: the text "XIAOMI." would load as #NAME? in a formula`);
    if (name.endsWith('.rels')) faults.push(...lintRelations(name, file));
  }
  if (sheets.some(({ cells }) => cells.some(({ metadata }) => metadata)) && !file.has('xl/metadata.xml'))
    faults.push('xl/metadata.xml: missing although cells refer to it');
  return faults;
}

function lintRelations(name: string, file: Package): string[] {
  const ids = new Set<string>();
  return file.relations(name.replace(/_rels\/([^/]*)\.rels$/, '$1')).flatMap(({ id, kind, target, external }) => {
    const faults = ids.has(id) ? [`${name}: relationship id "${id}" twice`] : [];
    ids.add(id);
    if (external) {
      if (kind !== 'hyperlink' || !/^(https?:|mailto:)/i.test(target))
        faults.push(`${name}: external target "${target}"`);
    } else if (!file.has(target)) faults.push(`${name}: target "${target}" does not exist`);
    return faults;
  });
}
