/**
 * Charts of a page on a sheet: where they lie, and what they show when the cells that they stand for have changed.
 * Pure: knows no Univer.
 *
 *   chart of a page --sheetChart--> area and data (kept in the workbook) --shifted with rows and columns-->
 *   --currentChart--> what is drawn
 */
import { words, type Lang } from '../../core/lang';
import { chartBlocks, type Rect } from '../../page/grid';
import type { CellRef, ChartSeries, ChartSpec, Page, RangeEnd } from '../../page/page';
import { withoutMarks } from '../../page/marks';

/** Where the parts of a series stand on the sheet; null: the cell is gone. */
interface SeriesCells {
  readonly name: CellRef | null;
  readonly categories: readonly (CellRef | null)[];
  readonly values: readonly (CellRef | null)[];
  /** Of the ends that ranges begin at, where there are ranges. */
  readonly ends?: readonly (CellRef | null)[];
}
/**
 * Cells that were lost, and what brings them back: deleted rows that undo inserts again are the rows that they were.
 */
interface Lost {
  readonly until: string;
  readonly cells: readonly SeriesCells[];
}
/** All that a chart needs, as plain data. It does not say on which sheet: a copy of a sheet has the same. */
export interface ChartData {
  readonly lang: Lang;
  readonly spec: ChartSpec;
  readonly cells: readonly SeriesCells[];
  /** The last one first to come back. */
  readonly lost: readonly Lost[];
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
        ...(one.ranges && { ends: one.ranges.ends.map((end) => end && onSheet(end.ref)) }),
      })),
      lost: [],
    },
  }));
}

/**
 * Whether a chart reads cells of an area, values or names: a page that is written there leaves it nothing of its own.
 */
export const readsFrom = ({ cells }: ChartData, { row, column, rows, columns }: Rect): boolean =>
  cells
    .flatMap(({ name, categories, values, ends = [] }) => [name, ...categories, ...values, ...ends])
    .some((at) => at && at.row >= row && at.row < row + rows && at.column >= column && at.column < column + columns);

interface Lines {
  readonly axis: 'row' | 'column';
  readonly from: number;
  readonly count: number;
}
/**
 * Rows or columns that come, go or move before others; cells that are moved, or that leave for another sheet or arrive
 * from one.
 */
export type Shift =
  | (Lines & { readonly kind: 'insert' | 'remove' })
  | (Lines & { readonly kind: 'reorder'; readonly before: number })
  | { readonly kind: 'move'; readonly from: Rect; readonly to: CellRef }
  | { readonly kind: 'leave' | 'arrive'; readonly area: Rect };
type LineShift = Extract<Shift, Lines>;

const OPPOSITE = { insert: 'remove', remove: 'insert', leave: 'arrive', arrive: 'leave' } as const;
/** What undoes it. */
export function inverse(shift: Shift): Shift {
  if (shift.kind === 'move') {
    const { row, column, rows, columns } = shift.from;
    return { kind: 'move', from: { ...shift.to, rows, columns }, to: { row, column } };
  }
  if (shift.kind === 'reorder') {
    const { from, count, before } = shift;
    const isDown = before > from;
    return { ...shift, from: isDown ? before - count : before, before: isDown ? from : from + count };
  }
  return { ...shift, kind: OPPOSITE[shift.kind] } as Shift;
}

/** The same text for the same shift, in whatever order its parts were written. */
function keyOf(shift: Shift): string {
  const rect = ({ row, column, rows, columns }: Rect): string => `${row},${column},${rows},${columns}`;
  if (shift.kind === 'move') return `move ${rect(shift.from)} ${shift.to.row},${shift.to.column}`;
  if ('area' in shift) return `${shift.kind} ${rect(shift.area)}`;
  const before = shift.kind === 'reorder' ? ` ${shift.before}` : '';
  return `${shift.kind} ${shift.axis} ${shift.from} ${shift.count}${before}`;
}

const holds = ({ row, column, rows, columns }: Rect, ref: CellRef): boolean =>
  ref.row >= row && ref.row < row + rows && ref.column >= column && ref.column < column + columns;

