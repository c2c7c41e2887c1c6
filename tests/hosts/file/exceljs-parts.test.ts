/**
 * We take exceljs's parts before it zips them, by steps that its types do not know: they must be what it would have
 * zipped.
 */
import ExcelJS from 'exceljs';
import { partsOf } from '../../../src/hosts/file/write/exceljs-parts';
import { openParts } from '../../../src/hosts/file/write/package-parts';

function workbook(): ExcelJS.Workbook {
  const made = new ExcelJS.Workbook();
  made.created = made.modified = new Date('2026-01-01T00:00:00Z');
  const sheet = made.addWorksheet('One', { headerFooter: { oddFooter: 'a & b' } });
  sheet.addTable({ name: 'T', ref: 'A1', columns: [{ name: 'x' }, { name: 'y' }], rows: [[1, 'text <b>']] });
  sheet.getCell('D1').value = { text: 'a link', hyperlink: 'https://example.com/?a=1&b=2' };
  sheet.getCell('D2').value = { formula: 'SUM(A2:A2)', result: 1 };
  sheet.getCell('D2').style = { font: { bold: true }, numFmt: '"<"0%' };
  sheet.addConditionalFormatting({
    ref: 'D2',
    rules: [{ type: 'cellIs', operator: 'equal', formulae: ['1'], priority: 1, style: { font: { bold: true } } }],
  });
  made.addWorksheet('Two').mergeCells('A1:B2');
  return made;
}

test('the parts are those that exceljs zips', async () => {
  const zipped = openParts(new Uint8Array(await workbook().xlsx.writeBuffer()));
  const parts = await partsOf(workbook());
  expect([...parts.keys()].sort()).toEqual([...zipped.keys()].sort());
  for (const [name, text] of zipped) expect([name, parts.get(name)]).toEqual([name, text]);
});
