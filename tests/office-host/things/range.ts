/** Range: the properties. Its methods are in range-methods.ts. */
import { excelError, invalidArgument, notImplemented } from '../errors';
import {
  boxName,
  cellCount,
  cellName,
  checkedBox,
  fullName,
  MAX_COLUMNS,
  MAX_ROWS,
  sameBox,
  sheetPrefix,
  splitAddress,
  type Box,
} from '../model/address';
import { grid, type Hyperlink, type Scalar, type Sheet } from '../model/sheet';
import { checkFormat, shown, shownFormat } from '../model/text';
import { define, Thing, type Maker } from '../thing';
import { builtInStyle } from './styles';
import { change, Format, same, type Areas } from './range-format';
import { rangeMethods } from './range-methods';
import { Worksheet } from './worksheet';

export interface RangeTarget {
  readonly sheet: Sheet;
  readonly box: Box;
}
const MOST_CELLS = 5_000_000;

export const areasOf = ({ sheet, box }: RangeTarget): Areas => ({ sheet, boxes: [box] });
const endless = ({ box }: RangeTarget): boolean => box.rows === MAX_ROWS || box.columns === MAX_COLUMNS;

/** Reads every cell; of whole rows and columns Excel gives null. */
function cells<V>(target: RangeTarget, read: (row: number, column: number) => V): V[][] | null {
  if (endless(target)) return null;
  if (cellCount(target.box) > MOST_CELLS)
    throw excelError('ResponsePayloadSizeLimitExceeded', `${cellCount(target.box)} cells`);
  target.sheet.workbook.calculator.settle();
  return grid(target.box, read);
}
const valueAt = (sheet: Sheet, row: number, column: number): Scalar => sheet.peek(row, column)?.value ?? '';
const formatAt = (sheet: Sheet, row: number, column: number): string =>
  sheet.lookAt(row, column).numberFormat ?? 'General';

