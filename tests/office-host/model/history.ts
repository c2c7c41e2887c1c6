/**
 * What the user can take back. An edit of the user is one step. What an add-in does with a request is one step of its
 * own since ExcelApi 1.20, where Excel.run with mergeUndoGroup makes one step of all its requests; before, it empties
 * the list. What other people do is nobody else's step.
 */
import { placeOf, type Cell, type Sheet } from './sheet';
import { bounding, type Box } from './address';
import type { Workbook } from './workbook';

interface Kept extends Pick<Cell, 'formula' | 'value' | 'link'> {
  /** As JSON. */
  readonly look: string;
}
type State = ReadonlyMap<Sheet, ReadonlyMap<number, Kept>>;
interface Step {
  readonly before: State;
  after: State;
  /** Number of the Excel.run whose requests are one step. */
  readonly group: number | null;
}

export class History {
  private done: Step[] = [];
  private undone: Step[] = [];

  constructor(private readonly workbook: Workbook) {}

  /** How many steps can be taken back. */
  get steps(): number {
    return this.done.length;
  }

  /** Does something as a step; nothing becomes of what changes nothing. */
  record<T>(work: () => T, group: number | null = null): T {
    const before = this.state();
    const result = work();
    const after = this.state();
    if (differing(before, after).size === 0) return result;
    const last = this.done.at(-1);
    if (group !== null && last?.group === group) last.after = after;
    else this.done.push({ before, after, group });
    this.undone = [];
    return result;
  }
  clear(): void {
    this.done = [];
    this.undone = [];
  }
  /** Ctrl+Z; false: there is nothing to take back. */
  undo(): boolean {
    const step = this.done.pop();
    if (step) this.undone.push(step);
    return !!step && this.restore(step.before);
  }
  redo(): boolean {
    const step = this.undone.pop();
    if (step) this.done.push(step);
    return !!step && this.restore(step.after);
  }

  private state(): State {
    return new Map(
      this.workbook.sheets.map((sheet) => [
        sheet,
        new Map(
          [...sheet.cells].map(([key, { formula, value, look, link, spillParent }]) => [
            key,
            {
              ...(formula !== undefined && { formula }),
              // Values of formulas are calculated again.
              value: formula !== undefined || spillParent !== undefined ? '' : value,
              look: JSON.stringify(look),
              ...(link && { link }),
            },
          ]),
        ),
      ]),
    );
  }

  private restore(state: State): true {
    for (const [sheet, keys] of differing(this.state(), state)) {
      for (const key of keys) {
        const { row, column } = placeOf(key);
        const cell = sheet.at(row, column);
        const kept = state.get(sheet)?.get(key) ?? NOTHING;
        if (cell.formula !== kept.formula) {
          this.workbook.calculator.forget(cell);
          delete cell.spill;
        }
        delete cell.formula;
        delete cell.link;
        Object.assign(cell, kept, {
          look: JSON.parse(kept.look) as Cell['look'],
          value: kept.formula === undefined ? kept.value : cell.value,
        });
      }
      this.workbook.listener.changed(
        sheet,
        keys.map((key): Box => ({ ...placeOf(key), rows: 1, columns: 1 })).reduce(bounding),
      );
    }
    this.workbook.touch();
    return true;
  }
}

/** A cell that holds nothing is as good as none. */
const NOTHING: Kept = { value: '', look: '{}' };
const same = (a: Kept = NOTHING, b: Kept = NOTHING): boolean =>
  a.formula === b.formula && a.value === b.value && a.look === b.look && a.link === b.link;

function differing(a: State, b: State): Map<Sheet, number[]> {
  const found = new Map<Sheet, number[]>();
  for (const [sheet, after] of b) {
    const before = a.get(sheet);
    const keys = [...new Set([...(before?.keys() ?? []), ...after.keys()])].filter(
      (key) => !same(before?.get(key), after.get(key)),
    );
    if (keys.length > 0) found.set(sheet, keys);
  }
  return found;
}
