/**
 * Pages of ours that another one takes the place of: found with all that would have to come back, cleared, and put
 * back.
 */
import { areaOf } from '../../page/area';
import { blockArea, pageReach, pageSize, tableBlocks, type Rect } from '../../page/grid';
import { stands, type StandingPage } from '../../page/older-pages';
import { planCharts } from './charts';
import { TABLE_STYLE } from './looks';
import { longTexts } from './matrices';
import type { Replaced } from './reading-charts';
import { contentsBack, lookBack, MOST_LOOKS, SURVEYED_LOOKS, type Contents } from './undo-contents';

interface TableBefore {
  readonly name: string;
  readonly area: Rect;
  readonly style: string;
  readonly showFilterButton: boolean;
}

/** A page that stands on the sheet; areas are places of the sheet. */
export interface PageBefore extends StandingPage {
  /** All that it reaches, charts too. */
  readonly area: Rect;
  readonly contents: Contents;
  /** null: too many cells. */
  readonly looks: readonly (readonly Excel.CellProperties[])[] | null;
  readonly tables: readonly TableBefore[];
  /** Cells that it has written: its own, and those behind and below its charts. */
  readonly written: readonly Rect[];
  /** Cells that it has merged, each with the height of its row. */
  readonly merged: readonly (Rect & { readonly height: number | null })[];
}

const at = ({ origin }: StandingPage, area: Rect): Rect => ({
  ...area,
  row: origin.row + area.row,
  column: origin.column + area.column,
});
const cells = (sheet: Excel.Worksheet, { row, column, rows, columns }: Rect): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);

const within = (outer: Rect, inner: Rect): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;

/** A table's own name, or that with a number which made it free. */
const isNamed = (name: string, own: string): boolean =>
  name === own || (name.startsWith(`${own}_`) && /^\d+$/.test(name.slice(own.length + 1)));

/** Queues what has to be known of a page that may stand there; the function, after the sync, gives it if it does. */
export function askPage(sheet: Excel.Worksheet, candidate: StandingPage): () => PageBefore | null {
  const { page } = candidate;
  const area = at(candidate, { row: 0, column: 0, ...pageReach(page) });
  const own = at(candidate, { row: 0, column: 0, ...pageSize(page) });
  const plans = planCharts(page, []);
  const captions = plans.flatMap((plan) => plan.captions.map((one) => at(candidate, one.area)));
  const helpers = plans.flatMap((plan) => plan.helpers.map((one) => at(candidate, one.area)));
  const isBehind = (row: number, column: number): boolean => {
    const cell = at(candidate, { row, column, rows: 1, columns: 1 });
    return [...captions, ...helpers].some((one) => within(one, cell));
  };
  const long = longTexts(page).map((one) => at(candidate, one));
  const stood = cells(sheet, area);
  stood.load('formulas,values,numberFormat');
  const looks = area.rows * area.columns <= MOST_LOOKS ? stood.getCellProperties(SURVEYED_LOOKS) : null;
  const heights = long.map((one) => cells(sheet, { ...one, columns: 1 }));
  heights.forEach((cell) => cell.load('format/rowHeight'));
  const around = cells(sheet, own).getTables(false);
  around.load('items/name');
  const blocks = tableBlocks(page).map((block) => {
    const place = at(candidate, blockArea(block));
    const tables = cells(sheet, place).getTables(true);
    tables.load('items/name,items/style,items/showFilterButton');
    return { block, place, tables };
  });
  return () => {
    if (!stands(page, stood.values, isBehind)) return null;
    const tables = blocks.flatMap(({ block, place, tables: { items } }): TableBefore[] => {
      const [table, more] = items;
      return table && !more && isNamed(table.name, block.name)
        ? [{ name: table.name, area: place, style: table.style, showFilterButton: table.showFilterButton }]
        : [];
    });
    // A table of the user's own, or one that has grown, is nothing to take away.
    if (around.items.some(({ name }) => !tables.some((one) => one.name === name))) return null;
    return {
      ...candidate,
      area,
      contents: { formulas: stood.formulas, values: stood.values, formats: stood.numberFormat },
      looks: looks ? looks.value : null,
      tables,
      written: [own, ...captions, ...helpers],
      merged: [
        ...long.map((one, i) => ({ ...one, height: heights[i]!.format.rowHeight })),
        ...captions.map((one) => ({ ...one, height: null })),
      ],
    };
  };
}

/** Whether merged cells are all of these pages; `address` as Excel gives it: several, with commas. */
export const mergedByPages = (address: string, pages: readonly PageBefore[]): boolean =>
  address.split(',').every((one) => {
    const area = areaOf(one.slice(one.lastIndexOf('!') + 1));
    if (!area) return false;
    const { top: row, left: column, bottom, right } = area;
    const rect = { row, column, rows: bottom - row + 1, columns: right - column + 1 };
    return pages.some(({ written }) => written.some((own) => within(own, rect)));
  });

const part = <T>(lines: readonly (readonly T[])[], whole: Rect, area: Rect): T[][] =>
  lines
    .slice(area.row - whole.row, area.row - whole.row + area.rows)
    .map((line) => line.slice(area.column - whole.column, area.column - whole.column + area.columns));

/** What charts read of it. */
export const replacedBy = ({ written, area, contents }: PageBefore): readonly Replaced[] =>
  written.map((one) => ({ ...one, values: part(contents.values, area, one) }));

/** Queued before the page that takes the place is drawn. Its charts go last: they are what cannot come back. */
export function clearPage(sheet: Excel.Worksheet, { tables, merged, written }: PageBefore): void {
  for (const { name } of tables) sheet.tables.getItem(name).convertToRange();
  for (const area of merged) cells(sheet, area).unmerge();
  for (const area of written) cells(sheet, area).clear();
  for (const { height, ...area } of merged) if (height !== null) cells(sheet, area).format.autofitRows();
}

/** Where its tables stand. */
export const tableRange = (sheet: Excel.Worksheet, { written }: PageBefore): Excel.Range => cells(sheet, written[0]!);

/** Queued when Excel has refused, after all that was drawn over it has been taken away. */
export function bringBack(sheet: Excel.Worksheet, older: PageBefore): void {
  const { area: whole, contents, looks, tables, merged, written } = older;
  const formulas = contentsBack(contents);
  for (const area of written) {
    const range = cells(sheet, area);
    range.unmerge();
    range.clear();
    if (looks) range.setCellProperties(part(looks, whole, area).map((line) => line.map(lookBack)));
    range.numberFormat = part(contents.formats, whole, area) as string[][];
    range.formulas = part(formulas, whole, area) as string[][];
  }
  for (const { name, area, style, showFilterButton } of tables) {
    const { row, column, rows, columns } = area;
    const table = sheet.tables.add(sheet.getRangeByIndexes(row, column, rows, columns), true);
    table.name = name;
    table.style = style || TABLE_STYLE;
    table.showFilterButton = showFilterButton;
  }
  for (const { height, ...area } of merged) {
    cells(sheet, area).merge(true);
    if (height !== null) cells(sheet, area).format.rowHeight = height;
  }
}
