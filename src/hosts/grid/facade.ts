/** What this host needs of Univer's facade. */
export interface GridRange {
  getRow(): number;
  getColumn(): number;
  getLastRow(): number;
  getLastColumn(): number;
  getDisplayValues(): string[][];
  getFormulas(): string[][];
  getRawValues(): readonly (readonly unknown[])[];
  setValues(cells: never): unknown;
  clearFormat(): unknown;
}
export interface GridSheet {
  getSheetId(): string;
  getSheetName(): string;
  getRange(row: number, column: number, rows: number, columns: number): GridRange;
  getMaxRows(): number;
  getMaxColumns(): number;
  setRowCount(rows: number): unknown;
  setColumnCount(columns: number): unknown;
  getColumnWidth(column: number): number;
  setColumnWidth(column: number, width: number): unknown;
  getMergedRanges(): readonly GridRange[];
  getLastRow(): number;
}
export interface GridWorkbook {
  getActiveSheet(): GridSheet;
  getActiveCell(): GridRange | null;
  getSheets(): readonly GridSheet[];
  insertSheet(name: string): GridSheet;
  setActiveSheet(sheet: never): unknown;
  deleteSheet(sheet: never): unknown;
}
