/**
 * Pages with numbered notes get a narrow first column: the numbers hang in it, and titles, tables and the texts of the
 * notes begin at one edge beside it, however wide the tables' columns are.
 */
import type { Block, Cell, CellRef, ChartSpec, Formula, Page } from '../../../page/page';
import { rangesAt } from '../../../page/ranged-bars';

const isNumber = (cell: Cell | undefined): boolean => cell?.role === 'mark' && typeof cell.value === 'number';
const nothing: Cell = { value: null, format: 'General', role: 'text', display: '', citations: [], marks: [] };

const right = (ref: CellRef): CellRef => ({ ...ref, column: ref.column + 1 });
const formula = (parts: Formula): Formula => parts.map((part) => (typeof part === 'string' ? part : right(part)));
const cell = (one: Cell): Cell =>
  one.formulas
    ? { ...one, formulas: { native: formula(one.formulas.native), addin: formula(one.formulas.addin) } }
    : one;
const chart = (spec: ChartSpec): ChartSpec => ({
  ...spec,
  series: spec.series.map((one) => ({
    ...one,
    nameRef: right(one.nameRef),
    categoryRefs: one.categoryRefs.map(right),
    valueRefs: one.valueRefs.map(right),
    ...(one.ranges && { ranges: rangesAt(one.ranges, ({ ref }) => right(ref)) }),
  })),
});

function moved(block: Block): Block {
  if (block.kind === 'chart') return { ...block, column: block.column + 1, chart: chart(block.chart) };
  if (block.kind === 'notes')
    return { ...block, cells: block.cells.map((line) => (isNumber(line[0]) ? line : [nothing, ...line])) };
  return { ...block, column: block.column + 1, cells: block.cells.map((line) => line.map(cell)) };
}

/** Columns that a page moves to the right. */
export const marginColumns = (page: Page): 0 | 1 =>
  page.blocks.some((block) => block.kind === 'notes' && block.cells.some((line) => isNumber(line[0]))) ? 1 : 0;

export function withMargin(page: Page): Page {
  if (marginColumns(page) === 0) return page;
  return { ...page, blocks: page.blocks.map(moved), widths: [0, ...page.widths] };
}
