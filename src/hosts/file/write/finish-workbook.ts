/** The workbook's own part: its view, its names, what each sheet prints, the engine that has calculated it. */
import { columnLetters } from '../../../page/page';
import { quoteSheet } from '../layout/cells';
import type { PlannedBook, PlannedSheet } from '../layout/plan';
import { insert, node, remove, type XmlNode } from './xml-tree';

/** An older engine number makes Excel recalculate everything on load and lose cached add-in values. */
const CALC = { calcId: '191029' };
const VIEW = { xWindow: 0, yWindow: 0, windowWidth: 28800, windowHeight: 15600 };

/** Programs that look for a view of the workbook find one. */
export function finishWorkbook(workbook: XmlNode, plan: PlannedBook): void {
  for (const name of ['calcPr', 'bookViews', 'definedNames']) remove(workbook, name);
  const view = node('workbookView', { ...VIEW, activeTab: plan.front });
  insert(workbook, node('bookViews', {}, [view]), new Set(['sheets']));
  const names = definedNames(plan);
  if (names.length > 0) workbook.children.push(node('definedNames', {}, names));
  workbook.children.push(node('calcPr', CALC));
}

/** Names of the plan; the columns that each sheet prints and the rows it repeats. */
function definedNames(plan: PlannedBook): XmlNode[] {
  const printed = plan.sheets.flatMap((sheet, index) =>
    Object.entries({ Print_Area: printArea(sheet), Print_Titles: printTitles(sheet) })
      .filter(([, places]) => places.length > 0)
      .map(([name, places]) =>
        node('definedName', { name: `_xlnm.${name}`, localSheetId: index }, [
          places.map((place) => `${quoteSheet(sheet.name)}!${place}`).join(','),
        ]),
      ),
  );
  return [...printed, ...plan.names.map(({ name, reference }) => node('definedName', { name }, [reference]))];
}

/**
 * Up to the edge of the paper: empty columns at the right make a narrow sheet as wide as the others, and count only if
 * they are named.
 */
function printArea({ widths, rows, print, hidden }: PlannedSheet): string[] {
  if (print.scale === null || hidden?.sheet) return [];
  const { from, to } = print.columns ?? { from: 0, to: widths.length - 1 };
  return [`$${columnLetters(from)}$1:$${columnLetters(to)}$${rows}`];
}

function printTitles({ print: { repeatRow } }: PlannedSheet): string[] {
  return repeatRow === null ? [] : [`$${repeatRow + 1}:$${repeatRow + 1}`];
}
