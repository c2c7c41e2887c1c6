/**
 * Draws pages into Excel at the selected cell.
 *
 *   where (1 sync)  ->  what stands there (1)  ->  write (1)  ->  look whether the formulas took (1, formulas only)
 *
 * All or nothing as far as Excel allows: a refused write is taken back, with the contents, formats and widths that stood there.
 */
import { cellAddress, type CellRef, type Page } from '../../content/spec';
import { pageSize, written, type FormulaMode } from './matrices';
import { codeOf, noRoom, noSingleSelection, refused, sheetProtected, tableInTheWay } from './problems';
import { draw, tableNames, takeBack, writeContents, type Before } from './write';

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;
/** How many occupied cells are named in the question to the user. */
const SHOWN = 5;

interface Target {
  readonly address: string;
  readonly occupiedCount: number;
  readonly occupied: readonly { readonly address: string; readonly text: string }[];
}
interface Place {
  readonly sheet: Excel.Worksheet;
  readonly origin: CellRef;
  readonly before: Before;
  readonly target: Target;
  /** Names of tables and of defined names in the workbook. */
  readonly taken: readonly string[];
}
interface InsertOptions {
  readonly formulas: FormulaMode;
  readonly overwrite: boolean;
}
type InsertResult =
  | { readonly status: 'inserted'; readonly address: string; readonly formulas: FormulaMode }
  | { readonly status: 'occupied'; readonly target: Target };

const supports = (set: string, version: string): boolean => Office.context.requirements.isSetSupported(set, version);

/** Where the page would go and all that has to be known before anything is written: two syncs. */
async function survey(context: Excel.RequestContext, page: Page): Promise<Place> {
  const { rows, columns } = pageSize(page);
  const corner = context.workbook.getSelectedRange().getCell(0, 0);
  const { worksheet } = corner;
  const { protection } = worksheet;
  corner.load(['rowIndex', 'columnIndex']);
  worksheet.load(['id', 'name']);
  protection.load('protected');
  await context.sync();

  const origin = { row: corner.rowIndex, column: corner.columnIndex };
  const { id, name } = worksheet;
  if (origin.row + rows > MAX_ROWS || origin.column + columns > MAX_COLUMNS) throw noRoom(`${name}!${cellAddress(origin)}`, rows, columns);
  if (protection.protected) throw sheetProtected(name);

  const sheet = context.workbook.worksheets.getItem(id);
  const range = sheet.getRangeByIndexes(origin.row, origin.column, rows, columns);
  range.load(['address', 'formulas', 'numberFormat', 'text']);
  const widths = Array.from({ length: columns }, (_, i) => sheet.getRangeByIndexes(origin.row, origin.column + i, 1, 1));
  const heights = Array.from({ length: rows }, (_, i) => sheet.getRangeByIndexes(origin.row + i, origin.column, 1, 1));
  widths.forEach((cell) => cell.load('format/columnWidth'));
  heights.forEach((cell) => cell.load('format/rowHeight'));
  const touched = range.getTables(false);
  touched.load('items/name');
  const { tables, names } = context.workbook;
  tables.load('items/name');
  names.load('items/name');
  await context.sync();

  // eslint-disable-next-line office-addins/load-object-before-read -- loaded as items/name, which the rule does not follow
  const touchedTable = touched.items[0];
  if (touchedTable) throw tableInTheWay(range.address, touchedTable.name);
  const occupied = range.formulas.flatMap((line, row) => line.flatMap((formula, column) => (formula === '' ? [] : [{ row, column }])));
  return {
    sheet,
    origin,
    before: { formulas: range.formulas, formats: range.numberFormat, widths: widths.map((cell) => cell.format.columnWidth), heights: heights.map((cell) => cell.format.rowHeight) },
    target: {
      address: range.address,
      occupiedCount: occupied.length,
      occupied: occupied.slice(0, SHOWN).map((ref) => ({ address: cellAddress(ref, origin), text: range.text[ref.row]![ref.column]!.slice(0, 40) })),
    },
    taken: [...tables.items, ...names.items].map((item) => item.name),
  };
}

