/**
 * A chart of a page as Excel wants to be told of it: types by their names, cells as areas, one entry per point that
 * looks different from its series. Pure: knows no Office.js.
 */
import { saysMoreThanUnit } from '../../page/plain-figures';
import type { CellRef, ChartBlock, ChartSpec } from '../../page/page';
import { labelSides, yearsAxis, type Side } from '../../page/timeline';
import { COLUMN_POINTS, LINE_POINTS } from './looks';
import { textWidth, type Area } from './matrices';

export type ExcelChart = 'ColumnClustered' | 'BarClustered' | 'LineMarkers' | 'Doughnut' | 'XYScatter';

export interface PointPlan {
  readonly index: number;
  readonly color?: string;
  /** Number format of the point's label where it is not the series' own, i.e. where it carries a qualifier. */
  readonly format?: string;
  /** Colour of the label where it lies on the point. */
  readonly ink?: string;
  readonly position?: 'Left' | 'Right' | 'Bottom';
  /** A point without a figure has no label. */
  readonly unlabelled?: true;
}

/** Cells behind the chart that hold what a series needs and the page does not have in a row or column. */
export interface HelperPlan {
  readonly area: Area;
  /** A number, a cell of the page, or null for no figure (`NA()`, which no chart draws). */
  readonly contents: readonly (number | CellRef | null)[];
}

/** The chart in words: no chart of Excel's API can carry an alternative text of its own. */
export interface CaptionPlan {
  readonly area: Area;
  readonly text: string;
  readonly role: 'source' | 'note';
}

export interface SeriesPlan {
  readonly name: string;
  readonly color: string;
  readonly values: Area;
  readonly categories: Area;
  readonly points: readonly PointPlan[];
}

export interface ChartPlan {
  readonly type: ExcelChart;
  readonly name: string;
  readonly title: string;
  /** '' = none; a doughnut has no axes at all. */
  readonly categoryAxis: string;
  readonly valueAxis: string;
  readonly hasAxes: boolean;
  readonly format: string;
  /** From tick to tick; null = Excel's choice. */
  readonly step: number | null;
  readonly legend: boolean;
  /** Ranked: the first row of the table on top. */
  readonly topToBottom: boolean;
  /** Columns and bars start at zero, or their lengths would lie; null = Excel's choice. */
  readonly minimum: 0 | null;
  readonly labels: 'OutsideEnd' | 'Top' | 'names';
  /** Timelines: first and last tick of the axis of years. */
  readonly years: readonly [number, number] | null;
  readonly area: Area;
  readonly series: readonly SeriesPlan[];
  readonly helpers: readonly HelperPlan[];
  readonly captions: readonly CaptionPlan[];
}

const TYPES: Readonly<Record<ChartSpec['type'], ExcelChart>> = {
  column: 'ColumnClustered',
  bar: 'BarClustered',
  line: 'LineMarkers',
  doughnut: 'Doughnut',
  timeline: 'XYScatter',
};
const LABELS: Readonly<Record<ChartSpec['type'], ChartPlan['labels']>> = {
  column: 'OutsideEnd',
  bar: 'OutsideEnd',
  line: 'Top',
  doughnut: 'names',
  timeline: 'Top',
};

/** A text of the page for a place where Excel would read `=…` as a reference. */
export const plainText = (text: string): string => (text.startsWith('=') ? ` ${text}` : text);

const hex = (color: string): string => `#${color.replace(/^#/, '').toUpperCase()}`;

/** Black or white, whichever is easier to read on `color`. */
export function inkOn(color: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex(color).slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  // Equal contrast with both at this luminance.
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000000' : '#FFFFFF';
}

/** The cells as one row or one column, which is all that a series takes. */
export function straight(refs: readonly CellRef[], chart: string): Area {
  const first = refs[0];
  const isColumn = refs.every((ref, i) => ref.column === first!.column && ref.row === first!.row + i);
  const isRow = refs.every((ref, i) => ref.row === first!.row && ref.column === first!.column + i);
  if (!first || (!isColumn && !isRow))
    throw new Error(`cells of the chart are not one row or one column: ${chart}; declare neighbouring cells`);
  return {
    row: first.row,
    column: first.column,
    rows: isColumn ? refs.length : 1,
    columns: isColumn ? 1 : refs.length,
  };
}

/** The series without its missing points at either end; those between others stay. */
function trimmed(series: ChartSpec['series'][number]): ChartSpec['series'][number] {
  const { values } = series;
  const first = values.findIndex((value) => value !== null);
  const last = values.reduce<number>((found, value, i) => (value === null ? found : i), -1);
  if (last < 0 || (first === 0 && last === values.length - 1)) return series;
  const cut = <T>(list: readonly T[]): T[] => list.slice(first, last + 1);
  return {
    ...series,
    values: cut(values),
    categories: cut(series.categories),
    categoryRefs: cut(series.categoryRefs),
    labels: cut(series.labels),
    valueRefs: cut(series.valueRefs),
    ...(series.formats && { formats: cut(series.formats) }),
    ...(series.positions && { positions: cut(series.positions) }),
    ...(series.pointColors && { pointColors: cut(series.pointColors) }),
  };
}

/** About what Excel leaves of a chart for its points, and how large its labels are; points. */
const PLOT = { width: 0.86, height: 0.55, point: 7, character: 5, line: 12 };
const POSITIONS: Readonly<Partial<Record<Side, PointPlan['position']>>> = {
  right: 'Right',
  left: 'Left',
  bottom: 'Bottom',
};

