/** From what to what an axis of values goes, about, where the program that draws it chooses the ticks. */
import type { ChartSeries } from './page';

/** Programs end such an axis about a tenth above the highest value. */
const ABOVE = 1.1;

export function valueSpan(series: readonly Pick<ChartSeries, 'values'>[]): readonly [number, number] {
  const values = series.flatMap((one) => one.values.map((value) => value ?? 0));
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values) * ABOVE];
  return [low, high === low ? 1 : high];
}
