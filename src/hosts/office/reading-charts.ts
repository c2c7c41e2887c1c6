/**
 * Charts of ours that read cells which are about to hold something else: they would draw it under their old title. Ours
 * are known by their names; what the user has drawn follows its cells, as charts of Excel do, and is never looked at.
 *
 *   where a sheet has charts of ours: kinds, titles, series (1 sync) -> what each series reads (1)
 */
import { areaOf, overlaps, type Area } from '../../page/area';
import type { Rect } from '../../page/grid';
import { sheetOf } from '../../page/sheet-names';
import { CHART_NAME } from './charts/names';
import { supports } from './supports';

export interface ReadingChart {
  readonly id: string;
  readonly title: string;
}

/** Cells that are to be replaced, with what stands there. */
export interface Replaced extends Rect {
  readonly values: readonly (readonly unknown[])[];
}

/** What a chart says of itself; queued with other questions, of any number of charts. */
export function askCharts(charts: Excel.ChartCollection): Excel.Chart[] {
  const ours = charts.items.filter(({ name }) => name.startsWith(CHART_NAME));
  for (const chart of ours) {
    chart.load('chartType');
    chart.title.load('text');
    chart.series.load('items/name');
  }
  return ours;
}

/** One sync, where there are such charts. Those that `askCharts` gave, once they have answered. */
export async function readingCharts(
  context: Excel.RequestContext,
  sheet: string,
  ours: readonly Excel.Chart[],
  replaced: readonly Replaced[],
): Promise<readonly ReadingChart[]> {
  if (ours.length === 0) return [];
  const asked = ours.map((chart) => ({
    chart,
    reads: chart.series.items.map((series) => ask(series, chart.chartType, sheet, replaced)),
  }));
  await context.sync();
  return asked
    .filter(({ reads }) => reads.some((read) => read()))
    .map(({ chart: { id, title } }) => ({ id, title: headline(title.text) }));
}

/** Below a line with the topic. */
const headline = (title: string): string => title.split(/[\r\n]+/).at(-1)!;

/** Points in a plane have their categories in other dimensions. */
const dimensionsOf = (kind: string): readonly ('XValues' | 'YValues' | 'Categories' | 'Values')[] =>
  kind.startsWith('XYScatter') ? ['XValues', 'YValues'] : ['Categories', 'Values'];

/** Queues what a series reads; the function says, after the sync, whether that is among the cells. */
function ask(series: Excel.ChartSeries, kind: string, sheet: string, replaced: readonly Replaced[]): () => boolean {
  const dimensions = dimensionsOf(kind);
  if (supports('ExcelApi', '1.15')) {
    const sources = dimensions.map((one) => series.getDimensionDataSourceString(one));
    return () => sources.some(({ value }) => replaced.some((area) => reads(value, sheet, area)));
  }
  if (!supports('ExcelApi', '1.12')) return () => false;
  const shown = dimensions.slice(1).map((one) => series.getDimensionValues(one));
  return () => shown.some(({ value }) => replaced.some(({ values }) => hasStrip(values, value)));
}

const asArea = ({ row, column, rows, columns }: Rect): Area => ({
  top: row,
  left: column,
  bottom: row + rows - 1,
  right: column + columns - 1,
});

/** `=Sheet1!$A$2:$A$9` */
function reads(source: string, sheet: string, replaced: Rect): boolean {
  const address = source.replace(/^=/, '');
  const area = areaOf(address.slice(address.lastIndexOf('!') + 1));
  return area !== null && sheetOf(address).toLowerCase() === sheet.toLowerCase() && overlaps(area, asArea(replaced));
}

/**
 * Excel 2021 does not say which cells a series reads, but what it shows: whether that stands there, down a column or
 * along a row.
 */
export function hasStrip(values: readonly (readonly unknown[])[], shown: readonly unknown[]): boolean {
  const wanted = shown.map(String);
  if (wanted.every((text) => text === '')) return false;
  const is = (value: unknown, i: number): boolean => String(value ?? '') === wanted[i];
  const columns = values[0]?.length ?? 0;
  return values.some((line, row) =>
    line.some(
      (value, column) =>
        is(value, 0) &&
        ((row + wanted.length <= values.length && wanted.every((_, i) => is(values[row + i]![column], i))) ||
          (column + wanted.length <= columns && wanted.every((_, i) => is(line[column + i], i)))),
    ),
  );
}
