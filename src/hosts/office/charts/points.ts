/** Points and texts in the form that Excel takes. */
import type { ChartSeries, ChartSpec } from '../../../page/page';
import type { PointPlan } from './plan';

/** A text of the page for a place where Excel would read `=…` as a reference. */
export const plainText = (text: string): string => (text.startsWith('=') ? ` ${text}` : text);

export const hex = (color: string): string => `#${color.replace(/^#/, '').toUpperCase()}`;

/** Black or white, whichever is easier to read on `color`. */
export function inkOn(color: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex(color).slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  // Equal contrast with both at this luminance.
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000000' : '#FFFFFF';
}

type OwnLook = Omit<PointPlan, 'index' | 'color' | 'format'>;
const UNLABELLED: OwnLook = { unlabelled: true };

/**
 * The points of a series that do not look as the series does: another colour, a format with a qualifier, no figure.
 *
 * @param own what a kind of chart adds to one of them.
 */
export const planPoints = (
  { format: usual }: ChartSpec,
  { valueRefs, values, pointColors, formats }: ChartSeries,
  own: (index: number) => OwnLook = () => ({}),
): PointPlan[] =>
  valueRefs
    .map((_ref, index): PointPlan => {
      const color = pointColors?.[index];
      const format = formats?.[index];
      const look = values[index] === null ? UNLABELLED : own(index);
      const says = format && !look.unlabelled && ![usual, '@', 'General'].includes(format);
      return { index, ...(color && { color: hex(color) }), ...(says && { format }), ...look };
    })
    .filter((plan) => Object.keys(plan).length > 1);
