/**
 * What every kind of series shares: references with their cached values, data labels with the qualifiers of their
 * cells.
 */
import type { CellRef, ChartSeries as Series, ChartSpec } from '../../../page/page';
import { absoluteAddress } from '../../../page/page';
import type { PlannedChart } from '../layout/plan';
import { quoteSheet } from '../layout/cells';
import { el, val, type Element } from './element';
import { shifted, type Point } from './geometry';
import { BOUND_EDGE, SIZES, edged, filled, line, textLook, unfilled, paleOf } from './look';

export type { Series };

/**
 * In place of a cell that is not there: the name, or all the categories or values that it is one of, are written into
 * the chart.
 */
export const NO_CELL: CellRef = { row: -1, column: -1 };
const standInCells = (refs: readonly CellRef[]): boolean => !refs.includes(NO_CELL);

/** Neighbours in one row or column make a range; anything else is a list of cells in brackets. */
export function rangeText(sheet: string, refs: readonly CellRef[]): string {
  const name = quoteSheet(sheet);
  const [first, last] = [refs[0], refs.at(-1)];
  if (!first || !last) throw new Error(`a chart on "${sheet}" has a series without cells`);
  if (refs.length === 1) return `${name}!${absoluteAddress(first)}`;
  const down = refs.every((ref, i) => ref.column === first.column && ref.row === first.row + i);
  const across = refs.every((ref, i) => ref.row === first.row && ref.column === first.column + i);
  if (down || across) return `${name}!${absoluteAddress(first)}:${absoluteAddress(last)}`;
  return `(${refs.map((ref) => `${name}!${absoluteAddress(ref)}`).join(',')})`;
}

const textPoint = (text: string, i: number): Element => el('c:pt', { idx: i }, el('c:v', {}, text));
const textPoints = (values: readonly string[]): readonly [Element, Element[]] => [
  val('c:ptCount', values.length),
  values.map(textPoint),
];
const texts = (values: readonly string[]): Element => el('c:strCache', {}, ...textPoints(values));

export const seriesName = ({ sheet }: PlannedChart, one: Series): Element =>
  standInCells([one.nameRef])
    ? el('c:tx', {}, el('c:strRef', {}, el('c:f', {}, rangeText(sheet, [one.nameRef])), texts([one.name])))
    : el('c:tx', {}, el('c:v', {}, one.name));

export const categories = ({ sheet }: PlannedChart, one: Series): Element =>
  standInCells(one.categoryRefs)
    ? el('c:cat', {}, el('c:strRef', {}, el('c:f', {}, rangeText(sheet, one.categoryRefs)), texts(one.categories)))
    : el('c:cat', {}, el('c:strLit', {}, ...textPoints(one.categories)));

export const formatOf = (spec: ChartSpec, one: Series, i: number): string => one.formats?.[i] ?? spec.format;

/**
 * The marker of each figure of a line or timeline; that of a bound is hollow. LibreOffice looks at the marker of a
 * point only where its size is another one than the series', and draws no edge: so a hollow one is larger, and pale.
 */
export function markers({ color, pointColors, bounds = [] }: Series, size: number): Element[] {
  const marker = (look: Element, across: number): Element =>
    el('c:marker', {}, val('c:symbol', 'circle'), val('c:size', across), look);
  const open = (own: string): Element => marker(edged(paleOf(own), line(own, BOUND_EDGE)), size + 1);
  return [
    marker(filled(color), size),
    ...bounds.flatMap((isBound, at) =>
      isBound ? [el('c:dPt', {}, val('c:idx', at), open(pointColors?.[at] ?? color), val('c:bubble3D', 0))] : [],
    ),
  ];
}

/**
 * A missing value has no point: the chart leaves a gap, never a zero.
 *
 * @param dashes what the text of a missing value would do: fall to zero, so that the numbers stand without their cells;
 *   or nothing, since what is stacked and has no length is not there.
 */
