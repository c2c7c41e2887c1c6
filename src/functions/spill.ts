/** The shape of an answer that spills. */
import type { Observation } from '../core/facts';
import type { Problem } from '../core/query';

/** A plain cell value. */
export type Scalar = string | number | boolean;

/**
 * A figure in a spilled row: what a cell holds, which statement it is, and how it is shown; what is computed is no
 * statement.
 */
export interface FigureCell {
  readonly value: Scalar;
  readonly observation?: Observation;
  readonly format?: string;
}
/** What one cell of a spilled answer is; a problem is an error in that cell alone. */
export type SpillCell = Scalar | FigureCell | Problem;
export interface Spill {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SpillCell[])[];
}
