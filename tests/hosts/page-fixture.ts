/** A small page by hand, with every block and the cells that hosts stumble over. */
import type { Observation } from '../../src/core/facts';
import { sameWords } from '../../src/core/lang';
import type { Cell, Page } from '../../src/page/page';

export const observation: Observation = {
  id: 'doc:1:1',
  metric: 'share',
  entity: 'Xiaomi',
  region: 'Europe',
  period: '2025Q2',
  value: 0.23,
  unit: 'fraction',
  printed: '23%',
  qualifier: 'exact',
  countedBy: '',
  agency: '',
  periodBasis: 'stated',
  source: 'doc',
  line: 1,
  note: sameWords(''),
};

export const cell = (value: Cell['value'], role: Cell['role'], extra: Partial<Cell> = {}): Cell => ({
  value,
  role,
  format: '@',
  display: value === null ? '' : String(value),
  citations: [],
  marks: [],
  ...extra,
});
const share = (value: number, display: string, format: string, region: string, marks: number[]): Cell =>
  cell(value, 'number', {
    display,
    format,
    marks,
    citations: [observation],
    formulas: { native: ['1'], addin: [`XIAOMI.SHARE("${region}","2025Q2")`] },
  });

export const page: Page = {
  id: 'fixture',
  topic: 'topic',
  lang: 'en',
  title: 'Shares <b>',
  summary: 'By region',
  widths: [12, 10, 10, 9],
  rowCount: 10,
  sourceLine: 'Source: doc',
  notes: [
    { mark: 1, observations: [observation], text: 'doc, line 1' },
    { mark: 2, observations: [observation], text: 'doc, line 2 & more' },
  ],
  blocks: [
    { kind: 'heading', row: 0, column: 0, cells: [[cell('Shares <b>', 'title')], [cell('By region', 'subtitle')]] },
    {
      kind: 'table',
      row: 3,
      column: 0,
      name: 'Atlas_fixture',
      title: 'Shares',
      cells: [
        [cell('Region', 'header'), cell('Share', 'header'), cell('Change', 'header'), cell('Notes', 'header')],
        [
          cell('Europe', 'label'),
          share(0.23, '23%', '0%', 'Europe', [1]),
          cell(0.01, 'derived', {
            format: '+0.0%',
            display: '+1.0%',
            formulas: { native: ['1'], addin: [{ row: 4, column: 1 }, '-', { row: 5, column: 1 }] },
          }),
          cell('1', 'mark'),
        ],
        [cell('Japan', 'label'), share(0.01, '<1%', '"<"0%', 'Japan', [2]), cell('–', 'missing'), cell('2', 'mark')],
        [cell('=1+1', 'text'), cell(null, 'number'), cell(true, 'text'), cell('', 'mark')],
      ],
    },
    {
      kind: 'chart',
      row: 3,
      column: 6,
      rows: 20,
      columns: 8,
      chart: {
        id: 'c',
        type: 'bar',
        title: '',
        valueAxis: '',
        format: '0%',
        altText: '',
        sourceLine: '',
        series: [],
      },
    },
    {
      kind: 'notes',
      row: 8,
      column: 0,
      cells: [
        [
          cell(1, 'mark'),
          cell(
            'A note that is much longer than the table above is wide, so that it has to be broken into several lines.',
            'note',
          ),
        ],
        [cell(2, 'mark'), cell('short', 'note')],
      ],
    },
  ],
};
