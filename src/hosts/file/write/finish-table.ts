/** Takes out the labels of a totals row that is not there; gives a table its title for screen readers. */
import type { PlannedTable } from '../layout/plan';
import { below, node, type XmlNode } from './xml-tree';

const ALT_TEXT = '{504A1905-F514-4f6f-8877-14C23A59335A}';
const MAIN_2009 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';

export function finishTable(table: XmlNode, { name, title }: PlannedTable): void {
  if (table.attributes.name !== name)
    throw new Error(`table "${String(table.attributes.name)}" where "${name}" was planned`);
  table.attributes = { ...table.attributes, totalsRowShown: 0 };
  for (const column of below(table)) {
    if (column.name !== 'tableColumn') continue;
    const { totalsRowLabel: _label, totalsRowFunction: _function, ...attributes } = column.attributes;
    column.attributes = attributes;
  }
  if (title === '') return;
  const alt = node('ext', { 'uri': ALT_TEXT, 'xmlns:x14': MAIN_2009 }, [node('x14:table', { altText: title })]);
  table.children.push(node('extLst', {}, [alt]));
}
