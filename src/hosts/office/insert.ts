/**
 * Inserts a page, all or nothing.
 *
 *   at the selection:  where (1 sync) -> what stands there (1) -> write (1)
 *   -> look whether the formulas took (1, formulas only)
 *   on a new sheet:    names (1 sync) -> write (1) -> look (1, formulas only)
 *
 * Formulas that did not take are written once more as values (1). Inside of a table of the user's own: to look at the
 * table (1), and what Excel has filled beyond the page is put back (1). Whatever fails on the way, the workbook is put
 * back.
 */
import { rectAddress, pageReach, pageSize } from '../../page/grid';
import type { Page } from '../../page/page';
import { fillWords, joinWords, type Words } from '../../core/lang';
import { planCharts } from './charts';
import {
  isFree,
  type FormulaMode,
  type InsertOptions,
  type InsertResult,
  type LinkedPage,
  type TargetOptions,
} from '../port';
import { anchorOf, leadsTo, linkedSheet, type LinkedSheet } from './linked';
import { written } from './matrices';
import { clearPage, type PageBefore } from './older-pages';
import { lookAtColumns, othersChanged, putOthersBack, type OwnTable } from './own-table';
import { inTime, PATIENCE_MS } from './patience';
import { codeOf, NOTES, refused, tooOld } from './problems';
import { onSheet } from '../../page/sheet-names';
import { NOTHING_BEFORE, surveyNewSheet, surveySelection, type Before, type Place, type PlaceOnSheet } from './survey';
import { isNewEnough, supports } from './supports';
import { takeBack } from './undo';
import { draw, tableNames, writeContents } from './write';

export const survey = (
  context: Excel.RequestContext,
  page: Page,
  options: TargetOptions,
  forWriting: boolean,
  anchor?: string,
): Promise<Place> =>
  options.where === 'new-sheet'
    ? surveyNewSheet(context, page, options.sheetName ?? page.title, anchor)
    : surveySelection(context, page, { forWriting, anchor, known: options.known });

type Inserted = Extract<InsertResult, { status: 'inserted' }>;

/** What Excel shows for a function that it does not know or does not let run. */
const NOT_TAKEN: ReadonlySet<unknown> = new Set(['#NAME?', '#BLOCKED!', '#UNKNOWN!']);

export async function insertPage(page: Page, options: InsertOptions, patience = PATIENCE_MS): Promise<InsertResult> {
  if (!isNewEnough()) throw tooOld();
  try {
    return await attempt(page, options, [], patience);
  } catch (error) {
    // Some Excels refuse functions of add-ins from outside (Turkish, for one) and would take the values.
    const { cause, undone, written: wasWritten } = error as { cause?: unknown; undone?: boolean; written?: boolean };
    if (options.formulas !== 'addin' || undone === false || wasWritten || !hasFormulas(page) || !formulasToBlame(cause))
      throw error;
    return attempt(page, { ...options, formulas: 'values' }, [NOTES.formulasRefused], patience);
  }
}

