import { pages, fillPage } from '../../../src/content';
import { traitsOf } from '../../../src/page/chart-kinds';
import type { ChartSpec } from '../../../src/page/page';
import { displayValue, numberFormat } from '../../../src/core/format';
import { LANGS } from '../../../src/core/lang';
import { dataset } from '../../../src/dataset';
import { contrast, rgbOf, visibleOn } from '../../../src/page/contrast';
import type { ChartLook } from '../../../src/hosts/preview/charts/look';
import { chartHeight, chartOption } from '../../../src/hosts/preview/charts/option';
import { formatNumber } from '../../../src/page/number-format';

test('number formats are shown as the engine shows them: every observation, every language', () => {
  const wrong = LANGS.flatMap((lang) =>
    dataset.observations.flatMap((o) => {
      const shown = formatNumber(numberFormat(o, lang), o.value);
      return shown === displayValue(o, lang) ? [] : [`${lang} ${o.id}: ${shown}, not ${displayValue(o, lang)}`];
    }),
  );
  expect(wrong).toEqual([]);
});

test.each([
  ['0%', 0.234, '23%'],
  ['#,##0', 1234567, '1,234,567'],
  ['0.0,,', 12_300_000, '12.3'],
  ['#,##0.0', 1234567.8, '1,234,567.8'],
  ['General', 3, '3'],
  ['0', -4, '-4'],
  ['+0%;-0%;0%', -0.24, '-24%'],
  ['0\\.00,,"亿"', 780_000_000, '7.80亿'],
])('%s of %d is %s', (code, value, text) => {
  expect(formatNumber(code, value)).toBe(text);
});

const LOOK: ChartLook = {
  ink: '#242424',
  soft: '#616161',
  line: '#d1d1d1',
  ground: '#ffffff',
  width: 340,
  font: 'sans-serif',
};
const charts = (lang: 'en' | 'zh-CN' = 'en'): ChartSpec[] =>
  pages.flatMap((spec) =>
    fillPage(spec, dataset, { lang, charts: true }).blocks.flatMap((b) => (b.kind === 'chart' ? [b.chart] : [])),
  );
const drawn = (spec: ChartSpec, look = LOOK) => chartOption(spec, look) as any;

test('every chart of every page: values, labels with qualifiers, names', () => {
  expect(charts().length).toBeGreaterThanOrEqual(8);
  for (const spec of charts()) {
    const option = drawn(spec);
    spec.series.forEach((one, s) => {
      expect(option.series[s].name).toBe(one.name);
      expect(option.series[s].data.map((d: any) => (traitsOf(spec).along === 'time' ? d.value[1] : d.value))).toEqual(
        one.values,
      );
      one.labels.forEach((text, at) =>
        expect(option.series[s].label.formatter({ seriesIndex: s, dataIndex: at })).toMatch(
          new RegExp(`${text.replace(/[+.*?()]/g, '\\$&')}$`),
        ),
      );
      const named = one.categories[0]!;
      expect(option.tooltip.formatter({ seriesIndex: s, dataIndex: 0 })).toContain(named);
    });
    expect(chartHeight(spec, 340)).toBeGreaterThan(80);
  }
});

test('series are told apart by more than colour', () => {
  const lines = charts().find((c) => c.type === 'line')!;
  const styles = drawn(lines).series.map((s: any) => `${s.symbol} ${s.lineStyle.type}`);
  expect(new Set(styles).size).toBe(styles.length);
  const columns = charts().find((c) => c.type === 'column' && c.series.length > 1)!;
  expect(drawn(columns).aria.decal.show).toBe(true);
});

test('labels of lines stand apart, and the last one names its line', () => {
  const lines = charts().find((c) => c.type === 'line')!;
  const series = drawn(lines).series as any[];
  const last = lines.series[0]!.values.length - 1;
  const places = series
    .map((s, i) => (145 * lines.series[i]!.values[last]!) / 0.53 - s.data[last].label.offset[1])
    .sort((a, b) => a - b);
  places.slice(1).forEach((y, i) => expect(y - places[i]!).toBeGreaterThan(12));
  expect(series[0].label.formatter({ seriesIndex: 0, dataIndex: last })).toBe('Apple 49%');
});

test('the text of a tooltip is never markup', () => {
  expect(drawn(charts()[0]!).tooltip.renderMode).toBe('richText');
});

test('doughnut and timeline', () => {
  const [one] = charts();
  const doughnut = drawn({ ...one!, type: 'doughnut' });
  expect(doughnut.series[0].data[0]).toMatchObject({
    name: one!.series[0]!.categories[0],
    value: one!.series[0]!.values[0],
  });
  expect(doughnut.xAxis).toBeUndefined();
  const s = one!.series[0]!;
  const timeline = drawn({
    ...one!,
    type: 'timeline',
    series: [{ ...s, values: [1, null, 3], labels: ['a', '–', 'c'], positions: [2014.5, 2016, 2023.2] }],
  });
  expect(timeline.series[0].data).toMatchObject([{ value: [2014.5, 1] }, { value: [2023.2, 3] }]);
  expect(timeline.series[0].label.formatter({ seriesIndex: 0, dataIndex: 1 })).toBe('c');
  // Each year is named below its middle, on an axis as long as the one of the points.
  const [scale, years] = timeline.xAxis;
  expect([scale.min, scale.max, years.data.length]).toEqual([2012.99, 2023.99, 11]);
  expect([years.data[0], years.data.at(-1)]).toEqual(['2013', '2023']);
});

test('colours can be seen on the ground of every theme', () => {
  for (const ground of ['#ffffff', '#1f1f1f', 'rgb(0, 0, 0)']) {
    for (const color of ['555555', '1428A0', 'FF6900', 'BFBFBF', 'FFFFFF', '000000']) {
      expect(contrast(rgbOf(visibleOn(color, ground)), rgbOf(ground))).toBeGreaterThanOrEqual(3);
    }
  }
  // Orange is seen on white as it is (2.9:1 is not enough) and on dark unchanged.
  expect(visibleOn('FF6900', '#1f1f1f')).toBe('#ff6900');
});
