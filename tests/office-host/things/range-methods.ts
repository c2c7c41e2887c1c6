/** Methods of Range: its neighbours, clearing, merging, copying, selecting, spills. */
import { enumValue } from '../enums';
import { excelError, invalidArgument, itemNotFound, notImplemented } from '../errors';
import {
  bounding,
  cellCount,
  contains,
  intersection,
  MAX_COLUMNS,
  MAX_ROWS,
  overlap,
  WHOLE,
  type Box,
} from '../model/address';
import { each, placeOf, type Look } from '../model/sheet';
import type { Thing } from '../thing';
import { readProperties, writeProperties, type PropertyAxis } from './cell-properties';
import { integer } from './check';
import { dimensions, Range, rangeArgument, rangeThing, type RangeTarget } from './range';
import { RangeAreas } from './range-areas';
import { change } from './range-format';
import { TableScopedCollection } from './tables';

type Method = (target: RangeTarget, ...args: any[]) => unknown;

const at = ({ sheet, box }: RangeTarget, change: Partial<Box>): Thing => rangeThing(sheet, { ...box, ...change });
const moved = (target: RangeTarget, rows: unknown, columns: unknown): Thing =>
  at(target, {
    row: target.box.row + integer(rows ?? 0, 'row offset'),
    column: target.box.column + integer(columns ?? 0, 'column offset'),
  });
const resized = (target: RangeTarget, rows: number, columns: number): Thing => at(target, { rows, columns });

function beside(target: RangeTarget, count: unknown, side: 'before' | 'after' | 'above' | 'below'): Thing {
  const n = integer(count ?? 1, 'count', 1);
  const { box } = target;
  switch (side) {
    case 'before':
      return at(target, { column: box.column - n, columns: n });
    case 'after':
      return at(target, { column: box.column + box.columns, columns: n });
    case 'above':
      return at(target, { row: box.row - n, rows: n });
    case 'below':
      return at(target, { row: box.row + box.rows, rows: n });
  }
}

function usedWithin({ sheet, box }: RangeTarget, valuesOnly: unknown): Thing | null {
  sheet.workbook.calculator.settle();
  const used = sheet.used(valuesOnly === true, box);
  return used && rangeThing(sheet, used);
}
function common(target: RangeTarget, other: unknown): Thing | null {
  const { sheet, box } = rangeArgument(other, target.sheet);
  const found = sheet === target.sheet ? intersection(target.box, box) : null;
  return found && rangeThing(target.sheet, found);
}
const found = (thing: Thing | null, what: string): Thing => {
  if (!thing) throw itemNotFound(what);
  return thing;
};

/** Ctrl and an arrow key: to the next border between filled and empty cells. */
function edge({ sheet, box }: RangeTarget, direction: unknown): Thing {
  const [dr, dc] = ({ Up: [-1, 0], Down: [1, 0], Left: [0, -1], Right: [0, 1] } as Record<string, [number, number]>)[
    String(direction)
  ] ?? [0, 0];
  if (dr === 0 && dc === 0) throw invalidArgument(`direction: ${JSON.stringify(direction)}`);
  sheet.workbook.calculator.settle();
  const filled = (row: number, column: number): boolean => {
    const cell = sheet.peek(row, column);
    return !!cell && (cell.value !== '' || cell.formula !== undefined);
  };
  const last = sheet.used(true) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  let { row, column } = box;
  const inside = (r: number, c: number): boolean =>
    r >= 0 &&
    c >= 0 &&
    r < Math.max(last.row + last.rows, row + 1) &&
    c < Math.max(last.column + last.columns, column + 1);
  const along = filled(row, column) && filled(row + dr, column + dc);
  for (;;) {
    const [r, c] = [row + dr, column + dc];
    if (!inside(r, c)) {
      if (along) break;
      return rangeThing(sheet, {
        row: dr > 0 ? MAX_ROWS - 1 : dr < 0 ? 0 : row,
        column: dc > 0 ? MAX_COLUMNS - 1 : dc < 0 ? 0 : column,
        rows: 1,
        columns: 1,
      });
    }
    if (along && !filled(r, c)) break;
    [row, column] = [r, c];
    if (!along && filled(row, column)) break;
  }
  return rangeThing(sheet, { row, column, rows: 1, columns: 1 });
}

function surrounding({ sheet, box }: RangeTarget): Thing {
  sheet.workbook.calculator.settle();
  const filled = [...sheet.cells]
    .filter(([, cell]) => cell.value !== '' || cell.formula !== undefined)
    .map(([key]) => ({ ...placeOf(key), rows: 1, columns: 1 }));
  let region = box;
  for (;;) {
    const reach = {
      row: region.row - 1,
      column: region.column - 1,
      rows: region.rows + 2,
      columns: region.columns + 2,
    };
    const grown = filled.filter((cell) => overlap(cell, reach)).reduce((all, cell) => bounding(all, cell), region);
    if (contains(region, grown)) return rangeThing(sheet, region);
    region = grown;
  }
}

