/** Formulas that are stored once for many cells: the same text, moved. */
import { COLUMNS, ROWS, addressOf, placeOf } from './area';
import { outsideQuotes } from '../hosts/file/formula';

const REFERENCE = /(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\w(.])/gi;

/** What a formula says in a cell that is so many rows and columns away. */
export const movedFormula = (formula: string, rows: number, columns: number): string =>
  outsideQuotes(formula, (code) =>
    code.replace(REFERENCE, (text, fixedColumn: string, letters: string, fixedRow: string, number: string) => {
      const place = placeOf(letters + number);
      if (!place) return text;
      const row = fixedRow ? place.row : place.row + rows;
      const column = fixedColumn ? place.column : place.column + columns;
      if (row < 0 || column < 0 || row >= ROWS || column >= COLUMNS) return '#REF!';
      const address = addressOf(row, column);
      return fixedColumn + address.replace(/\d+$/, (digits) => fixedRow + digits);
    }),
  );
