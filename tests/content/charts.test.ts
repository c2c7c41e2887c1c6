/**
 * What charts promise: colours that mean a vendor, ranges from end to end, no figure drawn twice, axes with their unit
 * once.
 */
import { fillPage, fillWorkbook, pages, workbooks } from '../../src/content';
import { textCell } from '../../src/content/cells';
import { GROUP_COLORS, lighter } from '../../src/content/chart-colors';
import { fillChart } from '../../src/content/fill-charts';
import type { ChartDeclaration } from '../../src/content/table-spec';
import { traitsOf, type ChartKind } from '../../src/page/chart-kinds';
import type { Cell, CellRef, ChartSpec, Page, TableBlock } from '../../src/page/page';
import type { Observation, Qualifier } from '../../src/core/facts';
import { amountAxis, displayValue } from '../../src/core/format';
import { NEUTRAL } from '../../src/core/entities';
import { sameWords, type Lang } from '../../src/core/lang';
import { dataset } from '../../src/dataset';
import { formatNumber } from '../../src/page/number-format';
import { entities } from '../shared/names';
import { TRIED_LANGS } from '../rare';

const fill = (id: string, lang: Lang = 'en'): Page =>
  fillPage(
    pages.find((p) => p.id === id)!,
    dataset,
    { lang, charts: true },
  );
const chartsOf = (page: Page): readonly ChartSpec[] =>
  page.blocks.flatMap((b) => (b.kind === 'chart' ? [b.chart] : []));
const chart = (page: string, id: string, lang: Lang = 'en'): ChartSpec =>
  chartsOf(fill(page, lang)).find((c) => c.id === id)!;
const colors = (page: string, id: string): readonly string[][] =>
  chart(page, id).series.map((s) => s.values.map((_, i) => s.pointColors?.[i] ?? s.color));
const ORANGE = 'FF6900';

describe('colours', () => {
  test('each point has the colour of its vendor, also where a market is among them', () => {
    expect(colors('southeast-asia', 'sea-growth')).toEqual([[ORANGE, '0B7A4B', '4A6CF7', NEUTRAL]]);
    expect(chart('southeast-asia', 'sea-growth').series[0]!.color).toBe(NEUTRAL);
  });
  test('a product has the colour of its maker', () => {
    const ladder = chart('europe-prices', 'europe-price-ladder').series[0]!;
    expect(
      ladder.categories
        .map((name, i) => [name, ladder.pointColors![i]])
        .filter(([name]) => String(name).includes('iPhone')),
    ).toEqual([['iPhone 16 Pro Max', '555555']]);
    expect(ladder.pointColors!.filter((c) => c === ORANGE)).toHaveLength(ladder.values.length - 1);
  });
  test('countries and platforms are grey', () =>
    expect(colors('aliexpress', 'aliexpress-users')).toEqual([[NEUTRAL, NEUTRAL]]));
  test('vendors over years keep their hue, lighter in the earlier year; the legend is as light and as dark', () => {
    const [before, after] = chart('japan-vendors', 'japan-share').series;
    expect(after!.pointColors).toEqual(['555555', 'C58B00', '1428A0', '7A3E9D', ORANGE]);
    expect(before!.pointColors).toEqual(after!.pointColors!.map((c) => lighter(c)));
    expect([before!.color, after!.color]).toEqual([lighter(NEUTRAL), NEUTRAL]);
  });
  test('lighter is lighter, and nothing leaves the range', () => {
    expect([lighter('000000', 0), lighter('000000'), lighter('FFFFFF'), lighter('FF6900')]).toEqual([
      '000000',
      '8C8C8C',
      'FFFFFF',
      'FFBC8C',
    ]);
  });
  test('no region looks like a vendor that it is not about', () => {
    const vendors = entities.items.filter((e) => e.kind === 'vendor' && e.id !== 'Xiaomi').map((e) => e.color);
    expect(GROUP_COLORS.filter((c) => vendors.includes(c))).toEqual([]);
    expect(new Set(GROUP_COLORS).size).toBe(GROUP_COLORS.length);
  });
});

describe.each(TRIED_LANGS)('parts and rows in %s', (lang) => {
  const all = pages.filter((p) => p.charts).map((p) => fill(p.id, lang));
  test('rows that a chart picks are neighbours, as Excel needs them', () => {
    for (const c of all.flatMap(chartsOf))
      for (const s of c.series)
        for (const refs of traitsOf(c).along === 'time' ? [s.valueRefs] : [s.valueRefs, s.categoryRefs]) {
          // A range has two rows.
          if (s.ranges) continue;
          const step = refs.map((r, i) => (i === 0 ? 1 : r.row - refs[i - 1]!.row + r.column - refs[i - 1]!.column));
          expect([c.id, step.every((n) => n === 1)]).toEqual([c.id, true]);
        }
  });
  test('every topic whose figures allow it has a chart', () => {
    const topics = new Set(all.map((p) => p.topic));
    expect([...topics].sort()).toEqual(['double11', 'expansion', 'markets', 'platforms', 'products', 'services']);
  });
});

