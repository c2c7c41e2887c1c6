/**
 * Univer, started: one workbook, the XIAOMI functions, number formats of XIAOMI cells.
 * This file and the chunks behind it are loaded after the page shows.
 *
 * Order matters: first the workbook, then all functions in the same tick. A function registered before there is a
 * workbook throws; a cell entered before its function is registered stays #NAME? for good.
 */
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/sheets-drawing-ui/lib/index.css';
import {
  ICommandService,
  IUndoRedoService,
  LogLevel,
  UndoCommand,
  Univer,
  UniverInstanceType,
  type IWorkbookData,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import {
  AddWorksheetMergeMutation,
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorValueObject,
  IFunctionService,
  ILayoutService,
  NumberValueObject,
  RemoveWorksheetMergeMutation,
  StringValueObject,
  UniverSheetsCorePreset,
  type BaseValueObject,
  type IFunctionInfo,
} from '@univerjs/preset-sheets-core';
import type { Lang } from '../src/core/lang';
import type { Undo } from '../src/hosts/port';
import { callFace, type Call, type CellResult, type Result, type Variant } from './adapt';
import type { CallLog, Place } from './calls';
import { chartPlugin, chartsOn, type GridCharts } from './charts';
import { completeOurs } from './completion';
import { explainErrors, reasonsOf, type ReasonAt } from './explained';
import { formatsOf, showFormats } from './formats';
import { describe, speaking, wordsOf } from './grid-language';
import { fitAnswers, fitRows } from './heights';
import { mendDrawing } from './no-sheet';
import { mendPaste } from './paste';
import { sheetsNow, type SheetsNow } from './sheets-now';
import { undoOverride, type GroupingUndo } from './undo';

export interface FunctionSet {
  readonly faces: Readonly<Record<string, (...args: never[]) => unknown>>;
  readonly infos: ReadonlyMap<string, IFunctionInfo>;
  readonly infosIn: (lang: Lang) => Promise<ReadonlyMap<string, IFunctionInfo>>;
}

export interface EngineOptions {
  readonly container: HTMLElement;
  readonly lang: Lang;
  /** That of the page, which may change. */
  readonly language: () => Lang;
  readonly dark: boolean;
  readonly workbook: Partial<IWorkbookData>;
  readonly functions: FunctionSet;
  readonly calls: CallLog;
  /** A function of the cell at `place` was called. */
  readonly onCall: (place: Place, call: Call) => void;
}

interface MergeRange {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Engine {
  readonly api: FUniver;
  /** Everything done inside is one step of undo; when `work` throws, it is taken back. */
  transaction(work: () => void): Undo | undefined;
  readonly charts: GridCharts;
  /**
   * Merges ranges of a sheet, or takes merged ranges apart. (Univer's own command does it later, and may ask the user.)
   */
  setMerged(sheetId: string, ranges: readonly MergeRange[], merged: boolean): void;
  /** Gives rows the heights of their texts. */
  fitRows(sheetId: string, row: number, rows: number): void;
  /** Why a cell shows an error, as far as that is known. */
  readonly reasonAt: ReasonAt;
  /** Calls back after each step that the user can undo, and after each that was undone. */
  onEdited(listener: () => void): void;
  /** Brings a sheet to the front, if it is there. */
  show(sheetId: string): void;
  /** The cells have the focus. */
  focus(): void;
  /** What is being typed into a cell is entered. */
  commit(): Promise<void>;
  /** Everything that is there, as plain data. */
  sheetsNow(): SheetsNow;
  /** The grid's own words, and what is said of the functions while they are typed, follow the language of the page. */
  speak(lang: Lang): Promise<void>;
  /** Calculates every formula again, e.g. after the language changed. */
  recalculate(): void;
  dispose(): void;
}

export async function startEngine(options: EngineOptions): Promise<Engine> {
  const { type, words } = await wordsOf(options.lang);
  const univer = new Univer({
    locale: type,
    locales: { [type]: words },
    logLevel: LogLevel.ERROR,
    darkMode: options.dark,
    override: [undoOverride as never],
  });
  const preset = UniverSheetsCorePreset({
    container: options.container,
    ribbonType: 'simple',
    disableTextFormatMark: true,
    disableTextFormatAlert: true,
    sheets: { disableForceStringMark: true, disableForceStringAlert: true, autoHeightForMergedCells: true },
  } as never);
  for (const entry of preset.plugins) {
    if (Array.isArray(entry)) univer.registerPlugin(entry[0], entry[1]);
    else univer.registerPlugin(entry);
  }
  univer.registerPlugin(...chartPlugin);
  const api = FUniver.newAPI(univer);
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, options.workbook);
  registerFaces(univer, options);
  const formatAt = formatsOf(univer, options.calls);
  completeOurs(univer);
  showFormats(univer, formatAt);
  const reasonAt = reasonsOf(univer, options.calls, options.language);
  explainErrors(univer, reasonAt);
  mendPaste(univer);
  mendDrawing();
  api.getFormula().calculationResultApplied(() => fitAnswers(univer));
  const recalculate = (): void => api.getFormula().executeCalculation();
  // A fresh calculation, now that the functions are there.
  setTimeout(recalculate, 0);
  forgetMovedCells(api, options.calls, recalculate);

  const charts = chartsOn(univer, api, options.language);
  return {
    api,
    reasonAt,
    charts,
    sheetsNow: () => sheetsNow({ univer, api, calls: options.calls, charts, formatAt }),
    transaction(work) {
      const service = univer.__getInjector().get(IUndoRedoService) as GroupingUndo;
      const step = service.group(work);
      return step
        ? {
            possible: () => service.isLast(step),
            run: () => void univer.__getInjector().get(ICommandService).executeCommand(UndoCommand.id),
          }
        : undefined;
    },
    setMerged: (sheetId, ranges, merged) =>
      setMerged(univer, api.getActiveWorkbook()!.getId(), sheetId, ranges, merged),
    fitRows: (sheetId, row, rows) => fitRows(univer, api.getActiveWorkbook()!.getId(), sheetId, row, rows),
    onEdited(listener) {
      univer
        .__getInjector()
        .get(IUndoRedoService)
        .undoRedoStatus$.subscribe(({ undos, redos }) => {
          if (undos + redos > 0) listener();
        });
    },
    show(sheetId) {
      const workbook = api.getActiveWorkbook()!;
      const sheet = workbook.getSheetBySheetId(sheetId);
      if (sheet) workbook.setActiveSheet(sheet);
    },
    focus: () => univer.__getInjector().get(ILayoutService).focus(),
    async commit() {
      const workbook = api.getActiveWorkbook()!;
      if (workbook.isCellEditing()) await workbook.endEditingAsync(true);
    },
    speak: speaking(univer, options.functions.infosIn),
    recalculate,
    dispose: () => univer.dispose(),
  };
}

function setMerged(
  univer: Univer,
  unitId: string,
  subUnitId: string,
  list: readonly MergeRange[],
  merged: boolean,
): void {
  const injector = univer.__getInjector();
  const ranges = list.map((r) => ({
    startRow: r.row,
    endRow: r.row + r.rows - 1,
    startColumn: r.column,
    endColumn: r.column + r.columns - 1,
  }));
  const params = { unitId, subUnitId, ranges };
  const [id, reverse] = merged
    ? [AddWorksheetMergeMutation.id, RemoveWorksheetMergeMutation.id]
    : [RemoveWorksheetMergeMutation.id, AddWorksheetMergeMutation.id];
  injector.get(ICommandService).syncExecuteCommand(id, params);
  injector
    .get(IUndoRedoService)
    .pushUndoRedo({ unitID: unitId, undoMutations: [{ id: reverse, params }], redoMutations: [{ id, params }] });
}

function registerFaces(univer: Univer, { functions, calls, onCall }: EngineOptions): void {
  const service = univer.__getInjector().get(IFunctionService);

  class Face extends BaseFunction {
    constructor(
      name: string,
      private readonly face: (...args: never[]) => unknown,
    ) {
      super(`XIAOMI.${name}`);
    }
    override calculate(...variants: BaseValueObject[]): BaseValueObject {
      const name = this.name!.toString().replace('XIAOMI.', '');
      const { result, call } = callFace(name, this.face, variants as unknown as Variant[]);
      const place = { sheet: this.subUnitId!, row: this.row, column: this.column };
      calls.record(place, call);
      onCall(place, call);
      return valueObject(result);
    }
    /** Else the text "2025-09" would arrive as a date. */
    override isArgumentsIgnoreNumberPattern(): boolean {
      return true;
    }
  }

  service.registerExecutors(...Object.entries(functions.faces).map(([name, face]) => new Face(name, face)));
  describe(univer, functions.infos);
}

function valueObject(result: Result): BaseValueObject {
  if (!Array.isArray(result)) return cellObject(result as CellResult);
  const rows = result as readonly (readonly CellResult[])[];
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => row.map(cellObject)),
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

/** Built by type, never through Univer's reading of text: "2025-09" and "14.7%" are texts here. */
function cellObject(value: CellResult): BaseValueObject {
  if (typeof value === 'number') return NumberValueObject.create(value);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  if (typeof value === 'string') return StringValueObject.create(value);
  return ErrorValueObject.create(value.error as never);
}

const MOVING = /^sheet\.mutation\.(insert-(row|col)|remove-(rows|col)|move-(range|rows|columns)|reorder-range)$/;

/**
 * What is remembered per cell is worthless after rows or columns moved: calculate again. Results on their way belong to
 * the cells as they were before, and Univer would write them there: they are stopped.
 */
function forgetMovedCells(api: FUniver, calls: CallLog, recalculate: () => void): void {
  api.getActiveWorkbook()!.onCommandExecuted((command) => {
    if (!MOVING.test(command.id)) return;
    api.getFormula().stopCalculation();
    calls.clear();
    recalculate();
  });
}
