/** Ranges and stacked columns, declared over figures of the documents. */
import { fillPage } from '../../src/content';
import { GROUP_COLORS } from '../../src/content/chart-colors';
import type { ChartDeclaration, GridTable, KeyParts, PageSpec, Titled } from '../../src/content/table-spec';
import { sameWords, type Lang } from '../../src/core/lang';
import { dataset } from '../../src/dataset';
import type { ChartSpec, Page } from '../../src/page/page';
import { entities } from '../shared/names';
import { TRIED_LANGS } from '../rare';

interface Declared {
  readonly rows: readonly (readonly [string, KeyParts])[];
  readonly columns: readonly (readonly [string, KeyParts])[];
  readonly chart: Pick<ChartDeclaration, 'type' | 'by' | 'columns'>;
}
function pageOf({ rows, columns, chart }: Declared): PageSpec {
  const table: Titled<GridTable> = {
    kind: 'grid',
    id: 'own-table',
    title: sameWords('T'),
    corner: sameWords('Of'),
    rows: rows.map(([label, key]) => ({ label: sameWords(label), key })),
    columns: columns.map(([head, key]) => ({ head: sameWords(head), key })),
  };
  const declared: ChartDeclaration = {
    id: 'own-chart',
    title: sameWords('C'),
    table: table.id,
    valueAxis: sameWords('V'),
    ...chart,
  };
  const words = { short: sameWords('S'), title: sameWords('P'), summary: sameWords('s') };
  return { id: 'own', topic: 'markets', ...words, tables: [table], charts: [declared] };
}
const fill = (declared: Declared, lang: Lang = 'en'): Page =>
  fillPage(pageOf(declared), dataset, { lang, charts: true });
const chartOf = (page: Page): ChartSpec =>
  page.blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : []))[0]!;

const ENDS = [
  ['From', { end: 'low' }],
  ['To', { end: 'high' }],
] as const;
const discounts: Declared = {
  rows: [
    ['iPhone 17', { metric: 'discount', entity: 'iPhone 17 series', region: 'China', period: '2025' }],
    ['TVs', { metric: 'discount', entity: 'Xiaomi TVs, Mijia Fridge Pro', region: 'China', period: '2025' }],
  ],
  columns: ENDS,
  chart: { type: 'range-bar', by: 'columns', columns: [1, 2] },
};

describe('ranges', () => {
  test('both ends of a range; a bound is one of them, and the other is open', () => {
    const { series, type } = chartOf(fill(discounts));
    expect([type, series.map(({ name }) => name)]).toEqual(['range-bar', ['From', 'To']]);
    expect(series.map(({ values }) => values)).toEqual([
      [500, null],
      [2000, 1600],
    ]);
    expect(series.map(({ labels }) => labels)).toEqual([
      ['from CN¥500', '–'],
      ['to CN¥2,000', '≤CN¥1,600'],
    ]);
  });
  test('a bar has the colour of whom it is about, whichever end is known', () => {
    const apple = entities.get('iPhone 17 series')!.color!;
    for (const { pointColors } of chartOf(fill(discounts)).series) expect(pointColors).toEqual([apple, 'FF6900']);
  });
  test('a figure that is no bound is both ends', () => {
    const price = { metric: 'launch_price', region: 'Europe', period: '2017' } as const;
    const { series } = chartOf(
      fill({
        ...discounts,
        rows: [
          ['Redmi', { ...price, entity: 'Redmi entry models' }],
          ['MIX 2', { ...price, entity: 'MIX 2' }],
        ],
      }),
    );
    expect(series.map(({ values }) => values)).toEqual([
      [100, 499],
      [200, 499],
    ]);
  });
  test('rows can be the ends as well', () => {
    const turned = fill({
      rows: ENDS,
      columns: discounts.rows,
      chart: { type: 'range-bar', by: 'rows', columns: [1, 2] },
    });
    expect(chartOf(turned).series.map(({ values }) => values)).toEqual(
      chartOf(fill(discounts)).series.map(({ values }) => values),
    );
  });
  test.each(TRIED_LANGS)('every end is told with its words: %s', (lang) => {
    const { altText, valueAxis, series } = chartOf(fill(discounts, lang));
    for (const { labels, values } of series)
      labels.forEach((label, i) => values[i] !== null && expect(altText).toContain(label));
    expect(altText).not.toContain('–,');
    expect(valueAxis).toMatch(lang === 'en' ? /^V, CNY$/ : /^V（/);
  });
  test.each<[string, Declared, string]>([
    [
      'one series',
      { ...discounts, chart: { type: 'range-bar', by: 'columns', columns: [1] } },
      'a chart of ranges has two series, low ends and high ends of the same categories: own-chart',
    ],
    [
      'ends in each other’s place',
      { ...discounts, chart: { type: 'range-bar', by: 'columns', columns: [2, 1] } },
      'a low end is not above its high end: own-chart, iPhone 17: 2000 to 500',
    ],
    [
      'two currencies',
      {
        ...discounts,
        rows: [
          ['17', { metric: 'launch_price', entity: 'Xiaomi 17 Pro Max', region: 'Unstated', period: '2025' }],
          ['Redmi', { metric: 'launch_price', entity: 'Redmi entry models', region: 'Europe', period: '2017' }],
        ],
      },
      'what one bar shows has one unit: own-chart has CNY, EUR',
    ],
  ])('%s is refused', (_what, declared, words) => expect(() => fill(declared)).toThrow(words));
});

