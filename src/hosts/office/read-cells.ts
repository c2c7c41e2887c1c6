/** What stands in some cells, in two syncs however many they are: which sheets are there, then their cells. */
import type { CellContent, CellPlace } from '../port';

export async function readCells(
  context: Excel.RequestContext,
  cells: readonly CellPlace[],
): Promise<readonly (CellContent | null)[]> {
  const names = [...new Set(cells.map(({ sheet }) => sheet))];
  const sheets = new Map(names.map((name) => [name, context.workbook.worksheets.getItemOrNullObject(name)] as const));
  for (const sheet of sheets.values()) sheet.load('name');
  await context.sync();
  const ranges = cells.map(({ sheet: name, row, column }) => {
    const sheet = sheets.get(name)!;
    if (sheet.isNullObject) return null;
    const range = sheet.getCell(row, column);
    range.load(['formulas', 'values']);
    return range;
  });
  await context.sync();
  return ranges.map((range) => {
    if (!range) return null;
    const [[content = ''] = []] = range.formulas as unknown[][];
    const formula = typeof content === 'string' && content.startsWith('=') ? content : '';
    return { formula, value: (range.values as unknown[][])[0]?.[0] ?? '' };
  });
}
