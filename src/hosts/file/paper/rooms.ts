/** The room of texts: which run over several columns, how many lines each takes, how high that makes its row. */
import { placeKey, type Area } from '../../../page/area';
import { hasValue, numericColumns } from '../../../page/cells';
import { isWide } from '../../../page/width';
import { ROLES, type Page, type Role } from '../../../page/page';
import { chartBlocks } from '../../../page/grid';
import { chartColumn, isBeside } from '../charts/plan-charts';
import { BODY_SIZE, INDENT_DIGITS, TEXT_INDENT, headingLook, numberIndent, roleLook } from '../layout/looks';
import { linesHeight, measured, wholePixels } from './measure';
import { isFiltered, isText, shownText, type Placed } from '../layout/place';
import type { Look } from '../layout/plan';
import { AIR, LONGEST_LINE, LONG_LIST } from './tuning';
import { roomOf, tightLines, wideLines, type Fit } from './widths';

/** Digits that the button of a header's filter covers. */
const FILTER_BUTTON = 2.6;
const TALLEST = 409;

/** What the room of a text depends on: the same for all cells of a role. */
const LOOKS = new Map(ROLES.map((role) => [role, roleLook(role, 'General')]));
const HEADINGS = new Map(ROLES.map((role) => [role, headingLook(LOOKS.get(role)!, role)]));
const lookOf = ({ cell, block }: Placed): Look => (block.kind === 'heading' ? HEADINGS : LOOKS).get(cell.role)!;

function marginOf({ block, header, column }: Placed, look: Look): number {
  if (block.kind !== 'table') return (look.indent ?? 0) * INDENT_DIGITS;
  if (block.isPlain) return TEXT_INDENT * INDENT_DIGITS;
  const left = (column === block.column ? 0 : TEXT_INDENT) * INDENT_DIGITS;
  const right = numberIndent(isFiltered(block)) * INDENT_DIGITS;
  if (header)
    return numericColumns(block)[column - block.column] ? right : left + (isFiltered(block) ? FILTER_BUTTON : 0);
  return look.horizontal === 'right' ? right : left;
}

export function fitOf(one: Placed): Fit {
  const look = lookOf(one);
  return {
    row: one.row,
    column: one.column,
    text: measured(shownText(one.cell), look.bold === true),
    size: look.size / BODY_SIZE,
    wrap: look.wrap === true,
    margin: marginOf(one, look),
  };
}

/** The fits of a sheet's texts, for the steps of its plan that ask for them. */
export type Fits = ReadonlyMap<Placed, Fit>;
export const fitsOf = (placed: readonly Placed[]): Fits =>
  new Map(placed.filter(({ cell }) => (cell.longest ?? '') !== '' || hasValue(cell)).map((one) => [one, fitOf(one)]));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

const isTitle = (role: Role): boolean => role === 'title' || role === 'masthead';

/**
 * Text beside charts ends before them; other text over the whole page, as far as a line can be read; a title over all
 * of it.
 */
function lastColumn(page: Page, one: Placed, widths: readonly number[]): number {
  const column = chartColumn(page);
  const charts = chartBlocks(page).filter((block) => isBeside(page, block));
  const [top, bottom] = [
    Math.min(...charts.map((block) => block.row)),
    Math.max(...charts.map((block) => block.row + block.rows)),
  ];
  const end = column !== null && one.row >= top && one.row < bottom ? column - 1 : widths.length;
  let last = one.column;
  const longest = isTitle(one.cell.role) ? Infinity : LONGEST_LINE.page;
  while (last < end - 1 && sum(widths.slice(one.column, last + 1)) < longest) last += 1;
  return last;
}

/**
 * The last column, or one a little before it where every program breaks the text into the same lines; of a title as far
 * before it as it has no more lines, so that its last word does not stand alone.
 */
function evenColumn(
  fit: Fit,
  { first, last, title }: { readonly first: number; readonly last: number; readonly title: boolean },
  widths: readonly number[],
): number {
  const lines = (to: number): readonly [number, number] => {
    const width = sum(widths.slice(first, to + 1));
    return [tightLines(fit, width), wideLines(fit, width)];
  };
  const [needed] = lines(last);
  if (title && needed === 1) return last;
  const isEven = (to: number): boolean => lines(to).every((count) => count === needed);
  if (!title) return [last, last - 1, last - 2].find((to) => to > first && isEven(to)) ?? last;
  // Less room never takes fewer lines: one too narrow ends the search.
  let even = last;
  while (even - 1 > first && isEven(even - 1)) even -= 1;
  return even;
}

/** Text outside tables that its column cannot hold, with nothing to its right, runs over the columns beside it. */
export function textMerges(page: Page, fits: Fits, taken: ReadonlySet<number>, widths: readonly number[]): Area[] {
  return [...fits].flatMap(([one, fit]): Area[] => {
    const { row, column, cell, block } = one;
    if (block.kind === 'table' || !isText(cell) || !fit.wrap) return [];
    if (fit.text.widest * fit.size <= roomOf(widths[column] ?? 0)) return [];
    const last = lastColumn(page, one, widths);
    const right = page.fillsPaper
      ? last
      : evenColumn(fit, { first: column, last, title: cell.role === 'title' }, widths);
    for (let next = column + 1; next <= right; next += 1) if (taken.has(placeKey(row, next))) return [];
    return right > column ? [{ top: row, left: column, bottom: row, right }] : [];
  });
}

const hasAir = (role: Role): boolean => !isTitle(role) && role !== 'topic';

/** How far the rows of tables stand apart; those of long ones never as far. */
export type Air = 'usual' | 'dense';
const airOf = ({ block, header }: Placed, air: Air): number =>
  block.kind === 'table' && !header && (air === 'dense' || block.cells.length > LONG_LIST) ? AIR.dense : AIR.line;

export interface RowSizes {
  /** Points, by row; rows without text have none. */
  readonly heights: Map<number, number>;
  readonly lines: ReadonlyMap<number, number>;
  readonly tallRows: ReadonlySet<number>;
}

/** `chinese`: everything is in a Chinese typeface, whose lines are higher; one line has room enough in any. */
export function rowSizes(
  fits: Fits,
  widths: readonly number[],
  merges: readonly Area[],
  { chinese, air }: { readonly chinese: boolean; readonly air: Air },
): RowSizes {
  const mergeAt = new Map(merges.map((area) => [placeKey(area.top, area.left), area]));
  const heights = new Map<number, number>();
  const lines = new Map<number, number>();
  for (const [one, fit] of fits) {
    const area = mergeAt.get(placeKey(one.row, one.column));
    const look = lookOf(one);
    const count = tightLines(fit, area ? sum(widths.slice(area.left, area.right + 1)) : (widths[one.column] ?? 0));
    const above = one.header ? AIR.header : one.block.kind === 'heading' && hasAir(one.cell.role) ? AIR.summary : 0;
    const height = wholePixels(
      linesHeight(count, look.size, isWide(one.cell.display) || (chinese && count > 1), airOf(one, air)) + above,
    );
    heights.set(one.row, Math.min(TALLEST, Math.max(heights.get(one.row) ?? 0, height)));
    lines.set(one.row, Math.max(lines.get(one.row) ?? 0, count));
  }
  return { heights, lines, tallRows: new Set([...lines].filter(([, count]) => count > 1).map(([row]) => row)) };
}