async function attempt(
  page: Page,
  options: InsertOptions,
  notes: readonly Words[],
  patience: number,
  grouped = supports('ExcelApi', '1.20'),
): Promise<InsertResult> {
  const progress: {
    place: Place | null;
    added: string[];
    written: boolean;
    inserted: Inserted | null;
    abandoned: boolean;
  } = {
    place: null,
    inserted: null,
    added: [],
    written: false,
    abandoned: false,
  };
  /** The user has been told that nothing was inserted: a late answer must not go on writing. */
  const stopIfAbandoned = (): void => {
    if (progress.abandoned) throw new Error('the answer came too late');
  };
  const batch = async (context: Excel.RequestContext): Promise<InsertResult> => {
    const place = await survey(context, page, options, true, options.linked && anchorOf(options.linked));
    stopIfAbandoned();
    if (!isFree(place.target) && !options.overwrite) return { status: 'occupied', target: place.target };
    const charts = planCharts(page, place.kind === 'sheet' ? place.charts.map(({ name }) => name) : []);
    const leadTo = linkedSheet(page, options.linked, place);
    const beside = leadTo?.isNew
      ? [onSheet(leadTo.sheetName, rectAddress({ row: 0, column: 0, ...pageReach(options.linked!.page) }, CORNER))]
      : [];
    const done = (formulas: FormulaMode, more: readonly Words[] = []): Inserted => {
      const all = [...notes, ...more, ...linkNotes(page, leadTo, options.linked, place)];
      return {
        status: 'inserted',
        address: place.target.address,
        formulas,
        ...(beside.length > 0 && { beside }),
        ...(all.length > 0 && { note: joinWords(all, ' ') }),
      };
    };

    const { worksheets } = context.workbook;
    const ownTable = place.kind === 'sheet' ? place.ownTable : null;
    progress.place = place;
    progress.added = [
      ...(place.kind === 'new-sheet' ? [place.sheetName] : []),
      ...(leadTo?.isNew ? [leadTo.sheetName] : []),
    ];
    const sheet = place.kind === 'sheet' ? worksheets.getItem(place.sheetId) : worksheets.add(place.sheetName);
    // Links can only be set to a sheet that is there.
    if (leadTo?.isNew) drawLinked(worksheets.add(leadTo.sheetName), options.linked!.page, place.taken);
    const older = place.kind === 'sheet' ? place.older : [];
    for (const one of older) clearPage(sheet, one);
    draw(sheet, {
      page,
      origin: place.origin,
      mode: options.formulas,
      names: tableNames(page, withoutTables(place.taken, older)),
      charts,
      before: withoutHeights(place, older),
      linked: leadTo,
      plain: ownTable !== null,
    });
    if (place.kind === 'new-sheet') sheet.activate();
    await context.sync();
    stopIfAbandoned();
    progress.written = true;

    const formulas = await settle(context, sheet, place, ownTable);
    const result = done(formulas, formulas === options.formulas ? [] : [NOTES.unknownFunctions]);
    // Charts last: they cannot be put back.
    if (place.kind !== 'sheet' || place.going.length === 0) return result;
    stopIfAbandoned();
    progress.inserted = result;
    await removeCharts(context, place);
    return result;
  };
  /** Which formulas took, and what has to be mended where they did not. */
  const settle = async (
    context: Excel.RequestContext,
    sheet: Excel.Worksheet,
    place: Place,
    ownTable: OwnTable | null,
  ): Promise<FormulaMode> => {
    if (options.formulas === 'values' || !hasFormulas(page)) return options.formulas;
    const { took, filled } = await lookAgain(context, sheet, page, place, ownTable);
    if (took && !filled) return 'addin';
    stopIfAbandoned();
    if (filled) putOthersBack(sheet, ownTable!, filled, place.origin.row);
    if (!took) writeContents(sheet, page, place.origin, 'values');
    await context.sync();
    return took ? 'addin' : 'values';
  };

  try {
    const delayForCellEdit = options.waitForEdit ?? false;
    const run = grouped
      ? Excel.run({ mergeUndoGroup: true, delayForCellEdit }, batch)
      : Excel.run({ delayForCellEdit }, batch);
    // Who edits a cell may take any time.
    return await (delayForCellEdit ? run : inTime(run, patience));
  } catch (error) {
    progress.abandoned = true;
    // The page stands; a chart that Excel did not take away is removed alone, or the user is told of it.
    if (progress.inserted) return withoutOldCharts(progress.inserted, progress.place as PlaceOnSheet, patience);
    // While a cell is being edited Excel takes no request at all, so there is nothing to take back from the first one.
    const untouched =
      progress.place === null || (!progress.written && codeOf(error) === 'InvalidOperationInCellEditMode');
    const undone = untouched || (await takeBack(page, progress.place!, progress.added, patience));
    // Something that Excel cannot put into a group: rather without it than not at all.
    if (grouped && undone && codeOf(error) === 'UndoNotSupported')
      return attempt(page, options, notes, patience, false);
    throw Object.assign(refused(error, undone), { written: progress.written });
  }
}

