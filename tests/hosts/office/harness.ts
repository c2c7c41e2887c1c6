/**
 * The Excel host before the in-process Excel: one workbook a test, the library started once a file where that is
 * enough.
 */
import '../../../src/runtime';
import { cellFace } from '../../../src/functions/cell-face';
import { readFileSync } from 'node:fs';
import type { CellRef } from '../../../src/page/page';
import { cellAddress } from '../../../src/page/page';
import { registerFunctions } from '../../../src/functions/register';
import { setFigureForm, setLanguage } from '../../../src/functions/session';
import { officeHost } from '../../../src/hosts/office';
import type { PaneHost } from '../../../src/hosts/port';
import { createExcel, type ExcelOptions, type TestExcel } from '../../office-host/excel';
import { bootLibrary, type Library } from '../../office-host/node';

const METADATA = JSON.parse(readFileSync('public/functions.json', 'utf8')) as {
  functions: NonNullable<ExcelOptions['functions']>['functions'];
};
export const FUNCTIONS: ExcelOptions['functions'] = { namespace: 'XIAOMI', functions: METADATA.functions };
/** Where the user stands in these tests: not in the corner, so that forgetting the origin shows. */
export const ORIGIN: CellRef = { row: 1, column: 1 };
export const at = (row: number, column: number): string => cellAddress({ row, column }, ORIGIN);

export interface Harness {
  readonly excel: TestExcel;
  readonly library: Library;
  readonly host: PaneHost;
}

const inPage = (library: Library): void =>
  void Object.assign(globalThis, {
    Office: library.Office,
    Excel: library.Excel,
    CustomFunctions: library.CustomFunctions,
  });
export function leave(): void {
  for (const name of ['Office', 'Excel', 'CustomFunctions', 'localStorage'])
    delete (globalThis as Record<string, unknown>)[name];
  setLanguage('en');
  setFigureForm('plain');
}

/**
 * A new Excel and a new library, the selection in B2. Unless `live` is false, the add-in's functions answer in the
 * cells.
 */
export async function start(
  options: ExcelOptions & { readonly live?: boolean; readonly patience?: number } = {},
): Promise<Harness> {
  const { live = true, patience, ...rest } = options;
  const excel = createExcel({ functions: FUNCTIONS, ...rest });
  excel.select('B2');
  const library = await bootLibrary(excel);
  inPage(library);
  if (live) registerFunctions(cellFace);
  return { excel, library, host: officeHost({ ...(patience !== undefined && { patience }) }) };
}

/** A library that is started once and put before one Excel after the other. */
export async function shared(): Promise<{ readonly library: Library; readonly before: (excel: TestExcel) => void }> {
  let current = createExcel();
  const bridge = {
    onMessageFromHost: null as ((text: string) => void) | null,
    sendMessageToHost: (text: string): void => current.bridge.sendMessageToHost(text),
  };
  // The facade has what the start of the library asks of an Excel; answers find the library through the bridge.
  const answer = (excel: TestExcel): void => {
    excel.bridge.onMessageFromHost = (text) => {
      if (excel === current) bridge.onMessageFromHost?.(text);
    };
  };
  answer(current);
  const library = await bootLibrary({
    bridge,
    matrix: current.matrix,
    locale: current.locale,
    runs: [],
  } as unknown as TestExcel);
  inPage(library);
  return {
    library,
    before: (excel) => {
      current = excel;
      answer(excel);
    },
  };
}
