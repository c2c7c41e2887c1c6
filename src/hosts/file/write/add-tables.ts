/**
 * Puts the tables of a plan into the package: exceljs would write totals that are not there, and has no title for
 * screen readers.
 */
import { areaText } from '../../../page/area';
import type { PlannedTable } from '../layout/plan';
import { sheetPath, type PackageTrees } from './package-parts';
import { node, type XmlNode } from './xml-tree';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const ALT_TEXT = '{504A1905-F514-4f6f-8877-14C23A59335A}';
const MAIN_2009 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';

/** exceljs counts its own relationships as rId1, rId2 …. */
export const tableId = (index: number): string => `rIdTable${index + 1}`;

/** The tables of each sheet, whose own part has to name their ids. */
export function addTables(trees: PackageTrees, sheets: readonly { readonly tables: readonly PlannedTable[] }[]): void {
  let number = 0;
  sheets.forEach(({ tables }, sheet) =>
    tables.forEach((table, i) => {
      number += 1;
      const path = `xl/tables/table${number}.xml`;
      trees.add(path, tablePart(table, number));
      trees.declare(path, 'spreadsheetml.table');
      trees.relate(sheetPath(sheet), tableId(i), 'table', `../tables/table${number}.xml`);
    }),
  );
}

/** Without a filter there are no buttons; without the name of a style no lines. */
function tablePart({ name, title, area, headers, filtered, plain }: PlannedTable, id: number): XmlNode {
  const ref = areaText(area);
  const columns = headers.map((header, i) => node('tableColumn', { id: i + 1, name: header }));
  const alt = node('ext', { 'uri': ALT_TEXT, 'xmlns:x14': MAIN_2009 }, [node('x14:table', { altText: title })]);
  return node('table', { xmlns: MAIN, id, name, displayName: name, ref, totalsRowShown: 0 }, [
    ...(filtered ? [node('autoFilter', { ref })] : []),
    node('tableColumns', { count: columns.length }, columns),
    node('tableStyleInfo', {
      ...(!plain && { name: 'TableStyleLight1' }),
      showFirstColumn: 0,
      showLastColumn: 0,
      showRowStripes: 0,
      showColumnStripes: 0,
    }),
    ...(title === '' ? [] : [node('extLst', {}, [alt])]),
  ]);
}
