/** Worksheet, its collection, freeze panes and protection. */
import { enumValue } from '../enums';
import { excelError, invalidArgument, itemNotFound } from '../errors';
import { MAX_COLUMNS, MAX_ROWS, type Box } from '../model/address';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { define, type Maker, type Thing } from '../thing';
import { ChartCollection } from './charts';
import * as check from './check';
import { CommentCollection } from './comments';
import { NamedItemCollection } from './named-items';
import { PageLayout, SheetProperties } from './page-layout';
import { rangeArgument, rangeThing } from './range';
import { sheetAreas } from './range-areas';
import { sheetRange } from './range-methods';
import { TableCollection } from './tables';

const colorOrNone = (value: unknown): string => (value === '' ? '' : check.color(value)) as string;

const Protection = define<Sheet>({
  name: 'WorksheetProtection',
  get: { Protected: (sheet) => sheet.protection !== null, Options: (sheet) => sheet.protection?.options ?? null },
  call: {
    Protect: (sheet, options: unknown, password: unknown) => {
      if (sheet.protection) throw excelError('InvalidOperation', `the sheet is protected already: ${sheet.name}`);
      sheet.protection = {
        options: (options as Record<string, unknown> | null) ?? {},
        password: typeof password === 'string' ? password : null,
      };
    },
    Unprotect: (sheet, password: unknown) => {
      if (sheet.protection?.password && sheet.protection.password !== password)
        throw excelError('InvalidArgument', 'wrong password');
      sheet.protection = null;
    },
  },
});

const FreezePanes = define<Sheet>({
  name: 'WorksheetFreezePanes',
  call: {
    FreezeRows: (sheet, count: unknown) => {
      sheet.frozen = { row: 0, column: 0, rows: check.integer(count ?? 1, 'count', 1), columns: MAX_COLUMNS };
    },
    FreezeColumns: (sheet, count: unknown) => {
      sheet.frozen = { row: 0, column: 0, rows: MAX_ROWS, columns: check.integer(count ?? 1, 'count', 1) };
    },
    FreezeAt: (sheet, range: unknown) => {
      const { box } = rangeArgument(range, sheet);
      // Everything above and left of the range's end stays in view.
      sheet.frozen = { row: 0, column: 0, rows: box.row + box.rows, columns: box.column + box.columns };
    },
    Unfreeze: (sheet) => {
      sheet.frozen = null;
    },
    GetLocation: (sheet) => {
      if (!sheet.frozen) throw itemNotFound('nothing is frozen');
      return rangeThing(sheet, sheet.frozen);
    },
    GetLocationOrNullObject: (sheet) => sheet.frozen && rangeThing(sheet, sheet.frozen),
  },
});

function setVisibility(sheet: Sheet, value: unknown): void {
  const visibility = enumValue('SheetVisibility', value);
  const { workbook } = sheet;
  const others = workbook.sheets.filter((one) => one !== sheet && one.visibility === 'Visible');
  if (visibility !== 'Visible' && others.length === 0)
    throw excelError('InvalidOperation', 'a workbook keeps one visible sheet');
  sheet.visibility = visibility;
  if (visibility !== 'Visible' && workbook.active === sheet) workbook.activate(others[0]!);
}
function move(sheet: Sheet, value: unknown): void {
  const { workbook } = sheet;
  const position = check.integer(value, 'position', 0);
  if (position >= workbook.sheets.length)
    throw invalidArgument(`position: ${position} of ${workbook.sheets.length} sheets`);
  workbook.sheets = workbook.sheets.filter((one) => one !== sheet);
  workbook.sheets.splice(position, 0, sheet);
}
function used(sheet: Sheet, valuesOnly: unknown): Thing | null {
  sheet.workbook.calculator.settle();
  const box = sheet.used(valuesOnly === true);
  return box && rangeThing(sheet, box);
}
function neighbour(sheet: Sheet, step: 1 | -1, visibleOnly: unknown): Thing | null {
  const { sheets } = sheet.workbook;
  for (let index = sheets.indexOf(sheet) + step; sheets[index]; index += step)
    if (visibleOnly !== true || sheets[index]!.visibility === 'Visible') return Worksheet(sheets[index]!) as Thing;
  return null;
}
const cell = (row: unknown, column: unknown): Box => ({
  row: check.integer(row, 'row'),
  column: check.integer(column, 'column'),
  rows: 1,
  columns: 1,
});
const some = (thing: Thing | null, what: string): Thing => {
  if (!thing) throw itemNotFound(what);
  return thing;
};

