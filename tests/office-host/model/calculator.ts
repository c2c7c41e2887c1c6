/** Keeps the values of formula cells: computes, spills, and asks the add-in for its functions. */
import { invalidArgument, notImplemented } from '../errors';
import { cellName, contains, inSheet, sheetPrefix, type Box } from './address';
import { evaluate, fault, isRows, type Item, type Scope, type Value } from './evaluate';
import { callsIn, parseFormula } from './formula';
import { CellFault, each, grid, keyOf, placeOf, type Cell, type Sheet } from './sheet';
import type { Workbook } from './workbook';

/** Functions of the add-in, as the calculator sees them. */
export interface Functions {
  /** Whether the name (`XIAOMI.SHARE`, upper case) is one. */
  readonly knows: (name: string) => boolean;
  /** Whether Excel refuses a formula that gives it so many arguments. */
  readonly refuses: (name: string, count: number) => boolean;
  /** What Excel shows in place of a call that it does not let run; null when it does. */
  readonly blocked: string | null;
  /** Starts a call; `done` comes later, if ever. Returns the way to take it back. */
  readonly start: (
    call: { name: string; args: readonly (Value | undefined)[]; address: string },
    done: (result: Value) => void,
  ) => () => void;
}

interface Call {
  readonly result: Value;
  readonly cancel: () => void;
}
const BUSY = '#BUSY!';

export class Calculator {
  /** Results of function calls, per cell, by name and arguments. */
  private readonly calls = new Map<Cell, Map<string, Call>>();
  private memo = new Map<Cell, Value>();
  private readonly running = new Set<Cell>();
  private dirty = false;
  /** Cells with new results that nobody has been told of. */
  private readonly fresh = new Map<Sheet, Set<number>>();
  suspended = false;
  mode = 'Automatic';

  constructor(
    private readonly workbook: Workbook,
    private readonly functions: Functions,
  ) {}

  get busy(): boolean {
    return [...this.calls.values()].some((calls) => [...calls.values()].some(({ result }) => isBusy(result)));
  }

  /** Something has changed that formulas may depend on. */
  touch(): void {
    this.dirty = true;
  }
  /** The cell has a new formula, or none: its calls start anew. */
  forget(cell: Cell): void {
    for (const call of this.calls.get(cell)?.values() ?? []) call.cancel();
    this.calls.delete(cell);
    this.dirty = true;
  }
  /** Refuses a formula whose calls of the add-in's functions have too few or too many arguments. */
  check(formula: string): void {
    for (const call of callsIn(parseFormula(formula))) {
      if (this.functions.knows(call.name) && this.functions.refuses(call.name, call.args.length))
        throw invalidArgument(`number of arguments: ${formula}`);
    }
  }
  /** As F9 and its stronger forms. */
  calculate(full: boolean): void {
    if (full) for (const cell of [...this.calls.keys()]) this.forget(cell);
    this.dirty = true;
    this.settle(true);
  }

  /** Brings all values up to date, unless the add-in or the user has asked Excel to wait. */
  settle(forced = false): void {
    if (!this.dirty || (!forced && (this.suspended || this.mode === 'Manual'))) return;
    this.dirty = false;
    // Where formulas spill decides what others see: again until nothing moves.
    for (let round = 0, before = ''; round < 6; round += 1) {
      const after = this.pass();
      if (after === before) return this.tell();
      before = after;
    }
    throw notImplemented('formulas whose spills depend on each other');
  }

  private tell(): void {
    for (const [sheet, keys] of this.fresh)
      this.workbook.listener.calculated(
        sheet,
        [...keys].map((key) => ({ ...placeOf(key), rows: 1, columns: 1 })),
      );
    this.fresh.clear();
  }

  private pass(): string {
    this.memo = new Map();
    for (const sheet of this.workbook.sheets) clearSpills(sheet);
    const spills: string[] = [];
    for (const sheet of this.workbook.sheets) {
      for (const [key, cell] of [...sheet.cells]) {
        if (cell.formula === undefined) continue;
        const { row, column } = placeOf(key);
        const shown = codeOf(cell.value);
        this.show(sheet, row, column, cell, this.compute(sheet, row, column, cell));
        if (codeOf(cell.value) !== shown && !isBusy(cell.value))
          this.fresh.set(sheet, (this.fresh.get(sheet) ?? new Set()).add(key));
        if (cell.spill !== undefined) spills.push(`${sheet.id}${key}:${cell.spill?.rows}x${cell.spill?.columns}`);
      }
    }
    return spills.join();
  }

  private compute(sheet: Sheet, row: number, column: number, cell: Cell): Value {
    const known = this.memo.get(cell);
    if (known !== undefined) return known;
    if (this.running.has(cell)) throw notImplemented(`circular reference at ${sheet.name}!${cellName(row, column)}`);
    this.running.add(cell);
    try {
      const used = new Set<string>();
      const value = evaluate(parseFormula(cell.formula!), this.scope(sheet, row, column, cell, used));
      const calls = this.calls.get(cell);
      for (const [key, call] of calls ?? []) {
        if (used.has(key)) continue;
        call.cancel();
        calls!.delete(key);
      }
      this.memo.set(cell, value);
      return value;
    } finally {
      this.running.delete(cell);
    }
  }

