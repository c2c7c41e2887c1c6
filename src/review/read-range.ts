/** The cells that a reference of a chart or a name leads to. */
import { referencesIn } from '../formula/references';
import type { Area } from '../page/area';
import { gridOf } from './grid';
import type { ReadBook, ReadCell } from './read-book';

export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

/** The areas of a reference, as far as it says on which sheet of this workbook they are. */
export const areasOf = (reference: string): SheetArea[] =>
  referencesIn(reference).flatMap((one) => {
    if (one.kind !== 'cells' || one.sheet === '' || one.workbook !== '') return [];
    const { sheet, top, left, bottom, right } = one;
    return top === null || left === null || bottom === null || right === null
      ? []
      : [{ sheet, area: { top, left, bottom, right } }];
  });

/** `undefined` for a cell that is not there; null when the reference leads to no sheet. */
export function cellsOfRange(book: ReadBook, reference: string): (ReadCell | undefined)[] | null {
  const areas = areasOf(reference);
  if (areas.length === 0) return null;
  const cells: (ReadCell | undefined)[] = [];
  for (const { sheet, area } of areas) {
    const found = book.sheets.find(({ name }) => name === sheet);
    if (!found) return null;
    const grid = gridOf(found);
    for (let row = area.top; row <= area.bottom; row += 1)
      for (let column = area.left; column <= area.right; column += 1) cells.push(grid.at(row, column));
  }
  return cells;
}
