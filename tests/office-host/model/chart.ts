/**
 * Charts: what they show, and how Excel guesses series from a range. Formats are plain records, checked where they are
 * set.
 */
import { fullName, type Box } from './address';
import { CellFault, type Scalar, type Sheet } from './sheet';

/** A format or option of a chart part; the members are those of the API, in camel case. */
export type Bag = Record<string, unknown>;

export interface Source {
  readonly sheet: Sheet;
  readonly box: Box;
}

export class Series {
  /** Cell that names the series, or a fixed text. */
  nameSource: Source | null = null;
  nameText: string | null = null;
  values: Source | null = null;
  categories: Source | null = null;
  bubbleSizes: Source | null = null;
  hasDataLabels = false;
  readonly options: Bag = {};
  readonly fill: Bag = {};
  readonly line: Bag = {};
  readonly dataLabels: Bag = {};
  readonly points = new Map<number, Point>();

  constructor(readonly chart: Chart) {}

  get index(): number {
    return this.chart.series.indexOf(this);
  }
  get name(): string {
    if (this.nameText !== null) return this.nameText;
    const cell = this.nameSource && this.nameSource.sheet.peek(this.nameSource.box.row, this.nameSource.box.column);
    return cell ? String(cell.value instanceof CellFault ? cell.value.code : cell.value) : `Series${this.index + 1}`;
  }
  read(source: Source | null): Scalar[] {
    if (!source) return [];
    source.sheet.workbook.calculator.settle();
    const values: Scalar[] = [];
    for (let r = 0; r < source.box.rows; r++)
      for (let c = 0; c < source.box.columns; c++)
        values.push(source.sheet.peek(source.box.row + r, source.box.column + c)?.value ?? '');
    return values;
  }
  point(index: number): Point {
    const found = this.points.get(index) ?? {
      options: {},
      fill: {},
      border: {},
      label: {},
      hasDataLabel: this.hasDataLabels,
    };
    this.points.set(index, found);
    return found;
  }
}

export interface Point {
  readonly options: Bag;
  readonly fill: Bag;
  readonly border: Bag;
  readonly label: Bag;
  hasDataLabel: boolean;
}

export class Axis {
  readonly options: Bag = {};
  readonly title: Bag = { text: '', visible: false };
  readonly parts: Record<string, Bag> = {};
  constructor(
    readonly kind: 'Category' | 'Value' | 'Series',
    readonly group: 'Primary' | 'Secondary',
  ) {}
}

export class Chart {
  series: Series[] = [];
  left = 0;
  top = 0;
  width = 360;
  height = 216;
  readonly options: Bag = {};
  readonly title: Bag;
  readonly legend: Bag = { visible: true, position: 'Right', overlay: false };
  readonly dataLabels: Bag = {};
  /** Fonts, fills, borders and lines of the parts, by path such as `title/font`. */
  readonly parts: Record<string, Bag> = {};
  readonly axes: readonly Axis[] = [
    new Axis('Category', 'Primary'),
    new Axis('Value', 'Primary'),
    new Axis('Series', 'Primary'),
    new Axis('Category', 'Secondary'),
    new Axis('Value', 'Secondary'),
  ];

  constructor(
    readonly sheet: Sheet,
    readonly id: string,
    public name: string,
    public type: string,
  ) {
    this.title = { visible: true, overlay: false, position: 'Top', text: null };
  }

  part(path: string): Bag {
    return (this.parts[path] ??= {});
  }
  /** Excel writes the only series' name over the chart until a title is set. */
  get titleText(): string {
    return (this.title['text'] as string | null) ?? (this.series.length === 1 ? this.series[0]!.name : 'Chart Title');
  }
  /** Doughnuts and pies have no axes. */
  get hasAxes(): boolean {
    return !/Doughnut|Pie|Treemap|Sunburst|RegionMap/.test(this.type);
  }
  delete(): void {
    this.sheet.guard();
    this.sheet.charts = this.sheet.charts.filter((chart) => chart !== this);
  }

  /** Takes series from a range, as Excel guesses them. */
  setData(source: Source, by: string): void {
    const { sheet, box } = source;
    sheet.workbook.calculator.settle();
    const columns = by === 'Columns' || (by === 'Auto' && box.rows > box.columns);
    const at = (line: number, index: number): Scalar =>
      (columns ? sheet.peek(box.row + index, box.column + line) : sheet.peek(box.row + line, box.column + index))
        ?.value ?? '';
    const lines = columns ? box.columns : box.rows;
    const length = columns ? box.rows : box.columns;
    const strip = (line: number, from: number): Source => ({
      sheet,
      box: columns
        ? { row: box.row + from, column: box.column + line, rows: length - from, columns: 1 }
        : { row: box.row + line, column: box.column + from, rows: 1, columns: length - from },
    });
    const text = (value: Scalar): boolean => typeof value === 'string' && value !== '';
    const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
    const hasNames =
      length > 1 &&
      range(lines).some((line) => text(at(line, 0))) &&
      (at(0, 0) === '' || range(lines).every((line) => typeof at(line, 0) !== 'number'));
    const from = hasNames ? 1 : 0;
    const labels = range(length - from).map((index) => at(0, index + from));
    const scatter = /^(XYScatter|Bubble)/.test(this.type);
    const hasCategories = lines > 1 && (scatter || labels.some(text) || (hasNames && at(0, 0) === ''));
    this.series = range(lines)
      .slice(hasCategories ? 1 : 0)
      .map((line) => {
        const series = new Series(this);
        if (hasNames) series.nameSource = { sheet, box: { ...strip(line, 0).box, rows: 1, columns: 1 } };
        series.values = strip(line, from);
        if (hasCategories) series.categories = strip(0, from);
        return series;
      });
    this.options['plotBy'] = columns ? 'Columns' : 'Rows';
  }
}

export const sourceName = (source: Source | null): string | null =>
  source ? fullName(source.sheet.name, source.box) : null;