const share = { metric: 'share', region: 'Japan' } as const;
const vendors: Declared = {
  rows: ['Apple', 'Google', 'Xiaomi'].map((entity) => [entity, { ...share, entity }] as const),
  columns: [
    ['2023', { period: '2023' }],
    ['2024', { period: '2024' }],
  ],
  chart: { type: 'stacked-column', by: 'rows', columns: [1, 2] },
};

describe('stacked columns', () => {
  test('parts of vendors have the vendors’ colours', () => {
    const { series } = chartOf(fill(vendors));
    expect(series.map(({ name, color, pointColors }) => [name, color, pointColors])).toEqual(
      ['Apple', 'Google', 'Xiaomi'].map((id) => [id, entities.get(id)!.color, undefined]),
    );
    expect(series.map(({ values }) => values.length)).toEqual([2, 2, 2]);
  });
  test('parts of one vendor are told apart', () => {
    const parts = fill({
      ...vendors,
      rows: ['Europe', 'Southeast Asia'].map(
        (region) => [region, { metric: 'share', region, entity: 'Xiaomi' }] as const,
      ),
      columns: [['2025Q2', { period: '2025Q2' }]],
      chart: { type: 'stacked-column', by: 'rows', columns: [1] },
    });
    expect(chartOf(parts).series.map(({ color }) => color)).toEqual(GROUP_COLORS.slice(0, 2));
  });
  test('the axis goes up to what they are together', () => {
    const amounts = (type: 'column' | 'stacked-column'): ChartSpec =>
      chartOf(
        fill({
          rows: [['2025', { metric: 'discount', region: 'China', period: '2025' }]],
          columns: [
            ['A', { entity: 'iPhone 17 series', end: 'high' }],
            ['B', { entity: 'Xiaomi TVs, Mijia Fridge Pro' }],
          ],
          chart: { type, by: 'columns', columns: [1, 2] },
        }),
      );
    // Up to 2,000, and up to 3,600.
    expect([amounts('column').step, amounts('stacked-column').step]).toEqual([500, 1000]);
  });
  test.each<[string, Declared, string]>([
    [
      'two units',
      {
        ...vendors,
        rows: [
          ['Share', { metric: 'share', entity: 'Xiaomi', region: 'Southeast Asia' }],
          ['Shipments', { metric: 'shipments', entity: 'Xiaomi', region: 'Southeast Asia' }],
        ],
        columns: [['2025Q2', { period: '2025Q2' }]],
        chart: { type: 'stacked-column', by: 'rows', columns: [1] },
      },
      'what one bar shows has one unit: own-chart has fraction, units',
    ],
    [
      'a fall',
      {
        ...vendors,
        rows: [['OPPO', { metric: 'growth', entity: 'OPPO', region: 'Southeast Asia' }]],
        columns: [['2025Q2', { period: '2025Q2' }]],
        chart: { type: 'stacked-column', by: 'rows', columns: [1] },
      },
      'what is stacked adds up from zero: own-chart, OPPO, 2025Q2 (inferred): -0.2',
    ],
  ])('%s is no part: refused', (_what, declared, words) => expect(() => fill(declared)).toThrow(words));
});
