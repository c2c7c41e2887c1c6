/** Whether this Excel has a set of the API; asked each time, since the answer is a look-up. */
export const supports = (set: string, version: string): boolean =>
  Office.context.requirements.isSetSupported(set, version);

/**
 * What an insert needs at least: cell properties, tables of a range, charts with labels of their own. The manifest asks
 * for more (1.12), so Excel normally does not load the add-in where this is missing.
 */
export const isNewEnough = (): boolean => supports('ExcelApi', '1.9');
