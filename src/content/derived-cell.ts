/** Columns that are computed from two others of the same row, as live formulas. */
import { markOf } from '../core/bounds';
import { endOf } from '../core/checks';
import type { Observation } from '../core/facts';
import type { CheckEnd } from '../core/check-model';
import { computedFormat, derivedNumber, outward, roundingOf } from '../core/format';
import { intervalOf } from '../core/interval';
import { missingCell } from './cells';
import type { FillContext } from './fill-context';
import type { Cell, CellRef } from '../page/page';
import type { DerivedColumn } from './table-spec';

interface Derivation {
  readonly compute: (a: number, b: number) => number;
  /** Whether the result grows with a and with b. */
  readonly rising: readonly [boolean, boolean];
}
const DERIVED: Readonly<Record<DerivedColumn['derived'], Derivation>> = {
  points: {
    compute: (a, b) => (b - a) * 100,
    rising: [false, true],
  },
  percent: { compute: (a, b) => b / a - 1, rising: [false, true] },
  times: { compute: (a, b) => b / a, rising: [false, true] },
  rest: { compute: (a, b) => a - b, rising: [true, false] },
  before: { compute: (a, b) => a - b * 0.01, rising: [true, false] },
};

export function derivedCell(
  ctx: FillContext,
  column: DerivedColumn,
  cells: readonly Cell[],
  refs: readonly CellRef[],
): Cell {
  const [a, b] = column.of.map((i) => cells[i]!) as [Cell, Cell];
  const [oa, ob] = [a.citations[0], b.citations[0]];
  if (!oa || !ob || typeof a.value !== 'number' || typeof b.value !== 'number') return missingCell();
  const { compute, rising } = DERIVED[column.derived];
  const mark = markOf([
    { observation: oa, rising: rising[0] },
    { observation: ob, rising: rising[1] },
  ]);
  // The parts of a whole add up to it, or are no parts.
  if (mark === null || (column.derived === 'rest' && mark !== '')) return missingCell();
  const [ra, rb] = [refs[column.of[0]]!, refs[column.of[1]]!];
  const made = (value: number, formulas: Cell['formulas']): Cell => ({
    value,
    ...computedFormat(derivedNumber(column.derived, mark, value, oa.unit), ctx.lang),
    role: 'derived',
    formulas,
    citations: [...a.citations, ...b.citations],
    marks: [...a.marks, ...b.marks],
  });
  const to = roundingOf(mark);
  const live = ctx.live?.derived;
  if (!to)
    return made(
      Number(compute(a.value, b.value).toPrecision(12)),
      live?.(column.derived, { ref: ra }, { ref: rb }, null),
    );
  // A bound is shown by the end that rounding leaves, and rounded outwards.
  const [ea, eb] = [oa, ob].map((o, i) => boundEnd(o, rising[i]! === (to === 'down'))) as [CheckEnd, CheckEnd];
  const exact = compute(ea.value, eb.value);
  const { value, power } = outward(derivedNumber(column.derived, mark, exact, oa.unit), to, ctx.lang);
  return made(value, live?.(column.derived, { ref: ra, end: ea }, { ref: rb, end: eb }, { to, power }));
}

/** The end of a figure that a bound rests on; it is never the open one. */
function boundEnd(o: Observation, isLow: boolean): CheckEnd {
  const { low, high } = intervalOf(o);
  return endOf(o, isLow ? low : high, 1)!;
}
