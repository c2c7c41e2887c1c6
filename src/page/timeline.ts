/**
 * What every host needs to draw figures at their places in time: the axis of years, and the side of each point that its
 * label stands on.
 */
import type { ChartSeries } from './page';
import { valueSpan } from './value-span';

/**
 * Excel writes a year's number at the tick and rounds it: ticks just before the middle of a year say the year that they
 * stand in.
 */
const MIDDLE = 0.49;
const MARGIN = 0.1;

/**
 * First and last tick of the axis; the others follow year by year.
 *
 * @param positions years with decimals, 2025.5 for the middle of 2025.
 * @example yearsAxis([2022.5, 2025.37]) // [2021.49, 2025.49]
 */
export function yearsAxis(positions: readonly number[]): readonly [number, number] {
  const tick = (whole: number): number => Number((whole + MIDDLE).toFixed(2));
  return [
    tick(Math.floor(Math.min(...positions) - MARGIN - MIDDLE)),
    tick(Math.ceil(Math.max(...positions) + MARGIN - MIDDLE)),
  ];
}

export type Side = 'top' | 'right' | 'left' | 'bottom';
export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Place {
  readonly x: number;
  readonly y: number;
}
type Rectangle = Place & Size;

/** Where a label's middle stands from its point, in its own widths and heights. */
const SIDES: Readonly<Record<Side, readonly [number, number]>> = {
  top: [0, -1],
  right: [0.5, 0],
  left: [-0.5, 0],
  bottom: [0, 1],
};
const touch = (a: Rectangle, b: Rectangle): boolean =>
  Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height;

/**
 * The first side of each point where its label touches no point, no earlier label and stays within the chart; null when
 * there is none.
 *
 * @param points middles of the points from the plot's top left corner, one list a series.
 * @param labels how large each label is, in the same unit.
 * @param point how wide a point is.
 * @param width of the plot with the room beside it.
 */
export function freeSides(
  points: readonly (readonly Place[])[],
  labels: readonly (readonly Size[])[],
  point: number,
  width: number,
): (Side | null)[][] {
  const taken: Rectangle[] = points.flat().map((place) => ({ ...place, width: point, height: point }));
  let index = -1;
  return points.map((one, s) =>
    one.map((place, i) => {
      const own = taken[(index += 1)]!;
      const size = labels[s]![i]!;
      const at = (side: Side): Rectangle => {
        const [dx, dy] = SIDES[side];
        return {
          ...size,
          x: place.x + dx * (size.width + point + 6),
          y: place.y + dy * (size.height / 2 + point / 2 + 3),
        };
      };
      const free = (area: Rectangle): boolean =>
        area.x - area.width / 2 >= 0 &&
        area.x + area.width / 2 <= width &&
        !taken.some((other) => other !== own && touch(area, other));
      const side = (Object.keys(SIDES) as Side[]).find((name) => free(at(name))) ?? null;
      taken.push(at(side ?? NO_ROOM));
      return side;
    }),
  );
}

/** Where a label stands that has no room anywhere. */
const NO_ROOM: Side = 'top';
export const labelSides = (...all: Parameters<typeof freeSides>): Side[][] =>
  freeSides(...all).map((sides) => sides.map((side) => side ?? NO_ROOM));

/** Which values of a series a chart draws: those that it has. */
export const knownPoints = ({ values }: ChartSeries): readonly number[] =>
  values.flatMap((value, i) => (value === null ? [] : [i]));

/** What the points stand in, in whatever unit the host measures. */
export interface TimelinePlot {
  readonly width: number;
  readonly height: number;
  /** Years that the axis goes on before its first tick and behind its last. */
  readonly beyond: number;
}

/** Middles of the known points from the plot's top left corner, one list a series. */
export function pointPlaces(
  series: readonly ChartSeries[],
  { width, height, beyond }: TimelinePlot,
): readonly (readonly Place[])[] {
  const [first, last] = yearsAxis(series.flatMap(({ positions }) => positions ?? []));
  const [low, high] = valueSpan(series);
  return series.map((one) =>
    knownPoints(one).map((i) => ({
      x: (((one.positions?.[i] ?? first) - first + beyond) / (last - first + 2 * beyond)) * width,
      y: (1 - (one.values[i]! - low) / (high - low)) * height,
    })),
  );
}

export interface LabelledPlot extends TimelinePlot {
  /** From the plot's left edge to where labels have to end. */
  readonly room: number;
  /** How wide a point is. */
  readonly point: number;
  readonly sizeOf: (label: string) => Size;
}

/** The side that the label of each value stands on, where it covers neither a point nor another label. */
export function timelineSides(
  series: readonly ChartSeries[],
  labels: readonly (readonly string[])[],
  plot: LabelledPlot,
): readonly (readonly Side[])[] {
  const drawn = series.map(knownPoints);
  const sizes = drawn.map((points, s) => points.map((i) => plot.sizeOf(labels[s]![i] ?? '')));
  const sides = labelSides(pointPlaces(series, plot), sizes, plot.point, plot.room);
  return series.map(({ values }, s) => values.map((_, i) => sides[s]![drawn[s]!.indexOf(i)] ?? NO_ROOM));
}
