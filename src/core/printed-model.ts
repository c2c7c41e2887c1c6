/** A printed figure as it is read. */
import type { Bound, Mark } from './counters';

export type Sign = 1 | -1;

/**
 * What a whole number is a number of. `things` are counted, `seats` (名, 位) are counted or a rank; `order` is the third
 * of something, which are three by then; `place` is a rank and nothing else; `within` is the first three: a bound of a
 * rank, or three of them.
 */
export type Of = 'things' | 'seats' | 'order' | 'place' | 'within';

export interface Printed {
  /** In base units and without a sign: a percentage as a fraction, 萬 and 億 multiplied out. The first end of a range. */
  readonly value: number;
  /** One unit in the last printed place; 0 for words and counting numbers, which are not rounded. */
  readonly step: number;
  /** The far end of a printed range, and its sign. */
  readonly to?: number;
  readonly toSign?: Sign;
  /** A lone point before three digits: the number that it is when the point groups thousands. */
  readonly or?: number;
  /** `part`: a half, a third; as good as a percentage. */
  readonly kind: 'number' | Mark['kind'] | 'part';
  readonly sign?: Sign;
  /** How the size is limited: `<-9.1%` is a fall of more than that, and so is 下降超9.1%. */
  readonly bound?: Bound;
  /** Currencies that the printed one may be. */
  readonly currency?: readonly string[];
  /** A printed unit of time or length. */
  readonly measure?: string;
  readonly of?: Of;
}
export type Reading = { readonly printed: Printed } | { readonly notUnderstood: string };
