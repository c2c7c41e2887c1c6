/**
 * A workbook of exceljs as the parts of its package, before they are zipped: what follows changes some of them and zips
 * once. These are the steps of exceljs's own `xlsx.write`, which its types do not know; the version is pinned, and
 * tests/hosts/file/exceljs-parts.test.ts compares what they give with what `xlsx.writeBuffer` writes.
 */
import type { Workbook } from 'exceljs';
import type { Parts } from './package-parts';

interface Zip {
  append(content: string, place: { readonly name: string }): void;
}
/** In the order of `xlsx.write`: strings come after the sheets that use them. */
const STEPS = [
  'addContentTypes',
  'addOfficeRels',
  'addWorkbookRels',
  'addWorksheets',
  'addSharedStrings',
  'addDrawings',
  'addTables',
  'addThemes',
  'addStyles',
  'addMedia',
  'addApp',
  'addCore',
  'addWorkbook',
] as const;
type Steps = Readonly<Record<(typeof STEPS)[number], (zip: Zip, model: unknown) => unknown>> & {
  prepareModel(model: unknown, options: object): void;
};

export async function partsOf(workbook: Workbook): Promise<Parts> {
  const parts: Parts = new Map();
  const zip: Zip = { append: (content, { name }) => void parts.set(name, content) };
  const steps = workbook.xlsx as unknown as Steps;
  const { model } = workbook;
  steps.prepareModel(model, { useStyles: true, useSharedStrings: true });
  for (const step of STEPS) await steps[step](zip, model);
  return parts;
}
