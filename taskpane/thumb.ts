/**
 * A chart as a picture of a few strokes, to recognise its page by: shapes alone, to scale, in the colours of the text
 * around it. Loaded after the first screen, with the figures.
 */
import { svg, type TemplateResult } from 'lit/html.js';
import { CHART_KINDS } from '../src/page/chart-kinds';
import { rangeAxis, rangesOf } from '../src/page/chart-ranges';
import { stackHeights } from '../src/page/chart-stacks';
import type { ChartSpec } from '../src/page/page';

export const THUMB = { width: 44, height: 30 } as const;
const { width: W, height: H } = THUMB;
/** More cannot be told apart. */
const MOST = 8;

type Shape = TemplateResult;
/** Series differ by how strong they are. */
const strength = (series: number): string => String(Math.max(0.3, 1 - series * 0.3));
const round = (n: number): number => Math.round(n * 10) / 10;

const box = (x: number, y: number, width: number, height: number, series: number): Shape =>
  svg`<rect x=${round(x)} y=${round(y)} width=${round(Math.max(0.8, width))} height=${round(Math.max(0.8, height))} opacity=${strength(series)} />`;

const valuesOf = ({ series }: ChartSpec): readonly (readonly (number | null)[])[] =>
  series.map(({ values }) => values.slice(0, MOST));
const edges = (values: readonly (number | null)[]): { low: number; span: number } => {
  const known = [0, ...values.flatMap((v) => v ?? [])];
  const low = Math.min(...known);
  return { low, span: Math.max(...known) - low || 1 };
};

/** Bars of all series side by side, to the right or up. */
function bars(spec: ChartSpec): Shape[] {
  const { horizontal } = CHART_KINDS[spec.type];
  const series = valuesOf(spec);
  const places = Math.max(...series.map((s) => s.length));
  const { low, span } = edges(series.flat());
  const [along, across] = horizontal ? [W, H] : [H, W];
  const slot = across / places;
  const thick = (slot * 0.75) / series.length;
  return series.flatMap((values, s) =>
    values.flatMap((value, i) => {
      if (value === null) return [];
      const from = (along * (Math.min(0, value) - low)) / span;
      const length = (along * Math.abs(value)) / span;
      const side = i * slot + slot * 0.125 + s * thick;
      const size = thick * 0.9;
      return horizontal ? box(from, side, length, size, s) : box(side, H - from - length, size, length, s);
    }),
  );
}

function stacks(spec: ChartSpec): Shape[] {
  const highest = Math.max(...stackHeights(spec.series), Number.MIN_VALUE);
  const slot = W / Math.max(...spec.series.map(({ values }) => values.length));
  const below: number[] = [];
  return spec.series.flatMap(({ values }, s) =>
    values.map((value, i) => {
      const height = (H * (value ?? 0)) / highest;
      below[i] = (below[i] ?? 0) + height;
      return box(i * slot + slot * 0.15, H - below[i]!, slot * 0.7, height, s);
    }),
  );
}

function ranges(spec: ChartSpec): Shape[] {
  const axis = rangeAxis(spec, () => 0);
  const found = rangesOf(spec, axis).slice(0, MOST);
  const slot = H / found.length;
  return found.flatMap((range, i) =>
    range ? [box((W * range.from) / axis.max, (i + 0.2) * slot, (W * range.length) / axis.max, slot * 0.6, 0)] : [],
  );
}

interface Dot {
  readonly x: number;
  readonly y: number;
}

function dotsOf(spec: ChartSpec): Dot[][] {
  const { low, span } = edges(valuesOf(spec).flat());
  const places = spec.series.flatMap(({ values, positions }) => positions ?? values.map((_, i) => i));
  const first = Math.min(...places);
  const reach = Math.max(...places) - first || 1;
  return spec.series.map(({ values, positions }) =>
    values.flatMap((value, i) =>
      value === null
        ? []
        : [
            {
              x: round(3 + ((W - 6) * ((positions?.[i] ?? i) - first)) / reach),
              y: round(H - 3 - ((H - 6) * (value - low)) / span),
            },
          ],
    ),
  );
}

const dots = (spec: ChartSpec): Shape[] =>
  dotsOf(spec).flatMap((list, s) =>
    list.map(({ x, y }) => svg`<circle cx=${x} cy=${y} r="2.2" opacity=${strength(s)} />`),
  );

const lines = (spec: ChartSpec): Shape[] =>
  dotsOf(spec).map(
    (list, s) =>
      svg`<polyline points=${list.map(({ x, y }) => `${x},${y}`).join(' ')} fill="none" stroke="currentColor" stroke-width="2" opacity=${strength(s)} />`,
  );

/** Slices as dashes of one circle, whose length is 100. */
function ring(spec: ChartSpec): Shape[] {
  const values = valuesOf(spec)[0] ?? [];
  const whole = values.reduce<number>((sum, value) => sum + (value ?? 0), 0) || 1;
  let done = 0;
  return values.map((value, i) => {
    const part = (100 * (value ?? 0)) / whole;
    const slice = svg`<circle cx=${W / 2} cy=${H / 2} r="10" pathLength="100" fill="none" stroke="currentColor" stroke-width="7"
      stroke-dasharray=${`${Math.max(0, round(part - 2))} 100`} stroke-dashoffset=${-round(done)} opacity=${strength(i)} />`;
    done += part;
    return slice;
  });
}

const SHAPES = { bar: bars, line: lines, dot: dots, slice: ring } as const;

export function thumbOf(spec: ChartSpec): Shape {
  const { mark, stacked, range } = CHART_KINDS[spec.type];
  const shapes = stacked ? stacks(spec) : range ? ranges(spec) : SHAPES[mark](spec);
  return svg`${shapes}`;
}
