/**
 * A page by hand with ranges and with columns that add up: bounds, open ends, one figure that is both ends, nothing
 * known, parts lower than their labels, a part that is missing.
 */
import type { Book, Cell, CellRef, ChartBlock, ChartSeries, ChartSpec, Page, TableBlock } from '../../src/page/page';
import { cell } from './page-fixture';

/** Value, number format, what it shows; null = a dash. */
type Figure = readonly [number, string, string] | null;

const figure = (one: Figure): Cell =>
  one ? cell(one[0], 'number', { format: one[1], display: one[2] }) : cell('–', 'missing');

const RANGES: readonly (readonly [string, Figure, Figure])[] = [
  ['Europe', [0.2, '0%', '20%'], [0.25, '0%', '25%']],
  ['Japan', [0.03, '"≥"0%', '≥3%'], null],
  ['India', null, [0.12, '"≤"0%', '≤12%']],
  ['Korea', [0.08, '0%', '8%'], [0.08, '0%', '8%']],
  ['Africa', null, null],
  ['Latin America', [0.3, '"~"0%', '~30%'], [0.4, '">"0%', '>40%']],
  ['Oceania', [0.01, '"from "0%', 'from 1%'], [0.05, '"to "0%', 'to 5%']],
];
const PARTS: readonly (readonly [string, Figure, Figure, Figure])[] = [
  ['2023', [0.5, '0%', '50%'], [0.01, '"<"0%', '<1%'], [0.02, '0%', '2%']],
  ['2024', [0.35, '"~"0%', '~35%'], [0.2, '0%', '20%'], null],
  ['2025', [0.25, '0%', '25%'], [0.3, '">"0%', '>30%'], [0.15, '0%', '15%']],
];
const COLORS = ['FF6900', '2B6CB0', '2F855A'];

type Row = readonly [string, ...Figure[]];
const tableOf = (name: string, row: number, heads: readonly string[], rows: readonly Row[]): TableBlock => ({
  kind: 'table',
  row,
  column: 0,
  name,
  title: name,
  cells: [
    heads.map((head) => cell(head, 'header')),
    ...rows.map(([label, ...figures]) => [cell(label, 'label'), ...figures.map(figure)]),
  ],
});

/** The columns of a table as series. */
function seriesOf(table: TableBlock, rows: readonly Row[], more: (i: number) => Partial<ChartSeries>): ChartSeries[] {
  const down = (column: number): CellRef[] => rows.map((_, i) => ({ row: table.row + 1 + i, column }));
  return table.cells[0]!.slice(1).map((head, i) => {
    const figures = rows.map((row) => row[i + 1] as Figure);
    return {
      name: String(head.value),
      nameRef: { row: table.row, column: i + 1 },
      color: 'FF6900',
      categories: rows.map(([label]) => label),
      categoryRefs: down(0),
      values: figures.map((one) => one && one[0]),
      labels: figures.map((one) => (one ? one[2] : '–')),
      formats: figures.map((one) => (one ? one[1] : '@')),
      valueRefs: down(i + 1),
      ...more(i),
    };
  });
}

const rangeTable = tableOf('Atlas_ranges', 3, ['Region', 'Low', 'High'], RANGES);
const partTable = tableOf('Atlas_parts', 13, ['Year', 'Phones', 'Watches', 'Other'], PARTS);

const chart = (type: ChartSpec['type'], title: string, series: ChartSpec['series']): ChartSpec => ({
  id: `own-${type}`,
  type,
  title,
  valueAxis: 'Share',
  format: '0%',
  altText: `${title}, in words`,
  sourceLine: 'Source: by hand',
  series,
});
/** Xiaomi's colour, but for one that is about somebody else. */
export const ranges = chart(
  'range-bar',
  'Shares from and to',
  seriesOf(rangeTable, RANGES, () => ({
    pointColors: RANGES.map(([name]) => (name === 'Latin America' ? '1428A0' : 'FF6900')),
  })),
);
export const parts = chart(
  'stacked-column',
  'Shares that add up',
  seriesOf(partTable, PARTS, (i) => ({ color: COLORS[i]! })),
);

const block = (row: number, spec: ChartSpec): ChartBlock => ({
  kind: 'chart',
  row,
  column: 5,
  rows: 13,
  columns: 6,
  chart: spec,
});

export const chartsPage: Page = {
  id: 'own-charts',
  topic: 'topic',
  lang: 'en',
  title: 'Own charts',
  summary: 'By hand',
  widths: [16, 12, 12, 12],
  rowCount: 31,
  sourceLine: 'Source: by hand',
  notes: [],
  blocks: [
    { kind: 'heading', row: 0, column: 0, cells: [[cell('Own charts', 'title')], [cell('By hand', 'subtitle')]] },
    rangeTable,
    partTable,
    block(3, ranges),
    block(17, parts),
    { kind: 'notes', row: 30, column: 0, cells: [[cell('Source: by hand', 'source')]] },
  ],
};

export const chartsBook: Book = {
  id: 'own',
  edition: 'full',
  lang: 'en',
  title: 'Own',
  subject: 'Own',
  dataVersion: '1.0.0',
  dataHash: '0000',
  dataDate: '2025-11-29',
  footer: 'Own',
  sheets: [{ name: "Own's charts", page: chartsPage, tab: 'topic', landscape: true }],
  names: [],
};