/** One value for all cells, or rows of exactly the range's size. */
function matrix({ box }: RangeTarget, value: unknown): unknown[][] {
  if (!Array.isArray(value)) return grid(box, () => value);
  const fits = value.length === box.rows && value.every((row) => Array.isArray(row) && row.length === box.columns);
  if (!fits) throw dimensions();
  return value as unknown[][];
}
export const dimensions = (): Error =>
  Object.assign(excelError('InvalidArgument'), {
    message: "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  });

function write(target: RangeTarget, value: unknown): void {
  if (endless(target)) throw notImplemented('writing whole rows or columns');
  target.sheet.workbook.write(target.sheet, target.box, matrix(target, value));
}
function writeFormats(target: RangeTarget, value: unknown): void {
  target.sheet.guard();
  if (endless(target) && !Array.isArray(value)) {
    checkFormat(String(value));
    return change(areasOf(target), (look) => {
      look.numberFormat = String(value);
    });
  }
  const formats = matrix(target, value);
  for (const format of formats.flat()) if (format !== null) checkedFormat(format);
  change(areasOf(target), (look, row, column) => {
    const format = formats[row - target.box.row]?.[column - target.box.column];
    if (typeof format === 'string') look.numberFormat = format;
  });
}
function checkedFormat(format: unknown): void {
  if (typeof format !== 'string') throw invalidArgument(`number format: ${JSON.stringify(format)}`);
  checkFormat(format);
}

function valueType(value: Scalar): string {
  return value === ''
    ? 'Empty'
    : typeof value === 'string'
      ? 'String'
      : typeof value === 'number'
        ? 'Double'
        : typeof value === 'boolean'
          ? 'Boolean'
          : 'Error';
}

function setHyperlink({ sheet, box }: RangeTarget, value: unknown): void {
  const link = value as Hyperlink | null;
  const known = ['address', 'documentReference', 'screenTip', 'textToDisplay'];
  if (
    typeof link !== 'object' ||
    link === null ||
    Object.entries(link).some(([key, one]) => !known.includes(key) || typeof one !== 'string')
  )
    throw invalidArgument(`hyperlink: ${JSON.stringify(value)}`);
  if (!link.address && !link.documentReference)
    throw invalidArgument('a hyperlink needs an address or a documentReference');
  if (link.address && link.address.length > 2083) throw invalidArgument('the address of a hyperlink is too long');
  if (link.documentReference) {
    const { sheet: name, rest } = splitAddress(link.documentReference);
    if (name !== null && !sheet.workbook.findSheet(name))
      throw invalidArgument(`no such sheet: ${link.documentReference}`);
    sheet.workbook.locate(name === null ? rest : `${sheetPrefix(name)}!${rest}`, sheet);
  }
  sheet.guard();
  // The text is written as if it were typed: it may become a formula, a number, a date.
  if (link.textToDisplay !== undefined)
    sheet.workbook.write(
      sheet,
      box,
      grid(box, () => link.textToDisplay),
    );
  change({ sheet, boxes: [box] }, (look, row, column) => {
    sheet.at(row, column).link = { ...link };
    look.style = 'Hyperlink';
    look.font = { ...look.font, color: '#0563C1', underline: 'Single' };
  });
}

function hide(target: RangeTarget, axis: 'row' | 'column', value: unknown): void {
  if (typeof value !== 'boolean') throw invalidArgument(`hidden: ${JSON.stringify(value)}`);
  target.sheet.guard();
  const { box } = target;
  const [set, from, count] =
    axis === 'row'
      ? [target.sheet.hiddenRows, box.row, box.rows]
      : [target.sheet.hiddenColumns, box.column, box.columns];
  for (let index = from; index < from + count; index++)
    if (value) set.add(index);
    else set.delete(index);
}
const hidden = (target: RangeTarget, axis: 'row' | 'column'): boolean | null => {
  const { box, sheet } = target;
  const [set, from, count] =
    axis === 'row' ? [sheet.hiddenRows, box.row, box.rows] : [sheet.hiddenColumns, box.column, box.columns];
  return same(Array.from({ length: count }, (_, index) => set.has(from + index)));
};
const span = (target: RangeTarget, axis: 'row' | 'column'): number => {
  const { box, sheet } = target;
  return axis === 'row'
    ? sheet.top(box.row + box.rows) - sheet.top(box.row)
    : sheet.left(box.column + box.columns) - sheet.left(box.column);
};

const formulas = (target: RangeTarget): unknown =>
  cells(target, (r, c) => target.sheet.peek(r, c)?.formula ?? valueAt(target.sheet, r, c));
const formats = (target: RangeTarget): unknown =>
  cells(target, (r, c) => formatAt(target.sheet, r, c)) ??
  target.sheet.lookAt(target.box.row, target.box.column).numberFormat ??
  'General';

export const Range: Maker<RangeTarget> = define<RangeTarget>({
  name: 'Range',
  identity: ({ sheet, box }) => ({ _ReferenceId: `${sheet.id}${boxName(box)}` }),
  alive: ({ sheet }) => sheet.workbook.sheets.includes(sheet),
  get: {
    Address: ({ sheet, box }) => fullName(sheet.name, box),
    AddressLocal: ({ sheet, box }) => fullName(sheet.name, box),
    CellCount: ({ box }) => (cellCount(box) > 2 ** 31 - 1 ? -1 : cellCount(box)),
    RowIndex: ({ box }) => box.row,
    ColumnIndex: ({ box }) => box.column,
    RowCount: ({ box }) => box.rows,
    ColumnCount: ({ box }) => box.columns,
    IsEntireRow: ({ box }) => box.columns === MAX_COLUMNS,
    IsEntireColumn: ({ box }) => box.rows === MAX_ROWS,
    Values: (target) => cells(target, (r, c) => valueAt(target.sheet, r, c)),
    Formulas: formulas,
    FormulasLocal: formulas,
    NumberFormat: formats,
    NumberFormatLocal: formats,
    Text: (target) => cells(target, (r, c) => shown(valueAt(target.sheet, r, c), shownFormat(target.sheet, r, c))),
    ValueTypes: (target) => cells(target, (r, c) => valueType(valueAt(target.sheet, r, c))),
    Hidden: (target) =>
      hidden(target, 'row') === true || hidden(target, 'column') === true
        ? true
        : hidden(target, 'row') === false && hidden(target, 'column') === false
          ? false
          : null,
    RowHidden: (target) => hidden(target, 'row'),
    ColumnHidden: (target) => hidden(target, 'column'),
    Hyperlink: ({ sheet, box }) => sheet.peek(box.row, box.column)?.link ?? null,
    Style: (target) => same(grid(target.box, (r, c) => target.sheet.lookAt(r, c).style ?? 'Normal').flat()),
    HasSpill: (target) => {
      target.sheet.workbook.calculator.settle();
      return same(
        grid(target.box, (r, c) => {
          const cell = target.sheet.peek(r, c);
          return !!cell?.spill || cell?.spillParent !== undefined;
        }).flat(),
      );
    },
    Top: ({ sheet, box }) => sheet.top(box.row),
    Left: ({ sheet, box }) => sheet.left(box.column),
    Height: (target) => span(target, 'row'),
    Width: (target) => span(target, 'column'),
  },
  set: {
    Values: write,
    Formulas: write,
    FormulasLocal: write,
    NumberFormat: writeFormats,
    NumberFormatLocal: writeFormats,
    Hyperlink: setHyperlink,
    RowHidden: (target, value) => hide(target, 'row', value),
    ColumnHidden: (target, value) => hide(target, 'column', value),
    Style: (target, value) => {
      const style = builtInStyle(value);
      change(areasOf(target), (look) => {
        look.style = style;
      });
    },
  },
  nav: {
    Format: (target) => Format(areasOf(target)) as Thing,
    Worksheet: ({ sheet }) => Worksheet(sheet) as Thing,
  },
  call: rangeMethods,
});

export const rangeThing = (sheet: Sheet, box: Box): Thing => Range({ sheet, box: checkedBox(box) }) as Thing;

/** An argument that must be a range, or (where Excel takes both) an address. */
export function rangeArgument(value: unknown, home?: Sheet): RangeTarget {
  if (value instanceof Thing && value.type.name === 'Range') return value.target as RangeTarget;
  if (typeof value === 'string' && home) return home.workbook.locate(value, home);
  throw invalidArgument(`not a range: ${value instanceof Thing ? value.type.name : JSON.stringify(value)}`);
}
export const isSameRange = (a: RangeTarget, b: RangeTarget): boolean => a.sheet === b.sheet && sameBox(a.box, b.box);
export const cellNameOf = ({ box }: RangeTarget): string => cellName(box.row, box.column);
