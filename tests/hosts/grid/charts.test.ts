/** Charts over the grid: they stand for cells, wherever these go and whatever they hold. */
import fc from 'fast-check';
import { fillPage, pages } from '../../../src/content';
import { dataset } from '../../../src/dataset';
import {
  currentChart,
  inverse,
  sheetCharts,
  shifted,
  type CellNow,
  type ChartData,
  type Shift,
} from '../../../src/hosts/grid/charts';
import { chartBlocks, pageCells } from '../../../src/page/grid';
import type { CellRef, ChartSpec, Page } from '../../../src/page/page';
import { shiftsOf } from '../../../playground/shifts';

const ORIGIN = { row: 3, column: 2 };
const filled = (id: string): Page =>
  fillPage(
    pages.find((one) => one.id === id)!,
    dataset,
    { lang: 'en', charts: true },
  );
/** The sheet as the page was drawn on it. */
const drawn =
  (page: Page, changes: Readonly<Record<string, CellNow>> = {}) =>
  ({ row, column }: CellRef): CellNow => {
    const cell = pageCells(page)[row - ORIGIN.row]?.[column - ORIGIN.column];
    return (
      changes[`${row},${column}`] ?? { value: cell?.value ?? null, shown: cell?.marked?.display ?? cell?.display ?? '' }
    );
  };
const japan = filled('japan-vendors');
const [shares] = sheetCharts(japan, ORIGIN) as [{ data: ChartData; area: unknown }];

test.each(pages.map(({ id }) => id))(
  '%s: charts lie where the page has them, and are what the untouched cells say',
  (id) => {
    const page = filled(id);
    const charts = sheetCharts(page, ORIGIN);
    chartBlocks(page).forEach(({ row, column, rows, columns, chart }, i) => {
      expect(charts[i]!.area).toEqual({ row: row + 3, column: column + 2, rows, columns });
      expect(currentChart(charts[i]!.data, drawn(page))).toEqual(chart);
    });
  },
);

test('a changed value is drawn with what its cell shows, and the sources are not said to be its own', () => {
  const cell = shares.data.cells[0]!.values[1]!;
  const now = currentChart(
    shares.data,
    drawn(japan, { [`${cell.row},${cell.column}`]: { value: 0.5, shown: '50%³' } }),
  );
  expect([now.series[0]!.values[1], now.series[0]!.labels[1]]).toEqual([0.5, '50%']);
  expect(now.sourceLine).toMatch(/; the source is not that of what was changed in the sheet$/);
  expect(now.altText).toContain('50%');
});

test.each<[string, CellNow]>([
  ['text', { value: 'about 9', shown: 'about 9' }],
  ['an error', { value: '#VALUE!', shown: '#VALUE!' }],
  ['nothing', { value: null, shown: '' }],
])('a cell that holds %s has no bar and no label', (_, held) => {
  const cell = shares.data.cells[0]!.values[1]!;
  const { series } = currentChart(shares.data, drawn(japan, { [`${cell.row},${cell.column}`]: held }));
  expect([series[0]!.values[1], series[0]!.labels[1]]).toEqual([null, '']);
});

describe('a range, whose bar stands for two cells', () => {
  const stores = filled('stores');
  const { data } = sheetCharts(stores, ORIGIN)[0]!;
  const [one] = data.spec.series;
  const at = one!.ranges!.ends.findIndex((end) => end !== null);
  const [far, near] = [data.cells[0]!.values[at]!, data.cells[0]!.ends![at]!];
  const now = (cell: CellRef, held: CellNow) => {
    const { series, sourceLine } = currentChart(data, drawn(stores, { [`${cell.row},${cell.column}`]: held }));
    const [{ values, labels, bounds, ranges }] = series as [ChartSpec['series'][number]];
    return [values[at], labels[at], bounds![at], ranges!.ends[at], /was changed/.test(sourceLine)];
  };
  test('with its nearer end changed says what the other one says, still a bound', () =>
    expect(now(near, { value: 6, shown: '6' })).toEqual([10, 'to 10', true, null, true]));
  test('with its farther end changed is a bar of that', () =>
    expect(now(far, { value: 12, shown: '12' })).toEqual([12, '12', false, null, true]));
  test('follows both of its cells', () => {
    const rows = shifted(data, { kind: 'insert', axis: 'row', from: near.row, count: 2 });
    expect(rows.cells[0]!.ends![at]).toEqual({ ...near, row: near.row + 2 });
    const gone = shifted(data, { kind: 'remove', axis: 'row', from: near.row, count: 1 });
    expect(gone.cells[0]!.ends![at]).toBeNull();
    expect(currentChart(gone, drawn(stores)).series[0]!.ranges!.ends[at]).toBeNull();
    const back = shifted(gone, { kind: 'insert', axis: 'row', from: near.row, count: 1 });
    expect(back.cells).toEqual(data.cells);
  });
});

