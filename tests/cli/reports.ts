/**
 * Workbooks in a folder of their own, written, edited and judged as by a reader with the command line. Call `useFolder`
 * at the top of the file.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook, type Worksheet } from 'exceljs';
import { fillWorkbook, workbooks, type WorkbookOptions } from '../../src/content';
import type { Lang } from '../../src/core/lang';
import { dataset } from '../../src/dataset';
import { writeBook, type FormulaMode } from '../../src/hosts/file';
import { command } from './in-process';

let folder: string;
const written = new Map<string, Promise<string>>();
export function useFolder(): void {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'atlas-reports-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
    written.clear();
  });
}
export const inFolder = (name: string): string => join(folder, name);

/** Written once: nothing changes the file itself. */
export const built = (id: string, lang: Lang = 'en', formulas: FormulaMode = 'native'): Promise<string> =>
  once(`${id}-${lang}-${formulas}.xlsx`, id, { lang, formulas });
/** The two pages of a workbook that most is asked about: read and edited in half the time. */
export const twoPages = (lang: Lang = 'en', formulas: FormulaMode = 'native', id = 'markets'): Promise<string> =>
  once(`two-${id}-${lang}-${formulas}.xlsx`, id, {
    lang,
    formulas,
    pages: ['position-by-region', 'japan-vendors'],
    // It is judged in tests/review/explorer.test.ts.
    explorer: null,
  });

/** What somebody gets who is sent the findings. */
export const sent = (): Promise<string> =>
  once('sent.xlsx', 'markets', { lang: 'en', formulas: 'native', edition: 'client' });

type Choices = WorkbookOptions & { readonly formulas: FormulaMode };
function once(name: string, id: string, options: Choices): Promise<string> {
  const known = written.get(name) ?? write(join(folder, name), id, options);
  written.set(name, known);
  return known;
}
async function write(file: string, id: string, options: Choices): Promise<string> {
  const spec = workbooks.find((one) => one.id === id)!;
  writeFileSync(file, await writeBook(fillWorkbook(spec, dataset, options), options));
  return file;
}
/** As a reader would: open, change, save under another name. */
export async function edited(
  file: string,
  name: string,
  change: (sheet: (name: string) => Worksheet, book: Workbook) => void,
): Promise<string> {
  const book = new Workbook();
  await book.xlsx.readFile(file);
  change((one) => book.getWorksheet(one)!, book);
  const output = join(folder, `${name}.xlsx`);
  await book.xlsx.writeFile(output);
  return output;
}
export interface Report {
  compared: number;
  differ: { cell: string; found: string; expected: string; source: string }[];
  notCompared: { figure: string; sheet: string; expected: string; source: string; reason: string }[];
  removed: string[];
}
export const report = async (file: string): Promise<Report & { code: number }> => {
  const { out, code } = await command('verify', file, '--json');
  return { ...(JSON.parse(out) as Report), code };
};

export interface Changes {
  compared: number;
  changes: { figure: string; change: string; old: string; new: string; source: string }[];
}
export const changes = async (a: string, b: string): Promise<Changes & { code: number }> => {
  const { out, code } = await command('diff', a, b, '--json');
  return { ...(JSON.parse(out) as Changes), code };
};
