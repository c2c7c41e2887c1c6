/**
 * A chart of a page as Excel wants to be told of it: types by their names, cells as areas, one entry per point that
 * looks different from its series. Pure: knows no Office.js.
 */
import type { Cell, CellRef, ChartBlock, ChartSpec } from '../../content/spec';
import type { Area } from './matrices';

export type ExcelChart = 'ColumnClustered' | 'BarClustered' | 'LineMarkers' | 'Doughnut' | 'XYScatter';

export interface PointPlan {
  readonly index: number;
  readonly color?: string;
  /** Number format of the point's label where it is not the series' own, i.e. where it carries a qualifier. */
  readonly format?: string;
  /** Words instead of the value, for events. */
  readonly text?: string;
  /** Colour of the label where it lies on the point. */
  readonly ink?: string;
  readonly position?: 'Left' | 'Right';
  /** A point without a figure has no label. */
  readonly unlabelled?: true;
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
  readonly legend: boolean;
  /** Ranked: the first row of the table on top. */
  readonly topToBottom: boolean;
  /** Columns and bars start at zero, or their lengths would lie; null = Excel's choice. */
  readonly minimum: 0 | null;
  readonly labels: 'OutsideEnd' | 'Top' | 'Right' | 'names';
  readonly area: Area;
  readonly series: readonly SeriesPlan[];
}

const TYPES: Readonly<Record<ChartSpec['type'], ExcelChart>> = { column: 'ColumnClustered', bar: 'BarClustered', line: 'LineMarkers', doughnut: 'Doughnut', timeline: 'XYScatter' };
const LABELS: Readonly<Record<ChartSpec['type'], ChartPlan['labels']>> = { column: 'OutsideEnd', bar: 'OutsideEnd', line: 'Top', doughnut: 'names', timeline: 'Right' };

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
  if (!first || (!isColumn && !isRow)) throw new Error(`cells of the chart are not one row or one column: ${chart}; declare neighbouring cells`);
  return { row: first.row, column: first.column, rows: isColumn ? refs.length : 1, columns: isColumn ? 1 : refs.length };
}

/** @param cells the page's cells, from `pageCells`. */
export function planChart(block: ChartBlock, cells: readonly (readonly (Cell | null)[])[], name: string): ChartPlan {
  const { chart } = block;
  const numbers = chart.series.flatMap(({ values }) => values).filter((value): value is number => value !== null);
  const bars = chart.type === 'column' || chart.type === 'bar';
  const manyLines = chart.type === 'line' && chart.series.length > 1;
  const point = (series: ChartSpec['series'][number], index: number): PointPlan => {
    const ref = series.valueRefs[index]!;
    const color = series.pointColors?.[index];
    const last = series.valueRefs.length - 1;
    // Many lines would write over each other: their ends say where they come from and where they arrive.
    const hidden = series.values[index] === null || (manyLines && index !== 0 && index !== last);
    if (hidden) return { index, unlabelled: true, ...(color && { color: hex(color) }) };
    const format = cells[ref.row]?.[ref.column]?.format;
    return {
      index,
      ...(color && { color: hex(color) }),
      ...(format && format !== chart.format && format !== '@' && format !== 'General' && { format }),
      ...(chart.type === 'timeline' && series.labels[index] && { text: plainText(series.labels[index]) }),
      ...(chart.type === 'doughnut' && color && { ink: inkOn(color) }),
      ...(manyLines && { position: index === 0 ? 'Left' as const : 'Right' as const }),
    };
  };
  return {
    type: TYPES[chart.type],
    name,
    title: plainText(chart.title),
    categoryAxis: plainText(chart.categoryAxis),
    valueAxis: plainText(chart.valueAxis),
    hasAxes: chart.type !== 'doughnut',
    format: chart.format,
    legend: chart.series.length > 1,
    topToBottom: chart.type === 'bar',
    minimum: bars && numbers.every((value) => value >= 0) ? 0 : null,
    labels: LABELS[chart.type],
    area: { row: block.row, column: block.column, rows: block.rows, columns: block.columns },
    series: chart.series.map((series) => ({
      name: plainText(series.name),
      color: hex(series.color),
      values: straight(series.valueRefs, chart.id),
      categories: straight(series.categoryRefs, chart.id),
      points: series.valueRefs.map((_ref, index) => point(series, index)).filter((plan) => Object.keys(plan).length > 1),
    })),
  };
}