test('a name that is changed is drawn as it stands there, and is not said to be of the documents', () => {
  const cell = shares.data.cells[0]!.categories[0]!;
  const now = currentChart(
    shares.data,
    drawn(japan, { [`${cell.row},${cell.column}`]: { value: 'Xiaomi', shown: 'Xiaomi' } }),
  );
  expect(now.series[0]!.categories[0]).toBe('Xiaomi');
  expect(now.sourceLine).toMatch(/the source is not that of what was changed in the sheet$/);
});

test('a bound that becomes an exact figure is drawn as one, although the number is the same', () => {
  const isBound = (label: string): boolean => /^[<>≤≥~]/.test(label);
  const page = pages
    .map(({ id }) => filled(id))
    .find((one) =>
      sheetCharts(one, ORIGIN).some(({ data }) => data.spec.series.some(({ labels }) => labels.some(isBound))),
    )!;
  const { data } = sheetCharts(page, ORIGIN).find((one) =>
    one.data.spec.series.some(({ labels }) => labels.some(isBound)),
  )!;
  const s = data.spec.series.findIndex(({ labels }) => labels.some(isBound));
  const { labels, values } = data.spec.series[s]!;
  const i = labels.findIndex(isBound);
  const cell = data.cells[s]!.values[i]!;
  const exact = { value: values[i], shown: labels[i]!.slice(1) };
  const now = currentChart(data, drawn(page, { [`${cell.row},${cell.column}`]: exact }));
  expect([now.series[s]!.values[i], now.series[s]!.labels[i]]).toEqual([values[i], labels[i]!.slice(1)]);
  expect(now.sourceLine).not.toBe(data.spec.sourceLine);
});

/** A sheet of numbers, changed as a spreadsheet does it. */
const SIZE = 12;
const sheet = (): number[][] =>
  Array.from({ length: SIZE }, (_, r) => Array.from({ length: SIZE }, (_x, c) => r * 100 + c));
const turned = (lines: (number | null)[][]): (number | null)[][] =>
  lines[0]!.map((_, c) => lines.map((line) => line[c]!));
function applied(lines: (number | null)[][], shift: Extract<Shift, { axis: unknown }>): (number | null)[][] {
  if (shift.axis === 'column') return turned(applied(turned(lines), { ...shift, axis: 'row' }));
  const { from, count } = shift;
  const rest = [...lines.slice(0, from), ...lines.slice(from + count)];
  if (shift.kind === 'reorder') {
    const at = shift.before > from ? shift.before - count : shift.before;
    return [...rest.slice(0, at), ...lines.slice(from, from + count), ...rest.slice(at)];
  }
  const blanks = Array.from({ length: count }, () => new Array<null>(lines[0]!.length).fill(null));
  return shift.kind === 'remove' ? rest : [...lines.slice(0, from), ...blanks, ...lines.slice(from)];
}
const axis = fc.constantFrom('row' as const, 'column' as const);
const span = fc
  .integer({ min: 0, max: SIZE - 2 })
  .chain((from) => fc.tuple(fc.constant(from), fc.integer({ min: 1, max: SIZE - 1 - from })));
const anyShift = fc.oneof(
  fc
    .tuple(fc.constantFrom('insert' as const, 'remove' as const), axis, span)
    .map(([kind, by, [from, count]]) => ({ kind, axis: by, from, count })),
  fc
    .tuple(axis, span, fc.integer({ min: 0, max: SIZE }))
    .filter(([, [from, count], before]) => before <= from || before >= from + count)
    .map(([by, [from, count], before]) => ({ kind: 'reorder' as const, axis: by, from, count, before })),
);

