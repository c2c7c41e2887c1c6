/** How wide columns have to be, in pixels, so that nothing of a page is cut off in the fonts that there are. */
import { isWide } from '../../page/width';
import { LOOKS, type GridStyle } from './looks';
import type { PageLayout } from './layout';

/** How wide a text is in pixels, as the grid draws it. */
export type WidthOf = (text: string, look: GridStyle) => number;

const PIXELS_PER_CHARACTER = 7.5;
const CELL_PADDING = 12;
/** What stands beside the text in its cell. */
const LEAST_PADDING = 6;
/** A table does not fall apart for one long word. */
const MOST = 2;

const pixelsOf = (characters: number): number => Math.round(characters * PIXELS_PER_CHARACTER + CELL_PADDING);
export const charactersIn = (pixels: number): number => Math.max(0, pixels - CELL_PADDING) / PIXELS_PER_CHARACTER;

/** What cannot be broken into lines: a number, a word. Chinese breaks anywhere. */
const unbroken = (text: string): readonly string[] =>
  [...text]
    .map((char) => (isWide(char) ? ' ' : char))
    .join('')
    .split(/\s+/u);

export function columnPixels(layout: PageLayout, widthOf: WidthOf | undefined): number[] {
  const wide = layout.widths.map(pixelsOf);
  if (!widthOf) return wide;
  const breaks = new Set(layout.breaking.map(({ row, column }) => `${row},${column}`));
  const needs = layout.widths.map(() => 0);
  layout.cells.forEach((line, r) =>
    line.forEach((cell, c) => {
      if (!cell || cell.display === '') return;
      const isInTable = breaks.has(`${r},${c}`);
      if (!isInTable && typeof cell.value !== 'number') return;
      const parts = isInTable ? unbroken(cell.display) : [cell.display];
      const widest = Math.max(...parts.map((part) => widthOf(part, LOOKS[cell.role])));
      needs[c] = Math.max(needs[c]!, Math.ceil(widest) + LEAST_PADDING);
    }),
  );
  return wide.map((pixels, c) => Math.max(pixels, Math.min(needs[c]!, pixels * MOST)));
}
