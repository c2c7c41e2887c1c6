/**
 * The reader of printed figures for the pane's page, whose first screen has none to read: its script comes beside the figures. The build puts
 * this module in the place of printed.ts (vite.config.ts); nothing asks it before the figures are there.
 */
import type * as Reader from './printed';

export let readPrinted: typeof Reader.readPrinted;
export let printedAt: typeof Reader.printedAt;
export let tidyDigits: typeof Reader.tidyDigits;

export async function loadReader(): Promise<void> {
  ({ readPrinted, printedAt, tidyDigits } = await import('./printed'));
}
