/** Looks of cells: what the grid calls them, and what a file does. */
import type { Edge, EdgeStyle, Look } from '../hosts/file/index';

interface Color {
  readonly rgb?: string | null;
}
interface Line {
  readonly s?: number;
  readonly cl?: Color | null;
}
/** Univer's style, as much of it as a file keeps. */
export interface GridStyleNow {
  readonly ff?: string | null;
  readonly fs?: number;
  readonly bl?: number;
  readonly it?: number;
  readonly ul?: { readonly s?: number } | null;
  readonly st?: { readonly s?: number } | null;
  readonly cl?: Color | null;
  readonly bg?: Color | null;
  readonly bd?: {
    readonly t?: Line | null;
    readonly b?: Line | null;
    readonly l?: Line | null;
    readonly r?: Line | null;
  } | null;
  readonly ht?: number | null;
  readonly vt?: number | null;
  readonly tb?: number | null;
  readonly n?: { readonly pattern?: string } | null;
}

/** By Univer's numbers. */
const LINES: readonly (EdgeStyle | null)[] = [
  null,
  'thin',
  'hair',
  'dotted',
  'dashed',
  'dashDot',
  'dashDotDot',
  'double',
  'medium',
  'mediumDashed',
  'mediumDashDot',
  'mediumDashDotDot',
  'slantDashDot',
  'thick',
];
const HORIZONTAL: readonly Look['horizontal'][] = ['general', 'left', 'center', 'right'];
const VERTICAL: readonly Look['vertical'][] = ['bottom', 'top', 'center', 'bottom'];
const WRAPPED = 3;
/** What the grid writes in when nothing else is said: the file has its own for that. */
const GRIDS_OWN = /^arial$/i;

/** `#1a2b3c`, `#abc` and `rgb(26, 43, 60)` are 1A2B3C; what is seen through is none. */
function colorOf(color: Color | null | undefined): string | undefined {
  const text = color?.rgb?.trim() ?? '';
  const [, hex] = /^#([0-9a-f]{6})(?:ff)?$/i.exec(text) ?? [];
  if (hex !== undefined) return hex.toUpperCase();
  const [, short] = /^#([0-9a-f]{3})$/i.exec(text) ?? [];
  if (short !== undefined)
    return [...short]
      .map((digit) => digit + digit)
      .join('')
      .toUpperCase();
  const parts = /^rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)$/i.exec(text)?.slice(1);
  return parts
    ?.map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

function edgeOf(line: Line | null | undefined): Edge | undefined {
  const style = LINES[line?.s ?? 0];
  return style ? { style, color: colorOf(line?.cl) ?? '000000' } : undefined;
}

/** The first of a list of typefaces, as it is called. */
function typefaceOf(family: string | null | undefined): string | undefined {
  const name =
    family
      ?.split(',')[0]
      ?.trim()
      .replace(/^["']|["']$/g, '') ?? '';
  return name === '' || GRIDS_OWN.test(name) || name.length > LONGEST_NAME ? undefined : name;
}
const LONGEST_NAME = 31;

/** What is not said is left out. */
export function lookOf(style: GridStyleNow | null | undefined): Partial<Look> {
  const { bd, n } = style ?? {};
  const said = {
    typeface: typefaceOf(style?.ff),
    size: style?.fs,
    bold: style?.bl === 1,
    italic: style?.it === 1,
    underline: style?.ul?.s === 1,
    strike: style?.st?.s === 1,
    color: colorOf(style?.cl),
    fill: colorOf(style?.bg),
    horizontal: HORIZONTAL[style?.ht ?? 0] ?? 'general',
    vertical: VERTICAL[style?.vt ?? 0] ?? 'bottom',
    wrap: style?.tb === WRAPPED,
    top: edgeOf(bd?.t),
    bottom: edgeOf(bd?.b),
    left: edgeOf(bd?.l),
    right: edgeOf(bd?.r),
    format: n?.pattern,
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined && value !== false));
}
