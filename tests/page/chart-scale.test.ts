import { leastShown, valueScale } from '../../src/page/chart-scale';
import type { ChartSpec } from '../../src/page/page';

const chart = (values: number[], format: string, step?: number): ChartSpec =>
  ({ type: 'column', format, series: [{ values }], ...(step && { step }) }) as unknown as ChartSpec;

test.each([
  ['0%', 0.01],
  ['0.0%', 0.001],
  ['+0.0%;-0.0%;0.0%', 0.001],
  ['#,##0', 1],
  ['#,##0,,', 1_000_000],
  ['0\\.00,,"亿"', 10_000],
  ['General', 0],
])('%s shows no less than %d', (format, least) => expect(leastShown(format)).toBe(least));

test.each([
  ['a share', [0.234, 0.209], '0%', { min: 0, max: 0.25, step: 0.05 }],
  ['a share that is its own tick', [0.3], '0%', { min: 0, max: 0.3, step: 0.1 }],
  ['under one percent: no step that the format would round', [0.01], '0%', { min: 0, max: 0.02, step: 0.01 }],
  ['few shops', [2, 10], '#,##0', { min: 0, max: 10, step: 2 }],
  ['one shop', [1], '#,##0', { min: 0, max: 2, step: 1 }],
  ['gains and losses', [-0.21, 0.08], '+0%;-0%;0%', { min: -0.3, max: 0.1, step: 0.1 }],
  ['losses alone', [-0.21], '+0%;-0%;0%', { min: -0.25, max: 0, step: 0.05 }],
  ['nothing', [], '#,##0', { min: 0, max: 2, step: 1 }],
])('%s', (_, values, format, scale) => expect(valueScale(chart(values, format), 5)).toEqual(scale));

test('a step of the chart is kept, with three labels', () => {
  expect(valueScale(chart([900], '#,##0', 1000), 5)).toEqual({ min: 0, max: 2000, step: 1000 });
  expect(valueScale(chart([4800], '#,##0', 1000), 5)).toEqual({ min: 0, max: 5000, step: 1000 });
});

test('room for labels below the least value', () => {
  expect(valueScale(chart([-0.21, 0.08], '0%'), 5, 0.5).min).toBeLessThanOrEqual(-0.35);
});