function spilling({ sheet, box }: RangeTarget): Thing | null {
  sheet.workbook.calculator.settle();
  const spill = sheet.peek(box.row, box.column)?.spill;
  return spill ? rangeThing(sheet, spill) : null;
}
function spillParent({ sheet, box }: RangeTarget): Thing | null {
  sheet.workbook.calculator.settle();
  const cell = sheet.peek(box.row, box.column);
  if (cell?.spill) return rangeThing(sheet, { ...box, rows: 1, columns: 1 });
  return cell?.spillParent === undefined
    ? null
    : rangeThing(sheet, { ...placeOf(cell.spillParent), rows: 1, columns: 1 });
}

function copyFrom(
  { sheet, box }: RangeTarget,
  source: unknown,
  type: unknown,
  skipBlanks: unknown,
  transpose: unknown,
): void {
  const how = enumValue('RangeCopyType', type ?? 'All');
  if (skipBlanks || transpose || how === 'Link')
    throw notImplemented('Range.CopyFrom() with skipBlanks, transpose or links');
  const from = rangeArgument(source, sheet);
  sheet.workbook.calculator.settle();
  const target: Box = cellCount(box) === 1 ? { ...box, rows: from.box.rows, columns: from.box.columns } : box;
  const read = (row: number, column: number): { input: unknown; look: Look } => {
    const cell = from.sheet.peek(
      from.box.row + ((row - target.row) % from.box.rows),
      from.box.column + ((column - target.column) % from.box.columns),
    );
    if (how !== 'Values' && cell?.formula && /[A-Za-z]\d/.test(cell.formula))
      throw notImplemented('Range.CopyFrom() of formulas with references');
    return {
      input: how === 'Values' ? (cell?.value ?? '') : (cell?.formula ?? cell?.value ?? ''),
      look: structuredClone(cell?.look ?? {}),
    };
  };
  const all = Array.from({ length: target.rows }, (_, r) =>
    Array.from({ length: target.columns }, (__, c) => read(target.row + r, target.column + c)),
  );
  if (how === 'All' || how === 'Formats') {
    change({ sheet, boxes: [target] }, (look, row, column) => {
      for (const part of Object.keys(look) as (keyof Look)[]) delete look[part];
      Object.assign(look, all[row - target.row]![column - target.column]!.look);
    });
  }
  if (how !== 'Formats') {
    // Copied texts stay texts.
    const inputs = all.map((row) =>
      row.map(({ input, look }) =>
        typeof input === 'string' && look.numberFormat !== '@' && input !== '' && !input.startsWith('=')
          ? `'${input}`
          : input,
      ),
    );
    sheet.workbook.write(sheet, target, inputs);
  }
}

const properties = (axis: PropertyAxis) => ({
  read: (target: RangeTarget, options: unknown): unknown => readProperties(target, axis, options),
  write: (target: RangeTarget, data: unknown): void => writeProperties(target, axis, data),
});

