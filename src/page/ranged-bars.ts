/**
 * What every host needs to draw a range among bars: a bar from end to end, which begins at the end nearer to zero.
 * Programs draw it by parts that lie on each other: the room before each bar, unseen; the bars; and behind them,
 * unseen, the page's own values, which carry the labels. Other bars have no room before them.
 */
import { valueScale, type ValueScale } from './chart-scale';
import type { CellRef, ChartSeries, ChartSpec, Formula, RangeEnd, Ranges } from './page';

/** A series with ranges stands alone. */
export interface RangedSeries extends ChartSeries {
  readonly ranges: Ranges;
}

const isRanged = (one: ChartSeries): one is RangedSeries => one.ranges !== undefined;
export const rangedSeries = ({ series }: ChartSpec): RangedSeries | null => series.find(isRanged) ?? null;

/** The same ranges with the cells of their nearer ends elsewhere. */
export const rangesAt = (ranges: Ranges, cellOf: (end: RangeEnd, at: number) => CellRef): Ranges => ({
  ...ranges,
  ends: ranges.ends.map((end, i) => end && { ...end, ref: cellOf(end, i) }),
});

export interface RangedBar {
  /** The cell of the end that it begins at; null: it begins at zero. */
  readonly begins: CellRef | null;
  /** Where it begins, and how long it is. */
  readonly from: number;
  readonly length: number;
}

/** One a category; null where there is no figure. */
export const rangedBars = ({ values, ranges }: RangedSeries): readonly (RangedBar | null)[] =>
  values.map((value, i) => {
    if (value === null) return null;
    const begin = ranges.ends[i];
    const from = begin?.value ?? 0;
    return { begins: begin?.ref ?? null, from, length: Number((value - from).toPrecision(12)) };
  });

/** The length from the cells of both ends, so that it follows them. */
export const barFormula = ({ begins }: RangedBar, value: CellRef): Formula => (begins ? [value, '-', begins] : [value]);

/** Labels behind the longest bars want some of the plot; steps. */
const ROOM = 0.3;
const MOST_STEPS = 5;

/** What is unseen behind the bars reaches further than they do, so the axis ends where it is told to. */
export function rangedScale(spec: ChartSpec): ValueScale {
  const { min, max, step } = valueScale(spec, MOST_STEPS);
  const values = spec.series.flatMap((one) => one.values.map((value) => value ?? 0));
  const tick = (at: number): number => Number(at.toPrecision(12));
  return {
    min: min < 0 && Math.min(...values) < min + ROOM * step ? tick(min - step) : min,
    max: Math.max(...values) > max - ROOM * step ? tick(max + step) : max,
    step,
  };
}
