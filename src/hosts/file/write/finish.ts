/**
 * The pass over the written parts: mends what exceljs gets wrong and adds what it cannot write.
 * It is the last step; opening its result with exceljs and saving again would lose it.
 */
import { addCharts } from '../charts/add-charts';
import type { PlannedBook } from '../layout/plan';
import { addTables } from './add-tables';
import { finishSheet } from './finish-sheet';
import { finishStyles, finishTheme } from './finish-styles';
import { finishWorkbook } from './finish-workbook';
import { spillMetadata } from './spill-metadata';
import { NAME } from './xml';
import { PackageTrees, closeParts, partOf, sheetPath, type Parts } from './package-parts';

/** Changes `parts`. */
export function finish(parts: Parts, plan: PlannedBook): Uint8Array {
  const trees = new PackageTrees(parts);
  finishWorkbook(trees.tree('xl/workbook.xml'), plan);
  finishStyles(trees.tree('xl/styles.xml'), plan);
  finishTheme(trees.tree('xl/theme/theme1.xml'), plan);

  const numbers = { drawing: 0, chart: 0 };
  plan.sheets.forEach((sheet, index) => {
    const path = sheetPath(index);
    parts.set(path, finishSheet(partOf(parts, path), sheet, index === plan.front));
    addCharts(trees, path, sheet.charts, plan.typefaces, numbers);
  });
  addTables(trees, plan.sheets);
  if (plan.sheets.some((sheet) => sheet.cells.some((cell) => cell.formula?.array))) {
    trees.add('xl/metadata.xml', spillMetadata());
    trees.declare('xl/metadata.xml', 'spreadsheetml.sheetMetadata');
    trees.relate('xl/workbook.xml', 'rIdMetadata', 'sheetMetadata', 'metadata.xml');
  }
  for (const [name, text] of parts) if (NAME.test(text)) trees.tree(name);
  return closeParts(trees.written());
}
