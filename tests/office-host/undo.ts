/** What Excel on Windows and Mac cannot take back, and therefore refuses in an Excel.run with mergeUndoGroup. */
import { excelError } from './errors';
import type { Thing } from './thing';

const IRREVERSIBLE: Readonly<Record<string, readonly string[]>> = {
  Workbook: ['InsertWorksheetsFromBase64', 'Save'],
  Worksheet: ['Copy', 'Delete', 'Name', 'Position', 'Visibility'],
  Chart: ['CategoryLabelLevel', 'SeriesNameLevel'],
};

export function checkUndo(target: Thing, member: string): void {
  if (IRREVERSIBLE[target.type.name]?.includes(member))
    throw excelError('UndoNotSupported', `${target.type.name}.${member} within mergeUndoGroup`);
}
