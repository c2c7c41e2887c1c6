import type { Cell } from '../page/page';

/** A number that a document states, or that is computed from such numbers. */
export const isFigure = (cell: Cell): boolean => typeof cell.value === 'number' && cell.citations.length > 0;
