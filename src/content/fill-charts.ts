/** Charts over tables that are already filled: ranges of the page, with values and labels for previews and readers. */
import { entities } from '../core/entities';
import { numberFormat } from '../core/format';
import { periodOf } from '../core/dataset';
import { firstDay, lastDay } from '../core/periods';
import { words, type Lang } from '../core/lang';
import type { Observation } from '../core/facts';
import type { Cell, CellRef, ChartSpec, TableBlock } from './spec';
import type { ChartDeclaration } from './table-spec';

const ACCENT = 'FF6900';
/** Earlier series step back, the last one is the one to read. */
const QUIET = ['8C8C8C', 'BFBFBF', '595959'];

const TYPES: Readonly<Record<ChartSpec['type'], ReturnType<typeof words>>> = {
  column: words('Column chart', '柱形图', '直條圖'),
  bar: words('Bar chart', '条形图', '橫條圖'),
  line: words('Line chart', '折线图', '折線圖'),
  doughnut: words('Doughnut chart', '圆环图', '環圈圖'),
  timeline: words('Timeline', '时间线', '時間線'),
};

const numberOf = (cell: Cell): number | null => (typeof cell.value === 'number' ? cell.value : null);
const entityColor = (cell: Cell): string | undefined => {
  const entity = entities.get(cell.citations[0]?.entity ?? '');
  return entity?.kind === 'vendor' ? entity.color : undefined;
};

/** The number format of the axis: that of an exact figure like the first, with its unit and without a qualifier. */
function axisFormat(cells: readonly Cell[], lang: Lang): string {
  const first = cells.find((c) => c.role === 'number' && c.citations[0]);
  return first ? numberFormat({ ...first.citations[0]!, qualifier: 'exact' }, lang) : (cells.find((c) => c.value !== null)?.format ?? 'General');
}

/** Apart from each other for most eyes, the accent first. */
const GROUPS = ['FF6900', '1428A0', '0B7A4B', '7A3E9D', 'C58B00', '595959', 'B03A48'];
/** In lists of one metric by region the period follows the region. */
const PERIOD_COLUMN = 1;
const DAYS_A_YEAR = 365.2425;

/** The middle of a figure's period as a year with decimals; null without a period. What goes up to a year stands in the middle of that year. */
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

/** What a reader who does not see the chart is told: every value with its label. */
function altTextOf(type: ChartSpec['type'], title: string, series: ChartSpec['series'], sourceLine: string, lang: Lang): string {
  const between = lang === 'en' ? ', ' : '，';
  const parts = series.map((s) => {
    const points = s.categories.flatMap((c, i) => (s.values[i] === null ? [] : [`${c} ${s.labels[i]}`])).join(between);
    return series.length > 1 ? `${s.name}${lang === 'en' ? ': ' : '：'}${points}` : points;
  });
  const stop = lang === 'en' ? '. ' : '。';
  return [TYPES[type][lang], title, ...parts, sourceLine].join(stop);
}

/**
 * @param block the filled table, placed on its page.
 * @param sourceLineFor names the documents behind some figures.
 */
export function fillChart(declared: ChartDeclaration, block: TableBlock, sourceLineFor: (used: readonly Observation[]) => string, lang: Lang): ChartSpec {
  const at = (row: number, column: number): CellRef => ({ row: block.row + row, column: block.column + column });
  const [first, last] = declared.rows ?? [0, block.cells.length - 2];
  const bodyRows = Array.from({ length: last - first + 1 }, (_, i) => first + i + 1);
  const cell = (row: number, column: number): Cell => block.cells[row]![column]!;
  const seriesOf = (name: CellRef & { cell: Cell }, categories: readonly (readonly [number, number])[], values: readonly (readonly [number, number])[], color: string): ChartSpec['series'][number] => {
    const cells = values.map(([r, c]) => cell(r, c));
    const pointColors = cells.map(entityColor);
    const oneEntity = new Set(cells.map((c) => c.citations[0]?.entity)).size <= 1;
    return {
      name: name.cell.display,
      nameRef: { row: name.row, column: name.column },
      color,
      categories: categories.map(([r, c]) => cell(r, c).display),
      categoryRefs: categories.map(([r, c]) => at(r, c)),
      values: cells.map(numberOf),
      labels: cells.map((c) => c.display),
      formats: cells.map((c) => c.format),
      valueRefs: values.map(([r, c]) => at(r, c)),
      ...(!oneEntity && declared.columns.length === 1 && pointColors.every((p) => p) && { pointColors: pointColors as string[] }),
    };
  };
  const named = (row: number, column: number): CellRef & { cell: Cell } => ({ ...at(row, column), cell: cell(row, column) });
  const group = (rows: readonly number[], i: number): ChartSpec['series'][number] => {
    const [value, period] = [declared.columns[0]!, PERIOD_COLUMN];
    const one = seriesOf(named(rows[0]!, 0), rows.map((r) => [r, period] as const), rows.map((r) => [r, value] as const), GROUPS[i % GROUPS.length]!);
    return { ...one, positions: rows.map((r) => placeInTime(cell(r, value))!) };
  };
  const series =
    declared.by === 'groups'
      ? neighbours(bodyRows.filter((r) => placeInTime(cell(r, declared.columns[0]!)) !== null), (r) => cell(r, 0).display).map(group)
      : declared.by === 'columns'
      ? declared.columns.map((column, i) =>
          seriesOf(named(0, column), bodyRows.map((r) => [r, 0] as const), bodyRows.map((r) => [r, column] as const), i === declared.columns.length - 1 ? ACCENT : QUIET[i % QUIET.length]!))
      : bodyRows.map((row) =>
          seriesOf(named(row, 0), declared.columns.map((c) => [0, c] as const), declared.columns.map((c) => [row, c] as const), entityColor(cell(row, declared.columns[0]!)) ?? ACCENT));
  const shown = bodyRows.flatMap((r) => declared.columns.map((c) => cell(r, c)));
  const sourceLine = sourceLineFor(shown.flatMap((c) => c.citations));
  const title = declared.title[lang];
  return {
    id: declared.id,
    type: declared.type,
    title,
    categoryAxis: declared.categoryAxis[lang],
    valueAxis: declared.valueAxis[lang],
    format: axisFormat(shown, lang),
    altText: altTextOf(declared.type, title, series, sourceLine, lang),
    sourceLine,
    series,
  };
}
