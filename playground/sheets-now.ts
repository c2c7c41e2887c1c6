/** The sheets of the grid at this moment, as plain data: what is saved as a workbook. */
import { numfmt, type ICellData, type IRange, type Univer, type Workbook } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { FormulaDataModel } from '@univerjs/preset-sheets-core';
import { EMU_PER_PIXEL } from '../src/hosts/file/charts/emu';
import { currentChart } from '../src/hosts/grid/charts';
import { lookOf, type GridStyleNow } from '../src/saved/grid-look';
import type { GridCellNow, GridSheetNow } from '../src/saved/grid-sheet';
import { ERROR_CODES } from './adapt';
import type { CallLog } from './calls';
import type { GridCharts } from './charts';
import type { FormatAt } from './formats';

export interface SheetsNow {
  readonly sheets: readonly GridSheetNow[];
  /** Which of them is shown. */
  readonly front: number;
}
interface Grid {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly calls: CallLog;
  readonly charts: GridCharts;
  readonly formatAt: FormatAt;
}
type Sheet = ReturnType<NonNullable<ReturnType<FUniver['getActiveWorkbook']>>['getSheets']>[number];

/** What a file of today has no name for. */
const UNSTORABLE: ReadonlySet<string> = new Set(['#SPILL!', '#CALC!']);
/** Univer's types of cells: numbers are the only ones whose text is not one. */
const [TEXT, BOOLEAN, FORCED_TEXT] = [1, 3, 4];

export function sheetsNow(grid: Grid): SheetsNow {
  const workbook = grid.api.getActiveWorkbook()!;
  const shown = workbook.getActiveSheet().getSheetId();
  const sheets = workbook.getSheets();
  return {
    sheets: sheets.map((sheet) => sheetNow(grid, sheet)),
    front: Math.max(
      0,
      sheets.findIndex((sheet) => sheet.getSheetId() === shown),
    ),
  };
}

function sheetNow(grid: Grid, sheet: Sheet): GridSheetNow {
  const worksheet = sheet.getSheet();
  const cells = cellsNow(grid, sheet);
  const charts = grid.charts.on(sheet.getSheetId());
  const count = (last: readonly number[]): number => last.reduce((most, one) => Math.max(most, one + 1), 0);
  const merges = worksheet.getMergeData();
  const rows = count([
    ...cells.map(({ row }) => row),
    ...merges.map(({ endRow }) => endRow),
    ...charts.map(({ to }) => to.row),
  ]);
  const columns = count([
    ...cells.map(({ column }) => column),
    ...merges.map(({ endColumn }) => endColumn),
    ...charts.map(({ to }) => to.column),
  ]);
  const upTo = (end: number): number[] => Array.from({ length: end }, (_, i) => i);
  const shownAt = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const { xSplit, ySplit, startRow, startColumn } = worksheet.getFreeze();
  return {
    name: sheet.getSheetName(),
    tabColor: lookOf({ cl: { rgb: worksheet.getTabColor() ?? null } }).color ?? null,
    gridlines: !sheet.hasHiddenGridLines(),
    freeze: xSplit > 0 || ySplit > 0 ? { row: ySplit > 0 ? startRow : 0, column: xSplit > 0 ? startColumn : 0 } : null,
    widths: upTo(columns).map((column) => worksheet.getColumnWidth(column)),
    heights: upTo(rows).map((row) => worksheet.getRowHeight(row)),
    hidden: {
      sheet: sheet.isSheetHidden(),
      rows: upTo(rows).filter((row) => !worksheet.getRowRawVisible(row)),
      columns: upTo(columns).filter((column) => !worksheet.getColVisible(column)),
    },
    cells,
    merges: merges.map(({ startRow: top, startColumn: left, endRow: bottom, endColumn: right }) => ({
      top,
      left,
      bottom,
      right,
    })),
    charts: charts.map(({ data, from, to, ...size }) => ({
      ...size,
      data,
      now: currentChart(data, ({ row, column }) => {
        const cell = shownAt.get(`${row},${column}`);
        return { value: cell?.value ?? null, shown: cell?.shown ?? '' };
      }),
      from: inUnits(from),
      to: inUnits(to),
    })),
  };
}

