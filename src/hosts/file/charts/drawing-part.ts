/**
 * Where charts stand on their sheet, with what a reader who cannot see them is told; and the source line inside each.
 */
import type { PlannedChart } from '../layout/plan';
import { el, type Element } from './element';
import { EMU_PER_PIXEL } from './emu';
import { topicAbove } from '../../../page/headline';
import { geometryOf, type Box, type Geometry } from './geometry';
import { SIZES, paragraph } from './look';

const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const CHART_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/chartDrawing';

type Corner = PlannedChart['from'];
const corner = (tag: string, at: Corner): Element =>
  el(
    tag,
    {},
    el('xdr:col', {}, String(at.column)),
    el('xdr:colOff', {}, String(at.columnOffset)),
    el('xdr:row', {}, String(at.row)),
    el('xdr:rowOff', {}, String(at.rowOffset)),
  );

const frame = (tag: string, x: number, y: number, cx: number, cy: number): Element =>
  el(tag, {}, el('a:off', { x, y }), el('a:ext', { cx, cy }));

/** `oneCell`: a chart moves with its cells and keeps its shape when rows are filtered or widened. */
const anchor = (chart: PlannedChart, i: number): Element =>
  el(
    'xdr:twoCellAnchor',
    { editAs: 'oneCell' },
    corner('xdr:from', chart.from),
    corner('xdr:to', chart.to),
    el(
      'xdr:graphicFrame',
      { macro: '' },
      el(
        'xdr:nvGraphicFramePr',
        {},
        el('xdr:cNvPr', { id: i + 2, name: chart.spec.id, descr: chart.spec.altText }),
        el('xdr:cNvGraphicFramePr'),
      ),
      frame('xdr:xfrm', 0, 0, 0, 0),
      el(
        'a:graphic',
        {},
        el('a:graphicData', { uri: CHART }, el('c:chart', { 'xmlns:c': CHART, 'r:id': `rId${i + 1}` })),
      ),
    ),
    el('xdr:clientData'),
  );

export const sheetDrawing = (charts: readonly PlannedChart[]): Element =>
  el('xdr:wsDr', { 'xmlns:xdr': SHEET_DRAWING, 'xmlns:a': MAIN, 'xmlns:r': RELATIONS }, charts.map(anchor));

const fraction = (value: number): string => value.toFixed(5);

interface DrawnText {
  readonly id: number;
  readonly name: string;
  readonly box: Box;
  readonly text: string;
  readonly size: number;
  readonly anchor: 't' | 'b';
}
function textBox({ width, height }: PlannedChart, { id, name, box, text, size, anchor }: DrawnText): Element {
  const place = [box.x * width, box.y * height, box.width * width, box.height * height].map((pixels) =>
    Math.round(pixels * EMU_PER_PIXEL),
  ) as [number, number, number, number];
  const at = (tag: string, x: number, y: number): Element =>
    el(tag, {}, el('cdr:x', {}, fraction(x)), el('cdr:y', {}, fraction(y)));
  return el(
    'cdr:relSizeAnchor',
    {},
    at('cdr:from', box.x, box.y),
    at('cdr:to', box.x + box.width, box.y + box.height),
    el(
      'cdr:sp',
      { macro: '', textlink: '' },
      el('cdr:nvSpPr', {}, el('cdr:cNvPr', { id, name }), el('cdr:cNvSpPr', { txBox: 1 })),
      el('cdr:spPr', {}, frame('a:xfrm', ...place), el('a:prstGeom', { prst: 'rect' }, el('a:avLst')), el('a:noFill')),
      el(
        'cdr:txBody',
        {},
        el('a:bodyPr', { wrap: 'square', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor }),
        el('a:lstStyle'),
        paragraph(text, { size }),
      ),
    ),
  );
}

/**
 * The source goes wherever the chart goes: it is a part of it, not a cell beside it. So is the topic above a title that
 * says more: within the title some programs give all lines the look of the first.
 */
export function drawnTexts(chart: PlannedChart, { source, topic }: Geometry = geometryOf(chart)): Element {
  const { spec } = chart;
  const above = topicAbove(spec);
  const texts: readonly DrawnText[] = [
    ...(above !== null && topic
      ? [{ id: 3, name: `${spec.id}-topic`, box: topic, text: above, size: SIZES.text, anchor: 't' as const }]
      : []),
    { id: 2, name: `${spec.id}-source`, box: source, text: spec.sourceLine, size: SIZES.source, anchor: 'b' },
  ];
  return el(
    'c:userShapes',
    { 'xmlns:c': CHART, 'xmlns:a': MAIN, 'xmlns:cdr': CHART_DRAWING },
    texts.map((text) => textBox(chart, text)),
  );
}
