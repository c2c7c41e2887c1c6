/**
 * What every host needs to draw series that lie on each other: how high they are together, and which parts have room
 * for a label.
 */
import type { ChartSeries, ChartSpec } from './page';
import { spread } from './spread';

/** One a category. What is missing has no height. */
export function stackHeights(series: readonly ChartSeries[]): number[] {
  const count = Math.max(0, ...series.map(({ values }) => values.length));
  return Array.from({ length: count }, (_, i) => series.reduce((sum, { values }) => sum + (values[i] ?? 0), 0));
}

/** @throws where what lies on each other is no sum. */
export function checkStack({ id, series }: ChartSpec): void {
  for (const { name, categories, values } of series)
    values.forEach((value, i) => {
      if (value !== null && value < 0)
        throw new Error(`what is stacked adds up from zero: ${id}, ${name}, ${categories[i] ?? i}: ${value}`);
    });
}

/** How much higher than its highest column a plot is, about. */
const ABOVE = 1.15;

/**
 * Labels of parts that are lower than a label stand beside the column, apart from each other.
 *
 * @param plot its height.
 * @param label from the middle of one label to the next, in the same unit.
 * @returns series by series, point by point, how far down a label beside moves from the middle of its part; null = it
 * has room inside.
 */
export function labelsBeside({ series }: ChartSpec, plot: number, label: number): (number | null)[][] {
  const heights = stackHeights(series);
  const scale = plot / (Math.max(...heights, Number.MIN_VALUE) * ABOVE);
  const moves = series.map(({ values }) => values.map((): number | null => null));
  heights.forEach((_, at) => {
    let below = 0;
    const low = series.flatMap(({ values }, s) => {
      const value = values[at] ?? 0;
      below += value;
      return values[at] === null || value * scale >= label ? [] : [{ s, y: plot - (below - value / 2) * scale }];
    });
    const apart = spread(
      low.map(({ y }) => y),
      label,
      plot,
    );
    low.forEach(({ s, y }, i) => {
      moves[s]![at] = apart[i]! - y;
    });
  });
  return moves;
}
