/** Points and texts in the form that Excel takes. */
import type { ChartBlock, ChartSeries, ChartSpec } from '../../../page/page';
import { PIXELS_PER_POINT } from '../../../page/units';
import { COLUMN_POINTS } from '../looks';
import type { PointPlan } from './plan';

/** What Excel leaves of a chart's width for its points, about. */
const PLOT_PART = 0.86;

/** A text of the page for a place where Excel would read `=…` as a reference. */
export const plainText = (text: string): string => (text.startsWith('=') ? ` ${text}` : text);

export const hex = (color: string): string => `#${color.replace(/^#/, '').toUpperCase()}`;

/** About how wide Excel's plot of a chart is, in pixels. */
export const plotWidth = ({ columns }: Pick<ChartBlock, 'columns'>): number =>
  columns * COLUMN_POINTS * PLOT_PART * PIXELS_PER_POINT;

type OwnLook = Omit<PointPlan, 'index' | 'color' | 'format'>;
const UNLABELLED: OwnLook = { unlabelled: true };

/**
 * The points of a series that do not look as the series does: another colour, hollow for a bound, a format with a
 * qualifier, no figure.
 *
 * @param own what a kind of chart adds to one of them.
 */
export const planPoints = (
  { format: usual }: ChartSpec,
  { color: usualColor, valueRefs, values, pointColors, bounds, formats }: ChartSeries,
  own: (index: number) => OwnLook = () => ({}),
): PointPlan[] =>
  valueRefs
    .map((_ref, index): PointPlan => {
      const color = pointColors?.[index];
      const format = formats?.[index];
      const look = values[index] === null ? UNLABELLED : own(index);
      const says = format && !look.unlabelled && ![usual, '@', 'General'].includes(format);
      const paint = bounds?.[index] ? { edge: hex(color ?? usualColor) } : color ? { color: hex(color) } : {};
      return { index, ...paint, ...(says && { format }), ...look };
    })
    .filter((plan) => Object.keys(plan).length > 1);
