/**
 * Cells of a sheet with formula and number format: read and given formats in few rectangles. What to write says the one
 * rule.
 */
import type { CellFigure } from '../../core/format';
import { figureCall, nextFormat, type FigureCall } from '../../figure-format/follow';
import { blocksOf, sameOf, type Placed } from './cell-blocks';

/** Told to the host, since it looks nothing up. */
export type FigureOf = (face: string, args: readonly unknown[]) => Promise<CellFigure | null>;

/** A call of a cell, as Excel made it. */
export interface HeardCall {
  readonly address: string;
  readonly face: string;
  readonly args: readonly unknown[];
}

export interface Held {
  readonly formula: string;
  readonly format: string;
  readonly value: unknown;
}
export type HeldCell<T> = Placed<T> & { readonly held: Held };

/** Queues what is to be read of these cells; the function gives them after the sync. */
export function readCells<T>(sheet: Excel.Worksheet, cells: readonly Placed<T>[]): () => HeldCell<T>[] {
  const read = blocksOf(cells).map((block) => {
    const range = sheet.getRangeByIndexes(block.row, block.column, block.rows.length, block.rows[0]!.length);
    range.load('formulas,numberFormat,values');
    return { block, range };
  });
  return () =>
    read.flatMap(({ block, range }) =>
      block.rows.flatMap((row, r) =>
        row.flatMap((value, c) =>
          value === null
            ? []
            : [
                {
                  row: block.row + r,
                  column: block.column + c,
                  value,
                  held: {
                    formula: String(range.formulas[r]![c]),
                    format: String(range.numberFormat[r]![c]),
                    value: range.values[r]![c],
                  },
                },
              ],
        ),
      ),
    );
}

/** Queues the formats; cells in between keep theirs. One value for a rectangle is a small part of many. */
export function writeFormats(sheet: Excel.Worksheet, cells: readonly Placed<string>[]): void {
  for (const block of blocksOf(cells)) {
    const target = sheet.getRangeByIndexes(block.row, block.column, block.rows.length, block.rows[0]!.length);
    target.numberFormat = (sameOf(block) ?? block.rows) as string[][];
  }
}

/** The format to give a cell that shows `figure`; null when it stays as it is. */
export const formatToGive = (held: Held, figure: CellFigure | null): string | null =>
  nextFormat(held, () => figure?.format ?? null);

/** Most formulas of a workbook are not ours: a look at the letters comes first. */
export const ourCall = (formula: unknown): FigureCall | null =>
  typeof formula === 'string' && /XIAOMI/i.test(formula) ? figureCall(formula) : null;