test('every cell is found where it went, and one that went away is gone', () => {
  const refs = Array.from({ length: SIZE * SIZE }, (_, i) => ({ row: Math.floor(i / SIZE), column: i % SIZE }));
  const data: ChartData = { ...shares.data, cells: [{ name: null, categories: [], values: refs }] };
  fc.assert(
    fc.property(anyShift, (shift) => {
      const after = applied(sheet(), shift);
      const now = shifted(data, shift).cells[0]!.values;
      refs.forEach(({ row, column }, i) => {
        const at = now[i];
        const held = row * 100 + column;
        if (at) expect(after[at.row]![at.column]).toBe(held);
        else expect(after.flat()).not.toContain(held);
      });
    }),
  );
});

const rect = fc
  .tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 4 }))
  .map(([row, column, size]) => ({ row, column, rows: size, columns: size }));
const anyCellShift: fc.Arbitrary<Shift> = fc.oneof(
  anyShift,
  fc.tuple(rect, rect).map(([from, { row, column }]) => ({ kind: 'move' as const, from, to: { row, column } })),
  fc.tuple(fc.constantFrom('leave' as const, 'arrive' as const), rect).map(([kind, area]) => ({ kind, area })),
);

const LEAVES = { kind: 'leave', area: { row: 8, column: 1, rows: 3, columns: 3 } } as const;
const ELSEWHERE = { kind: 'leave', area: { row: 5, column: 0, rows: 9, columns: 9 } } as const;

test('whatever was done to the sheet, undone step by step every chart stands for the cells that it stood for', () => {
  fc.assert(
    fc.property(fc.array(anyCellShift, { minLength: 1, maxLength: 8 }), (steps) => {
      const done = steps.reduce(shifted, shares.data);
      const undone = [...steps].reverse().map(inverse).reduce(shifted, done);
      expect(undone.cells).toEqual(shares.data.cells);
      expect(undone.lost).toEqual([]);
    }),
    { examples: [[[LEAVES, LEAVES]], [[LEAVES, ELSEWHERE, LEAVES]]] },
  );
});

test('cells that are moved are followed on their sheet; they are gone when they leave it, or something is moved onto them', () => {
  const from = { row: 2, column: 3, rows: 2, columns: 2 };
  const data: ChartData = {
    ...shares.data,
    cells: [{ name: { row: 3, column: 4 }, categories: [{ row: 10, column: 0 }], values: [{ row: 1, column: 3 }] }],
  };
  expect(shifted(data, { kind: 'move', from, to: { row: 10, column: 0 } }).cells[0]).toEqual({
    name: { row: 11, column: 1 },
    categories: [null],
    values: [{ row: 1, column: 3 }],
  });
  expect(shifted(data, { kind: 'leave', area: from }).cells[0]!.name).toBeNull();
});

test('what the grid does is read off its mutations; everything else moves nothing', () => {
  const range = { startRow: 4, endRow: 5, startColumn: 1, endColumn: 3 };
  const target = { ...range, startRow: 9, endRow: 10 };
  const of = (name: string, params: object): unknown => shiftsOf({ id: `sheet.mutation.${name}`, params });
  const onA = (shift: Shift): unknown => [{ sheetId: 'a', shift }];
  const params = { subUnitId: 'a', range };
  expect(of('insert-row', params)).toEqual(onA({ kind: 'insert', axis: 'row', from: 4, count: 2 }));
  expect(of('remove-col', params)).toEqual(onA({ kind: 'remove', axis: 'column', from: 1, count: 3 }));
  expect(of('move-rows', { subUnitId: 'a', sourceRange: range, targetRange: target })).toEqual(
    onA({ kind: 'reorder', axis: 'row', from: 4, count: 2, before: 9 }),
  );
  const area = { row: 4, column: 1, rows: 2, columns: 3 };
  const moved = { fromRange: range, toRange: target, from: { subUnitId: 'a' }, to: { subUnitId: 'a' } };
  expect(of('move-range', moved)).toEqual(onA({ kind: 'move', from: area, to: { row: 9, column: 1 } }));
  expect(of('move-range', { ...moved, to: { subUnitId: 'b' } })).toEqual([
    { sheetId: 'a', shift: { kind: 'leave', area } },
    { sheetId: 'b', shift: { kind: 'arrive', area: { ...area, row: 9 } } },
  ]);
  expect(of('set-range-values', params)).toEqual([]);
});
