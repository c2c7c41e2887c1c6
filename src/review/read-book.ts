/** Reads a workbook from its bytes: cells with formulas and cached values, tables, links, names. */
import { areaOf, type Area } from '../page/area';
import { Budget, damaged, Unreadable } from './package/limits';
import { openPackage, type Package, type Relation } from './package/open-package';
import { attributeIn, attributeOf, childOf, childrenOf, type XmlElement } from './package/xml';
import { numberFormats } from './read-formats';
import { readSheet, type SheetContent } from './read-sheet';
import { readStrings } from './read-strings';
import { MAIN, RELATION_IDS } from './spaces';
import { fromStored } from './stored-text';

export type { ReadCell } from './read-sheet';

export interface ReadTable {
  readonly name: string;
  readonly area: Area;
  readonly columns: readonly string[];
}
export interface ReadSheet extends SheetContent {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
  readonly tables: readonly ReadTable[];
}
export interface DefinedName {
  readonly name: string;
  readonly reference: string;
  /** Index of the sheet that alone knows it. */
  readonly sheet?: number;
}
export interface ReadBook {
  readonly package: Package;
  /** Name of the workbook's own part. */
  readonly path: string;
  readonly sheets: readonly ReadSheet[];
  readonly names: readonly DefinedName[];
  /** The number format of each cell style. */
  readonly formats: readonly string[];
}

/** @throws Unreadable */
export function readBook(bytes: Uint8Array): ReadBook {
  const file = openPackage(bytes);
  const path = file.relations('').find(({ kind, external }) => kind === 'officeDocument' && !external)?.target;
  if (path === undefined || !file.has(path)) throw new Unreadable('not an .xlsx file: there is no workbook in it');
  const workbook = file.tree(path);
  if (workbook.local !== 'workbook' || !MAIN.has(workbook.uri))
    throw new Unreadable(`not an .xlsx file: ${path} is no workbook but <${workbook.tag.name}>`);
  const relations = file.relations(path);
  const budget = new Budget();
  const partOf = (kind: string): string | undefined =>
    relations.find((one) => one.kind === kind && !one.external && file.has(one.target))?.target;
  const [stringsPart, stylesPart] = [partOf('sharedStrings'), partOf('styles')];
  const strings = stringsPart === undefined ? [] : readStrings(stringsPart, file.pieces(stringsPart), budget);
  return {
    package: file,
    path,
    sheets: sheetsOf(workbook, relations, file, strings, budget),
    names: childrenOf(childOf(workbook, 'definedNames'), 'definedName').map(({ tag, text }) => {
      const sheet = attributeOf(tag, 'localSheetId');
      return {
        name: attributeOf(tag, 'name') ?? '',
        reference: text,
        ...(sheet !== undefined && { sheet: Number(sheet) }),
      };
    }),
    formats: stylesPart === undefined ? [] : numberFormats(file.tree(stylesPart)),
  };
}

/** Sheets of cells; sheets that are one chart have none. */
function sheetsOf(
  workbook: XmlElement,
  relations: readonly Relation[],
  file: Package,
  strings: readonly string[],
  budget: Budget,
): ReadSheet[] {
  const read = new Set<string>();
  return childrenOf(childOf(workbook, 'sheets'), 'sheet').flatMap(({ tag }) => {
    const name = attributeOf(tag, 'name') ?? '';
    const id = attributeIn(tag, RELATION_IDS, 'id');
    const relation = relations.find((one) => one.id === id);
    if (!relation || relation.external || !file.has(relation.target))
      throw damaged(`the sheet "${name}" is listed, but not in the file`);
    if (relation.kind !== 'worksheet') return [];
    const path = relation.target;
    if (read.has(path)) throw damaged(`the sheet "${name}" is in the file under two names`);
    read.add(path);
    const content = readSheet({ part: path, pieces: file.pieces(path), strings, budget });
    const hidden = (attributeOf(tag, 'state') ?? 'visible') !== 'visible';
    return [{ ...content, name, path, hidden, tables: tablesOf(path, file) }];
  });
}

const tablesOf = (path: string, file: Package): ReadTable[] =>
  file
    .relations(path)
    .filter(({ kind, external, target }) => kind === 'table' && !external && file.has(target))
    .map(({ target }) => {
      const table = file.tree(target);
      const area = areaOf(attributeOf(table.tag, 'ref') ?? '');
      if (table.local !== 'table' || !MAIN.has(table.uri) || !area) throw damaged(`${target}: no table`);
      return {
        name: attributeOf(table.tag, 'displayName') ?? attributeOf(table.tag, 'name') ?? '',
        area,
        columns: childrenOf(childOf(table, 'tableColumns'), 'tableColumn').map(({ tag }) =>
          fromStored(attributeOf(tag, 'name') ?? ''),
        ),
      };
    });