describe('axes of amounts', () => {
  test.each([
    ['CNY', 31.9e9, 'zh-CN', '亿元', ['0', '100', '200', '300', '400']],
    ['CNY', 4.8e9, 'zh-TW', '億人民幣', ['0', '10', '20', '30', '40', '50']],
    ['CNY', 31.9e9, 'en', 'CNY million', ['0', '10,000', '20,000', '30,000', '40,000']],
    ['EUR', 1499, 'zh-CN', '欧元', ['0', '500', '1,000', '1,500']],
    ['EUR', 1499, 'en', 'EUR', ['0', '500', '1,000', '1,500']],
    ['USD', 9e6, 'zh-CN', '万美元', ['0', '200', '400', '600', '800', '1000']],
  ] as const)('%s up to %d in %s: %s', (unit, largest, lang, title, ticks) => {
    const axis = amountAxis(unit, largest, lang)!;
    expect(axis.unit).toBe(title);
    const shown = Array.from({ length: Math.ceil(largest / axis.step) + 1 }, (_, i) =>
      formatNumber(axis.format, i * axis.step),
    );
    expect(shown).toEqual(ticks);
  });
  test('a step that has no format without decimals keeps them', () =>
    expect(amountAxis('CNY', 1.2e8, 'zh-CN')).toEqual({ format: '0\\.00,,', unit: '亿元', step: 5e7 }));
  test('counts have one where they are shortened', () => {
    expect(amountAxis('units', 6e6, 'zh-TW')).toMatchObject({ unit: '萬支', step: 2e6 });
    expect(amountAxis('units', 6e6, 'en')).toEqual({ format: '#,##0,,', unit: 'million units', step: 2e6 });
    expect(amountAxis('units', 40_000, 'en')).toBeNull();
    const { valueAxis, format } = chart('southeast-asia', 'sea-xiaomi-shipments', 'zh-TW');
    expect([valueAxis, format]).toEqual(['出貨量（萬支）', '[=0]0;0,,"00"']);
    const en = chart('southeast-asia', 'sea-xiaomi-shipments');
    expect([en.valueAxis, en.format]).toEqual(['Shipments, million units', '#,##0,,']);
    expect(en.series[0]).toMatchObject({ labels: ['6 m', '4.7 m'], inCells: ['6,000,000', '4,700,000'] });
    expect(en.series[0]!.formats).toEqual(['#,##0,," m"', '#,##0.0,," m"']);
  });
  test('other units have none', () => expect(amountAxis('fraction', 0.5, 'en')).toBeNull());
  test('the unit stands in the title, once, and the labels keep theirs', () => {
    const zh = chart('double-11', 'double11-sales', 'zh-CN');
    expect([zh.valueAxis, zh.format, zh.series[0]!.labels]).toEqual([
      '销售额（亿元）',
      '[=0]0;0,,,"0"',
      ['319亿元', '>290亿元'],
    ]);
    const en = chart('europe-prices', 'europe-price-ladder');
    expect([en.valueAxis, en.format]).toEqual(['Starting price, EUR', '#,##0']);
    expect(chart('korea-vendors', 'korea-share').format).toBe('0%');
  });
});
test('the chart of Japan says which years it shows', () =>
  expect(chart('japan-vendors', 'japan-share').series.map(({ name }) => name)).toEqual(['2023 (inferred)', '2024']));

describe('a range is one bar from end to end', () => {
  test.each(TRIED_LANGS)('with both numbers in its label and nowhere two bars of one name (%s)', (lang) => {
    for (const [page, id, value, begin, label] of [
      ['stores', 'stores-planned', 10, 5, '5–10'],
      ['europe-prices', 'europe-price-ladder', 200, 100, '€100–€200'],
    ] as const) {
      const { series, altText } = chart(page, id, lang);
      const [one] = series;
      const at = one!.values.indexOf(value);
      expect([one!.ranges!.ends[at]!.value, one!.labels[at], one!.bounds![at]]).toEqual([begin, label, true]);
      expect(one!.ranges!.ends.filter((end) => end !== null)).toHaveLength(1);
      expect(new Set(one!.categories).size).toBe(one!.categories.length);
      expect(altText).toContain(`${one!.categories[at]} ${label}`);
      expect(formatNumber(one!.formats![at]!, value)).toBe(label);
    }
  });

  const declared: ChartDeclaration = {
    id: 'c',
    type: 'bar',
    title: sameWords('T'),
    table: 't',
    valueAxis: sameWords('V'),
    by: 'columns',
    columns: [1],
  };
  const drawnOf = (type: ChartKind, ...rows: readonly (readonly [Qualifier, number, string])[]): ChartSpec => {
    const [any] = dataset.observations;
    const figures = rows.map(([qualifier, value, region]): Observation => ({
      ...any!,
      ...{ metric: 'growth', unit: 'fraction', printed: `${value * 100}%`, isChange: true },
      ...{ qualifier, value, region },
    }));
    const cells = figures.map((o) => [
      textCell(o.region, 'label'),
      { ...textCell(''), ...{ value: o.value, role: 'number' as const, citations: [o], display: displayValue(o) } },
    ]);
    const block: TableBlock = {
      ...{ kind: 'table', row: 0, column: 0, name: 't', title: 't' },
      cells: [[textCell('A', 'header'), textCell('B', 'header')], ...cells],
    };
    return fillChart({ ...declared, type }, block, () => '', {
      lang: 'en',
      entities: dataset.vocabulary.entities,
      said: null,
    });
  };
  const shown = ({ series: [one] }: ChartSpec): unknown[] =>
    one!.values.map((value, i) => [one!.ranges?.ends[i]?.value ?? null, value, one!.labels[i], one!.valueRefs[i]!.row]);

  test('also below zero, where it goes from the end nearer to zero', () =>
    expect(shown(drawnOf('bar', ['range-low', -0.05, 'a'], ['range-high', -0.1, 'a'], ['exact', 0.2, 'b']))).toEqual([
      [-0.05, -0.1, '-5%–-10%', 2],
      [null, 0.2, '+20%', 3],
    ]));
  test('ends on both sides of zero, of different figures, or alone are bars of their own', () => {
    for (const rows of [
      [
        ['range-low', -0.05, 'a'],
        ['range-high', 0.1, 'a'],
      ],
      [
        ['range-low', 0.05, 'a'],
        ['range-high', 0.1, 'b'],
      ],
      [
        ['range-high', 0.05, 'a'],
        ['range-low', 0.1, 'a'],
      ],
    ] as const)
      expect(drawnOf('bar', ...rows).series[0]!.ranges).toBeUndefined();
  });
});

