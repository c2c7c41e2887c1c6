/** Heights of rows that hold wrapped texts, in the fonts that there are. */
import { ICommandService, IUndoRedoService, IUniverInstanceService, type Univer } from '@univerjs/core';
import {
  AutoHeightController,
  getSheetCommandTarget,
  SetWorksheetRowIsAutoHeightMutation,
  SetWorksheetRowIsAutoHeightMutationFactory,
} from '@univerjs/preset-sheets-core';

/**
 * Rows as high as their texts from now on, merged ones too. All at once: Univer would measure those out of sight when
 * they come into it.
 */
export function fitRows(univer: Univer, unitId: string, subUnitId: string, row: number, rows: number): void {
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const { worksheet } = getSheetCommandTarget(injector.get(IUniverInstanceService), { unitId, subUnitId })!;
  const range = { startRow: row, endRow: row + rows - 1, startColumn: 0, endColumn: worksheet.getColumnCount() - 1 };
  const params = { unitId, subUnitId, ranges: [range], autoHeightInfo: 1 as const };
  const back = SetWorksheetRowIsAutoHeightMutationFactory(params, worksheet);
  commands.syncExecuteCommand(SetWorksheetRowIsAutoHeightMutation.id, params);
  const { undos, redos } = injector.get(AutoHeightController).getUndoRedoParamsOfAutoHeight([range], subUnitId);
  for (const one of redos) commands.syncExecuteCommand(one.id, one.params);
  injector.get(IUndoRedoService).pushUndoRedo({
    unitID: unitId,
    undoMutations: [...undos, { id: SetWorksheetRowIsAutoHeightMutation.id, params: back }],
    redoMutations: [{ id: SetWorksheetRowIsAutoHeightMutation.id, params }, ...redos],
  });
}

const WRAP = 3;

/**
 * Rows of the sheet that is shown follow what is wrapped in them, answers and texts over several columns, unless
 * someone gave them a height. That is no step of undo, like the answers themselves.
 */
export function fitAnswers(univer: Univer): void {
  const injector = univer.__getInjector();
  const target = getSheetCommandTarget(injector.get(IUniverInstanceService));
  if (!target) return;
  const { worksheet, workbook, subUnitId } = target;
  const styles = workbook.getStyles();
  const rows = new Set<number>();
  worksheet.getCellMatrix().forValue((row, column, cell): undefined => {
    if ((cell?.f || worksheet.getMergedCell(row, column)) && styles.getStyleByCell(cell)?.tb === WRAP) rows.add(row);
  });
  const ranges = [...rows].map((row) => ({
    startRow: row,
    endRow: row,
    startColumn: 0,
    endColumn: worksheet.getColumnCount() - 1,
  }));
  if (ranges.length === 0) return;
  const { redos } = injector.get(AutoHeightController).getUndoRedoParamsOfAutoHeight(ranges, subUnitId);
  for (const one of redos) injector.get(ICommandService).syncExecuteCommand(one.id, one.params);
}