  private scope(sheet: Sheet, row: number, column: number, cell: Cell, used: Set<string>): Scope {
    const at = (where: Sheet, box: Box, spill: boolean): Value => {
      if (spill) {
        const anchor = where.peek(box.row, box.column);
        if (!anchor || anchor.formula === undefined) return fault('#REF!');
        return this.compute(where, box.row, box.column, anchor);
      }
      const last = where.used(true);
      const clipped = {
        ...box,
        rows:
          box.rows > 10_000
            ? Math.max(1, Math.min(box.rows, (last?.row ?? 0) + (last?.rows ?? 0) - box.row))
            : box.rows,
        columns:
          box.columns > 10_000
            ? Math.max(1, Math.min(box.columns, (last?.column ?? 0) + (last?.columns ?? 0) - box.column))
            : box.columns,
      };
      const read = (r: number, c: number): Item => {
        const found = where.peek(r, c);
        if (!found) return null;
        if (found.formula !== undefined) return firstOf(this.compute(where, r, c, found));
        return found.value === '' && found.spillParent === undefined && found.look.numberFormat !== '@'
          ? null
          : found.value;
      };
      return clipped.rows * clipped.columns === 1 ? read(box.row, box.column) : grid(clipped, read);
    };
    return {
      range: (name, box, spill) => {
        const where = name === null ? sheet : this.workbook.findSheet(name);
        return where ? at(where, box, spill) : fault('#REF!');
      },
      named: (name, sheetName) => {
        const found = this.workbook.findName(
          name,
          sheetName === null ? sheet : (this.workbook.findSheet(sheetName) ?? null),
        );
        if (!found) return undefined;
        const range = found.range();
        return range
          ? at(range.sheet, range.box, false)
          : evaluate(parseFormula(found.formula), this.scope(sheet, row, column, cell, used));
      },
      custom: (name, args) => {
        if (!this.functions.knows(name)) return undefined;
        if (this.functions.blocked !== null) return fault(this.functions.blocked);
        const error = args
          .flatMap((arg) => (arg === undefined ? [] : isRows(arg) ? arg.flat() : [arg]))
          .find((item): item is CellFault => item instanceof CellFault);
        if (error) return error;
        const key = `${name}(${JSON.stringify(args)})`;
        used.add(key);
        return this.ask(cell, key, { name, args, address: `${sheetPrefix(sheet.name)}!${cellName(row, column)}` });
      },
    };
  }

  private ask(cell: Cell, key: string, call: Parameters<Functions['start']>[0]): Value {
    const calls = this.calls.get(cell) ?? new Map<string, Call>();
    this.calls.set(cell, calls);
    const known = calls.get(key);
    if (known) return known.result;
    const cancel = this.functions.start(call, (result) => {
      if (this.calls.get(cell)?.get(key)?.cancel !== cancel) return;
      calls.set(key, { result, cancel });
      this.dirty = true;
    });
    calls.set(key, { result: fault(BUSY), cancel });
    return fault(BUSY);
  }

  private show(sheet: Sheet, row: number, column: number, cell: Cell, value: Value): void {
    delete cell.spill;
    const single = !isRows(value) || (value.length === 1 && value[0]!.length === 1);
    if (single) {
      cell.value = firstOf(value) ?? 0;
      return;
    }
    const box: Box = { row, column, rows: value.length, columns: value[0]?.length ?? 0 };
    if (box.rows === 0 || box.columns === 0) throw new Error(`a formula gave an empty array: ${cell.formula}`);
    if (!this.canSpill(sheet, box)) {
      cell.spill = null;
      cell.value = fault('#SPILL!');
      this.memo.set(cell, cell.value);
      return;
    }
    cell.spill = box;
    each(box, (r, c) => {
      const target = r === row && c === column ? cell : sheet.at(r, c);
      target.value = value[r - row]![c - column] ?? 0;
      if (target !== cell) target.spillParent = keyOf(row, column);
    });
  }

  private canSpill(sheet: Sheet, box: Box): boolean {
    if (!inSheet(box) || sheet.tableAt(box)) return false;
    if (sheet.merged.some((merged) => contains(box, merged) || contains(merged, box))) return false;
    let free = true;
    each(box, (r, c) => {
      if (r === box.row && c === box.column) return;
      const cell = sheet.peek(r, c);
      if (
        cell &&
        (cell.formula !== undefined || cell.value !== '' || cell.spillParent !== undefined || sheet.mergedAt(r, c))
      )
        free = false;
    });
    return free;
  }
}

const firstOf = (value: Value): Item => (isRows(value) ? (value[0]?.[0] ?? null) : value);
const codeOf = (value: Cell['value']): unknown => (value instanceof CellFault ? value.code : value);
const isBusy = (value: Value): boolean => value instanceof CellFault && value.code === BUSY;

function clearSpills(sheet: Sheet): void {
  for (const cell of sheet.cells.values()) {
    if (cell.spillParent === undefined) continue;
    delete cell.spillParent;
    cell.value = '';
  }
}
