/** What charts promise: colours that mean a vendor, parts that add up to a stated whole, axes with their unit once. */
import { fillPage, pages } from '../../src/content';
import { GROUP_COLORS, lighter } from '../../src/content/chart-colors';
import { traitsOf } from '../../src/page/chart-kinds';
import type { Cell, ChartSpec, Page, TableBlock } from '../../src/page/page';
import { amountAxis } from '../../src/core/format';
import { NEUTRAL } from '../../src/core/entities';
import type { Lang } from '../../src/core/lang';
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
  test('the parts of a doughnut add up to a whole that a document states, and what is computed says so', () => {
    const doughnuts = all.flatMap((page) =>
      chartsOf(page)
        .filter((c) => traitsOf(c).mark === 'slice')
        .map((c) => [page, c] as const),
    );
    expect(doughnuts.length).toBeGreaterThan(0);
    for (const [page, { series }] of doughnuts) {
      expect(series).toHaveLength(1);
      const [one] = series;
      const table = page.blocks.find(
        (b): b is TableBlock =>
          b.kind === 'table' && one!.valueRefs[0]!.row > b.row && one!.valueRefs[0]!.row < b.row + b.cells.length,
      )!;
      const row = table.cells[one!.valueRefs[0]!.row - table.row]!;
      const parts: readonly Cell[] = one!.valueRefs.map((r) => row[r.column]!);
      const whole = row.filter((c) => typeof c.value === 'number' && !parts.includes(c));
      expect(whole).toHaveLength(1);
      expect(whole[0]!.role).toBe('number');
      for (const c of [...parts, ...whole])
        expect(c.citations.map((o) => o.qualifier)).toEqual(c.citations.map(() => 'exact'));
      expect(one!.values.reduce<number>((sum, v) => sum + v!, 0)).toBe(whole[0]!.value);
      parts.forEach((c, i) => {
        if (c.role === 'derived') expect(one!.categories[i]).toMatch(/computed|计算|計算/);
      });
      expect(new Set(one!.pointColors).size).toBe(parts.length);
    }
  });
  test('rows that a chart picks are neighbours, as Excel needs them', () => {
    for (const c of all.flatMap(chartsOf))
      for (const s of c.series)
        for (const refs of traitsOf(c).along === 'time' ? [s.valueRefs] : [s.valueRefs, s.categoryRefs]) {
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
    expect([en.valueAxis, en.format, en.categoryAxis]).toEqual(['Shipments, million units', '#,##0,,', '']);
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
test('the charts of Japan say which years they show', () => {
  expect(chart('japan-vendors', 'japan-change').title).toContain('2023 (inferred)');
  expect(chart('japan-vendors', 'japan-change').series[0]!.categories).toEqual(['2023 (inferred)', '2024']);
});
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
        for (const { labels, values, bounds } of spec.series)
          labels.forEach((label, i) => {
            const says = values[i] !== null && /^([<>≤≥]|from |to |自|至)/.test(label);
            if (says) hollow += 1;
            if (!traitsOf(spec).range && says !== (bounds?.[i] ?? false)) wrong.push(`${lang} ${spec.id}: ${label}`);
          });
  expect(wrong).toEqual([]);
  expect(hollow).toBeGreaterThanOrEqual(9);
});
