/** The two axes of bar, column, line and timeline charts. */
import { traitsOf } from '../../../page/chart-kinds';
import type { ChartSpec } from '../../../page/page';
import { drawnValues, tickFormat } from '../../../page/chart-scale';
import { withoutNegative } from '../../../page/number-format';
import { el, val, type Element } from './element';
import { pixelsWide, placed, type Point } from './geometry';
import { AXIS_LINE, GRID, SIZES, line, noLine, paragraph, textLook } from './look';

export const CATEGORY_AXIS = 111111111;
export const VALUE_AXIS = 222222222;
export const axisIds = (): Element[] => [val('c:axId', CATEGORY_AXIS), val('c:axId', VALUE_AXIS)];

type TextLook = Parameters<typeof paragraph>[1];
const title = (text: string, at: Point, look: TextLook): Element => lines([[text, look]], at);

/** Each line is a paragraph, which no program breaks. */
export function lines(texts: readonly (readonly [text: string, look: TextLook])[], at: Point): Element {
  const body = el('a:bodyPr', { rot: 0, vert: 'horz', wrap: 'none' });
  return el(
    'c:title',
    {},
    el('c:tx', {}, el('c:rich', {}, body, el('a:lstStyle'), ...texts.map(([text, look]) => paragraph(text, look)))),
    placed(at),
    val('c:overlay', 0),
  );
}
const axisTitle = (text: string, at: Point): Element | undefined =>
  text === '' ? undefined : title(text, at, { size: SIZES.text });

/** Bars that do not begin at zero lie. Excel leaves zero out when the values are close to each other. */
const lowest = (spec: ChartSpec): number | null => {
  const values = drawnValues(spec);
  if (values.every((value) => value >= 0)) return 0;
  return traitsOf(spec).horizontal ? roomForLabels(spec, values) : null;
};

/** A usual plot; the room only has to be enough. */
const PLOT = 240;
/** Labels of bars below zero stand at the bars' left ends and would run into the names of the categories. */
function roomForLabels(spec: ChartSpec, values: readonly number[]): number {
  const range = Math.max(0, ...values) - Math.min(...values);
  const label = Math.max(
    ...spec.series.flatMap((one) =>
      one.labels.map((text, i) => ((one.values[i] ?? 0) < 0 ? pixelsWide(text, SIZES.text) : 0)),
    ),
  );
  const part = Math.min(0.5, (label + 8) / PLOT);
  const step = 10 ** Math.floor(Math.log10(range)) / 2;
  return Number((Math.floor((Math.min(...values) - (range * part) / (1 - part)) / step) * step).toPrecision(6));
}

const ticks = (format: string, sourceLinked: 0 | 1, position: 'nextTo' | 'low'): Element[] => [
  el('c:numFmt', { formatCode: format, sourceLinked }),
  val('c:majorTickMark', 'none'),
  val('c:minorTickMark', 'none'),
  val('c:tickLblPos', position),
];

/** How names stand along the axis of values, one level of them. */
export const CROSSES_VALUES: readonly Element[] = [
  val('c:crossAx', VALUE_AXIS),
  val('c:crosses', 'autoZero'),
  val('c:auto', 0),
  val('c:lblAlgn', 'ctr'),
  val('c:lblOffset', 50),
  val('c:noMultiLvlLbl', 1),
];

export function categoryAxis(spec: ChartSpec): Element {
  const { horizontal } = traitsOf(spec);
  return el(
    'c:catAx',
    {},
    val('c:axId', CATEGORY_AXIS),
    // Bars are read from top to bottom, as the rows of their table.
    el('c:scaling', {}, val('c:orientation', horizontal ? 'maxMin' : 'minMax')),
    val('c:delete', 0),
    val('c:axPos', horizontal ? 'l' : 'b'),
    // Low: names stay at the edge when bars go below zero.
    ...ticks('General', 0, 'low'),
    el('c:spPr', {}, line(AXIS_LINE, 0.75)),
    textLook({ size: SIZES.text }),
    ...CROSSES_VALUES,
  );
}

/**
 * @param scale where the axis begins and ends, where a kind of chart has to know it. Below zero it then says nothing.
 */
export function valueAxis(spec: ChartSpec, at: Point, scale?: { min: number; max: number; step: number }): Element {
  const { horizontal, along } = traitsOf(spec);
  const min = scale ? scale.min : lowest(spec);
  const step = scale ? scale.step : spec.step;
  const format = tickFormat(spec);
  return el(
    'c:valAx',
    {},
    val('c:axId', VALUE_AXIS),
    el(
      'c:scaling',
      {},
      val('c:orientation', 'minMax'),
      scale ? val('c:max', scale.max) : undefined,
      min === null ? undefined : val('c:min', min),
    ),
    val('c:delete', 0),
    val('c:axPos', horizontal ? 'b' : 'l'),
    el('c:majorGridlines', {}, el('c:spPr', {}, line(GRID, 0.5))),
    axisTitle(spec.valueAxis, at),
    ...ticks(scale && scale.min < 0 ? withoutNegative(format) : format, 0, 'nextTo'),
    el('c:spPr', {}, noLine()),
    textLook({ size: SIZES.text }),
    val('c:crossAx', CATEGORY_AXIS),
    // With the categories turned round, the far end is the bottom.
    val('c:crosses', horizontal ? 'max' : 'autoZero'),
    val('c:crossBetween', along === 'time' ? 'midCat' : 'between'),
    step === undefined ? undefined : val('c:majorUnit', step),
  );
}

/** The time axis of a timeline: years as numbers. */
export function timeAxis([from, to]: readonly [number, number]): Element {
  return el(
    'c:valAx',
    {},
    val('c:axId', CATEGORY_AXIS),
    el('c:scaling', {}, val('c:orientation', 'minMax'), val('c:max', to), val('c:min', from)),
    val('c:delete', 0),
    val('c:axPos', 'b'),
    ...ticks('0', 0, 'low'),
    el('c:spPr', {}, line(AXIS_LINE, 0.75)),
    textLook({ size: SIZES.text }),
    val('c:crossAx', VALUE_AXIS),
    val('c:crosses', 'autoZero'),
    val('c:crossBetween', 'midCat'),
    val('c:majorUnit', Math.max(1, Math.ceil((to - from) / 12))),
  );
}
