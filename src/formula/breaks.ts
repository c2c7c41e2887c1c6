/** Where the line of a shown formula may break. */
import { OPERATOR, tokensOf } from './tokens';

/**
 * Its pieces, which are the formula again: one ends behind each bracket that opens and each comma, none within a text.
 */
export function piecesOf(formula: string): string[] {
  const ends = tokensOf(formula).flatMap(({ type, text, at }) =>
    type === OPERATOR && (text === '(' || text === ',') ? [at + text.length] : [],
  );
  const edges = [0, ...ends, formula.length];
  return edges.slice(1).flatMap((end, i) => (end > edges[i]! ? [formula.slice(edges[i], end)] : []));
}
