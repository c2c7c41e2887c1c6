/** Columns whose parts add up. Each part has its label inside, or beside it where it is lower than a label. */
import { labelsBeside } from '../../../../page/chart-stacks';
import { inkOn } from '../../../../page/contrast';
import type { PlannedChart } from '../../layout/plan';
import { categoryAxis, valueAxis } from '../axes';
import { barChart, barSeries, ownPoints, gapWidth } from '../bars';
import type { Element } from '../element';
import { pixelsWide, type Geometry } from '../geometry';
import { LABEL_GAP, SIZES, edged, inkOf, line } from '../look';
import { categories, labels, numbers, seriesName, type LabelLook } from '../series';
import type { FileChart } from './kind';

/** From a column to a label beside it, in pixels. */
const BESIDE = 3;

const part = (color: string): Element => edged(color, line('FFFFFF', 0.75));

function labelLooks({ spec, width, height }: PlannedChart, { plot }: Geometry): (s: number, at: number) => LabelLook {
  const moves = labelsBeside(spec, plot.height * height, LABEL_GAP);
  const columns = Math.max(1, spec.series[0]?.values.length ?? 0);
  const column = (plot.width * width) / columns / (1 + gapWidth(spec) / 100);
  return (s, at) => {
    const one = spec.series[s]!;
    const move = moves[s]?.[at] ?? null;
    const color = one.pointColors?.[at] ?? one.color;
    if (move === null) return { position: 'ctr', color: one.bounds?.[at] ? inkOf(color) : inkOn(color).slice(1) };
    const x = column / 2 + BESIDE + pixelsWide(one.labels[at] ?? '', SIZES.text) / 2;
    return { position: 'ctr', shift: { x: x / width, y: move / height } };
  };
}

function plot(chart: PlannedChart, geometry: Geometry): Element[] {
  const { spec } = chart;
  const lookOf = labelLooks(chart, geometry);
  const bars = spec.series.map((one, s) =>
    barSeries(s, {
      name: seriesName(chart, one),
      look: part(one.color),
      points: ownPoints(one, part),
      labels: labels(
        spec,
        one,
        (at) => lookOf(s, at),
        (at) => one.values[at] === null,
      ),
      categories: categories(chart, one),
      values: numbers('c:val', chart, one, 'nothing'),
    }),
  );
  return [barChart(chart, 'stacked', bars, 100), categoryAxis(spec), valueAxis(spec, geometry.valueTitle)];
}

export const stackedColumn: FileChart = { plot };
