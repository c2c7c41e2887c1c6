/**
 * Univer's undo with groups: everything done inside `group` is one step. (Univer has a grouping of its own, but it undoes the
 * commands of a group first to last, which loses what a later command of the group replaced.)
 */
import {
  ICommandService,
  IContextService,
  IUndoRedoService,
  IUniverInstanceService,
  LocalUndoRedoService,
  type IMutationInfo,
  type IUndoRedoItem,
} from '@univerjs/core';

export class GroupingUndo extends LocalUndoRedoService {
  private steps: IUndoRedoItem[] | null = null;

  override pushUndoRedo(item: IUndoRedoItem): void {
    if (this.steps) this.steps.push(item);
    else super.pushUndoRedo(item);
  }

  /** When `work` throws, what it did so far is undone and nothing is filed. @returns the step; null where nothing was done. */
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