/** Where a row or column is afterwards. */
function shiftedLine(at: number, shift: LineShift): number | null {
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

/** What something else is moved onto is gone: it is that from now on. */
function shiftedRef(ref: CellRef, shift: Shift): CellRef | null {
  if ('area' in shift) return holds(shift.area, ref) ? null : ref;
  if (shift.kind === 'move') {
    const { from, to } = shift;
    if (holds(from, ref)) return { row: ref.row - from.row + to.row, column: ref.column - from.column + to.column };
    return holds({ ...from, ...to }, ref) ? null : ref;
  }
  const at = shiftedLine(ref[shift.axis], shift);
  return at === null ? null : { ...ref, [shift.axis]: at };
}

/** So many steps of undo are remembered. */
const MOST_LOST = 50;

export function shifted(data: ChartData, shift: Shift): ChartData {
  const last = data.lost.at(-1);
  const back = last?.until === keyOf(shift) ? last : null;
  let isLost = false;
  const move = (ref: CellRef | null, before: CellRef | null | undefined): CellRef | null => {
    if (ref === null) return before ?? null;
    const moved = shiftedRef(ref, shift);
    isLost ||= moved === null;
    return moved;
  };
  const cells = data.cells.map(({ name, categories, values, ends }, s) => {
    const before = back?.cells[s];
    return {
      name: move(name, before?.name),
      categories: categories.map((ref, i) => move(ref, before?.categories[i])),
      values: values.map((ref, i) => move(ref, before?.values[i])),
      ...(ends && { ends: ends.map((ref, i) => move(ref, before?.ends?.[i])) }),
    };
  });
  const kept = back ? data.lost.slice(0, -1) : data.lost;
  // The same step twice is undone twice: what is remembered of the first is not for the undo of the second.
  const isAgain = kept.at(-1)?.until === keyOf(inverse(shift));
  const lost =
    isLost || isAgain ? [...kept, { until: keyOf(inverse(shift)), cells: data.cells }].slice(-MOST_LOST) : kept;
  return { ...data, cells, lost };
}

/** A cell as it is now. */
export interface CellNow {
  readonly value: unknown;
  readonly shown: string;
}

interface ValueNow {
  readonly value: number | null;
  readonly label: string;
  /** Where its bar begins, if that is a range. */
  readonly end: RangeEnd | null;
  /** Its cell says what it said when the chart was made. */
  readonly isStated: boolean;
}

const CHANGED = words(
  'the source is not that of what was changed in the sheet',
  '来源不适用于表中已更改的内容',
  '來源不適用於表中已更改的內容',
);

/**
 * The chart that the cells make now. What says something else than when the chart was made is drawn as its cell shows
 * it, and the line of sources says that it is not for that; a value whose cell is gone or holds no number is not drawn.
 */
export function currentChart({ spec, cells, lang }: ChartData, read: (ref: CellRef) => CellNow): ChartSpec {
  let changed = false;
  const shown = (ref: CellRef | null): string => (ref ? withoutMarks(read(ref).shown).trim() : '');
  const text = (ref: CellRef | null, before: string): string => {
    const now = shown(ref);
    if (now === before.trim()) return before;
    changed = true;
    // An empty head or label is none that anybody could read.
    return now === '' ? before : now;
  };
  const series = spec.series.map((one, s): ChartSeries => {
    const at = cells[s]!;
    const ends = one.ranges?.ends ?? [];
    const values = one.values.map((value, i): ValueNow => {
      const ref = at.values[i] ?? null;
      const [label, now] = [one.labels[i] ?? '', shown(ref)];
      const [end, from] = [ends[i] ?? null, at.ends?.[i] ?? null];
      const isStated = now === (one.inCells?.[i] ?? label);
      if (isStated && (end === null || shown(from) === end.inCell)) return { value, label, end, isStated };
      changed = true;
      const held = ref && read(ref).value;
      // A range of which one end is another now is none that the documents state: what its other cell says is left.
      return typeof held === 'number'
        ? { value: held, label: now, end: null, isStated }
        : { value: null, label: '', end: null, isStated };
    });
    return {
      ...one,
      name: text(at.name, one.name),
      categories: one.categories.map((category, i) => text(at.categories[i] ?? null, category)),
      values: values.map(({ value }) => value),
      labels: values.map(({ label }) => label),
      // What somebody else wrote there is no bound of the documents.
      ...(one.bounds && { bounds: one.bounds.map((is, i) => is && values[i]!.isStated) }),
      ...(one.ranges && { ranges: { ...one.ranges, ends: values.map(({ end }) => end) } }),
    };
  });
  if (!changed) return { ...spec, series };
  const said = series.flatMap(({ categories, labels }) =>
    categories.flatMap((category, i) => (labels[i] ? [`${category} ${labels[i]}`] : [])),
  );
  const between = lang === 'en' ? '; ' : '；';
  // What it said was of the documents' figures.
  const { finding: _, ...topic } = spec;
  return {
    ...topic,
    series,
    altText: [spec.title, ...said].join(between),
    sourceLine: [spec.sourceLine, CHANGED[lang]].join(between),
  };
}
