/** Sheets as the playground hands them over, of pages that were inserted and of cells that somebody typed. */
import { fillPage, pages } from '../../src/content/index';
import { dataset } from '../../src/dataset/index';
import { currentChart, sheetCharts } from '../../src/hosts/grid/charts';
import { gridCell } from '../../src/hosts/grid/cells';
import { layOut } from '../../src/hosts/grid/layout';
import { formatNumber } from '../../src/page/number-format';
import { pageReach } from '../../src/page/grid';
import type { CellRef, Page } from '../../src/page/page';
import { singleCall } from '../../src/formula/calls';
import { literalOf } from '../../src/formula/literals';
import { cellFinder } from '../../src/saved/charts';
import { lookOf } from '../../src/saved/grid-look';
import type { GridCellNow, GridSheetNow } from '../../src/saved/grid-sheet';

const WIDTH = 88;
const HEIGHT = 24;

/** What the playground remembers of a formula that is one call. */
function callOf(formula: string | undefined): Pick<GridCellNow, 'call'> {
  const call = formula === undefined ? null : singleCall(formula);
  return call ? { call: { name: call.name, args: call.arguments.map(literalOf) } } : {};
}

export function pageCells(page: Page, origin: CellRef): GridCellNow[] {
  return layOut(page).cells.flatMap((line, r) =>
    line.flatMap((cell, c): GridCellNow[] => {
      if (!cell) return [];
      const { f, s } = gridCell(cell, origin, 'addin');
      const formula = f ?? undefined;
      return [
        {
          row: r + origin.row,
          column: c + origin.column,
          value: cell.value,
          shown: cell.marked?.display ?? cell.display,
          look: lookOf(s),
          ...(formula !== undefined && { formula }),
          ...callOf(formula),
        },
      ];
    }),
  );
}

export const typed = (
  row: number,
  column: number,
  value: GridCellNow['value'],
  more: Partial<GridCellNow> = {},
): GridCellNow => ({
  row,
  column,
  value,
  shown: typeof value === 'number' ? formatNumber(more.look?.format ?? 'General', value) : String(value ?? ''),
  look: {},
  ...callOf(more.formula),
  ...more,
});

export function sheetOf(
  name: string,
  cells: readonly GridCellNow[],
  page?: { page: Page; origin: CellRef },
): GridSheetNow {
  const reach = page ? pageReach(page.page) : { rows: 0, columns: 0 };
  const origin = page?.origin ?? { row: 0, column: 0 };
  const [rows, columns] = [origin.row + reach.rows + 2, origin.column + reach.columns + 2];
  const cellAt = cellFinder(cells);
  const corner = (row: number, column: number) => ({ row, column, rowOffset: 0, columnOffset: 0 });
  return {
    name,
    tabColor: null,
    gridlines: true,
    freeze: null,
    widths: Array.from({ length: columns }, () => WIDTH),
    heights: Array.from({ length: rows }, () => HEIGHT),
    hidden: { sheet: false, rows: [], columns: [] },
    cells,
    merges: [],
    charts: (page ? sheetCharts(page.page, origin) : []).map(({ area, data }) => ({
      data,
      now: currentChart(data, (ref) => {
        const cell = cellAt(ref);
        return { value: cell?.value ?? null, shown: cell?.shown ?? '' };
      }),
      from: corner(area.row, area.column),
      to: corner(area.row + area.rows, area.column + area.columns),
      width: area.columns * WIDTH,
      height: area.rows * HEIGHT,
    })),
  };
}

export const save = { dataset, lang: 'en' as const, front: 0 };

/** A page where somebody put it. */
export function insertedSheet(
  id: string,
  origin: CellRef,
  change: (cell: GridCellNow) => GridCellNow = (cell) => cell,
): GridSheetNow {
  const spec = pages.find((one) => one.id === id)!;
  const page = fillPage(spec, dataset, { lang: 'en', charts: true });
  return sheetOf(page.title, pageCells(page, origin).map(change), { page, origin });
}

/** Pages with charts of several kinds, and a sheet with a bit of everything that calculates without an error. */
export const someWork = (): GridSheetNow[] => [
  sheetOf('Mine', [
    typed(0, 0, 0.23, { formula: '=XIAOMI.SHARE("Europe","2025Q2")', look: { format: '0%' } }),
    typed(1, 0, 0.46, { formula: '=2*XIAOMI.SHARE("Europe","2025Q2")', look: { strike: true, fill: 'FFF4CE' } }),
    typed(2, 0, 0.2645, { formula: '=SUM(A1:A2*A1:A2)' }),
    typed(3, 0, 0.46, { formula: '=MAX(A1:A3)', look: { typeface: 'Consolas', horizontal: 'center' } }),
    typed(0, 1, '=1+1'),
    typed(1, 1, { error: '#N/A' }, { shown: '#N/A' }),
    typed(2, 1, true),
    typed(3, 1, 46354, { look: { format: 'yyyy-mm-dd', left: { style: 'dashDot', color: '000000' } } }),
  ]),
  ...['japan-vendors', 'position-by-region', 'share-over-time', 'stores', 'double-11'].map((id) =>
    insertedSheet(id, { row: 2, column: 1 }),
  ),
];
