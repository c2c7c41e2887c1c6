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

const lines =
  (kind: 'insert' | 'remove', axis: Axis) =>
  ({ subUnitId, range }: LinesParams): SheetShift => ({ sheetId: subUnitId, shift: { kind, ...linesOf(axis, range) } });

const reorder =
  (axis: Axis) =>
  ({ subUnitId, sourceRange, targetRange }: ReorderParams): SheetShift => ({
    sheetId: subUnitId,
    shift: { kind: 'reorder', ...linesOf(axis, sourceRange), before: linesOf(axis, targetRange).from },
  });

const move = ({ fromRange, toRange, from, to }: MoveParams): SheetShift => ({
  sheetId: from.subUnitId,
  shift: {
    kind: 'move',
    from: {
      row: fromRange.startRow,
      column: fromRange.startColumn,
      rows: fromRange.endRow - fromRange.startRow + 1,
      columns: fromRange.endColumn - fromRange.startColumn + 1,
    },
    to: to.subUnitId === from.subUnitId ? { row: toRange.startRow, column: toRange.startColumn } : null,
  },
});

const SHIFTS: Readonly<Record<string, (params: never) => SheetShift>> = {
  'sheet.mutation.insert-row': lines('insert', 'row'),
  'sheet.mutation.insert-col': lines('insert', 'column'),
  'sheet.mutation.remove-rows': lines('remove', 'row'),
  'sheet.mutation.remove-col': lines('remove', 'column'),
  'sheet.mutation.move-rows': reorder('row'),
  'sheet.mutation.move-columns': reorder('column'),
  'sheet.mutation.move-range': move,
};

/** null: the command leaves every cell where it is. */
export const shiftOf = ({ id, params }: { readonly id: string; readonly params?: unknown }): SheetShift | null =>
  SHIFTS[id]?.(params as never) ?? null;
