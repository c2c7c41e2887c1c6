/** The cells that a reference of a chart or a name leads to. */
import { areaOf } from './area';
import { gridOf } from './grid';
import type { ReadBook, ReadCell } from './read-book';

/** Commas and exclamation marks may stand in quoted sheet names. */
const AREA = /(?:'((?:[^']|'')+)'|([^'!,()]+))!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)/g;

/** `undefined` for a cell that is not there; null when the reference leads to no sheet. */
export function cellsOfRange(book: ReadBook, reference: string): (ReadCell | undefined)[] | null {
  const areas = [...reference.matchAll(AREA)];
  if (areas.length === 0) return null;
  const cells: (ReadCell | undefined)[] = [];
  for (const [, quoted, plain, range = ''] of areas) {
    const sheet = book.sheets.find(({ name }) => name === (quoted?.replace(/''/g, "'") ?? plain));
    if (!sheet) return null;
    const area = areaOf(range);
    if (!area) return null;
    const grid = gridOf(sheet);
    for (let row = area.top; row <= area.bottom; row += 1)
      for (let column = area.left; column <= area.right; column += 1) cells.push(grid.at(row, column));
  }
  return cells;
}
