/** Charts over tables that are already filled: ranges of the page, with values and labels for previews and readers. */
import { amountAxis, chartNumber, chartRange, numberFormat, saysMoreThanUnit } from '../core/format';
import { firstDay, lastDay, periodOf } from '../core/periods';
import { intervalOf } from '../core/interval';
import { words, type Lang } from '../core/lang';
import type { Entities } from '../core/entities';
import type { Observation } from '../core/facts';
import { GROUP_COLORS, paint, paintBars, type Painted } from './chart-colors';
import { checkChart } from './chart-rules';
import { altTextOf } from './chart-text';
import type { Found } from './findings';
import { CHART_KINDS } from '../page/chart-kinds';
import { stackHeights } from '../page/chart-stacks';
import type { Cell, CellRef, ChartSeries, ChartSpec, RangeEnd, TableBlock } from '../page/page';
import type { ChartDeclaration } from './table-spec';

const numberOf = (cell: Cell): number | null => (typeof cell.value === 'number' ? cell.value : null);
/** The value axis: amounts have their unit in its title, other numbers in their ticks, without a qualifier. */
function axisOf(
  title: string,
  cells: readonly Cell[],
  largest: number,
  lang: Lang,
): Pick<ChartSpec, 'valueAxis' | 'format' | 'step'> {
  const figures = cells.filter((c) => typeof c.value === 'number');
  const first = figures.flatMap((c) => c.citations[0] ?? [])[0];
  const amount = first && amountAxis(first.unit, largest, lang);
  if (amount)
    return {
      // A unit that the title has already gives way to the larger one.
      valueAxis:
        lang === 'en'
          ? `${title.replace(/,[^,]*$/, '')}, ${amount.unit}`
          : `${title.replace(/（[^（）]*）$/, '')}（${amount.unit}）`,
      format: amount.format,
      step: amount.step,
    };
  const stated = figures.find((c) => c.role === 'number' && c.citations[0]);
  return {
    valueAxis: title,
    format: stated
      ? numberFormat({ ...stated.citations[0]!, qualifier: 'exact' }, lang)
      : (figures.find((c) => !saysMoreThanUnit(c.format))?.format ?? 'General'),
  };
}

/** A number from a document by what it leaves open, a computed one by the mark that it carries. */
function isBound(cell: Cell): boolean {
  const stated = cell.citations[0];
  if (typeof cell.value !== 'number' || !stated) return false;
  if (cell.role !== 'number') return /^[<>≤≥]/.test(cell.display);
  const { low, high } = intervalOf(stated);
  return low === -Infinity || high === Infinity;
}
const boundsOf = (cells: readonly Cell[]): Pick<ChartSeries, 'bounds'> => {
  const bounds = cells.map(isBound);
  return bounds.includes(true) ? { bounds } : {};
};

/** What stands at the marks: what the cells show, large counts shortened; at a range both of its ends. */
function labelsOf(
  cells: readonly Cell[],
  ends: readonly (Ends<Observation> | null)[],
  lang: Lang,
): Pick<ChartSeries, 'labels' | 'formats' | 'inCells'> {
  const shown = cells.map((cell, i) => {
    const [stated, range] = [cell.citations[0], ends[i]];
    if (range) return chartRange(range, lang);
    return stated && cell.role === 'number' && typeof cell.value === 'number' ? chartNumber(stated, lang) : cell;
  });
  const labels = shown.map(({ display }) => display);
  const inCells = cells.map(({ display }) => display);
  return {
    labels,
    formats: shown.map(({ format }) => format),
    ...(labels.some((label, i) => label !== inCells[i]) && { inCells }),
  };
}

/** In lists of one metric by region the period follows the region. */
const PERIOD_COLUMN = 1;
const DAYS_A_YEAR = 365.2425;

/**
 * The middle of a figure's period as a year with decimals; null without a period. What goes up to a year stands in the
 * middle of that year.
 */
function placeInTime(cell: Cell): number | null {
  const period = cell.citations[0]?.period;
  if (period === undefined || typeof cell.value !== 'number') return null;
  const last = lastDay(periodOf(period));
  if (last === null) return null;
  const from = firstDay(periodOf(period));
  const first = from === null || from === Number.NEGATIVE_INFINITY ? last - DAYS_A_YEAR : from;
  const year = (day: number): number => 1970 + day / DAYS_A_YEAR;
  return Number(((year(first) + year(last + 1)) / 2).toFixed(2));
}

