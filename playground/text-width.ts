/** How wide the grid draws a text, in the fonts of this machine. */
import type { GridStyle } from '../src/hosts/grid/looks';

/** Univer's own, where a cell names none. */
const FONT = 'Arial';
const SIZE = 11;

let drawing: CanvasRenderingContext2D | null = null;

/** In pixels. */
export function textPixels(
  text: string,
  { bl, it, fs = SIZE }: Pick<GridStyle, 'bl' | 'it' | 'fs'>,
  font = FONT,
): number {
  drawing ??= document.createElement('canvas').getContext('2d');
  if (!drawing) return 0;
  drawing.font = `${it ? 'italic ' : ''}${bl ? 'bold ' : ''}${fs}pt ${font}`;
  return drawing.measureText(text).width;
}