export function numbers(
  tag: 'c:val' | 'c:yVal',
  { sheet, spec }: PlannedChart,
  one: Series,
  dashes: 'fall' | 'nothing' = 'fall',
): Element {
  const points = one.values.flatMap((value, i) => {
    if (value === null) return [];
    const format = formatOf(spec, one, i);
    return [
      el('c:pt', { idx: i, ...(format === spec.format ? {} : { formatCode: format }) }, el('c:v', {}, String(value))),
    ];
  });
  const content = [el('c:formatCode', {}, spec.format), val('c:ptCount', one.values.length), points] as const;
  const falls = points.length < one.values.length && dashes === 'fall';
  if (falls || !standInCells(one.valueRefs)) return el(tag, {}, el('c:numLit', {}, ...content));
  return el(
    tag,
    {},
    el('c:numRef', {}, el('c:f', {}, rangeText(sheet, one.valueRefs)), el('c:numCache', {}, ...content)),
  );
}

export interface LabelLook {
  /** Left out where the kind of chart has none: a position there makes Excel repair the file. */
  readonly position?: 'outEnd' | 'inEnd' | 'inBase' | 'ctr' | 't' | 'l' | 'r' | 'b';
  readonly color?: string;
  readonly bold?: boolean;
  /** Covers the lines behind it. */
  readonly ground?: string;
  /** Writes the series' name before the value. */
  readonly named?: boolean;
  readonly shift?: Point;
}

const flags = (value: 0 | 1, name: 0 | 1): Element[] => [
  val('c:showLegendKey', 0),
  val('c:showVal', value),
  val('c:showCatName', 0),
  val('c:showSerName', name),
  val('c:showPercent', 0),
  val('c:showBubbleSize', 0),
];

function labelParts(format: string, look: LabelLook): (Element | undefined)[] {
  return [
    el('c:numFmt', { formatCode: format, sourceLinked: 0 }),
    look.ground ? filled(look.ground) : unfilled(),
    // Else what is wider than a fifth of the chart is broken into lines.
    textLook({
      size: SIZES.text,
      oneLine: true,
      ...(look.color && { color: look.color }),
      ...(look.bold && { bold: true }),
    }),
    look.position && val('c:dLblPos', look.position),
    ...flags(1, look.named ? 1 : 0),
    look.named ? el('c:separator', {}, ' ') : undefined,
  ];
}

const pointLabel = (i: number, format: string, look: LabelLook): Element =>
  el('c:dLbl', {}, val('c:idx', i), look.shift && shifted(look.shift), ...labelParts(format, look));

const same = (a: LabelLook, b: LabelLook): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * One label a point. A point whose cell has a format of its own (`"<"0%`) or a look of its own gets its own entry, so
 * that a bound is a bound in the chart too.
 *
 * @param gone points without a label, where a cell would give them one.
 */
export function labels(
  spec: ChartSpec,
  one: Series,
  lookOf: (i: number) => LabelLook,
  gone?: (i: number) => boolean,
): Element {
  const common: LabelLook = { ...lookOf(0), shift: undefined };
  const own = one.values.flatMap((value, i) => {
    if (gone?.(i)) return [el('c:dLbl', {}, val('c:idx', i), val('c:delete', 1))];
    const look = lookOf(i);
    const format = formatOf(spec, one, i);
    if (value === null || (format === spec.format && same(look, common))) return [];
    return [pointLabel(i, format, look)];
  });
  return el('c:dLbls', {}, own, ...labelParts(spec.format, common), val('c:showLeaderLines', 0));
}

/** Labels of some points of a series that else has none. */
export const fewLabels = (one: Series, lookOf: (i: number) => LabelLook | null): Element =>
  el(
    'c:dLbls',
    {},
    one.values.flatMap((_, i) => {
      const [look, format] = [lookOf(i), one.formats?.[i]];
      return look && format !== undefined ? [pointLabel(i, format, look)] : [];
    }),
    flags(0, 0),
  );