/** Neighbouring rows with the same label. */
function neighbours(rows: readonly number[], labelOf: (row: number) => string): number[][] {
  const groups: number[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && labelOf(last[0]!) === labelOf(row)) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** Row and column within the table. */
type At = readonly [row: number, column: number];

interface Ends<T> {
  readonly low: T;
  readonly high: T;
}

/** Both ends of a range where they lie on one side of zero: a bar goes from one to the other. */
function rangeOf(low: Cell | undefined, high: Cell | undefined): Ends<Observation> | null {
  const [from, to] = [low?.citations[0], high?.citations[0]];
  if (from?.qualifier !== 'range-low' || to?.qualifier !== 'range-high') return null;
  const isOne = (['metric', 'entity', 'region', 'period', 'source'] as const).every((of) => from[of] === to[of]);
  return isOne && from.value * to.value >= 0 ? { low: from, high: to } : null;
}

/** A bar of a column of figures: a row, or the two rows of a range. */
interface Bar {
  /** Of its value, of its name, and of the end that it begins at. */
  readonly row: number;
  readonly name: number;
  readonly begin: number | null;
  readonly range: Ends<Observation> | null;
}
function barsOf(rows: readonly number[], cellAt: (row: number) => Cell): readonly Bar[] {
  const bars: Bar[] = [];
  for (let i = 0; i < rows.length; i += 1) {
    const [row, next] = [rows[i]!, rows[i + 1]];
    const range = next === row + 1 ? rangeOf(cellAt(row), cellAt(next)) : null;
    if (!range) {
      bars.push({ row, name: row, begin: null, range: null });
      continue;
    }
    const isRising = Math.abs(range.high.value) >= Math.abs(range.low.value);
    // Of its two names the one that stands beside those of the other bars.
    bars.push({ row: isRising ? row + 1 : row, name: i === 0 ? row + 1 : row, begin: isRising ? row : row + 1, range });
    i += 1;
  }
  return bars;
}

const PARTS = {
  begin: words('Where bars begin', '条形起点', '橫條起點'),
  length: words('Length of bars', '条形长度', '橫條長度'),
};

/** The body rows that a chart shows. */
function rowsOf(declared: ChartDeclaration, block: TableBlock): readonly number[] {
  const [first, last] = declared.rows ?? [0, block.cells.length - 2];
  const rows = Array.from({ length: last - first + 1 }, (_, i) => first + i + 1);
  const { only } = declared;
  if (!only) return rows;
  return rows.filter((r) => {
    const figure = block.cells[r]![declared.columns[0]!]!.citations[0];
    return (
      figure &&
      (!only.metrics || only.metrics.includes(figure.metric)) &&
      (!only.notRegions || !only.notRegions.includes(figure.region))
    );
  });
}

/**
 * @param block the filled table, placed on its page.
 * @param sourceLineFor names the documents behind some figures.
 */
export function fillChart(
  declared: ChartDeclaration,
  block: TableBlock,
  sourceLineFor: (used: readonly Observation[]) => string,
  { lang, entities, said }: { readonly lang: Lang; readonly entities: Entities; readonly said: Found | null },
): ChartSpec {
  const bodyRows = rowsOf(declared, block);
  const { columns, category = 0 } = declared;
  const cell = ([row, column]: At): Cell => block.cells[row]![column]!;
  const at = ([row, column]: At): CellRef => ({ row: block.row + row, column: block.column + column });
  const seriesOf = (
    name: At,
    categories: readonly At[],
    values: readonly At[],
    look: Painted,
    ranges: readonly (Ends<Observation> | null)[] = [],
  ): ChartSeries => ({
    name: cell(name).display,
    nameRef: at(name),
    ...look,
    categories: categories.map((one) => cell(one).display),
    categoryRefs: categories.map(at),
    values: values.map((one) => numberOf(cell(one))),
    ...labelsOf(values.map(cell), ranges, lang),
    valueRefs: values.map(at),
    ...boundsOf(values.map(cell)),
  });
  const { mark, stacked, range } = CHART_KINDS[declared.type];
  const byColumn = (column: number, i: number): ChartSeries => {
    const hasRanges = mark === 'bar' && !stacked && !range && columns.length === 1;
    const bars = hasRanges
      ? barsOf(bodyRows, (r) => cell([r, column]))
      : bodyRows.map((row): Bar => ({ row, name: row, begin: null, range: null }));
    const values = bars.map(({ row }): At => [row, column]);
    const ends = bars.map(({ begin }): RangeEnd | null => {
      if (begin === null) return null;
      const { value, display } = cell([begin, column]);
      return { value: value as number, ref: at([begin, column]), inCell: display };
    });
    return {
      ...seriesOf(
        [0, column],
        bars.map(({ name }): At => [name, category]),
        values,
        paint(entities, values.map(cell), columns.length - 1 - i),
        bars.map((bar) => bar.range),
      ),
      ...(ends.some((end) => end !== null) && {
        ranges: { ends, parts: { begin: PARTS.begin[lang], length: PARTS.length[lang] } },
      }),
    };
  };
  const byRow = (row: number): ChartSeries => {
    const values = columns.map((c): At => [row, c]);
    return seriesOf(
      [row, 0],
      columns.map((c) => [0, c]),
      values,
      paint(entities, values.map(cell)),
    );
  };
  const value = columns[0]!;
  const byGroup = (rows: readonly number[], i: number): ChartSeries => ({
    ...seriesOf(
      [rows[0]!, 0],
      rows.map((r) => [r, PERIOD_COLUMN]),
      rows.map((r) => [r, value]),
      { color: GROUP_COLORS[i % GROUP_COLORS.length]! },
    ),
    positions: rows.map((r) => placeInTime(cell([r, value]))!),
  });
  const SERIES: Readonly<Record<ChartDeclaration['by'], () => readonly ChartSeries[]>> = {
    columns: () => columns.map(byColumn),
    rows: () => bodyRows.map(byRow),
    groups: () =>
      neighbours(
        bodyRows.filter((r) => placeInTime(cell([r, value])) !== null),
        (r) => cell([r, 0]).display,
      ).map(byGroup),
  };
  const series = paintBars(entities, declared.type, SERIES[declared.by](), ({ row, column }) =>
    cell([row - block.row, column - block.column]),
  );
  const shown = bodyRows.flatMap((r) => columns.map((c) => cell([r, c])));
  const sourceLine = sourceLineFor([...shown.flatMap((c) => c.citations), ...(said?.rests ?? [])]);
  const reach = stacked ? stackHeights(series) : shown.flatMap((c) => numberOf(c) ?? []);
  const spec: ChartSpec = {
    id: declared.id,
    type: declared.type,
    title: declared.title[lang],
    ...(said && { finding: said.text }),
    ...axisOf(declared.valueAxis[lang], shown, Math.max(...reach.map(Math.abs)), lang),
    altText: '',
    sourceLine,
    series,
  };
  checkChart(spec, shown);
  return { ...spec, altText: altTextOf(spec, lang) };
}
