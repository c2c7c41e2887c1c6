/**
 * Gives the cells of a whole workbook the formats of their figures, for the command.
 *
 *   sheets (1 sync) -> used ranges (1) -> formulas (1 for each part of what is used)
 *   -> formats of our cells (1) -> write (1)
 *
 * What the arguments of a call say stands in the formula, or has to be calculated: then the cells are, and Excel calls.
 */
import type { CellFigure } from '../../core/format';
import { addressOf } from '../../page/area';
import { sheetOf } from '../../page/sheet-names';
import { literalsOf } from '../../formula/literals';
import { blocksOf, type Placed } from './cell-blocks';
import { formatToGive, ourCall, readCells, writeFormats, type FigureOf, type HeardCall } from './figure-cells';

export interface FormatOptions {
  readonly hear: (listener: (call: HeardCall) => void) => () => void;
  readonly figureOf: FigureOf;
  readonly general: boolean;
  /** Milliseconds to wait for Excel's calls. */
  readonly patience?: number;
}

export interface FormatsDone {
  /** Cells that show one figure and nothing else. */
  readonly figures: number;
  readonly formatted: number;
  /** Of the cells, those whose figure Excel has not asked for. */
  readonly unknown: number;
  /** Names of protected sheets with such cells. */
  readonly locked: readonly string[];
}

/** Excel on the web takes answers of five megabytes. */
const CELLS_AT_ONCE = 50_000;
const PATIENCE_MS = 5000;

interface OurCell {
  readonly face: string;
  /** null: to be calculated. */
  readonly args: readonly unknown[] | null;
}
interface OurSheet {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly locked: boolean;
  readonly cells: readonly Placed<OurCell>[];
}

export const formatFigures = (options: FormatOptions): Promise<FormatsDone> =>
  Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheets = await findOurs(context);
    const open = sheets.filter(({ locked }) => !locked);
    const heard = await calculated(context, open, options);
    const read = open.map(({ sheet, name, cells }) => ({ sheet, name, cells: readCells(sheet, cells) }));
    await context.sync();
    let [formatted, unknown] = [0, 0];
    for (const { sheet, name, cells } of read) {
      const formats: Placed<string>[] = [];
      for (const { row, column, value, held } of cells()) {
        const call = value.args ?? heard.get(placeName(name, row, column));
        const figure = call ? await options.figureOf(value.face, call) : null;
        if (!call || isAnother(held.value, figure)) {
          unknown += 1;
          continue;
        }
        const format = options.general || held.format !== 'General' ? formatToGive(held, figure) : null;
        if (format !== null) formats.push({ row, column, value: format });
      }
      writeFormats(sheet, formats);
      formatted += formats.length;
    }
    if (formatted > 0) await context.sync();
    return {
      figures: sheets.reduce((sum, { cells }) => sum + cells.length, 0),
      formatted,
      unknown,
      locked: sheets.flatMap(({ name, locked }) => (locked ? [name] : [])),
    };
  });

const placeName = (sheet: string, row: number, column: number): string => `${sheet}!${addressOf(row, column)}`;

/** The cell still shows what it was told before: the format of today's figure would say too much of that. */
const isAnother = (shown: unknown, figure: CellFigure | null): boolean =>
  figure !== null && typeof shown === 'number' && shown !== figure.value;

/** Sheets with cells that show one figure. */
async function findOurs(context: Excel.RequestContext): Promise<OurSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/protection/protected');
  await context.sync();
  const used = worksheets.items.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    return { sheet, range };
  });
  await context.sync();
  const found: OurSheet[] = [];
  for (const { sheet, range } of used) {
    if (range.isNullObject) continue;
    const cells = await ourCells(context, sheet, range);
    if (cells.length > 0) found.push({ name: sheet.name, sheet, locked: sheet.protection.protected, cells });
  }
  return found;
}

async function ourCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { rowIndex, columnIndex, rowCount, columnCount }: Excel.Range,
): Promise<Placed<OurCell>[]> {
  const found: Placed<OurCell>[] = [];
  const height = Math.max(1, Math.floor(CELLS_AT_ONCE / columnCount));
  for (let from = 0; from < rowCount; from += height) {
    const part = sheet.getRangeByIndexes(rowIndex + from, columnIndex, Math.min(height, rowCount - from), columnCount);
    part.load('formulas');
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one answer must not be too large
    await context.sync();
    part.formulas.forEach((line: unknown[], r) =>
      line.forEach((formula, c) => {
        const call = ourCall(formula);
        if (call)
          found.push({
            row: rowIndex + from + r,
            column: columnIndex + c,
            value: { face: call.face, args: literalsOf(call.arguments) },
          });
      }),
    );
  }
  return found;
}

/** Lets Excel calculate the cells whose arguments only it knows, and hears what they ask for. */
async function calculated(
  context: Excel.RequestContext,
  sheets: readonly OurSheet[],
  { hear, patience = PATIENCE_MS }: FormatOptions,
): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const heard = new Map<string, readonly unknown[]>();
  const asked = sheets.map(({ name, sheet, cells }) => ({
    name,
    sheet,
    cells: cells.filter(({ value }) => !value.args),
  }));
  const missing = new Set(
    asked.flatMap(({ name, cells }) => cells.map(({ row, column }) => placeName(name, row, column))),
  );
  if (missing.size === 0) return heard;
  let all: () => void;
  const done = new Promise<void>((resolve) => (all = resolve));
  const stop = hear(({ address, args }) => {
    const name = `${sheetOf(address).replace(/^.*\]/, '')}!${address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '')}`;
    heard.set(name, args);
    if (missing.delete(name) && missing.size === 0) all();
  });
  try {
    for (const { sheet, cells } of asked)
      for (const { row, column, rows } of blocksOf(cells)) {
        const range = sheet.getRangeByIndexes(row, column, rows.length, rows[0]!.length);
        range.setDirty();
        range.calculate();
      }
    await context.sync();
    await Promise.race([done, new Promise((resolve) => setTimeout(resolve, patience))]);
  } finally {
    stop();
  }
  return heard;
}
