import fc from 'fast-check';
import {
  chartNumber,
  computedFormat,
  derivedNumber,
  displayValue,
  numberFormat,
  periodText,
  PLANNED,
} from '../../src/core/format';
import { LANGS } from '../../src/core/lang';
import type { Observation } from '../../src/core/facts';
import { intervalOf, overlap } from '../../src/core/interval';
import { readPrinted, withoutGloss } from '../../src/core/printed';
import { dataset } from '../../src/dataset';
import { formatNumber } from '../../src/page/number-format';
import { runs } from '../rare';

const of = (metric: string, region: string, period: string, entity = 'Xiaomi'): Observation =>
  dataset.figures.get(`${metric}|${entity}|${region}|${period}`)!.preferred;

test.each([
  ['14.7%', 0.147, 0.001],
  ['470 萬', 4.7e6, 1e4],
  ['16190.67億元', 1.619067e12, 1e6],
  ['1萬家', 1e4, 1e4],
  ['第二', 2, 0],
  ['一半', 0.5, 0],
  ['2.3个百分点', 2.3, 0.1],
  ['百萬', 1e6, 0],
  ['279.21元', 279.21, 0.01],
  ['6K+', 6000, 1000],
  ['138.4%', 1.384, 0.001],
  ['20個季度', 20, 0],
])('%s is printed for %d, rounded to %d', (text, value, step) => {
  const read = readPrinted(text)!;
  expect(read.value).toBe(value);
  expect(read.step).toBeCloseTo(step, 12);
});
test.each([
  ['over', '<-9.1%'],
  ['at-least', '≤-9.1%'],
  ['under', '>-9.1%'],
  ['at-most', '≥-9.1%'],
  ['nearly', 'nearly -9.1%'],
] as const)('a fall of %s 9.1% is shown on the number line, as a document would print it: %s', (qualifier, shown) => {
  const fall: Observation = {
    ...of('growth', 'Southeast Asia', '2025Q2', 'OPPO'),
    value: -0.091,
    printed: shown,
    qualifier,
  };
  expect(displayValue(fall)).toBe(shown);
  expect(formatNumber(numberFormat(fall), -0.091)).toBe(shown);
  if (qualifier === 'nearly') return;
  const { low, high } = intervalOf(fall);
  expect([low === -Infinity, high === Infinity]).toEqual([/[<≤]/.test(shown), /[>≥]/.test(shown)]);
  // By size: what is below a fall on the number line is a larger one.
  const bound = { '<': 'lower', '≤': 'least', '>': 'upper', '≥': 'most' }[shown[0]!];
  expect(readPrinted(shown)).toMatchObject({ sign: -1, bound });
});
test('both ends of a range that begins below zero stand together', () => {
  const end = (value: number, qualifier: 'range-low' | 'range-high') => intervalOf({ value, printed: '', qualifier });
  for (const [low, high] of [
    [-0.05, 0.1],
    [-0.1, -0.05],
    [-0.05, -0.1],
  ] as const)
    expect(overlap(end(low, 'range-low'), end(high, 'range-high'))).toBe(true);
});
test.each(['', 'abc', '很多', '約'])('"%s" is no figure', (text) => expect(readPrinted(text)).toBeNull());
test('the repeated pronunciation goes, other brackets stay', () =>
  expect(withoutGloss('5點(diǎn)58分(備注:專訪)')).toBe('5點58分(備注:專訪)'));

