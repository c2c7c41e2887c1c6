/** One Excel and one library for a test file, with the checks that every test ends with. */
import { createExcel, type ExcelOptions, type TestExcel } from './excel';
import { bootLibrary, type Library } from './node';

export interface Session extends Library {
  readonly excel: TestExcel;
}

/** A fresh Excel with the library before it. */
export async function startSession(options: ExcelOptions = {}): Promise<Session> {
  const excel = createExcel(options);
  return { excel, ...(await bootLibrary(excel)) };
}

/**
 * What must hold when a test is over: the host knew everything that was asked, and the library gave back what it kept.
 */
export async function finish({ excel }: Session): Promise<void> {
  // The library gives objects back a moment after Excel.run has ended.
  for (let waited = 0; excel.kept > 0 && waited < 200; waited += 5)
    await new Promise((resolve) => setTimeout(resolve, 5));
  expect({ problems: excel.problems, kept: excel.kept }).toEqual({ problems: [], kept: 0 });
}

/** The refusal of a promise of the library. */
export async function refusal(work: Promise<unknown>): Promise<OfficeExtension.Error> {
  try {
    await work;
  } catch (error) {
    return error as OfficeExtension.Error;
  }
  throw new Error('Excel did not refuse');
}
