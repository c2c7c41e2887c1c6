/**
 * Univer, started: one workbook, the XIAOMI functions, number formats of XIAOMI cells.
 * This file and the chunks behind it are loaded after the page shows.
 *
 * Order matters: first the workbook, then all functions in the same tick. A function registered before there is a workbook
 * throws; a cell entered before its function is registered stays #NAME? for good.
 */
import '@univerjs/preset-sheets-core/lib/index.css';
import {
  ICommandService,
  InterceptorEffectEnum,
  IUndoRedoService,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type IRange,
  type IWorkbookData,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import {
  AddWorksheetMergeMutation,
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorValueObject,
  FormulaDataModel,
  FunctionType,
  IDescriptionService,
  IFunctionService,
  INTERCEPTOR_POINT,
  NumberValueObject,
  RemoveWorksheetMergeMutation,
  SheetInterceptorService,
  StringValueObject,
  UniverSheetsCorePreset,
  type BaseValueObject,
  type IFunctionInfo,
} from '@univerjs/preset-sheets-core';
import type { Lang } from '../src/core/lang';
import { singleCall } from '../src/formula/calls';
import { callFace, type Call, type CellResult, type Result, type Variant } from './adapt';
import type { CallLog, Place } from './calls';
import { mendPaste } from './paste';
import { undoOverride, type GroupingUndo } from './undo';

export interface FunctionSet {
  readonly faces: Readonly<Record<string, (...args: never[]) => unknown>>;
  readonly infos: ReadonlyMap<string, IFunctionInfo>;
}

export interface EngineOptions {
  readonly container: HTMLElement;
  readonly lang: Lang;
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
  transaction(work: () => void): void;
  /** Merges ranges of a sheet, or takes merged ranges apart. (Univer's own command does it later, and may ask the user.) */
  setMerged(sheetId: string, ranges: readonly MergeRange[], merged: boolean): void;
  /** Calculates every formula again, e.g. after the language changed. */
  recalculate(): void;
  dispose(): void;
}

const LOCALES: Record<Lang, { readonly type: LocaleType; readonly load: () => Promise<{ default: unknown }> }> = {
  'en': { type: LocaleType.EN_US, load: () => import('@univerjs/preset-sheets-core/locales/en-US') },
  'zh-CN': { type: LocaleType.ZH_CN, load: () => import('@univerjs/preset-sheets-core/locales/zh-CN') },
  'zh-TW': { type: LocaleType.ZH_TW, load: () => import('@univerjs/preset-sheets-core/locales/zh-TW') },
};

export async function startEngine(options: EngineOptions): Promise<Engine> {
  const locale = LOCALES[options.lang];
  const words = (await locale.load()).default;
  const univer = new Univer({
    locale: locale.type,
    locales: { [locale.type]: words } as never,
    logLevel: LogLevel.ERROR,
    darkMode: options.dark,
    override: [undoOverride as never],
  });
  const preset = UniverSheetsCorePreset({
    container: options.container,
    ribbonType: 'simple',
    disableTextFormatMark: true,
    disableTextFormatAlert: true,
    sheets: { disableForceStringMark: true, disableForceStringAlert: true },
  } as never);
  for (const entry of preset.plugins) {
    if (Array.isArray(entry)) univer.registerPlugin(entry[0], entry[1]);
    else univer.registerPlugin(entry);
  }
  const api = FUniver.newAPI(univer);
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, options.workbook);
  registerFaces(univer, options);
  showFormats(univer, options);
  mendPaste(univer);
  const recalculate = (): void => api.getFormula().executeCalculation();
  // A fresh calculation, now that the functions are there.
  setTimeout(recalculate, 0);
  forgetMovedCells(api, options.calls, recalculate);

  return {
    api,
    transaction: (work) => (univer.__getInjector().get(IUndoRedoService) as GroupingUndo).group(work),
    setMerged: (sheetId, ranges, merged) =>
      setMerged(univer, api.getActiveWorkbook()!.getId(), sheetId, ranges, merged),
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
  const descriptions = univer.__getInjector().get(IDescriptionService);

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
  descriptions.registerDescriptions(
    Object.keys(functions.faces).map(
      (name) =>
        functions.infos.get(name) ?? {
          functionName: `XIAOMI.${name}`,
          functionType: FunctionType.User,
          description: '',
          abstract: '',
          functionParameter: [],
        },
    ),
  );
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

/**
 * A cell that shows what one XIAOMI call answered, alone or as part of what it spills, and has no number format of its own shows
 * its number as the document states it (`<1%`). Done while drawing, so that nothing is written into the sheet and the format follows
 * the arguments.
 */
function showFormats(univer: Univer, { calls }: EngineOptions): void {
  const injector = univer.__getInjector();
  const formulas = injector.get(FormulaDataModel);
  /** The cell whose formula fills this one. */
  const anchorOf = (unitId: string, sheet: string, row: number, column: number): readonly [number, number] | null => {
    const spills = formulas.getArrayFormulaRange()?.[unitId]?.[sheet] ?? {};
    for (const [r, anchors] of Object.entries(spills) as [string, Record<number, IRange>][])
      for (const [c, area] of Object.entries(anchors))
        if (row >= area.startRow && row <= area.endRow && column >= area.startColumn && column <= area.endColumn)
          return [Number(r), Number(c)];
    return null;
  };
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    // Before Univer applies number formats (10) and rounds plain numbers (11).
    priority: 20,
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    handler(cell, location, next) {
      if (!cell || typeof cell.v !== 'number') return next(cell);
      const { unitId, subUnitId, row, col } = location;
      const own = cell.f || cell.si ? ([row, col] as const) : null;
      const anchor = own ?? anchorOf(unitId, subUnitId, row, col);
      if (!anchor) return next(cell);
      const call = calls.at({ sheet: subUnitId, row: anchor[0], column: anchor[1] });
      const pattern = call?.formats?.[row - anchor[0]]?.[col - anchor[1]];
      if (!call || !pattern) return next(cell);
      const style = location.workbook.getStyles().getStyleByCell(cell);
      if (style?.n?.pattern && style.n.pattern !== 'General') return next(cell);
      const formula = formulas.getFormulaStringByCell(anchor[0], anchor[1], subUnitId, unitId);
      if (!formula || singleCall(formula)?.name !== call.name) return next(cell);
      return next({ ...cell, s: { ...style, n: { pattern } } });
    },
  });
}

const MOVING = /^sheet\.mutation\.(insert-(row|col)|remove-(rows|col)|move-(range|rows|columns)|reorder-range)$/;

/** What is remembered per cell is worthless after rows or columns moved: calculate again. */
function forgetMovedCells(api: FUniver, calls: CallLog, recalculate: () => void): void {
  let waiting = false;
  api.getActiveWorkbook()!.onCommandExecuted((command) => {
    if (waiting || !MOVING.test(command.id)) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      calls.clear();
      recalculate();
    }, 50);
  });
}