test.each([
  ['share', 'Europe', '2025Q2', 'Xiaomi', '0%', '23%', '23%'],
  ['share', 'Japan', '..2022', 'Xiaomi', '"<"0%', '<1%', '<1%'],
  ['share', 'Global', '2025Q2', 'Xiaomi', '0.0%', '14.7%', '14.7%'],
  ['share', 'South Korea', 'n.d.', 'Samsung', '"~"0%', '~80%', '~80%'],
  ['share', 'South Korea', 'n.d.', 'Any other vendor', '"≤"0%', '≤3%', '≤3%'],
  ['growth', 'Southeast Asia', '2025Q2', 'OPPO', '"nearly "+0%;"nearly "-0%;"nearly "0%', 'nearly -20%', '近-20%'],
  ['shipments', 'Southeast Asia', '2025Q2', 'Xiaomi', '#,##0', '4,700,000', '470万台'],
  ['stores_planned', 'Overseas', '2025..2029', 'Xiaomi', '#,##0" (plan)"', '10,000 (plan)', '10,000（计划）'],
  ['double11_sales', 'China', '2025', 'Xiaomi', '">CN¥"#,##0,," m"', '>CN¥29,000 m', '>290亿元'],
  [
    'ad_market_growth',
    'Global',
    'n.d.',
    'Internet advertising',
    '+0%" (forecast)";-0%" (forecast)";0%" (forecast)"',
    '+10% (forecast)',
    '+10%（预测）',
  ],
  [
    'internet_margin_change',
    'Global',
    '2023Q3',
    'Xiaomi',
    '+#,##0.0" pp";-#,##0.0" pp";#,##0.0" pp"',
    '+2.3 pp',
    '+2.3个百分点',
  ],
])('%s %s %s of %s', (metric, region, period, entity, format, en, zh) => {
  const o = of(metric, region, period, entity);
  expect([numberFormat(o), displayValue(o), displayValue(o, 'zh-CN')]).toEqual([format, en, zh]);
});
test('large amounts in Chinese are counted in 亿 and 万, with the digits that are printed', () => {
  const china = of('double11_sales', 'China', '2024');
  expect([numberFormat(china, 'zh-TW'), displayValue(china, 'zh-TW'), displayValue(china)]).toEqual([
    '[=31900000000]"319億人民幣";0\\.00,,"億人民幣"',
    '319億人民幣',
    'CN¥31,900 m',
  ]);
  expect(
    [
      of('platform_sales', 'Unstated', 'n.d.', 'POCO F8 series'),
      of('fine', 'India', '2022-01'),
      of('double11_sales', 'China', '2025-10-07..2025-11-11', 'Total'),
      of('double11_category_sales', 'China', '2025', 'Robot vacuums; cameras'),
    ].map((o) => displayValue(o, 'zh-CN')),
  ).toEqual(['200万美元', '5.6亿元', '16190.67亿元', '>2亿元']);
});
test('a shortened amount shows what its format gives, also after somebody has changed the value', () => {
  for (const lang of ['zh-CN', 'zh-TW'] as const)
    for (const o of dataset.observations) {
      expect(formatNumber(numberFormat(o, lang), o.value)).toBe(displayValue(o, lang));
    }
  const sales = of('double11_sales', 'China', '2025');
  expect(formatNumber(numberFormat(sales, 'zh-CN'), 29_512_000_000)).toBe('>295.12亿元');
});
test('however large, a figure is shown with all its digits: in cells and at the marks of charts, in every language', () => {
  const amounts = dataset.observations.filter(({ unit, qualifier }) => qualifier === 'exact' && unit !== 'fraction');
  const units = [...new Map(amounts.map((o) => [o.unit, o])).values()];
  expect(units.length).toBeGreaterThan(5);
  const SIZES: Readonly<Record<string, number>> = { m: 1e6, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };
  const read = (text: string): number => {
    const [, digits, size] = /([\d,]+(?:\.\d+)?)\s*(m\b|[万萬亿億])?/.exec(text)!;
    return Number((Number(digits!.replaceAll(',', '')) * (SIZES[size ?? ''] ?? 1)).toPrecision(15));
  };
  fc.assert(
    fc.property(
      fc.constantFrom(...units),
      fc.integer({ min: 1, max: 2e9 }),
      fc.constantFrom(...LANGS),
      (o, n, lang) => {
        const figure = { ...o, value: n, printed: '' };
        const mark = chartNumber(figure, lang);
        expect([read(displayValue(figure, lang)), read(mark.display)]).toEqual([n, n]);
        expect(formatNumber(numberFormat(figure, lang), n)).toBe(displayValue(figure, lang));
        expect(formatNumber(mark.format, n)).toBe(mark.display);
      },
    ),
    {
      ...runs(5000),
      examples: [
        [units.find(({ unit }) => unit === 'units')!, 1_000_001, 'en'],
        [units.find(({ unit }) => unit === 'units')!, 123_456_789, 'zh-TW'],
      ],
    },
  );
});
test('periods in words', () => {
  expect(['..2022', '..2017Q3', '2014-05..2014-09', '2025Q2', 'n.d.'].map((p) => periodText(p, 'en'))).toEqual([
    'up to 2022',
    'up to 2017Q3',
    '2014-05 to 2014-09',
    '2025Q2',
    'undated',
  ]);
  expect(['..2022', '..2017Q3', '2014-05..2014-09', 'n.d.'].map((p) => periodText(p, 'zh-CN'))).toEqual([
    '2022年及以前',
    '2017Q3及以前',
    '2014-05至2014-09',
    '无日期',
  ]);
});
test('no figure that is not exact is shown like an exact one', () => {
  for (const o of dataset.observations)
    for (const lang of ['en', 'zh-CN', 'zh-TW'] as const) {
      const plain = displayValue({ ...o, qualifier: 'exact' }, lang);
      if (o.qualifier === 'exact') expect(displayValue(o, lang)).toBe(plain);
      else expect(displayValue(o, lang)).not.toBe(plain);
    }
});
test('what is computed from a bound is marked', () => {
  expect(computedFormat(derivedNumber('percent', '>', -0.0909), 'en')).toEqual({
    format: '">"+0.0%;">"-0.0%;">"0.0%',
    display: '>-9.1%',
  });
  expect(computedFormat({ value: 2000, unit: 'stores', decimals: 0, mark: '≥', remark: PLANNED }, 'zh-CN')).toEqual({
    format: '"≥"#,##0"（计划）"',
    display: '≥2,000（计划）',
  });
  expect(computedFormat({ value: 279.252, unit: 'CNY', decimals: 2 }, 'en')).toEqual({
    format: '"CN¥"#,##0.00',
    display: 'CN¥279.25',
  });
  expect(computedFormat(derivedNumber('points', '', 5), 'zh-TW').display).toBe('+5.0個百分點');
});
test('rounding intervals and bounds', () => {
  expect(intervalOf({ value: 0.19, printed: '19%', qualifier: 'exact' }).low).toBeCloseTo(0.185);
  expect(intervalOf({ value: 0.01, printed: '1%', qualifier: 'under' })).toEqual({ low: -Infinity, high: 0.01 });
  expect(intervalOf({ value: -0.2, printed: '20%', qualifier: 'nearly' }).low).toBe(-0.2);
  expect(overlap({ low: 1, high: 2 }, { low: 3, high: 4 })).toBe(false);
  expect(overlap({ low: 1, high: 3 }, { low: 3, high: 4 })).toBe(true);
});
