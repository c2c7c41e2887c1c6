/**
 * No chart draws a bound without saying so: every kind, every place in a series, one series and several, on every host.
 */
import type { ChartBlock, ChartSpec } from '../../src/page/page';
import { fillPage, pages } from '../../src/content';
import { saysMoreThanUnit } from '../../src/core/format';
import { CHART_KINDS, chartKinds, type ChartKind } from '../../src/page/chart-kinds';
import { rangedSeries } from '../../src/page/ranged-bars';
import { dataset } from '../../src/dataset';
import { chartSpace } from '../../src/hosts/file/charts/chart-part';
import { markup } from '../../src/hosts/file/charts/element';
import { withoutMissing } from '../../src/hosts/file/charts/plan-charts';
import { planChart } from '../../src/hosts/office/charts/plan-chart';
import { chartOption } from '../../src/hosts/preview/charts/option';
import { TRIED_LANGS } from '../rare';

const MARKS = [
  ['"<"0%', '<1%'],
  ['"≤"0%', '≤1%'],
  ['">"0%', '>1%'],
  ['"≥"0%', '≥1%'],
  ['"~"0%', '~1%'],
  ['"from "0%', 'from 1%'],
  ['0%" (plan)"', '1% (plan)'],
] as const;
const POINTS = 4;

function spec(
  type: ChartKind,
  count: number,
  series: number,
  at: number,
  [format, label]: readonly [string, string],
): ChartSpec {
  return {
    id: 'c',
    type,
    title: 't',
    valueAxis: 'y',
    format: '0%',
    altText: '',
    sourceLine: '',
    series: Array.from({ length: count }, (_, s) => {
      const here = (i: number): boolean => s === series && i === at;
      const places = Array.from({ length: POINTS }, (_one, i) => i);
      return {
        name: `s${s}`,
        nameRef: { row: 0, column: 1 + s },
        color: 'FF6900',
        categories: places.map((i) => `p${i}`),
        categoryRefs: places.map((i) => ({ row: 1 + i, column: 0 })),
        // Ends of ranges stay where they are, whatever their labels say.
        values: places.map((i) => (here(i) && !CHART_KINDS[type].range ? 0.01 : 0.2 + i / 10 + (s > 0 ? 0.05 : 0))),
        valueRefs: places.map((i) => ({ row: 1 + i, column: 1 + s })),
        labels: places.map((i) => (here(i) ? label : `${20 + 10 * i}%`)),
        formats: places.map((i) => (here(i) ? format : '0%')),
        ...(CHART_KINDS[type].along === 'time' && { positions: places.map((i) => 2020 + i) }),
      };
    }),
  };
}

const block = (chart: ChartSpec): ChartBlock => ({ kind: 'chart', row: 0, column: 5, rows: 20, columns: 8, chart });
const LOOK = { ink: '#000000', soft: '#616161', line: '#d1d1d1', ground: '#ffffff', width: 340, font: 'sans-serif' };
const corner = { row: 0, column: 5, rowOffset: 0, columnOffset: 0 };

/** A range is drawn between what carries its labels; among bars, before it. */
const drawnAs = (chart: ChartSpec, series: number): number =>
  CHART_KINDS[chart.type].range ? series * 2 : rangedSeries(chart) ? 2 : series;

/** What the label of a point says, host by host: its number format, or its text; null = no label. */
const SAID = {
  office: (chart: ChartSpec, series: number, at: number): string | null => {
    const point = planChart(block(chart), 'n').series[drawnAs(chart, series)]!.points.find((p) => p.index === at);
    return point?.unlabelled ? null : (point?.format ?? chart.format);
  },
  file: (chart: ChartSpec, series: number, at: number): string | null => {
    const planned = {
      spec: withoutMissing(chart),
      sheet: 'S',
      width: 462,
      height: 260,
      from: corner,
      to: { ...corner, row: 16, column: 12 },
      helpers: [...chart.series, ...chart.series].map((one) => one.values.map((_, i) => ({ row: i, column: 9 }))),
    };
    const xml = markup(chartSpace(planned, 'rId1'));
    const ser = [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)][drawnAs(chart, series)]![0];
    const own = [...ser.matchAll(/<c:dLbl>.*?<\/c:dLbl>/gs)]
      .map(([text]) => text)
      .find((text) => text.includes(`<c:idx val="${at}"/>`));
    const label = own ?? /<c:dLbls>.*<\/c:dLbls>/s.exec(ser)![0].replace(/<c:dLbl>.*<\/c:dLbl>/s, '');
    if (!/<c:showVal val="1"\/>/.test(label)) return null;
    return /formatCode="([^"]*)"/
      .exec(label)![1]!
      .replace(/&quot;/g, '"')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>');
  },
  preview: (chart: ChartSpec, series: number, at: number): string | null => {
    const one = (chartOption(chart, LOOK) as any).series[rangedSeries(chart) ? series + 1 : series];
    const own = one.data[at]?.label ?? {};
    return one.label.show && own.show !== false
      ? one.label.formatter({ seriesIndex: series, dataIndex: at, name: '' })
      : null;
  },
} as const;

describe.each(Object.keys(SAID) as (keyof typeof SAID)[])('%s', (host) => {
  test.each(chartKinds)('%s', (type) => {
    for (const count of CHART_KINDS[type].range ? [2] : [1, 3])
      for (let series = 0; series < count; series++)
        for (let at = 0; at < POINTS; at++)
          for (const mark of MARKS) {
            const said = SAID[host](spec(type, count, series, at, mark), series, at);
            const wanted = host === 'preview' ? mark[1] : mark[0];
            expect([count, series, at, mark[1], said?.endsWith(wanted)]).toEqual([count, series, at, mark[1], true]);
          }
  });

  test('every chart of every page, in every language', () => {
    let bounds = 0;
    for (const lang of TRIED_LANGS)
      for (const page of pages)
        for (const one of fillPage(page, dataset, { lang, charts: true }).blocks) {
          if (one.kind !== 'chart') continue;
          expect([one.chart.id, saysMoreThanUnit(one.chart.format)]).toEqual([one.chart.id, false]);
          one.chart.series.forEach((series, s) =>
            series.values.forEach((value, at) => {
              if (value === null || !saysMoreThanUnit(series.formats![at]!) || series.values.includes(null)) return;
              bounds += 1;
              const said = SAID[host](one.chart, s, at);
              expect([
                one.chart.id,
                at,
                said?.endsWith(host === 'preview' ? series.labels[at]! : series.formats![at]!),
              ]).toEqual([one.chart.id, at, true]);
            }),
          );
        }
    expect(bounds).toBeGreaterThan(3);
  });
});
