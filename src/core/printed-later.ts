/**
 * The reader of printed figures for the pane's page, whose first screen has none to read: its script comes beside the figures. The build puts
 * this module in the place of printed.ts and numbers-in-text.ts (vite.config.ts); nothing asks it before the figures are there.
 */
import type * as Finder from './numbers-in-text';
import type * as Reader from './printed';

export let readPrinted: typeof Reader.readPrinted;
export let printedAt: typeof Reader.printedAt;
export let tidyDigits: typeof Reader.tidyDigits;
export let numbersIn: typeof Finder.numbersIn;
export let unitsOf: typeof Finder.unitsOf;
export let unitsHere: typeof Finder.unitsHere;

export async function loadReader(): Promise<void> {
  const [reader, finder] = await Promise.all([import('./printed'), import('./numbers-in-text')]);
  ({ readPrinted, printedAt, tidyDigits } = reader);
  ({ numbersIn, unitsOf, unitsHere } = finder);
}
