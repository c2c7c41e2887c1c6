/**
 * Names for ranges of a workbook, for readers' own formulas: columns of the Data sheet, and what the reference sheets
 * hold. The tables have names already (Atlas_sources); these say what a range is, whatever the sheet is called in its
 * language.
 */
import { CHECK_OUTCOME } from './check-columns';
import { DATA_COLUMNS } from './data-sheet';
import type { Book, Sheet, TableBlock } from '../page/page';

/** Whole bodies of tables, or one column of them. */
const NAMES: readonly (readonly [name: string, page: string, column: number | null])[] = [
  ['Atlas_Key', 'data', DATA_COLUMNS.key],
  ['Atlas_Metric', 'data', DATA_COLUMNS.metric],
  ['Atlas_Subject', 'data', DATA_COLUMNS.entity],
  ['Atlas_Region', 'data', DATA_COLUMNS.region],
  ['Atlas_Period', 'data', DATA_COLUMNS.period],
  ['Atlas_Value', 'data', DATA_COLUMNS.value],
  ['Atlas_Shown', 'data', DATA_COLUMNS.shown],
  ['Atlas_Unit', 'data', DATA_COLUMNS.unit],
  ['Atlas_Printed', 'data', DATA_COLUMNS.printed],
  ['Atlas_Exactness', 'data', DATA_COLUMNS.exactness],
  ['Atlas_Data_House', 'data', DATA_COLUMNS.agency],
  ['Atlas_Period_Basis', 'data', DATA_COLUMNS.basis],
  ['Atlas_Document', 'data', DATA_COLUMNS.document],
  ['Atlas_Line', 'data', DATA_COLUMNS.line],
  ['Atlas_Remark', 'data', DATA_COLUMNS.remark],
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