function timelineSides(
  series: readonly ChartSpec['series'][number][],
  block: Pick<ChartBlock, 'rows' | 'columns'>,
): Side[][] {
  const width = block.columns * COLUMN_POINTS * PLOT.width;
  const [from, to] = yearsAxis(series.flatMap(({ positions }) => positions ?? []));
  const top = Math.max(...series.flatMap(({ values }) => values.map((value) => value ?? 0)), Number.MIN_VALUE) * 1.1;
  const points = series.map(({ values, positions }) =>
    values.map((value, i) => ({
      x: (((positions?.[i] ?? from) - from) / (to - from)) * width,
      y: (1 - (value ?? 0) / top) * block.rows * LINE_POINTS * PLOT.height,
    })),
  );
  const sizes = series.map(({ labels }) =>
    labels.map((label) => ({ width: textWidth(label) * PLOT.character, height: PLOT.line })),
  );
  return labelSides(points, sizes, PLOT.point, width);
}

function planPoints(chart: ChartSpec, series: ChartSpec['series'][number], sides: readonly Side[] = []): PointPlan[] {
  const manyLines = chart.type === 'line' && chart.series.length > 1;
  const last = series.valueRefs.length - 1;
  return series.valueRefs
    .map((_ref, index): PointPlan => {
      const color = series.pointColors?.[index];
      const format = series.formats?.[index];
      const isEnd = index === 0 || index === last;
      // Many lines would write over each other: their ends say where they come from and where they arrive, and every bound
      // that it is one.
      const saysMore = format !== undefined && saysMoreThanUnit(format);
      const hidden = series.values[index] === null || (manyLines && !isEnd && !saysMore);
      if (hidden) return { index, unlabelled: true, ...(color && { color: hex(color) }) };
      return {
        index,
        ...(color && { color: hex(color) }),
        ...(format && format !== chart.format && format !== '@' && format !== 'General' && { format }),
        ...(chart.type === 'doughnut' && color && { ink: inkOn(color) }),
        ...(manyLines && isEnd && { position: index === 0 ? ('Left' as const) : ('Right' as const) }),
        ...(POSITIONS[sides[index]!] && { position: POSITIONS[sides[index]!]! }),
      };
    })
    .filter((plan) => Object.keys(plan).length > 1);
}

/** The last row of the chart's place says who says so. */
const SOURCE_ROWS = 1;

/** The source line in the chart's last row, its description in the row below, which pages leave free. */
function planCaptions(
  { sourceLine, altText }: ChartSpec,
  { row, column, rows, columns }: Omit<ChartBlock, 'chart'>,
): CaptionPlan[] {
  const line = (at: number, text: string, role: CaptionPlan['role']): CaptionPlan => ({
    area: { row: at, column, rows: 1, columns },
    text,
    role,
  });
  return [line(row + rows - SOURCE_ROWS, sourceLine, 'source'), line(row + rows, altText, 'note')];
}

export function planChart({ chart, ...block }: ChartBlock, name: string): ChartPlan {
  const alone = chart.series.length === 1 || chart.type === 'timeline';
  const shown = alone ? chart.series.map(trimmed) : chart.series;
  const helpers: HelperPlan[] = [];
  /** A column of cells under the chart, clear of its first and last row. */
  const behind = (contents: HelperPlan['contents']): Area => {
    const area = { row: block.row + 1, column: block.column + helpers.length, rows: contents.length, columns: 1 };
    const room = block.rows - SOURCE_ROWS - 2;
    if (area.rows > room || helpers.length >= block.columns)
      throw new Error(
        `no room behind the chart for its points: ${chart.id}; at most ${room} points and ${block.columns} series`,
      );
    helpers.push({ area, contents });
    return area;
  };
  // A dash in a cell counts as zero: columns show nothing then, but a line or a point would fall to the axis.
  const falls = chart.type === 'line' || chart.type === 'timeline';
  const sides = chart.type === 'timeline' ? timelineSides(shown, block) : [];
  const series = shown.map((one, index): SeriesPlan => ({
    name: plainText(one.name),
    color: hex(one.color),
    values:
      falls && one.values.includes(null)
        ? behind(one.values.map((value, i) => (value === null ? null : one.valueRefs[i]!)))
        : straight(one.valueRefs, chart.id),
    categories:
      chart.type === 'timeline' && one.positions ? behind(one.positions) : straight(one.categoryRefs, chart.id),
    points: planPoints(chart, one, sides[index]),
  }));
  const numbers = shown.flatMap(({ values }) => values).filter((value): value is number => value !== null);
  const places = chart.type === 'timeline' ? shown.flatMap(({ positions }) => positions ?? []) : [];
  return {
    type: TYPES[chart.type],
    name,
    title: plainText(chart.title),
    categoryAxis: plainText(chart.categoryAxis),
    valueAxis: plainText(chart.valueAxis),
    hasAxes: chart.type !== 'doughnut',
    format: chart.format,
    step: chart.step ?? null,
    legend: chart.series.length > 1,
    topToBottom: chart.type === 'bar',
    minimum: (chart.type === 'column' || chart.type === 'bar') && numbers.every((value) => value >= 0) ? 0 : null,
    labels: LABELS[chart.type],
    years: places.length > 0 ? yearsAxis(places) : null,
    area: { row: block.row, column: block.column, rows: block.rows - SOURCE_ROWS, columns: block.columns },
    series,
    helpers,
    captions: planCaptions(chart, block),
  };
}
