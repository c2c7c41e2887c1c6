/** The part of one sheet: links inside the book, where its pages begin, its charts and tables, formulas that spill. */
import { COLUMNS, areaText, type Area } from '../../../page/area';
import { cellAddress } from '../../../page/page';
import { DRAWING_ID } from '../charts/add-charts';
import type { PlannedLink, PlannedList, PlannedSheet } from '../layout/plan';
import { tableId } from './add-tables';
import { below, childOf, insert, node, parseXml, xmlDocument, type XmlNode } from './xml-tree';

/** The order of the schema, as far as we add to it. */
const AFTER_DATA = [
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];
const after = (name: string): ReadonlySet<string> => new Set(AFTER_DATA.slice(AFTER_DATA.indexOf(name) + 1));

const [OPEN, CLOSE, EMPTY] = ['<sheetData>', '</sheetData>', '<sheetData/>'];

/** The cells are most of a sheet and stay as they are, unless a formula spills: then they are read too. */
export function finishSheet(text: string, sheet: PlannedSheet, inFront: boolean): string {
  const spills = sheet.cells.some((cell) => cell.formula?.array);
  const [from, to] = [text.indexOf(OPEN), text.indexOf(CLOSE)];
  const apart = !spills && from >= 0;
  const tree = parseXml(apart ? text.slice(0, from) + EMPTY + text.slice(to + CLOSE.length) : text);
  if (spills) markSpilling(tree);
  if (inFront) setInFront(tree);
  addMerges(tree, sheet.merges);
  addLists(tree, sheet.lists);
  addLinks(tree, sheet.links);
  addBreaks(tree, sheet.print.rowBreaks);
  ignoreErrors(tree);
  if (sheet.charts.length > 0) addDrawing(tree, sheet.name);
  addTableParts(tree, sheet.tables.length);
  const done = xmlDocument(tree);
  if (!apart) return done;
  const at = done.indexOf(EMPTY);
  return done.slice(0, at) + text.slice(from, to + CLOSE.length) + done.slice(at + EMPTY.length);
}

function markSpilling(sheet: XmlNode): void {
  for (const cell of below(childOf(sheet, 'sheetData')!))
    if (cell.name === 'c' && childOf(cell, 'f')?.attributes.t === 'array')
      cell.attributes = { ...cell.attributes, cm: 1 };
}

function setInFront(sheet: XmlNode): void {
  const view = childOf(childOf(sheet, 'sheetViews')!, 'sheetView')!;
  view.attributes = { tabSelected: 1, ...view.attributes };
}

/** exceljs would write every cell below a merged one too. */
function addMerges(sheet: XmlNode, merges: readonly Area[]): void {
  if (merges.length === 0) return;
  const list = merges.map((area) => node('mergeCell', { ref: areaText(area) }));
  insert(sheet, node('mergeCells', { count: merges.length }, list), after('mergeCells'));
}

/** Written here, since exceljs joins and re-orders what several cells have alike. */
function addLists(sheet: XmlNode, lists: readonly PlannedList[]): void {
  if (lists.length === 0) return;
  const rules = lists.map(({ list, prompt, refusal, ...at }) =>
    node(
      'dataValidation',
      {
        type: 'list',
        allowBlank: 1,
        showInputMessage: 1,
        showErrorMessage: 1,
        errorTitle: refusal.title,
        error: refusal.text,
        promptTitle: prompt.title,
        prompt: prompt.text,
        sqref: cellAddress(at),
      },
      [node('formula1', {}, [list])],
    ),
  );
  insert(sheet, node('dataValidations', { count: rules.length }, rules), after('dataValidations'));
}

/** exceljs writes links inside the book as outside relationships; a location needs none. */
function addLinks(sheet: XmlNode, links: readonly PlannedLink[]): void {
  const inner = links.flatMap((link) =>
    link.location === undefined ? [] : node('hyperlink', { ref: cellAddress(link), location: link.location }),
  );
  if (inner.length === 0) return;
  const there = childOf(sheet, 'hyperlinks');
  if (there) there.children.push(...inner);
  else insert(sheet, node('hyperlinks', {}, inner), after('hyperlinks'));
}

function addDrawing(sheet: XmlNode, name: string): void {
  if (childOf(sheet, 'drawing')) throw new Error(`charts need a sheet without pictures: ${name}`);
  insert(sheet, node('drawing', { 'r:id': DRAWING_ID }), after('drawing'));
}

function addTableParts(sheet: XmlNode, count: number): void {
  if (count === 0) return;
  const parts = Array.from({ length: count }, (_, i) => node('tablePart', { 'r:id': tableId(i) }));
  insert(sheet, node('tableParts', { count }, parts), after('tableParts'));
}

/** Pages begin where the plan says: fitting to a width alone leaves breaks between rows as they are. */
function addBreaks(sheet: XmlNode, rows: readonly number[]): void {
  if (rows.length === 0) return;
  const list = rows.map((row) => node('brk', { id: row, max: COLUMNS - 1, man: 1 }));
  const counts = { count: rows.length, manualBreakCount: rows.length };
  insert(sheet, node('rowBreaks', counts, list), after('rowBreaks'));
}

/**
 * No green corners on periods such as "2025", which are text on purpose, nor on look-ups that differ from their
 * neighbours.
 */
function ignoreErrors(sheet: XmlNode): void {
  const sqref = childOf(sheet, 'dimension')?.attributes.ref;
  if (sqref === undefined) return;
  const ignored = { sqref, twoDigitTextYear: 1, numberStoredAsText: 1, formula: 1, calculatedColumn: 1 };
  insert(sheet, node('ignoredErrors', {}, [node('ignoredError', ignored)]), after('ignoredErrors'));
}
