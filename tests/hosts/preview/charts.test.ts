import { pages, fillPage } from '../../../src/content';
import { traitsOf } from '../../../src/page/chart-kinds';
import type { ChartSpec } from '../../../src/page/page';
import { displayValue, numberFormat } from '../../../src/core/format';
import { dataset } from '../../../src/dataset';
import { contrast, rgbOf, visibleOn } from '../../../src/page/contrast';
import type { ChartLook } from '../../../src/hosts/preview/charts/look';
import { legendHeight } from '../../../src/hosts/preview/charts/axes';
import { chartHeight, chartOption } from '../../../src/hosts/preview/charts/option';
import { parts, ranges } from '../charts-page';
import { formatNumber } from '../../../src/page/number-format';
import { TRIED_LANGS } from '../../rare';

test('number formats are shown as the engine shows them: every observation, every language', () => {
  const wrong = TRIED_LANGS.flatMap((lang) =>
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
test('every axis of values has round steps, three labels or more, all different, and room for all of its values', () => {
  const faults = (['en', 'zh-CN'] as const).flatMap((lang) =>
    charts(lang).flatMap((spec) =>
      [175, 340, 600].flatMap((width) => {
        const { xAxis, yAxis } = drawn(spec, { ...LOOK, width });
        const axis = [xAxis, yAxis].find((one) => one?.type === 'value');
        if (!axis) return [];
        const { min, max, interval, axisLabel } = axis;
        const count = Math.round((max - min) / interval) + 1;
        const labels = Array.from({ length: count }, (_, i) => axisLabel.formatter(min + i * interval));
        const round = /^[125]0*$/.test(
          String(Number(interval.toPrecision(6)))
            .replace(/^0\.0*/, '')
            .replace(/e.*/, ''),
        );
        const values = spec.series.flatMap((one) => one.values.map((v) => v ?? 0));
        const fits = min <= Math.min(...values) && max >= Math.max(...values) && min <= 0;
        return round && count >= 3 && count <= 11 && new Set(labels).size === count && fits
          ? []
          : [`${lang} ${spec.id} ${width}: ${labels.join(' ')}, every ${interval}`];
      }),
    ),
  );
  expect(faults).toEqual([]);
});

/** Its modules are not for Node's tests, the bundle of all of them is. */
const { init } = jest.requireActual<Pick<typeof import('echarts/core'), 'init'>>('echarts/dist/echarts.js');
/** The picture as text. */
function svgOf(spec: ChartSpec): string {
  const size = { width: LOOK.width, height: chartHeight(spec, LOOK.width) };
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  chart.setOption(drawn(spec));
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

test('every chart of every page: values, labels with qualifiers, names', () => {
  expect(charts().length).toBeGreaterThanOrEqual(8);
  for (const spec of charts()) {
    const option = drawn(spec);
    spec.series.forEach((one, i) => {
      // Behind what is unseen before the bars of ranges.
      const s = one.ranges ? i + 1 : i;
      const begins = one.values.map((_, at) => one.ranges?.ends[at]?.value ?? 0);
      expect(option.series[s].name).toBe(one.name);
      expect(
        option.series[s].data.map(({ value }: any, at: number) =>
          traitsOf(spec).along === 'time' ? value[1] : value + begins[at]!,
        ),
      ).toEqual(one.values);
      if (one.ranges) expect(option.series[i]).toMatchObject({ stack: spec.id, silent: true, data: begins });
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

/** The shares of Japan as lines, a vendor a line. */
function lines(vendors = ['Apple', 'Google', 'Samsung', 'Sony', 'Xiaomi']): ChartSpec {
  const spec = charts().find(({ id }) => id === 'japan-share')!;
  const [first] = spec.series;
  const lineOf = (vendor: string): ChartSpec['series'][number] => {
    const at = first!.categories.indexOf(vendor);
    const along = <T>(of: (one: ChartSpec['series'][number]) => readonly T[]): T[] =>
      spec.series.map((one) => of(one)[at]!);
    return {
      ...first!,
      ...{ name: vendor, color: first!.color, pointColors: [] },
      categories: spec.series.map(({ name }) => name),
      values: along(({ values }) => values),
      labels: along(({ labels }) => labels),
    };
  };
  return { ...spec, type: 'line', series: vendors.map(lineOf) };
}

test('series are told apart by more than colour', () => {
  const styles = drawn(lines()).series.map((s: any) => `${s.symbol} ${s.lineStyle.type}`);
  expect(new Set(styles).size).toBe(styles.length);
  const columns = charts().find((c) => c.type === 'column' && c.series.length > 1)!;
  expect(drawn(columns).aria.decal.show).toBe(true);
});

test('labels of lines stand apart', () => {
  const spec = lines();
  const series = drawn(spec).series as any[];
  const last = spec.series[0]!.values.length - 1;
  const places = series
    .map((s, i) => (145 * spec.series[i]!.values[last]!) / 0.53 - s.data[last].label.offset[1])
    .sort((a, b) => a - b);
  places.slice(1).forEach((y, i) => expect(y - places[i]!).toBeGreaterThan(12));
});

describe('few lines are named at their ends, in place of a legend', () => {
  const ends = (spec: ChartSpec): unknown[] => {
    const { series, legend } = drawn(spec);
    return [
      legend.show,
      ...series.map((s: any, seriesIndex: number) => s.label.formatter({ seriesIndex, dataIndex: 1 })),
    ];
  };
  test('where they end apart', () => {
    expect(ends(lines(['Apple', 'Google']))).toEqual([false, 'Apple 49%', 'Google 8%']);
    expect(drawn(lines(['Apple', 'Google'])).series[0].label.formatter({ seriesIndex: 0, dataIndex: 0 })).toBe('53%');
  });
  test('not where ends lie too near to each other, and not many of them', () => {
    expect(ends(lines(['Apple', 'Sony', 'Google']))).toEqual([true, '49%', '6%', '8%']);
    expect(ends(lines())[0]).toBe(true);
  });
  test('the points of a timeline are named where the name has room', () => {
    const spec = charts().find(({ id }) => id === 'share-timeline')!;
    const { series, legend } = drawn(spec);
    expect(legend.show).toBe(false);
    expect(
      spec.series.map(({ values }, seriesIndex) =>
        values.map((_, dataIndex) => series[seriesIndex].label.formatter({ seriesIndex, dataIndex })),
      ),
    ).toEqual([
      ['Europe 23%', '20.9%'],
      ['14.1%', 'Global 14.7%'],
      ['<1%', '1%', 'Japan 6%'],
      ['Southeast Asia 22%', '19%'],
    ]);
    expect(drawn(spec, { ...LOOK, width: 272 }).legend.show).toBe(true);
    const crowded = { ...spec, series: spec.series.map((one) => ({ ...one, name: one.name.repeat(6) })) };
    expect(drawn(crowded).legend.show).toBe(true);
  });
});

test('the plot begins below the last row of the legend: names are not cut in two', () => {
  const wide = 'Some vendor of phones';
  const spec = charts().find(({ id }) => id === 'japan-share')!;
  const named = { ...spec, series: [wide, wide, wide].map((name) => ({ ...spec.series[0]!, name })) };
  // One has room in a row, one and a half in vain.
  const room = 52 + wide.length * 6.2;
  const rows = [3.1, 2.1, 1.6].map(
    (times) => legendHeight(named, 10 + Math.ceil(room * times)) / legendHeight(named, 10_000),
  );
  expect(rows).toEqual([1, 2, 3]);
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

describe('ranges', () => {
  const option = drawn(ranges);
  const [low, bars] = option.series;
  const said = (series: any, index: number): (string | null)[] =>
    series.data.map((one: any, dataIndex: number) =>
      one.label?.show === false ? null : series.label.formatter({ seriesIndex: index, dataIndex }),
    );
  test('what is before a bar is not seen, and a bar goes from end to end', () => {
    expect([low.itemStyle.color, low.stack, bars.stack]).toEqual(['transparent', ranges.id, ranges.id]);
    expect(low.data.map(({ value }: any) => value)).toEqual(ranges.series[0]!.values);
    expect(bars.data.map(({ value }: any) => value && Number(value.toFixed(9)))).toEqual([
      0.05,
      0.37,
      0.12,
      0,
      null,
      0.1,
      0.04,
    ]);
    expect([option.xAxis.min, option.xAxis.max, option.xAxis.interval]).toEqual([-0.2, 0.4, 0.1]);
    expect([-0.1, 0, 0.1].map(option.xAxis.axisLabel.formatter)).toEqual(['', '0%', '10%']);
  });
  test('each end says what it is; one figure says it once', () => {
    expect(said(low, 0)).toEqual(['20%', '≥3%', null, null, null, '~30%', 'from 1%']);
    expect(said(bars, 1)).toEqual(['25%', null, '≤12%', '8%', null, '>40%', 'to 5%']);
    expect([low.label.position, bars.label.position]).toEqual(['insideRight', 'right']);
    expect([1, 3, 5].map((dataIndex) => option.tooltip.formatter({ seriesIndex: 1, dataIndex }))).toEqual([
      'Japan: ≥3%',
      'Korea: 8%',
      'Latin America: ~30%–>40%',
    ]);
  });
  test('an open end is hollow with a dashed edge', () =>
    expect(bars.data.map((one: any) => [one.itemStyle?.borderType ?? null, one.itemStyle?.color ?? null])).toEqual([
      [null, '#f26400'],
      ['dashed', 'transparent'],
      ['dashed', 'transparent'],
      [null, '#f26400'],
      [null, null],
      [null, '#1428a0'],
      [null, '#f26400'],
    ]));
  test('no legend, no pattern, one row a range', () => {
    expect([option.legend.show, option.aria.decal.show]).toEqual([false, false]);
    expect(chartHeight(ranges, 340)).toBe(
      chartHeight({ ...ranges, type: 'bar', series: ranges.series.slice(0, 1) }, 340),
    );
  });
  test('the picture has every label and nothing of what is not known', () => {
    const svg = svgOf(ranges);
    for (const text of ['20%', '25%', '≥3%', '≤12%', '8%', '~30%', '&gt;40%', 'from 1%', 'to 5%'])
      expect(svg).toContain(`>${text}<`);
    expect(svg.match(/>8%</g)).toHaveLength(1);
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(2);
    expect(svg).not.toContain('>–<');
  });
});

describe('stacked columns', () => {
  const option = drawn(parts);
  test('on each other, told apart by patterns, labels inside or beside', () => {
    expect(new Set(option.series.map(({ stack }: any) => stack))).toEqual(new Set([parts.id]));
    expect([option.legend.show, option.aria.decal.show]).toEqual([true, true]);
    option.series.forEach((series: any, s: number) => {
      expect(series.data.map(({ value }: any) => value)).toEqual(parts.series[s]!.values);
      expect(series.label.position).toBe('inside');
    });
    expect(option.series.map(({ data }: any) => data.map(({ label }: any) => label.position ?? 'inside'))).toEqual([
      ['inside', 'inside', 'inside'],
      ['right', 'inside', 'inside'],
      ['right', 'inside', 'inside'],
    ]);
    const svg = svgOf(parts);
    for (const text of ['50%', '&lt;1%', '2%', '~35%', '&gt;30%', '15%']) expect(svg).toContain(`>${text}<`);
    // What is missing is no part, and no total is drawn.
    for (const text of ['–', '53%', '55%', '70%']) expect(svg).not.toContain(`>${text}<`);
  });
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

test('a bar that is a bound has an edge and no ground', () => {
  const ends = ranges.series[1]!;
  const bars: ChartSpec = {
    ...ranges,
    type: 'bar',
    series: [{ ...ends, bounds: ends.values.map((_, at) => at === 0) }],
  };
  const dashes = (spec: ChartSpec): number => svgOf(spec).match(/stroke-dasharray/g)?.length ?? 0;
  expect(dashes(bars)).toBe(1);
  expect(dashes({ ...bars, series: [ends] })).toBe(0);
});
