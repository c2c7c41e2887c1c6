/** A page with one chart of each kind, over the cells of one small table. */
import { CHART_KINDS, chartKinds, type ChartKind } from '../../../../src/page/chart-kinds';
import type { Book, CellRef, ChartSeries, ChartSpec } from '../../../../src/page/page';
import { cell, fixtureBook } from '../fixture';

const NAMES = ['Samsung', 'Apple & "Co" <x>', 'Any other', 'Missing'];
const VALUES = [0.8, 0.19, 0.03, null];
const LATER = [0.82, 0.2, 0.03, 0.01];
const FORMATS = ['"~"0%', '0%', '"≤"0%', '@'];
const LABELS = ['~80%', '19%', '≤3%', '–'];
export const TOP = 3;
const down = (column: number): CellRef[] => NAMES.map((_, i) => ({ row: TOP + 1 + i, column }));

export function chartSpec(type: ChartKind, extra: Partial<ChartSeries> = {}): ChartSpec {
  return {
    id: `test-${type}`,
    type,
    title: 'Share & rank',
    valueAxis: 'Share',
    format: '0%',
    altText: `${type} chart of shares`,
    sourceLine: 'Source: document 001; not affiliated',
    series: [
      {
        name: 'Share',
        nameRef: { row: TOP, column: 1 },
        color: 'FF6900',
        categories: NAMES,
        categoryRefs: down(0),
        values: VALUES,
        valueRefs: down(1),
        labels: LABELS,
        formats: FORMATS,
        ...(CHART_KINDS[type].along === 'time' && { positions: [2015.5, 2017, 2024.25, 2025.75] }),
        ...extra,
      },
    ],
  };
}

/** The same figures twice: a second series in the next column. */
export function twoSeries(type: ChartKind): ChartSpec {
  const spec = chartSpec(type);
  const [one] = spec.series;
  return {
    ...spec,
    series: [
      one!,
      {
        ...one!,
        name: 'Later',
        nameRef: { row: TOP, column: 2 },
        color: '1428A0',
        values: LATER,
        labels: ['82%', '20%', '3%', '1%'],
        formats: ['0%', '0%', '0%', '0%'],
        valueRefs: down(2),
      },
    ],
  };
}

/** A range has two ends. */
export const exampleOf = (kind: ChartKind): ChartSpec => (CHART_KINDS[kind].range ? twoSeries(kind) : chartSpec(kind));

/** All kinds beside the table, one below it. */
export function chartBook(): Book {
  const book = fixtureBook();
  const rows = NAMES.map((name, i) => [
    cell('label', name),
    VALUES[i] === null
      ? cell('missing', '–')
      : cell('number', VALUES[i]!, { format: FORMATS[i]!, display: LABELS[i]! }),
    cell('number', LATER[i]!, { format: '0%', display: `${LATER[i]! * 100}%` }),
  ]);
  const [front, topic, data] = book.sheets;
  const end = TOP + chartKinds.length * 14;
  const blocks = [
    {
      kind: 'heading' as const,
      row: 0,
      column: 0,
      cells: [[cell('title', 'Charts')], [cell('note', 'One of each kind')]],
    },
    {
      kind: 'table' as const,
      row: TOP,
      column: 0,
      name: 'Atlas_charts',
      title: 'Charts',
      cells: [[cell('header', 'Vendor'), cell('header', 'Share'), cell('header', 'Later')], ...rows],
    },
    ...chartKinds.map((kind, i) => ({
      kind: 'chart' as const,
      row: TOP + i * 14,
      column: 4,
      rows: 13,
      columns: 6,
      chart: exampleOf(kind),
    })),
    { kind: 'chart' as const, row: end + 17, column: 0, rows: 13, columns: 6, chart: twoSeries('column') },
    { kind: 'notes' as const, row: end + 7, column: 0, cells: [[cell('source', 'Source: 001')]] },
  ];
  return {
    ...book,
    sheets: [
      front!,
      { ...topic!, name: "Vendors' share", page: { ...topic!.page, widths: [16, 10, 10], rowCount: end + 31, blocks } },
      data!,
    ],
  };
}