const inUnits = <T extends { readonly rowOffset: number; readonly columnOffset: number }>(corner: T): T => ({
  ...corner,
  rowOffset: Math.round(corner.rowOffset * EMU_PER_PIXEL),
  columnOffset: Math.round(corner.columnOffset * EMU_PER_PIXEL),
});

function cellsNow({ univer, api, calls, formatAt }: Grid, sheet: Sheet): GridCellNow[] {
  const formulas = univer.__getInjector().get(FormulaDataModel);
  const unitId = api.getActiveWorkbook()!.getId();
  const subUnitId = sheet.getSheetId();
  const worksheet = sheet.getSheet();
  const workbook: Workbook = api.getActiveWorkbook()!.getWorkbook();
  const anchors = (formulas.getArrayFormulaRange()?.[unitId]?.[subUnitId] ?? {}) as Record<
    number,
    Record<number, IRange>
  >;
  /** By place: what stands there, and what another cell spills there. */
  const found = new Map<string, { row: number; column: number; cell: ICellData }>();
  const put = (row: number, column: number, cell: ICellData): void =>
    void found.set(`${row},${column}`, { row, column, cell: { ...found.get(`${row},${column}`)?.cell, ...cell } });
  worksheet.getCellMatrix().forValue((row, column, cell) => {
    if (cell) put(row, column, cell);
  });
  const spilled = (formulas.getArrayFormulaCellData()?.[unitId]?.[subUnitId] ?? {}) as Record<
    number,
    Record<number, ICellData | null>
  >;
  for (const [row, line] of Object.entries(spilled))
    for (const [column, cell] of Object.entries(line))
      if (cell) put(Number(row), Number(column), { v: cell.v ?? null, t: cell.t ?? null });

  return [...found.values()].map(({ row, column, cell }): GridCellNow => {
    const formula = formulas.getFormulaStringByCell(row, column, subUnitId, unitId) || undefined;
    const area = anchors[row]?.[column];
    const spills = area && (area.endRow > area.startRow || area.endColumn > area.startColumn);
    const style = worksheet.getComposedCellStyle(row, column) as GridStyleNow;
    const own = formatAt(cell, { workbook, unitId, subUnitId, row, col: column });
    const look = lookOf({ ...style, n: validFormat(own ?? style.n?.pattern) });
    const call = formula === undefined ? undefined : calls.at({ sheet: subUnitId, row, column });
    const isMade = formula !== undefined || spilled[Number(row)]?.[Number(column)] !== undefined;
    const range = sheet.getRange(row, column);
    return {
      row,
      column,
      value: valueOf(cell, isMade),
      shown: range.getDisplayValue(),
      look,
      ...(formula !== undefined && { formula }),
      ...(spills && { spills }),
      ...(call && { call: { name: call.name, args: call.args } }),
    };
  });
}

/** A pattern that Excel would not take makes it repair the file. */
function validFormat(pattern: string | undefined): GridStyleNow['n'] {
  return pattern !== undefined && pattern.length < 256 && numfmt.isValidFormat(pattern) ? { pattern } : null;
}

/** @param isMade by a formula: only these have errors, a text that looks like one is a text. */
function valueOf({ v, t, p }: ICellData, isMade: boolean): GridCellNow['value'] {
  const text = p?.body?.dataStream;
  if (text !== undefined && (v === null || v === undefined || v === ''))
    return text.replace(/\r\n$/, '').replace(/\r/g, '\n');
  if (v === null || v === undefined) return null;
  if (isMade && typeof v === 'string' && ERROR_CODES.has(v)) return { error: UNSTORABLE.has(v) ? '#VALUE!' : v };
  if (t === TEXT || t === FORCED_TEXT) return String(v);
  return t === BOOLEAN ? Boolean(Number(v)) : v;
}