/** Charts that show figures of another one of the workbook, and why both stand there. */
const ALSO_SHOWN: Readonly<Record<string, string>> = {
  'position-share': 'the regions of one quarter beside each other, which stand apart in the timeline of shares',
};
/** All that workbooks of prepared pages show, whatever their pages and edition, and the pages of comparisons. */
const BOOKS: Readonly<Record<string, () => readonly Page[]>> = {
  overview: () => pages.map(({ id }) => fill(id)),
  compare: () =>
    fillWorkbook(
      workbooks.find(({ id }) => id === 'compare')!,
      dataset,
      { lang: 'en', charts: true },
    ).sheets.map(({ page }) => page),
};
test('no chart of a workbook draws figures that another one of it draws', () => {
  const repeats = Object.values(BOOKS).flatMap((book) => {
    const drawn = book().flatMap((page) =>
      chartsOf(page).flatMap((one) => (one.follows ? [] : [[one.id, figuresOf(page, one)] as const])),
    );
    expect(drawn.filter(([, figures]) => figures.size === 0)).toEqual([]);
    const isIn = (figures: ReadonlySet<string>, more: ReadonlySet<string>): boolean =>
      figures !== more && [...figures].every((figure) => more.has(figure));
    return drawn.flatMap(([id, figures]) => (drawn.some(([, more]) => isIn(figures, more)) ? [id] : []));
  });
  expect(repeats).toEqual(Object.keys(ALSO_SHOWN));
});
/** What a chart draws: the statements behind its cells, with those that computed ones come from. */
function figuresOf(page: Page, { series }: ChartSpec): Set<string> {
  const cellAt = ({ row, column }: CellRef): Cell | undefined => {
    const table = page.blocks.find(
      (b): b is TableBlock => b.kind === 'table' && row >= b.row && row < b.row + b.cells.length,
    );
    return table?.cells[row - table.row]?.[column - table.column];
  };
  const cells = series.flatMap(({ values, valueRefs, ranges }) => [
    ...valueRefs.filter((_, i) => values[i] !== null),
    ...(ranges?.ends.flatMap((end) => end?.ref ?? []) ?? []),
  ]);
  return new Set(cells.flatMap((ref) => cellAt(ref)?.citations.map(({ id }) => id) ?? []));
}
test('no page shows the same figure in two of its tables of figures', () => {
  const page = fill('aliexpress');
  const keys = page.blocks.flatMap((b) =>
    b.kind === 'table'
      ? [
          ...new Set(
            b.cells
              .flat()
              .filter((c) => c.role === 'number')
              .map((c) => c.citations[0]!.id),
          ),
        ]
      : [],
  );
  expect(new Set(keys).size).toBe(keys.length);
});

test('what is drawn hollow is what its label calls a bound, or an end of a range, in every chart and language', () => {
  const wrong: string[] = [];
  let hollow = 0;
  for (const lang of TRIED_LANGS)
    for (const { id } of pages)
      for (const spec of chartsOf(fill(id, lang)))
        for (const { labels, values, bounds, ranges } of spec.series)
          labels.forEach((label, i) => {
            const says = values[i] !== null && (/^([<>≤≥]|from |to |自|至)/.test(label) || !!ranges?.ends[i]);
            if (says) hollow += 1;
            if (!traitsOf(spec).range && says !== (bounds?.[i] ?? false)) wrong.push(`${lang} ${spec.id}: ${label}`);
          });
  expect(wrong).toEqual([]);
  expect(hollow).toBeGreaterThanOrEqual(9);
});
