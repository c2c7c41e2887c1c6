/** A chart's own part: title, plot, legend. */
import type { ChartSpec } from '../../../page/page';
import { COLORS } from '../layout/looks';
import type { PlannedChart } from '../layout/plan';
import { title } from './axes';
import { barPlot } from './bar';
import { doughnutPlot } from './doughnut';
import { el, val, type Element } from './element';
import { boxed, geometryOf, type Geometry } from './geometry';
import { linePlot } from './line';
import { SIZES, noLine, solid, textLook, unfilled } from './look';
import { timelinePlot } from './timeline';

/** One writer a kind; a kind without one does not compile. */
const PLOTS: Readonly<Record<ChartSpec['type'], (chart: PlannedChart, geometry: Geometry) => Element[]>> = {
  column: barPlot,
  bar: barPlot,
  line: linePlot,
  doughnut: doughnutPlot,
  timeline: timelinePlot,
};

const NAMESPACES = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;

/** `shapes` is the relationship to the part with the source line. */
export function chartSpace(chart: PlannedChart, shapes: string): Element {
  const { spec } = chart;
  const geometry = geometryOf(spec, chart.width, chart.height);
  const legend =
    geometry.legend &&
    el(
      'c:legend',
      {},
      val('c:legendPos', spec.type === 'doughnut' ? 'r' : 't'),
      boxed(geometry.legend, false),
      val('c:overlay', 0),
      textLook({ size: SIZES.text }),
    );
  return el(
    'c:chartSpace',
    NAMESPACES,
    val('c:date1904', 0),
    val('c:roundedCorners', 0),
    el(
      'c:chart',
      {},
      title(spec.title, geometry.title, { size: SIZES.title, bold: true, color: COLORS.ink }),
      val('c:autoTitleDeleted', 0),
      el('c:plotArea', {}, boxed(geometry.plot, true), PLOTS[spec.type](chart, geometry), unfilled()),
      legend ?? undefined,
      val('c:plotVisOnly', 1),
      val('c:dispBlanksAs', 'gap'),
    ),
    el('c:spPr', {}, solid('FFFFFF'), noLine()),
    textLook({ size: SIZES.text }),
    el('c:userShapes', { 'r:id': shapes }),
  );
}
