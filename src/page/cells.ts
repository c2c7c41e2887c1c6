/** What every host asks of a page's cells, answered in one way. */
import type { Cell, TableBlock } from './page';

export const hasValue = (cell: Cell | null | undefined): cell is Cell =>
  cell !== null && cell !== undefined && cell.value !== null && cell.value !== '';

/** Excel reads such a text as a formula when somebody types it. */
export const looksLikeFormula = (text: string): boolean => /^[=+\-@]/.test(text);

/** Where a cell leads on the web; other schemes than http(s) are no links. */
export const webAddress = ({ link }: Cell): string | null =>
  link && 'url' in link && /^https?:\/\//i.test(link.url) ? link.url : null;

const known = new WeakMap<TableBlock, readonly boolean[]>();
/** A column of a table is numeric when most of what stands in it is; its header follows the numbers to the right. */
export function numericColumns(block: TableBlock): readonly boolean[] {
  const found = known.get(block) ?? (block.cells[0] ?? []).map((_, column) => isNumeric(block, column));
  known.set(block, found);
  return found;
}

function isNumeric(block: TableBlock, column: number): boolean {
  const filled = block.cells
    .slice(1)
    .map((line) => line[column])
    .filter(hasValue);
  const numbers = filled.filter((cell) => typeof cell.value === 'number').length;
  const blanks = filled.filter((cell) => cell.role === 'missing').length;
  return numbers > 0 && numbers + blanks > filled.length / 2;
}
