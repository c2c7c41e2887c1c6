/** Columns that are computed from two others of the same row, as formulas over their cells. */
import type { CheckEnd } from '../core/check-model';
import type { DerivedKind } from '../core/format';
import type { Rounded } from './check-formulas';
import { outwardFormula } from './outward';
import type { Cell, CellRef, Formula } from '../page/page';

const FORMULAS: Readonly<Record<DerivedKind, (a: Formula, b: Formula) => Formula>> = {
  points: (a, b) => ['(', ...b, '-', ...a, ')*100'],
  percent: (a, b) => [...b, '/', ...a, '-1'],
  times: (a, b) => [...b, '/', ...a],
  rest: (a, b) => [...a, '-', ...b],
  before: (a, b) => [...a, '-', ...b, '*0.01'],
};

/** A cell, or the end of its figure that a bound rests on. */
export interface Part {
  readonly ref: CellRef;
  readonly end?: CheckEnd;
}

function endFormula(ref: CellRef, { factor, offset }: CheckEnd): Formula {
  const scaled: Formula = factor === 1 ? [ref] : [ref, `*${factor}`];
  return offset === 0 ? scaled : ['(', ...scaled, `${offset < 0 ? '-' : '+'}${Math.abs(offset)}`, ')'];
}
const partFormula = ({ ref, end }: Part): Formula => (end ? endFormula(ref, end) : [ref]);

export function derivedFormulas(
  kind: DerivedKind,
  a: Part,
  b: Part,
  rounded: Rounded | null,
): NonNullable<Cell['formulas']> {
  const formula = FORMULAS[kind](partFormula(a), partFormula(b));
  const written = rounded ? outwardFormula(formula, rounded.to, rounded.power) : formula;
  return { native: written, addin: written };
}
