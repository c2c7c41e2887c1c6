/**
 * Univer's undo with groups: everything done inside `group` is one step. (Univer has a grouping of its own, but it
 * undoes the commands of a group first to last, which loses what a later command of the group replaced.)
 */
import {
  DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  ICommandService,
  IContextService,
  IUndoRedoService,
  IUniverInstanceService,
  LocalUndoRedoService,
  type IMutationInfo,
  type IUndoRedoItem,
} from '@univerjs/core';

const EDITORS: readonly string[] = [DOCS_NORMAL_EDITOR_UNIT_ID_KEY, DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY];

export class GroupingUndo extends LocalUndoRedoService {
  private steps: IUndoRedoItem[] | null = null;

  override pushUndoRedo(item: IUndoRedoItem): void {
    if (!this.steps) super.pushUndoRedo(item);
    // What the editor shows of the selected cell follows the cell, and belongs to no step of the workbook.
    else if (!EDITORS.includes(item.unitID)) this.steps.push(item);
  }

  /**
   * When `work` throws, what it did so far is undone and nothing is filed. @returns the step; null where nothing was
   * done.
   */
  group(work: () => void): IUndoRedoItem | null {
    const steps: IUndoRedoItem[] = [];
    const back = (): IMutationInfo[] => [...steps].reverse().flatMap((item) => item.undoMutations);
    this.steps = steps;
    try {
      work();
    } catch (error) {
      for (const { id, params } of back()) this._commandService.syncExecuteCommand(id, params);
      throw error;
    } finally {
      this.steps = null;
    }
    if (steps.length === 0) return null;
    const step = {
      unitID: steps[0]!.unitID,
      undoMutations: back(),
      redoMutations: steps.flatMap((item) => item.redoMutations),
    };
    super.pushUndoRedo(step);
    return step;
  }

  /** Whether this step is the one that an undo would take back. */
  isLast = (step: IUndoRedoItem): boolean => this._getUndoStack(step.unitID)?.at(-1) === step;
}

/** For `new Univer({ override: [undoOverride] })`. */
export const undoOverride: [
  typeof IUndoRedoService,
  { useFactory: (...deps: ConstructorParameters<typeof GroupingUndo>) => GroupingUndo; deps: unknown[] },
] = [
  IUndoRedoService,
  {
    useFactory: (...deps) => new GroupingUndo(...deps),
    deps: [IUniverInstanceService, ICommandService, IContextService],
  },
];
