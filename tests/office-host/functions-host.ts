/**
 * The add-in's functions and ribbon actions without a workbook in mind: calls many at once, collects what comes back.
 */
import { createExcel, type ExcelOptions } from './excel';
import { bootLibrary, type Library } from './node';
import type { Result } from './custom-functions';
import type { RequestBody } from './wire';

export type { Result };

export interface FunctionsHost extends Library {
  /** Calls functions in one message, as Excel does when it calculates, and waits for all results. */
  readonly call: (...calls: readonly (readonly [name: string, args: readonly unknown[]])[]) => Promise<Result[]>;
  /** Presses a ribbon button and waits until `ended` says that what it does is over. */
  readonly press: (command: string, ended: () => boolean) => Promise<void>;
  /** Every request the library has sent. */
  readonly requests: readonly RequestBody[];
  /** Members that the test host does not know, and errors inside it. */
  readonly faults: readonly unknown[];
}

export async function bootFunctions(options?: Pick<ExcelOptions, 'matrix' | 'locale'>): Promise<FunctionsHost> {
  const excel = createExcel(options);
  const booted = await bootLibrary(excel);
  return {
    ...booted,
    get requests() {
      return excel.requests.map(({ body }) => body);
    },
    faults: excel.problems,
    call: (...calls) => Promise.all(calls.map(([name, args]) => excel.call(name, ...args))),
    press: async (command, ended) => {
      excel.press(command);
      for (let tries = 0; !ended() && tries < 1000; tries++) await new Promise((resolve) => setTimeout(resolve, 20));
    },
  };
}
