/**
 * Few lines, or points in time, carry their names themselves, so that nobody has to look them up in a legend. One rule
 * for every host, from the numbers alone: where a name would stand on something, the legend stays.
 */
import { traitsOf } from './chart-kinds';
import type { ChartSeries, ChartSpec } from './page';
import { freeSides, knownPoints, pointPlaces, type Side, type Size } from './timeline';
import { valueSpan } from './value-span';
import { textWidth } from './width';

const MOST_SERIES = 4;
/**
 * Pixels: how high a plot is at the least, how wide a character of a label is and how high the label, and how large a
 * point.
 */
const HEIGHT = 145;
const [CHARACTER, LABEL, POINT] = [6.2, 13, 11];
/** Excel breaks a label that is wider than a fifth of its chart. */
const BROKEN = 80;
/** Years of an axis on a screen begin and end so far from its ticks. */
const HALF = 0.5;

/** What a label says that names its series as well. */
export const withName = (name: string, label: string): string => `${name} ${label}`;

/** What the labels of every series say when those of `named` say its name as well. */
export const saidLabels = (
  series: readonly ChartSeries[],
  named: readonly number[] | null,
): readonly (readonly string[])[] =>
  series.map(({ name, labels }, s) => labels.map((label, i) => (named?.[s] === i ? withName(name, label) : label)));

export function hasLegend(spec: ChartSpec, width: number): boolean {
  const { legend } = traitsOf(spec);
  if (legend === 'series') return spec.series.length > 1 && namedPoints(spec, width) === null;
  return legend === 'categories';
}

/** A chart's title, legend, axes and labels all ask, each for itself. */
const decided = new WeakMap<ChartSpec, Map<number, readonly number[] | null>>();

/**
 * For each series the point whose label says its name; null: a legend says the names.
 *
 * @param width of the plot, about, in pixels.
 */
export function namedPoints(spec: ChartSpec, width: number): readonly number[] | null {
  const byWidth = decided.get(spec) ?? new Map<number, readonly number[] | null>();
  decided.set(spec, byWidth);
  const found = byWidth.get(width);
  if (found !== undefined) return found;
  const named = decide(spec, width);
  byWidth.set(width, named);
  return named;
}

function decide(spec: ChartSpec, width: number): readonly number[] | null {
  const { mark } = traitsOf(spec);
  const { series } = spec;
  if (series.length < 2 || series.length > MOST_SERIES || series.some((one) => knownPoints(one).length === 0))
    return null;
  if (mark === 'line') return endsApart(series);
  return mark === 'dot' ? pointsWithRoom(series, width) : null;
}

/** Lines are named where they end, each beside its last point. */
function endsApart(series: readonly ChartSeries[]): readonly number[] | null {
  const [low, high] = valueSpan(series);
  const ends = series.map((one) => knownPoints(one).at(-1)!);
  const heights = series.map((one, s) => ((one.values[ends[s]!]! - low) / (high - low)) * HEIGHT);
  const touch = (a: number, b: number): boolean => ends[a] === ends[b] && Math.abs(heights[a]! - heights[b]!) < LABEL;
  const isFree = series.every((_, a) => series.every((_one, b) => a === b || !touch(a, b)));
  return isFree ? ends : null;
}

/** Points have no ends: each series is named at its last point that has room for the name. */
function pointsWithRoom(series: readonly ChartSeries[], width: number): readonly number[] | null {
  const places = pointPlaces(series, { width, height: HEIGHT, beyond: HALF });
  const sidesWith = (named: readonly number[]): readonly (readonly (Side | null)[])[] => {
    const sizes = series.map((one, s) =>
      knownPoints(one).map((i): Size => {
        const label = one.labels[i] ?? '';
        const text = named[s] === i ? withName(one.name, label) : label;
        const size = textWidth(text) * CHARACTER;
        return { width: size, height: size > BROKEN ? 2 * LABEL : LABEL };
      }),
    );
    return freeSides(places, sizes, POINT, width);
  };
  const crowded = (sides: readonly (readonly (Side | null)[])[]): number =>
    sides.flat().filter((side) => side === null).length;
  // Numbers alone may be too near to each other in a narrow plot: names are not to make it worse.
  const most = crowded(sidesWith([]));
  const named: number[] = [];
  for (const [s, one] of series.entries()) {
    const point = [...knownPoints(one)].reverse().find((i) => {
      const sides = sidesWith([...named, i]);
      return sides[s]![knownPoints(one).indexOf(i)] !== null && crowded(sides) <= most;
    });
    if (point === undefined) return null;
    named.push(point);
  }
  return named;
}
