/** Colours, fonts and text of a chart: one quiet look for all kinds. */
import { contrast, recolored, rgbOf } from '../../../page/contrast';
import { COLORS } from '../layout/looks';
import type { Typefaces } from '../write/typefaces';
import { el, val, type Element } from './element';
import { EMU_PER_POINT } from './emu';

/** Points. */
export const SIZES = { title: 10, text: 8, source: 7 } as const;
/** Pixels between the middles of two labels. */
export const LABEL_GAP = SIZES.text * (4 / 3) * 1.25;
export const GRID = 'E3E3E3';
export const AXIS_LINE = '9A9A9A';

interface TextLook {
  readonly size: number;
  readonly color?: string;
  readonly bold?: boolean;
}

export const solid = (color: string): Element => el('a:solidFill', {}, val('a:srgbClr', color));
export const line = (color: string, points: number): Element =>
  el('a:ln', { w: Math.round(points * EMU_PER_POINT), cap: 'rnd' }, solid(color), el('a:round'));
export const dashed = (color: string, points: number): Element =>
  el('a:ln', { w: Math.round(points * EMU_PER_POINT) }, solid(color), val('a:prstDash', 'dash'), el('a:round'));
export const noLine = (): Element => el('a:ln', {}, el('a:noFill'));
export const filled = (color: string): Element => el('c:spPr', {}, solid(color), noLine());
export const edged = (color: string, edge: Element): Element => el('c:spPr', {}, solid(color), edge);
export const hollow = (edge: Element): Element => el('c:spPr', {}, el('a:noFill'), edge);
/** The edge of a hollow mark; points. */
export const BOUND_EDGE = 1.25;
export const unfilled = (): Element => el('c:spPr', {}, el('a:noFill'), noLine());

/** The theme's typefaces and no language: `inTypefaces` writes in what they are in a workbook. */
const LATIN = '+mn-lt';
const EAST_ASIAN = '+mn-ea';

/** The names of the typefaces, which not every program looks up in the theme, and the language of the texts. */
export function inTypefaces(root: Element, { main, chinese, locale }: Typefaces): Element {
  const names = new Map([
    [LATIN, main.name],
    [EAST_ASIAN, chinese.name],
  ]);
  const named = (node: Element): Element => {
    const face = names.get(String(node.attributes['typeface']));
    const speaks = node.name === 'a:rPr' || node.name === 'a:endParaRPr';
    if (face === undefined && !speaks && node.children.length === 0) return node;
    return {
      ...node,
      attributes: {
        ...(speaks && { lang: locale }),
        ...node.attributes,
        ...(face !== undefined && { typeface: face }),
      },
      children: node.children.map((child) => (typeof child === 'string' ? child : named(child))),
    };
  };
  return named(root);
}

/** Run or default-run properties. */
export const runLook = (tag: 'a:defRPr' | 'a:rPr', { size, color = COLORS.soft, bold }: TextLook): Element =>
  el(
    tag,
    { sz: size * 100, b: bold ? 1 : 0 },
    solid(color),
    el('a:latin', { typeface: LATIN }),
    el('a:ea', { typeface: EAST_ASIAN }),
  );

/** How text that Excel writes itself (ticks, labels, legend) looks. */
export const textLook = (look: TextLook & { readonly oneLine?: boolean }): Element =>
  el(
    'c:txPr',
    {},
    el('a:bodyPr', look.oneLine ? { wrap: 'none' } : {}),
    el('a:lstStyle'),
    el('a:p', {}, el('a:pPr', {}, runLook('a:defRPr', look)), el('a:endParaRPr')),
  );

export const paragraph = (text: string, look: TextLook): Element =>
  el(
    'a:p',
    {},
    el('a:pPr', { algn: 'l' }, runLook('a:defRPr', look)),
    el('a:r', {}, runLook('a:rPr', look), el('a:t', {}, text)),
  );

const WHITE = [255, 255, 255] as const;
export const contrastOnWhite = (color: string): number => contrast(rgbOf(color), WHITE);

/** A vendor's colour, darkened as far as text on white needs it. */
export function inkOf(color: string): string {
  let ink = color;
  while (contrastOnWhite(ink) < 4.5) ink = recolored(ink, (channel) => Math.floor(channel * 0.92));
  return ink;
}

/** A third of the colour, on white. */
export const paleOf = (color: string): string => recolored(color, (channel) => Math.round(255 - (255 - channel) / 3));
