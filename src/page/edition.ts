/** For whom a workbook is: `full` for who works with the figures, `client` for whom the findings are sent to. */
export const EDITIONS = ['full', 'client'] as const;
export type Edition = (typeof EDITIONS)[number];
