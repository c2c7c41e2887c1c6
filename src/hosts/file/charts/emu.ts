/** The unit in which drawings say where they stand. */
export const EMU_PER_POINT = 12_700;
export const EMU_PER_PIXEL = 9525;
