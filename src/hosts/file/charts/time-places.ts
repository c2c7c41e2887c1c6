/**
 * Periods are text in their cells, and a time axis needs numbers in cells (LibreOffice draws no others): the years stand in a block
 * of their own below the page's notes, each beside what it belongs to.
 */
import type { Cell, CellRef, NotesBlock, Page } from '../../../content/spec';
import { words } from '../../../core/lang';
import { chartBlocks, withoutMissing } from './plan-charts';

const HEADING = words('Position in time of the chart’s points, in years', '图中各点的时间位置（年）', '圖中各點的時間位置（年）');
/** Name, period, position. */
const POSITION = 2;

const cell = (value: string | number, role: Cell['role'] = 'note'): Cell => ({ value, format: typeof value === 'number' ? '0.00' : 'General', role, display: typeof value === 'number' ? value.toFixed(2) : value, citations: [], marks: [] });

export interface TimePlaces {
  readonly page: Page;
  /** For each chart and series the cells of its points. */
  readonly places: ReadonlyMap<string, readonly (readonly CellRef[])[]>;
}

export function withTimePlaces(page: Page): TimePlaces {
  const places = new Map<string, readonly (readonly CellRef[])[]>();
  const blocks: NotesBlock[] = [];
  let row = page.rowCount + 1;
  for (const { chart, column } of chartBlocks(page)) {
    if (chart.type !== 'timeline') continue;
    const { series } = withoutMissing(chart);
    let next = row + 1;
    places.set(chart.id, series.map((one) => (one.positions ?? []).map(() => ({ row: next++, column: column + POSITION }))));
    const points = series.flatMap((one) => (one.positions ?? []).map((position, i) => [cell(one.name), cell(one.categories[i] ?? ''), cell(position)]));
    blocks.push({ kind: 'notes', row, column, cells: [[cell(HEADING[page.lang], 'subtitle')], ...points] });
    row = next + 1;
  }
  return blocks.length === 0 ? { page, places } : { page: { ...page, blocks: [...page.blocks, ...blocks], rowCount: row - 1 }, places };
}
