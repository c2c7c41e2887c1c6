/** A chart's own part: title, plot, legend. */
import { traitsOf } from '../../../page/chart-kinds';
import { COLORS } from '../layout/looks';
import type { PlannedChart } from '../layout/plan';
import { lines } from './axes';
import { el, val, type Element } from './element';
import { followingGeometry, followingPlot } from './following';
import { boxed, geometryOf, titleLines, type Geometry } from './geometry';
import { FILE_CHARTS } from './kinds';
import { SIZES, noLine, solid, textLook, unfilled } from './look';

const NAMESPACES = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;

/** `shapes` is the relationship to the part with topic and source line. */
export function chartSpace(chart: PlannedChart, shapes: string, planned: Geometry = geometryOf(chart)): Element {
  const { spec } = chart;
  const geometry = spec.follows ? followingGeometry(planned) : planned;
  const plot = spec.follows ? followingPlot : FILE_CHARTS[spec.type].plot;
  const legend =
    geometry.legend &&
    el(
      'c:legend',
      {},
      val('c:legendPos', traitsOf(spec).legend === 'categories' ? 'r' : 't'),
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
      lines(
        titleLines(spec, chart.width).map((text) => [text, { size: SIZES.title, bold: true, color: COLORS.ink }]),
        geometry.title,
      ),
      val('c:autoTitleDeleted', 0),
      el('c:plotArea', {}, boxed(geometry.plot, true), plot(chart, geometry), unfilled()),
      legend ?? undefined,
      val('c:plotVisOnly', 1),
      val('c:dispBlanksAs', 'gap'),
    ),
    el('c:spPr', {}, solid('FFFFFF'), noLine()),
    textLook({ size: SIZES.text }),
    el('c:userShapes', { 'r:id': shapes }),
  );
}
