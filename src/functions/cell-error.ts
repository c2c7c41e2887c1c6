/** The errors of cells. The only place that knows #N/A and #VALUE!. */
import type { Problem } from '../core/query';
import { language } from './session';

export const CODES = { unknown: '#VALUE!', missing: '#N/A' } as const;
export type CellCode = (typeof CODES)[keyof typeof CODES];

/** The error of a function outside the Office runtime; inside, it is a CustomFunctions.Error. */
export class CellError extends Error {
  override readonly name = 'CellError';
  constructor(
    readonly code: CellCode,
    message: string,
  ) {
    super(message);
  }
}

/** An error that the host shows in the cell, with its message. */
export function toError(problem: Problem): Error {
  const code = CODES[problem.code];
  const message = problem.problem[language()];
  const runtime = (
    globalThis as unknown as { CustomFunctions?: { Error?: new (code: string, message: string) => Error } }
  ).CustomFunctions;
  return runtime?.Error ? new runtime.Error(code, message) : new CellError(code, message);
}