/** Queues and sends. Found anew by their ids: each may have gone by now. */
async function removeCharts(context: Excel.RequestContext, { sheetId, going }: PlaceOnSheet): Promise<void> {
  const { charts } = context.workbook.worksheets.getItem(sheetId);
  charts.load('items/id');
  await context.sync();
  const ids = new Set(going.map(({ id }) => id));
  for (const chart of charts.items) if (ids.has(chart.id)) chart.delete();
  await context.sync();
}

async function withoutOldCharts(inserted: Inserted, place: PlaceOnSheet, patience: number): Promise<InsertResult> {
  try {
    await inTime(
      Excel.run({ delayForCellEdit: true }, (context) => removeCharts(context, place)),
      patience,
    );
    return inserted;
  } catch {
    const left = fillWords(NOTES.chartsLeft, { list: place.going.map(({ title }) => title).join('; ') });
    return { ...inserted, note: joinWords([...(inserted.note ? [inserted.note] : []), left], ' ') };
  }
}

/** Names that are free once these pages have gone. */
function withoutTables(taken: readonly string[], older: readonly PageBefore[]): readonly string[] {
  const going = new Set(older.flatMap(({ tables }) => tables.map(({ name }) => name)));
  return taken.filter((name) => !going.has(name));
}

/** Rows that an older page has made high for its texts are to be as high as the new one's. */
function withoutHeights({ before, origin }: Place, older: readonly PageBefore[]): Before {
  const theirs = new Set(older.flatMap(({ merged }) => merged.flatMap(({ row, height }) => (height ? [row] : []))));
  return { ...before, heights: before.heights.map((height, i) => (theirs.has(origin.row + i) ? 0 : height)) };
}

const CORNER = { row: 0, column: 0 };

const drawLinked = (sheet: Excel.Worksheet, page: Page, taken: readonly string[]): void =>
  draw(sheet, {
    page,
    origin: CORNER,
    mode: 'values',
    names: tableNames(page, taken),
    charts: [],
    before: NOTHING_BEFORE,
    linked: null,
  });

function linkNotes(
  page: Page,
  leadTo: LinkedSheet | null,
  linked: LinkedPage | undefined,
  { canAddSheets }: Place,
): readonly Words[] {
  if (leadTo) return leadTo.isNew ? [fillWords(NOTES.linkedAdded, { sheet: leadTo.sheetName })] : [];
  return linked?.add && !canAddSheets && leadsTo(page, linked.page.id) ? [NOTES.linkedRefused] : [];
}

const hasFormulas = (page: Page): boolean => written(page, 'addin', CORNER).formulaCells.length > 0;

/** Which request it was that Excel refused, as far as it says. */
function formulasToBlame(cause: unknown): boolean {
  const code = codeOf(cause);
  const where = (cause as { debugInfo?: { errorLocation?: unknown } } | null)?.debugInfo?.errorLocation;
  return code === 'InvalidArgument' || (code === 'GeneralException' && /formulas/i.test(String(where)));
}

interface Seen {
  /** Whether Excel has taken the page's formulas as formulas that it knows. */
  readonly took: boolean;
  /** What stands in the columns of the user's own table, when Excel has filled more of them than the page. */
  readonly filled: readonly (readonly unknown[])[] | null;
}

/** One sync. */
async function lookAgain(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  page: Page,
  { origin }: Place,
  ownTable: OwnTable | null,
): Promise<Seen> {
  const { rows, columns } = pageSize(page);
  const range = sheet.getRangeByIndexes(origin.row, origin.column, rows, columns);
  range.load(['formulas', 'values']);
  const around = ownTable && lookAtColumns(sheet, ownTable);
  await context.sync();
  const { formulas, values } = range;
  const took = written(page, 'addin', origin).formulaCells.every(
    ({ row, column }) => String(formulas[row]![column]).startsWith('=') && !NOT_TAKEN.has(values[row]![column]),
  );
  return {
    took,
    filled: ownTable && around && othersChanged(ownTable, around.formulas, origin.row) ? around.formulas : null,
  };
}
