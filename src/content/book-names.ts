/**
 * Names for ranges of a workbook, for readers' own formulas: columns of the Data sheet, and what the reference sheets hold. The tables
 * have names already (Atlas_sources); these say what a range is, whatever the sheet is called in its language.
 */
import { CHECK_OUTCOME } from './check-columns';
import { KEY_COLUMN, VALUE_COLUMN } from './data-sheet';
import type { Book, Sheet, TableBlock } from '../page/page';

/** Whole bodies of tables, or one column of them. */
const NAMES: readonly (readonly [name: string, page: string, column: number | null])[] = [
  ['Atlas_Key', 'data', KEY_COLUMN],
  ['Atlas_Metric', 'data', 1],
  ['Atlas_Subject', 'data', 2],
  ['Atlas_Region', 'data', 3],
  ['Atlas_Period', 'data', 4],
  ['Atlas_Value', 'data', VALUE_COLUMN],
  ['Atlas_Shown', 'data', 6],
  ['Atlas_Unit', 'data', 7],
  ['Atlas_Printed', 'data', 8],
  ['Atlas_Exactness', 'data', 9],
  ['Atlas_Data_House', 'data', 10],
  ['Atlas_Period_Basis', 'data', 11],
  ['Atlas_Document', 'data', 12],
  ['Atlas_Line', 'data', 13],
  ['Atlas_Remark', 'data', 14],
  ['Atlas_Source_List', 'sources', null],
  ['Atlas_Tension_List', 'tensions', null],
  ['Atlas_Check_List', 'checks', null],
  ['Atlas_Check_Outcome', 'checks', CHECK_OUTCOME],
  ['Atlas_Event_List', 'all-events', null],
  ['Atlas_Coverage_Map', 'coverage', null],
];

export function bookNames(sheets: readonly Sheet[]): Book['names'] {
  return NAMES.flatMap(([name, pageId, column]) => {
    const sheet = sheets.find(({ page }) => page.id === pageId);
    const table = sheet?.page.blocks.find((block): block is TableBlock => block.kind === 'table');
    if (!sheet || !table) return [];
    const [first, last] = column === null ? [0, table.cells[0]!.length - 1] : [column, column];
    const at = (row: number, offset: number): { row: number; column: number } => ({
      row: table.row + row,
      column: table.column + offset,
    });
    return [{ name, sheet: sheet.name, from: at(1, first), to: at(table.cells.length - 1, last) }];
  });
}
