/** Colours of a chart that can be told from its ground: at least 3:1, as WCAG asks of graphics. Pure. */

export type Rgb = readonly [number, number, number];

/** `RRGGBB`, `#RRGGBB` or what the browser computes: `rgb(1, 2, 3)`. */
export function rgbOf(text: string): Rgb {
  const hex = /^#?([0-9a-f]{6})$/i.exec(text.trim())?.[1];
  if (hex) return [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
  const [r = 0, g = 0, b = 0] = (text.match(/[\d.]+/g) ?? []).map(Number);
  return [r, g, b];
}

const linear = (channel: number): number => {
  const c = channel / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
};
/** Relative luminance as WCAG defines it. */
const luminance = ([r, g, b]: Rgb): number => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);

export function contrast(a: Rgb, b: Rgb): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const digits = (channels: readonly number[]): string => channels.map((c) => c.toString(16).padStart(2, '0')).join('');
const hex = (rgb: Rgb): string => `#${digits(rgb)}`;
/** Another colour, made of each channel of one, as `RRGGBB`. */
export const recolored = (color: string, change: (channel: number, at: number) => number): string =>
  digits(rgbOf(color).map(change)).toUpperCase();
const LEAST = 3;
const STEPS = 20;

/** The colour itself where it can be seen on the ground, else the nearest mix of it with black or white that can. */
export function visibleOn(color: string, ground: string): string {
  const from = rgbOf(color);
  const on = rgbOf(ground);
  const towards: Rgb = luminance(on) < 0.18 ? [255, 255, 255] : [0, 0, 0];
  for (let step = 0; step <= STEPS; step++) {
    const part = step / STEPS;
    const mixed = from.map((c, i) => Math.round(c + (towards[i]! - c) * part)) as unknown as Rgb;
    if (contrast(mixed, on) >= LEAST) return hex(mixed);
  }
  return hex(towards);
}

/** Contrast with black and with white is the same at this luminance. */
const MIDDLE = 0.179;
/** Black or white, whichever is easier to read on a colour. */
export const inkOn = (color: string): '#000000' | '#FFFFFF' =>
  luminance(rgbOf(color)) > MIDDLE ? '#000000' : '#FFFFFF';
