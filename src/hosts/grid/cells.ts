/**
 * One cell of a Page as one cell of Univer. Text stays text: only a `formulas` entry of the page ever becomes a
 * formula.
 */
import { formulaText, type Cell, type CellRef } from '../../page/page';
import type { FormulaMode } from '../port';
import { LOOKS, type GridStyle } from './looks';

/** Univer's cell types. */
const STRING = 1;
const NUMBER = 2;
const BOOLEAN = 3;

export interface GridCell {
  v: string | number | null;
  t?: 1 | 2 | 3;
  f?: string | null;
  p: null;
  s: GridStyle | null;
}

export const emptyCell = (): GridCell => ({ v: null, f: null, p: null, s: null });

export function gridCell(cell: Cell, origin: CellRef, mode: FormulaMode): GridCell {
  const formula = mode === 'addin' && cell.formulas ? `=${formulaText(cell.formulas.addin, origin)}` : null;
  const style = styleOf(cell);
  if (cell.value === null) return { v: null, f: formula, p: null, s: style };
  if (typeof cell.value === 'number') return { v: cell.value, t: NUMBER, f: formula, p: null, s: style };
  if (typeof cell.value === 'boolean') return { v: cell.value ? 1 : 0, t: BOOLEAN, f: formula, p: null, s: style };
  return { v: cell.value, t: STRING, f: formula, p: null, s: style };
}

function styleOf(cell: Cell): GridStyle {
  const look: GridStyle = { ...LOOKS[cell.role] };
  // A number beside text is read from the right, whatever its role.
  if (typeof cell.value === 'number') look.ht = 3;
  const format = cell.marked?.format ?? cell.format;
  if (typeof cell.value === 'number' && format !== 'General' && format !== '@') look.n = { pattern: format };
  return look;
}
