/**
 * What a sheet of A4 holds inside our margins, and at which size everything is printed. A file does not say a size of
 * print but how wide each sheet is: as wide as the paper. Columns are counted in digits of a font that a reader may not
 * have, and every program shrinks the sheet as far as its own digits need. So the pages are planned for the program
 * with the narrowest digits, which shrinks the least; on the paper of any other one there is room left at the bottom.
 */

/** Inches. */
export const MARGINS = { left: 0.5, right: 0.5, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.35 } as const;
const A4 = { short: 595.3, long: 841.9 };
const POINTS_PER_INCH = 72;
/**
 * The narrowest digit a column is counted in, in points: Excel's, of whole pixels of a screen. On paper it is 5.56 in
 * Arial, 6.36 in DejaVu Sans.
 */
const DIGIT_POINTS = 5.25;
/** What programs and printers reckon differently. */
const SLACK = 0.985;

/** Percent, at the most: one size of print for all sheets, so that ten points are eight on paper. */
export const SCALE = 80;
/** As small as a sheet may get where that saves a page with a few lines on it. */
export const SMALLEST_SCALE = 70;

export interface Paper {
  /** Digits that fill it. */
  readonly width: number;
  /** Points. */
  readonly height: number;
}

/** The room on paper, in the sizes of a sheet that is printed at so many percent. */
export function paperAt(landscape: boolean, scale: number): Paper {
  const [across, down] = landscape ? [A4.long, A4.short] : [A4.short, A4.long];
  const zoom = 100 / scale;
  return {
    width: ((across - (MARGINS.left + MARGINS.right) * POINTS_PER_INCH) / DIGIT_POINTS) * zoom,
    height: (down - (MARGINS.top + MARGINS.bottom) * POINTS_PER_INCH) * SLACK * zoom,
  };
}
