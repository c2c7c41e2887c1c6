/** Measures of a sheet, as Excel counts them at 96 pixels an inch. */
export const POINTS_PER_PIXEL = 0.75;
export const PIXELS_PER_POINT = 1 / POINTS_PER_PIXEL;
/** Columns are counted in digits of the usual font. */
export const PIXELS_PER_DIGIT = 7;