/** Writes and, when Excel refuses, takes back what it had done of it. */
async function writeWhole(context: Excel.RequestContext, page: Page, place: Place, mode: FormulaMode): Promise<void> {
  const names = tableNames(page, place.taken);
  try {
    draw(place.sheet, page, place.origin, mode, names, place.before);
    await context.sync();
  } catch (error) {
    let undone = true;
    try {
      const added = names.map((name) => context.workbook.tables.getItemOrNullObject(name));
      added.forEach((table) => table.load('name'));
      await context.sync();
      takeBack(place.sheet, page, place.origin, place.before, added.filter((table) => !table.isNullObject));
      await context.sync();
    } catch {
      undone = false;
    }
    throw refused(error, undone);
  }
}

/** Whether Excel has taken the page's formulas as formulas that it knows: one sync. */
async function formulasTook(context: Excel.RequestContext, page: Page, place: Place): Promise<boolean> {
  const { rows, columns } = pageSize(page);
  const { formulaCells } = written(page, 'addin', place.origin);
  if (formulaCells.length === 0) return true;
  const range = place.sheet.getRangeByIndexes(place.origin.row, place.origin.column, rows, columns);
  range.load(['formulas', 'values']);
  await context.sync();
  const { formulas, values } = range;
  return formulaCells.every(({ row, column }) => String(formulas[row]![column]).startsWith('=') && values[row]![column] !== '#NAME?');
}

/** A batch with one entry in Excel's undo list, where Excel can do that. */
function runOnce<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return supports('ExcelApi', '1.20') ? Excel.run({ mergeUndoGroup: true }, batch) : Excel.run(batch);
}

async function insertPage(page: Page, options: InsertOptions): Promise<InsertResult> {
  return runOnce(async (context): Promise<InsertResult> => {
    const place = await survey(context, page);
    if (place.target.occupiedCount > 0 && !options.overwrite) return { status: 'occupied', target: place.target };
    const done = (formulas: FormulaMode): InsertResult => ({ status: 'inserted', address: place.target.address, formulas });
    if (options.formulas === 'values') {
      await writeWhole(context, page, place, 'values');
      return done('values');
    }
    try {
      await writeWhole(context, page, place, 'addin');
    } catch (error) {
      // Some Excels refuse functions of add-ins from outside (Turkish, for one) and would take the values.
      if (codeOf((error as { cause?: unknown }).cause) !== 'InvalidArgument') throw error;
      await writeWhole(context, page, place, 'values');
      return done('values');
    }
    if (await formulasTook(context, page, place)) return done('addin');
    writeContents(place.sheet, page, place.origin, 'values');
    await context.sync();
    return done('values');
  });
}

const explained = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    throw codeOf(error) === 'InvalidSelection' ? noSingleSelection() : refused(error, true);
  }
};

export function officeHost() {
  return {
    kind: 'office' as const,
    canInsert: true,
    canWriteFormulas: supports('CustomFunctionsRuntime', '1.1'),
    language: (): string => Office.context.displayLanguage ?? '',

    selection: async (): Promise<string> => {
      try {
        return await Excel.run(async (context) => {
          const range = context.workbook.getSelectedRange();
          range.load('address');
          await context.sync();
          return range.address;
        });
      } catch {
        // Several areas, a chart, or a cell being edited: nothing to name.
        return '';
      }
    },

    target: (page: Page): Promise<Target> => explained(Excel.run(async (context) => (await survey(context, page)).target)),

    insert: (page: Page, options: InsertOptions): Promise<InsertResult> => explained(insertPage(page, options)),

    onSelectionChanged: (listener: () => void): (() => void) => {
      let stopped = false;
      const told = (): Promise<void> => {
        if (!stopped) listener();
        return Promise.resolve();
      };
      const handlers = Excel.run(async (context) => {
        const added = [context.workbook.onSelectionChanged.add(told), context.workbook.worksheets.onChanged.add(told)];
        await context.sync();
        return added;
      }).catch(() => []); // the pane still asks before every insert
      return () => {
        stopped = true;
        void handlers.then(async (added) => {
          const first = added[0];
          if (!first) return;
          await Excel.run(first.context, async (context) => {
            for (const handler of added) handler.remove();
            await context.sync();
          });
        }).catch(() => undefined);
      };
    },
  };
}
