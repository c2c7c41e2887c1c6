/** Where the numbers of a check stand beside each other. */

/** Columns of the sheet by what stands in them. */
export const COLUMNS = { computed: { value: 1, low: 2, high: 3 }, stated: { value: 5, low: 6, high: 7 } } as const;

/** Where the verdict stands. */
export const CHECK_OUTCOME = 8;
/** The numbers that say themselves how exact they are. */
export const CHECK_NUMBERS: readonly number[] = [COLUMNS.computed.value, COLUMNS.stated.value];