export const rangeMethods: Readonly<Record<string, Method>> = {
  GetCell: (target: RangeTarget, row: unknown, column: unknown) =>
    at(target, {
      row: target.box.row + integer(row, 'row'),
      column: target.box.column + integer(column, 'column'),
      rows: 1,
      columns: 1,
    }),
  GetRow: (target: RangeTarget, row: unknown) => at(target, { row: target.box.row + integer(row, 'row'), rows: 1 }),
  GetColumn: (target: RangeTarget, column: unknown) =>
    at(target, { column: target.box.column + integer(column, 'column'), columns: 1 }),
  GetEntireRow: (target: RangeTarget) => at(target, { column: 0, columns: MAX_COLUMNS }),
  GetEntireColumn: (target: RangeTarget) => at(target, { row: 0, rows: MAX_ROWS }),
  GetLastCell: ({ sheet, box }: RangeTarget) =>
    rangeThing(sheet, { row: box.row + box.rows - 1, column: box.column + box.columns - 1, rows: 1, columns: 1 }),
  GetLastRow: (target: RangeTarget) => at(target, { row: target.box.row + target.box.rows - 1, rows: 1 }),
  GetLastColumn: (target: RangeTarget) =>
    at(target, { column: target.box.column + target.box.columns - 1, columns: 1 }),
  GetOffsetRange: moved,
  GetResizedRange: (target: RangeTarget, rows: unknown, columns: unknown) =>
    resized(
      target,
      target.box.rows + integer(rows, 'delta rows'),
      target.box.columns + integer(columns, 'delta columns'),
    ),
  GetAbsoluteResizedRange: (target: RangeTarget, rows: unknown, columns: unknown) =>
    resized(target, integer(rows, 'rows', 1), integer(columns, 'columns', 1)),
  GetRowsAbove: (target: RangeTarget, count: unknown) => beside(target, count, 'above'),
  GetRowsBelow: (target: RangeTarget, count: unknown) => beside(target, count, 'below'),
  GetColumnsBefore: (target: RangeTarget, count: unknown) => beside(target, count, 'before'),
  GetColumnsAfter: (target: RangeTarget, count: unknown) => beside(target, count, 'after'),
  GetBoundingRect: (target: RangeTarget, other: unknown) => {
    const range = rangeArgument(other, target.sheet);
    if (range.sheet !== target.sheet) throw invalidArgument('ranges of different sheets');
    return rangeThing(target.sheet, bounding(target.box, range.box));
  },
  GetIntersection: (target: RangeTarget, other: unknown) => found(common(target, other), 'the ranges do not meet'),
  GetIntersectionOrNullObject: common,
  GetUsedRange: (target: RangeTarget, valuesOnly: unknown) => found(usedWithin(target, valuesOnly), 'nothing is used'),
  GetUsedRangeOrNullObject: usedWithin,
  GetSurroundingRegion: surrounding,
  GetRangeEdge: (target: RangeTarget, direction: unknown) => edge(target, direction),
  GetTables: (target: RangeTarget, fully: unknown) =>
    TableScopedCollection(
      target.sheet.tables.filter((table) =>
        fully === true ? contains(target.box, table.box) : overlap(target.box, table.box),
      ),
    ),
  GetMergedAreasOrNullObject: ({ sheet, box }: RangeTarget) => {
    const boxes = sheet.merged.filter((merged) => overlap(merged, box));
    return boxes.length > 0 ? RangeAreas({ sheet, boxes }) : null;
  },
  GetSpillingToRange: (target: RangeTarget) => found(spilling(target), 'the cell does not spill'),
  GetSpillingToRangeOrNullObject: spilling,
  GetSpillParent: (target: RangeTarget) => found(spillParent(target), 'nothing spills into the cell'),
  GetSpillParentOrNullObject: spillParent,
  GetCellProperties: properties('cell').read,
  SetCellProperties: properties('cell').write,
  GetRowProperties: properties('row').read,
  SetRowProperties: properties('row').write,
  GetColumnProperties: properties('column').read,
  SetColumnProperties: properties('column').write,
  Calculate: ({ sheet }: RangeTarget) => sheet.workbook.calculator.calculate(false),
  Clear: ({ sheet, box }: RangeTarget, what: unknown) =>
    sheet.workbook.clear(sheet, box, enumValue('ClearApplyTo', what ?? 'All') as 'All'),
  CopyFrom: copyFrom,
  Merge: ({ sheet, box }: RangeTarget, across: unknown) => {
    if (box.rows === MAX_ROWS || box.columns === MAX_COLUMNS) throw notImplemented('merging whole rows or columns');
    if (across !== true) return sheet.merge(box);
    for (let row = 0; row < box.rows; row++) sheet.merge({ ...box, row: box.row + row, rows: 1 });
  },
  Unmerge: ({ sheet, box }: RangeTarget) => sheet.unmerge(box),
  Select: ({ sheet, box }: RangeTarget) => sheet.workbook.select({ sheet, areas: [box] }),
  SetDirty: ({ sheet, box }: RangeTarget) => {
    each(intersection(box, sheet.used(true) ?? box) ?? box, (row, column) => {
      const cell = sheet.peek(row, column);
      if (cell) sheet.workbook.calculator.forget(cell);
    });
  },
  _ValidateArraySize: ({ box }: RangeTarget, rows: unknown, columns: unknown) => {
    if (rows !== box.rows || columns !== box.columns) throw dimensions();
    return null;
  },
};

/** The whole sheet, or the range of an address on it. */
export function sheetRange({ sheet }: Pick<RangeTarget, 'sheet'>, address: unknown): Thing {
  if (address === null || address === undefined || address === '') return Range({ sheet, box: WHOLE }) as Thing;
  if (typeof address !== 'string') throw invalidArgument(`address: ${JSON.stringify(address)}`);
  const range = sheet.workbook.locate(address, sheet);
  if (range.sheet !== sheet) throw excelError('InvalidArgument', `an address of another sheet: ${address}`);
  return rangeThing(sheet, range.box);
}
