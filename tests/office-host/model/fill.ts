/**
 * Copying one cell into many, as Excel pastes and fills: contents, looks, and references that move along unless a $
 * holds them.
 */
import { notImplemented } from '../errors';
import { columnOf, lettersOf, type Box } from './address';
import { each, grid, type Look, type Sheet } from './sheet';

/** `=F(A1,$B2)` some rows further down and columns further right. */
export const movedFormula = (formula: string, rows: number, columns: number): string =>
  formula.replace(
    /"(?:[^"]|"")*"|(?<![\w.$!'])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(])/g,
    (found: string, heldColumn?: string, letters?: string, heldRow?: string, row?: string) =>
      letters === undefined
        ? found
        : `${heldColumn}${heldColumn ? letters : lettersOf(columnOf(letters) + columns)}${heldRow}${heldRow ? row : Number(row) + rows}`,
  );

export function fillFrom(from: Sheet, source: Box, sheet: Sheet, target: Box): void {
  if (source.rows * source.columns > 1) throw notImplemented('filling from several cells');
  const cell = from.peek(source.row, source.column);
  const look = structuredClone(from.lookAt(source.row, source.column));
  each(target, (row, column) => {
    const own = sheet.at(row, column).look;
    for (const part of Object.keys(own) as (keyof Look)[]) delete own[part];
    Object.assign(own, structuredClone(look));
  });
  sheet.workbook.write(
    sheet,
    target,
    grid(target, (row, column) => {
      if (cell?.formula !== undefined) return movedFormula(cell.formula, row - source.row, column - source.column);
      return typeof cell?.value === 'string' && cell.value !== '' ? `'${cell.value}` : (cell?.value ?? '');
    }),
  );
}
