/**
 * What every host needs to draw ranges: the bar of each category, from its low to its high end, and the axis they lie
 * along. An end that is not known is open: its bar goes on to where the plot ends, and hosts draw it hollow.
 */
import type { CellRef, ChartSeries, ChartSpec, Formula } from './page';

export interface Range {
  /** null = not known. */
  readonly low: number | null;
  readonly high: number | null;
  /** Where its bar begins, and how long it is. */
  readonly from: number;
  readonly length: number;
  readonly open: boolean;
  /** One figure that is both ends: a line, and one label is enough. */
  readonly single: boolean;
  readonly color: string;
}

export interface RangeAxis {
  readonly min: number;
  readonly max: number;
  /** From tick to tick; both ends are ticks. */
  readonly step: number;
}

/** Series of a chart of ranges: the low ends and the high ends, of the same categories. */
export function endsOf({ id, series }: ChartSpec): readonly [ChartSeries, ChartSeries] {
  const [low, high, ...more] = series;
  if (!low || !high || more.length > 0 || low.values.length !== high.values.length)
    throw new Error(`a chart of ranges has two series, low ends and high ends of the same categories: ${id}`);
  low.values.forEach((from, i) => {
    const to = high.values[i] ?? null;
    const what = `${id}, ${low.categories[i] ?? i}`;
    if (Math.min(from ?? 0, to ?? 0) < 0)
      throw new Error(`ranges are drawn from zero up: ${what}: ${from ?? 'open'} to ${to ?? 'open'}`);
    if (from !== null && to !== null && from > to)
      throw new Error(`a low end is not above its high end: ${what}: ${from} to ${to}`);
  });
  return [low, high];
}

/** What is beyond an open end has some room. */
const BEYOND = 1.25;
/** Ticks above zero. */
const TICKS = 5;
/** A hair, so that binary fractions of a tick are none. */
const HAIR = 1e-9;

function stepFor(largest: number): number {
  const size = 10 ** Math.floor(Math.log10(largest / TICKS));
  const step = [1, 2, 5, 10].map((n) => n * size).find((one) => one * TICKS >= largest * (1 - HAIR));
  return Number((step ?? size * 10).toPrecision(6));
}

/**
 * @param labelPart what part of the plot's width a label takes: below the lowest ends there is room for theirs, so the
 *   axis may begin below zero, where nothing is said.
 */
export function rangeAxis(spec: ChartSpec, labelPart: (label: string) => number): RangeAxis {
  const [low, high] = endsOf(spec);
  const reach = low.values.map((from, i) => high.values[i] ?? (from ?? 0) * BEYOND);
  const top = Math.max(0, ...reach) || 1;
  const step = spec.step ?? stepFor(top);
  const ticks = (count: number): number => Number((count * step).toPrecision(12));
  const max = ticks(Math.ceil(top / step - HAIR));
  const begins = low.values.map((from, i) => {
    const part = from === null ? 0 : Math.min(0.5, labelPart(low.labels[i] ?? ''));
    return from === null ? 0 : (from - part * max) / (1 - part);
  });
  const below = Math.max(0, Math.ceil(-Math.min(0, ...begins) / step - HAIR));
  return { min: below === 0 ? 0 : -ticks(below), max, step };
}

/** One a category; null where nothing is known. */
export function rangesOf(spec: ChartSpec, { max }: Pick<RangeAxis, 'max'>): readonly (Range | null)[] {
  const [low, high] = endsOf(spec);
  return low.values.map((from, i): Range | null => {
    const to = high.values[i] ?? null;
    if (from === null && to === null) return null;
    return {
      low: from,
      high: to,
      from: from ?? 0,
      length: (to ?? max) - (from ?? 0),
      open: from === null || to === null,
      single: from === to && low.labels[i] === high.labels[i],
      color: low.pointColors?.[i] ?? low.color,
    };
  });
}

/** The length from the cells of both ends, so that it follows them. */
export function lengthFormula(range: Range, low: CellRef, high: CellRef, { max }: Pick<RangeAxis, 'max'>): Formula {
  if (range.low === null) return [high];
  return range.high === null ? [`${max}-`, low] : [high, '-', low];
}

/** What lies between the ends, as a series of its own. */
export const betweenName = ([low, high]: readonly [ChartSeries, ChartSeries]): string => `${low.name}–${high.name}`;

/**
 * A bar without a length is not drawn by every program. It has a label that is a stroke: the number format of its
 * length.
 */
export const STROKE = '"|"';

/** `20%–25%`, or the one end that is known. */
export function rangeLabel({ series }: ChartSpec, at: number): string {
  const said = series.flatMap(({ values, labels }) => (values[at] === null ? [] : [labels[at] ?? '']));
  return [...new Set(said)].join('–');
}
