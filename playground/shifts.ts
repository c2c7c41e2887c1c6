/** What Univer's mutations do to the places of cells. */
import type { Shift } from '../src/hosts/grid/charts';

interface Area {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}
interface LinesParams {
  readonly subUnitId: string;
  readonly range: Area;
}
interface ReorderParams {
  readonly subUnitId: string;
  readonly sourceRange: Area;
  readonly targetRange: Area;
}
interface MoveParams {
  readonly fromRange: Area;
  readonly toRange: Area;
  readonly from: { readonly subUnitId: string };
  readonly to: { readonly subUnitId: string };
}
export interface SheetShift {
  readonly sheetId: string;
  readonly shift: Shift;
}
type Axis = 'row' | 'column';

const linesOf = (axis: Axis, area: Area) =>
  axis === 'row'
    ? { axis, from: area.startRow, count: area.endRow - area.startRow + 1 }
    : { axis, from: area.startColumn, count: area.endColumn - area.startColumn + 1 };

const rectOf = ({ startRow, endRow, startColumn, endColumn }: Area) => ({
  row: startRow,
  column: startColumn,
  rows: endRow - startRow + 1,
  columns: endColumn - startColumn + 1,
});

const lines =
  (kind: 'insert' | 'remove', axis: Axis) =>
  ({ subUnitId, range }: LinesParams): readonly SheetShift[] => [
    { sheetId: subUnitId, shift: { kind, ...linesOf(axis, range) } },
  ];

const reorder =
  (axis: Axis) =>
  ({ subUnitId, sourceRange, targetRange }: ReorderParams): readonly SheetShift[] => [
    {
      sheetId: subUnitId,
      shift: { kind: 'reorder', ...linesOf(axis, sourceRange), before: linesOf(axis, targetRange).from },
    },
  ];

function move({ fromRange, toRange, from, to }: MoveParams): readonly SheetShift[] {
  const [source, { row, column }] = [rectOf(fromRange), rectOf(toRange)];
  if (from.subUnitId === to.subUnitId)
    return [{ sheetId: from.subUnitId, shift: { kind: 'move', from: source, to: { row, column } } }];
  return [
    { sheetId: from.subUnitId, shift: { kind: 'leave', area: source } },
    { sheetId: to.subUnitId, shift: { kind: 'arrive', area: rectOf(toRange) } },
  ];
}

const SHIFTS: Readonly<Record<string, (params: never) => readonly SheetShift[]>> = {
  'sheet.mutation.insert-row': lines('insert', 'row'),
  'sheet.mutation.insert-col': lines('insert', 'column'),
  'sheet.mutation.remove-rows': lines('remove', 'row'),
  'sheet.mutation.remove-col': lines('remove', 'column'),
  'sheet.mutation.move-rows': reorder('row'),
  'sheet.mutation.move-columns': reorder('column'),
  'sheet.mutation.move-range': move,
};

/** Sheet by sheet; none where the command leaves every cell where it is. */
export const shiftsOf = ({ id, params }: { readonly id: string; readonly params?: unknown }): readonly SheetShift[] =>
  SHIFTS[id]?.(params as never) ?? [];
