/** By this beginning of their names charts of ours are known in a workbook. */
export const CHART_NAME = 'Atlas_';
