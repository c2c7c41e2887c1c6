/**
 * Charts of a page on a sheet: where they lie, and what they show when the cells that they stand for have changed. Pure: knows no Univer.
 *
 *   chart of a page --sheetChart--> area and data (kept in the workbook) --shifted with rows and columns--> --currentChart--> what is drawn
 */
import { words, type Lang } from '../../core/lang';
import { chartBlocks, type Rect } from '../../page/grid';
import type { CellRef, ChartSeries, ChartSpec, Page } from '../../page/page';
import { withoutMarks } from '../../page/marks';

/** Where the parts of a series stand on the sheet; null: the cell is gone. */
interface SeriesCells {
  readonly name: CellRef | null;
  readonly categories: readonly (CellRef | null)[];
  readonly values: readonly (CellRef | null)[];
}
/** All that a chart needs, as plain data. It does not say on which sheet: a copy of a sheet has the same. */
export interface ChartData {
  readonly lang: Lang;
  readonly spec: ChartSpec;
  readonly cells: readonly SeriesCells[];
}
export interface SheetChart {
  readonly area: Rect;
  readonly data: ChartData;
}

/** The charts of a page whose corner stands at `origin`, with cells counted from the corner of the sheet. */
export function sheetCharts(page: Page, origin: CellRef): readonly SheetChart[] {
  const onSheet = ({ row, column }: CellRef): CellRef => ({ row: row + origin.row, column: column + origin.column });
  return chartBlocks(page).map(({ chart: spec, ...block }) => ({
    area: { ...onSheet(block), rows: block.rows, columns: block.columns },
    data: {
      lang: page.lang,
      spec,
      cells: spec.series.map((one) => ({
        name: onSheet(one.nameRef),
        categories: one.categoryRefs.map(onSheet),
        values: one.valueRefs.map(onSheet),
      })),
    },
  }));
}

interface Lines {
  readonly axis: 'row' | 'column';
  readonly from: number;
  readonly count: number;
}
/** Rows or columns that come, go or move before others, or cells that are moved to another corner; null: to another sheet. */
export type Shift =
  | (Lines & { readonly kind: 'insert' | 'remove' })
  | (Lines & { readonly kind: 'reorder'; readonly before: number })
  | { readonly kind: 'move'; readonly from: Rect; readonly to: CellRef | null };

const holds = ({ row, column, rows, columns }: Rect, ref: CellRef): boolean =>
  ref.row >= row && ref.row < row + rows && ref.column >= column && ref.column < column + columns;

/** Where a row or column is afterwards. */
function shiftedLine(at: number, shift: Exclude<Shift, { kind: 'move' }>): number | null {
  const { from, count } = shift;
  const isPart = at >= from && at < from + count;
  if (shift.kind === 'reorder') {
    const { before } = shift;
    const isDown = before > from;
    if (isPart) return at - from + (isDown ? before - count : before);
    if (isDown) return at >= from + count && at < before ? at - count : at;
    return at >= before && at < from ? at + count : at;
  }
  if (at < from) return at;
  if (shift.kind === 'insert') return at + count;
  return isPart ? null : at - count;
}

function shiftedRef(ref: CellRef | null, shift: Shift): CellRef | null {
  if (ref === null) return null;
  if (shift.kind === 'move') {
    const { from, to } = shift;
    // What something else is moved onto is replaced by it, and is that from now on.
    if (!holds(from, ref)) return ref;
    return to && { row: ref.row - from.row + to.row, column: ref.column - from.column + to.column };
  }
  const at = shiftedLine(ref[shift.axis], shift);
  return at === null ? null : { ...ref, [shift.axis]: at };
}

export function shifted(data: ChartData, shift: Shift): ChartData {
  const move = (ref: CellRef | null): CellRef | null => shiftedRef(ref, shift);
  const cells = data.cells.map(({ name, categories, values }) => ({
    name: move(name),
    categories: categories.map(move),
    values: values.map(move),
  }));
  return { ...data, cells };
}

/** A cell as it is now. */
export interface CellNow {
  readonly value: unknown;
  readonly shown: string;
}

const CHANGED = words(
  'the source is not that of values changed in the sheet',
  '来源不适用于表中已更改的数值',
  '來源不適用於表中已更改的數值',
);

/**
 * The chart that the cells make now. A value that shows something else than when the chart was made has what the cell shows as its label,
 * and the line of sources says that it is not for that value; one whose cell is gone or holds no number is not drawn.
 */
export function currentChart({ spec, cells, lang }: ChartData, read: (ref: CellRef) => CellNow): ChartSpec {
  let changed = false;
  const series = spec.series.map((one, s): ChartSeries => {
    const at = cells[s]!;
    const text = (ref: CellRef | null, before: string): string => {
      const now = ref === null ? '' : read(ref).shown.trim();
      // An empty head or label is none that anybody could read.
      return now === '' ? before : now;
    };
    const now = one.values.map((value, i) => {
      const ref = at.values[i] ?? null;
      const cell = ref && read(ref);
      const says = cell ? withoutMarks(cell.shown) : '';
      const label = one.labels[i] ?? '';
      if (says === label) return { value, label };
      changed = true;
      return typeof cell?.value === 'number' ? { value: cell.value, label: says } : { value: null, label: '' };
    });
    return {
      ...one,
      name: text(at.name, one.name),
      categories: one.categories.map((category, i) => text(at.categories[i] ?? null, category)),
      values: now.map(({ value }) => value),
      labels: now.map(({ label }) => label),
    };
  });
  if (!changed) return { ...spec, series };
  const said = series.flatMap(({ categories, labels }) =>
    categories.flatMap((category, i) => (labels[i] ? [`${category} ${labels[i]}`] : [])),
  );
  const between = lang === 'en' ? '; ' : '；';
  return {
    ...spec,
    series,
    altText: [spec.title, ...said].join(between),
    sourceLine: [spec.sourceLine, CHANGED[lang]].join(between),
  };
}
