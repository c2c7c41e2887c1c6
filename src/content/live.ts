/**
 * What cells of a page have beside their values: formulas, and the marks of notes. Who asks for values alone does
 * without.
 */
import { markColumn } from '../page/marks';
import { figureFormulas } from './cells';
import { resultFormulas, termFormulas, verdictFormula } from './check-formulas';
import { derivedFormulas } from './derived-formulas';

export const LIVE = {
  figure: figureFormulas,
  derived: derivedFormulas,
  result: resultFormulas,
  term: termFormulas,
  verdict: verdictFormula,
  marked: markColumn,
};
export type Live = typeof LIVE;
