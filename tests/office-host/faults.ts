/** Faults on order: at the nth request of the add-in Excel refuses, fails half-way, or never answers. */
import { excelError, type ExcelError } from './errors';
import type { Action } from './wire';

export interface Fault {
  /** Counted from the order on, over the add-in's own requests: 1 = the next. */
  readonly at: number;
  /** The error code Excel answers with. */
  readonly code?: string;
  readonly message?: string;
  /** Refuse at this action (from 0): those before it are done, as in Excel. Left out: nothing is done. */
  readonly action?: number;
  /** No answer ever comes: the request is lost on its way in, or it is done and its answer is lost. */
  readonly drop?: 'before' | 'after';
}

export class Faults {
  private ordered: { fault: Fault; left: number }[] = [];
  private standing: ((action: Action) => string | undefined)[] = [];

  order(fault: Fault): void {
    this.ordered.push({ fault, left: fault.at });
  }
  /** Refuses every action for which `test` gives a code, until the returned function is called. */
  refuse(test: (action: Action) => string | undefined): () => void {
    this.standing.push(test);
    return () => {
      this.standing = this.standing.filter((one) => one !== test);
    };
  }
  clear(): void {
    this.ordered = [];
    this.standing = [];
  }

  /** The fault for the request that begins now. */
  next(): Fault | undefined {
    for (const order of this.ordered) order.left -= 1;
    const due = this.ordered.find(({ left }) => left === 0);
    this.ordered = this.ordered.filter(({ left }) => left > 0);
    return due?.fault;
  }
  /** Throws in place of an action. */
  check(fault: Fault | undefined, action: Action, index: number): void {
    if (fault?.code && index === (fault.action ?? 0)) throw errorOf(fault);
    for (const test of this.standing) {
      const code = test(action);
      if (code) throw excelError(code);
    }
  }
}

export function errorOf({ code, message }: Fault): ExcelError {
  const error = excelError(code ?? 'GeneralException');
  return message === undefined ? error : Object.assign(error, { message });
}
