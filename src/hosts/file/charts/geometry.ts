/**
 * Where everything stands in a chart, in fractions of its frame. Worked out here and written as manual layouts, so that
 * Excel, LibreOffice and others draw the same picture and nothing overlaps: title and axis names above, source below,
 * plot between.
 */
import { traitsOf } from '../../../page/chart-kinds';
import { stackHeights } from '../../../page/chart-stacks';
import { rangedSeries } from '../../../page/ranged-bars';
import { headlineOf, topicAbove } from '../../../page/headline';
import { hasLegend, namedPoints, withName } from '../../../page/named-points';
import { formatNumber } from '../../../page/number-format';
import type { ChartSpec } from '../../../page/page';
import { PIXELS_PER_POINT } from '../../../page/units';
import { brokenText, lineCount, textWidth } from '../paper/measure';
import { el, val, type Element } from './element';
import { SIZES } from './look';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
/** A chart in its frame, in pixels. */
interface Framed {
  readonly spec: ChartSpec;
  readonly width: number;
  readonly height: number;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Geometry {
  /** Of the small line above the title. */
  readonly topic: Box | null;
  readonly title: Point;
  readonly valueTitle: Point;
  readonly legend: Box | null;
  readonly plot: Box;
  readonly source: Box;
}

/** Pixels. */
const MARGIN = 8;
/** A digit of our font is that part of its size. */
const DIGIT = 0.556;
const LINE = 1.3;

export const pixelsWide = (text: string, size: number): number => textWidth(text) * DIGIT * size * PIXELS_PER_POINT;
const lineHeight = (size: number): number => size * LINE * PIXELS_PER_POINT;
const widest = (texts: readonly string[], size: number): number =>
  Math.max(0, ...texts.map((text) => pixelsWide(text, size)));

/** Names of vendors and products may take that much of the width; longer ones are wrapped by the reader's program. */
const LONGEST_NAME = 0.36;
const LEGEND_KEY = 26;
/** About what the axis leaves of a chart's width, where its place is not known yet. */
export const plotWidth = (width: number): number => width * 0.9;
/** A title's own inner margin in Excel. */
const TITLE_INSET = 4;

/** Digits of a size in so many pixels. */
const textRoom = (pixels: number, size: number): number => pixels / (DIGIT * size * PIXELS_PER_POINT);
const sourceRoom = (pixels: number): number => textRoom(pixels, SIZES.source);
export const sourceLines = (spec: ChartSpec, width: number): number =>
  lineCount(spec.sourceLine, sourceRoom(width - 2 * MARGIN));

/** Lines of about one length: no last word stands alone. */
function sourceWidth(spec: ChartSpec, width: number): number {
  const [lines, whole] = [sourceLines(spec, width), width - 2 * MARGIN];
  if (lines === 1) return whole;
  const steps = Array.from({ length: 20 }, (_, i) => whole * (0.5 + i / 40));
  return Math.min(whole, (steps.find((one) => lineCount(spec.sourceLine, sourceRoom(one)) === lines) ?? whole) * 1.06);
}

/** The title in lines that its width holds, whatever program draws it. */
export const titleLines = (spec: ChartSpec, width: number): readonly string[] =>
  brokenText(headlineOf(spec), (width - 2 * MARGIN) / (SIZES.title * PIXELS_PER_POINT), true);

export function geometryOf({ spec, width, height }: Framed): Geometry {
  const small = lineHeight(SIZES.text);
  const topicHeight =
    topicAbove(spec) === null ? 0 : lineCount(topicAbove(spec)!, textRoom(width - 2 * MARGIN, SIZES.text)) * small;
  const titleBottom = MARGIN + topicHeight + titleLines(spec, width).length * lineHeight(SIZES.title);
  const namesTop = titleBottom + 2;
  const { horizontal, along, mark, stacked, range } = traitsOf(spec);
  const round = along === 'ring';
  const sourceHeight = sourceLines(spec, width) * lineHeight(SIZES.source);
  const sourceTop = height - MARGIN / 2 - sourceHeight;

  // Ticks of a stack go up to what lies on each other together.
  const heights = stacked ? stackHeights(spec.series).map((height) => formatNumber(spec.format, height)) : [];
  const labels = [...spec.series.flatMap((one) => one.labels), ...heights];
  const categories = spec.series.flatMap((one) => one.categories);
  const legendNames = round ? categories : spec.series.map((one) => one.name);
  const left =
    MARGIN +
    (horizontal ? Math.min(width * LONGEST_NAME, widest(categories, SIZES.text)) : widest(labels, SIZES.text)) +
    8;
  const ends =
    mark === 'line'
      ? widest(
          spec.series.map(({ name, labels: said }) => {
            const last = said.at(-1) ?? '';
            return namedPoints(spec, plotWidth(width)) ? withName(name, last) : last;
          }),
          SIZES.text,
        )
      : 0;
  // Lines begin and end half a category inside the plot, which holds a part of the labels at their ends.
  const inside = mark === 'line' ? (width * 0.8) / (2 * Math.max(1, spec.series[0]?.values.length ?? 1)) : 0;
  // A label behind the longest bar, which ends before the plot does unless it is a range; the half of the last tick.
  const behind = horizontal ? widest(labels, SIZES.text) / (range || rangedSeries(spec) ? 1 : 2) : 0;
  const right = MARGIN + Math.max(ends + 8 - inside, behind + 8);
  // LibreOffice breaks a long name of a vertical axis in two.
  const nameLines = !horizontal && pixelsWide(spec.valueAxis, SIZES.text) > width / 5 ? 2 : 1;
  const hasLine = hasLegend(spec, plotWidth(width)) || (!horizontal && spec.valueAxis !== '');
  const top = namesTop + (hasLine ? nameLines * small + 12 : 8);
  // Below the plot: the axis' numbers and its title, or names, which a program breaks where they are wider than their
  // places.
  const place = (width - left - right) / Math.max(1, spec.series[0]?.categories.length ?? 1);
  const isBroken = along === 'names' && widest(categories, SIZES.text) > place;
  const titleLine = horizontal ? spec.valueAxis !== '' : isBroken;
  const valueTitleTop = sourceTop - small - 6;
  const bottom = round ? sourceTop - 6 : (titleLine ? valueTitleTop : sourceTop - 6) - small - 8;

  const keysWidth = widest(legendNames, SIZES.text) + LEGEND_KEY;
  const legendWidth = round
    ? keysWidth + 12
    : Math.min(
        width - 2 * MARGIN,
        legendNames.reduce((sum, name) => sum + pixelsWide(name, SIZES.text) + LEGEND_KEY, 8),
      );
  const legend = !hasLegend(spec, plotWidth(width))
    ? null
    : round
      ? {
          x: width - MARGIN - legendWidth,
          y: top,
          width: legendWidth,
          height: Math.min(bottom - top, legendNames.length * (small + 6)),
        }
      : { x: width - MARGIN - legendWidth, y: namesTop, width: legendWidth, height: small + 4 };
  const plot = round
    ? { x: MARGIN, y: titleBottom + 8, width: width - 3 * MARGIN - legendWidth, height: bottom - titleBottom - 8 }
    : { x: left, y: top, width: width - left - right, height: bottom - top };

  const inFrame = (box: Box): Box => ({
    x: box.x / width,
    y: box.y / height,
    width: box.width / width,
    height: box.height / height,
  });
  const at = (x: number, y: number): Point => ({ x: Math.max(0, x) / width, y: y / height });
  /**
   * Below a horizontal axis its title is centred; that of a vertical one stands above it, where it needs no turning.
   */
  const below = (text: string): Point =>
    at(plot.x + plot.width / 2 - pixelsWide(text, SIZES.text) / 2 - TITLE_INSET, valueTitleTop);
  const above = at(MARGIN - TITLE_INSET, namesTop);
  return {
    topic:
      topicHeight === 0
        ? null
        : inFrame({ x: MARGIN, y: MARGIN / 2 + 2, width: width - 2 * MARGIN, height: topicHeight }),
    title: at(MARGIN - TITLE_INSET, MARGIN / 2 + topicHeight),
    valueTitle: horizontal ? below(spec.valueAxis) : above,
    legend: legend && inFrame(legend),
    plot: inFrame(plot),
    source: inFrame({ x: MARGIN, y: sourceTop, width: sourceWidth(spec, width), height: sourceHeight }),
  };
}

const fraction = (value: number): string => String(Math.round(value * 1e5) / 1e5);

export const placed = (point: Point): Element =>
  el(
    'c:layout',
    {},
    el(
      'c:manualLayout',
      {},
      val('c:xMode', 'edge'),
      val('c:yMode', 'edge'),
      val('c:x', fraction(point.x)),
      val('c:y', fraction(point.y)),
    ),
  );

export const boxed = (box: Box, inner: boolean): Element =>
  el(
    'c:layout',
    {},
    el(
      'c:manualLayout',
      {},
      inner ? val('c:layoutTarget', 'inner') : undefined,
      val('c:xMode', 'edge'),
      val('c:yMode', 'edge'),
      val('c:x', fraction(box.x)),
      val('c:y', fraction(box.y)),
      val('c:w', fraction(box.width)),
      val('c:h', fraction(box.height)),
    ),
  );

/** Moves a label from where its position puts it. */
export const shifted = (by: Point): Element =>
  el('c:layout', {}, el('c:manualLayout', {}, val('c:x', fraction(by.x)), val('c:y', fraction(by.y))));