/** A sheet that has been deleted meanwhile answers as Excel does. */
export const Worksheet: Maker<Sheet> = define<Sheet>({
  name: 'Worksheet',
  identity: (sheet) => ({ Id: sheet.id }),
  get: {
    Id: (sheet) => sheet.id,
    Name: (sheet) => sheet.name,
    Position: (sheet) => sheet.workbook.sheets.indexOf(sheet),
    Visibility: (sheet) => sheet.visibility,
    TabColor: (sheet) => sheet.tabColor,
    StandardWidth: (sheet) => sheet.standardWidth,
    StandardHeight: () => 15,
    ShowGridlines: (sheet) => sheet.gridlines,
    ShowHeadings: (sheet) => sheet.headings,
    EnableCalculation: (sheet) => sheet.enableCalculation,
  },
  set: {
    Name: (sheet, value) => {
      sheet.workbook.renameSheet(sheet, value);
      sheet.workbook.listener.happened('renamed', { sheet });
    },
    Position: move,
    Visibility: setVisibility,
    TabColor: (sheet, value) => {
      sheet.tabColor = colorOrNone(value);
    },
    StandardWidth: (sheet, value) => {
      sheet.standardWidth = check.number(0, 1343)(value) as number;
    },
    // Set under these names, read under the ones above.
    Gridlines: (sheet, value) => {
      sheet.gridlines = check.bool(value) as boolean;
    },
    Headings: (sheet, value) => {
      sheet.headings = check.bool(value) as boolean;
    },
    ShowGridlines: (sheet, value) => {
      sheet.gridlines = check.bool(value) as boolean;
    },
    ShowHeadings: (sheet, value) => {
      sheet.headings = check.bool(value) as boolean;
    },
    EnableCalculation: (sheet, value) => {
      sheet.enableCalculation = check.bool(value) as boolean;
    },
  },
  nav: {
    Charts: (sheet) => ChartCollection(sheet) as Thing,
    Comments: (sheet) => CommentCollection({ workbook: sheet.workbook, sheet }) as Thing,
    CustomProperties: (sheet) => SheetProperties(sheet) as Thing,
    FreezePanes: (sheet) => FreezePanes(sheet) as Thing,
    Names: (sheet) => NamedItemCollection({ workbook: sheet.workbook, sheet }) as Thing,
    PageLayout: (sheet) => PageLayout(sheet) as Thing,
    Protection: (sheet) => Protection(sheet) as Thing,
    Tables: (sheet) => TableCollection({ workbook: sheet.workbook, sheet }) as Thing,
  },
  call: {
    Activate: (sheet) => sheet.workbook.activate(sheet),
    Calculate: (sheet, all: unknown) => sheet.workbook.calculator.calculate(all === true),
    Delete: (sheet) => sheet.workbook.deleteSheet(sheet),
    GetCell: (sheet, row: unknown, column: unknown) => rangeThing(sheet, cell(row, column)),
    GetRange: (sheet, address: unknown) => sheetRange({ sheet }, address),
    GetRanges: sheetAreas,
    GetRangeByIndexes: (sheet, row: unknown, column: unknown, rows: unknown, columns: unknown) =>
      rangeThing(sheet, {
        ...cell(row, column),
        rows: check.integer(rows, 'rows'),
        columns: check.integer(columns, 'columns'),
      }),
    // An empty sheet has its first cell as used range.
    GetUsedRange: (sheet, valuesOnly: unknown) =>
      used(sheet, valuesOnly) ?? rangeThing(sheet, { row: 0, column: 0, rows: 1, columns: 1 }),
    GetUsedRangeOrNullObject: used,
    GetNext: (sheet, visibleOnly: unknown) => some(neighbour(sheet, 1, visibleOnly), 'no next sheet'),
    GetNextOrNullObject: (sheet, visibleOnly: unknown) => neighbour(sheet, 1, visibleOnly),
    GetPrevious: (sheet, visibleOnly: unknown) => some(neighbour(sheet, -1, visibleOnly), 'no previous sheet'),
    GetPreviousOrNullObject: (sheet, visibleOnly: unknown) => neighbour(sheet, -1, visibleOnly),
    _GetSheetById: (sheet, id: string) => Worksheet(sheet.workbook.sheetBy(id)),
  },
});

const first = (sheets: readonly Sheet[], visibleOnly: unknown): Thing =>
  Worksheet(sheets.find((sheet) => visibleOnly !== true || sheet.visibility === 'Visible')!) as Thing;

export const WorksheetCollection = define<Workbook>({
  name: 'WorksheetCollection',
  items: (workbook) => workbook.sheets.map((sheet) => Worksheet(sheet) as Thing),
  item: (workbook, key) => Worksheet(workbook.sheetBy(String(key))) as Thing,
  call: {
    Add: (workbook, name: unknown) => {
      const sheet = workbook.addSheet(name === null || name === undefined ? null : check.string(name, 'name'));
      workbook.listener.happened('sheetAdded', { sheet });
      return Worksheet(sheet);
    },
    GetActiveWorksheet: (workbook) => Worksheet(workbook.active),
    GetCount: (workbook, visibleOnly: unknown) =>
      workbook.sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === 'Visible').length,
    GetFirst: (workbook, visibleOnly: unknown) => first(workbook.sheets, visibleOnly),
    GetLast: (workbook, visibleOnly: unknown) => first([...workbook.sheets].reverse(), visibleOnly),
    GetItem: (workbook, key: unknown) => Worksheet(workbook.sheetBy(check.string(key, 'key'))),
    GetItemOrNullObject: (workbook, key: unknown) => {
      const sheet = workbook.findSheet(check.string(key, 'key'));
      return sheet ? Worksheet(sheet) : null;
    },
  },
});
